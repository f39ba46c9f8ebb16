import { dayIn } from '../../domain/dates.ts';
import type { Viewer } from '../../domain/people/viewer.ts';
import {
  type Chain,
  type ChainFinding,
  type ChainProgress,
  chainFindings,
  chainOf,
  chainSpan,
  isStatutory,
  progressOf,
  usualEnd,
} from '../../domain/rounds/chain.ts';
import type { Round } from '../../domain/rounds/round.ts';
import type { Deps } from '../../ports/deps.ts';
import { nowAmong, seenRounds } from './seen-rounds.ts';

/** The timeline of one report. */
export interface ShownChain {
  readonly chain: Chain;
  readonly findings: readonly ChainFinding[];
  readonly progress: ChainProgress;
  /** Whose report it is; undefined where there is no such round yet. */
  readonly round: Round | undefined;
  /** Other rounds that are open now, with a timeline of their own. */
  readonly others: readonly Round[];
}

/** Which report is meant: of one round, or of the newest of a kind and a year. */
export interface ChainAsked {
  readonly round?: string | undefined;
  readonly kind?: Chain['kind'] | undefined;
  readonly year?: number | undefined;
}

/** When each step of a report is to be done, for it to reach the council in time. */
export async function showChain(viewer: Viewer, asked: ChainAsked, deps: Deps): Promise<ShownChain> {
  const today = dayIn(deps.timezone, deps.clock.now());
  const rounds = (await seenRounds(viewer, deps)).filter(({ kind }) => isStatutory(kind));
  const [round, ...others] = meantBy(asked, rounds);
  const kind = asked.kind ?? (round?.kind === 'annual' ? 'annual' : 'interim');
  const period = round ?? { kind, to: usualEnd(kind, today, asked.year) };
  const span = chainSpan(period);
  const [{ value: settings }, holidays] = await Promise.all([
    deps.stores.settings.read(),
    deps.holidays.between(span.from, span.to),
  ]);
  const chain = chainOf(period, settings, holidays);
  if (!chain) throw new RangeError(`No chain of ${period.kind} to ${period.to}`);
  const progress = progressOf(chain, today);
  // What broke is of no use to anybody when all is over.
  const findings = progress.next === undefined ? [] : chainFindings(period, settings, holidays);
  return { chain, findings, progress, round, others };
}

/** The round that is named first, then those that are open beside it; of a year gone by, the newest. */
function meantBy({ round, kind, year }: ChainAsked, rounds: readonly Round[]): readonly Round[] {
  const isAsked = (one: Round) =>
    (kind === undefined || one.kind === kind) && (year === undefined || one.to.startsWith(`${year}-`));
  const now = nowAmong(rounds.filter(isAsked));
  const named = rounds.find(({ id }) => id === round);
  return named ? [named, ...nowAmong(rounds).filter(({ id }) => id !== named.id)] : now;
}
