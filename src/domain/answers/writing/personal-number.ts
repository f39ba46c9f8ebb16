import type { IsoDate } from '../../dates.ts';
import { isDate } from '../../dates.ts';
import type { Rule } from './hint.ts';

/**
 * Ten digits or twelve, with a dash before the last four, a plus for whoever is a hundred, a blank or nothing. What follows a letter, a dash
 * or a stroke is part of a longer number: "STK-2025-123", "2025/0101-1234".
 */
const NUMBER =
  /(?<![\p{L}\p{N}_/.:+-])((?:19|20)?)(\d{2})(\d{2})(\d{2})([-–\u2010\u2011+]?|[ \u00A0])(\d{4})(?![\p{L}\p{N}_]|[-–/.:]\d)/gu;

/** Said just before a number of another kind, or just after. */
const OTHER_KIND =
  /(?:dnr|diarienr|diarienummer|diariefört?|ärendenummer|ärende|ärendenr|org\.?\s?nr|organisationsnummer|telefon|tel|tfn|mobil|reference|case|phone)\.?:?\s*(?:nr|nummer|number|no)?\.?:?\s*$/iu;
/** Characters that say what kind of number follows. */
const LEAD = 40;
const AMOUNT = /^\s*(?:kr|kronor|sek|tkr|mnkr|euro|eur|dkk|st|%)/iu;

/** What looks like a Swedish personal identity number, told by its check digit; a coordination number has 60 added to its day. */
export const personalNumber: Rule = ({ texts, value, at }) => {
  const all = [...texts, ...(typeof value === 'string' ? [{ id: 'value', text: value }] : [])];
  const today = at.slice(0, 10);
  const found = all.flatMap(({ id, text }) => numbersIn(text, today).map((quote) => ({ id, quote })));
  const [first] = found;
  return first && { kind: 'personalNumber', at: first.id, quote: first.quote, count: found.length };
};

/** As they may be shown: the last four digits are not said once more. */
function numbersIn(text: string, today: IsoDate): string[] {
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const [whole, century = '', year = '', month = '', day = '', dash = '', last = ''] = match;
    const isOther =
      OTHER_KIND.test(text.slice(Math.max(0, match.index - LEAD), match.index)) ||
      AMOUNT.test(text.slice(match.index + whole.length));
    const isBlank = dash.trim() === '' && dash !== '';
    if (isOther || (isBlank && isTimeOrYear(last))) return [];
    if (!isBorn(century, year, month, day, today) || !hasCheckDigit(year + month + day + last)) return [];
    return [`${century}${year}${month}${day}-…`];
  });
}

function isBorn(century: string, year: string, month: string, day: string, today: IsoDate): boolean {
  const plain = Number(day) > 60 ? String(Number(day) - 60).padStart(2, '0') : day;
  const years = century === '' ? [`19${year}`, `20${year}`] : [`${century}${year}`];
  return years.some((one) => isDate(`${one}-${month}-${plain}`) && `${one}-${month}-${plain}` <= today);
}

/** "20250831 1400" is a day and a time, "20250831 2026" perhaps a day and a year. */
function isTimeOrYear(digits: string): boolean {
  return /^(?:[01]\d|2[0-3])[0-5]\d$/.test(digits) || /^(?:19|20)\d\d$/.test(digits);
}

/** The check digit of the ten digits (Luhn, as Skatteverket computes it: SKV 704). */
function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (const [place, digit] of [...digits].entries()) {
    const product = Number(digit) * (place % 2 === 0 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return sum % 10 === 0;
}
