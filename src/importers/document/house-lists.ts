/** Lists whose items are goals, though nothing above them says so: each demands something in numbers, or has a name of its own and how it went. */
import { demandIn } from './demanded.ts';
import type { Line } from './lines.ts';
import type { DocumentWords } from './words.ts';

const ITEM = /^(?:[-–•▪◦·*○►]|\d{1,2}[.)]|\p{Ll}[.)])\s+/u;
/** "**Snabb handläggning.** Vi lovade …" */
const NAMED = /^\*\*[^*]{5,90}\*\*[\s.:–-]+\S/u;
const MOST_LINES = 6;
const LONGEST = 600;

/** The lines, with our word above each such list; undefined where there is none. */
export function withGoalLists(lines: readonly Line[], words: DocumentWords): readonly Line[] | undefined {
  const starts = new Set(
    listsIn(lines)
      .filter((list) => areGoals(list.map(({ text }) => text)))
      .flatMap(([first]) => first?.at ?? []),
  );
  if (starts.size === 0) return undefined;
  const [word = ''] = words.goal;
  const label = `${word.charAt(0).toUpperCase()}${word.slice(1)}:`;
  return lines.flatMap((line, at) =>
    starts.has(at) ? [{ number: line.number, text: '' }, { number: line.number, text: label }, line] : line,
  );
}

interface ListItem {
  readonly at: number;
  readonly text: string;
}

/** The lists of a document, each item with the lines that it goes on over. */
function listsIn(lines: readonly Line[]): readonly (readonly ListItem[])[] {
  const lists: ListItem[][] = [];
  let list: ListItem[] = [];
  for (const [at, { text }] of lines.entries()) {
    const last = list.at(-1);
    if (ITEM.test(text)) list.push({ at, text: wholeOf(lines, at) });
    else if (last && text !== '' && at - last.at >= MOST_LINES) list = [];
    else if (/^[#|]/.test(text) || (text !== '' && lines[at - 1]?.text === '')) list = [];
    if (list.length === 1 && lists.at(-1) !== list) lists.push(list);
  }
  return lists;
}

function wholeOf(lines: readonly Line[], at: number): string {
  const below = lines.slice(at + 1, at + MOST_LINES);
  const end = below.findIndex(({ text }) => text === '' || ITEM.test(text) || /^[#|]/.test(text));
  const rest = below.slice(0, end < 0 ? undefined : end);
  const whole = [lines[at], ...rest].map((line) => line?.text ?? '').join(' ');
  return whole.replace(ITEM, '').slice(0, LONGEST);
}

function areGoals(items: readonly string[]): boolean {
  const isOne = (text: string) => demandIn(text) !== undefined || (NAMED.test(text) && /\d/.test(text));
  return items.length > 1 && items.filter(isOne).length * 3 >= items.length * 2;
}
