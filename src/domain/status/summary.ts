import type { Assessment } from '../answers/assessment.ts';
import { type Expected, expectedAbout, expectedAnswers, unitOf } from '../answers/expected.ts';
import {
  compareVerdicts,
  isDeviation,
  isJudged,
  otherVerdicts,
  severity,
  type Verdict,
  verdictName,
  verdictsOf,
} from '../answers/scale.ts';
import { countedBy, once } from '../once.ts';
import { unownedIn } from '../people/owners.ts';
import { type Ownership, type Person, personOf } from '../people/people.ts';
import { areaOf, asksOf, type Item, isByUnit, itemOf, type Plan, scaleOf } from '../plans/plan.ts';
import { isHistory } from '../rounds/round.ts';
import { assessmentOf, assessmentsAbout, placeOf, type RoundState } from '../rounds/round-state.ts';

/** One answer that the round expects, given or not. */
export interface SummaryLine<A extends Assessment = Assessment> extends Expected {
  readonly assessment: A | undefined;
}

/** The lines of one area, in the plan's own order; `area` is undefined for items that stand under none. */
export interface SummaryArea<A extends Assessment = Assessment> {
  readonly area: Item | undefined;
  readonly lines: readonly SummaryLine<A>[];
}

/** What is listed as one: the answer about an item, or where each unit answers (`isSpread`), all of them, worst first. */
export interface SummaryEntry<A extends Assessment = Assessment> {
  readonly item: Item;
  readonly isSpread: boolean;
  readonly lines: readonly SummaryLine<A>[];
}

/** How the units' answers about an item fall: never an average. */
export interface Spread {
  readonly counts: readonly Count[];
  readonly missing: number;
}

/** How many gave a verdict. */
export interface Count {
  readonly verdict: Verdict;
  readonly count: number;
}

/** A compiled round (`sammanställning`): counts, not averages. */
export interface Summary<A extends Assessment = Assessment> {
  readonly state: RoundState<A>;
  /**
   * In the order of the scale, or of the trends where only they are asked for; what nobody chose is there with 0. Last, if
   * there are any, stages, what is not yet measured, and what was told without an assessment.
   */
  readonly counts: readonly Count[];
  readonly answered: number;
  readonly expected: number;
  readonly areas: readonly SummaryArea<A>[];
  readonly missing: readonly SummaryLine<A>[];
  readonly unowned: readonly Item[];
}

/**
 * Every answer of a round, given or expected, in the plan's own order; of one item, those that are no longer expected come last. Answers
 * are stored by the ids of their items: where nobody was asked, as in a report that was read, that order would be all there is.
 */
export function linesOf<A extends Assessment>(state: RoundState<A>): readonly SummaryLine<A>[] {
  const { assessments, ownerships, people, plan } = state;
  return placed(assessments)(ownerships)(people)(plan).map(({ expected, place }) => {
    return { ...expected, assessment: place === undefined ? undefined : assessments[place] };
  });
}

/** What is expected, and where in the list its answer is: for as long as nothing is new, worked out once for all who ask about it. */
const placed = once((assessments: readonly Assessment[]) =>
  once((ownerships: readonly Ownership[]) =>
    once((people: readonly Person[]) =>
      once((plan: Plan) => {
        const expected = expectedAnswers(plan, ownerships);
        const formerly = formerlyExpected(assessments, { plan, ownerships, people });
        const all = formerly.length === 0 ? expected : inPlanOrder(plan, [...expected, ...formerly]);
        return all.map((one) => ({ expected: one, place: placeOf(assessments, one) }));
      }),
    ),
  ),
);

const placesOf = once((items: readonly Item[]) => new Map(items.map(({ id }, place) => [id, place])));

function inPlanOrder<T extends Expected>(plan: Plan, all: readonly T[]): readonly T[] {
  const places = placesOf(plan.items);
  const placeOf = ({ item }: T) => places.get(item.id) ?? places.size;
  return all.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Those of them that are about one item. */
export function linesAbout<A extends Assessment>(
  item: string,
  state: RoundState<A>,
): readonly SummaryLine<A>[] {
  const expected = expectedAbout(item, state.plan, state.ownerships);
  const formerly = formerlyExpected(assessmentsAbout(item, state), state);
  return [...expected, ...formerly].map((one) => lineOf(one, state));
}

function lineOf<A extends Assessment>(expected: Expected, state: RoundState<A>): SummaryLine<A> {
  return { ...expected, assessment: assessmentOf(state, expected) };
}

/** @param isMeant whether an answer belongs to it, or an item that nobody owns; all do where it is left out */
export function summarise<A extends Assessment>(
  state: RoundState<A>,
  isMeant?: (item: Item, line?: SummaryLine) => boolean,
): Summary<A> {
  const all = linesOf(state);
  const lines = isMeant ? all.filter((line) => isMeant(line.item, line)) : all;
  const unowned = isHistory(state.round) ? [] : unownedIn(state);
  return {
    state,
    counts: countsOf(state.plan, judgedAmong(lines)),
    answered: lines.filter((line) => line.assessment).length,
    expected: lines.length,
    areas: areasOf(state, lines),
    missing: lines.filter((line) => !line.assessment),
    unowned: isMeant ? unowned.filter((item) => isMeant(item)) : unowned,
  };
}

/** Answers that were given by owners or units who are no longer named: what was said stays in the round. */
function formerlyExpected(
  assessments: readonly Assessment[],
  { plan, ownerships, people }: Pick<RoundState, 'ownerships' | 'people'> & { readonly plan: Plan },
): readonly Expected[] {
  return assessments.flatMap((assessment) => {
    const { respondent } = assessment;
    const item = itemOf(plan, assessment.item);
    const expected = expectedAbout(assessment.item, plan, ownerships);
    if (!item || expected.some((one) => one.respondent === respondent)) return [];
    // Where no unit was named, the answer is kept under whoever gave it.
    const unit = personOf(people, respondent) ? undefined : unitOf(item, respondent);
    return { item, respondent, ...(unit === undefined ? {} : { unit }), owners: [] };
  });
}

/** In the plan's own order; items that stand under no area come last. */
function areasOf<A extends Assessment>(
  { plan }: RoundState<A>,
  lines: readonly SummaryLine<A>[],
): SummaryArea<A>[] {
  const byArea = Map.groupBy(lines, (line) => areaOf(plan, line.item)?.id);
  const areas = [...plan.items.filter((item) => item.kind === 'area'), undefined];
  return areas.flatMap((area) => {
    const members = byArea.get(area?.id) ?? [];
    return members.length > 0 ? [{ area, lines: members }] : [];
  });
}

export function worstFirst<A extends Assessment>(lines: readonly SummaryLine<A>[]): SummaryLine<A>[] {
  return lines.toSorted((a, b) => severity(a.assessment?.status) - severity(b.assessment?.status));
}

/** The lines gathered by what is listed as one, in the order of the first of each. */
export function entriesOf<A extends Assessment>(
  lines: readonly SummaryLine<A>[],
): readonly SummaryEntry<A>[] {
  const spread = Map.groupBy(lines.filter(isOfUnits), ({ item }) => item.id);
  const listed = new Set<string>();
  return lines.flatMap((line): SummaryEntry<A>[] => {
    const { item } = line;
    if (!isOfUnits(line)) return [{ item, isSpread: false, lines: [line] }];
    if (listed.has(item.id)) return [];
    listed.add(item.id);
    return [{ item, isSpread: true, lines: worstFirst(spread.get(item.id) ?? []) }];
  });
}

function isOfUnits({ item }: SummaryLine): boolean {
  return isByUnit(item);
}

/** Whether anything that is listed as one deviates from the plan. */
export function deviates({ lines }: SummaryEntry): boolean {
  return lines.some(({ assessment }) => assessment && isDeviation(assessment.status));
}

/** By the worst answer of each. */
export function worstEntriesFirst(entries: readonly SummaryEntry[]): SummaryEntry[] {
  const worst = ({ lines }: SummaryEntry) => severity(lines[0]?.assessment?.status);
  return entries.toSorted((a, b) => worst(a) - worst(b));
}

export function spreadOf(plan: Plan, lines: readonly SummaryLine[]): Spread {
  const said = saidIn(lines);
  return { counts: countsOf(plan, said), missing: lines.length - said.length };
}

/** What is counted of a round as a whole: the economy is told by its sums, and never among what is judged. */
export function judgedAmong(lines: readonly SummaryLine[]): readonly Assessment[] {
  return saidIn(lines.filter(({ item }) => item.kind !== 'budget'));
}

function saidIn(lines: readonly SummaryLine[]): readonly Assessment[] {
  return lines.flatMap(({ assessment }) => assessment ?? []);
}

export function countsOf(plan: Plan, said: readonly Verdict[]): readonly Count[] {
  const asks = asksOf(plan);
  const given = countedBy(said, (verdict) => verdictName(verdict, asks));
  return [...verdictsOf(asks, scaleOf(plan)), ...otherVerdicts(given)].map((verdict) => {
    return { verdict, count: given.get(verdictName(verdict, asks)) ?? 0 };
  });
}

/** Those that say how it is going: what cannot be assessed, and what was told without an assessment, do not. */
export function judgedIn(counts: readonly Count[]): readonly Count[] {
  return counts.filter(({ verdict }) => isJudged(verdict));
}

/** How the answer moved from the one before it in the same round; undefined for a first answer or no change. */
export function changeOf(plan: Plan, assessment: Assessment): 'better' | 'worse' | 'changed' | undefined {
  if (!assessment.previous) return undefined;
  const change = compareVerdicts(assessment.previous, assessment, asksOf(plan));
  return change === 'same' ? undefined : change;
}
