import type { Measure } from '../../domain/plans/plan.ts';
import { bySexAsPair } from './by-sex.ts';
import { limitedIn, limitFirst } from './limits.ts';
import { amountIn, areThousands, partedBeside } from './numbers.ts';
import { cut } from './sentences.ts';
import { isSetLater } from './set-later.ts';
import type { ReadRow } from './table-row.ts';
import { isKnownUnit, unitAfter } from './units.ts';

/** "ska minska till högst 30": what is to be reached; "öka 5" and "öka med 5" say by how much. */
const REACHES =
  /^(?:(?:ska(?:ll)?|får|bör)\s(?=(?:inte|ej|(?:över|under)stiga)\s))|^(?:ska(?:ll)?\s)?(?:(?:vara|bli)\s|(?:(?:öka|minska|sänka|höja)[rs]?|ökning|minskning|uppgå|nå(?:\supp)?)\still\s)(?=(?:\p{L}+\s){0,3}\D?\d)/iu;

/** What stands in the place of a target where there is none. */
const NONE =
  /^(?:[-–—−.…/\s]+|saknas|ej\ssatt|inte\ssatt|ingen|inget|n\/?a|i\.?u\.?|ej\saktuellt|(?:fastställs|tas\sfram|beslutas|anges|sätts)\s(?:av|under|i|inom|vid|senare)(?!\p{L}).{0,60})$/iu;

/** What the plan takes of a unit. */
const MAX_UNIT = 40;
/** And of a target in words. */
const MAX_WORDS = 100;

type Measured = Pick<ReadRow, 'title' | 'target' | 'outcome' | 'earlier' | 'unit'>;

/**
 * What a target asks for: "minst 168", "högst 30 %", "<30", "4", "54 (60/48)", or words. The unit may stand beside it, in a head, or in
 * the name.
 */
export function measureOf(row: Measured): Measure {
  const measure = measureIn(row);
  if (row.unit !== '' && measure.unit === undefined) {
    const unit = cut(row.unit, MAX_UNIT);
    // What has a unit is counted, though nothing has been counted yet.
    return measure.type === 'qualitative' ? { type: 'number', unit } : withUnit(measure, unit, row);
  }
  const unit = measure.type === 'number' && measure.unit === undefined ? unitOfName(row, measure) : undefined;
  return unit === undefined ? possible(measure, row) : withUnit(measure, unit, row);
}

/** A number that no share can be is kept as it is, without a unit that stands elsewhere. */
function withUnit(measure: Measure, unit: string, row: Measured): Measure {
  const isOne = !isImpossible({ ...measure, unit }) || measure.type === 'text';
  return possible(isOne || isShare(row) ? { ...measure, unit } : measure, row);
}

/** No share is more than all: "120 %" of one is what it says, in words. */
function possible(measure: Measure, row: Measured): Measure {
  return isShare(row) && isImpossible(measure)
    ? { type: 'text', target: { op: 'equals', value: row.target.slice(0, MAX_WORDS) } }
    : measure;
}

function isImpossible({ unit, target }: Measure): boolean {
  return unit === '%' && typeof target?.value === 'number' && (target.value < 0 || target.value > 100);
}

function isShare({ title }: Measured): boolean {
  return /^andel(?:en)?\s/i.test(title);
}

/** "Andel nöjda", "Nöjda gäster (%)": a share is in per cent where its number is no fraction. */
function unitOfName(row: Measured, { target }: Measure): string | undefined {
  const value = target?.value;
  const isFraction = typeof value !== 'number' || value > 100 || (value > 0 && value <= 1);
  return unitAfter(row.title) ?? (isShare(row) && !isFraction ? '%' : undefined);
}

/** A year by itself is when. */
const BEFORE_YEAR = /^(?:under|från|över|till|\p{L}+\sän)\s20[1-9]\d$/iu;
const PAIR = /\(\s*[\d.,\s%]+[/;][\d.,\s%]+\)/;

function measureIn({ target: cell, outcome: reached, earlier }: Measured): Measure {
  const outcome = reached || earlier;
  const target = NONE.test(cell) || isSetLater(cell) ? '' : bySexAsPair(cell);
  const bySex = [target, bySexAsPair(outcome)].some((text) => PAIR.test(text)) ? { bySex: true } : {};
  const said = withoutYear(partedBeside(limitFirst(target)).plain).replace(REACHES, '');
  const { op, text } = limitedIn(said);
  const counted = op === 'equals' ? text : inDigits(text);
  const amount = BEFORE_YEAR.test(said) ? undefined : amountIn(counted, areThousands(outcome, earlier));
  if (amount) {
    const { value, unit } = amount;
    return { type: 'number', ...(unit ? { unit } : {}), target: { op, value }, ...bySex };
  }
  if (target !== '')
    return { type: 'text', target: { op: 'equals', value: cell.trim().slice(0, MAX_WORDS) } };
  const measured = amountIn(partedBeside(outcome).plain, areThousands(earlier));
  if (!measured) return outcome === '' ? { type: 'qualitative' } : { type: 'text' };
  const { unit } = measured;
  if (unit === undefined || unit === '%') return { type: 'number', ...bySex };
  return isKnownUnit(unit) ? { type: 'number', unit, ...bySex } : { type: 'text' };
}

const NUMBERS = 'noll en två tre fyra fem sex sju åtta nio tio elva tolv'.split(' ');

/** "tre dagar", behind a limit: "3 dagar". */
function inDigits(text: string): string {
  const [word = '', ...others] = text.split(' ');
  const number = NUMBERS.indexOf(word.toLowerCase() === 'ett' ? 'en' : word.toLowerCase());
  return number < 0 ? text : [number, ...others].join(' ');
}

/** "minst 150 senast 2030": when it is to be reached. */
const BY_YEAR =
  /(?<=\d.{0,30})\s(?:senast|till|före|innan|år|(?:vid\s)?utgången\sav)(?:\s(?:år|den))*\s20\d\d$|(?<=%|procent),?\s20\d\d$/iu;

/** A target without the year by which it is to be reached. */
function withoutYear(target: string): string {
  return target.trim().replace(BY_YEAR, '');
}

/** What stands beside a number and is no part of it: in parentheses, unless by sex or a limit, or the year by which it is to be reached. */
export function isMoreThanNumber(target: string): boolean {
  const { beside } = partedBeside(limitFirst(target));
  return (beside !== '' && !PAIR.test(beside)) || withoutYear(target) !== target.trim();
}
