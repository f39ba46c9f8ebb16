/** Which plan a goal list is: what stands above its heads or in columns of its own, and what is guessed where nothing does. */
import { type Finding, type GuessedField, Problem } from '../../domain/errors.ts';
import { plainName } from '../../domain/names.ts';
import { boardInTitle, boardOf } from '../document/boards.ts';
import { slug } from '../document/ids.ts';
import { cut } from '../document/sentences.ts';
import type { Headed } from './columns.ts';
import { MAX_QUOTE } from './grid.ts';
import type { ReadHead } from './head-words.ts';

export interface ListFacts {
  readonly id: string;
  readonly title: string;
  readonly board: string;
  readonly year: number;
  readonly findings: readonly Finding[];
}

type Said = Partial<Record<'title' | 'board' | 'year', string | undefined>>;

const MONTH = String.raw`(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)\p{L}*\.?`;
/** Of a plan: never that of a day, on which a list was printed or changed. */
const YEAR = new RegExp(
  String.raw`(?<!\d|(?<!\d)\d{1,2}[./-]|\d\s?${MONTH}\s)(?:19|20)\d\d(?!\d|-\d\d(?!\d))`,
  'giu',
);
const MAX_TITLE = 120;

/** What a row above the heads says: "Nämnd: Hamnnämnden", or in two cells; a title says its board and year in passing. */
function saidIn(cells: readonly string[], said: Said, headOf: ReadHead): boolean {
  const texts = cells.filter((cell) => cell !== '').map((cell) => cell.replace(/\s+/g, ' '));
  const [first = '', second, ...others] = texts;
  const [, label = '', value = ''] = /^([^:]{1,40}):\s*(.+)$/.exec(first) ?? [];
  const pairs: readonly (readonly [string, string])[] =
    label !== ''
      ? texts.flatMap(pairOf)
      : second !== undefined && others.length === 0
        ? [[first, second]]
        : [];
  const known = pairs.filter(([head, text]) => take(headOf(head, 0).field, text, said));
  if (known.length > 0) return known.length === texts.length || label === '' || value === '';
  if (texts.length !== 1) return false;
  // A template that has not been filled in says nothing there.
  const { field } = headOf(first, 0);
  if (field === 'plan' || field === 'board' || field === 'year') return true;
  const board = boardOf(first);
  if (!inTitle(first, said)) return false;
  if (first !== board && first.length <= MAX_TITLE) said.title ??= first;
  return true;
}

/** A title may say whose it is, and of which year. */
function inTitle(title: string, said: Said): boolean {
  const board = boardOf(title) ?? boardInTitle(title);
  const [year, ...years] = new Set(title.match(YEAR) ?? []);
  if (board !== undefined) said.board ??= board;
  if (year !== undefined && years.length === 0) said.year ??= year;
  return board !== undefined || year !== undefined;
}

function pairOf(text: string): readonly (readonly [string, string])[] {
  const [, label, value] = /^([^:]{1,40}):\s*(.+)$/.exec(text) ?? [];
  return label === undefined || value === undefined ? [] : [[label, value]];
}

function take(field: string | undefined, text: string, said: Said): boolean {
  if (field === 'plan') {
    said.title ??= cut(text, MAX_TITLE);
    inTitle(text, said);
  } else if (field === 'board') said.board ??= cut(text, MAX_TITLE);
  else if (field === 'year' && text.match(YEAR)) said.year ??= text.match(YEAR)?.[0];
  else return false;
  return true;
}

/**
 * @param file its name, for what it does not say itself
 * @throws Problem `not-a-plan`, reason `several-plans`, for rows of several boards, plans or years
 */
export function factsOfList(lists: readonly Headed[], file: string, headOf: ReadHead): ListFacts {
  const said: Said = {};
  const findings: Finding[] = [];
  for (const { above, sheet } of lists)
    for (const { cells, line } of above) {
      if (saidIn(cells, said, headOf)) continue;
      const value = cut(cells.filter(Boolean).join(' · '), MAX_QUOTE);
      findings.push({ at: '', line, ...(sheet === undefined ? {} : { sheet }), code: 'unread-row', value });
    }
  for (const list of lists) saidInColumns(list, said, file);
  const guess = (field: GuessedField, value: string | number) =>
    findings.push({ at: field, code: 'guessed', value });
  const name = nameOf(file);
  const hints = [name, ...lists.map(({ sheet = '' }) => sheet)];
  const board =
    said.board ?? hints.flatMap((hint) => boardOf(hint) ?? boardInTitle(hint) ?? [])[0] ?? 'Kommunstyrelsen';
  const year = Number(said.year ?? likelyYear(hints, lists));
  const title = said.title ?? name;
  if (said.title === undefined) guess('title', title);
  if (said.board === undefined) guess('board', board);
  if (said.year === undefined) guess('year', year);
  return { id: `${slug(board, 3)}-${year}`, title, board, year, findings };
}

function saidInColumns({ rows, columns }: Headed, said: Said, file: string): void {
  for (const field of ['plan', 'board', 'year'] as const) {
    const column = columns.get(field)?.column;
    if (column === undefined) continue;
    const texts = rows.flatMap(({ cells }) => cells[column] || []);
    const different = new Set(texts.map(plainName));
    if (different.size > 1) throw new Problem('not-a-plan', { file, reason: 'several-plans' });
    if (texts[0] !== undefined) take(field, texts[0], said);
  }
}

/** The year of the file's or a sheet's name, the first to come or the latest that a head says, or this one. */
function likelyYear(hints: readonly string[], lists: readonly Headed[]): string | number {
  const named = hints.flatMap((hint) => hint.match(YEAR) ?? []);
  const heads = lists.flatMap((list) => list.heads);
  const yearsOf = (fields: readonly unknown[]) =>
    heads.flatMap(({ field, year }) => (fields.includes(field) ? (year ?? []) : []));
  const [targets, outcomes, all] = [
    yearsOf(['target', 'goal']),
    yearsOf(['outcome']),
    heads.flatMap(({ year }) => year ?? []),
  ];
  const toCome = targets.filter((year) => outcomes.every((past) => past < year));
  // Of targets alone, several years are those that the plan begins.
  if (named[0] === undefined && toCome.length > 0 && (outcomes.length > 0 || toCome.length > MOST_COMPARED))
    return Math.min(...toCome);
  return named[0] ?? (all.length > 0 ? Math.max(...all) : new Date().getFullYear());
}

/** Targets of two years may as well be the former one and the next. */
const MOST_COMPARED = 2;

/** "Mål_2031.xlsx" as a title. */
function nameOf(file: string): string {
  const name = file
    .replace(/\.\w+$/, '')
    .replace(/[_\s]+/g, ' ')
    .trim();
  return cut(name, MAX_TITLE) || 'Plan';
}
