import type { Finding } from '../../domain/errors.ts';
import type { ItemKind } from '../../domain/plans/plan.ts';
import type { Meaning } from './column-words.ts';
import type { GoalVerdicts } from './goal-verdicts.ts';
import { stageIn } from './stage-words.ts';
import { directionIn } from './status-words.ts';
import { Choice } from './table-choice.ts';
import type { Head } from './table-head.ts';
import { type Filled, levelsAmong, type NamingColumn } from './table-levels.ts';
import { statusOfCell } from './table-status.ts';
import { byTheirCells } from './table-targets.ts';
import type { Tense } from './tense.ts';
import { isUnit } from './units.ts';
import type { DocumentWords } from './words.ts';

/** What a column can be for a row of a table. */
export type Part =
  | 'name'
  | 'target'
  | 'outcome'
  | 'women'
  | 'men'
  | 'unit'
  | 'comment'
  | 'status'
  | 'trend'
  | 'definition'
  | 'finish'
  | 'reportBack';

export interface Columns {
  /** The place of each part's column, from 0. */
  readonly places: Partial<Readonly<Record<Part, number>>>;
  /** What the rows stand under, the topmost first; of a row that is a goal itself, that too. */
  readonly levels: readonly NamingColumn[];
  /** What else a row names beside what its values are about. */
  readonly beside: readonly NamingColumn[];
  /** The numbers or codes of the goals that the rows are. */
  readonly numbers: number | undefined;
  /** Of another year: no outcome, but of the same kind as one. */
  readonly earlier: number | undefined;
  /** Whether the status in a row is that of the goal that it stands under, and not its own. */
  readonly isOfGoal: boolean;
  /** Of the document; undefined when it does not say. */
  readonly year: number | undefined;
  /** Columns with something in them that is not read. */
  readonly findings: readonly Finding[];
}

const NUMBERS = /^(?:mål\s?)?(?:nr|nummer|kod|id|#)\.?$/iu;

/**
 * Decides by the heads which column is what, whatever order they stand in; undefined where no column names the rows.
 * @param rows the cells below the head
 * @param tense of the document, by whose year two columns of the same meaning are told apart
 * @param within what the table stands under; undefined for nothing of the plan
 * @param verdicts what other tables tell of whose a status is
 */
export function columnsOf(
  head: Head,
  rows: readonly (readonly string[])[],
  tense: Tense,
  within: ItemKind | undefined,
  words: DocumentWords,
  verdicts: GoalVerdicts,
): Columns | undefined {
  const { kind, columns, line } = head;
  const filled = byTheirCells(
    columns.map((column, index) => ({ column, index, cells: rows.flatMap((cells) => cells[index] || []) })),
  );
  const all = levelsAmong(filled, kind, within);
  const name = nameAmong(filled, kind, all);
  if (name === undefined) return undefined;
  // Below a goal, what "Mål" names is how that is measured.
  const isOwn = kind === 'indicators' && within !== undefined && within !== 'area';
  const levels = all.filter((level) => level.index !== name || (!isOwn && level.kind !== 'area'));
  const rest = filled.filter(({ index }) => index !== name && !levels.some((level) => level.index === index));
  const isOfGoal = levels.length > 0 || (within !== undefined && within !== 'area');
  const choice = new Choice(rest, tense, isOfGoal);
  const places = placesOf(choice, kind, name, words);
  const beside = BESIDE.flatMap((one): NamingColumn[] => {
    const index = choice.single(one, () => true);
    return index === undefined ? [] : [{ index, kind: one }];
  });
  const isOfGoals = levels.some((one) => one.index === name && one.kind !== 'area');
  const numbers = isOfGoals ? rest.find(({ column }) => NUMBERS.test(column.text))?.index : undefined;
  const taken = new Set<number | undefined>([
    numbers,
    ...Object.values(places),
    ...beside.map(({ index }) => index),
  ]);
  const left = rest.filter(({ index, cells }) => !taken.has(index) && cells.length > 0);
  const earlier = left.find(({ column }) => column.meaning === 'outcome' && !column.sex)?.index;
  return {
    places,
    levels,
    beside,
    numbers,
    earlier,
    isOfGoal: kind === 'indicators' && verdicts.isOfGoal(head, rows, levels.at(-1), places.status),
    year: tense.year,
    findings: left.map((one) => choice.findingOf(one, one.column.line ?? line)),
  };
}

const BESIDE = ['commitment', 'assignment'] as const;

function placesOf(choice: Choice, kind: Head['kind'], name: number, words: DocumentWords): Columns['places'] {
  // Commitments and assignments are not measured.
  const isMeasured = kind === 'indicators' || kind === 'goals';
  const target = isMeasured ? choice.target() : undefined;
  const outcome = isMeasured ? choice.outcome(target) : undefined;
  // Without the total nothing is kept of women and men.
  const bySex = outcome === undefined ? {} : { women: choice.ofSex('women'), men: choice.ofSex('men') };
  const isPair = bySex.women !== undefined && bySex.men !== undefined;
  const chosen: Partial<Record<Part, number | undefined>> = {
    name,
    target,
    outcome,
    ...(isPair ? bySex : {}),
    unit: isMeasured ? choice.single('unit', ({ cells }) => cells.some(isUnit)) : undefined,
    comment: choice.single('comment', () => true),
    status: choice.status(
      (cell, column) =>
        statusOfCell(cell, column, words) ?? (kind === 'assignments' ? stageIn(cell) : undefined),
    ),
    trend: choice.single('trend', ({ cells }) =>
      cells.some((cell) => directionIn(cell, words) !== undefined),
    ),
    definition: choice.single('definition', () => true),
    finish: choice.single('finish', () => true),
    reportBack: kind === 'assignments' ? choice.single('reportBack', () => true) : undefined,
  };
  return Object.fromEntries(Object.entries(chosen).filter(([, place]) => place !== undefined));
}

/** The column that names the rows: by its word, or because it is the only one without any that is understood. */
function nameAmong(
  filled: readonly Filled[],
  kind: Head['kind'],
  levels: readonly NamingColumn[],
): number | undefined {
  const of = (meaning: Meaning | undefined) =>
    filled.filter(
      ({ column, cells }) => column.meaning === meaning && (meaning !== undefined || cells.length > 0),
    );
  const lowest = filled.filter(({ index }) => index === levels.at(-1)?.index);
  const isGoal = filled.some(({ column }) => column.meaning === 'target');
  const unknown = of(undefined);
  const blank = unknown.filter(({ column }) => column.text === '');
  const named = of('name');
  const first = named.filter(({ column }) => /indi[ck]ator/i.test(column.text));
  const ways = {
    commitments: [of('commitment')],
    assignments: [of('assignment')],
    goals: [lowest],
    other: [],
    indicators: [
      first.length === 1 ? first : named,
      of('title'),
      isGoal ? of('goal') : [],
      blank.length === 1 ? blank : unknown,
      lowest,
      of('area'),
    ],
  };
  const found = ways[kind].find((way) => way.length > 0);
  return found?.length === 1 ? found[0]?.index : undefined;
}
