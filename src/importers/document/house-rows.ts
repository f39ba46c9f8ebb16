/** Rows of a table that have a name and no value, each above rows that measure it. */
import { isTableOfMeasures, rowsAt } from './house-measures.ts';
import { isCounted } from './line-items.ts';
import type { Line } from './lines.ts';
import type { DocumentWords } from './words.ts';

const MOST_ROWS = 200;

/** The lines, each such row as a goal of its own, with the head of its table below it; undefined where there are none. */
export function withGoalRows(lines: readonly Line[], words: DocumentWords): readonly Line[] | undefined {
  const written: Line[] = [];
  let isAny = false;
  for (let at = 0; at < lines.length; ) {
    const rows = rowsAt(lines, at, MOST_ROWS);
    const parted = rows.length > 3 ? partedBy(lines.slice(at, at + rows.length), rows, words) : undefined;
    isAny ||= parted !== undefined;
    written.push(...(parted ?? lines.slice(at, at + Math.max(rows.length, 1))));
    at += Math.max(rows.length, 1);
  }
  return isAny ? written : undefined;
}

function partedBy(
  lines: readonly Line[],
  rows: readonly (readonly string[])[],
  words: DocumentWords,
): readonly Line[] | undefined {
  const [head] = lines;
  const isNaming = (cells: readonly string[] = []) => {
    const filled = cells.filter((cell) => cell !== '');
    return (
      filled.length > 0 &&
      filled.every((cell) => /^\p{Lu}[^\d]*$/u.test(cell) && !isCounted(cell)) &&
      !cells.slice(2).some(Boolean)
    );
  };
  const hasValue = (cells: readonly string[] = []) => cells.slice(1).some((cell) => /\d/.test(cell));
  const goals = new Set(
    rows.flatMap((cells, index) => (index > 0 && isNaming(cells) && hasValue(rows[index + 1]) ? index : [])),
  );
  const measured = rows.filter((_, index) => index === 0 || !goals.has(index));
  if (!head || goals.size < 2 || (rows[0]?.length ?? 0) < 3 || !isTableOfMeasures(measured, words))
    return undefined;
  const heads = rows[0]?.map((cell, index) => (index < 2 ? '' : cell)) ?? [];
  return lines.flatMap((line, index) => {
    if (index === 0 || /^[|\s:-]+$/.test(line.text)) return [];
    if (!goals.has(index)) return line;
    const [area, goal] = rows[index]?.filter((cell) => cell !== '') ?? [];
    const named =
      goal === undefined ? [label(words.goal, area)] : [label(words.area, area), label(words.goal, goal)];
    const texts = ['', ...named.flatMap((text) => [text, '']), `| ${withName(heads, words).join(' | ')} |`];
    return texts.map((text) => ({ number: line.number, text }));
  });
}

/** The heads, with our word above the names of what is measured. */
function withName(heads: readonly string[], words: DocumentWords): readonly string[] {
  const place = heads.findIndex((head) => head !== '') - 1;
  return heads.map((head, index) => (index === place ? label(words.indicator).replace(/:\s$/, '') : head));
}

function label([word = '']: readonly string[], name = ''): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}: ${name}`;
}
