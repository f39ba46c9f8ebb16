/** What the cells of a row say of the item that it names. */
import type { Item } from '../../domain/plans/plan.ts';
import { measureOf, withoutYear } from './measures.ts';
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
  // "85 % (kvinnor 87 %, män 80 %)", "75 % (av alla svar)", "75 % till 2035": a target has no room for what stands beside it.
  const isMore =
    /\([^()]*(?:\p{L}|20\d\d)/u.test(row.target) || withoutYear(row.target) !== row.target.trim();
  const isCutShort = typeof target?.value === 'number' && isMore;
  if (isCutShort) return { measure, desiredOutcome: cut(row.target, MAX_PASSAGE) };
  if (typeof target?.value !== 'string' || row.target.length <= MAX_TARGET) return { measure };
  return { measure: rest, desiredOutcome: cut(row.target, MAX_PASSAGE) };
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
