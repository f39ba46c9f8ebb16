import type { Finding } from '../../domain/errors.ts';
import type { Language } from '../../domain/language.ts';
import type { ListFindingCode } from '../../domain/problem-fields.ts';
import { quoted } from './words.ts';

/** What is said of the rows, columns and sheets of a goal list. */
type Words = Readonly<Record<ListFindingCode, (finding: Finding) => string>>;

function inQuotes(value: Finding['value'], language: Language): string {
  return quoted(String(value ?? ''), language);
}

export const LIST_FINDINGS_SV: Words = {
  'unknown-head': ({ value, limit }) =>
    `${value === undefined ? 'en kolumn utan rubrik' : `kolumnen ${inQuotes(value, 'sv')}`} förstås inte och läses inte in; där står ${limit}; använd en av mallens rubriker om den ska med`,
  'unknown-kind': ({ value, limit }) =>
    value === ''
      ? `saknas, så ${inQuotes(limit, 'sv')} läses inte in; skriv till exempel mål, indikator, åtagande eller uppdrag`
      : `${inQuotes(value, 'sv')} förstås inte, så ${inQuotes(limit, 'sv')} läses inte in; skriv till exempel mål, indikator, åtagande eller uppdrag`,
  'below-unread': ({ value, limit }) =>
    `${inQuotes(value, 'sv')} läses inte in, för den hör till rad ${limit}, som inte gick att läsa; rätta den raden`,
  'two-values': ({ value, limit }) =>
    `${inQuotes(value, 'sv')} läses inte in, för en rad ovanför säger ${inQuotes(limit, 'sv')} om samma sak; låt båda säga samma`,
  'no-value': ({ value }) =>
    value === ''
      ? 'formeln har inget värde, så cellen läses som tom; öppna filen i Excel, spara den och försök igen'
      : `formeln ger ${inQuotes(value, 'sv')}, så cellen läses som tom; rätta formeln eller skriv värdet`,
  'hidden-rows': ({ value, lines = [] }) =>
    lines.length > 1
      ? `är dolda och läses inte in; den första börjar ${inQuotes(value, 'sv')}; visa raderna om de ska med`
      : `är dold och läses inte in; där står ${inQuotes(value, 'sv')}; visa raden om den ska med`,
  'hidden-column': ({ value, limit }) =>
    `kolumnen är dold och läses inte in; den har ${limit} ifyllda celler, den första är ${inQuotes(value, 'sv')}; visa kolumnen om den ska med`,
  'unread-sheet': ({ value }) =>
    value === 'hidden'
      ? 'är dolt och läses inte in; visa bladet om det ska med'
      : 'läses inte in: där finns inga rubriker som känns igen, eller så gäller det ett annat år',
  'unit-alone': ({ value }) =>
    `${inQuotes(value, 'sv')} läses inte in, för ingen ansvarig står på raden; skriv vem som ska få frågan`,
  'other-deputy': ({ value, limit }) =>
    `${limit} har redan en annan ersättare, så ${inQuotes(value, 'sv')} sparas inte; byt ersättare i personlistan om det är fel där`,
  'not-a-global-goal': ({ value }) =>
    `${inQuotes(value, 'sv')} är inte bara nummer på globala mål, så resten läses inte in; skriv nummer från 1 till 17 med semikolon emellan`,
};

export const LIST_FINDINGS_EN: Words = {
  'unknown-head': ({ value, limit }) =>
    `${value === undefined ? 'a column without a heading' : `the column ${inQuotes(value, 'en')}`} is not understood and not read; it says ${limit}; use one of the headings of the template if it matters`,
  'unknown-kind': ({ value, limit }) =>
    value === ''
      ? `is missing, so ${inQuotes(limit, 'en')} is not read; write goal, indicator, commitment or assignment, for example`
      : `${inQuotes(value, 'en')} is not understood, so ${inQuotes(limit, 'en')} is not read; write goal, indicator, commitment or assignment, for example`,
  'below-unread': ({ value, limit }) =>
    `${inQuotes(value, 'en')} is not read, because it belongs to line ${limit}, which could not be read; correct that line`,
  'two-values': ({ value, limit }) =>
    `${inQuotes(value, 'en')} is not read, because a line above says ${inQuotes(limit, 'en')} of the same; make them say the same`,
  'no-value': ({ value }) =>
    value === ''
      ? 'the formula has no value, so the cell is read as empty; open the file in Excel, save it and try again'
      : `the formula gives ${inQuotes(value, 'en')}, so the cell is read as empty; correct the formula or write the value`,
  'hidden-rows': ({ value, lines = [] }) =>
    lines.length > 1
      ? `are hidden and not read; the first begins ${inQuotes(value, 'en')}; show the lines if they matter`
      : `is hidden and not read; it says ${inQuotes(value, 'en')}; show the line if it matters`,
  'hidden-column': ({ value, limit }) =>
    `the column is hidden and not read; it has ${limit} filled cells, the first being ${inQuotes(value, 'en')}; show the column if it matters`,
  'unread-sheet': ({ value }) =>
    value === 'hidden'
      ? 'is hidden and not read; show the sheet if it matters'
      : 'is not read: it has no headings that are understood, or it is about another year',
  'unit-alone': ({ value }) =>
    `${inQuotes(value, 'en')} is not read, because the line names no owner; write who is to be asked`,
  'other-deputy': ({ value, limit }) =>
    `${limit} has another deputy already, so ${inQuotes(value, 'en')} is not saved; change the deputy in the list of people if it is wrong there`,
  'not-a-global-goal': ({ value }) =>
    `${inQuotes(value, 'en')} is not only numbers of global goals, so the rest is not read; write numbers from 1 to 17 with semicolons between them`,
};
