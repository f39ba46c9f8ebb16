/** Labels in a column of their own, "Mått          Antal gäster, minst 40": what they announce stands beside them, and goes on below that. */
import { columnOf } from './column-head.ts';
import { namedAt } from './phrases.ts';
import type { DocumentWords } from './words.ts';

const LONGEST = 300;
const BESIDE = /^( {0,20})(\p{Lu}\p{L}+(?:\s\p{L}+)?)( {3,})(?=(?:[-–•▪◦·*]\s+)?["”]?\p{Lu}[^ ]*\s)(\S.*)$/u;
/** More than two pieces are the cells of a row. */
const GAP = /\S {3,}\S/;
const LISTED = ['indicator', 'commitment', 'assignment'];

/** A line in two, the label and what stands beside it, at its place; undefined for any other. */
export function besideLabel(
  line: string,
  words: DocumentWords,
): readonly [label: string, rest: string] | undefined {
  if (line.length > LONGEST) return undefined;
  const [, before = '', label = '', gap = '', rest = ''] = BESIDE.exec(line) ?? [];
  if (label === '' || GAP.test(rest)) return undefined;
  const named = namedAt(label, words);
  if (named?.end !== label.length || !LISTED.includes(named.key)) return undefined;
  // "Aktivitet      Ansvarig" is the head of a table.
  if (columnOf(rest, words).meaning !== undefined) return undefined;
  return [before + label, ' '.repeat(before.length + label.length + gap.length) + rest];
}
