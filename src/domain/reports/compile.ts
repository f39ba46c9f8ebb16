/** Compiling (`sammanställa`): what a round, or a part of it, says. Rules alone; nothing is said that no assessment says. */
import type { GivenLine } from '../answers/approval.ts';
import type { Assessment } from '../answers/assessment.ts';
import { isDeviation } from '../answers/scale.ts';
import { areaOf, type Item } from '../plans/plan.ts';
import type { RoundState } from '../rounds/round-state.ts';
import { type SummaryLine, summarise } from '../status/summary.ts';
import { isOf } from '../status/whose.ts';
import type { Compiled, CompiledPart } from './compiled.ts';
import { areasWith, entriesIn, overviewOf } from './overview.ts';

/** What a round is told with. */
export interface Around {
  readonly part?: CompiledPart | undefined;
  readonly compared?: Compiled['compared'];
  readonly approval?: Compiled['approval'];
}

/** A round as it is told, whole or in part. */
export function compile<A extends Assessment>(
  state: RoundState<A>,
  { part = {}, compared = [], approval }: Around = {},
): Compiled<A> {
  const isMeant = meaning(state, part);
  const summary = summarise(state, isWhole(part) ? undefined : isMeant);
  const entries = entriesIn(summary, isMeant);
  const isApart = ({ item }: { readonly item: Item }) => item.kind === 'budget' && part.kind !== 'budget';
  return {
    ...{ summary, part, compared, approval },
    overview: overviewOf(state, entries),
    areas: areasWith(
      state,
      entries.filter((entry) => !isApart(entry)),
    ),
    economy: entries.filter(isApart),
  };
}

/** Whether nothing is left out. */
export function isWhole({ area, unit, kind }: CompiledPart): boolean {
  return area === undefined && unit === undefined && kind === undefined;
}

/** Whether an answer belongs to a part, or an item that nobody answers about: that is no unit's. */
function meaning(
  state: RoundState,
  { area, unit, kind }: CompiledPart,
): (item: Item, line?: SummaryLine) => boolean {
  return (item, line) => {
    if (kind !== undefined && item.kind !== kind) return false;
    if (area !== undefined && areaOf(state.plan, item)?.id !== area) return false;
    return unit === undefined || (line !== undefined && isOf({ unit }, line, state));
  };
}

/** What deviates from the plan, in the order of its document. */
export function deviatingIn<A extends Assessment>({
  areas,
}: Pick<Compiled<A>, 'areas'>): readonly GivenLine<A>[] {
  const entries = areas.flatMap((area) => area.entries);
  return entries.flatMap(({ lines }) => lines.filter(hasDeviated));
}

function hasDeviated<A extends Assessment>(line: SummaryLine<A>): line is GivenLine<A> {
  return line.assessment !== undefined && isDeviation(line.assessment.status);
}
