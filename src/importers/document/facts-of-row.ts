/** What the cells of a row say of the item that it names. */
import type { Finding } from '../../domain/errors.ts';
import type { Item } from '../../domain/plans/plan.ts';
import { isMoreThanNumber, measureOf } from './measures.ts';
import { isEither } from './numbers.ts';
import { cut } from './sentences.ts';
import type { ReadRow } from './table-row.ts';

/** What a plan takes at most, in characters. */
const MAX_PASSAGE = 2000;
const MAX_TARGET = 100;
const MAX_FINISH = 50;

/** A target in words that is longer than a target can be is what is wished for. */
export function measured(row: ReadRow): Partial<Item> {
  const measure = measureOf(row);
  const { target, ...rest } = measure;
  // "85 % (kvinnor 87 %, män 80 %)", "70 (65)", "75 % till 2035": a target has no room for what stands beside it.
  const isCutShort = typeof target?.value === 'number' && isMoreThanNumber(row.target);
  if (isCutShort) return { measure, desiredOutcome: cut(row.target, MAX_PASSAGE) };
  if (typeof target?.value !== 'string' || row.target.length <= MAX_TARGET) return { measure };
  return { measure: rest, desiredOutcome: cut(row.target, MAX_PASSAGE) };
}

/** As much of a name as is needed to find it. */
const MAX_NAME = 60;

/** A target that is kept in words since its number may be read in two ways: "12.500". */
export function eitherIn({ title, target, line }: ReadRow, measure: Item['measure']): readonly Finding[] {
  const isKept = typeof measure?.target?.value === 'string' && isEither(target);
  const value = `${cut(title, MAX_NAME)}: ${cut(target, MAX_NAME)}`;
  return isKept ? [{ at: '', line, code: 'either-number', value }] : [];
}

/** What the columns of a row say beside its values. */
export function rowFacts({ definition, finish, reportBack }: ReadRow): Partial<Item> {
  return {
    ...(definition === '' ? {} : { definition }),
    ...(isNone(finish) ? {} : { finish: cut(finish, MAX_FINISH) }),
    ...(isNone(reportBack) ? {} : { reportBack: cut(reportBack, MAX_PASSAGE) }),
  };
}

/** A dash stands for nothing. */
function isNone(cell: string): boolean {
  return /^[-–—\s]*$/.test(cell);
}
