import { dayIn, instantAt } from '../../domain/dates.ts';
import { type Delivery, isDue, planDelivery } from '../../domain/deliveries/delivery.ts';
import { type Absence, absencesOn, backOn, standInOf } from '../../domain/people/absence.ts';
import type { Deps } from '../../ports/deps.ts';
import type { Versioned } from '../../ports/stores.ts';
import { openRounds } from '../rounds/find-rounds.ts';

/** The hour at which somebody who is back is asked. */
const MORNING = 8;

/** The deliveries of a plan, and when somebody goes away or is back next, in milliseconds since 1970. */
interface PassedOn {
  readonly deliveries: readonly Versioned<Delivery>[];
  readonly nextAt: number | undefined;
}

/**
 * Sees to the questions of those who are away today: what is yet to be sent is put off until the morning they are back,
 * and what has been sent, or is put off, is planned for whoever stands in for them.
 */
export async function passOn(
  deliveries: readonly Versioned<Delivery>[],
  plan: string,
  deps: Deps,
): Promise<PassedOn> {
  const { stores, clock, timezone } = deps;
  const open = (await stores.rounds.ofPlan(plan)).filter(({ value }) => value.state === 'open');
  const asked = deliveries.filter(
    ({ value }) =>
      value.kind === 'questions' &&
      value.insteadOf === undefined &&
      open.some((round) => round.value.id === value.round),
  );
  if (asked.length === 0) return { deliveries, nextAt: undefined };
  const [now, absences] = [clock.now(), await stores.absences.all()];
  const today = dayIn(timezone, now);
  const away = absencesOn(absences, today);
  const people = away.length > 0 ? await stores.people.all() : [];
  let isChanged = false;
  for (const absence of away) {
    const theirs = asked.filter(({ value }) => value.recipient === absence.person);
    // First the stand-in: when this is cut off in between, it is done again, and planning twice plans once.
    for (const instead of insteadOf(theirs, absence, standInOf(absence, people, away), now)) {
      if (deliveries.some(({ value }) => value.id === instead.id)) continue;
      isChanged = true;
      await stores.deliveries.add(instead);
    }
    const nextAt = instantAt(timezone, backOn(absence, absences), MORNING).toISOString();
    for (const { value, etag } of theirs) {
      if (value.state === 'sending' || !isDue(value, now)) continue;
      isChanged = true;
      await stores.deliveries.replace({ etag, value: { ...value, state: 'planned', nextAt } });
    }
  }
  const changes = [
    ...absences.map(({ from }) => from).filter((from) => from > today),
    ...away.map((absence) => backOn(absence, absences)),
  ];
  return {
    deliveries: isChanged ? await stores.deliveries.ofPlan(plan) : deliveries,
    nextAt:
      changes.length > 0 ? Math.min(...changes.map((day) => +instantAt(timezone, day, MORNING))) : undefined,
  };
}

/** One message for each round: it is made of all that is unanswered when it is sent, so the newest stands for all. */
function insteadOf(
  theirs: readonly Versioned<Delivery>[],
  absence: Absence,
  standIn: string | undefined,
  now: Date,
): Delivery[] {
  if (standIn === undefined) return [];
  const byRound = Map.groupBy(theirs, ({ value }) => value.round);
  return [...byRound.values()].flatMap((ofRound) => {
    const newest = ofRound.toSorted((a, b) => a.value.plannedAt.localeCompare(b.value.plannedAt)).at(-1);
    // Looked at again when it is sent, or when its sender has gone silent.
    if (!newest || (newest.value.state === 'sending' && !isDue(newest.value, now))) return [];
    const { plan, round, kind, items, recipient } = newest.value;
    const id = `${newest.value.id}/instead/${standIn}/${absence.from}`;
    return planDelivery({ id, plan, round, kind, items, recipient: standIn, insteadOf: recipient }, now);
  });
}

/** Somebody's absence has changed: whatever was put off is looked at anew. */
export async function wakeQuestions(person: string, deps: Deps): Promise<void> {
  const { stores, clock } = deps;
  for (const plan of new Set((await openRounds(deps)).map((round) => round.plan))) {
    const putOff = (await stores.deliveries.ofPlan(plan)).filter(
      ({ value }) => value.state === 'planned' && value.recipient === person && value.kind === 'questions',
    );
    for (const { value, etag } of putOff) {
      await stores.deliveries.replace({ etag, value: { ...value, nextAt: clock.now().toISOString() } });
    }
    await stores.plans.touch(plan);
  }
}
