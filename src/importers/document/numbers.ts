/** Numbers of documents and lists: what may be read in two ways is none. */
import { parseNumber } from '../../domain/answers/assessment.ts';

/** "12.500" is twelve thousand five hundred, or twelve and a half. */
const EITHER = /^[-−–]?[1-9]\d{0,2}\.\d{3}$/;
/** "1.250.000", "12.500,5": a point that can only part thousands. */
const GROUPED = /^[-−–]?[1-9]\d{0,2}(?:\.\d{3}){2,}(?:,\d+)?$|^[-−–]?[1-9]\d{0,2}\.\d{3},\d+$/;
/** A number of four digits or more, which is no year. */
const THOUSANDS = /(?<![\d.,-])(?!(?:19|20)\d\d(?!\d))\d{4,}(?![\d-])|\d\s\d{3}(?!\d)|\d\.\d{3}[.,]\d/;

/** Whether values beside a number are thousands, so that a point in it parts them. */
export function areThousands(...beside: readonly string[]): boolean {
  return beside.some((text) => THOUSANDS.test(text));
}

/**
 * A number as documents write it: "12 500", "13,7", "–4".
 * @param isGrouped whether a point before three digits parts thousands; otherwise it may be either, and the text is no number
 */
export function numberIn(written: string, isGrouped = false): number | undefined {
  const text = written.trim();
  const isWhole = GROUPED.test(text) || (isGrouped && EITHER.test(text));
  if (!isWhole && EITHER.test(text)) return undefined;
  return parseNumber(
    (isWhole ? text.replaceAll('.', '') : text).replace(/^–(?=\d)/, '-').replace(/^\+(?=\d)/, ''),
  );
}

/** Whether a text has a number that may be read in two ways. */
export function isEither(text: string): boolean {
  return text.split(/[^\d.,−–-]+/).some((one) => EITHER.test(one.replace(/[.,]$/, '')));
}

/** "55 (50)": what stands there, and what stands beside it in parentheses; where there is nothing else, that is it. */
export function partedBeside(written: string): { readonly plain: string; readonly beside: string } {
  const beside = [...written.matchAll(/\([^()]*\)/g)].map(([all]) => all).join(' ');
  const plain = written.replace(/\s?\([^()]*\)/g, '').trim();
  return plain === '' ? { plain: written.trim(), beside: '' } : { plain, beside };
}

/** "10 kWh/m2", "200 ton CO2": what a unit may be made of. What begins otherwise says of what; "högre" at its end, by how much. */
const AMOUNT =
  /^([-−–+]?[\d\s.,]*\d)\s*(%(?:-enheter)?|(?!(?:av|och|eller|till|mot|från|som|men|mellan|års|nivån?)(?!\p{L})|[TQ]\d)\p{L}[\p{L}²³/.-]*[23]?(?:\s\p{L}[\p{L}²³/-]*[23]?){0,5})?$/u;
const BY_HOW_MUCH =
  /(?:^|\s)(?:ökning|minskning|förbättring|förändring|höjning|sänkning|högre|lägre|mer|fler|färre|mindre|bättre)$/iu;
const MAX_UNIT = 40;
/** A longer text is no number and its unit. */
const LONGEST = 100;

interface Amount {
  readonly value: number;
  readonly unit: string | undefined;
}

/** "4,5 %", "12 500 kr"; undefined for what is more than a number and its unit, and for "+5 %", which may be by how much. */
export function amountIn(text: string, isGrouped: boolean): Amount | undefined {
  const [, number = '', unit] = (text.length <= LONGEST && AMOUNT.exec(text.trim())) || [];
  const isChange = unit !== undefined && (number.startsWith('+') || BY_HOW_MUCH.test(unit));
  const value = isChange || (unit?.length ?? 0) > MAX_UNIT ? undefined : numberIn(number, isGrouped);
  return value === undefined ? undefined : { value, unit };
}
