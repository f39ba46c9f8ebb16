import type { Finding } from '../../domain/errors.ts';
import type { Language } from '../../domain/language.ts';
import type { RowFault } from '../../domain/problem-fields.ts';
import { deviationText, sumText } from '../economy.ts';
import { quoted } from './words.ts';

type Words = Readonly<Record<RowFault, (finding: Finding) => string>>;

/** A sum in tkr as a person writes it; what is none stands as it is. */
function written(
  sum: Finding['value'],
  write: (tkr: number, language: Language) => string,
  language: Language,
): string {
  return Number.isFinite(Number(sum)) ? write(Number(sum), language) : String(sum ?? '');
}

/** What is wrong in rows of tables, and in sums of money. */
export const ROW_FINDINGS: Readonly<Record<Language, Words>> = {
  sv: {
    'unread-row': ({ value }) =>
      `${quoted(String(value ?? ''), 'sv')} går inte att läsa in efter tabellens rubriker`,
    'unread-table': ({ value }) =>
      `tabellen som börjar med ${quoted(String(value ?? ''), 'sv')} läses inte in; dess rubriker säger inte vad som står i den`,
    'beside-value': ({ value }) =>
      `${quoted(String(value ?? ''), 'sv')} står bredvid ett värde och lästes inte in`,
    'either-number': ({ value }) =>
      `${quoted(String(value ?? ''), 'sv')} har en punkt som kan skilja tusental eller decimaler, så talet står kvar som text; skriv 12\u00A0500 eller 12,5`,
    unexplained: ({ value, limit }) =>
      `saknas; avvikelsen är ${written(value, deviationText, 'sv')}, och större än ${written(limit, sumText, 'sv')} ska förklaras`,
    'torn-sums': ({ value }) =>
      `beloppen i raden ${quoted(String(value ?? ''), 'sv')} går inte ihop, så budgetområdet lästes inte in`,
    'no-money-unit': ({ value }) =>
      `tabellen ${quoted(String(value ?? ''), 'sv')} säger inte om beloppen är i kr, tkr eller mnkr, så den lästes inte in`,
  },
  en: {
    'unread-row': ({ value }) =>
      `${quoted(String(value ?? ''), 'en')} cannot be read by the headings of the table`,
    'unread-table': ({ value }) =>
      `the table that begins with ${quoted(String(value ?? ''), 'en')} is not read; its headings do not say what is in it`,
    'beside-value': ({ value }) =>
      `${quoted(String(value ?? ''), 'en')} stands beside a value and was not read`,
    'either-number': ({ value }) =>
      `${quoted(String(value ?? ''), 'en')} has a point that may part thousands or decimals, so it is kept as text; write 12500 or 12.5`,
    unexplained: ({ value, limit }) =>
      `is missing; the deviation is ${written(value, deviationText, 'en')}, and more than ${written(limit, sumText, 'en')} is to be explained`,
    'torn-sums': ({ value }) =>
      `the sums of the row ${quoted(String(value ?? ''), 'en')} do not agree, so the budget area was not read`,
    'no-money-unit': ({ value }) =>
      `the table ${quoted(String(value ?? ''), 'en')} does not say whether its sums are in kr, tkr or mnkr, so it was not read`,
  },
};
