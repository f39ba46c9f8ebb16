/** Reminders (`påminnelser`): one message a day at most to somebody with unanswered questions, for all of them; one more where a due day is moved. */
import { dayIn, type IsoDate } from '../dates.ts';
import type { Round } from '../rounds/round.ts';
import type { ReminderRules } from '../settings.ts';
import type { WorkCalendar } from '../working-time.ts';
import { type Delivery, isPlanned, isSending, mayHaveArrived, planDelivery } from './delivery.ts';
import { reminderDays } from './reminder-days.ts';
import { cameOn, type Waiting } from './waiting.ts';

/** What is looked through for those who are to be reminded. */
export interface ReminderLook {
  /** All that is waited for, of the round that was opened first before that of others. */
  readonly waiting: readonly Waiting[];
  /** The messages of all plans in which anything is waited for, or was today. */
  readonly known: readonly Delivery[];
  readonly rules: ReminderRules;
  readonly calendar: WorkCalendar;
  readonly now: Date;
}

/** The round with which somebody's reminder lies: the first that waits for something of theirs. */
export function roundOf({ waiting: [first] }: DueReminder): Round {
  return first.state.round;
}

/** Somebody who is to be reminded, and all that they have left to answer. */
export interface DueReminder {
  readonly person: string;
  readonly waiting: readonly [Waiting, ...Waiting[]];
}

/** Those who are reminded on a day, each with what they have left; nobody who is away, since it is not them who are asked. */
export function byAsked(waiting: readonly Waiting[]): readonly DueReminder[] {
  const named = waiting.flatMap((one) => (one.asked === undefined ? [] : { person: one.asked, one }));
  return [...Map.groupBy(named, ({ person }) => person)].flatMap(([person, each]) => {
    const [first, ...others] = each.map(({ one }) => one);
    return first ? { person, waiting: [first, ...others] as const } : [];
  });
}

/**
 * Who is to be reminded today by the rules: whoever has had a question since before the last day of its round on which people are
 * reminded, and no reminder from that day on. A day on which nothing could be sent is made up for so, once. What somebody has asked to
 * be reminded of later waits until then. Whoever was told a due day that has been moved since is reminded of the new one, whatever the rules say
 * and whatever else they were told that day: somebody may be working towards the wrong one.
 */
export function remindersDue(look: ReminderLook): readonly DueReminder[] {
  const { known, now, calendar } = look;
  const { timezone } = calendar;
  const today = dayIn(timezone, now);
  const messages = Map.groupBy(known, ({ recipient }) => recipient);
  const dayOf = lastReminderDays(look);
  return byAsked(look.waiting).filter(({ person, waiting }) => {
    const theirs = messages.get(person) ?? [];
    if (waiting.some(({ state }) => wasToldAnotherDue(state.round, theirs, timezone))) return true;
    const reminders = theirs.flatMap((one) =>
      remindedOn(one, timezone, now).map((day) => ({ day, plannedAt: one.plannedAt })),
    );
    if (reminders.some(({ day }) => day === today)) return false;
    return waiting.some((one) => {
      const { round } = one.state;
      const day = dayOf(round);
      const came = day && cameOn(one, theirs, timezone);
      if (!day || !came || came >= day) return false;
      // What was planned ahead before a round was opened says nothing of that round.
      const isBefore = (plannedAt: string) => plannedAt < round.openedAt;
      return reminders.every((one) => one.day < day || (one.day > today && isBefore(one.plannedAt)));
    });
  });
}

/** Whether somebody was told another due day than the one in force, and nothing that is planned tells them that in time. */
function wasToldAnotherDue(round: Round, messages: readonly Delivery[], timezone: string): boolean {
  const { id, due, moved = [] } = round;
  if (moved.length === 0) return false;
  const told = messages
    .filter(
      (one) => isReminder(one) || (one.round === id && (one.kind === 'questions' || one.kind === 'again')),
    )
    .flatMap((one) => (one.state === 'sent' || mayHaveArrived(one) ? (one.attempts.at(-1)?.at ?? []) : []))
    .toSorted()
    .at(-1);
  const before = told && moved.find(({ at }) => at > told)?.from;
  if (before === undefined || before === due) return false;
  return !messages.some(
    (one) =>
      isReminder(one) && (isSending(one) || (isPlanned(one) && dayIn(timezone, new Date(one.nextAt)) <= due)),
  );
}

/** The last day up to today on which people are reminded in a round; undefined before the first. */
export function lastReminderDays({
  rules,
  calendar,
  now,
}: Pick<ReminderLook, 'rules' | 'calendar' | 'now'>): (round: Round) => IsoDate | undefined {
  const today = dayIn(calendar.timezone, now);
  const known = new Map<IsoDate, IsoDate | undefined>();
  return ({ due }) => {
    if (!known.has(due)) known.set(due, reminderDays(due, rules, today, calendar).at(-1));
    return known.get(due);
  };
}

/** Whether a message reminds somebody of what they have left to answer. */
export function isReminder({ kind }: Pick<Delivery, 'kind'>): boolean {
  return kind === 'reminder';
}

/** The days on which a reminder reached somebody, may have, or goes to them; none of any other message. */
export function remindedOn(message: Delivery, timezone: string, now: Date): readonly IsoDate[] {
  if (!isReminder(message)) return [];
  const { state, attempts, nextAt } = message;
  const last = state === 'sent' || mayHaveArrived(message) ? attempts.at(-1)?.at : undefined;
  const isToGo = isPlanned(message) || isSending(message);
  return [
    ...(last === undefined ? [] : [dayIn(timezone, new Date(last))]),
    // What is late goes out now.
    ...(isToGo ? [dayIn(timezone, new Date(Math.max(+now, Date.parse(nextAt))))] : []),
  ];
}

/**
 * A reminder. The day names it, and a number where there has been one, so that planning twice plans once.
 * @param round the first that waits for something, so that whoever plans it, and why, looks in the same place
 * @param known the messages that there are to them
 */
export function planReminder(
  { person, round }: { readonly person: string; readonly round: Pick<Round, 'id' | 'plan'> },
  at: Date,
  known: readonly Delivery[],
  timezone: string,
  now: Date,
): Delivery {
  const day = `reminder/${dayIn(timezone, at)}/${person}`;
  const number = known.filter(({ id }) => id === day || id.startsWith(`${day}/`)).length + 1;
  const id = number === 1 ? day : `${day}/${number}`;
  const what = { id, plan: round.plan, round: round.id, kind: 'reminder', recipient: person } as const;
  return remindAt(planDelivery(what, now), at);
}

/** Whether a message is sent while its recipient is at work, and at no other time. */
export function isForWorkingTime({ kind }: Pick<Delivery, 'kind'>): boolean {
  return kind === 'reminder' || kind === 'chase';
}

/** The same message, to go out at another time. */
export function remindAt(message: Delivery, at: Date): Delivery {
  return { ...message, nextAt: at.toISOString() };
}
