import { type RawAnswer, rawOf, type WordedAssessment } from '../../domain/answers/assessment.ts';
import { type Prompt, rulesOf, type ShownPrompt } from '../../domain/answers/prompt.ts';
import type { Hint } from '../../domain/answers/writing/hint.ts';
import { questionsOf } from '../../domain/plans/plan.ts';
import { type Card, fill, firstThatFits, payload } from '../card.ts';
import { DOT, escapeMarkdown, formatDay, formatValue, leadIn, shorten, type Wording } from '../format.ts';
import { answerLine, dueText, questionText, verdictMark } from '../marks.ts';
import { lastBlock } from '../status/past.ts';
import { answerInputs, textInputs } from './answer-inputs.ts';
import { withHint } from './hints.ts';
import { DETAILS, type Detail, knownBlock } from './known.ts';
import { answerTextsIn } from './texts.ts';

/** Why the same question is asked again, and what had been filled in. */
export interface Retry {
  readonly filled: RawAnswer;
  readonly notices: readonly string[];
  /** The version that was before the person's eyes; the current one when left out. */
  readonly basedOn?: number;
  /** Asked because status and outcome say different things: what is sent now is taken as it is. */
  readonly isSure?: boolean;
  /** What was answered in between, by somebody else or by the same person in another card. */
  readonly earlier?: { readonly answer: WordedAssessment; readonly isOwn: boolean } | undefined;
}

/** Characters of each text of an earlier answer, when it stands beside a filled-in form. */
const EXCERPT: Readonly<Record<Detail, number>> = {
  whole: Number.POSITIVE_INFINITY,
  most: 1000,
  brief: 200,
  bare: 60,
};

/**
 * The card with one question, filled with the current answer, or with what was sent when it could not be stored.
 * @param note why it comes now, or where else it lies
 * @param hint what would make the current answer better: above the field that it is about
 */
export function questionCard(
  prompt: ShownPrompt,
  wording: Wording,
  retry?: Retry,
  note = '',
  hint?: Hint,
): Card {
  const whole = questionCards(prompt, wording, { retry, note });
  // What was typed and is not stored is given back in one piece.
  if (retry) return firstThatFits(whole);
  if (hint) return firstThatFits(whole.map((make) => () => withHint(make(), hint, prompt, wording)));
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

/** One text of an answer, to be changed by itself where the form does not hold it beside the others. */
export function partCard(prompt: ShownPrompt, part: string, wording: Wording): Card {
  const { language } = wording;
  const { plan, round, expected, current } = prompt;
  const t = answerTextsIn(language);
  const asked = rulesOf(prompt).questions.filter(({ id }) => id === part);
  const filled = current ? rawOf(current) : { texts: {} };
  return fill('question', {
    language,
    where: [escapeMarkdown(round.name), dueText(round, wording)].join(DOT),
    title: questionText(plan, expected.item, language),
    titleSize: 'Large',
    note: escapeMarkdown(t.restStays),
    instead: '',
    hasNotices: false,
    ...{ notices: [], earlier: [], earlierHint: '', left: [] },
    hasKnown: false,
    ...{ facts: [], hasFolds: false, folds: [], planHint: '', last: [] },
    ...NO_INPUTS,
    required: asked.some(({ required, when }) => required === true && when === 'always')
      ? escapeMarkdown(t.required)
      : '',
    always: textInputs(asked, filled, language),
    noSecrets: t.noSecrets,
    actions: actionsOf(prompt, wording, undefined, { only: part }),
  });
}

/** A form that asks for a text alone. */
const NO_INPUTS = {
  required: '',
  ...{ asksStatus: false, asksStage: false, asksDirection: false, hasDeviation: false },
  ...{ statuses: [], stages: [], days: [], directions: [], deviation: [] },
  ...{ proposedFirst: [], outcomesFirst: [], proposed: [], outcomes: [] },
};

/** What stands in the place of a text that the form does not hold. */
function leftBlocks(prompt: ShownPrompt, left: readonly string[], { language }: Wording) {
  const t = answerTextsIn(language);
  return rulesOf(prompt)
    .questions.filter(({ id }) => left.includes(id))
    .map(({ id, label }) => ({
      label: escapeMarkdown(label[language]),
      note: t.partLong(formatValue(prompt.current?.texts[id]?.length ?? 0, undefined, language)),
      title: t.changePart,
      tooltip: t.changePartOf(label[language]),
      payload: payload('open', language, { ...targetOf(prompt), part: id, below: 1 }),
    }));
}

interface Look {
  readonly retry?: Retry | undefined;
  readonly note?: string;
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
  { retry, note = '', isBelow, left = [] }: Look,
  detail: Detail,
): Card {
  const { language } = wording;
  const { plan, round, expected, current, insteadOf } = prompt;
  const t = answerTextsIn(language);
  const filled = retry?.filled ?? (current ? rawOf(current) : { texts: {} });
  // What was answered in between stands in the notice already.
  const known = knownBlock({ ...prompt, current: retry?.earlier ? undefined : current }, detail, wording);
  const last = lastBlock(prompt, detail, wording);
  return fill('question', {
    language,
    where: [
      t.questionOf(prompt.number, prompt.of),
      ...(expected.unit ? [escapeMarkdown(expected.unit)] : []),
      escapeMarkdown(round.name),
      dueText(round, wording),
    ].join(DOT),
    title: questionText(plan, expected.item, language),
    titleSize: isBelow ? 'Medium' : 'Large',
    note: escapeMarkdown(note),
    instead: insteadOf ? escapeMarkdown(t.insteadOf(insteadOf.name, formatDay(insteadOf.to, wording))) : '',
    hasNotices: retry !== undefined,
    notices: (retry?.notices ?? []).map((text) => ({ text: escapeMarkdown(text) })),
    ...earlierBlock(prompt, retry?.earlier, detail, wording),
    hasKnown: known.facts.length + known.folds.length + last.length > 0 || known.planHint !== '',
    ...known,
    last,
    ...answerInputs(prompt, filled, language, left),
    left: leftBlocks(prompt, left, wording),
    noSecrets: t.noSecrets,
    actions: actionsOf(prompt, wording, retry, left.length > 0 ? { kept: left } : {}),
  });
}

/** @param part which texts are not in the form, or the only one that is: of the others, what is stored stays */
function actionsOf(
  prompt: Prompt,
  { language }: Wording,
  retry: Retry | undefined,
  part: { readonly kept?: readonly string[]; readonly only?: string },
) {
  const t = answerTextsIn(language);
  const target = targetOf(prompt);
  const basedOn = retry?.basedOn ?? prompt.current?.version ?? 0;
  const send = {
    title: t.sendAnswer,
    tooltip: t.sendAnswer,
    verb: 'submit',
    style: 'positive',
    inputs: 'auto',
    payload: payload('submit', language, {
      ...{ ...target, queue: prompt.queue, basedOn },
      ...(retry?.isSure ? { isSure: 1 } : {}),
      ...part,
    }),
  };
  const earlier = retry?.earlier;
  if (!earlier) return [send];
  const keep = {
    title: t.keepSaved,
    tooltip: earlier.isOwn ? t.keepMine : t.keepTheirs(earlier.answer.author.name),
    verb: 'keep',
    style: 'default',
    inputs: 'none',
    payload: payload('keep', language, { ...target, queue: prompt.queue }),
  };
  return [send, keep];
}

/** What a payload says about which answer is meant. */
export function targetOf({ round, expected }: Prompt) {
  return { round: round.id, item: expected.item.id, respondent: expected.respondent };
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
