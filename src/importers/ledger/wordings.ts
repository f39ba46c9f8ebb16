/** The words by which the ledger tells, without the reader, what may be a goal, what is economy, and what is a page's. */

/** Kinds of goals, measures and commitments, by the ends of their names: "Regionfullmäktigemål", "Nämndens indikatorer". */
const KIND =
  '(?:[\\p{L}-]*mål(?:en|et)?|målområde(?:n|t)?|fokusområde(?:n|t)?|[\\p{L}-]*indikator(?:er|n|erna)?|nyckeltal(?:en|et)?|[\\p{L}]*mått(?:en|et)?|mätetal(?:en|et)?|målvärde(?:n|t|na)?|måltal(?:en|et)?|målnivå(?:er|n)?|[\\p{L}]*åtagande(?:n|t|na)?|[\\p{L}]*uppdrag(?:en|et)?|aktivitet(?:er|en|erna)?|insats(?:er|en|erna)?|åtgärd(?:er|en|erna)?|önskat\\sutfall|önskad\\sförflyttning)';

/** "Mål 4: …", "Indikator – …", "Önskat utfall: …", "3.1 Målområde – …". */
const NAMED = new RegExp(
  `^[#*\\s\\d.)•▪·–-]*(?:\\p{L}+\\s){0,2}?${KIND}(?:\\s(?:för\\s)?[\\d.]{1,6})?\\*{0,2}\\s?(?::|\\s[-–—]\\s)\\*{0,2}\\s*\\p{L}{2}`,
  'iu',
);
/** "Nämndens mål", "Indikatorer:", "Mål och indikatorer". */
const ANNOUNCES = new RegExp(`^[\\d.\\s]*(?:\\p{L}+\\s){0,3}?${KIND}(?:\\s(?:20)?\\d{1,4})?:?$`, 'iu');
const CELL = new RegExp(`^[\\s*]*(?:\\p{L}+\\s)?${KIND}(?:\\s20\\d\\d)?[\\s*:]*$`, 'iu');

/** Whether a line names a goal, an indicator, a target or the like, with its kind before it. */
export function isNamed(text: string): boolean {
  return NAMED.test(text.slice(0, 200));
}

/** Whether a heading announces such. */
export function announces(heading: string): boolean {
  return heading.length <= 80 && ANNOUNCES.test(heading);
}

/** Whether a cell of a table's head does. */
export function isKindCell(cell: string): boolean {
  return cell.length <= 60 && CELL.test(cell);
}

/** What stands below such a heading is one of them when it is an item of a list, or says what somebody is to do. */
export function isItemLike(text: string): boolean {
  return /^(?:[-–•▪◦·*]|\d+[.)])\s/.test(text) || (text.length <= 250 && /\s(?:ska|skall)\s/i.test(text));
}

const ECONOMY =
  /^(?:[\d.]+\s*)?(?:(?:plan|analys|redovisning|uppföljning|översikt|sammanfattning)\s(?:för|av|över)\s)?(?:\p{L}+s\s|den\s)?(?:ekonomi(?:n|sk|ska)?(?!\shushållning)|budgetavvik\p{L}*|budgetram\p{L}*|driftbudget\p{L}*|drift(?:s)?redovisning\p{L}*|resultaträkning\p{L}*|resultatbudget\p{L}*|balansräkning\p{L}*|investering\p{L}*|nettokostnad\p{L}*|kommunbidrag\p{L}*|regionbidrag\p{L}*|anslag\p{L}*|helårsprognos\p{L}*|prognos)(?!\p{L})/iu;

/** Whether what stands below a heading is about money. */
export function isEconomy(heading: string): boolean {
  return heading.length <= 90 && ECONOMY.test(heading);
}

/** "Delårsrapport 2025, Kommunstyrelsen 12(47)", "Sida 3 av 47". */
const PAGE_NUMBER = /(?:\d{1,4}\s?\(\d{1,4}\)|^(?:.{0,120}\s)?sida\s\d{1,4}(?:\s(?:av|\/)\s?\d{1,4})?)$/i;

/** The number of a line that is nothing else. */
export function loneNumber(text: string): number | undefined {
  const number = /^[-–\s]*(\d{1,4})[-–\s]*$/.exec(text)?.[1];
  return number === undefined ? undefined : Number(number);
}

export function endsInPageNumber(text: string): boolean {
  return text.length <= 200 && PAGE_NUMBER.test(text);
}
