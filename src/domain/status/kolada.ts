/** Values of key figures (nyckeltal) in Kolada, the municipalities' own database: https://www.kolada.se */
import type { IsoInstant } from '../dates.ts';
import { type Item, indicatorOf, type Plan } from '../plans/plan.ts';

/** What a key figure is called: "N00945", and "U15414" for those that the municipalities send in themselves. */
export const KPI_PATTERN = /^[A-Z]\d{5}$/;

/** The key figure in Kolada that measures an item: its own, or that of its indicator. */
export function kpiOf(plan: Plan, item: Item): string | undefined {
  return item.kpi ?? indicatorOf(plan, item)?.kpi;
}

/** The key figures that a plan names, each once. */
export function kpisIn(plan: Plan): readonly string[] {
  return [...new Set(plan.items.flatMap(({ kpi }) => kpi ?? []))];
}

/** Whom a value is of. Kolada's own letters are T, K and M. */
export const SEXES = ['total', 'women', 'men'] as const;
export type Sex = (typeof SEXES)[number];

/** What Kolada says of one year; of many key figures only the total. */
export interface YearValue {
  readonly year: number;
  readonly total?: number | undefined;
  readonly women?: number | undefined;
  readonly men?: number | undefined;
}

/** A value of a year gone by that Kolada has changed. It tells of no such thing itself. */
export interface RevisedValue {
  readonly year: number;
  readonly of: Sex;
  readonly before: number;
  /** Undefined when it is not there any more. */
  readonly after?: number | undefined;
  /** When the earlier value was last seen, and when the later one was first. */
  readonly since: IsoInstant;
  readonly at: IsoInstant;
}

/** What is known of one key figure of one municipality. */
export interface KeyFigure {
  readonly kpi: string;
  /** The municipality's id in Kolada: "1280". */
  readonly municipality: string;
  /** By year, the oldest first. */
  readonly values: readonly YearValue[];
  /** Undefined as long as Kolada has never answered. */
  readonly fetchedAt?: IsoInstant | undefined;
  /** When it is to be fetched next. */
  readonly due: IsoInstant;
  /** The newest first. */
  readonly revised: readonly RevisedValue[];
}

const HOUR_MS = 3_600_000;

/** Between one answer and the next question: Kolada is renewed by the day at most. */
const AGAIN_MS = 24 * HOUR_MS;

/** Until another tries when nothing came of it, be it that Kolada failed or that whoever asked was stopped. */
const RETRY_MS = HOUR_MS;

/** Changed values that are kept: a year or two of one figure whose whole series was counted anew. */
const MOST_REVISED = 60;

export function isDue({ due }: KeyFigure, now: Date): boolean {
  return due <= now.toISOString();
}

/** A figure that somebody begins to fetch: as long as it is stored so, nobody else does. */
export function asTaken(
  known: KeyFigure | undefined,
  kpi: string,
  municipality: string,
  now: Date,
): KeyFigure {
  const due = new Date(+now + RETRY_MS).toISOString();
  return { ...(known ?? { kpi, municipality, values: [], revised: [] }), due };
}

/**
 * A figure with what Kolada says now. An answer without any value takes nothing away: a figure that is no longer kept up is left as it
 * was last seen, with the day it was.
 */
export function asFetched(known: KeyFigure, fetched: readonly YearValue[], now: Date): KeyFigure {
  const at = now.toISOString();
  const due = new Date(+now + AGAIN_MS).toISOString();
  const values = fetched.filter(hasValue).toSorted((a, b) => a.year - b.year);
  if (values.length === 0 && known.values.length > 0) return { ...known, due };
  const { fetchedAt } = known;
  const revised = fetchedAt === undefined ? [] : revisions(known.values, values, fetchedAt, at);
  return {
    ...known,
    values,
    fetchedAt: at,
    due,
    revised: [...revised, ...known.revised].slice(0, MOST_REVISED),
  };
}

function hasValue(value: YearValue): boolean {
  return SEXES.some((of) => value[of] !== undefined);
}

function revisions(
  before: readonly YearValue[],
  after: readonly YearValue[],
  since: IsoInstant,
  at: IsoInstant,
): RevisedValue[] {
  const now = new Map(after.map((value) => [value.year, value]));
  return before.toReversed().flatMap((was) =>
    SEXES.flatMap((of): RevisedValue[] => {
      const [old, value] = [was[of], now.get(was.year)?.[of]];
      if (old === undefined || isAlike(old, value)) return [];
      return [{ year: was.year, of, before: old, ...(value !== undefined && { after: value }), since, at }];
    }),
  );
}

/** Nobody is told of what cannot be seen. */
function isAlike(a: number, b: number | undefined): boolean {
  return b !== undefined && asShown(a) === asShown(b);
}

/** A value with as many decimals as one reads: Kolada gives quotients as they were divided, 62.43589743589743. */
export function asShown(value: number): number {
  const size = Math.abs(value);
  const decimals = size >= 1000 ? 0 : size >= 1 ? 1 : 3;
  return Number(value.toFixed(decimals));
}

/** The newest year that has a value. */
export function latestOf({ values }: KeyFigure): YearValue | undefined {
  return values.at(-1);
}

/** Months that a changed value is pointed out for: until the year's last report is out. */
const POINTED_OUT_DAYS = 365;

/**
 * Changed values that whoever repeats a figure has to know of: of each the last change, the newest year first. Where a year's total has
 * changed, that those of women and men have goes without saying.
 */
export function revisedLately({ revised }: KeyFigure, now: Date): readonly RevisedValue[] {
  const from = new Date(+now - POINTED_OUT_DAYS * 24 * HOUR_MS).toISOString();
  const seen = new Set<string>();
  const last = revised.filter(({ year, of, at }) => {
    const key = `${year} ${of}`;
    if (at < from || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const totals = new Set(last.flatMap(({ of, year }) => (of === 'total' ? year : [])));
  return last
    .filter(({ of, year }) => of === 'total' || !totals.has(year))
    .toSorted((a, b) => b.year - a.year);
}

/** Years between the first and the last that have no value. */
export function yearsWithout(values: readonly YearValue[]): readonly number[] {
  const [first, last] = [values[0]?.year, values.at(-1)?.year];
  if (first === undefined || last === undefined) return [];
  const years = new Set(values.map(({ year }) => year));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (year) => !years.has(year),
  );
}
