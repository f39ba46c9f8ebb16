/** The words that no text may have, as the page that the municipality reads gives them, so that page and gate are one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../../src/domain/language.ts';

const PAGE = join(import.meta.dirname, '../../../docs/guide/ord.md');
const HEADINGS: Readonly<Record<Language, string>> = { sv: '## Svenska', en: '## English' };

/** What is not to be written, and what is written instead. */
export interface Term {
  readonly instead: string;
  readonly form: string;
  readonly pattern: RegExp;
}

/** The forbidden forms of a page, by its tables. @throws RangeError when a language has no table */
export function termsOf(page: string, language: Language): readonly Term[] {
  const [, section = ''] = page.split(`${HEADINGS[language]}\n`);
  const [table = ''] = section.split('\n## ');
  const rows = table.split('\n').filter((line) => line.startsWith('| '));
  if (rows.length < 3) throw new RangeError(`docs/guide/ord.md has no table below ${HEADINGS[language]}`);
  return rows.slice(2).flatMap((row) => {
    const [instead = '', , forbidden = ''] = row
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
    return forbidden
      .split(', ')
      .flatMap((form) => (form === '' ? [] : { instead, form, pattern: patternOf(form) }));
  });
}

/** A form as a whole word; a number in it stands for any number. */
function patternOf(form: string): RegExp {
  const escaped = form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const loose = escaped.replace(/\d+/g, '\\d+').replace(/ /g, '\\s');
  return new RegExp(`(?<![\\p{L}\\d_])${loose}(?![\\p{L}_])`, 'iu');
}

const page = readFileSync(PAGE, 'utf8');

export const TERMS: Readonly<Record<Language, readonly Term[]>> = {
  sv: termsOf(page, 'sv'),
  en: termsOf(page, 'en'),
};
