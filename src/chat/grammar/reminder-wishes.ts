/** How people say when everybody is reminded, and that nobody is to be: "påminn var tredje dag", "sluta skicka påminnelser i juli". */
import type { IsoDate } from '../../domain/dates.ts';
import { readReminderDays } from '../../domain/reminder-days.ts';

const ONESELF = /(?<!\p{L})(?:mig|oss|me|us)(?!\p{L})/u;

/** Only of oneself, which is no setting of all. */
export function isOfOneself(words: string): boolean {
  return ONESELF.test(words);
}

/** That reminders are not to go out. */
export const STOPS_SV = 'sluta|stoppa|pausa|inga|slopa|stäng av|upphör';
export const STOPS_EN = "stop|pause|no|don['’]t|do not|turn off|switch off";
const STOPPED_ALONE =
  /^(?:vi |vill |kan (?:du|vi) |ska |please |can (?:you|we) )*(?:sluta|stoppa|pausa|inga|slopa|stäng av|skicka inga|upphör|stop|pause|no|don['’]t|do not|turn off|switch off)(?: (?:att|med|skicka|skickar|ut|fler|alla|dessa|folk|påminna|send|sending|any|more|all|the|out|to|people|everybody|everyone|reminding|påminnelse(?:r|rna)?|reminders?))+(?: (?:nu|tack|till alla|now|please))*$/u;

/** Whether all that is said is that reminders are to stop. */
export function isStoppedAlone(words: string): boolean {
  return STOPPED_ALONE.test(words);
}

const FOR_A_TIME =
  /(?<!\p{L})(?:påminnelse(?:r|rna)?|påminna(?: \p{L}+)?|reminders?|reminding(?: \p{L}+)?) (?:ut |till alla |out )?((?:i|under|mellan|från|över|v\.?|vecka|den|in|during|over|between|from|week) ?.+)$/u;

/** For how long they are to stop, as it is said: "i juli", "under semestern". */
export function timeStopped(words: string): string | undefined {
  return FOR_A_TIME.exec(words)?.[1];
}

/** Stands before days and says nothing of them. */
export const BEFORE_DAYS = /^(?:under|över|during|over|mellan|between|från|from) /u;

const MONTHS = [
  ...['januar[iy]', 'februar[iy]', 'mars|march', 'april', 'ma[jy]', 'jun[ie]', 'jul[iy]', 'augusti?'],
  ...['september', 'o[kc]tober', 'november', 'december'],
];

/** "i juli": the next one that is not over. */
export function wholeMonth(words: string, today: IsoDate): string | undefined {
  const place = MONTHS.findIndex((names) =>
    new RegExp(`^(?:i |in |under |during |over |över )?(?:hela |all of )?(?:${names})$`, 'u').test(words),
  );
  if (place < 0) return undefined;
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1];
  const first = Date.UTC(place < month ? year + 1 : year, place, 1);
  const days = [first, Date.UTC(new Date(first).getUTCFullYear(), place + 1, 0)];
  return days.map((day) => new Date(day).toISOString().slice(0, 10)).join('–');
}

/** Who is reminded, when that is everybody; what else stands there is somebody, or something else. */
const EVERYBODY =
  /^(?:alla(?: som inte har svarat)?|dem|dom|de som inte har svarat|folk|de ansvariga|ansvariga|ska|skall|skicka|skickas|gå|går|ut|sedan|därefter|everyone|everybody|people|those who have not answered|them|should|be|are|to|is|sent|go|out|then|[:,])(?= |$)/u;

/** What is said of when everybody is reminded; undefined of one person's own reminder, and of some people's. */
function remindedWhen(words: string): string | undefined {
  const [, ...told] = words.split(/(?<!\p{L})(?:påminn\p{L}*|remind\p{L}*)/u);
  let when = told.join(' ').trim();
  while (EVERYBODY.test(when)) when = when.replace(EVERYBODY, '').trim();
  return told.length === 0 || isOfOneself(words) ? undefined : when;
}

/** "påminn två dagar innan", "skicka påminnelser 5 dagar före och på svarsdagen" */
export function reminderDaysIn(words: string): string | undefined {
  const when = remindedWhen(words) ?? '';
  // That is now, and no rule.
  if (/^(?:i ?dag|idag|nu|today|now)$/u.test(when)) return undefined;
  const { days, unread } = readReminderDays(when);
  return days.length > 0 && unread.length === 0 ? when : undefined;
}

const ORDINALS: readonly (readonly string[])[] = [
  [],
  ['dag', 'day'],
  ['varannan', 'andra', 'second', 'other'],
  ['tredje', 'third'],
  ['fjärde', 'fourth'],
  ['femte', 'fifth'],
  ['sjätte', 'sixth'],
  ['sjunde', 'seventh', 'vecka', 'week'],
];

/** "påminn var tredje dag", "påminnelser en gång i veckan" */
export function repeatIn(words: string): string | undefined {
  const when = remindedWhen(words) ?? '';
  if (/^(?:en gång i veckan|once a week|weekly|veckovis)$/u.test(when)) return '7';
  const [, number, said = ''] =
    /^(?:varje |var |every |(?=varannan))(?:(\d{1,2})(?::?[ea]|st|nd|rd|th)?|(\p{L}+))(?: (?:dag(?:ar)?|days?))?$/u.exec(
      when,
    ) ?? [];
  const every = ORDINALS.findIndex((names) => names.includes(said));
  return number ?? (every > 0 ? String(every) : undefined);
}
