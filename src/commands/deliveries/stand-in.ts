import { dayIn } from '../../domain/dates.ts';
import { type Delivery, isPlanned, planAnew } from '../../domain/deliveries/delivery.ts';
import { isForOwner, isQuestionsIn } from '../../domain/deliveries/questions.ts';
import { nextAbsenceChange, passOn } from '../../domain/deliveries/stand-in.ts';
import { absencesOn } from '../../domain/people/absence.ts';
import { isOpen } from '../../domain/rounds/round.ts';
import type { Deps } from '../../ports/deps.ts';
import type { Versioned } from '../../ports/stores.ts';
import { openRounds } from '../rounds/find-rounds.ts';

/** The deliveries of a plan as they are then, and when somebody goes away or is back next, in milliseconds since 1970. */
interface PassedOnDeliveries {
  readonly deliveries: readonly Versioned<Delivery>[];
  readonly nextAt: number | undefined;
}

/** Puts off the questions of those who are away today, and plans them for whoever stands in. */
export async function passOnQuestions(
  deliveries: readonly Versioned<Delivery>[],
  plan: string,
  { stores, clock, timezone }: Deps,
): Promise<PassedOnDeliveries> {
  const open = (await stores.rounds.ofPlan(plan)).map(({ value }) => value).filter(isOpen);
  const asked = deliveries
    .map(({ value }) => value)
    .filter((one) => isForOwner(one) && open.some((round) => isQuestionsIn(one, round)));
  if (asked.length === 0) return { deliveries, nextAt: undefined };
  const [now, absences] = [clock.now(), await stores.absences.all()];
  const nextAt = nextAbsenceChange(absences, timezone, now);
  if (absencesOn(absences, dayIn(timezone, now)).length === 0) return { deliveries, nextAt };
  const people = await stores.people.all();
  const { standIns, putOff } = passOn(asked, { absences, people }, timezone, now);
  const etags = new Map(deliveries.map(({ value, etag }) => [value.id, etag]));
  const unplanned = standIns.filter(({ id }) => !etags.has(id));
  if (unplanned.length === 0 && putOff.length === 0) return { deliveries, nextAt };
  // First the stand-ins: when this is cut off in between, it is done again, and planning twice plans once.
  for (const delivery of unplanned) await stores.deliveries.add(delivery);
  for (const value of putOff) {
    const etag = etags.get(value.id);
    if (etag !== undefined) await stores.deliveries.replace({ value, etag });
  }
  return { deliveries: await stores.deliveries.ofPlan(plan), nextAt };
}

/** Somebody's absence has changed: whatever was put off is looked at anew. */
export async function wakeQuestions(person: string, deps: Deps): Promise<void> {
  const { stores, clock } = deps;
  for (const plan of new Set((await openRounds(deps)).map((round) => round.plan))) {
    const putOff = (await stores.deliveries.ofPlan(plan)).filter(
      ({ value }) => isPlanned(value) && value.recipient === person && value.kind === 'questions',
    );
    await stores.deliveries.wake(
      plan,
      putOff.map(({ value, etag }) => ({ etag, value: planAnew(value, clock.now()) })),
    );
  }
}
