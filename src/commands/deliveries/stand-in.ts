import { type Delivery, isUnsent } from '../../domain/deliveries/delivery.ts';
import { isForOwner, isQuestionsIn } from '../../domain/deliveries/questions.ts';
import { nextAbsenceChange, passOn } from '../../domain/deliveries/stand-in.ts';
import { isOpen } from '../../domain/rounds/round.ts';
import type { Deps } from '../../ports/deps.ts';
import type { Versioned } from '../../ports/versioned.ts';

/** The deliveries of a plan as they are then, and when somebody goes away or is back next, in milliseconds since 1970. */
interface PassedOnDeliveries {
  readonly deliveries: readonly Versioned<Delivery>[];
  readonly nextAt: number | undefined;
}

/** Puts off the questions of those who are away today, plans them for whoever stands in, and wakes those of who is back. */
export async function passOnQuestions(
  deliveries: readonly Versioned<Delivery>[],
  plan: string,
  { stores, clock, timezone }: Deps,
): Promise<PassedOnDeliveries> {
  const open = (await stores.rounds.ofPlan(plan)).map(({ value }) => value).filter(isOpen);
  const asked = deliveries
    .map(({ value }) => value)
    .filter((one) =>
      one.kind === 'again'
        ? isUnsent(one)
        : isForOwner(one) && open.some((round) => isQuestionsIn(one, round)),
    );
  if (asked.length === 0) return { deliveries, nextAt: undefined };
  const [now, absences] = [clock.now(), await stores.absences.all()];
  const nextAt = nextAbsenceChange(absences, timezone, now);
  const people = await stores.people.all();
  const { standIns, putOff, woken } = passOn(asked, { absences, people }, timezone, now);
  const moved = [...putOff, ...woken];
  const etags = new Map(deliveries.map(({ value, etag }) => [value.id, etag]));
  const unplanned = standIns.filter(({ id }) => !etags.has(id));
  if (unplanned.length === 0 && moved.length === 0) return { deliveries, nextAt };
  // First the stand-ins: when this is cut off in between, it is done again, and planning twice plans once.
  if (unplanned.length > 0) await stores.deliveries.add(plan, unplanned);
  for (const value of moved) {
    const etag = etags.get(value.id);
    if (etag !== undefined) await stores.deliveries.replace({ value, etag });
  }
  return { deliveries: await stores.deliveries.ofPlan(plan), nextAt };
}
