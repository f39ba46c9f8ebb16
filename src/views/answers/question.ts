import { rawOf } from '../../domain/answers/assessment.ts';
import type { Prompt, ShownPrompt } from '../../domain/answers/prompt.ts';
import type { Hint } from '../../domain/answers/writing/hint.ts';
import { questionsOf } from '../../domain/plans/plan.ts';
import { type Card, fill, firstThatFits } from '../card.ts';
import { DOT, escapeMarkdown, formatDay, leadIn, shorten, type Wording } from '../format.ts';
import { answerLine, dueTextLate, questionText, verdictMark } from '../marks.ts';
import { lastBlock } from '../status/past.ts';
import { anewTexts } from './anew.ts';
import { answerInputs } from './answer-inputs.ts';
import { begunBlock, draftNote } from './begun.ts';
import { withHint } from './hints.ts';
import { DETAILS, type Detail, knownBlock } from './known.ts';
import { leftBlocks, partCard } from './part-card.ts';
import { actionRows, type Retry } from './question-actions.ts';
import { answerTextsIn } from './texts.ts';

/** Characters of each text of an earlier answer, when it stands beside a filled-in form. */
const EXCERPT: Readonly<Record<Detail, number>> = {
  whole: Number.POSITIVE_INFINITY,
  most: 1000,
  brief: 200,
  bare: 60,
};

/** What else a question shows. */
export interface Beside {
  /** What would make the current answer better: above the field that it is about. */
  readonly hint?: Hint | undefined;
  /** The note says of its draft what there is to say. */
  readonly isJustKept?: boolean;
}

/**
 * The card with one question, filled with what has been begun, or else with the current answer, or with what was sent when it could not be stored.
 * @param note why it comes now, or where else it lies
 */
export function questionCard(
  prompt: ShownPrompt,
  wording: Wording,
  retry?: Retry,
  note = '',
  { hint, isJustKept }: Beside = {},
): Card {
  const whole = questionCards(prompt, wording, { retry, note, isJustKept });
  if (hint) return firstThatFits(whole.map((make) => () => withHint(make(), hint, prompt, wording)));
  // What was typed and is not stored is given back in one piece.
  if (retry || prompt.begun?.own) return firstThatFits(whole);
  const longest = longestFirst(prompt.current?.texts ?? {});
  const parted = longest.map((_, index) => {
    const left = longest.slice(0, index + 1);
    return (
      questionCards(prompt, wording, { note, left }).at(-1) ??
      (() => partCard(prompt, left[0] ?? '', wording))
    );
  });
  return firstThatFits([...whole, ...parted]);
}

function longestFirst(texts: Readonly<Record<string, string>>): readonly string[] {
  const lengthOf = (id: string) => texts[id]?.length ?? 0;
  return Object.keys(texts).toSorted((a, b) => lengthOf(b) - lengthOf(a));
}

interface Look {
  readonly retry?: Retry | undefined;
  readonly note?: string;
  readonly isJustKept?: boolean | undefined;
  /** Texts that the form does not hold, which are changed by themselves. */
  readonly left?: readonly string[];
  /** It stands below the receipt of the question before it, whose heading is the card's. */
  readonly isBelow?: boolean;
}

/** A question from the fullest card to the barest, for whoever has to fit it in. */
export function questionCards(prompt: ShownPrompt, wording: Wording, look: Look): readonly (() => Card)[] {
  return DETAILS.map((detail) => () => questionCardOf(prompt, wording, look, detail));
}

function questionCardOf(
  prompt: ShownPrompt,
  wording: Wording,
  { retry, note = '', isJustKept, isBelow, left = [] }: Look,
  detail: Detail,
): Card {
  const { language } = wording;
  const { plan, round, expected, current, begun, anew } = prompt;
  const t = answerTextsIn(language);
  const filled = retry?.filled ?? begun?.own?.answer ?? (current ? rawOf(current) : { texts: {} });
  const notes = [note, retry || isJustKept ? '' : draftNote(prompt, wording)].filter(Boolean);
  // What was answered in between stands in the notice already.
  const known = knownBlock({ ...prompt, current: retry?.earlier ? undefined : current }, detail, wording);
  const last = lastBlock(prompt, detail, wording);
  const part = left.length > 0 ? { kept: left } : {};
  return fill('question', {
    language,
    where: [
      t.questionOf(prompt.number, prompt.of),
      ...(expected.unit ? [escapeMarkdown(expected.unit)] : []),
      escapeMarkdown(round.name),
      dueTextLate(round, wording),
    ].join(DOT),
    title: questionText(plan, expected.item, language),
    titleSize: isBelow ? 'Medium' : 'Large',
    note: escapeMarkdown(notes.join(' ')),
    instead: escapeMarkdown(cameText(prompt, wording)),
    hasNotices: retry !== undefined || anew !== undefined,
    notices: noticesOf(prompt, retry, language).map((text) => ({ text: escapeMarkdown(text) })),
    ...earlierBlock(prompt, retry?.earlier, detail, wording),
    hasKnown: known.facts.length + known.folds.length + last.length > 0 || known.planHint !== '',
    ...known,
    last,
    ...answerInputs(prompt, filled, language, left),
    left: leftBlocks(prompt, left, wording),
    noSecrets: t.noSecrets,
    begun: retry?.earlier ? [] : begunBlock(prompt, detail, wording, part),
    rows: actionRows(prompt, wording, retry, part, detail === 'bare'),
  });
}

/** What is lacking in a form that comes back, and why the question is asked anew. */
function noticesOf(prompt: ShownPrompt, retry: Retry | undefined, language: Wording['language']) {
  const anew = prompt.anew ? anewTexts(prompt.anew, prompt, language) : [];
  return retry ? [...retry.notices, ...anew.slice(0, 1)] : anew;
}

/** How the question came to whoever is asked, or where they have sent it. */
function cameText({ insteadOf, givenBy, givenTo }: Prompt, wording: Wording): string {
  const t = answerTextsIn(wording.language);
  if (givenTo) return t.givenAway(givenTo.to.name);
  if (givenBy) return t.givenToYou(givenBy.from.name, givenBy.note ?? '');
  return insteadOf ? t.insteadOf(insteadOf.name, formatDay(insteadOf.to, wording)) : '';
}

/** What was answered in between, and how to see the rest of it where it is shortened. */
function earlierBlock(
  { plan, round, expected }: Prompt,
  earlier: Retry['earlier'],
  detail: Detail,
  { language }: Wording,
) {
  if (!earlier) return { earlier: [], earlierHint: '' };
  const t = answerTextsIn(language);
  const { answer, isOwn } = earlier;
  const { symbol } = verdictMark(plan, round.kind, answer, language);
  const line = answerLine(plan, round, expected.item, answer, language);
  const said = questionsOf(plan).flatMap(({ id, label }) =>
    answer.texts[id] ? [{ name: leadIn(label[language]), value: answer.texts[id] }] : [],
  );
  const texts = said.map(({ name, value }) => ({ name, value: shorten(value, EXCERPT[detail]) }));
  const name = leadIn(isOwn ? t.yourEarlierAnswer : t.theirAnswer(answer.author.name));
  return {
    earlier: [{ name, value: `${symbol}\u00A0${line}` }, ...texts],
    earlierHint: texts.some(({ value }, index) => value !== said[index]?.value) ? t.askedAnew : '',
  };
}
