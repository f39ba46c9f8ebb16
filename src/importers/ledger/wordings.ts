/** The words by which the ledger tells, without the reader, what may be a goal, what is economy, and what is a page's. */

/** Kinds of goals, measures and commitments, by the ends of their names: "Regionfullmäktigemål", "Nämndens indikatorer". */
const KIND =
  '(?:[\\p{L}-]*mål(?:en|et)?|(?:mål|fokus|insats|utvecklings)område(?:n|t)?|(?:prioriterat|strategiskt)\\sområde|[\\p{L}-]*indikator(?:er|n|erna)?|nyckeltal(?:en|et)?|[\\p{L}]*mått(?:en|et)?|(?:mäte|styr)tal(?:en|et)?|framgångsfaktor(?:er)?|målvärde(?:n|t|na)?|måltal(?:en|et)?|målnivå(?:er|n)?|[\\p{L}]*åtagande(?:n|t|na)?|[\\p{L}]*uppdrag(?:en|et)?|aktivitet(?:er|en|erna)?|insats(?:er|en|erna)?|åtgärd(?:er|en|erna)?|önskat\\sutfall|önskad\\sförflyttning)';

/** "Mål 4: …", "Indikator – …", "Önskat utfall: …", "3.1 Målområde – …". */
const NAMED = new RegExp(
  `^[#*\\s\\d.)•▪·–-]*(?:\\p{L}+\\s){0,2}?${KIND}(?:\\s[\\d.]{1,6}[.:]?\\*{0,2}\\s|(?:\\s(?:för\\s)?(?:[\\d.]{1,6}|[A-H](?=:)))?\\*{0,2}\\s?(?::|\\s[-–—]\\s))\\*{0,2}\\s*[–—-]?\\s*\\p{L}{2}`,
  'iu',
);
/** "Nämndens mål", "Indikatorer:", "Mål och indikatorer". */
const ANNOUNCES = new RegExp(`^[\\d.\\s]*(?:\\p{L}+\\s){0,3}?${KIND}(?:\\s(?:20)?\\d{1,4})?:?$`, 'iu');
const CELL = new RegExp(`^[\\s*]*(?:\\p{L}+\\s)?${KIND}(?:\\s20\\d\\d)?[\\s*:]*$`, 'iu');

/** Whether a line names a goal, an indicator, a target or the like, with its kind before it. */
export function isNamed(text: string): boolean {
  return /[:–—\d-]/.test(text) && NAMED.test(text.slice(0, 200));
}

/** "3.", "4.1.", before a heading or an item of a list. */
const NUMBER = /^[#*]*\d{1,2}(?:[.)]|(?:\.\d{1,2}){1,4}[.)]?)\*{0,2}$/;
const KIND_BEFORE = /^.{2,60}?(?:\s?:|\s[-–—]\s|\s[\d.]{1,6}[.:]?\*{0,2}\s(?![-–—]))\*{0,2}\s*/;

/** The name without its kind and number: "Målområde 3 – En öppen stad", "6. Miljö och klimat". */
export function nameOf(text: string): string {
  const whole = text.endsWith(')') ? text.replace(/\s\(\p{L}{2,30}mål\s\d{1,2}\)$/iu, '') : text;
  const name = isNamed(whole) ? whole.replace(KIND_BEFORE, '') : whole;
  const [first = ''] = name.split(' ', 1);
  return NUMBER.test(first)
    ? name.slice(first.length)
    : name.replace(/^#+\s*\*{0,2}\d{1,2}(?:\.\d{1,2})*[.)]\s/, '');
}

/** Whether a heading announces such. */
export function announces(heading: string): boolean {
  return heading.length <= 80 && ANNOUNCES.test(heading);
}

/** Whether a cell of a table's head does. */
export function isKindCell(cell: string): boolean {
  return cell.length <= 60 && CELL.test(cell);
}

const KIND_ALONE = new RegExp(`^${KIND}$`, 'iu');
/** Words that a sentence has to have around what it names: "… använder … som indikator för att följa utvecklingen inom målet." */
const CARRYING = new Set(
  (
    'som för att är av en ett den det i på inom med till under från genom utifrån och kommer använder används använda ' +
    'följa följer följs upp uppföljning utvecklingen utveckling måluppfyllelse måluppfyllelsen huvudindikator ' +
    'önskat önskad förväntat förväntad analys utfall förflyttning resultat effekt därför också även utgår kommentar uppdrag bolagsmål'
  ).split(' '),
);
const BOARD = /^[\p{L}-]*(?:nämnd(?:en)?|styrelse(?:n)?)s?$/u;

/** Whether words are none but those by which what stands between them was read: kinds, boards, years, and small words. */
export function isFrame(words: readonly string[]): boolean {
  const bare = words.map((written) => written.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').toLowerCase());
  return bare.every((word, index) => {
    // "Uppdrag 14:"
    if (/^\d{1,3}$/.test(word) && KIND_ALONE.test(bare[index - 1] ?? '')) return true;
    return (
      CARRYING.has(word) || KIND_ALONE.test(word) || BOARD.test(word) || /^(?:(?:19|20)\d\d|)$/.test(word)
    );
  });
}

/** "Fullmäktige har i planen gett nämnden följande uppdrag:" says more than that assignments come. */
export function isTelling(heading: string): boolean {
  const words = heading.split(' ');
  return heading.endsWith(':') && words.length >= 6 && !isFrame(words);
}

const COLUMN =
  /^(?:mål\p{L}*|(?:start|bas|ingångs|utgångs|jämförelse|rikt)värden?|utfall|resultat|kommentar(?:er)?|beskrivning|definition|enhet|ansvarig(?:a|t)?|ansvar|ersättare|år|status|bedömning|måluppfyllelse|trend|prognos|nuläge|utgångsläge|klart?|klardatum|slutdatum|tidplan|start|slut|källa|totalt?|kvinnor|män|flickor|pojkar|förändring|avvikelse|budget|tkr|mkr|nämnd|bolag|nr|nummer|typ|agenda)$/u;

/** Whether a cell says what stands below it, in words that tables have: another may be a column that was passed over. */
export function isColumnHead(cell: string): boolean {
  if (cell.length > 60) return false;
  if (isKindCell(cell)) return true;
  const words = cell.toLowerCase().match(/\p{L}+/gu) ?? [];
  const isYears = /^[\s\d,/–*-]*$/.test(cell.replace(/\p{L}/gu, ''));
  return isYears && words.some((word) => COLUMN.test(word) || KIND_ALONE.test(word)) && words.length <= 4;
}

/** What stands below such a heading is one of them when it is an item of a list, or says what somebody is to do. */
export function isItemLike(text: string): boolean {
  return (
    /^(?:[-–•▪◦·*]|\d+[.)])\s/.test(text) ||
    (text.length <= 250 && /^\p{Lu}[^.,]{0,60}\s(?:ska|skall)\s/u.test(text))
  );
}

const ECONOMY =
  /^(?:[\d.]+\s*)?(?:(?:plan|analys|redovisning|uppföljning|översikt|sammanfattning)\s(?:för|av|över)\s)?(?:\p{L}+s\s|den\s)?(?:ekonomi(?:n|sk|ska)?(?!\shushållning)|budgetavvik\p{L}*|budgetram\p{L}*|driftbudget\p{L}*|drift(?:s)?redovisning\p{L}*|resultaträkning\p{L}*|resultatbudget\p{L}*|balansräkning\p{L}*|investering\p{L}*|nettokostnad\p{L}*|kommunbidrag\p{L}*|regionbidrag\p{L}*|anslag\p{L}*|helårsprognos\p{L}*|prognos)(?!\p{L})/iu;

/** Behind the goals less is asked for: nothing there can be one. */
const ON_MONEY =
  /ekonomi|budget|investering|nettokostnad|resultaträkning|balansräkning|bidrag|prognos|\b[tm]kr\b/i;

/** Whether what stands below a heading is about money. */
export function isEconomy(heading: string, isAfterGoals = false): boolean {
  if (isAfterGoals && ON_MONEY.test(heading)) return true;
  return heading.length <= 90 && ECONOMY.test(heading);
}

/** "Delårsrapport 2025, Kommunstyrelsen 12(47)", "Sida 3 av 47". */
const PAGE_NUMBER =
  /(?:\d{1,4}\s?\((?!(?:19|20)\d\d\))\d{1,4}\)|^(?:.{0,120}\s)?sida\s\d{1,4}(?:\s(?:av|\/)\s?\d{1,4})?)$/i;

/** The number of a line that is nothing else. */
export function loneNumber(text: string): number | undefined {
  const number = /^[-–\s]*(\d{1,4})[-–\s]*$/.exec(text)?.[1];
  return number === undefined ? undefined : Number(number);
}

export function endsInPageNumber(text: string): boolean {
  return text.length <= 200 && /\d\)?$/.test(text) && PAGE_NUMBER.test(text);
}
