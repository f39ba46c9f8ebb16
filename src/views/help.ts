/** What can be asked: help, and what is offered to words that were not understood. */
import { type Card, fill, firstThatFits, type payload } from './card.ts';
import { escapeMarkdown, type Wording } from './format.ts';
import { listLine, run } from './status/listing.ts';
import { helpTextsIn, type Topic } from './texts/help.ts';

/** A question as it is read, and what a press asks. */
export interface PressedQuestion {
  readonly text: string;
  readonly payload: ReturnType<typeof payload>;
}

/** Questions of those who want the same. */
export interface QuestionGroup {
  readonly topic: Topic;
  readonly questions: readonly PressedQuestion[];
}

export interface HelpLook {
  /** Others read along. */
  readonly isChannel: boolean;
  /** Address of the guide's page for whoever asks; without it, the guide is not mentioned. */
  readonly guide: string | undefined;
}

/** A word that can be written, and what it does. */
export interface CommandLine {
  readonly usage: string;
  readonly does: string;
}

/** Questions of one topic, as many as fit: names in them may be long. */
const QUESTIONS = [Number.POSITIVE_INFINITY, 4, 3, 2];

/** What somebody may ask, by what people want, as questions to press; all words behind "Mer". */
export function helpCard(
  groups: readonly QuestionGroup[],
  commands: readonly CommandLine[],
  look: HelpLook,
  wording: Wording,
): Card {
  return firstThatFits(
    QUESTIONS.map((most) => () => {
      const fewer = groups.map((group) => ({ ...group, questions: group.questions.slice(0, most) }));
      return helpCardOf(fewer, commands, look, wording);
    }),
  );
}

function helpCardOf(
  groups: readonly QuestionGroup[],
  commands: readonly CommandLine[],
  { isChannel, guide }: HelpLook,
  { language }: Wording,
): Card {
  const t = helpTextsIn(language);
  const notes = [...(isChannel ? [t.helpInChannel] : []), ...(guide ? [t.guideHelp] : [])];
  return fill('help', {
    language,
    title: t.helpTitle,
    lead: t.helpLead,
    groups: groups
      .filter(({ questions }) => questions.length > 0)
      .map(({ topic, questions }) => ({ name: t.topics[topic], lines: linesOf(questions) })),
    hasFold: true,
    folds: [
      {
        title: t.more(commands.length),
        lead: t.moreLead,
        commands: commands.map(({ usage, does }) => ({ usage: escapeMarkdown(usage), does })),
      },
    ],
    notes: notes.map((text) => ({ text })),
    hasGuide: guide !== undefined,
    readGuide: t.readGuide,
    guide: guide ?? '',
  });
}

/** One line, and questions to go on with, or what may have been meant. */
export function offerCard(
  { title, lead }: { readonly title: string; readonly lead: string },
  questions: readonly PressedQuestion[],
  { language }: Wording,
): Card {
  return fill('help', {
    language,
    title: escapeMarkdown(title),
    lead: escapeMarkdown(lead),
    groups: questions.length > 0 ? [{ name: '', lines: linesOf(questions) }] : [],
    hasFold: false,
    folds: [],
    notes: [],
    hasGuide: false,
    readGuide: '',
    guide: '',
  });
}

export function linesOf(questions: readonly PressedQuestion[]): readonly object[] {
  return questions.map(({ text, payload }) => listLine([run(text)], [], { tellsApart: [], payload }));
}
