/** Values that a run of blanks sets off from what they measure, in a list without a head: "Antal gäster      minst 40". */
import { announcedBy } from './named.ts';
import { isOnlyValue } from './table-targets.ts';
import type { DocumentWords } from './words.ts';

/** A line that announces measures, and those right below it. */
const LISTS =
  /^([^\S\n]*\p{L}[^\n]{2,100}\n(?:[^\S\n]*\n)?)((?:[^\S\n]*\p{Lu}\S*(?: {1,2}\S+)* {3,}\S[^\n]{0,60}(?:\n|$))+)/gmu;
const ROW = /^(\s*\S+(?: {1,2}\S+)*) {3,}(\S(?: ?\S)*)\s*$/u;

/** The text with a colon before such values, line for line. */
export function withSetOffValues(text: string, words: DocumentWords): string {
  return text.replace(LISTS, (whole: string, label: string, rows: string) => {
    const plain = label.trim().replace(/^[#*\s]+|[*\s]+$/g, '');
    if (/ {3}/.test(plain) || announcedBy(plain, words, true)?.kind !== 'indicator') return whole;
    const lines = rows.split('\n');
    const parted = lines.map((line) => ROW.exec(line));
    const areValues = lines.every((line, at) => line.trim() === '' || isOnlyValue(parted[at]?.[2] ?? ''));
    if (!areValues) return whole;
    const told = lines.map((line, at) => (parted[at] ? `${parted[at][1]}: ${parted[at][2]}` : line));
    return `${label}${told.join('\n')}`;
  });
}
