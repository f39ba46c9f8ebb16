/** The sums of one row, found by that they agree: what a torn table leaves is never guessed at. */
import { type Budget, deviationOf } from '../../domain/answers/economy.ts';
import { roundTkr, tkrIn } from '../../domain/money.ts';
import type { EconomyPart, SumPart } from './economy-head.ts';

/** A number as it stands, with how far it may be off by its last digit. */
interface Sum {
  readonly value: number;
  readonly step: number;
}

/** What a row says, in tkr. */
export interface RowSums {
  readonly budget: Budget | undefined;
  readonly outcome: number | undefined;
  readonly forecast: number | undefined;
  readonly deviation: number | undefined;
}

const NUMBER = /^[-−–+]?(?:\d{1,3}(?:[ \u00A0]\d{3})+|\d+)(?:[.,]\d+)?$/u;

/** "-3 278", "47,5": undefined for what is none. */
function sumOf(text: string): Sum | undefined {
  const plain = text.trim().replace(/^([-−–+])\s/u, '$1');
  if (!NUMBER.test(plain)) return undefined;
  const digits = plain
    .replace(/[\s\u00A0]/gu, '')
    .replace(/[−–]/u, '-')
    .replace(',', '.');
  return { value: Number(digits), step: 10 ** -(digits.split('.')[1]?.length ?? 0) };
}

/** The sums of a row in cells: undefined where one of them is no number, or they do not agree. */
export function sumsOfCells(
  cells: readonly string[],
  columns: readonly EconomyPart[],
  tkr: number,
): RowSums | undefined {
  const told: Partial<Record<SumPart, Sum[]>> = {};
  for (const [place, part] of columns.entries()) {
    const text = (cells[place] ?? '').trim();
    if (part === 'explanation' || part === 'other' || /^[-–—]?$/u.test(text)) continue;
    const [, number = text, unit] = /^(.*\d)\s?(tkr|mnkr|mkr|kr)$/iu.exec(text) ?? [];
    const sum = sumOf(number);
    if (!sum) return undefined;
    // A cell may have a unit of its own, whatever the table is in.
    const times = unit === undefined ? 1 : (tkrIn(unit) ?? tkr) / tkr;
    told[part] = [...(told[part] ?? []), { value: sum.value * times, step: sum.step * times }];
  }
  return agreeing(told, tkr);
}

/** Whether any cell of a row holds a number: else it is a heading between rows. */
export function hasSums(cells: readonly string[]): boolean {
  return cells.some((cell) => sumOf(cell) !== undefined);
}

/**
 * The sums that agree: how far the forecast, or the outcome where there is no forecast, is from the budget is what the row says it is, and
 * that tells which sign costs have. Without a deviation there is nothing to test, and one number of each kind is taken as it is.
 */
function agreeing(told: Partial<Record<SumPart, readonly Sum[]>>, tkr: number): RowSums | undefined {
  const { budget: budgets = [], forecast: [forecast] = [], outcome: [outcome] = [] } = told;
  const deviations = told.deviation ?? [];
  const inTkr = (sum: Sum | undefined) => (sum === undefined ? undefined : roundTkr(sum.value * tkr));
  const rest = { outcome: inTkr(outcome), forecast: inTkr(forecast) };
  const [budget] = budgets;
  if (!budget) return { budget: undefined, ...rest, deviation: inTkr(deviations[0]) };
  const amount = roundTkr(budget.value * tkr);
  const year = forecast ?? outcome;
  if (deviations.length === 0 || !year) {
    const costs = budget.value < 0 ? ('negative' as const) : undefined;
    return { budget: { amount, ...(costs ? { costs } : {}) }, ...rest, deviation: undefined };
  }
  // Where it is the other way round, nobody can tell what plus means in such a table.
  const ways = budget.value < 0 ? (['negative'] as const) : (['positive', 'negative'] as const);
  for (const costs of ways) {
    const deviation = deviationOf({ amount, costs }, roundTkr(year.value * tkr));
    // Each of the three is rounded.
    const slack = 1.6 * tkr * Math.max(budget.step, year.step);
    const said = deviations.find(({ value }) => Math.abs(value * tkr - deviation) <= slack);
    if (said) {
      const isNegative = deviation === 0 ? budget.value < 0 : costs === 'negative';
      const sign = isNegative ? { costs: 'negative' as const } : {};
      return { budget: { amount, ...sign }, ...rest, deviation: inTkr(said) };
    }
  }
  return undefined;
}

/** A row of which only words are left, parted. */
export interface PartedRow {
  readonly name: string;
  readonly sums: RowSums;
  readonly explanation: string;
}

/** Longest row in words that is looked at. */
const MOST_WORDS = 80;

/**
 * All ways to part a row in words: "Juridik -10 524 -11 024 -500 Utredningar". Blanks part thousands as well as columns, so there may be
 * several; where a row says how far it is from its budget, one alone has sums that agree.
 */
export function waysToPart(text: string, columns: readonly EconomyPart[], tkr: number): readonly PartedRow[] {
  const words = text.split(/\s+/u);
  if (words.length > MOST_WORDS) return [];
  const sums = columns.filter((part) => part !== 'explanation');
  const found = new Map<string, PartedRow>();
  for (const start of words.keys()) {
    // "Agenda 2030" is a name, and "Nettokostnad -272" the half of a row.
    if (NUMBER.test(words[start - 1] ?? '') && !/^20\d\d$/.test(words[start - 1] ?? '')) continue;
    for (const { numbers, end } of numbersFrom(words, start, sums.length)) {
      const read = sumsOfCells(numbers, sums, tkr);
      const rest = words.slice(end).join(' ');
      if (!read || (rest !== '' && !columns.includes('explanation'))) continue;
      const row = { name: words.slice(0, start).join(' '), sums: read, explanation: rest };
      found.set(JSON.stringify(row), row);
    }
  }
  return [...found.values()];
}

/** All ways in which so many numbers begin at a word, each right after the one before. */
function* numbersFrom(
  words: readonly string[],
  start: number,
  count: number,
): Generator<{ readonly numbers: readonly string[]; readonly end: number }> {
  if (count === 0) {
    yield { numbers: [], end: start };
    return;
  }
  for (let end = start + 1; end <= Math.min(words.length, start + 4); end += 1) {
    const number = words.slice(start, end).join(' ');
    if (!NUMBER.test(number)) {
      if (end === start + 1) return;
      continue;
    }
    for (const rest of numbersFrom(words, end, count - 1))
      yield { numbers: [number, ...rest.numbers], end: rest.end };
  }
}
