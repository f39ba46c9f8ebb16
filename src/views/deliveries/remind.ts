/** Who is reminded by hand: before, and once it is done. */
import type { HandReminders, LeftOut, RemindedPerson } from '../../domain/deliveries/by-hand.ts';
import { isWaitedFor } from '../../domain/deliveries/waiting.ts';
import type { Round } from '../../domain/rounds/round.ts';
import { type Card, payload } from '../card.ts';
import { cutOff } from '../cut-off.ts';
import { capitalise, DOT, shorten, type Wording } from '../format.ts';
import { dueTextLate } from '../marks.ts';
import { commonTextsIn } from '../texts/common.ts';
import { reminderButton, reminderCardOf, reminderTime } from './reminder.ts';
import { reminderTextsIn } from './reminder-texts.ts';

/** Lines of each list; the rest are counted. */
const LISTED = 15;
const NAME = 60;

/** @param note what is to be said of the words that were asked with */
export function remindPreviewCard(found: HandReminders, wording: Wording, note = ''): Card {
  const { language } = wording;
  const t = reminderTextsIn(language);
  const { round, reminded, isNow, at } = found;
  const texts =
    reminded.length > 0
      ? [
          isNow ? t.goesNow(reminded.length) : t.goesLater(reminded.length, reminderTime(at, wording)),
          t.onceADay,
        ]
      : whyNobody(found, wording);
  const people = reminded.map(({ person }) => person.id);
  return listCard(
    found,
    [note, ...texts],
    reminded.length > 0
      ? [
          reminderButton(
            t.send(reminded.length),
            t.sendOf(reminded.length),
            payload(
              'send-reminders',
              language,
              found.isOfSome ? { round: round.id, people } : { round: round.id },
            ),
            'positive',
          ),
        ]
      : [],
    wording,
  );
}

/** Why nobody is reminded, where that is no wonder. */
export function whyNobody(
  { round, leftOut, unread = [] }: HandReminders,
  { language }: Wording,
): readonly string[] {
  const t = reminderTextsIn(language);
  if (unread.some(({ id }) => id === round.plan)) return [];
  if (!isWaitedFor(round)) return [t.isClosed];
  return leftOut.length === 0 ? [t.everyoneAnswered] : [];
}

/** The same once they are planned; there is nothing left to press. */
export function remindedCard(found: HandReminders, wording: Wording): Card {
  const t = reminderTextsIn(wording.language);
  const { isNow, at } = found;
  const count = found.reminded.length;
  if (count === 0) return listCard(found, [], [], wording);
  const title = isNow ? t.goingNow(count) : t.goingLater(count, reminderTime(at, wording));
  return listCard(found, [isNow ? t.seeLater(count) : t.allDone], [], wording, capitalise(title));
}

function listCard(
  found: HandReminders,
  texts: readonly string[],
  buttons: readonly ReturnType<typeof reminderButton>[],
  wording: Wording,
  title?: string,
): Card {
  const t = reminderTextsIn(wording.language);
  const { round, reminded, leftOut } = found;
  const finding = reminded.length > 0 ? t.willRemind(reminded.length) : t.nobodyToRemind;
  const groups = [
    groupOf(
      t.getOne,
      reminded.map((one) => remindedLine(one, wording)),
      wording,
    ),
    groupOf(
      t.getNone,
      leftOut.map((one) => leftOutLine(one, wording)),
      wording,
    ),
  ];
  return reminderCardOf(
    {
      where: `${t.reminders}${DOT}${roundLine(round, wording)}`,
      title: title ?? capitalise(finding),
      texts: [...texts.filter((text) => text !== ''), ...unreadPlans(found, wording)],
      groups: groups.flat(),
      buttons,
    },
    wording,
  );
}

/** What nobody is reminded of, since it cannot be read. */
export function unreadPlans({ unread = [] }: HandReminders, { language }: Wording): readonly string[] {
  return unread.map(({ title }) => reminderTextsIn(language).unreadPlan(shorten(title, NAME)));
}

function groupOf(heading: string, lines: readonly string[], { language }: Wording) {
  if (lines.length === 0) return [];
  const { shown, hidden } = cutOff(lines, LISTED);
  return [{ heading, lines: shown, more: hidden > 0 ? reminderTextsIn(language).morePeople(hidden) : '' }];
}

export function remindedLine(
  { person, unanswered, insteadOf }: RemindedPerson,
  { language }: Wording,
): string {
  const t = reminderTextsIn(language);
  const line = t.lineOf(shorten(person.name, NAME), unanswered);
  const names = insteadOf.map((name) => shorten(name, NAME));
  return names.length > 0 ? t.lineInsteadOf(line, commonTextsIn(language).listOf(names)) : line;
}

export function leftOutLine({ person, why, standIn }: LeftOut, { language }: Wording): string {
  const t = reminderTextsIn(language);
  const name = shorten(person.name, NAME);
  return standIn === undefined ? t.leftOut[why](name) : t.awayCovered(name, shorten(standIn, NAME));
}

/** The open rounds to choose from, told apart by their names. */
export function remindRoundsCard(rounds: readonly Round[], wording: Wording): Card {
  const { language } = wording;
  const t = reminderTextsIn(language);
  return reminderCardOf(
    {
      where: t.reminders,
      title: t.whichRound,
      groups: [{ heading: t.openRounds, lines: rounds.map((round) => roundLine(round, wording)) }],
      buttons: rounds
        .slice(0, 6)
        .map(({ id, name }) =>
          reminderButton(
            shorten(name, 30),
            t.inRound(shorten(name, 30)),
            payload('remind-people', language, { round: id }),
          ),
        ),
    },
    wording,
  );
}

function roundLine(round: Round, wording: Wording): string {
  return `${round.name}${DOT}${dueTextLate(round, wording)}`;
}
