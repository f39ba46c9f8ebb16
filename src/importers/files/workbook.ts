/** The sheets of an .xlsx as rows of texts, each cell as a reader of the workbook sees it. */
import { buffer } from 'node:stream/consumers';
import { zipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import readXlsx from 'read-excel-file/universal';
import { Refused } from './refusal.ts';
import { looksOf, type SheetLooks, stylesIn } from './workbook-looks.ts';
import { unzipped } from './zip.ts';

export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** By row, from the first. A merged cell stands in each of its rows, in the first of its columns. */
  readonly rows: readonly (readonly string[])[];
  readonly looks: SheetLooks;
}

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
/** What says something of cells; never what is drawn, remarked or embedded. */
const READ =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:_rels\/)?[\w.-]+\.(?:xml|rels)|xl\/worksheets\/[\w.-]+\.xml)$/i;

/** @throws Refused */
export async function sheetsOf(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const parts = new Map<string, Buffer>();
  for await (const [name, chunks] of unzipped(bytes, READ)) parts.set(name, await buffer(chunks));
  const textOf = (name: string) => parts.get(name)?.toString('utf8') ?? '';
  if (!parts.has(WORKBOOK)) throw new Refused('not-text');
  const named = namesIn(textOf(WORKBOOK), textOf(RELATIONS));
  const styles = stylesIn(textOf(named.styles));
  // Before the reader is let in: it fills what lies between two cells.
  const looks = named.sheets.map(({ path }) => looksOf(textOf(path), styles));
  const read = await readXlsx(stored(parts));
  return named.sheets.flatMap(({ name, isHidden }, index): Sheet[] => {
    const [look, rows] = [looks[index], read.find(({ sheet }) => sheet === name)?.data];
    return look && rows ? [{ name, isHidden, looks: look, rows: merged(textsOf(rows, look), look) }] : [];
  });
}

/** Packed without being pressed together: what is, the reader takes apart in threads that no limit of ours is put on. */
function stored(parts: ReadonlyMap<string, Buffer>): ArrayBuffer {
  const zip = zipSync(Object.fromEntries(parts), { level: 0 });
  const copy = new ArrayBuffer(zip.length);
  new Uint8Array(copy).set(zip);
  return copy;
}

/** The sheets in the workbook's order, with the files that they lie in. */
function namesIn(workbook: string, relations: string) {
  const targets = new Map<string, string>();
  let styles = '';
  tagsOf(relations, 'Relationship', ({ Id = '', Type = '', Target = '' }) => {
    const path = Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`;
    targets.set(Id, path);
    if (Type.endsWith('/styles')) styles = path;
  });
  const sheets: { name: string; isHidden: boolean; path: string }[] = [];
  tagsOf(workbook, 'sheet', ({ name = '', state = 'visible', ...rest }) => {
    const path = targets.get(rest['r:id'] ?? '');
    if (path?.includes('worksheets/')) sheets.push({ name, isHidden: state !== 'visible', path });
  });
  return { sheets, styles };
}

function tagsOf(
  xml: string,
  tag: string,
  take: (attributes: Readonly<Record<string, string>>) => void,
): void {
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === tag) take(attributes);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
}

type Cell = Awaited<ReturnType<typeof readXlsx>>[number]['data'][number][number];

function textsOf(rows: readonly (readonly Cell[])[], { shown, unread }: SheetLooks): string[][] {
  const without = new Set(unread.map(({ row, column }) => `${row}:${column}`));
  return rows.map((cells, row) =>
    cells.map((cell, column) => {
      const place = `${row + 1}:${column + 1}`;
      return without.has(place) ? '' : textOf(cell, shown.get(place));
    }),
  );
}

/** @param shown what the cell shows behind a number */
function textOf(cell: unknown, shown: string | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nej';
  if (cell instanceof Date) return dayOf(cell);
  if (typeof cell !== 'number') return wordsOf(String(cell));
  const number = numberText(shown === '%' ? cell * 100 : cell);
  return shown === undefined ? number : `${number} ${shown}`;
}

/** Excel has no longer text in a cell. */
const LONGEST_TEXT = 32_767;

/** @throws Refused `too-large`: one text may stand in any number of cells */
function wordsOf(text: string): string {
  if (text.length > LONGEST_TEXT) throw new Refused('too-large');
  return text.normalize('NFC').trim();
}

/** A time of day is no day: what has a clock in it is a day as well, to people. */
function dayOf(date: Date): string {
  return Number.isNaN(+date) ? '' : date.toISOString().slice(0, 10);
}

/** As a Swede writes it, and without what reckoning in halves has left: 0.1 + 0.2 is "0,3". */
function numberText(value: number): string {
  return Number(value.toPrecision(12))
    .toLocaleString('sv-SE', { useGrouping: false, maximumFractionDigits: 12 })
    .replace('−', '-');
}

/** What is merged downwards holds for all of its rows. */
function merged(rows: string[][], looks: SheetLooks): string[][] {
  for (const { top, bottom, left } of looks.merged) {
    const text = rows[top - 1]?.[left - 1] ?? '';
    if (text === '') continue;
    for (let row = top; row < Math.min(bottom, rows.length); row += 1) {
      const cells = rows[row];
      if (cells && (cells[left - 1] ?? '') === '') cells[left - 1] = text;
    }
  }
  return rows;
}
