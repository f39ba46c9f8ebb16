/** What has been reached, as a row says it: "192", "54 % (60/48)", "12 500 kr (11 000 kr)", or words. */
import type { Finding } from '../../domain/errors.ts';
import type { Measure } from '../../domain/plans/plan.ts';
import type { ReadAnswer } from '../../domain/plans/read-document.ts';
import { bySexAsPair } from './by-sex.ts';
import { amountIn, areThousands, isEither, numberIn, partedBeside } from './numbers.ts';
import { cut } from './sentences.ts';
import type { ReadRow } from './table-row.ts';
import { isKnownUnit } from './units.ts';

/** What an answer takes of an outcome in words. */
const MAX_VALUE = 100;

type Outcome = Pick<ReadAnswer, 'value' | 'bySex'>;

const SPLIT = /\(\s*([-\d.,\s]+?)\s*%?\s*[/;]\s*([-\d.,\s]+?)\s*%?\s*\)/;

/** @param measure of the item, in whose unit a number is */
export function outcomeIn(row: ReadRow, measure: Measure | undefined): Outcome {
  const written = bySexAsPair(row.outcome);
  const isGrouped = areThousands(row.target, row.earlier, written.replaceAll(/\([^()]*\)/g, ''));
  const split = SPLIT.exec(written);
  const women = split ? numberIn(split[1] ?? '', isGrouped) : undefined;
  const men = split ? numberIn(split[2] ?? '', isGrouped) : undefined;
  const isPair = women !== undefined && men !== undefined;
  const whole = (isPair ? written.replace(split?.[0] ?? '', '') : written).trim();
  const amount = amountIn(partedBeside(whole).plain, isGrouped);
  const isNumber = amount !== undefined && isOfMeasure(amount.unit, row, measure);
  const value = isNumber ? amount.value : whole === '' ? undefined : cut(whole, MAX_VALUE);
  return { ...(value === undefined ? {} : { value }), ...(isPair ? { bySex: { women, men } } : {}) };
}

/** "1,8 minuter" beside the target "2 minuter"; "4 st" of what has no unit of its own. */
function isOfMeasure(unit: string | undefined, row: ReadRow, measure: Measure | undefined): boolean {
  if (unit === undefined || unit === '%') return true;
  if (unit === measure?.unit || unit === row.unit || row.target.endsWith(` ${unit}`)) return true;
  return measure?.type === 'number' && measure.unit === undefined && isKnownUnit(unit);
}

/** As much of a name, and of a value, as is needed to find them. */
const MAX_QUOTE = 60;

/** What an outcome says that the answer has no place for: "55 (50)", and a number that may be read in two ways. */
export function besideOutcome(
  { title, outcome, line }: ReadRow,
  { value, bySex }: Outcome,
): readonly Finding[] {
  const written = bySexAsPair(outcome);
  const { beside } = partedBeside(bySex ? written.replace(SPLIT, '') : written);
  const found = (code: 'beside-value' | 'either-number', text: string): Finding => ({
    at: '',
    line,
    code,
    value: `${cut(title, MAX_QUOTE)}: ${cut(text, MAX_QUOTE)}`,
  });
  if (typeof value === 'number' && beside !== '') return [found('beside-value', beside)];
  return typeof value === 'string' && isEither(value) ? [found('either-number', value)] : [];
}
