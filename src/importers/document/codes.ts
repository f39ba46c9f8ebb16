/** Codes before names, "KR1 Andel nöjda", "M2 Kajen är öppen": by them rows refer to goals, and they are no part of a name. */
import { columnOf } from './column-head.ts';
import { isCounted } from './line-items.ts';
import { announcedBy } from './named.ts';
import { isGoalKey, type NamedKey, namedAt } from './phrases.ts';
import type { DocumentWords } from './words.ts';

/**
 * Where a line or a cell begins, its code, and a name. A code in a cell of its own is none of these, nor "T1" or "Q2", which are parts of a
 * year, nor "V8", a week.
 */
const CODED = new RegExp(
  [
    String.raw`(^[^\S\n]*(?:#{1,6}[^\S\n]|[-–•*][^\S\n])?|\|[^\S\n]?|\t(?!\p{Lu}{1,3}\d{1,2}\t))(\*\*)?`,
    String.raw`(?!(?:[TQHV]|VT|HT|ÅK)\d)(\p{Lu}{1,3})[.-]?(\d{1,2})[.:)]?(\*\*)?`,
    String.raw`(?: |\t(?![^\n\t]{0,400}\t)| {2,}(?![^\n|]{0,400} {3}))(?=["”]?\p{Lu}\p{L})([^|\t\n]{3,})`,
  ].join(''),
  'gmu',
);
const FEWEST = 2;
/** So many lines above the first of them stands at most what announces them. */
const MOST_ABOVE = 12;
const LONGEST_LINE = 500;

/** The text without such codes, line for line, and with its word before the code of a goal. What nothing says the kind of is left as it is. */
export function withCodes(text: string, words: DocumentWords): string {
  const kinds = new Map<string, NamedKey>();
  for (const [prefix, found] of Map.groupBy(text.matchAll(CODED), ([, , , prefix = '']) => prefix)) {
    const [first] = found;
    const kind = first && isRun(found) ? kindOf(text, first, found, words) : undefined;
    if (kind) kinds.set(prefix, kind);
  }
  if (kinds.size === 0) return text;
  return text.replace(
    CODED,
    (whole: string, start: string, bold = '', prefix: string, number: string, end = '', name: string) => {
      const kind = kinds.get(prefix);
      if (kind === undefined) return whole;
      const [word = ''] = words[kind];
      const code = isGoalKey(kind)
        ? `${word.charAt(0).toUpperCase()}${word.slice(1)} ${prefix}${number}: `
        : '';
      return `${start}${end === '' ? bold : ''}${code}${name}`;
    },
  );
}

/** Whether codes count from 1 without a gap, each at a line of its own. */
function isRun(found: readonly RegExpMatchArray[]): boolean {
  const numbers = new Set(found.map(([, , , , number]) => Number(number)));
  return numbers.size >= FEWEST && Math.max(...numbers) === numbers.size;
}

/** Of what kind things with such a code are: by what stands above the first, or by their names. */
function kindOf(
  text: string,
  first: RegExpMatchArray,
  found: readonly RegExpMatchArray[],
  words: DocumentWords,
): NamedKey | undefined {
  const said = announcedAbove(text, first.index ?? 0, words);
  if (said) return said === 'area' ? undefined : said;
  const counted = found.filter((one) => isCounted(one[6] ?? ''));
  return counted.length * 2 > found.length ? 'indicator' : undefined;
}

function announcedAbove(text: string, at: number, words: DocumentWords): NamedKey | undefined {
  const start = text.lastIndexOf('\n', at) + 1;
  const row = text.slice(start, text.indexOf('\n', at + 1) < 0 ? undefined : text.indexOf('\n', at + 1));
  const above = text
    .slice(Math.max(0, start - MOST_ABOVE * LONGEST_LINE), start)
    .split('\n')
    .slice(0, -1);
  if (row.trimStart().startsWith('|')) return headedBy(above, row.slice(0, at - start + 1), words);
  for (const line of above.slice(-MOST_ABOVE).toReversed()) {
    const plain = line.replace(/^[#*\s]+|[*\s]+$/g, '');
    const label = announcedBy(plain, words, true)?.kind ?? ofGoals(plain);
    if (label) return label;
  }
  return undefined;
}

/** "3. SÄKERHETSMÅL", "Prestationsmål": of what kind of goal only its house knows. */
function ofGoals(line: string): NamedKey | undefined {
  return /^(?:\d{1,2}(?:\.\d{1,2})*\.?\s)?\p{Lu}\p{L}{2,}mål(?:en)?:?$/iu.test(line) ? 'goal' : undefined;
}

/** What the head of a column says, in the row that begins the table. */
function headedBy(above: readonly string[], before: string, words: DocumentWords): NamedKey | undefined {
  const begins = above.findLastIndex((line) => !line.trimStart().startsWith('|')) + 1;
  const head = above[begins]?.split('|')[before.split('|').length - 1]?.trim() ?? '';
  const named = namedAt(head, words)?.key;
  if (named) return named;
  return columnOf(head, words).meaning === 'name' ? 'indicator' : undefined;
}
