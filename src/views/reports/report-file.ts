/** What a document is called, and what it is, wherever it is handed over. */
import type { Language } from '../../domain/language.ts';
import type { ReportFormat } from '../../domain/reports/publication.ts';
import { handingTextsIn } from './handing-texts.ts';

/** Of a document, as much as it is called by. */
export interface NamedReport {
  /** The round's. */
  readonly name: string;
  readonly format: ReportFormat;
  readonly version: number | undefined;
  readonly language: Language;
}

const CONTENT_TYPES: Readonly<Record<ReportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
};

export function contentTypeOf(format: ReportFormat): string {
  return CONTENT_TYPES[format];
}

/** Characters of a name, without its ending: what every file system takes, in whatever letters. */
const MAX_NAME = 60;

/** "Delårsrapport 2025 (version 1).docx", without what Windows, SharePoint or a header takes for something else. */
export function fileNameOf({ name, format, version, language }: NamedReport): string {
  const safe = name
    .normalize('NFC')
    .toWellFormed()
    .replace(/[\p{C}"*:<>?/\\|#%]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.~]+|[\s.]+$/g, '');
  const short = [...safe].slice(0, MAX_NAME).join('').trim();
  return `${handingTextsIn(language).fileName(short || handingTextsIn(language).report, version)}.${format}`;
}

const UNITS = ['byte', 'kB', 'MB'] as const;

/** "482 kB", "1,4 MB" */
export function formatBytes(bytes: number, language: Language): string {
  const power = bytes < 1_000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  const number = bytes / 1_000 ** power;
  const digits = power === 2 ? 1 : 0;
  const written = number.toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB', {
    maximumFractionDigits: digits,
  });
  return `${written}\u00A0${UNITS[power]}`;
}
