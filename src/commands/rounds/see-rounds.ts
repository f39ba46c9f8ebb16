import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import { isClosed, isHistory, isOpen, type Round } from '../../domain/rounds/round.ts';
import { compareRounds } from '../../domain/status/history.ts';
import { type Summary, summarise } from '../../domain/status/summary.ts';
import type { Deps } from '../../ports/deps.ts';
import { allRounds, findRound, loadState } from './find-rounds.ts';

/** The rounds as a coordinator sees them: those that are open, the next to be answered first, and those closed last. */
export interface RoundsSeen {
  readonly open: readonly Summary[];
  readonly closed: readonly Summary[];
  /** How many more have been closed. */
  readonly earlier: number;
}

const MOST_CLOSED = 5;

export async function seeRounds(actor: Actor, deps: Deps): Promise<RoundsSeen> {
  demand(actor, 'manage-rounds');
  const rounds = (await allRounds(deps)).filter((round) => !isHistory(round));
  const closed = rounds.filter(isClosed).toSorted((a, b) => compareRounds(b, a));
  const open = rounds.filter(isOpen).toSorted((a, b) => a.due.localeCompare(b.due));
  const compiled = (some: readonly Round[]) =>
    Promise.all(some.map(async (round) => summarise(await loadState(round, deps))));
  return {
    open: await compiled(open),
    closed: await compiled(closed.slice(0, MOST_CLOSED)),
    earlier: Math.max(closed.length - MOST_CLOSED, 0),
  };
}

/** A round with how far it is. @throws Problem `unknown-round`, `round-withdrawn` */
export async function seeRound(actor: Actor, round: string, deps: Deps): Promise<Summary> {
  demand(actor, 'manage-rounds');
  return summarise(await loadState((await findRound(round, deps)).value, deps));
}
