/** In what form somebody wants a report: "exportera till word", "öppna data", "som en tabell". */
import type { ReportFormat } from '../../domain/reports/publication.ts';
import { foldText } from './said.ts';

/** The first that fits: "pdf av worddokumentet" is a PDF. */
const FORMATS: readonly (readonly [ReportFormat, RegExp])[] = [
  ['pdf', /(?<![a-z])pdf/],
  ['docx', /(?<![a-z])(?:word|docx?)(?:[- ]?(?:fil|dokument|format|file|document)[a-z]*)?(?![a-z])/],
  ['json', /(?<![a-z])json|maskinlasbar|machine[- ]?readable|(?:oppna|oppen|open)[- ]?data/],
  ['csv', /(?<![a-z])(?:csv|excel|kalkyl|spreadsheet)|kommaseparera/],
  ['html', /(?<![a-z])html|webbsid|web ?page/],
  ['md', /(?<![a-z])(?:markdown|md)(?![a-z])/],
];

/** Undefined where none is named, and is to be chosen. */
export function formatIn(said: string): ReportFormat | undefined {
  const folded = foldText(said);
  return FORMATS.find(([, pattern]) => pattern.test(folded))?.[0];
}
