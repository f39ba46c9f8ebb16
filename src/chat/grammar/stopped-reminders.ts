/** How people say that nobody is to be reminded any more, or for a while: "sluta skicka påminnelser i juli". */
import type { IsoDate } from '../../domain/dates.ts';

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
