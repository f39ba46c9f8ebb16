import type { Finding } from '../../domain/errors.ts';
import type { FileFindingCode } from '../../domain/file-faults.ts';
import type { Language } from '../../domain/language.ts';
import { quoted } from './words.ts';

type Words = Readonly<Record<FileFindingCode, (finding: Pick<Finding, 'value'>) => string>>;

/** What was read, as it stands in the document or the file. */
export function inQuotes(value: Finding['value'], language: Language): string {
  return quoted(String(value ?? ''), language);
}

/** What stands in a file and is not loaded, or only by how the file is written. */
export const FILE_FINDINGS: Readonly<Record<Language, Words>> = {
  sv: {
    'struck-text': ({ value }) => `${inQuotes(value, 'sv')} är överstruket och läses inte in`,
    'hidden-text': ({ value }) => `${inQuotes(value, 'sv')} är dold text och läses inte in`,
    'deleted-text': ({ value }) =>
      `${inQuotes(value, 'sv')} är borttaget med spårade ändringar och läses inte in`,
    'unknown-symbol': ({ value }) =>
      `${inQuotes(value, 'sv')} har en symbol som inte går att läsa; den visas här som ▯`,
    'goals-by-place': ({ value }) =>
      `inget ord i dokumentet säger vad som är mål; ${inQuotes(value, 'sv')} och de andra har mått under sig och läses som mål, så se efter att de är det`,
  },
  en: {
    'struck-text': ({ value }) => `${inQuotes(value, 'en')} is struck through and is not loaded`,
    'hidden-text': ({ value }) => `${inQuotes(value, 'en')} is hidden text and is not loaded`,
    'deleted-text': ({ value }) =>
      `${inQuotes(value, 'en')} is deleted with tracked changes and is not loaded`,
    'unknown-symbol': ({ value }) =>
      `${inQuotes(value, 'en')} has a symbol that cannot be read, shown here as ▯`,
    'goals-by-place': ({ value }) =>
      `no word in the document says what is a goal; ${inQuotes(value, 'en')} and the rest have measures below them and are read as goals, so check them`,
  },
};
