import type { Finding } from '../../domain/errors.ts';
import type { Language } from '../../domain/language.ts';
import { quoted } from './words.ts';

const LINE: Readonly<Record<Language, readonly [one: string, several: string]>> = {
  sv: ['rad', 'rad'],
  en: ['line', 'lines'],
};
const SHEET: Readonly<Record<Language, string>> = { sv: 'blad', en: 'sheet' };

/** "blad ”Mål”, rad 4, 7–9, Målvärde"; empty for what is nowhere. */
export function placeOf(finding: Finding, language: Language): string {
  const { line, sheet, at, lines = [] } = finding;
  const [one, several] = LINE[language];
  const where = lines.length > 1 ? `${several} ${linesSaid(lines)}` : `${one} ${line}`;
  const inSheet = sheet === undefined ? [] : [`${SHEET[language]} ${quoted(sheet, language)}`];
  return [...inSheet, ...(line ? [where] : []), ...(at ? [at] : [])].join(', ');
}

/** Lines of a file: "4, 7–9". */
function linesSaid(lines: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const line of lines.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && line <= last[1] + 1) last[1] = line;
    else ranges.push([line, line]);
  }
  const said = ranges.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
  return said.length > MOST_RANGES ? `${said.slice(0, MOST_RANGES).join(', ')} …` : said.join(', ');
}

const MOST_RANGES = 6;
