import type { Finding } from '../../domain/errors.ts';
import type { FileFindingCode } from '../../domain/file-faults.ts';
import type { Language } from '../../domain/language.ts';
import { quoted } from './words.ts';

type Words = Readonly<Record<FileFindingCode, (finding: Pick<Finding, 'value'>) => string>>;

/** What was read, as it stands in the document or the file. */
export function inQuotes(value: Finding['value'], language: Language): string {
  return quoted(String(value ?? ''), language);
}

/** What stands in a file and is not imported. */
export const FILE_FINDINGS: Readonly<Record<Language, Words>> = {
  sv: {
    'struck-text': ({ value }) => `${inQuotes(value, 'sv')} är överstruket och läses inte in`,
    'hidden-text': ({ value }) => `${inQuotes(value, 'sv')} är dold text och läses inte in`,
    'deleted-text': ({ value }) =>
      `${inQuotes(value, 'sv')} är borttaget med Spåra ändringar och läses inte in`,
    'unknown-symbol': ({ value }) =>
      `${inQuotes(value, 'sv')} har en symbol som inte går att läsa; den visas här som ▯`,
  },
  en: {
    'struck-text': ({ value }) => `${inQuotes(value, 'en')} is struck through and is not imported`,
    'hidden-text': ({ value }) => `${inQuotes(value, 'en')} is hidden text and is not imported`,
    'deleted-text': ({ value }) =>
      `${inQuotes(value, 'en')} is deleted with Track Changes and is not imported`,
    'unknown-symbol': ({ value }) =>
      `${inQuotes(value, 'en')} has a symbol that cannot be read, shown here as ▯`,
  },
};
