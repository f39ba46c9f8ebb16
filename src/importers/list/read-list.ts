import { extname } from 'node:path';
import { type Finding, Problem } from '../../domain/errors.ts';
import { LIST_NOT_READ } from '../../domain/plans/list-fields.ts';
import type { ItemField } from '../../domain/plans/plan-changes.ts';
import type { ReadDocument } from '../../domain/plans/read-document.ts';
import { type DocumentWords, WORDS_BUILT_IN } from '../document/words.ts';
import { contentOf, decode, isEncrypted } from '../files/content.ts';
import { Refused } from '../files/refusal.ts';
import { checkSize, refused } from '../files.ts';
import { type Headed, headed, headRowOf } from './columns.ts';
import { type Grid, type GridRow, gridOf, gridOfCsv, startsOfCsv } from './grid.ts';
import { headReader, type ListField, type ReadHead } from './head-words.ts';
import { kindReader } from './kind-words.ts';
import { factsOfList } from './list-facts.ts';
import type { ListRow } from './row-facts.ts';
import { RowReader } from './rows.ts';

/** Files that hold a goal list. */
const LISTS = ['.csv', '.xlsx'];

/** Whether a file of that name is read as a goal list. */
export function isList(name: string): boolean {
  return LISTS.includes(extname(name).toLowerCase());
}

/**
 * Reads a goal list: what its columns are by their heads, and from each row the items that it names.
 * @throws Problem `not-a-plan` with a `reason`, `invalid-plan` for more items than a plan holds
 */
export async function readList(
  name: string,
  bytes: Uint8Array,
  planId?: string,
  words: DocumentWords = WORDS_BUILT_IN,
): Promise<ReadDocument> {
  const [headOf, kindSaid] = [headReader(words), kindReader(words)];
  const isKind = (text: string) => kindSaid(text) !== undefined;
  checkSize(name, bytes.length);
  if (bytes.length === 0) throw refused(name, 'empty');
  const { grids, findings: aside } = await gridsIn(name, bytes, headOf);
  if (grids.every(({ rows }) => rows.length === 0)) throw refused(name, 'empty');
  if (grids.reduce((sum, { rows }) => sum + rows.length, 0) > MOST_ROWS) throw refused(name, 'too-large');
  const lists = grids.flatMap((grid) => headed(grid, undefined, headOf, isKind) ?? []);
  if (lists.length === 0) throw refused(name, 'no-heads');
  const { findings, ...facts } = factsOfList(lists, name, headOf);
  const own = grids.flatMap((grid) => headed(grid, facts.year, headOf, isKind) ?? []);
  const reader = new RowReader(kindSaid);
  for (const list of own) {
    reader.begin();
    for (const row of list.rows) reader.read(rowOf(row, list), (field) => list.columns.has(field));
  }
  const items = reader.tree.ordered();
  const told = [...own.flatMap((list) => list.findings), ...reader.findings];
  if (items.length === 0 && own.every(({ rows }) => rows.length === 0)) throw refused(name, 'empty-list');
  if (items.every(({ kind }) => kind === 'area'))
    throw new Problem('not-a-plan', { file: name, reason: 'empty-list' }, told);
  const { owners, tree } = reader;
  return {
    plan: { ...facts, id: planId ?? facts.id, language: 'sv', items },
    ids: 'made',
    unplaced: [...findings, ...aside, ...inOrder(told)],
    ...(tree.givenIds.length > 0 ? { givenIds: tree.givenIds } : {}),
    silentOn: silentIn(own),
    ...(owners.length > 0 ? { owners } : {}),
  };
}

/** Five for each item that a plan can hold. */
const MOST_ROWS = 10_000;

interface Grids {
  readonly grids: readonly Grid[];
  /** Sheets that are not read. */
  readonly findings: readonly Finding[];
}

async function gridsIn(name: string, bytes: Uint8Array, headOf: ReadHead): Promise<Grids> {
  if (extname(name).toLowerCase() === '.csv') {
    const isText = contentOf(bytes) === 'other';
    const text = isText ? decode(bytes) : '\0';
    if (text.includes('\0')) throw refused(name, 'not-text');
    const starts = startsOfCsv(text).map(([delimiter, grid]) => ({ delimiter, ...headRowOf(grid, headOf) }));
    const [best] = starts.toSorted((a, b) => b.score - a.score);
    return { grids: best ? [gridOfCsv(text, best.delimiter)] : [], findings: [] };
  }
  return sheetsIn(name, bytes, headOf);
}

async function sheetsIn(name: string, bytes: Uint8Array, headOf: ReadHead): Promise<Grids> {
  const content = contentOf(bytes);
  if (content === 'ole') throw refused(name, isEncrypted(bytes) ? 'encrypted' : 'not-text');
  if (content !== 'zip') throw refused(name, 'not-text');
  const { sheetsOf } = await import('../files/workbook.ts');
  const sheets = await sheetsOf(bytes).catch((error: unknown) => {
    throw refused(name, error instanceof Refused ? error.reason : 'broken');
  });
  const filled = sheets.filter(({ rows }) => rows.some((cells) => cells.some((cell) => cell !== '')));
  const own = filled.filter(({ rows }) => !Object.values(LIST_NOT_READ).includes(rows[0]?.[0] ?? ''));
  const visible = own.filter(({ isHidden }) => !isHidden).map(gridOf);
  const latest = ofLatestYear(visible.filter((grid) => headRowOf(grid, headOf).score > 0));
  const grids = latest.length > 0 ? latest : visible;
  const read = new Set(grids.map(({ sheet }) => sheet));
  const findings = own
    .filter((sheet) => !read.has(sheet.name))
    .map(
      ({ name, isHidden }): Finding => ({
        at: '',
        sheet: name,
        code: 'unread-sheet',
        ...(isHidden && { value: 'hidden' }),
      }),
    );
  return {
    grids: grids.map((grid) => (grids.length > 1 || findings.length > 0 ? grid : withoutSheet(grid))),
    findings,
  };
}

/** One sheet needs no name. */
function withoutSheet({ rows, findings }: Grid): Grid {
  return { sheet: undefined, rows, findings: findings.map(({ sheet: _, ...rest }) => rest) };
}

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;

/** Sheets that are of a year each are as many plans: the latest is read. */
function ofLatestYear(grids: readonly Grid[]): readonly Grid[] {
  const yearOf = ({ sheet = '' }: Grid) => Number(YEAR.exec(sheet)?.[0] ?? 0);
  const years = new Set(grids.map(yearOf));
  if (years.size < 2) return grids;
  const latest = Math.max(...years);
  return grids.filter((grid) => yearOf(grid) === latest);
}

function rowOf({ line, cells, isBanner }: GridRow, { sheet, columns, unread }: Headed): ListRow {
  const cell = (field: ListField) => cells[columns.get(field)?.column ?? -1] ?? '';
  const outcome = columns.get('outcome')?.column;
  return {
    ...{ line, sheet, isBanner, cell },
    headOf: (field) => columns.get(field)?.text ?? '',
    unitOfHead: columns.get('target')?.unit,
    texts: cells.filter((_, column) => !unread.has(column) && column !== outcome),
    all: cells,
  };
}

/** Fields of items by the columns that hold them. */
const FIELD_COLUMNS: Readonly<Partial<Record<ItemField, readonly ListField[]>>> = {
  agenda2030: ['agenda2030'],
  desiredOutcome: ['desiredOutcome'],
  criteria: ['criteria'],
  measure: ['target', 'unit'],
  respondents: ['respondent'],
  reportBack: ['reportBack'],
  planning: ['planning'],
  definition: ['definition'],
  finish: ['finish'],
};

/** What a list without such columns says nothing of. */
function silentIn(lists: readonly Headed[]): readonly ItemField[] {
  return Object.entries(FIELD_COLUMNS).flatMap(([field, columns]) =>
    isFieldName(field) && lists.every((list) => columns.every((column) => !list.columns.has(column)))
      ? [field]
      : [],
  );
}

function isFieldName(name: string): name is ItemField {
  return Object.hasOwn(FIELD_COLUMNS, name);
}

function inOrder(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) => (a.sheet ?? '').localeCompare(b.sheet ?? '') || (a.line ?? 0) - (b.line ?? 0),
  );
}
