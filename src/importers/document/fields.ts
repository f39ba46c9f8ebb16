/** Values and facts that a line tells of what is measured: "Målvärde 2026: minst 80 %", "Andel nöjda, minst 80 %". */
import { withYearsOf } from './by-year.ts';
import { demandIn } from './demanded.ts';
import { LIMIT_WORDS, SURE_LIMITS } from './limits.ts';
import { inFields } from './measured-wordings.ts';
import { SHORT_MONTH as MONTH } from './months.ts';
import { type FieldKey, fieldAt, namedAt } from './phrases.ts';
import type { DocumentWords } from './words.ts';

export type { FieldKey } from './phrases.ts';

/** So much of a text is looked at; it may be one long sentence. */
const LONGEST = 2000;

/** A value or fact of what is named above: "Målvärde 2026: minst 80 %". */
export interface Field {
  /** `value` without a word: in a plan it is a target. */
  readonly key: FieldKey | 'value';
  readonly years: readonly number[];
  readonly text: string;
}

export interface Parted {
  readonly name: string;
  readonly fields: readonly Field[];
}

const FIELD_YEARS = /^\s*(?:,|för|år|vid|i)?\s*\(?((?:19|20)\d\d)(?:\s?[-–/]\s?((?:20)?\d\d))?(?![-\d])\)?/;
/** "Målvärde 2031-12-31:" */
const FIELD_DAY = /^\s*(?:,|för|per|vid|den)?\s*\(?((?:19|20)\d\d)-(?:0\d|1[0-2])-[0-3]\d(?!\d)\)?/;
/** "Utfall januari–augusti:", "Utfall per 31 augusti 2025:", "Resultat tertial 2:", "Målvärde läsåret 2030/31:" */
const FIELD_PERIOD = new RegExp(
  String.raw`^\s*\(?(?:för\s|i\s|per\s(?:den\s)?|efter\s|t\.?o\.?m\.?\s|till\soch\smed\s)?(?:(?:\d{1,2}\s)?(?:${MONTH})(?:\s?[-–]\s?(?:\d{1,2}\s)?(?:${MONTH}))?|(?:tertial|kvartal)\s?[1-4]|[TQ][1-4]|delår(?:et)?|helår(?:et)?|läsår(?:et)?(?:\s20\d\d\s?[-–/]\s?(?:20)?\d\d)?)\)?(?=\s?(?:\(?20\d\d\)?)?\s?:)`,
  'iu',
);
const LONGEST_PERIOD = 60;
const FIELD_SIGN = /^\s*(?:[:=]|\s[-–]\s)\s*/;
/** "– målet 2031 är minst 80 procent", "(utfallet var 71 %)": within a text a verb says as much, unless the value is by how much. */
const SAID_SIGN = new RegExp(
  String.raw`^\s(?:är|var|blev|ska\svara)\s(?:(?:att\snå|satt\still)\s)?(?=(?:(?:${LIMIT_WORDS})\s|[<>≥≤]\s?)?[-−]?\d)(?!(?:[^.;,()]*\d[^.;,()]*)\s(?:lägre|högre|bättre|sämre|fler|färre|mer|mindre|större)(?!\p{L}))`,
  'iu',
);
/** A value: a number, or what limits one. */
const VALUE = new RegExp(
  String.raw`^\s*(?:[<>≥≤±]?\s?[-−]?\d|(?:${LIMIT_WORDS}|ökad?|öka[rs]?|minskad?|minska[rs]?|oförändra[dt])(?!\p{L}))`,
  'iu',
);
/** "2024: 71 %", "(2024: 1 200 st)": what was measured, or is to be reached, in a year. */
const YEARLY =
  /^((?:19|20)\d\d)\s?:\s*(?=(?:(?:minst|högst|ca)\s|[<>≥≤]\s?)?[-−]?\d[\d\s.,]*(?:%|\p{L}{1,12})?(?:\s?\p{Ll}{1,15})?(?:\s?(?:[(),;]|\.?$)|\s(?:20\d\d|\p{Lu}\p{Ll}{2,12}\s20\d\d):\s)|[-–]\s(?:20\d\d|\p{Lu}\p{Ll}{2,12}\s20\d\d):\s)/u;
/** Where the next may begin. */
const BREAK =
  /:\s+(?=\p{Ll})|[(;,|]\s*|[.]\s+|\s[-–]\s|\s(?=\p{Lu}\p{Ll}{2,12}(?:\s20\d\d)?:\s)|(?<=[\d%–])\s(?=20\d\d:\s)|^/gu;

/**
 * Parts a text into its name and what it says of it: "Andel nöjda (målvärde 75 %)", "Målvärde: 80 %, utfall 2024: 71 %".
 * @param isMeasured whether the text is about a measure, whose last clause may be a target without a word for it
 */
export function partedText(written: string, words: DocumentWords, isMeasured = false): Parted {
  const text = isMeasured ? inFields(written) : written;
  const found: { at: number; from: number; key: Field['key']; years: readonly number[] }[] = [];
  for (const { index, 0: sign } of text.slice(0, LONGEST).matchAll(BREAK)) {
    const from = index + sign.length;
    const field = fieldStart(text.slice(from), words, /^[:(;,|.]|^\s[-–]/.test(sign));
    if (field) found.push({ at: index, from: from + field.length, key: field.key, years: field.years });
  }
  const said = found.map(({ from, key, years }, index) => ({
    key,
    years,
    text: fieldValue(text.slice(from, found[index + 1]?.at)),
  }));
  // "2029: –" says that nothing was measured.
  const fields = withYearsOf(said.filter((one) => one.key !== 'value' || one.text !== ''));
  const name = text.slice(0, found[0]?.at ?? text.length).trim();
  if (found.length > 0) {
    const plain = name.replace(/[,;:(]+$/, '').trim();
    const hasTarget = fields.some(({ key }) => key === 'target');
    const demanded = isMeasured && !hasTarget ? demandIn(plain) : undefined;
    if (demanded) return { name: nameOfDemand(plain, fields), fields: [demanded, ...fields] };
    const isYearly = fields.some(({ key, years }) => key === 'value' && years.length > 0);
    const limit = isMeasured && !hasTarget ? limitOf(plain, isYearly) : undefined;
    if (limit) return { name: limit.name, fields: [limit.field, ...fields] };
    const before = isMeasured ? ofFirstYear(endingIn(plain), isYearly) : undefined;
    return before ? { name: before.name, fields: [before.field, ...fields] } : { name: plain, fields };
  }
  const demanded = isMeasured ? demandIn(text) : undefined;
  if (demanded) return { name: withoutDemand(name), fields: [demanded] };
  // "Kvadratmeter park per invånare: minst 38": what has a limit is a target, whatever stands before it.
  const ending = endingIn(text);
  const limit = ending || !isMeasured ? undefined : limitOf(text, false);
  const last = ending ?? limit;
  return last ? { name: last.name, fields: [last.field] } : { name, fields };
}

/**
 * "Andelen nöjda ska vara minst 80 procent (utfall 2024: 71 procent)" is a row of a table in words, and its name ends before the verb; with
 * nothing measured beside it the sentence is the name.
 */
function nameOfDemand(text: string, fields: readonly Field[]): string {
  const isMeasured = fields.some(({ key, text: value }) => MEASURED.includes(key) && /\d/.test(value));
  const plain = withoutDemand(text);
  const [, name = plain] = (isMeasured && BEFORE_VERB.exec(plain)) || [];
  return name;
}
const MEASURED: readonly Field['key'][] = ['outcome', 'baseline', 'value'];
const BEFORE_VERB =
  /^(?!(?:minst|lägst|högst|max|maximalt|senast|vid)\s)(\p{Lu}.{2,200})\s(?:ska|skall|bör)\s/isu;

/** "Nöjd kund-index – ska vara minst 76 år 2028": what stands behind the name is none of it, and a whole sentence is the name. */
function withoutDemand(name: string): string {
  return name.replace(/(?:,|\s[-–—])\s(?:ska|skall|bör)\s.*$/isu, '');
}

/** "Andel nöjda: 78 %" */
function endingIn(text: string): { readonly name: string; readonly field: Field } | undefined {
  const [, before, value = ''] = ENDS_IN_VALUE.exec(text) ?? [];
  if (before === undefined) return undefined;
  const key = LIMIT.test(value) ? 'target' : 'value';
  return { name: before.trim(), field: { key, years: [], text: fieldValue(value) } };
}

const ENDS_IN_VALUE = new RegExp(
  String.raw`^(.{5,300}?)(?::|\s[-–](?=\s))\s?((?:(?:${LIMIT_WORDS})\s|[<>≥≤]\s?)?[-−]?\d[\d\s.,]*\s?(?:%(?:\sav\s\p{Ll}[\p{Ll}\s]{1,40})?|[kMGT]Wh(?:\sper\s\p{Ll}{1,20})?|\p{Ll}[\p{Ll}\s]{0,30})?)\.?$`,
  'u',
);
const LIMIT = new RegExp(String.raw`^(?:(?:${LIMIT_WORDS})(?!\p{L})|[<>≥≤])`, 'u');

/** "Andel nöjda, minst 80 %", "Kötid (ska minska)": the last clause, which is nothing but what is to be reached. */
const LAST_CLAUSE = new RegExp(
  String.raw`^(.{4,300}?)(?:,\s|\s[-–]\s|\s?\()((?:(?:ska\s)?(?:vara\s|bli\s)?(?:${SURE_LIMITS})\s|[<>≥≤]\s?)\d[\d\s.,]*(?:\s?%(?:\sav\s\p{Ll}[^,;()\d]{2,40})?|\s?(?:\p{Ll}|[MGT]Wh)[^,;()\d]{0,40})?|(?:över|under)\s\d[\d\s.,]*(?:%|procent)?|samtliga\s\d{1,3}|ska\s(?:öka|minska|förbättras|bibehållas|vara\soförändrad))\)?\.?$`,
  'u',
);
/** "Sjukfrånvaro högst 5 procent": without a comma only a share of what is named in a few words, not "Andel som väntat högst 5 …". */
const LAST_WORDS = new RegExp(
  String.raw`^((?:[^\s,.;:()]+\s){0,5}?[^\s,.;:()]{3,})\s((?:(?:${SURE_LIMITS})\s|[<>≥≤]\s?)\d[\d\s.,]*\s?(?:%|procent))\.?$`,
  'u',
);
/** "Flickorna ska nå 90 procent och pojkarna 85 procent" ends with the second of two values, and with no target. */
const SAYS = /\s(?:ska|skall|bör|får)\s/u;
const WITHIN_NAME = /\s(?:ska|som|med|på|om|inom|till|är|av|har|under|över|för|väntat|och|i|med)(?:\s|$)/;

/** "Andel nöjda gäster 80 %"; a number by itself only beside that of another year. */
const LAST_VALUE = /^(.{4,300}?)\s(\d[\d\s.,]*\s?(?:%|procent))$/u;
const LAST_NUMBER = /^(.{4,300}?)\s(\d[\d\s.,]*)$/u;
/** What a number belongs to that is no value: "i årskurs 9", "mer än 5 %". */
const BEFORE_NUMBER =
  /(?:^|[\s(])(?:årskurs|åk|klass|klasserna|grupp|nivå|typ|steg|fas|nr|nummer|kvartal|tertial|minst|högst|mer|fler|mindre|färre|än|på|i|till|med|inom|om|över|under|efter|från|och|de|ca|cirka|upp|av|för|eller|vid|år|agenda|lag|kapitel|§|[\d–-]+)$/iu;

function valueAtEnd(text: string, isYearly: boolean) {
  const [, name = '', value] = LAST_VALUE.exec(text) ?? (isYearly ? LAST_NUMBER.exec(text) : null) ?? [];
  if (value === undefined || BEFORE_NUMBER.test(name) || SAYS.test(name) || /[;:(–-]$/.test(name))
    return undefined;
  return {
    name: name.replace(/,$/, ''),
    field: { key: 'value' as const, years: [], text: fieldValue(value) },
  };
}

function limitOf(
  text: string,
  isYearly: boolean,
): { readonly name: string; readonly field: Field } | undefined {
  if (text.length > LONGEST_LIMITED) return undefined;
  const short = LAST_WORDS.exec(text) ?? LAST_COUNT.exec(text);
  const words = short && !WITHIN_NAME.test(short[1] ?? '') ? short : null;
  const [, name, value] = LAST_CLAUSE.exec(text) ?? words ?? [];
  if (name === undefined || value === undefined) return valueAtEnd(text, isYearly);
  return {
    name: name.trim(),
    field: {
      key: 'target',
      years: [],
      text: fieldValue(value.replace(SHALL_BE, '').replace(/^samtliga\s/u, '')),
    },
  };
}

const SHALL_BE = /^ska\s(?:vara|bli)\s(?=\P{L}|\p{L}+\s\d)/u;
const LONGEST_LIMITED = 400;
/** "Antal träd 2031: 100, 2032: 200": the first of the values has its year behind the name. */
function ofFirstYear(ending: ReturnType<typeof endingIn>, isYearly: boolean): typeof ending {
  const [, name, year] = (isYearly && /^(.{3,})\s(20\d\d)$/u.exec(ending?.name ?? '')) || [];
  if (!ending || name === undefined) return ending;
  return { name, field: { ...ending.field, years: [Number(year)] } };
}

/** "Antal klagomål < 10", "Antal besök minst 12 500"; a share is in per cent, and "Andel barn högst 5" has none. */
const LAST_COUNT =
  /^(?!andel(?:en)?\s.*\p{L}\s\d[\d\s.,]*$)((?:[^\s,.;:()]+\s){0,5}[^\s,.;:()]{3,})\s((?:(?:minst|lägst|högst|max)\s|[<>≥≤]\s?)\d[\d\s.,]*(?:(?<=\s)[kMGT]Wh(?:\/\p{L}{1,3}[2²]?|\sper\s\p{Ll}{1,20})?)?)$/iu;

/** A field that a text begins with, and how much of it says which. Within a text it may go without a colon before a value. */
function fieldStart(text: string, words: DocumentWords, isWithin: boolean) {
  const yearly = YEARLY.exec(text);
  if (yearly) return { key: 'value' as const, years: [Number(yearly[1])], length: yearly[0].length };
  const field = fieldAt(text, words);
  const named = field ? { ...field, isTargetOnly: false } : goalAsTarget(text, words);
  if (!named) return undefined;
  let length = named.end;
  length += FIELD_PERIOD.exec(text.slice(length, length + LONGEST_PERIOD))?.[0].length ?? 0;
  const dated = text.slice(length);
  const isDay = named.key === 'finish' && !/^[^:=]{4,14}[:=]/.test(dated);
  // When something is to be finished is what a day or a year says of it.
  const years = isDay ? null : (FIELD_DAY.exec(dated) ?? FIELD_YEARS.exec(dated));
  if (years) length += years[0].length;
  const sign = FIELD_SIGN.exec(text.slice(length)) ?? (isWithin ? SAID_SIGN.exec(text.slice(length)) : null);
  const rest = text.slice(length + (sign?.[0].length ?? 0));
  if (!sign && !(isWithin && VALUE.test(rest))) return undefined;
  if (named.isTargetOnly && !VALUE.test(rest) && !(years && /^\p{Ll}/u.test(rest))) return undefined;
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

/** "Svarstid: utfall 1,8 minuter (mål 2 minuter)": a measure by all that its line says of it, whatever stands above. */
export function isMeasureByItself(text: string, words: DocumentWords): boolean {
  if (!/\d/.test(text) || text.length > LONGEST_LIMITED) return false;
  const { name, fields } = partedText(text, words, true);
  const has = (...keys: readonly Field['key'][]) =>
    fields.some(({ key, text: value }) => keys.includes(key) && /\d/.test(value));
  return /^\p{Lu}[^.!?]{4,}$/u.test(name) && has('target') && has('outcome', 'baseline', 'forecast');
}

/** Whether a line begins with a field: "Målvärde: minst 80 %". */
export function startsField(text: string, words: DocumentWords): boolean {
  return /^[\p{Lu}\d]/u.test(text) && fieldStart(text.slice(0, 200), words, false) !== undefined;
}
