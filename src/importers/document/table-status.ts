import type { Status } from '../../domain/answers/scale.ts';
import type { Column } from './column-head.ts';
import { statusIn } from './status-words.ts';
import type { DocumentWords } from './words.ts';

/** A head that asks whether something has been reached: yes and no are its answers. */
const ASKS = /uppfyll|uppnå|nått|infria/i;

/** The status in a cell, by its words, by its symbol, or by the head that it answers. */
export function statusOfCell(
  cell: string,
  column: Column | undefined,
  words: DocumentWords,
): Status | undefined {
  const status = statusIn(cell, words);
  if (status || !ASKS.test(column?.text ?? '')) return status;
  const said = cell.trim().toLowerCase().replace(/\.$/, '');
  return said === 'ja' || said === 'helt' ? 'met' : said === 'nej' || said === 'ej' ? 'notMet' : undefined;
}
