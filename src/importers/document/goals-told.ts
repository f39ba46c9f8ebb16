/** Goals that a table has named before the pages that tell of each, below nothing but the same name. */
import { plainWords } from '../../domain/names.ts';
import { columnOf } from './column-head.ts';
import type { Line } from './lines.ts';
import { isGoalKey } from './phrases.ts';
import { kindOf } from './table-kind.ts';
import type { DocumentWords } from './words.ts';

const LONGEST_NAME = 200;
/** More goals than that no document has; their names are kept while it is read. */
const MOST = 2000;
/** "## ", "**", "3.1 ", before a name. */
const BEFORE = /^(?:#{1,6}\s*)?(?:\*\*)?(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?\s+(?=\p{Lu}))?/u;

/** The same lines, where one that is nothing but the name of such a goal says that it is one. */
export function* withGoalsTold(lines: Iterable<Line>, words: DocumentWords): Generator<Line> {
  const names = new Set<string>();
  let column: number | undefined;
  let isInTable = false;
  let isFirst = true;
  for (const line of lines) {
    const { text } = line;
    if (text.startsWith('|')) {
      const cells = text.split('|').slice(1, -1);
      if (!isInTable) column = goalsColumn(cells, words);
      else if (column !== undefined && names.size < MOST) keep(cells[column] ?? '', names);
      isInTable = true;
      isFirst = true;
      yield line;
      continue;
    }
    isInTable &&= text === '';
    const before = BEFORE.exec(text)?.[0] ?? '';
    const name = text.slice(before.length);
    const isName = isFirst && names.size > 0 && isNameLike(text) && names.has(plainWords(name));
    isFirst = text === '' || text.startsWith('#');
    if (!isName) {
      yield line;
      continue;
    }
    yield { ...line, text: `${before}${capital(words.goal[0])}: ${name}` };
    yield { number: line.number, text: '' };
  }
}

/** Where a table says how it goes with goals: the column that names them. */
function goalsColumn(cells: readonly string[], words: DocumentWords): number | undefined {
  const columns = cells.map((cell) => columnOf(cell.replaceAll('*', '').trim(), words));
  const hasStatus = columns.some(({ meaning }) => meaning === 'status' || meaning === 'forecast');
  if (!hasStatus || kindOf(columns) !== 'goals') return undefined;
  const own = columns.flatMap(({ meaning }, index) =>
    meaning !== undefined && isGoalKey(meaning) ? index : [],
  );
  return own.length === 1 ? own[0] : undefined;
}

function keep(cell: string, names: Set<string>): void {
  const name = cell.replaceAll('*', '').trim();
  if (isNameLike(name) && /\S\s+\S/.test(name)) names.add(plainWords(name.replace(BEFORE, '')));
}

function isNameLike(text: string): boolean {
  return text.length <= LONGEST_NAME && /^[#*"”\d\p{Lu}]/u.test(text) && !/[.:;,!?]$/.test(text);
}

function capital(word = ''): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
