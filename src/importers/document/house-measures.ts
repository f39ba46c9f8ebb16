/** What shows that lines below a heading measure something, whatever words lead in to them. */

import { columnOf } from './column-head.ts';
import { partedText } from './fields.ts';
import { measureTold } from './house-sentences.ts';
import { labelOf, titleOf } from './labels.ts';
import { isCounted, isMeasureLike } from './line-items.ts';
import type { Line } from './lines.ts';
import { namedAt } from './phrases.ts';
import { kindOf } from './table-kind.ts';
import type { DocumentWords } from './words.ts';

const LONGEST = 300;
const BULLET = /^(?:[-–•▪◦·*○►]|\d{1,2}[.)])\s+/u;
/** "Vi mäter", "Så vet vi det", "Tecken på framgång" */
export const MEASURES =
  /(?:mäts?|mäter|följer|följs|räknar|vet\svi|ser\svi\sdet|syns|märks|tecken|kvitto|bevis)(?!\p{L})/iu;
/** "Det lovar vi", "Vad vi gör" */
export const DOING =
  /(?:lovar|gör|göra|åtar|satsar|genomför|hända|händer|sker|steg|på\sgång|startar|når\svi\sdit)(?!\p{L})/iu;
const VALUE = /^(?:(?:minst|högst|lägst|max|ca)\s|[<>≥≤+−-]\s?)?\d[\d\s.,]*\s?(?:%|\p{L}{1,12})?$/iu;
const SUMS =
  /^(?:intäkter|kostnader|netto\p{L}*|summa|resultat|driftbudget|investering\p{L}*|skatt\p{L}*|bidrag|personal|lokaler|övrigt)(?:\s|$)/iu;
/** Above a column of what is measured today. */
const NOW = /^(?:nu|idag|i\sdag|läget\s(?:nu|idag|i\sdag)|start|dagsläge|nuläge(?:\s20\d\d)?)$/iu;
const MONEY = /(?:^|[\s(])(?:tkr|kkr|mnkr|mkr|budget|driftbudget|investering|netto)\p{L}*/iu;

/** The text of an item of a list; undefined for any other line. */
export function itemIn(text: string): string | undefined {
  const mark = BULLET.exec(text)?.[0];
  return mark === undefined ? undefined : text.slice(mark.length);
}

/** Whether a text is about something that is counted, or has a value beside it. */
export function isOfMeasure(text: string, words: DocumentWords): boolean {
  if (text.length > LONGEST) return false;
  if (isCounted(text) && !/[.!?]$/.test(text)) return true;
  if (!/\d/.test(text)) return false;
  return isMeasureLike(text, words) && !/(?:tkr|kkr|mnkr|mkr)\)?\.?$/iu.test(text);
}

/** "Vi mäter: Andel nöjda gäster": the words before the sign, and what stands behind it. */
export function labelledIn(text: string): readonly [label: string, rest: string] | undefined {
  const [, label = '', rest = ''] =
    /^(?:\*\*)?(\p{Lu}[^:.!?|\t*]{1,40})[:?](?:\*\*)?\s+(\S.*)$/u.exec(text) ?? [];
  return label === '' ? undefined : [label, rest];
}

/** Whether a line measures something, or says that what comes does. */
export function isMeasured(text: string, words: DocumentWords): boolean {
  if (text === '' || text.length > LONGEST || text.startsWith('|') || text.includes('\t')) return false;
  const item = itemIn(text);
  if (item !== undefined) return isOfMeasure(item.replaceAll('**', ''), words);
  const plain = capital(text.replace(/^#+\s*|\*\*/g, ''));
  const isSmall = plain !== text && namedAt(plain, words)?.key === 'indicator' && /\d/.test(text);
  if (isSmall || labelOf(plain, words, true) === 'indicator' || titleOf(plain, words)?.kind === 'indicator')
    return true;
  const [label = '', rest] = labelledIn(plain) ?? [];
  if (rest !== undefined && (isCounted(rest) || (MEASURES.test(label) && !/[.!?]$/.test(rest)))) return true;
  if (!isCounted(plain)) return measureTold(plain, words) !== undefined;
  const { fields } = partedText(plain, words, true);
  return fields.some(({ text: value }) => /\d/.test(value));
}

/** The cells of a row. */
export function cellsOf(text: string): readonly string[] | undefined {
  const cells = text.startsWith('|')
    ? text.replace(/^\||\|$/g, '').split('|')
    : text.includes('\t')
      ? text.split('\t')
      : undefined;
  return cells?.map((cell) => cell.replaceAll('**', '').trim());
}

/** The rows of the table that a line begins, no more than so many. */
export function rowsAt(lines: readonly Line[], at: number, most: number): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  for (const { text } of lines.slice(at, at + most)) {
    const cells = cellsOf(text);
    if (cells === undefined) break;
    rows.push(cells);
  }
  return rows;
}

/** Whether the rows of a table, its head first, measure something by name. */
export function isTableOfMeasures(rows: readonly (readonly string[])[], words: DocumentWords): boolean {
  const [head = [], ...body] = rows.filter((cells) => !cells.every((cell) => /^[-:\s]*$/.test(cell)));
  if (body.length === 0 || head.length < 2 || head.some((cell) => MONEY.test(cell))) return false;
  const kind = kindOf(head.map((cell) => columnOf(cell, words)));
  if (kind === 'indicators') return true;
  const isRow = (cells: readonly string[]) =>
    cells.some(isCounted) ||
    (cells.some((cell) => /\p{L}{3}.*\s/u.test(cell)) && cells.slice(1).some((cell) => VALUE.test(cell)));
  const isOfValues = head.some((cell) => NOW.test(cell) || /^(?:mål\s|utfall\s)?20\d\d$/iu.test(cell));
  const isOne = kind === undefined || kind === 'other';
  return (
    isOne &&
    body.filter(isRow).length * 2 > body.length &&
    (body.some((cells) => cells.some(isCounted)) ||
      (isOfValues && !body.some(([name = '']) => SUMS.test(name))))
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
