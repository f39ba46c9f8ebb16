/** The heads of tables that tell of an economy: what stands in which column, and in what unit. */
import { tkrIn } from '../../domain/money.ts';

export type SumPart = 'budget' | 'outcome' | 'forecast' | 'deviation';
export type EconomyPart = SumPart | 'explanation' | 'other';

export interface EconomyHead {
  /** What the columns beside the name hold, in their order. */
  readonly columns: readonly EconomyPart[];
  /** Place of the column with the name, from 0. */
  readonly name: number;
  /** How many tkr one is; undefined where the head does not say. */
  readonly tkr: number | undefined;
}

const YEAR = /\b(20\d\d)\b/;
const MONTHS = '(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\\p{L}*';
/** "jan-aug", "t.o.m. augusti", "perioden": what is told of a part of the year. */
const PART_OF_YEAR = new RegExp(
  `${MONTHS}\\s?[-–]\\s?${MONTHS}|\\bper(?:iod|ioden|iodens)?\\b|t\\.?\\s?o\\.?\\s?m|\\back`,
  'iu',
);

const WORDS: readonly (readonly [RegExp, EconomyPart])[] = [
  [/^(?:.*\b)?(?:budget ?)?avvikelse|^differens\b|^diff\b|^deviation\b/iu, 'deviation'],
  [/prognos|^forecast\b/iu, 'forecast'],
  [/^(?:kommentar|förklaring|orsak|analys|förklaringar|explanation|comment)/iu, 'explanation'],
  [/utfall|^bokfört\b|^redovisat\b|^outcome\b|^actual\b/iu, 'outcome'],
  [/budget|^kommunbidrag|^kommunersättning|^anslag\b|^driftram|^ram\b|^tilldelad ram/iu, 'budget'],
];

/** What a column holds, by its head. @param year of the document: what is told of another year is something else */
function partOf(head: string, year: number | undefined): EconomyPart {
  const text = head.replace(/[*()]/g, ' ').replace(/\s+/g, ' ').trim();
  const part = WORDS.find(([words]) => words.test(text))?.[1] ?? 'other';
  // "Avvikelse i %": no sum.
  if (/%|procent|andel/iu.test(text)) return 'other';
  const stated = YEAR.exec(text)?.[1];
  if (stated !== undefined && year !== undefined && Number(stated) !== year) return 'other';
  // What was planned for a part of the year is no budget of it.
  if (part === 'budget' && PART_OF_YEAR.test(text)) return 'other';
  return part;
}

/** A head in cells. Undefined for one that tells of no economy. */
export function headOfCells(cells: readonly string[], year: number | undefined): EconomyHead | undefined {
  if (cells.length < 2 || !cells.some((cell) => TOLD.test(cell)) || cells.some((cell) => NO_AREA.test(cell)))
    return undefined;
  const parts = cells.map((cell) => partOf(cell, year));
  // "Nr | Verksamhet | Budget": a number before the name.
  const name = Math.max(
    0,
    parts.findIndex((part, place) => part === 'other' && AREA.test(cells[place] ?? '')),
  );
  const columns = parts.filter((_, place) => place !== name);
  return isEconomy(columns, cells[name] ?? '') ? { columns, name, tkr: unitIn(cells.join(' ')) } : undefined;
}

/** Without one of these a row is no head, which most are not. */
const TOLD = /budget|prognos|forecast|kommunbidrag|kommunersättning|anslag|ram/iu;
/** Whose heads name goals and indicators are tables of those, whatever they cost. */
const NO_AREA = /indikator|nyckeltal|(?:^|\s)mål|mått|aktivitet|åtagande|uppdrag|insats/iu;
const AREA =
  /budgetområde|verksamhet|anslag|ansvar|enhet|avdelning|program|nämnd|investering|projekt|tkr|mnkr|mkr/iu;

function isEconomy(columns: readonly EconomyPart[], name: string): boolean {
  const has = (part: EconomyPart) => columns.includes(part);
  if (has('budget') && (has('forecast') || has('outcome') || has('deviation'))) return true;
  if (has('forecast') && has('outcome')) return true;
  return has('budget') && (AREA.test(name) || unitIn(name) !== undefined);
}

/** The phrases that heads of columns are made of, where only words are left of a table. */
const PHRASE = [
  `(?:ack(?:umulerat)?\\.? )?utfall(?: ${MONTHS}\\s?[-–]\\s?${MONTHS}| perioden)?(?: 20\\d\\d)?`,
  '(?:års|helårs)?prognos(?: (?:helår|DR\\d?|året|20\\d\\d))*',
  '(?:års|helårs|netto)?budget(?: (?:helår|20\\d\\d))*',
  '(?:budget)?avvikelse(?: (?:helår|mot budget|20\\d\\d))*',
  'kommunbidrag',
  'kommentar(?:er)?',
  'förklaring(?:ar)?',
  'förändring(?: i %)?',
].join('|');
const TAIL = new RegExp(`(?:(?:^|\\s)(?:${PHRASE}))+$`, 'iu');
const ONE = new RegExp(`(?:${PHRASE})(?!\\p{L})`, 'giu');

/** A head whose columns are lost: its words end a paragraph. Longer ones are prose. */
export function headOfWords(text: string, year: number | undefined): EconomyHead | undefined {
  const end = text.slice(-200);
  const tail = TAIL.exec(end)?.[0];
  if (tail === undefined) return undefined;
  const columns = [...tail.matchAll(ONE)].map(([phrase]) => partOf(phrase, year));
  const caption = text.slice(0, text.length - tail.length).slice(-200);
  if (columns.length < 2 || !isEconomy(columns, '') || NO_AREA.test(caption.slice(-30))) return undefined;
  return { columns, name: 0, tkr: unitIn(caption) };
}

/** The last unit of money that is named: "Tkr", "belopp i mnkr", "(kr)". How many tkr one is. */
export function unitIn(text: string): number | undefined {
  const named = [...text.matchAll(UNIT)].map(([unit]) => tkrIn(unit));
  return named.at(-1);
}
const UNIT =
  /(?<!\p{L})(?:tkr|kkr|mnkr|mkr|kr|kronor|tusental kronor|tusen kronor|miljoner kronor|miljoner)(?!\p{L})/giu;
