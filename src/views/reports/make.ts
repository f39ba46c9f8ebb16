import type { Language } from '../../domain/language.ts';
import type { Compiled } from '../../domain/reports/compiled.ts';
import type { FrozenFormat } from '../../domain/reports/publication.ts';
import { summaryJson } from './json.ts';
import { reportMarkdown } from './markdown.ts';
import { reportOutline } from './outline.ts';

/** The bytes of a report in a format. */
export async function makeReport(
  { summary, approval }: Compiled,
  format: FrozenFormat,
  { language, timezone }: { readonly language: Language; readonly timezone: string },
): Promise<Uint8Array> {
  const json = JSON.stringify(summaryJson(summary, approval), null, 2);
  const outline = reportOutline(summary, { language, timezone, now: new Date(0) }, approval);
  return Buffer.from(format === 'json' ? json : `${reportMarkdown(outline)}\n${format}`);
}
