/** Headings and lines that name something of the plan, "3.1 Nämndmål 2 – Trygga kajer", or say what is named below. */
import { once } from '../../domain/once.ts';
import { type FieldKey, fieldAt, type NamedKey, namedAt } from './phrases.ts';
import { remembered } from './remembered.ts';
import type { DocumentWords } from './words.ts';

export type { FieldKey, NamedKey } from './phrases.ts';

export interface Named {
  readonly kind: NamedKey;
  /** Empty where none follows. */
  readonly title: string;
  /** "4", "2.1", "A", as the document counts; empty where it does not. */
  readonly number: string;
}

export interface Announced {
  readonly kind: NamedKey;
  /** May be of several. */
  readonly isPlural: boolean;
}

/** "3.1 ", "4. ", "B) " before a heading. */
const COUNTED = /^(?:\d{1,2}(?:\.\d{1,3}){0,4}[.)]?|\p{Lu}[.)])\s+(?=["”]?\p{Lu})/u;
/** "Nämndens ", "Barn- och utbildningsnämndens ", "Kommunfullmäktiges " */
const OWNER =
  /^(?:\p{L}+-,?\s(?:och\s)?){0,2}(\p{L}*(?:nämndens?|styrelsens|förvaltningens|bolagets|verksamhetens|enhetens|fullmäktiges|KF:s)|kommunens|regionens|stadens|\p{L}+\s(?:stads|kommuns)|\p{L}+s\skommuns)\s+(?=\p{L})/iu;
/** "Riktade insatser", "Planerade aktiviteter" */
const DESCRIBED = /^\p{Lu}\p{Ll}{2,20}(?:de|da|ta|na|ga|ka|ra|la)\s(?=\p{Ll})/u;
/** What an owner's name has in it. */
const MAY_OWN = /nämnd|styrelse|förvaltning|bolag|verksamhet|enhet|fullmäktige|kf|kommun|region|stad/i;
const LONGEST_OWNER = 80;
const COUNCIL = /fullmäktige|kommunens|regionens|stadens|stads$|kommuns$|^KF/i;
/** After the word: "4", "nr 4", "2.1", "A". */
const NUMBER =
  /^\s+(?:n(?:umme)?r\.?\s+)?((?!(?:19|20)\d\d(?!\d))\d{1,3}(?:[.:]\d{1,2}){0,3}|[A-H]|[IVX]{1,4})(?![\p{L}\p{N}%])/u;
const YEARS = /^\s+(?:för\s|år\s)?(?:19|20)\d\d(?:\s?[-–/]\s?(?:20)?\d\d)?(?!\d)/;
const PARTED = /^\.?\s*(?:\s[-–—]\s?|[-–—]\s|[–—:|])\s*/u;
/** What may follow a word that stands for what comes: by whom, to whom, or of what. */
const TAIL =
  /^(?:\s(?:\((?:KF|RF|\d{1,3}\s?st)\)|(?:från|av|till|för|i|inom|enligt|under|ur|riktade\still)\s(?:(?:(?:kommun|region)?fullmäktiges?|KF|RF|\p{L}*nämnden|\p{L}*styrelsen|\p{L}*förvaltningen|bolaget|målet|målen|målområdet|området|året|perioden|planperioden|budgeten?|verksamheten|kommunen|regionen|staden|mål\soch\sbudget|(?:19|20)\d\d(?:\s?[-–/]\s?(?:20)?\d\d)?)(?:\s|,\s)?){1,4}))+$/iu;
const ANY_TAIL = /^\s(?:från|av|till|för|i|inom|enligt|under|ur|som|riktade\still)\s[^.:!?]{2,70}$/iu;

/** Everyday words: "– Uppdrag: kaffe, sade hon". */
const SMALL_WORDS: readonly NamedKey[] = ['assignment', 'commitment', 'goal'];
/** "75 %", "högst 3,5 dagar". */
const AMOUNT = /^(?:minst|lägst|högst|max)?\s?[<>≥≤±]?\s?\d[\d\s.,]*\s?(?:%|\p{Ll}{0,12}\.?)?$/iu;
/** What is more than a heading: nobody names a goal with so much. */
const LONGEST_HEADING = 110;
/** So much of a text is looked at for a name; it may be one long sentence. */
const LONGEST_TITLE = 2000;

/** What the name of a thing begins with: where the text begins, after its number, and who has set it. */
function startIn(text: string, words: DocumentWords) {
  if (!/^["”\p{Lu}\d]/u.test(text)) return undefined;
  const begins = COUNTED.exec(text)?.[0] ?? '';
  const counted = text.slice(begins.length);
  const whole = namedAt(counted, words);
  const owner = whole || !MAY_OWN.test(counted.slice(0, LONGEST_OWNER)) ? null : OWNER.exec(counted);
  const owned = owner ? namedAt(counted.slice(owner[0].length), words) : undefined;
  const described = whole || owned ? null : DESCRIBED.exec(counted);
  const other = described ? namedAt(counted.slice(described[0].length), words) : undefined;
  const phrase =
    owned && owner
      ? { ...owned, end: owned.end + owner[0].length }
      : described && other?.isPlural
        ? { ...other, end: other.end + described[0].length }
        : whole;
  if (!phrase || !/^["”]?\p{Lu}/u.test(counted)) return undefined;
  const kind = owned && owner ? ownedKind(owned.key, owner[1] ?? '') : phrase.key;
  return {
    kind,
    isPlural: phrase.isPlural || owned !== undefined,
    rest: counted.slice(phrase.end),
    begins: begins.trim(),
  };
}

const startsIn = once((words: DocumentWords) => remembered((text) => startIn(text, words)));

function startOf(text: string, words: DocumentWords) {
  return text.length > LONGEST_HEADING ? startIn(text, words) : startsIn(words)(text);
}

/** "Nämndens mål" is a board's, "kommunfullmäktiges mål" the council's. */
function ownedKind(key: NamedKey, owner: string): NamedKey {
  if (key !== 'goal' && key !== 'councilGoal' && key !== 'boardGoal') return key;
  return COUNCIL.test(owner) ? 'councilGoal' : 'boardGoal';
}

/** The kind and name that a heading or a line carries; an empty name when there is none after the dash. */
export function namedBy(text: string, words: DocumentWords, isProminent = false): Named | undefined {
  const start = startOf(text.slice(0, LONGEST_TITLE), words);
  if (!start || text.length > LONGEST_TITLE) return undefined;
  const { kind, begins } = start;
  const own = NUMBER.exec(start.rest);
  const number = own?.[1] ?? begins.replace(/[.)]$/, '');
  const rest = start.rest.slice(own?.[0].length ?? 0);
  const years = PARTED.test(rest) ? 0 : (YEARS.exec(rest)?.[0].length ?? 0);
  const parted = PARTED.exec(rest.slice(years));
  if (parted) {
    const title = rest.slice(years + parted[0].length).trim();
    if (title === '' && parted[0].trim() === ':') return undefined;
    // "Mål 2026: 75 %" is what is to be reached, and "Mått: 12" no name of anything.
    const isName =
      !AMOUNT.test(title) && (!SMALL_WORDS.includes(kind) || /^(?:["”(]?[\p{Lu}\d]|$)/u.test(title));
    return isName ? { kind, title, number } : undefined;
  }
  const title = rest.replace(/^\.?\s+/, '');
  if (title === rest || !/^["”]?\p{Lu}/u.test(title)) return undefined;
  if (own && title.length <= LONGEST_HEADING) return { kind, title, number };
  const isLine = isProminent || (text.length <= LONGEST_LINE && !/[.:;,]$/.test(text));
  return isLine && !own && SPECIFIC.test(text) ? { kind, title, number } : undefined;
}

/** "Fokusområde Trygghet" as a line of its own; "Mål Trygghet" may be anything. */
const SPECIFIC = /^(?:[\d.]+\s)?(?:\p{L}{4,}(?:mål|område|indikator)|perspektiv|målområde)\s/iu;
const LONGEST_LINE = 90;

/** What a heading or line says is named below it: "Nämndens mål 2026", "2.3 Indikatorer", "Uppdrag från kommunfullmäktige". */
export function announcedBy(text: string, words: DocumentWords, isProminent = false): Announced | undefined {
  if (text.length > LONGEST_HEADING) return undefined;
  const start = startOf(text, words);
  if (!start) return undefined;
  const { isPlural, rest } = start;
  const tail = rest.replace(/\s*:\s*$/, '').replace(YEARS, '');
  const isAll = tail.trim() === '' || TAIL.test(tail) || (isProminent && ANY_TAIL.test(tail));
  if (!isAll) return undefined;
  const isCouncils =
    start.kind === 'goal' && /(?:från|av)\s(?:kommun|region)?(?:fullmäktige|KF|RF)/i.test(tail);
  const isBoards =
    start.kind === 'goal' && /(?:för|till)\s(?:\p{L}*nämnden|\p{L}*styrelsen|bolaget)/iu.test(tail);
  const kind = isCouncils ? 'councilGoal' : isBoards ? 'boardGoal' : start.kind;
  return { kind, isPlural: isPlural || rest.replace(/\s*:\s*$/, '') !== '' };
}

/** A value or fact of what is named above: "Målvärde 2026: minst 80 %". */
export interface Field {
  /** `value` without a word: in a plan it is a target. */
  readonly key: FieldKey | 'value';
  readonly years: readonly number[];
  readonly text: string;
}

/** What stands before the first of its fields, and they. */
export interface Parted {
  readonly name: string;
  readonly fields: readonly Field[];
}

const FIELD_YEARS = /^\s*(?:,|för|år|vid|i)?\s*\(?((?:19|20)\d\d)(?:\s?[-–/]\s?((?:20)?\d\d))?(?!\d)\)?/;
const FIELD_SIGN = /^\s*(?:[:=]|\s[-–]\s)\s*/;
/** A value: a number, or what limits one. */
const VALUE =
  /^\s*(?:[<>≥≤±]?\s?\d|(?:minst|lägst|högst|max|över|under|ökad?|öka[rs]?|minskad?|minska[rs]?|oförändra[dt])(?!\p{L}))/iu;
/** Where the next may begin. */
const BREAK = /[(;,|]\s*|[.]\s+|\s[-–]\s|^/gu;

/** Parts a text into its name and what it says of it: "Andel nöjda (målvärde 75 %)", "Målvärde: 80 %, utfall 2024: 71 %". */
export function partedText(text: string, words: DocumentWords): Parted {
  const found: { at: number; from: number; key: FieldKey; years: readonly number[] }[] = [];
  for (const { index, 0: sign } of text.slice(0, LONGEST_TITLE).matchAll(BREAK)) {
    const from = index + sign.length;
    const field = fieldStart(text.slice(from), words, /^[(;,|.]|^\s[-–]/.test(sign));
    if (field) found.push({ at: index, from: from + field.length, key: field.key, years: field.years });
  }
  const fields = found.map(({ from, key, years }, index) => ({
    key,
    years,
    text: fieldValue(text.slice(from, found[index + 1]?.at)),
  }));
  const name = text.slice(0, found[0]?.at ?? text.length).trim();
  if (found.length > 0) return { name: name.replace(/[,;:(]+$/, '').trim(), fields };
  // "Kvadratmeter park per invånare: minst 38": what has a limit is a target, whatever stands before it.
  const [whole, before = '', value = ''] = ENDS_IN_VALUE.exec(text) ?? [];
  if (whole === undefined) return { name, fields };
  return {
    name: before.trim(),
    fields: [{ key: LIMIT.test(value) ? 'target' : 'value', years: [], text: fieldValue(value) }],
  };
}

const ENDS_IN_VALUE =
  /^(.{5,300}?)(?::|\s[-–])\s?((?:(?:minst|lägst|högst|max|över|under)\s|[<>≥≤]\s?)?\d[\d\s.,]*\s?(?:%|\p{Ll}[\p{Ll}\s]{0,30})?)\.?$/u;
const LIMIT = /^(?:minst|lägst|högst|max|över|under|[<>≥≤])/;

/** A field that a text begins with, and how much of it says which. Within a text it may go without a colon before a value. */
function fieldStart(text: string, words: DocumentWords, isWithin: boolean) {
  const field = fieldAt(text, words);
  const named = field ? { ...field, isTargetOnly: false } : goalAsTarget(text, words);
  if (!named) return undefined;
  let length = named.end;
  const years = FIELD_YEARS.exec(text.slice(length));
  if (years) length += years[0].length;
  const sign = FIELD_SIGN.exec(text.slice(length));
  const rest = text.slice(length + (sign?.[0].length ?? 0));
  if (!sign && !(isWithin && VALUE.test(rest))) return undefined;
  if (named.isTargetOnly && !VALUE.test(rest)) return undefined;
  const until = years?.[2];
  const all = years
    ? [Number(years[1]), ...(until ? [Number(until.length === 2 ? `20${until}` : until)] : [])]
    : [];
  return { key: named.key, years: all, length: length + (sign?.[0].length ?? 0) };
}

/** "Mål 2026: 75 %", "(mål: minst 80 %)": the word "mål" alone, before a value. */
function goalAsTarget(text: string, words: DocumentWords) {
  const named = namedAt(text, words);
  return named?.key === 'goal' ? { key: 'target' as const, end: named.end, isTargetOnly: true } : undefined;
}

function fieldValue(text: string): string {
  const plain = text
    .trim()
    .replace(/[,;|]+$/, '')
    .trim();
  const opened = (plain.match(/\(/g) ?? []).length;
  const closed = (plain.match(/\)/g) ?? []).length;
  return (closed > opened ? plain.replace(/\)\s*\.?$/, '') : plain)
    .replace(/(?<!\d)\.$|(?<=\d)\.$/, '')
    .trim();
}

/** Whether a line begins with a field: "Målvärde: minst 80 %". */
export function startsField(text: string, words: DocumentWords): boolean {
  return /^\p{Lu}/u.test(text) && fieldStart(text.slice(0, 200), words, false) !== undefined;
}
