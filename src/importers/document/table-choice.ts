import type { Finding } from '../../domain/errors.ts';
import type { Column } from './column-head.ts';
import type { Meaning } from './column-words.ts';
import { limitedIn } from './limits.ts';
import { cut } from './sentences.ts';
import { areTargets, type Filled } from './table-levels.ts';
import type { Tense } from './tense.ts';

/** As much of a head as is needed to find it. */
const MAX_HEAD = 80;
/** As much of what stands in a column as a line has room for. */
const MAX_CELLS = 160;

/** Where something is to go; beside a column that says how far, it is no target. */
const WISHED = /utveckling|riktning|förflyttning|effekt/i;

const TODAY = /(?<!\p{L})(?:nu|nuläget?|idag|i\sdag|dagsläget?)(?!\p{L})/iu;

const PART_OF_YEAR = /(?<!\p{L})(?:t|q|kv|tertial|kvartal)\s?([1-4])(?!\d)/iu;

/** "Läsåret 2030/31" is one year, of school. */
const ACROSS = /20\d\d\/(?:20)?\d\d/;

/** Of the parts of one year the last: "Utfall T2" beside "Utfall T1". */
function latestIn(columns: readonly Filled[]): readonly Filled[] {
  const parts = columns.map(({ column }) => Number(PART_OF_YEAR.exec(column.text)?.[1] ?? 0));
  const years = new Set(columns.map(({ column }) => column.years.join()));
  if (columns.length < 2 || years.size > 1 || parts.includes(0)) return columns;
  return columns.filter((_, place) => parts[place] === Math.max(...parts));
}

/** "minst 80", "max 12" and nothing else: nobody has measured that. */
function isLimited({ cells }: Filled): boolean {
  return cells.length > 0 && cells.every((cell) => /\d/.test(cell) && limitedIn(cell).op !== 'equals');
}

/** Chooses among the columns beside the name, and remembers those between which it could not. */
export class Choice {
  readonly #rest: readonly Filled[];
  readonly #year: number | undefined;
  readonly #tense: Tense;
  readonly #isOfGoal: boolean;
  readonly #alike = new Map<number, readonly Filled[]>();

  /** @param isOfGoal whether its rows stand under goals */
  constructor(rest: readonly Filled[], tense: Tense, isOfGoal: boolean) {
    this.#rest = rest;
    this.#year = tense.year;
    this.#tense = tense;
    this.#isOfGoal = isOfGoal;
  }

  target(): number | undefined {
    const asked = this.#of('target').filter(({ column }) => !column.sex);
    // Beside what the council asks for, what the board does counts.
    const own = asked.filter(({ column }) => !column.isCouncils);
    const all = own.length > 0 ? own : asked;
    const said = all.filter(({ column }) => !WISHED.test(column.text));
    const isTargets = ({ cells }: Filled) => cells.length > 0 && areTargets(cells);
    const goals = said.length > 0 ? [] : this.#of('goal').filter(isTargets);
    const candidates = [said, goals, all, this.#toCome()].find(({ length }) => length > 0) ?? [];
    const [only] = candidates;
    const year = this.#year;
    // A goal that is to be reached in a later year has its target there, and no other.
    const isLater = year !== undefined && only?.column.years.every((one) => one > year);
    return candidates.length === 1 && isLater ? only?.index : this.#ofYear(candidates);
  }

  /** Years alone, this one and those to come, are targets: nobody has measured them; of a report's own year somebody has. */
  #toCome(): readonly Filled[] {
    const year = this.#year;
    const dated = this.#years();
    if (this.#tense.isReport) return [];
    const limits = dated.filter(isLimited);
    if (year !== undefined && limits.length === 1 && limits[0]?.column.years.join() === String(year))
      return limits;
    // "Nuläge | 2031": beside what is measured today a single year is when it is to be reached.
    const isSingle = dated.length === 1 && this.#of('earlier').length > 0;
    if (year === undefined) return isSingle ? dated : [];
    if (dated.length < 2 && !isSingle) return [];
    const toCome = dated.filter(({ column }) => column.years.every((one) => one >= year));
    // "2030 | 2031 | 2032" below a goal of the plan for 2031: what was measured, and what is to be reached. Without a year to come the
    // last of them may be a forecast.
    const isFurther = toCome.some(({ column }) => column.years.every((one) => one > year));
    // "2028 | 2031": what was measured, and years later what is planned.
    const [first, last] = dated.map(({ column }) => column.years[0] ?? 0);
    const isApart = dated.length === 2 && last === year && (first ?? year) < year - 1;
    const isToReach = (isFurther || isApart) && this.#of('outcome').length === 0;
    const isPlanned = this.#tense.isPlan && this.#isOfGoal && isToReach;
    return toCome.length === dated.length || isPlanned ? toCome : [];
  }

  #years(): readonly Filled[] {
    return this.#of('year').filter(({ column }) => column.years.length > 0);
  }

  /** @param target the place of the column of targets */
  outcome(target: number | undefined): number | undefined {
    const said = this.#of('outcome').filter(({ column }) => !column.sex);
    const ways = [said, this.#of('total'), this.#past(target), this.#today()];
    const [first] = ways.filter(({ length }) => length > 0);
    return this.#ofYear(latestIn(first ?? []), this.#year ?? this.#yearOf(target));
  }

  /** "Nuläge", "Här är vi nu": in a report without another column of values it is what has been reached. */
  #today(): readonly Filled[] {
    return this.#tense.isReport ? this.#of('earlier').filter(({ column }) => TODAY.test(column.text)) : [];
  }

  /** Where the document does not say its year, that for which the table has a target. */
  #yearOf(place: number | undefined): number | undefined {
    const years = this.#rest.find(({ index }) => index === place)?.column.years ?? [];
    return years.length === 1 ? years[0] : undefined;
  }

  /** Years alone beside a target have been measured, up to that of the document; in a report without one too. */
  #past(target: number | undefined): readonly Filled[] {
    const year = this.#year;
    const isSaid = this.#rest.some(({ index, column }) => index === target && column.meaning !== 'year');
    const isOver = ({ column }: Filled) => year !== undefined && column.years.every((one) => one <= year);
    const isTold = this.#tense.isReport && target === undefined && this.#years().every(isOver);
    if (year === undefined || !(isSaid || isTold)) return [];
    return this.#of('year').filter(({ column: { text, years } }) => {
      const isOne = years.length === 1 || (years.length === 2 && ACROSS.test(text));
      return isOne && Math.max(...years) <= year;
    });
  }

  ofSex(sex: Column['sex']): number | undefined {
    return this.#ofYear(this.#of('outcome').filter(({ column }) => column.sex === sex));
  }

  /** The only column of its kind that says something we understand. */
  single(meaning: Meaning, isRead: (one: Filled) => boolean): number | undefined {
    return this.#oneOf(this.#of(meaning).filter(isRead));
  }

  /** Of the parts of a year the last; a forecast in colours tells how it goes, where no other column does. */
  status(read: (cell: string, column: Column) => unknown): number | undefined {
    const isRead = ({ cells, column }: Filled) => cells.some((cell) => read(cell, column) !== undefined);
    const forecasts = this.#of('forecast').filter(isRead);
    const said = latestIn(this.#of('status').filter(isRead));
    return this.#oneOf(said.length > 0 ? said : forecasts);
  }

  findingOf({ column, index, cells }: Filled, line: number): Finding {
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
      limit: cut([...new Set(cells)].join(', '), MAX_CELLS),
    };
  }

  #of(meaning: Meaning): readonly Filled[] {
    return this.#rest.filter(({ column }) => column.meaning === meaning);
  }

  /** The one of the document's year, or else the one that names none. */
  #ofYear(candidates: readonly Filled[], year = this.#year): number | undefined {
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
