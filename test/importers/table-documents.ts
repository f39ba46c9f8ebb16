export type Row = readonly string[];

export const START = [
  'Hamnnämnden',
  '## Målområde - En levande hamn',
  '### Kommunfullmäktigemål - Hamnen är öppen för alla',
];

/** A document with one goal, and a table below it on line 9. */
export function documentOf(title: string, table: string): string {
  return `${[`# ${title}`, ...START, table].join('\n\n')}\n`;
}

function bars(cells: Row): string {
  return `| ${cells.join(' | ')} |`;
}

export function markdown([head = [], ...rows]: readonly Row[]): string {
  return [head, head.map(() => '---'), ...rows].map(bars).join('\n');
}

function aligned(rows: readonly Row[]): string {
  const length = (cell = '') => cell.normalize('NFC').length;
  const width = (index: number) => Math.max(...rows.map((cells) => length(cells[index]))) + 3;
  const padded = (cell: string, index: number) => cell + ' '.repeat(width(index) - length(cell));
  return rows.map((cells) => cells.map(padded).join('')).join('\n');
}

/** The ways in which a file may write a table. */
export const WRITINGS: Readonly<Record<string, (rows: readonly Row[]) => string>> = {
  'bars around the cells': (rows) => rows.map(bars).join('\n'),
  Markdown: markdown,
  tabs: (rows) => rows.map((cells) => cells.join('\t')).join('\n'),
  semicolons: (rows) => rows.map((cells) => cells.join(';')).join('\n'),
  'bars between the cells': ([head = [], ...rows]) =>
    [head, head.map(() => '---'), ...rows].map((cells) => cells.join(' | ')).join('\n'),
  'aligned columns': aligned,
};

/** What is told of any document without assessments, and not of its tables. */
export const ANYWAY = ['no-status', 'no-desired-outcome', 'no-indicator'];
