import type { Finding } from '../../domain/errors.ts';
import type { ItemKind } from '../../domain/plans/plan.ts';
import type { Column } from './column-head.ts';
import type { Meaning } from './column-words.ts';
import { cut } from './sentences.ts';
import { stageIn } from './stage-words.ts';
import { directionIn, statusIn } from './status-words.ts';
import type { Head } from './table-head.ts';
import { type Filled, isTarget, levelsAmong, type NamingColumn } from './table-levels.ts';
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
  /** Of another year: no outcome, but of the same kind as one. */
  readonly earlier: number | undefined;
  /** Columns with something in them that is not read. */
  readonly findings: readonly Finding[];
}

/** As much of a head as is needed to find it. */
const MAX_HEAD = 80;

/**
 * Decides by the heads which column is what, whatever order they stand in; undefined where no column names the rows.
 * @param rows the cells below the head
 * @param year of the document, by which two columns of the same meaning are told apart; undefined when it does not say
 * @param within what the table stands under; undefined for nothing of the plan
 */
export function columnsOf(
  { kind, columns, line }: Head,
  rows: readonly (readonly string[])[],
  year: number | undefined,
  within: ItemKind | undefined,
  words: DocumentWords,
): Columns | undefined {
  const filled = columns.map((column, index) => ({
    column,
    index,
    cells: rows.flatMap((cells) => cells[index] || []),
  }));
  const all = levelsAmong(filled, kind, within);
  const name = nameAmong(filled, kind, all);
  if (name === undefined) return undefined;
  // Below a goal, what "Mål" names is how that is measured.
  const isOwn = kind === 'indicators' && within !== undefined && within !== 'area';
  const levels = all.filter((level) => level.index !== name || (!isOwn && level.kind !== 'area'));
  const rest = filled.filter(({ index }) => index !== name && !levels.some((level) => level.index === index));
  const choice = new Choice(rest, year);
  const places = placesOf(choice, kind, name, words);
  const beside = BESIDE.flatMap((one): NamingColumn[] => {
    const index = choice.single(one, () => true);
    return index === undefined ? [] : [{ index, kind: one }];
  });
  const taken = new Set<number | undefined>([...Object.values(places), ...beside.map(({ index }) => index)]);
  const left = rest.filter(({ index, cells }) => !taken.has(index) && cells.length > 0);
  const earlier = left.find(({ column }) => column.meaning === 'outcome' && !column.sex)?.index;
  return {
    places,
    levels,
    beside,
    earlier,
    findings: left.map((one) => choice.findingOf(one, one.column.line ?? line)),
  };
}

const BESIDE = ['commitment', 'assignment'] as const;

function placesOf(choice: Choice, kind: Head['kind'], name: number, words: DocumentWords): Columns['places'] {
  // Commitments and assignments are not measured.
  const isMeasured = kind === 'indicators' || kind === 'goals';
  const target = isMeasured ? choice.target() : undefined;
  const outcome = isMeasured ? choice.outcome() : undefined;
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
      (cell) => statusIn(cell, words) ?? (kind === 'assignments' ? stageIn(cell) : undefined),
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

/** Chooses among the columns beside the name, and remembers those between which it could not. */
class Choice {
  readonly #rest: readonly Filled[];
  readonly #year: number | undefined;
  readonly #alike = new Map<number, readonly Filled[]>();

  constructor(rest: readonly Filled[], year: number | undefined) {
    this.#rest = rest;
    this.#year = year;
  }

  target(): number | undefined {
    const asked = this.#of('target').filter(({ column }) => !column.sex);
    // Beside what the council asks for, what the board does counts.
    const own = asked.filter(({ column }) => !column.isCouncils);
    const said = own.length > 0 ? own : asked;
    const goals = said.length > 0 ? [] : this.#of('goal').filter(({ cells }) => cells.every(isTarget));
    const candidates = [said, goals, this.#toCome()].find(({ length }) => length > 0) ?? [];
    const [only] = candidates;
    const year = this.#year;
    // A goal that is to be reached in a later year has its target there, and no other.
    const isLater = year !== undefined && only?.column.years.every((one) => one > year);
    return candidates.length === 1 && isLater ? only?.index : this.#ofYear(candidates);
  }

  /** Years alone, this one and those to come, are targets: nobody has measured them. */
  #toCome(): readonly Filled[] {
    const year = this.#year;
    const dated = this.#of('year').filter(({ column }) => column.years.length > 0);
    if (year === undefined || dated.length < 2) return [];
    return dated.every(({ column }) => column.years.every((one) => one >= year)) ? dated : [];
  }

  outcome(): number | undefined {
    const said = this.#of('outcome').filter(({ column }) => !column.sex);
    const [first] = [said, this.#of('total'), this.#past()].filter(({ length }) => length > 0);
    return this.#ofYear(first ?? []);
  }

  /** Years alone beside a target have been measured, up to that of the document. */
  #past(): readonly Filled[] {
    const year = this.#year;
    if (year === undefined || this.#of('target').length === 0) return [];
    return this.#of('year').filter(
      ({ column: { years } }) => years.length === 1 && years[0] !== undefined && years[0] <= year,
    );
  }

  ofSex(sex: Column['sex']): number | undefined {
    return this.#ofYear(this.#of('outcome').filter(({ column }) => column.sex === sex));
  }

  /** The only column of its kind that says something we understand. */
  single(meaning: Meaning, isRead: (one: Filled) => boolean): number | undefined {
    return this.#oneOf(this.#of(meaning).filter(isRead));
  }

  /** A forecast in colours tells how it goes, where no other column does. */
  status(read: (cell: string) => unknown): number | undefined {
    const isRead = ({ cells }: Filled) => cells.some((cell) => read(cell) !== undefined);
    const forecasts = this.#of('forecast').filter(isRead);
    return this.#of('status').some(isRead) ? this.single('status', isRead) : this.#oneOf(forecasts);
  }

  findingOf({ column, index }: Filled, line: number): Finding {
    const value = cut(column.text, MAX_HEAD);
    const alike = this.#alike.get(index)?.filter((other) => other.index !== index);
    const [other] = alike ?? [];
    if (other) return { at: '', line, code: 'same-columns', value, limit: cut(other.column.text, MAX_HEAD) };
    const isUnknown = column.meaning === undefined;
    return {
      at: '',
      line,
      code: isUnknown ? 'unknown-column' : 'unread-column',
      ...(column.text === '' ? {} : { value }),
    };
  }

  #of(meaning: Meaning): readonly Filled[] {
    return this.#rest.filter(({ column }) => column.meaning === meaning);
  }

  /** The one of the document's year, or else the one that names none. */
  #ofYear(candidates: readonly Filled[]): number | undefined {
    const year = this.#year;
    const dated = candidates.filter(({ column }) => column.years.length > 0);
    if (year === undefined) return this.#oneOf(candidates);
    const ofYear = dated.filter(({ column }) => column.years.includes(year));
    const undated = candidates.filter(({ column }) => column.years.length === 0);
    return this.#oneOf(ofYear.length > 0 ? ofYear : undated);
  }

  #oneOf(candidates: readonly Filled[]): number | undefined {
    if (candidates.length > 1) for (const { index } of candidates) this.#alike.set(index, candidates);
    return candidates.length === 1 ? candidates[0]?.index : undefined;
  }
}
