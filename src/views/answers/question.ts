import { type Assessment, type RawAnswer, rawOf } from '../../domain/answers/assessment.ts';
import type { Prompt } from '../../domain/answers/prompt.ts';
import {
  criteriaOf,
  desiredOutcomeOf,
  type Item,
  indicatorOf,
  measureOf,
  type Plan,
  questionsOf,
  subjectOf,
  targetReached,
} from '../../domain/plans/plan.ts';
import { type Card, fill, firstThatFits, payload } from '../card.ts';
import { escapeMarkdown, formatDay, formatInstant, formatValue, shorten, type Wording } from '../format.ts';
import { answerLine, questionText, targetText, verdictMark } from '../marks.ts';
import { lastBlock } from '../status/past.ts';
import { answerInputs } from './answer-inputs.ts';
import { answerTextsIn } from './texts.ts';

/** Why the same question is asked again, and what had been filled in. */
export interface Retry {
  readonly filled: RawAnswer;
  readonly notices: readonly string[];
  /** Asked because status and outcome say different things: what is sent now is taken as it is. */
  readonly isSure?: boolean;
  /** What was answered in between, by somebody else or by the same person in another card. */
  readonly earlier?: { readonly answer: Assessment; readonly isOwn: boolean } | undefined;
}

/** So that a form with all that was filled in stays under Teams' 25 KB: lines of criteria, and characters in a line. */
const CRITERIA_AT_MOST = 8;
const CRITERION = 160;
/** Characters of each text of an earlier answer, when it stands beside a filled-in form. */
const EXCERPT = 200;

/** The card with one question, filled with the current answer, or with what was sent when it could not be stored. */
export function questionCard(prompt: Prompt, wording: Wording, retry?: Retry): Card {
  return firstThatFits([false, true].map((isBare) => () => questionCardOf(prompt, wording, retry, isBare)));
}

/** The bare card leaves out what else is weighed, and tells the outcome and an earlier answer in brief. */
function questionCardOf(prompt: Prompt, wording: Wording, retry: Retry | undefined, isBare: boolean): Card {
  const { language } = wording;
  const { plan, round, expected, current, insteadOf } = prompt;
  const t = answerTextsIn(language);
  const filled = retry?.filled ?? (current ? rawOf(current) : { texts: {} });
  const weighed = isBare ? [] : criteriaOf(plan, expected.item);
  return fill('question', {
    language,
    where: [
      t.questionOf(prompt.number, prompt.of),
      ...(expected.unit ? [escapeMarkdown(expected.unit)] : []),
      escapeMarkdown(round.name),
      t.dueBy(formatDay(round.due, wording)),
    ].join(' · '),
    title: questionText(plan, expected.item, language),
    isInstead: insteadOf !== undefined,
    instead: insteadOf ? escapeMarkdown(t.insteadOf(insteadOf.name, formatDay(insteadOf.to, wording))) : '',
    facts: brief(factsOf(prompt, wording), isBare ? 150 : 600),
    last: lastBlock(prompt, { isBare: isBare || retry !== undefined }, wording),
    hasCriteria: weighed.length > 0,
    criteriaTitle: t.alsoWeighed,
    criteria: weighed.slice(0, CRITERIA_AT_MOST).map((text) => ({ text: shorten(text, CRITERION) })),
    hasNotices: retry !== undefined,
    notices: (retry?.notices ?? []).map((text) => ({ text: escapeMarkdown(text) })),
    earlier: retry?.earlier ? brief(earlierFacts(prompt, retry.earlier, wording), isBare ? 60 : EXCERPT) : [],
    ...answerInputs(prompt, filled, language),
    noSecrets: t.noSecrets,
    actions: actionsOf(prompt, wording, retry),
  });
}

function actionsOf(prompt: Prompt, { language }: Wording, retry: Retry | undefined) {
  const t = answerTextsIn(language);
  const target = targetOf(prompt);
  const basedOn = prompt.current?.version ?? 0;
  const send = {
    title: t.sendAnswer,
    verb: 'submit',
    style: 'positive',
    inputs: 'auto',
    payload: payload('submit', language, { ...target, basedOn, ...(retry?.isSure ? { isSure: 1 } : {}) }),
  };
  const earlier = retry?.earlier;
  if (!earlier) return [send];
  const keep = {
    title: earlier.isOwn ? t.keepMine : t.keepTheirs(earlier.answer.author.name),
    verb: 'keep',
    style: 'default',
    inputs: 'none',
    payload: payload('keep', language, target),
  };
  return [send, keep];
}

/** What a payload says about which answer is meant. */
export function targetOf({ round, expected }: Prompt) {
  return { round: round.id, item: expected.item.id, respondent: expected.respondent };
}

interface Fact {
  readonly name: string;
  readonly value: string;
}

/** What one needs to know of an item in order to answer, or to trust an answer. */
export function itemFacts(plan: Plan, item: Item, { language }: Wording): Fact[] {
  const t = answerTextsIn(language);
  const indicator = indicatorOf(plan, item);
  const above = subjectOf(plan, item);
  const label = above?.kind === 'assignment' ? t.assignment : above?.kind === 'area' ? t.area : t.goal;
  const outcome = desiredOutcomeOf(plan, item);
  const measure = measureOf(plan, item);
  return [
    ...(above ? [{ name: label, value: above.title }] : []),
    ...(indicator ? [{ name: t.indicator, value: indicator.title }] : []),
    ...(outcome ? [{ name: t.desiredOutcome, value: outcome }] : []),
    ...(measure?.target ? [{ name: t.target, value: targetText(measure, language) }] : []),
    ...(item.reportBack ? [{ name: t.reportBack, value: item.reportBack }] : []),
  ];
}

function brief(facts: readonly Fact[], length: number): Fact[] {
  return facts.map(({ name, value }) => ({ name, value: shorten(value, length) }));
}

function factsOf({ plan, round, expected, current }: Prompt, wording: Wording): Fact[] {
  const t = answerTextsIn(wording.language);
  const facts = itemFacts(plan, expected.item, wording);
  if (!current) return facts;
  const { symbol, word } = verdictMark(plan, round.kind, current, wording.language);
  const source = `${current.author.name}, ${formatInstant(current.at, wording)}`;
  return [
    ...facts,
    { name: t.lastAssessment, value: `${symbol} ${word} (${source})` },
    ...outcomeFact(plan, expected.item, current, wording.language),
  ];
}

/** How the outcome that was given stands against its target. */
function outcomeFact(
  plan: Plan,
  item: Item,
  { value }: Assessment,
  language: Wording['language'],
): readonly Fact[] {
  const t = answerTextsIn(language);
  const measure = measureOf(plan, item);
  if (!measure || value === undefined) return [];
  const isReached = targetReached(measure, value);
  if (isReached === undefined) return [];
  const said = formatValue(value, measure.unit, language);
  return [{ name: t.outcome, value: isReached ? t.reachesTarget(said) : t.missesTarget(said) }];
}

function earlierFacts(
  { plan, round, expected }: Prompt,
  { answer, isOwn }: NonNullable<Retry['earlier']>,
  { language }: Wording,
): Fact[] {
  const t = answerTextsIn(language);
  const { symbol } = verdictMark(plan, round.kind, answer, language);
  const line = answerLine(plan, round, expected.item, answer, language);
  const said = questionsOf(plan).flatMap(({ id, label }) =>
    answer.texts[id] ? [{ name: label[language].replace(/\?$/, ''), value: answer.texts[id] }] : [],
  );
  const name = isOwn ? t.yourEarlierAnswer : t.theirAnswer(answer.author.name);
  return [{ name, value: `${symbol} ${line}` }, ...said];
}
