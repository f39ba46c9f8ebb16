import type { Prompt } from '../../domain/answers/prompt.ts';
import { dayIn, type IsoDate, instantAt } from '../../domain/dates.ts';
import { type Delivery, drop, isPlanned } from '../../domain/deliveries/delivery.ts';
import { planReminder, remindAt } from '../../domain/deliveries/reminders.ts';
import type { SnoozeOutcome, SnoozeWish } from '../../domain/deliveries/snooze.ts';
import { absencesOn } from '../../domain/people/absence.ts';
import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import { freeDay, type WorkCalendar, workingTimeFrom } from '../../domain/working-time.ts';
import type { Deps } from '../../ports/deps.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { untilSettled } from '../tries.ts';
import { unansweredBy } from './compose-reminder.ts';
import { workCalendar } from './work-calendar.ts';

/**
 * Reminds somebody when they ask for it, and by the rules not before: what was planned already is moved. Once a day holds for what others
 * remind them of, and not for this.
 * @throws Problem `not-allowed`, `busy-store`
 */
export async function snoozeReminder(actor: Actor, wish: SnoozeWish, deps: Deps): Promise<SnoozeOutcome> {
  demand(actor, 'answer');
  const { stores, clock, timezone } = deps;
  const now = clock.now();
  const [first, ...others] = await unansweredBy(actor.id, deps);
  if (!first) return { outcome: 'nothing' };
  const prompts = [first, ...others] as const;
  const calendar = await workCalendar((await stores.settings.read()).value, deps);
  const wished = wishedTime(wish, calendar);
  if (wished <= now) return { outcome: 'past' };
  const absences = await stores.absences.all();
  const isAway = (day: IsoDate) => absencesOn(absences, day).some(({ person }) => person === actor.id);
  const at = workingTimeFrom(wished, calendar, isAway);
  await plan(actor.id, at, prompts, deps);
  const isMoved = +at !== +wished;
  const why = freeDay(wish.day, calendar)?.why ?? (isAway(wish.day) ? 'away' : 'hours');
  const [due] = prompts.map(({ round }) => round.due).toSorted();
  const isBeyond = due !== undefined && dayIn(timezone, now) <= due && due < dayIn(timezone, at);
  return {
    ...{ outcome: 'snoozed', at: at.toISOString(), wished: wish.day, prompts },
    workingHours: calendar.workingHours,
    ...(isMoved ? { moved: why } : {}),
    ...(isBeyond ? { beyond: due } : {}),
  };
}

function wishedTime({ day, minutes }: SnoozeWish, { timezone, workingHours }: WorkCalendar): Date {
  if (minutes === undefined) return instantAt(timezone, day, workingHours.from);
  return new Date(+instantAt(timezone, day, Math.floor(minutes / 60)) + (minutes % 60) * 60_000);
}

/**
 * One reminder is planned ahead at most: the one that is there is moved, or a new one lies with the round opened first. One that is being
 * sent at this very moment cannot be moved any more, and is no reason for another not to come when it was wished for.
 */
async function plan(
  person: string,
  at: Date,
  prompts: readonly [Prompt, ...Prompt[]],
  { stores, clock, timezone }: Deps,
): Promise<void> {
  const plans = [...new Set(prompts.map(({ round }) => round.plan))];
  const [round] = prompts.map((one) => one.round).toSorted((a, b) => a.openedAt.localeCompare(b.openedAt));
  if (!round) return;
  await untilSettled(async () => {
    const known = (await Promise.all(plans.map((one) => stores.deliveries.ofPlan(one)))).flat();
    const theirs = known.filter(({ value }) => value.recipient === person && value.kind === 'reminder');
    const [ahead, ...more] = theirs.filter(({ value }) => isPlanned(value));
    if (ahead) {
      const moved = remindAt(ahead.value, at);
      await wake({ ...ahead, value: moved });
      for (const one of more) await wake({ ...one, value: drop(one.value) });
      const now = (await stores.deliveries.ofPlan(moved.plan)).find(({ value }) => value.id === moved.id);
      return now?.value.nextAt === moved.nextAt ? now : undefined;
    }
    const messages = theirs.map(({ value }) => value);
    const planned = planReminder({ person, round }, at, messages, timezone, clock.now());
    await stores.deliveries.announce(round.plan, [planned]);
    return planned;
  });

  function wake(one: Versioned<Delivery>): Promise<void> {
    return stores.deliveries.wake(one.value.plan, [one]);
  }
}
