import { addDays, dayIn, type IsoDate, instantAt } from '../dates.ts';
import { once } from '../once.ts';
import { type Absence, absencesOn, backOn, standInOf } from '../people/absence.ts';
import type { Person } from '../people/people.ts';
import {
  type Delivery,
  isDue,
  isPlanned,
  isPutOff,
  isSending,
  isWaiting,
  planDelivery,
  putOff,
  takeUp,
} from './delivery.ts';
import { SCHEDULE } from './schedule.ts';

/** What an absence changes in the messages with questions. */
export interface PassedOn {
  /** New messages, to those who stand in; planned anew at each look, by the same ids. */
  readonly standIns: readonly Delivery[];
  /** Put off until the morning when their recipient is back. */
  readonly putOff: readonly Delivery[];
  /** Put off for an absence that is over, or was taken back: they go out now, or in the morning. */
  readonly woken: readonly Delivery[];
}

/**
 * Sees to the questions of those who are away today: what is yet to be sent is put off until the morning they are back,
 * and what has been sent, or is put off, goes to whoever stands in for them as well. What was put off for somebody who is here is
 * sent.
 * @param asked messages with questions to owners, in open rounds, and unsent ones about answers that may be given anew
 */
export function passOn(
  asked: readonly Delivery[],
  known: { readonly absences: readonly Absence[]; readonly people: readonly Person[] },
  timezone: string,
  now: Date,
): PassedOn {
  const { absences, people } = known;
  const away = absencesOn(absences, dayIn(timezone, now));
  const isAway = new Set(away.map(({ person }) => person));
  const byRecipient = Map.groupBy(asked, ({ recipient }) => recipient);
  const each = away.flatMap((absence) => {
    const theirs = byRecipient.get(absence.person);
    // Of all who are away, few are asked in this plan.
    if (!theirs) return [];
    const back = morningOf(backOn(absence, absences), timezone);
    // Whoever may answer anew, or whoever stands in for them, was found when that was planned.
    const questions = theirs.filter(({ kind }) => kind === 'questions');
    return {
      standIns: insteadOf(questions, absence, standInOf(absence, people, away), now),
      putOff: theirs.filter((one) => isReady(one, now)).map((one) => putOff(one, back)),
    };
  });
  return {
    standIns: each.flatMap((one) => one.standIns),
    putOff: each.flatMap((one) => one.putOff),
    woken: asked
      .filter((one) => isPutOff(one, now) && !isAway.has(one.recipient))
      .map((one) => ({ one, at: wakingTime(one.recipient, absences, timezone, now) }))
      .filter(({ one, at }) => Date.parse(one.nextAt) > +at)
      .map(({ one, at }) => takeUp(one, now, at)),
  };
}

/** Whether it would go out now, or as soon as there is an address. */
function isReady(delivery: Delivery, now: Date): boolean {
  return isWaiting(delivery) || (isPlanned(delivery) && isDue(delivery, now));
}

/** When somebody who is here is asked what was put off: at once, but not in the night before the morning when they are back. */
function wakingTime(person: string, absences: readonly Absence[], timezone: string, now: Date): Date {
  const today = dayIn(timezone, now);
  const wasAway = absencesOn(absences, addDays(today, -1)).some((absence) => absence.person === person);
  const morning = morningOf(today, timezone);
  return wasAway && morning > now ? morning : now;
}

/** When somebody goes away or is back next, in milliseconds since 1970; undefined when nobody does. */
export function nextAbsenceChange(
  absences: readonly Absence[],
  timezone: string,
  now: Date,
): number | undefined {
  const today = dayIn(timezone, now);
  const known = changesOf(absences);
  const key = `${timezone} ${today}`;
  if (!known.has(key)) known.set(key, changeAfter(today, absences, timezone));
  return known.get(key);
}

/** By day: each plan asks. */
const changesOf = once((_: readonly Absence[]) => new Map<string, number | undefined>());

function changeAfter(today: IsoDate, absences: readonly Absence[], timezone: string): number | undefined {
  const days = [
    ...absences.map(({ from }) => from).filter((from) => from > today),
    ...absencesOn(absences, today).map((absence) => backOn(absence, absences)),
  ];
  const [first, ...others] = days;
  if (first === undefined) return undefined;
  return +morningOf(
    others.reduce((next, day) => (day < next ? day : next), first),
    timezone,
  );
}

function morningOf(day: string, timezone: string): Date {
  return instantAt(timezone, day, SCHEDULE.askBackHour);
}

/** One message for each round: it is made of all that is unanswered when it is sent, so the newest stands for all. */
function insteadOf(
  theirs: readonly Delivery[],
  absence: Absence,
  standIn: string | undefined,
  now: Date,
): Delivery[] {
  if (standIn === undefined) return [];
  const byRound = Map.groupBy(theirs, ({ round }) => round);
  return [...byRound.values()].flatMap((ofRound) => {
    const newest = ofRound.toSorted((a, b) => a.plannedAt.localeCompare(b.plannedAt)).at(-1);
    // Looked at again when it is sent, or when its sender has gone silent.
    if (!newest || (isSending(newest) && !isDue(newest, now))) return [];
    const { plan, round, kind, items, respondents, recipient } = newest;
    const asked = { items, ...(respondents ? { respondents } : {}) };
    const id = `${newest.id}/instead/${standIn}/${absence.from}`;
    return planDelivery({ id, plan, round, kind, ...asked, recipient: standIn, insteadOf: recipient }, now);
  });
}
