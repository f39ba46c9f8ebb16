import type { Language } from '../../domain/language.ts';
import type { Compiled } from '../../domain/reports/compiled.ts';
import type { FrozenFormat, Publication } from '../../domain/reports/publication.ts';
import { reportCsv } from './csv.ts';
import { reportJson } from './json.ts';
import { reportMarkdown } from './markdown.ts';
import { reportOutline } from './outline.ts';

/** With what a document is made. */
export interface ReportSetting {
  readonly language: Language;
  readonly timezone: string;
  readonly publication?: Pick<Publication, 'version' | 'at' | 'by' | 'correction'> | undefined;
}

/** A document of a compiled round. */
export async function makeReport(
  report: Compiled,
  format: FrozenFormat,
  setting: ReportSetting,
): Promise<Uint8Array> {
  return Buffer.from(textOf(report, format, setting));
}

function textOf(report: Compiled, format: FrozenFormat, setting: ReportSetting): string {
  const { summary, approval } = report;
  if (format === 'csv') return reportCsv(report, setting);
  if (format === 'json') return `${JSON.stringify(reportJson(report, setting), null, 2)}\n`;
  const wording = { ...setting, now: new Date(0) };
  return `${reportMarkdown(reportOutline(summary, wording, approval)).trimEnd()}\n`;
}
