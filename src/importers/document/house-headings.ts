/** Lines that may be headings, by the way they are written and by nothing that they say. */
import { isChapterName } from './chapters.ts';
import { DOING, MEASURES } from './house-measures.ts';
import { isCounted } from './line-items.ts';
import type { Line } from './lines.ts';

export interface Heading {
  /** Its place among the lines. */
  readonly at: number;
  /** What stands above others has less. */
  readonly rank: number;
  /** How it is written: headings of one kind are written alike. */
  readonly shape: string;
  /** The marks before its words: "## ", "**". */
  readonly marks: string;
  /** "2.1", "4"; empty where it has none. */
  readonly number: string;
  readonly title: string;
}

const LONGEST = 140;
const LONGEST_LINE = 90;
/** "## ", "**", before and behind the words. */
const MARKS = /^(#{1,6}\s+)?(\*\*)?(.+?)(?:\*\*)?$/u;
/** "2.1 ", "3. ", "A. " */
const COUNTED =
  /^(\d{1,2}(?:\.\d{1,2}){0,3}(?=[.):]?\s)|[A-H](?=[.):]\s|\s\p{Lu}{3,}\s))[.):]?\s+(?=["”]?\p{Lu})/u;
/** "Löfte 2: ", "Ambition A – ", "MÅLBILD 1 " */
const WORDED =
  /^(\p{Lu}[\p{L}-]{2,30}(?:\s\p{Ll}{3,20})?)\s(?:nr\s)?(\d{1,2}|[A-H])(?:\s?[:.–|-]\s*|\s+)(?=["”]?\p{Lu})/u;
/** "Vart vi vill: Kajen är öppen", of which several begin with the same words. */
const LABELLED = /^(\p{Lu}[\p{L} ]{2,40}):\s(?=["”]?\p{Lu}\p{Ll}*\s)/u;
const CAPITALS = /^(?=.*\p{Lu}{3})\P{Ll}+$/u;
const IN_LIST = /^[-–•▪◦·*○►✓]\s|^\||\t/u;

/** The headings among lines: those that are marked as one, and short lines that stand alone or above a text. */
export function headingsIn(lines: readonly Line[]): readonly Heading[] {
  return lines.flatMap((line, at) => headingAt(lines, line.text, at) ?? []);
}

function headingAt(lines: readonly Line[], text: string, at: number): Heading | undefined {
  if (text === '' || text.length > LONGEST || IN_LIST.test(text)) return undefined;
  const [, hashes = '', bold = '', written = ''] = MARKS.exec(text) ?? [];
  const isMarked = hashes !== '' || (bold !== '' && /^\*\*[^*]+\*\*\s*\S{0,3}$/u.test(text));
  const isGoingOn = /^\p{Ll}/u.test(lines[at + 1]?.text ?? '') && !WORDED.test(text);
  if (!isMarked && (isGoingOn || /[.!?]\s\p{Lu}/u.test(text.replace(COUNTED, '')))) return undefined;
  const isAfterBlank =
    isNaming(text) || (lines[at - 1]?.text ?? '') === '' || /^#/.test(lines[at - 1]?.text ?? '');
  const plain = written.replaceAll('**', '').trim();
  if (!isMarked && (!isAfterBlank || text.length > LONGEST_LINE)) return undefined;
  if (!/^["”\p{Lu}\d]|^[^\p{L}\p{N}\s]{1,2}\s\p{Lu}/u.test(plain) || /[.:;,!?]$/.test(plain))
    return undefined;
  const number = COUNTED.exec(plain)?.[1] ?? '';
  const counted = plain.replace(COUNTED, '');
  const worded = WORDED.exec(counted) ?? (isNaming(counted) ? LABELLED.exec(counted) : null);
  const title = worded ? counted.slice(worded[0].length) : counted;
  const depth = number === '' ? 0 : number.split('.').length;
  const isCapitals = CAPITALS.test(title);
  const written_ = hashes !== '' ? 'h' : isMarked ? 'b' : isCapitals ? 'C' : depth > 0 ? 'n' : 'p';
  return {
    at,
    rank: rankOf(hashes, isMarked, isCapitals, depth, worded !== null),
    shape: [written_, hashes.trim().length, depth, worded?.[1]?.toLowerCase() ?? ''].join(),
    marks: hashes + (hashes === '' ? bold : ''),
    number: worded?.[2] ?? number,
    title,
  };
}

/** "Önskan: Kajen är öppen"; "Vi mäter: …" names none. */
function isNaming(text: string): boolean {
  const [all = '', label = ''] = LABELLED.exec(text) ?? [];
  return label !== '' && !MEASURES.test(label) && !DOING.test(label) && !isCounted(text.slice(all.length));
}

function rankOf(
  hashes: string,
  isBold: boolean,
  isCapitals: boolean,
  depth: number,
  isWorded: boolean,
): number {
  if (hashes !== '') return hashes.trim().length;
  if (isCapitals) return 7;
  if (depth > 0) return 7 + depth;
  if (isBold) return 12;
  return isWorded ? 13 : 14;
}

/** What no goal is called, wherever it stands. */
export function isOfChapter({ title }: Heading): boolean {
  return isChapterName(title) || OTHER.test(title);
}
const OTHER =
  /^(?:så|hur|vad|varför|vem|när|om|se|vd)(?!\p{L})|^(?:tabell|diagram|figur|bild|källa|bilaga|läs|not|innehåll|sida|uppföljning|redovisning|ekonomi|budget|drift|investering|personal|medarbetare|nyckeltal|statistik|fakta|volymer|ordförande|händelser|viktiga|väsentliga|omvärld|framtid|risk|intern|organisation|uppdrag|beslut|förslag|ärende|bakgrund|inledning|syfte|sammanfattning)\p{Ll}{0,9}(?:\s(?:har|ordet|och|för|av|i|mäter|följer|gör|når|arbetar|per|20\d\d).*)?$/iu;
