/** Lists that count in small letters below a line that gives what stands in them: "1. utreda en bastu,". */
import { assignedTo } from './assigned.ts';

const COUNTED = /^([^\S\n]*)\d{1,2}[.)][^\S\n]+(?=(?!att\s)\p{Ll})/u;
/** ", samt" before the next of them. */
const NEXT = /(?:,|;)?(?:\s(?:samt|och))?[,;]?\s*$/u;
const LONGEST_LEAD = 120;
const LONGEST = 600;

/** The text, line for line, with the mark of a list for the number of each. */
export function withSmallLists(text: string): string {
  if (!/uppdra/i.test(text)) return text;
  let isBelow = false;
  const told = text.split('\n').map((line) => {
    const isItem = isBelow && line.length <= LONGEST && COUNTED.test(line);
    if (line.trim() !== '' && !isItem)
      isBelow = line.length <= LONGEST_LEAD && assignedTo(line.trim()) !== undefined;
    return isItem ? line.replace(COUNTED, '$1- ').replace(NEXT, '') : line;
  });
  return told.join('\n');
}
