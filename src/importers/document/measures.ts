import { parseNumber } from '../../domain/answers/assessment.ts';
import type { Measure, Target } from '../../domain/plans/plan.ts';
import { bySexAsPair } from './by-sex.ts';
import { cut } from './sentences.ts';
import { isSetLater } from './set-later.ts';
import type { ReadRow } from './table-row.ts';
import { unitAfter } from './units.ts';

const AT_LEAST =
  /^(?:(?:minst|lägst|från|över|at\sleast|more\sthan|(?:mer|fler|högre|större)\sän)(?!\p{L})|≥|>=|>)\s*/iu;
const AT_MOST =
  /^(?:(?:högst|max(?:imalt)?|under|at\smost|(?:no\smore|less|fewer)\sthan|(?:mindre|färre|lägre)\sän)(?!\p{L})|≤|<=|<)\s*/iu;
/** "30 eller fler". */
const OR_MORE = /\s(?:eller|och)\s(?:fler|flera|mer|mera|högre|över|uppåt|bättre)$|\sor\smore$/i;
const OR_LESS = /\s(?:eller|och)\s(?:färre|mindre|lägre|under|nedåt)$|\sor\s(?:less|fewer)$/i;

/** "ska minska till högst 30": what is to be reached; "öka med 5" says by how much. */
const REACHES =
  /^(?:ska(?:ll)?\s)?(?:vara|bli|(?:öka|minska|sänka|höja)[rs]?|ökning|minskning|uppgå)\s(?:till\s)?(?=(?:minst|lägst|högst|max(?:imalt)?|över|under)?\s?\d)/iu;

/** What stands in the place of a target where there is none. */
const NONE =
  /^(?:[-–—−.…/\s]+|saknas|ej\ssatt|inte\ssatt|ingen|inget|n\/?a|i\.?u\.?|ej\saktuellt|(?:fastställs|tas\sfram|beslutas|anges|sätts)\s(?:av|under|i|inom|vid|senare)(?!\p{L}).{0,60})$/iu;

/** What the plan takes of a unit. */
const MAX_UNIT = 40;

type Measured = Pick<ReadRow, 'title' | 'target' | 'outcome' | 'earlier' | 'unit'>;

/**
 * What a target asks for: "minst 168", "högst 30 %", "<30", "4", "54 (60/48)", or words. The unit may stand beside it, in a head, or in
 * the name.
 */
export function measureOf(row: Measured): Measure {
  const measure = measureIn(row.target, row.outcome || row.earlier);
  if (row.unit !== '' && measure.unit === undefined) {
    const unit = cut(row.unit, MAX_UNIT);
    // What has a unit is counted, though nothing has been counted yet.
    return measure.type === 'qualitative' ? { type: 'number', unit } : withUnit(measure, unit, row.target);
  }
  const unit = measure.type === 'number' && measure.unit === undefined ? unitOfName(row, measure) : undefined;
  return unit === undefined ? possible(measure, row.target) : withUnit(measure, unit, row.target);
}

function withUnit(measure: Measure, unit: string, target: string): Measure {
  return possible({ ...measure, unit }, target);
}

/** No share is more than all: "120 %" is what it says, in words. */
function possible(measure: Measure, target: string): Measure {
  const value = measure.target?.value;
  const isImpossible = measure.unit === '%' && typeof value === 'number' && (value < 0 || value > 100);
  return isImpossible ? { type: 'text', target: { op: 'equals', value: target.slice(0, 100) } } : measure;
}

/** "Andel nöjda", "Nöjda gäster (%)": a share is in per cent where its number is no fraction. */
function unitOfName({ title }: Measured, { target }: Measure): string | undefined {
  const value = target?.value;
  const isFraction = typeof value !== 'number' || value > 100 || (value > 0 && value <= 1);
  return unitAfter(title) ?? (/^andel(?:en)?\s/i.test(title) && !isFraction ? '%' : undefined);
}

function measureIn(written: string, outcome: string): Measure {
  const target = NONE.test(written) || isSetLater(written) ? '' : bySexAsPair(written);
  const bySex = [target, bySexAsPair(outcome)].some((text) => /\(\s*[\d.,\s%]+[/;–-][\d.,\s%]+\)/.test(text));
  const plain = withoutYear(target.replace(/\([^)]*\)/g, ''))
    .trim()
    .replace(REACHES, '');
  const op = opOf(plain);
  const limited = [AT_LEAST, AT_MOST, OR_MORE, OR_LESS, /^=\s*/].reduce(
    (text, limit) => text.replace(limit, ''),
    plain,
  );
  const counted = op === 'equals' ? limited : inDigits(limited);
  const amount = /^([-−]?[\d\s.,]*\d)\s*(%|\p{L}[\p{L}\s²³/]{0,38})?$/u.exec(counted);
  const value = amount ? parseNumber(amount[1] ?? '') : undefined;
  if (value !== undefined) {
    const unit = amount?.[2]?.trim();
    return { type: 'number', ...(unit ? { unit } : {}), target: { op, value }, ...(bySex ? { bySex } : {}) };
  }
  if (plain !== '') return { type: 'text', target: { op: 'equals', value: plain.slice(0, 100) } };
  if (parseNumber(outcome.replace(/\([^)]*\)|%/g, '')) !== undefined)
    return { type: 'number', ...(bySex ? { bySex } : {}) };
  return outcome === '' ? { type: 'qualitative' } : { type: 'text' };
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
export function withoutYear(target: string): string {
  return target.trim().replace(BY_YEAR, '');
}

function opOf(plain: string): Target['op'] {
  if (AT_LEAST.test(plain) || OR_MORE.test(plain)) return 'min';
  return AT_MOST.test(plain) || OR_LESS.test(plain) ? 'max' : 'equals';
}
