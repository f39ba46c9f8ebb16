/** Tabs that part no cells, among goals: behind a goal's number, and between a measure and its values. */
import { columnOf } from './column-head.ts';
import { namedAt } from './phrases.ts';
import { statusIn } from './status-words.ts';
import type { DocumentWords } from './words.ts';

/** "Mål 2⇥Kajen är öppen" */
const NUMBERED =
  /^(\s*(?:Mål|MÅL|\p{Lu}\p{Ll}+mål)\s(?:\p{Lu}{1,2}\.?)?\d{1,2}(?:\.\d{1,2}){0,2})[.:]?\t+(["”]?\p{Lu}[^\t]*[^\S\t][^\t]*)$/u;
/** "⇥Mätetal: Antal gäster⇥Målvärde: minst 40", below a goal: what measures it, with its values. */
const MEASURED = /^\t+((\p{Lu}\p{Ll}{2,20}):\s[^\t]+)((?:\t+\p{Lu}[^\t:]{1,25}:\s[^\t]+)+)$/u;

/** A longer line is text. */
const LONGEST = 600;

/** @param isBelowRow whether the line above is a row: then a goal's number is in one as well */
export function withoutGoalTab(line: string, isBelowRow: boolean, words: DocumentWords): string {
  if (line.length > LONGEST || !line.includes('\t')) return line;
  const [, label = '', name = ''] = isBelowRow ? [] : (NUMBERED.exec(line) ?? []);
  // "Mål 2⇥Delvis uppnått" tells how it has gone, "Mål 31⇥Utfall 2031" is the head of a table.
  const isName = statusIn(name.trim(), words) === undefined && columnOf(name, words).meaning === undefined;
  if (label !== '') return isName ? `${label}: ${name}` : line;
  const [, item = '', word = '', fields = ''] = MEASURED.exec(line) ?? [];
  const named = word === '' ? undefined : namedAt(word, words);
  const isOne = named?.end === word.length && (named.key === 'indicator' || named.key === 'commitment');
  return isOne ? `• ${item}${fields.replace(/\t+/g, ', ')}` : line;
}
