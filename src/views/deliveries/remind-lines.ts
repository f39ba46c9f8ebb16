/** Who is reminded by hand, in a terminal and for other programs. */
import type { HandReminders } from '../../domain/deliveries/by-hand.ts';
import { capitalise, type Wording } from '../format.ts';
import { leftOutLine, remindedLine, unreadPlans, whyNobody } from './remind.ts';
import { reminderTime } from './reminder.ts';
import { reminderTextsIn } from './reminder-texts.ts';

export function remindLines(found: HandReminders, isDryRun: boolean, wording: Wording): string {
  const t = reminderTextsIn(wording.language);
  const { round, reminded, leftOut, isNow, at } = found;
  const count = reminded.length;
  const when = isNow
    ? isDryRun
      ? t.wouldGo(count)
      : t.goOut(count)
    : t.goesLater(count, reminderTime(at, wording));
  return [
    `${round.id}  ${round.name}`,
    capitalise(reminded.length > 0 ? t.willRemind(reminded.length) : t.nobodyToRemind),
    ...(reminded.length > 0 ? [when] : whyNobody(found, wording)),
    ...unreadPlans(found, wording),
    ...(reminded.length > 0 ? ['', `${t.getOne}:`] : []),
    ...reminded.map((one) => `  ${remindedLine(one, wording)}`),
    ...(leftOut.length > 0 ? ['', `${t.getNone}:`] : []),
    ...leftOut.map((one) => `  ${leftOutLine(one, wording)}`),
  ].join('\n');
}

export function remindJson({ round, at, reminded, leftOut }: HandReminders, dryRun: boolean) {
  return {
    ...{ round: round.id, at, dryRun },
    reminded: reminded.map(({ person, unanswered, insteadOf }) => ({
      ...{ person: person.id, name: person.name, questions: unanswered },
      ...(insteadOf.length > 0 ? { insteadOf } : {}),
    })),
    leftOut: leftOut.map(({ person, unanswered, why, standIn }) => ({
      ...{ person: person.id, name: person.name, questions: unanswered, why },
      ...(standIn === undefined ? {} : { standIn }),
    })),
  };
}
