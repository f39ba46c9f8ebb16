import { findMyPrompts, firstUnanswered, myPrompts } from '../commands/answers/answer.ts';
import { withLast } from '../commands/answers/find-last.ts';
import { subscribeChannel } from '../commands/deliveries/addresses.ts';
import { dropQuestions } from '../commands/deliveries/deliver.ts';
import { showDigest } from '../commands/deliveries/digest.ts';
import { chooseLanguage } from '../commands/people/choose-language.ts';
import { otherOpenRounds } from '../commands/rounds/find-rounds.ts';
import { compileSummary } from '../commands/status/compile-summary.ts';
import { showItemStatus, showStatus } from '../commands/status/show-status.ts';
import type { Words } from '../domain/language.ts';
import { may, type Right } from '../domain/people/roles.ts';
import { myGoalsCard } from '../views/answers/my-goals.ts';
import { questionCard } from '../views/answers/question.ts';
import { digestCard } from '../views/deliveries/digest.ts';
import { previewTextsIn } from '../views/plans/preview-texts.ts';
import { choiceCard, choiceOf } from '../views/status/choice.ts';
import { entryCard } from '../views/status/entry-card.ts';
import { summaryCard } from '../views/status/summary.ts';
import { textsIn } from '../views/texts/texts.ts';
import { helpCard } from '../views/welcome.ts';
import { absence } from './absence-command.ts';
import { history } from './history-command.ts';
import { owners } from './owners-command.ts';
import { card, type Reply, type Turn, text } from './turn.ts';

/** Something that can be written to Målvakt. Help and suggestions are made from these. */
export interface ChatCommand {
  readonly id: string;
  /** What is written; all are understood in every language. */
  readonly words: Words;
  /** What may follow, in help. */
  readonly argument?: Words;
  readonly does: Words;
  /** Whose help shows it; the command itself checks again. */
  readonly right?: Right;
  readonly place: 'anywhere' | 'personal' | 'shared';
  run(turn: Turn, rest: string): Promise<Reply>;
  /** What is done instead when somebody says it in their own words: nothing is stored before they confirm it. */
  propose?(turn: Turn, rest: string): Promise<Reply>;
}

const answer: ChatCommand = {
  id: 'answer',
  words: { sv: 'svara', en: 'answer' },
  argument: { sv: '[ord ur målet]', en: '[words from the goal]' },
  does: {
    sv: 'Ger dig nästa fråga, eller den du nämner.',
    en: 'Gives you the next question, or the one you name.',
  },
  right: 'answer',
  place: 'personal',
  async run({ actor, wording, deps }, rest) {
    const t = textsIn(wording.language);
    if (rest !== '') {
      const [first, ...others] = await findMyPrompts(actor, rest, deps);
      if (!first) return text(t.noQuestions);
      await dropQuestions(first, actor.id, deps);
      if (others.length === 0) return card(questionCard(first, wording));
      const choices = [first, ...others].map(({ round, plan, expected }) => ({ round, plan, ...expected }));
      return card(choiceCard(choices, 'open', wording));
    }
    const prompts = await myPrompts(actor, deps);
    const next = firstUnanswered(prompts);
    if (next) {
      await dropQuestions(next, actor.id, deps);
      return card(questionCard(await withLast(next, deps), wording));
    }
    return text(prompts.length > 0 ? t.everythingAnswered : t.noQuestions);
  },
};

const myGoals: ChatCommand = {
  id: 'my-goals',
  words: { sv: 'mina mål', en: 'my goals' },
  does: { sv: 'Visar dina mål och dina svar.', en: 'Shows your goals and your answers.' },
  right: 'my-goals',
  place: 'personal',
  async run({ actor, wording, deps }) {
    const [first, ...others] = await myPrompts(actor, deps);
    return first
      ? card(myGoalsCard([first, ...others], wording))
      : text(textsIn(wording.language).noQuestions);
  },
};

const status: ChatCommand = {
  id: 'status',
  words: { sv: 'status', en: 'status' },
  argument: { sv: '[ord ur målet]', en: '[words from the goal]' },
  does: {
    sv: 'Visar läget för alla mål, eller för det du nämner.',
    en: 'Shows where all goals stand, or the one you name.',
  },
  right: 'status',
  place: 'anywhere',
  async run({ actor, wording, deps }, rest) {
    if (rest === '') {
      const all = await showStatus(actor, undefined, deps);
      const others = await otherOpenRounds(all.state.round, deps);
      return card(summaryCard(all, { isPosted: false, withNames: false, canPost: false, others }, wording));
    }
    const [best, ...others] = await showItemStatus(actor, { words: rest }, deps);
    if (others.length > 0) return card(choiceCard([best, ...others].map(choiceOf), 'show', wording));
    return card(entryCard(best, wording));
  },
};

const summary: ChatCommand = {
  id: 'summary',
  words: { sv: 'sammanställ', en: 'summary' },
  does: { sv: 'Sammanställer omgången som den ser ut nu.', en: 'Compiles the round as it stands now.' },
  right: 'summary',
  place: 'anywhere',
  async run({ actor, isShared, wording, deps }) {
    const compiled = await compileSummary(actor, deps);
    const canPost = !isShared && may(actor.roles, 'post-summary');
    const others = await otherOpenRounds(compiled.state.round, deps);
    return card(summaryCard(compiled, { isPosted: true, withNames: !isShared, canPost, others }, wording));
  },
};

const digest: ChatCommand = {
  id: 'digest',
  words: { sv: 'veckobrev', en: 'digest' },
  does: {
    sv: 'Visar vad som har ändrats sedan det senaste veckobrevet.',
    en: 'Shows what has changed since the last digest.',
  },
  right: 'digest',
  place: 'anywhere',
  async run({ actor, wording, deps }) {
    return card(digestCard(await showDigest(actor, deps), wording));
  },
};

const subscribe: ChatCommand = {
  id: 'subscribe',
  words: { sv: 'prenumerera', en: 'subscribe' },
  does: {
    sv: 'Gör att den här kanalen får veckobrevet och sammanställningarna.',
    en: 'Makes this channel get the weekly digest and the summaries.',
  },
  right: 'subscribe',
  place: 'shared',
  async run({ actor, address, wording, deps }) {
    const t = textsIn(wording.language);
    const isNew = await subscribeChannel(actor, { channel: address.conversation, address }, deps);
    return text(isNew ? t.subscribed : t.subscribedAlready);
  },
};

const importing: ChatCommand = {
  id: 'import',
  words: { sv: 'läs in', en: 'import' },
  does: {
    sv: 'Berättar hur du läser in en plan: skicka filen hit.',
    en: 'Tells you how to load a plan: send the file here.',
  },
  right: 'import',
  place: 'personal',
  run: async ({ wording }) => text(previewTextsIn(wording.language).howToImport),
};

const language: ChatCommand = {
  id: 'language',
  words: { sv: 'språk', en: 'language' },
  argument: { sv: 'svenska', en: 'english' },
  does: {
    sv: 'Väljer det språk jag svarar dig på: svenska eller engelska.',
    en: 'Chooses the language I answer you in: Swedish or English.',
  },
  right: 'language',
  place: 'personal',
  async run(turn, rest) {
    const wanted = /^(sv|swe)/i.test(rest) ? 'sv' : /^en/i.test(rest) ? 'en' : undefined;
    if (!wanted) return text(textsIn(turn.wording.language).languageChoices);
    await chooseLanguage(turn.actor, wanted, turn.deps);
    return text(textsIn(wanted).languageSet);
  },
};

/** All commands, with help made from the others. */
export function chatCommands(extra: readonly ChatCommand[] = []): readonly ChatCommand[] {
  const own = [
    answer,
    myGoals,
    status,
    history,
    summary,
    digest,
    owners,
    absence,
    subscribe,
    importing,
    language,
  ];
  const others = [...own, ...extra];
  const help: ChatCommand = {
    id: 'help',
    words: { sv: 'hjälp', en: 'help' },
    does: { sv: 'Visar det här.', en: 'Shows this.' },
    place: 'anywhere',
    async run({ actor, isShared, wording }) {
      const fits = ({ right, place }: ChatCommand) =>
        (!right || may(actor.roles, right)) && place !== (isShared ? 'personal' : 'shared');
      const entries = [...others, help].filter(fits).map(({ words, argument, does }) => ({
        usage: [words[wording.language], argument?.[wording.language]].filter(Boolean).join(' '),
        does: does[wording.language],
      }));
      return card(helpCard(entries, isShared, wording));
    },
  };
  return [help, ...others];
}

/** Runs a command where it belongs, and says where it belongs elsewhere. */
export async function runCommand(command: ChatCommand, turn: Turn, rest: string): Promise<Reply> {
  const t = textsIn(turn.wording.language);
  if (command.place === 'personal' && turn.isShared) {
    const word = command.words[turn.wording.language];
    return text(command.id === 'answer' ? t.onlyInPersonalChat : t.onlyInOwnChat(word));
  }
  if (command.place === 'shared' && !turn.isShared) return text(t.onlyInChannel);
  return command.run(turn, rest);
}
