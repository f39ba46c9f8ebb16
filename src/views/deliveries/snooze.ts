/** When somebody is to be reminded, as they have asked for it. */
import type { Prompt } from '../../domain/answers/prompt.ts';
import type { Snoozed } from '../../domain/deliveries/snooze.ts';
import { type Card, payload } from '../card.ts';
import { capitalise, formatDay, type Wording } from '../format.ts';
import {
  answerButton,
  dayName,
  reminderButton,
  reminderCardOf,
  reminderTime,
  snoozeButton,
  unansweredGroups,
} from './reminder.ts';
import { reminderTextsIn } from './reminder-texts.ts';

export function snoozedCard(snoozed: Snoozed, wording: Wording): Card {
  const t = reminderTextsIn(wording.language);
  const { at, beyond, prompts } = snoozed;
  return reminderCardOf(
    {
      where: t.reminder,
      title: t.snoozed(reminderTime(at, wording)),
      texts: [
        ...movedText(snoozed, wording),
        ...(beyond === undefined ? [] : [t.beyondDue(formatDay(beyond, wording))]),
        t.nothingUntil,
      ],
      groups: unansweredGroups(prompts, wording),
      buttons: [answerButton(wording)],
    },
    wording,
  );
}

/** Why it is another time than what was asked for. */
function movedText({ moved, wished, workingHours }: Snoozed, wording: Wording): readonly string[] {
  const t = reminderTextsIn(wording.language);
  const day = dayName(wished, wording);
  switch (moved) {
    case undefined:
      return [];
    case 'holiday':
      return [capitalise(t.onHoliday(day))];
    case 'weekend':
      return [capitalise(t.onWeekend(day))];
    case 'pause':
      return [capitalise(t.inPause(day))];
    case 'away':
      return [capitalise(t.whileAway(day))];
    case 'hours':
      return [t.outsideHours(t.hours(workingHours.from, workingHours.to))];
  }
}

/** @param note why it is asked */
export function whenCard(prompts: readonly Prompt[], note: string, wording: Wording): Card {
  const { language } = wording;
  const t = reminderTextsIn(language);
  const until = (title: string, tooltip: string, day: string) =>
    reminderButton(title, tooltip, payload('snooze', language, { until: day }));
  return reminderCardOf(
    {
      where: t.reminder,
      title: t.whenToRemind,
      texts: note === '' ? [] : [note],
      groups: unansweredGroups(prompts, wording),
      buttons: [
        until(t.tomorrow, t.tomorrowOf, 'tomorrow'),
        snoozeButton(wording),
        until(t.inAWeek, t.inAWeekOf, 'week'),
      ],
    },
    wording,
  );
}
