import {
  asksOf,
  type Item,
  type ItemKind,
  indicatorOf,
  type Measure,
  measureOf,
  type Plan,
} from '../plans/plan.ts';
import type { Words } from './assessment.ts';
import type { Needs, Question, QuestionSet } from './questions.ts';
import { BUDGET_SETS, QUESTIONS_2025 } from './questions.ts';
import { asksTrendOnly, type RoundKind } from './scale.ts';

/** What is asked of one item in one kind of round: the texts, and what stands beside them. */
export interface Asked extends Needs {
  readonly fields: readonly Question[];
}

/** What a plan asks of an item: by the first of its sets that fits, or by the list that it has for all. */
export function askedOf(plan: Plan, item: Pick<Item, 'kind'>, kind: RoundKind): Asked {
  const { questions = QUESTIONS_2025 } = plan;
  const set: QuestionSet =
    'sets' in questions ? setFor(questions.sets, item, kind) : listFor(questions, item, kind);
  const asks = asksOf(plan);
  const status = asks.includes('status') ? (set.status ?? 'required') : 'not';
  const direction = asks.includes('direction') ? (set.direction ?? 'required') : 'not';
  return {
    status,
    // Where nothing else is asked for, an answer would say nothing without it.
    direction: asksTrendOnly(asks) && direction === 'optional' ? 'required' : direction,
    outcome: set.outcome ?? 'optional',
    forecast: set.forecast ?? 'not',
    notMeasured: set.notMeasured ?? false,
    stage: set.stage ?? 'not',
    day: set.day ?? 'not',
    fields: set.fields,
  };
}

/** Under what question reports were read of what has one text, whatever is asked of its kind. */
const REPORTED = 'outcome';
const TOLD_IN_ONE: readonly ItemKind[] = ['indicator', 'commitment', 'assignment'];

/** What was said, where an old report says it in one text: under what is asked of such an item first, so that it stands in that field. */
export function underOwnQuestion<W extends Words>(said: W, kind: ItemKind, fields: readonly Question[]): W {
  const [first] = fields;
  const { [REPORTED]: text, ...rest } = said.texts;
  if (!first || text === undefined || !TOLD_IN_ONE.includes(kind)) return said;
  if (fields.some(({ id }) => id === REPORTED) || rest[first.id] !== undefined) return said;
  return { ...said, texts: { ...rest, [first.id]: text } };
}

function setFor(sets: readonly QuestionSet[], item: Pick<Item, 'kind'>, kind: RoundKind): QuestionSet {
  const fits = ({ kinds, rounds }: QuestionSet) =>
    (kinds?.includes(item.kind) ?? true) && (rounds?.includes(kind) ?? true);
  // What is asked of all is asked of goals: a plan that says nothing of its economy is asked what every economy is.
  const isMeant = (set: QuestionSet) => item.kind !== 'budget' || set.kinds !== undefined;
  return (
    sets.find((set) => isMeant(set) && fits(set)) ?? (item.kind === 'budget' ? budgetSet(kind) : NOTHING)
  );
}

const NOTHING: QuestionSet = { fields: [] };

function budgetSet(kind: RoundKind): QuestionSet {
  return BUDGET_SETS.find(({ rounds }) => rounds?.includes(kind) ?? true) ?? NOTHING;
}

/** One list is asked of all but the economy. */
function listFor(fields: readonly Question[], item: Pick<Item, 'kind'>, kind: RoundKind): QuestionSet {
  return item.kind === 'budget' ? budgetSet(kind) : { fields };
}

/** Whether an item is judged by an indicator that is asked about itself: then its outcome is not asked for twice. */
export function isOutcomeApart(plan: Plan, item: Item, isAsked: (indicator: string) => boolean): boolean {
  if (item.measure) return false;
  const indicator = indicatorOf(plan, item);
  return indicator !== undefined && indicator.id !== item.id && isAsked(indicator.id);
}

/** The measure by which an outcome is asked for; undefined where it is not asked for. */
export function askedMeasure(
  plan: Plan,
  item: Item,
  { outcome }: Pick<Asked, 'outcome'>,
  isApart: boolean,
): Measure | undefined {
  return outcome === 'not' || isApart ? undefined : measureOf(plan, item);
}
