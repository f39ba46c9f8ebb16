import type { Direction, Status } from '../../domain/answers/scale.ts';
import { plainWords } from '../../domain/names.ts';
import { isAlmost } from './spelling.ts';

const SYMBOLS: Readonly<Record<string, Status>> = {
  '●': 'met',
  '◆': 'partly',
  '■': 'notMet',
  '—': 'unknown',
};

/** A text with the symbol of its status before it ("◆ Konkretisera …"), which extraction may have lost. */
export function markedText(text: string): { readonly status: Status | undefined; readonly text: string } {
  const symbol = /^\s*([●◆■—])\s*/u.exec(text);
  const status = symbol ? SYMBOLS[symbol[1] ?? ''] : undefined;
  return { status, text: text.slice(symbol?.[0].length ?? 0).trim() };
}

const STATUS_WORDS: Readonly<Record<Status, readonly string[]>> = {
  met: ['förväntas uppnås', 'uppnås', 'uppnått', 'uppnådd', 'uppfyllt', 'uppfylls'],
  partly: [
    'förväntas uppnås delvis',
    'förväntas delvis uppnås',
    'uppnås delvis',
    'delvis uppnått',
    'delvis uppnådd',
    'delvis uppfyllt',
  ],
  notMet: [
    'förväntas inte uppnås',
    'förväntas ej uppnås',
    'uppnås inte',
    'uppnås ej',
    'inte uppnått',
    'ej uppnått',
    'ej uppnådd',
    'inte uppfyllt',
  ],
  unknown: ['kan inte bedömas', 'kan ännu inte bedömas', 'går inte att bedöma'],
};

const DIRECTION_WORDS: Readonly<Record<Direction, readonly string[]>> = {
  mixed: ['både positiv och negativ avvikelse'],
  asPlanned: ['enligt planering', 'enligt plan'],
  positive: ['positiv avvikelse'],
  negative: ['negativ avvikelse'],
};

/** The status that a text is nothing but, in words. */
export function statusWordIn(text: string): Status | undefined {
  return wordIn(text, STATUS_WORDS);
}

/** The status that a text is nothing but, in words or by its symbol. */
export function statusIn(text: string): Status | undefined {
  const marked = markedText(text);
  return statusWordIn(text) ?? (marked.text === '' ? marked.status : undefined);
}

/** The trend that a text is nothing but. */
export function directionIn(text: string): Direction | undefined {
  return wordIn(text, DIRECTION_WORDS);
}

/** The meaning of a line that says nothing but one of these wordings. */
function wordIn<T extends string>(
  text: string,
  wordings: Readonly<Record<T, readonly string[]>>,
): T | undefined {
  if (text.length > 60) return undefined;
  const plain = plainWords(markedText(text).text);
  for (const meaning in wordings)
    if (wordings[meaning].some((wording) => isAlmost(plain, wording))) return meaning;
  return undefined;
}
