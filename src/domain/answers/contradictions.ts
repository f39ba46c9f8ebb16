import type { IsoDate } from '../dates.ts';
import { criteriaOf, type Item, type Measure, measureOf, type Plan } from '../plans/plan.ts';
import type { Round } from '../rounds/round.ts';
import type { Answer, Assessment } from './assessment.ts';
import { type AnswerRules, contradicts } from './check-answer.ts';
import { asksTrendOnly, compareVerdicts } from './scale.ts';
import { sentenceWith } from './writing/claims.ts';

/** Two things in one answer that cannot both be so, as it seems. Asked about once, never refused: there may be an explanation. */
export type Contradiction =
  /** Met where the target is missed, or not met where it is reached. */
  | { readonly kind: 'target' }
  /** The status is better than the last time, and the outcome is worse. */
  | { readonly kind: 'worseOutcome'; readonly last: LastSaid }
  /** Met, while something is said to be paused; `at` is the question in whose text, left out for a criterion of the plan's. */
  | { readonly kind: 'paused'; readonly quote: string; readonly at?: string | undefined }
  /** Called achieved while the period that it is about goes on; with a quotation where a text says so, and not the status. */
  | {
      readonly kind: 'tooEarly';
      readonly to: IsoDate;
      readonly quote?: string | undefined;
      readonly at?: string | undefined;
    };

/** What an answer is held against. */
export interface Against {
  readonly plan: Plan;
  readonly item: Item;
  readonly rules: AnswerRules;
  readonly round: Pick<Round, 'kind' | 'to'>;
  readonly today: IsoDate;
  /** What was said in the newest closed round before this one, about the item as the plan had it then. */
  readonly last?: LastSaid | undefined;
}

export interface LastSaid {
  readonly round: Pick<Round, 'name' | 'kind'>;
  readonly plan: Plan;
  readonly item: Item;
  readonly assessment: Assessment;
}

/** The first contradiction in an answer: one question is enough. */
export function contradictionIn(answer: Answer, against: Against): Contradiction | undefined {
  if (contradicts(answer, against.rules)) return { kind: 'target' };
  return againstLast(answer, against) ?? whilePaused(answer, against) ?? tooEarly(answer, against);
}

function againstLast(answer: Answer, { rules, last }: Against): Contradiction | undefined {
  const { asks, measure } = rules;
  if (!last || !measure || last.assessment.unassessed) return undefined;
  const { assessment: before } = last;
  const isAlike = measureOf(last.plan, last.item)?.unit === measure.unit;
  if (!isAlike || compareVerdicts(before, answer, asks) !== 'better') return undefined;
  return isWorse(before.value, answer.value, measure) ? { kind: 'worseOutcome', last } : undefined;
}

/** Whether an outcome has moved away from its target; without a target nobody knows which way is the right one. */
function isWorse(before: Answer['value'], after: Answer['value'], { target }: Measure): boolean {
  if (typeof before !== 'number' || typeof after !== 'number' || !target) return false;
  if (target.op === 'min') return after < before;
  if (target.op === 'max') return after > before;
  const { value } = target;
  return typeof value === 'number' && Math.abs(after - value) > Math.abs(before - value);
}

/** "Pausad", "vilande", "avbruten": in what the owner writes, or in a criterion as the plan has it. */
function whilePaused(answer: Answer, { plan, item }: Against): Contradiction | undefined {
  if (answer.status !== 'met') return undefined;
  for (const [at, text] of Object.entries(answer.texts)) {
    const quote = sentenceWith('paused', text);
    if (quote) return { kind: 'paused', quote, at };
  }
  for (const criterion of criteriaOf(plan, item)) {
    const quote = sentenceWith('paused', criterion);
    if (quote) return { kind: 'paused', quote };
  }
  return undefined;
}

/** An annual round says "uppnått", which nobody knows before its period is over; in any round a text may say so. */
function tooEarly(answer: Answer, { rules, round, today }: Against): Contradiction | undefined {
  // An assignment may well be done before the period is over.
  if (answer.status !== 'met' || answer.stage || today > round.to) return undefined;
  if (round.kind === 'annual' && !asksTrendOnly(rules.asks)) return { kind: 'tooEarly', to: round.to };
  for (const [at, text] of Object.entries(answer.texts)) {
    const quote = sentenceWith('achieved', text);
    if (quote) return { kind: 'tooEarly', to: round.to, quote, at };
  }
  return undefined;
}
