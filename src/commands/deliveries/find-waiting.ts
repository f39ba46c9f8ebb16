import { dayIn } from '../../domain/dates.ts';
import type { ReminderLook } from '../../domain/deliveries/reminders.ts';
import { isWaitedFor, type Waiting, waitingIn } from '../../domain/deliveries/waiting.ts';
import { type Absence, absencesOn } from '../../domain/people/absence.ts';
import { isWithdrawn, type Round } from '../../domain/rounds/round.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Deps } from '../../ports/deps.ts';
import { decisionsOf } from '../answers/asked-anew.ts';
import { everyRound, loadState } from '../rounds/find-rounds.ts';
import { workCalendar } from './work-calendar.ts';

/** Reads all that is waited for in any round, as of a day, and what has been sent about it; all of it is looked up once. */
export async function findWaiting(
  settings: Settings,
  day: string,
  deps: Deps,
): Promise<ReminderLook & { readonly rounds: readonly Round[] }> {
  const { timezone, clock, stores } = deps;
  const now = clock.now();
  const all = (await everyRound(deps)).map(({ value }) => value);
  const rounds = all
    .filter((round) => isWaitedFor(round) && !isWithdrawn(round))
    .toSorted((a, b) => a.openedAt.localeCompare(b.openedAt));
  // Whoever was reminded in a round that has been closed or withdrawn since has been reminded today.
  const isOfToday = ({ closedAt, withdrawn }: Round) => {
    const at = withdrawn?.at ?? closedAt;
    return at !== undefined && dayIn(timezone, new Date(at)) === dayIn(timezone, now);
  };
  const plans = new Set([...rounds, ...all.filter(isOfToday)].map(({ plan }) => plan));
  const absent = absencesOn(await stores.absences.all(), day);
  const waiting = await Promise.all(rounds.map((round) => waitingFor(round, absent, deps)));
  const known = await Promise.all([...plans].map((plan) => stores.deliveries.ofPlan(plan)));
  return {
    ...{ rounds, now, waiting: waiting.flat() },
    known: known.flat().map(({ value }) => value),
    rules: settings.reminders,
    calendar: await workCalendar(settings, deps),
  };
}

async function waitingFor(round: Round, absent: readonly Absence[], deps: Deps): Promise<readonly Waiting[]> {
  const [state, decisions] = await Promise.all([loadState(round, deps), decisionsOf(round, deps)]);
  return waitingIn({ ...state, absent }, decisions);
}

/** Those of some people whom messages reach, as far as is known. */
export async function reachedAmong(
  people: readonly string[],
  { stores }: Deps,
): Promise<ReadonlySet<string>> {
  if (people.length === 0) return new Set();
  const known = await stores.conversations.known([...new Set(people)]);
  const out = new Set((await stores.unreachable.all()).map(({ recipient }) => recipient));
  return new Set([...known].filter((person) => !out.has(person)));
}
