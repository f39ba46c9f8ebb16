import { type IsoDate, isDate } from '../dates.ts';
import type { Finding } from '../errors.ts';
import { asksOf, type Item, type Measure, type Plan, scaleOf, targetReached } from '../plans/plan.ts';
import type { Round } from '../rounds/round.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import { askedMeasure, askedOf } from './asked.ts';
import { type Answer, NOT_MEASURED, type RawAnswer } from './assessment.ts';
import { checkOutcome, proposedStatus } from './check-outcome.ts';
import { checkSums, deviationIn } from './check-sums.ts';
import { type EconomyRules, isAboveThreshold } from './economy.ts';
import { MAX_ANSWER, MAX_TEXT, type Needs, type Question } from './questions.ts';
import {
  type Ask,
  asksTrendOnly,
  DIRECTIONS,
  type Direction,
  isDeviation,
  type ScaleStep,
  type Status,
  statusOfDirection,
  type Verdict,
} from './scale.ts';
import { STAGES, type Stage, statusOfStage } from './stage.ts';

/** What an answer is checked against: what the plan asks of the item in the round, its scale, and the item's measure. */
export interface AnswerRules {
  readonly asks: readonly Ask[];
  readonly scale: readonly ScaleStep[];
  readonly questions: readonly Question[];
  readonly measure: Measure | undefined;
  /** What is left out follows from `asks`. */
  readonly needs?: Partial<Needs> | undefined;
  /** The last day of the round's period. */
  readonly to?: IsoDate | undefined;
  /** Of a budget area. */
  readonly economy?: EconomyRules | undefined;
}

/** What an answer is checked by beside its plan. */
export interface RulesAround {
  /** The outcome is asked for where the item's indicator is. */
  readonly isApart?: boolean | undefined;
  /** Above what deviation, in tkr, an explanation is required. */
  readonly threshold?: number | undefined;
}

export function answerRules(
  plan: Plan,
  item: Item,
  { kind, to }: Pick<Round, 'kind' | 'to'>,
  { isApart = false, threshold = DEFAULT_SETTINGS.economyThreshold }: RulesAround = {},
): AnswerRules {
  const { fields, ...needs } = askedOf(plan, item, kind);
  const measure = askedMeasure(plan, item, needs, isApart);
  const economy = item.kind === 'budget' ? { budget: item.budget, threshold } : undefined;
  const rules = { asks: asksOf(plan), scale: scaleOf(plan), questions: fields, measure, needs, to };
  return economy ? { ...rules, economy } : rules;
}

/**
 * An answer, or one finding for each field that is in its way: `status`, `direction`, `value`, `women`, `men`, `stage`, `day`, `forecast`,
 * a question's id, or `texts` for all of them.
 */
export type CheckedAnswer =
  | { readonly answer: Answer; readonly findings?: undefined }
  | { readonly answer?: undefined; readonly findings: readonly Finding[] };

/**
 * Turns what was filled in into an answer. Cause and remedy have to be told of a status that deviates, and may be of a trend that
 * does; of anything else they are not kept, as the form says above their fields.
 */
export function checkAnswer(raw: RawAnswer, rules: AnswerRules): CheckedAnswer {
  const findings: Finding[] = [];
  const needs = needsOf(rules);
  const isLater = needs.notMeasured && raw.status === NOT_MEASURED;
  const ofOutcome: Finding[] = [];
  const isNeeded = needs.outcome === 'required' && !isLater;
  const given = isLater ? { texts: {} } : raw;
  const outcome = rules.economy
    ? checkSums(given, needs, rules.economy, ofOutcome)
    : checkOutcome(given, rules.measure, isNeeded, ofOutcome);
  const proposed = needs.status === 'proposed' ? proposedStatus(rules.measure, outcome.value) : undefined;
  // The number that would say it is asked for already.
  const mayLack = needs.status === 'optional' || (needs.status === 'proposed' && ofOutcome.length > 0);
  const chosen =
    isLater || needs.status === 'not' ? undefined : checkStatus(raw, rules, { proposed, mayLack }, findings);
  const direction = checkDirection(raw.direction, needs.direction, findings);
  findings.push(...ofOutcome);
  const { stage, day } = checkStage(raw, needs, findings);
  const told = verdictFrom({ isLater, chosen, direction, stage, day }, rules);
  const deviation = rules.economy && deviationIn(outcome, needs, rules.economy);
  const verdict = told && deviation !== undefined ? balanced(told, deviation) : told;

  const deviates = verdict !== undefined && asksWhy(verdict, rules.economy);
  const mayExplain = deviates || (direction !== undefined && isDeviation(statusOfDirection(direction)));
  const why =
    rules.economy && deviation !== undefined
      ? { value: deviation, limit: rules.economy.threshold }
      : undefined;
  const asked = rules.questions
    .filter(({ when }) => when === 'always' || mayExplain)
    .map((question) => ({ ...question, required: isRequired(question, deviates) }));
  const texts = checkTexts(raw.texts, asked, findings, why);
  const all = Object.values(texts).reduce((sum, text) => sum + text.length, 0);
  if (all > MAX_ANSWER) findings.push({ at: 'texts', code: 'too-long', value: all, limit: MAX_ANSWER });
  if (proposed && chosen && chosen !== proposed && Object.keys(texts).length === 0)
    findings.push({ at: asked[0]?.id ?? 'status', code: 'no-reason' });

  if (!verdict || findings.length > 0) return { findings };
  const budget = deviation === undefined ? undefined : rules.economy?.budget;
  const said = {
    ...verdict,
    ...outcome,
    ...(day === undefined ? {} : { day }),
    ...(budget ? { budget } : {}),
  };
  return { answer: { ...said, texts } };
}

function needsOf({ asks, needs = {} }: AnswerRules): Needs {
  return {
    status: asksTrendOnly(asks) ? 'not' : 'required',
    direction: asks.includes('direction') ? 'required' : 'not',
    ...{ outcome: 'optional', notMeasured: false, stage: 'not', day: 'not', forecast: 'not' },
    ...needs,
  };
}

/** What the status is: chosen, or what the number says where nothing else was. */
function checkStatus(
  { status: raw }: RawAnswer,
  { scale }: AnswerRules,
  { proposed, mayLack }: { readonly proposed: Status | undefined; readonly mayLack: boolean },
  findings: Finding[],
): Status | undefined {
  if (!raw || raw === PROPOSED) {
    if (!proposed && !mayLack) findings.push({ at: 'status', code: 'missing' });
    return proposed;
  }
  const status = scale.find((step) => step.status === raw)?.status;
  if (!status) findings.push({ at: 'status', code: 'not-on-scale', value: raw });
  return status;
}

/** Chosen where the status is to be what the number says. */
export const PROPOSED = 'proposed';

function checkDirection(
  raw: string | undefined,
  need: Needs['direction'],
  findings: Finding[],
): Direction | undefined {
  if (need === 'not' || (!raw && need === 'optional')) return undefined;
  const direction = DIRECTIONS.find((candidate) => candidate === raw);
  if (!raw) findings.push({ at: 'direction', code: 'missing' });
  else if (!direction) findings.push({ at: 'direction', code: 'not-one-of', value: raw });
  return direction;
}

function checkStage(
  raw: RawAnswer,
  needs: Needs,
  findings: Finding[],
): { readonly stage?: Stage | undefined; readonly day?: IsoDate | undefined } {
  const stage = needs.stage === 'not' ? undefined : STAGES.find((candidate) => candidate === raw.stage);
  if (!raw.stage && needs.stage === 'required') findings.push({ at: 'stage', code: 'missing' });
  else if (raw.stage && !stage && needs.stage !== 'not')
    findings.push({ at: 'stage', code: 'not-one-of', value: raw.stage, limit: STAGES.join(', ') });
  const day = needs.day === 'not' ? '' : (raw.day ?? '').trim();
  if (day === '' && needs.day === 'required') findings.push({ at: 'day', code: 'missing' });
  if (day === '') return { stage };
  if (isDate(day)) return { stage, day };
  findings.push({ at: 'day', code: 'not-a-date', value: day });
  return { stage };
}

/** What was said in brief; undefined where something that was filled in is in its way. */
function verdictFrom(
  said: {
    readonly isLater: boolean;
    readonly chosen: Status | undefined;
    readonly direction: Direction | undefined;
    readonly stage: Stage | undefined;
    readonly day: IsoDate | undefined;
  },
  rules: AnswerRules,
): Verdict | undefined {
  const { isLater, chosen, direction, stage, day } = said;
  const needs = needsOf(rules);
  const trend = direction === undefined ? {} : { direction };
  if (isLater) return { status: 'unknown', notMeasured: true, ...trend };
  if (stage) return { status: chosen ?? statusOfStage(stage, day, rules.to), stage, ...trend };
  if (chosen) return { status: chosen, ...trend };
  if (asksTrendOnly(rules.asks) && direction) return { status: statusOfDirection(direction), ...trend };
  const mayLack = needs.status === 'not' || needs.status === 'optional';
  return mayLack && !(asksTrendOnly(rules.asks) && needs.direction === 'required')
    ? { status: 'unknown', unassessed: true, ...trend }
    : undefined;
}

/** How far it is from its budget says how it is going. */
function balanced({ unassessed: _, ...told }: Verdict, deviation: number): Verdict {
  return { ...told, deviation };
}

/** Whether what was told has to be explained: it is not going as planned, or far from its budget. */
function asksWhy({ status, deviation }: Verdict, economy: EconomyRules | undefined): boolean {
  return isDeviation(status) || (economy !== undefined && isAboveThreshold(deviation, economy.threshold));
}

/** Whether a text has to be there, of what deviates or of what does not. */
export function isRequired({ when, required }: Question, deviates: boolean): boolean {
  if (required === 'deviation') return deviates;
  return required && (when === 'always' || deviates);
}

function checkTexts(
  raw: Readonly<Record<string, string>>,
  asked: readonly (Question & { readonly required: boolean })[],
  findings: Finding[],
  unexplained: Pick<Finding, 'value' | 'limit'> | undefined,
) {
  const texts: Record<string, string> = {};
  for (const { id, max = MAX_TEXT, required } of asked) {
    const text = (Object.hasOwn(raw, id) ? (raw[id] ?? '') : '').trim();
    if (text.length > max) {
      findings.push({ at: id, code: 'too-long', value: text.length, limit: max });
    } else if (text !== '') {
      texts[id] = text;
    } else if (required) {
      findings.push({
        at: id,
        ...(unexplained ? { code: 'unexplained', ...unexplained } : { code: 'missing' }),
      });
    }
  }
  return texts;
}

/**
 * Whether status and outcome say different things: met where the target is missed, or not met where it is reached. Asked
 * about once, never refused, since an outcome may be on its way to its target. Where the number proposes the status, another one
 * has its reason already.
 */
export function contradicts(answer: Answer, { asks, measure, needs }: AnswerRules): boolean {
  if (asksTrendOnly(asks) || needs?.status === 'proposed') return false;
  if (!measure || answer.value === undefined) return false;
  const isReached = targetReached(measure, answer.value);
  return isReached === false ? answer.status === 'met' : isReached === true && answer.status === 'notMet';
}
