import { dayIn } from '../../domain/dates.ts';
import type { Delivery } from '../../domain/deliveries/delivery.ts';
import type { ReminderLook } from '../../domain/deliveries/reminders.ts';
import { isWaitedFor, type Waiting, waitingIn } from '../../domain/deliveries/waiting.ts';
import { type Absence, absencesOn } from '../../domain/people/absence.ts';
import { isWhole, isWithdrawn, type Round } from '../../domain/rounds/round.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Deps } from '../../ports/deps.ts';
import { decisionsOf } from '../answers/asked-anew.ts';
import { inEachPlan, type UnreadPlan } from '../plans/in-each-plan.ts';
import { loadState } from '../rounds/find-rounds.ts';
import { workCalendar } from './work-calendar.ts';

/** All that is waited for, but in plans that cannot be read. */
interface FoundWaiting extends ReminderLook {
  readonly unread: readonly UnreadPlan[];
}

/** Reads all that is waited for in any round, as of a day, and what has been sent about it; all of it is looked up once. */
export async function findWaiting(settings: Settings, day: string, deps: Deps): Promise<FoundWaiting> {
  const { clock, stores } = deps;
  const now = clock.now();
  const absent = absencesOn(await stores.absences.all(), day);
  const { done, unread } = await inEachPlan((plan) => waitingInPlan(plan, absent, now, deps), deps);
  const rounds = done.flatMap((plan) => plan.waiting);
  return {
    ...{ now, unread },
    waiting: rounds
      .toSorted((a, b) => a.round.openedAt.localeCompare(b.round.openedAt))
      .flatMap(({ waiting }) => waiting),
    known: done.flatMap(({ known }) => known),
    rules: settings.reminders,
    calendar: await workCalendar(settings, deps),
  };
}

interface WaitingInPlan {
  readonly waiting: readonly { readonly round: Round; readonly waiting: readonly Waiting[] }[];
  /** Read only where anything is waited for, or was today. */
  readonly known: readonly Delivery[];
}

async function waitingInPlan(
  plan: string,
  absent: readonly Absence[],
  now: Date,
  deps: Deps,
): Promise<WaitingInPlan> {
  const { timezone, stores } = deps;
  const all = (await stores.rounds.everyOf(plan)).map(({ value }) => value).filter(isWhole);
  const rounds = all.filter((round) => isWaitedFor(round) && !isWithdrawn(round));
  // Whoever was reminded in a round that has been closed or withdrawn since has been reminded today.
  const isOfToday = ({ closedAt, withdrawn }: Round) => {
    const at = withdrawn?.at ?? closedAt;
    return at !== undefined && dayIn(timezone, new Date(at)) === dayIn(timezone, now);
  };
  if (rounds.length === 0 && !all.some(isOfToday)) return { waiting: [], known: [] };
  const [waiting, known] = await Promise.all([
    Promise.all(rounds.map(async (round) => ({ round, waiting: await waitingFor(round, absent, deps) }))),
    stores.deliveries.ofPlan(plan),
  ]);
  return { waiting, known: known.map(({ value }) => value) };
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
