import { z } from 'zod/v4';
import { unansweredBy } from '../../../commands/deliveries/compose-reminder.ts';
import { snoozeReminder } from '../../../commands/deliveries/snooze.ts';
import { addDays, dayIn, type IsoDate, timeIn, weekdayOf } from '../../../domain/dates.ts';
import { reminderTextsIn } from '../../../views/deliveries/reminder-texts.ts';
import { snoozedCard, whenCard } from '../../../views/deliveries/snooze.ts';
import { type Capability, verb } from '../../capability.ts';
import { readWhen, type When } from '../../grammar/remind-when.ts';
import { card, type Reply, type Turn, text } from '../../turn.ts';
import { askNext } from '../answers/answer.ts';

/** Reminds whoever asks, of their own questions, when they say. */
export const snooze: Capability = {
  id: 'snooze',
  words: { sv: 'påminn mig', en: 'remind me' },
  argument: { sv: '[på fredag]', en: '[on Friday]' },
  does: {
    sv: 'Påminner dig om dina frågor den dag du säger.',
    en: 'Reminds you of your questions on the day you say.',
  },
  right: 'answer',
  place: 'personal',
  helpOrder: 27,
  say: (turn, { subject, isTold }) => sayWhen(turn, subject, isTold),
  verbs: [
    verb({
      name: 'snooze',
      does: { sv: 'Påminner dig en annan dag.', en: 'Reminds you another day.' },
      isSaving: true,
      payload: z.object({ until: z.enum(['tomorrow', 'monday', 'week']) }),
      press: (turn, { until }) => remindOn(turn, { day: dayOf(until, todayOf(turn)) }),
    }),
    verb({
      name: 'answer-now',
      does: { sv: 'Visar din nästa fråga.', en: 'Shows your next question.' },
      payload: z.looseObject({}),
      press: askNext,
    }),
  ],
};

/** @param isOfOthers somebody who may not remind others has asked for that */
async function sayWhen(turn: Turn, words: string, isOfOthers: boolean): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const t = reminderTextsIn(wording.language);
  const when = words === '' ? undefined : readWhen(words, todayOf(turn), minutesNow(turn));
  if (when) return remindOn(turn, when);
  const prompts = await unansweredBy(actor.id, deps);
  if (prompts.length === 0) return text(isOfOthers ? t.onlyOwn : t.nothingToRemind);
  const note = isOfOthers ? t.onlyOwn : words === '' ? '' : t.whenNotUnderstood;
  return card(whenCard(prompts, note, wording), { command: 'answer' });
}

async function remindOn({ actor, wording, deps }: Turn, when: When): Promise<Reply> {
  const t = reminderTextsIn(wording.language);
  const done = await snoozeReminder(actor, when, deps);
  if (done.outcome === 'snoozed') return card(snoozedCard(done, wording), { command: 'my-goals' });
  return text(done.outcome === 'past' ? t.isPast : t.nothingToRemind);
}

function todayOf({ deps }: Turn): IsoDate {
  return dayIn(deps.timezone, deps.clock.now());
}

function minutesNow({ deps }: Turn): number {
  const [hours, minutes] = timeIn(deps.timezone, deps.clock.now()).split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}

function dayOf(until: 'tomorrow' | 'monday' | 'week', today: IsoDate): IsoDate {
  if (until === 'monday') return addDays(today, 7 - weekdayOf(today));
  return addDays(today, until === 'week' ? 7 : 1);
}
