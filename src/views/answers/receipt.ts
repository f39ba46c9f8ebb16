import type { AnsweredPrompt } from '../../domain/answers/answer-outcome.ts';
import { dayIn, daysBetween } from '../../domain/dates.ts';
import { questionsOf } from '../../domain/plans/plan.ts';
import { isOpen } from '../../domain/rounds/round.ts';
import { type Card, fill, firstThatFits, payload } from '../card.ts';
import { escapeMarkdown, formatInstant, leadIn, shorten, type Wording, withUnit } from '../format.ts';
import { nameInSentence } from '../kinds.ts';
import { answerLine, verdictMark } from '../marks.ts';
import { fromFile } from '../status/past.ts';
import { wholeButton } from '../status/whole-button.ts';
import { hintsBlock, isFirm } from './hints.ts';
import { questionCards } from './question.ts';
import { formOf, targetOf } from './question-actions.ts';
import { sentAgainTextsIn } from './sent-again-texts.ts';
import { answerTextsIn } from './texts.ts';

/** How much of each text a receipt repeats at once, in characters. */
const EXCERPT = 200;

interface Answered extends AnsweredPrompt {
  /** The last answer was confirmed as it was. */
  readonly isUnchanged?: boolean | undefined;
}

export interface ReceiptLook {
  /** Nothing was changed, so it is the answer that stood there already. */
  readonly isStanding?: boolean;
  /** Something else was typed, and is kept. */
  readonly keepsTyped?: boolean;
}

/**
 * The answer that counts now, and in the same card the person's next question, or that there is none left.
 * @param reader the id of whoever has answered, or has let somebody's answer stand
 */
export function receiptCard(
  answered: Answered,
  reader: string,
  wording: Wording,
  look: ReceiptLook = {},
): Card {
  const { next, prompt } = answered;
  const hints = (answered.hints ?? []).filter((one) => isOpen(prompt.round) || isFirm(one));
  // Where there is no room for hints, only what must not stand is said.
  const firm = { ...answered, hints: hints.filter(isFirm) };
  const [whole, short, barest] = [
    () => receipt({ ...answered, hints }, reader, { ...look, isWhole: true }, wording),
    () => receipt({ ...answered, hints }, reader, { ...look, isWhole: false }, wording),
    () => receipt(firm, reader, { ...look, isWhole: false }, wording),
  ] as const;
  if (!next || next === 'unknown') return firstThatFits([whole, short, barest]);
  const [fullest, ...barer] = questionCards(next, wording, { isBelow: true });
  const last = barer.at(-1);
  const pairs = [
    ...[whole, short].map((make) => [make, fullest] as const),
    ...barer.map((question) => [short, question] as const),
    ...(hints.length > 0 ? [[barest, last] as const] : []),
  ];
  return firstThatFits(pairs.flatMap(([above, below]) => (below ? [() => joined(above(), below())] : [])));
}

/** One card of two: the question follows what was answered before it. */
function joined(receipt: Card, question: Card): Card {
  return { ...question, body: [...receipt.body, ...question.body] };
}

/** What comes now, where it does not stand below. */
function afterText({ prompt, next, elsewhere }: AnsweredPrompt, language: Wording['language']): string {
  const t = answerTextsIn(language);
  if (next === 'unknown') return t.nextUnknown;
  if (!elsewhere) return isOpen(prompt.round) ? t.allAnswered(prompt.of) : t.answeredInClosed;
  const { plan, expected } = elsewhere;
  return t.nextElsewhere(withUnit(nameInSentence(plan, expected.item, language), expected.unit));
}

function titleOf(
  { assessment: { author }, readAgainBy }: AnsweredPrompt,
  reader: string,
  isStanding: boolean,
  name: string,
  language: Wording['language'],
): string {
  const t = answerTextsIn(language);
  if (readAgainBy) return sentAgainTextsIn(language).sentAgain(name);
  return author.id === reader ? (isStanding ? t.stood : t.saved)(name) : t.kept(author.name, name);
}

function receipt(
  answered: Answered,
  reader: string,
  { isWhole, isStanding = false, keepsTyped = false }: ReceiptLook & { readonly isWhole: boolean },
  wording: Wording,
): Card {
  const { language } = wording;
  const { prompt, assessment, next, elsewhere, readAgainBy } = answered;
  const { plan, round, expected, insteadOf } = prompt;
  const t = answerTextsIn(language);
  const again = sentAgainTextsIn(language);
  const { author } = assessment;
  const saved = t.savedBy(author.name, formatInstant(assessment.at, wording), assessment.version);
  const daysLate = daysBetween(round.due, dayIn(wording.timezone, new Date(assessment.at)));
  // What was opened again in a closed round is given once.
  const mayChange = isOpen(round);
  const isFollowed = next !== undefined && next !== 'unknown';
  const name = withUnit(nameInSentence(plan, expected.item, language), expected.unit);
  const texts = questionsOf(plan).flatMap(({ id, label }) => {
    const value = assessment.texts[id];
    return value ? [{ name: leadIn(label[language]), value }] : [];
  });
  const isLong = texts.some(({ value }) => shorten(value, EXCERPT) !== value);
  return fill('receipt', {
    language,
    title: escapeMarkdown(titleOf(answered, reader, isStanding, name, language)),
    symbol: verdictMark(plan, round.kind, assessment, language).symbol,
    statusLine: answerLine(plan, round, expected.item, assessment, language),
    texts: texts.map(({ name, value }) => ({ name, value: shorten(value, EXCERPT) })),
    hasWhole: isLong && isWhole,
    wholeTitle: t.showWholeAnswer,
    whole: texts,
    hasActions: mayChange || (isLong && !isWhole),
    mayChange,
    reads: isLong && !isWhole ? [wholeButton({ ...prompt, ...expected }, wording)] : [],
    hint: [
      ...(daysLate > 0 ? [t.cameLate(daysLate)] : []),
      ...(readAgainBy ? [again.readAgainBy(readAgainBy)] : isStanding ? [t.stoodHint] : []),
      ...(keepsTyped ? [t.typedIsKept] : []),
    ].join(' '),
    source: escapeMarkdown(fromFile(saved, assessment, language)),
    ...hintsBlock(answered, language),
    change: t.change,
    changeTooltip: t.changeOf(name),
    // The next question may be half filled in: what stands there is sent along, to be kept.
    inputs: isFollowed ? 'auto' : 'none',
    payload: payload('open', language, {
      ...targetOf(prompt),
      ...(isFollowed ? { queue: prompt.queue, typed: formOf(next) } : {}),
    }),
    // Whoever is only a deputy of the owner has no list of questions that could be all answered.
    isLast:
      next === 'unknown' ||
      elsewhere !== undefined ||
      (next === undefined && (insteadOf !== undefined || expected.owners.includes(reader))),
    after: escapeMarkdown(afterText(answered, language)),
  });
}
