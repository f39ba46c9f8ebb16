/** What people say of when and how a channel is to get its digest. */
import type { Language } from '../../domain/language.ts';

const DIGEST =
  /(?<!\p{L})(?:veckobrev(?:et|ets|en)?|brevet|weekly (?:digest|letter)|digests?|weekly)(?!\p{L})/u;
const ENGLISH = /(?<!\p{L})(?:digests?|weekly|the|on|at|send|set|change|move|post)(?!\p{L})/u;
const SET =
  /(?<!\p{L})(?:ställ(?:a)? (?:in|om)|inställning(?:ar|arna|en)?|ändra|byt(?:a)?|flytta|anpassa|justera|välj(?:a)?|settings?|set (?:up)?|configure|change|move|adjust|reschedule|switch|customi[sz]e)(?!\p{L})/u;
const WEEKDAYS: readonly RegExp[] = [
  'mån(?:dag(?:ar|en)?)?|mondays?|mon',
  'tis(?:dag(?:ar|en)?)?|tuesdays?|tues?',
  'ons(?:dag(?:ar|en)?)?|wednesdays?|wed',
  'tors?(?:dag(?:ar|en)?)?|thursdays?|thurs?',
  'fre(?:dag(?:ar|en)?)?|fridays?|fri',
  'lör(?:dag(?:ar|en)?)?|saturdays?|sat',
  'sön(?:dag(?:ar|en)?)?|sundays?|sun',
].map((names) => new RegExp(`(?<!\\p{L})(?:${names})(?!\\p{L})`, 'u'));
/** "kl. 13", "klockan 13.30", "at 1 pm", "13:00", "1 pm" */
const HOUR =
  /(?:(?<!\p{L})(?:kl|klockan|klocka|at)\.? ?(\d{1,2})(?:[.:](\d\d))?|(?<!\d)(\d{1,2})[.:](\d\d)(?!\d)|(?<!\d)(\d{1,2})(?= ?[ap]\.?m\b))/u;
const AFTERNOON =
  /\d ?p\.?m\b|(?<!\p{L})(?:på )?(?:eftermiddag(?:en|ar)?|kväll(?:en|ar|arna)?)(?!\p{L})|(?<!\p{L})(?:in the )?(?:afternoon|evening)s?(?!\p{L})/u;
/** What it is now, or is not to be: "från måndag kl. 8 till", "i stället för måndagar", "inte på måndagar". */
const FORMERLY =
  /(?<!\p{L})(?:från|from) [^,;]{1,40}? (?=(?:till|to)(?!\p{L}))|(?<!\p{L})(?:i ?stället för|instead of|rather than|inte|ej|not) (?:på |on )?\p{L}+/gu;
const MORNING = /\d ?a\.?m\b/u;
const NOON = /(?<!\p{L})(?:at noon|mitt på dagen|klockan tolv|kl\.? tolv)(?!\p{L})/u;
const ONLY_CHANGES =
  /(?:bara|endast|enbart) (?:det som (?:har )?(?:ändrats|ändrat sig)|ändringar(?:na)?|förändringar(?:na)?)|only (?:the )?(?:changes|what(?: has|['’]s)? changed)/u;
const LANGUAGES: readonly (readonly [Language, RegExp])[] = [
  ['en', /(?<!\p{L})(?:på engelska|in english)(?!\p{L})/u],
  ['sv', /(?<!\p{L})(?:på svenska|in swedish)(?!\p{L})/u],
];
const QUIET =
  /(?:bara|endast|enbart)(?: .{0,40})? (?:när|om|ifall) (?:något|nåt|det)(?: .{0,20})? (?:ändrats|ändrat sig|ändras|hänt|händer|nytt|ändringar|nyheter)|only(?: .{0,40})? (?:when|if) (?:something|anything|there)(?: .{0,20})? (?:changed|changes|happened|happens|new|news)|(?:inget|inte|hoppa över)(?: .{0,20})? (?:utan (?:ändringar|förändringar|nyheter)|när inget (?:har )?(?:ändrats|hänt))|(?:nothing|skip|not)(?: .{0,20})? (?:without (?:changes|news)|(?:when|if) nothing (?:has )?(?:changed|happened))/u;
/** Somebody wants to read it, or know what it said: "visa veckobrevet från i måndags". */
const READ = /(?<!\p{L})(?:visa|läs(?:a)?|se|show|read|open|what|vad|hur|how)(?!\p{L})/u;
/** These are said to begin or to end. */
const BEGINS_OR_ENDS =
  /(?<!\p{L})(?:sluta|avsluta|stoppa|avprenumerera|prenumerera|stop|end|cancel|unsubscribe|subscribe)(?!\p{L})/u;

/** Who wants it themselves wants to begin. */
const TO_ME =
  /(?<!\p{L})(?:(?:skicka|ge|mejla|maila) (?:gärna )?(?:mig|oss)|(?:send|give|e?mail) (?:me|us)|(?:kan|får|kunde) jag (?:få|ha))(?!\p{L})|(?<!\p{L})(?:skicka|posta|send|post)(?!\p{L}).* (?:till|to) (?:den här|denna|vår|this|our) (?:kanal|channel)(?:en)?(?!\p{L})/u;

/** What somebody says of a digest; what they do not say is left out. */
export interface SaidOfDigest {
  readonly weekday?: number;
  readonly hour?: number;
  /** A time that is not a whole hour was said. */
  readonly isRounded?: true;
  readonly onlyChanges?: true;
  readonly language?: Language;
  readonly skipsQuietWeeks?: true;
}

/** Whether a message is about how a channel is to get its digest; in which language that is said. */
export function asksForDigestSettings(message: string): Language | undefined {
  const plain = message.toLowerCase();
  if (!DIGEST.test(plain) || BEGINS_OR_ENDS.test(plain) || TO_ME.test(plain)) return undefined;
  const isOfDay = WEEKDAYS.some((names) => names.test(plain));
  const isTold = isOfDay || Object.keys(saidOfDigest(plain)).length > 0;
  const isMeant = SET.test(plain) || (isTold && !READ.test(plain));
  if (!isMeant) return undefined;
  return /veckobrev/u.test(plain) || !ENGLISH.test(plain) ? 'sv' : 'en';
}

export function saidOfDigest(message: string): SaidOfDigest {
  const plain = message.toLowerCase();
  const wished = plain.replace(FORMERLY, ' ');
  const [weekday = -1, ...others] = WEEKDAYS.flatMap((names, day) => (names.test(wished) ? day : []));
  const language = LANGUAGES.find(([, words]) => words.test(plain))?.[0];
  return {
    // Of several, none is chosen for them.
    ...(weekday < 0 || others.length > 0 ? {} : { weekday }),
    ...hourIn(wished),
    ...(ONLY_CHANGES.test(plain) ? { onlyChanges: true } : {}),
    ...(language ? { language } : {}),
    ...(QUIET.test(plain) ? { skipsQuietWeeks: true } : {}),
  };
}

function hourIn(plain: string): Pick<SaidOfDigest, 'hour' | 'isRounded'> {
  if (NOON.test(plain)) return { hour: 12 };
  const [, clock, clockMinutes, hours, minutes, half] = HOUR.exec(plain) ?? [];
  const said = clock ?? hours ?? half;
  if (said === undefined) return {};
  const hour = ofDay(Number(said), plain);
  const isRounded = Number(clockMinutes ?? minutes ?? 0) > 0;
  return hour > 23 ? {} : { hour, ...(isRounded ? { isRounded } : {}) };
}

function ofDay(hour: number, plain: string): number {
  if (hour === 12 && MORNING.test(plain)) return 0;
  return hour < 12 && AFTERNOON.test(plain) ? hour + 12 : hour;
}
