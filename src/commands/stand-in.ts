import { absencesOn, backOn, standInOf } from '../domain/absence.ts';
import { dayIn, instantAt } from '../domain/dates.ts';
import { type Delivery, isDue, planDelivery } from '../domain/delivery.ts';
import type { Deps, Versioned } from '../ports.ts';
import { openRounds } from './find-rounds.ts';

/** The hour at which somebody who is back is asked. */
const MORNING = 8;

/**
 * Puts off the questions to those who are away until the morning they are back, and plans them for whoever stands in
 * for them.
 * @returns the plan's deliveries as they are then
 */
export async function putOffForAbsent(
  deliveries: readonly Versioned<Delivery>[],
  plan: string,
  deps: Deps,
): Promise<readonly Versioned<Delivery>[]> {
  const { stores, clock, timezone } = deps;
  const now = clock.now();
  const due = deliveries.filter(
    ({ value }) => value.kind === 'questions' && value.insteadOf === undefined && isDue(value, now),
  );
  if (due.length === 0) return deliveries;
  const absences = await stores.absences.all();
  const away = absencesOn(absences, dayIn(timezone, now));
  const people = away.length > 0 ? await stores.people.all() : [];
  let isChanged = false;
  for (const { value, etag } of due) {
    const absence = away.find(({ person }) => person === value.recipient);
    if (!absence || value.state === 'sending') continue;
    isChanged = true;
    const standIn = standInOf(absence, people);
    // First the stand-in: when this is cut off in between, it is done again, and planning twice plans once.
    if (standIn !== undefined) {
      const { round, items } = value;
      const id = `${value.id}/instead/${standIn}/${absence.from}`;
      const what = {
        id,
        plan,
        round,
        kind: value.kind,
        items,
        recipient: standIn,
        insteadOf: value.recipient,
      };
      await stores.deliveries.add(planDelivery(what, now));
    }
    const nextAt = instantAt(timezone, backOn(absence, absences), MORNING).toISOString();
    await stores.deliveries.replace({ etag, value: { ...value, state: 'planned', nextAt } });
  }
  return isChanged ? stores.deliveries.ofPlan(plan) : deliveries;
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
