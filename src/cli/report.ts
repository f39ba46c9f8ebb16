import { planOf } from '../commands/plans/find-plans.ts';
import { fetchReport, findReported } from '../commands/reports/fetch-report.ts';
import { Problem } from '../domain/errors.ts';
import { viewerOf } from '../domain/people/viewer.ts';
import { REPORT_FORMATS, type ReportFormat } from '../domain/reports/publication.ts';
import { reportDcat } from '../views/reports/dcat.ts';
import { handingTextsIn } from '../views/reports/handing-texts.ts';
import { formatBytes } from '../views/reports/report-file.ts';
import { terminalTextsIn } from '../views/texts/terminal.ts';
import { drawing } from './report-progress.ts';
import { type Output, type Run, UsageError, writeText } from './run.ts';
import { demandWritable } from './whole-file.ts';

/** Told as it is read by people or programs; the others are files alone. */
const TEXTS: readonly ReportFormat[] = ['md', 'html', 'csv', 'json'];

/** The document of a round as a file, or as text on the standard output. The frozen one where the round is published. */
export async function runReport(run: Run): Promise<Output> {
  const { words, options, actor, wording, deps } = run;
  const { round, out, force = false } = options;
  const t = terminalTextsIn(wording.language);
  const usage = t.usageOf.report;
  if (words.length > 0) throw new UsageError(usage);
  if (options.format === 'dcat') return runDcat(run);
  const format = REPORT_FORMATS.find((one) => one === options.format);
  if (!round || !format || options.url !== undefined) throw new UsageError(usage);
  if (out === undefined && !TEXTS.includes(format)) throw new UsageError(t.needsOut(format));
  if (out !== undefined) demandWritable(out, { force });
  const viewer = viewerOf(actor);
  const { bytes, checksum, version } = await drawing(deps, wording.language, (watched) =>
    fetchReport(viewer, { round, format, language: wording.language }, watched),
  );
  const told = { round, format, version: version ?? null, bytes: bytes.length, checksum };
  if (out === undefined) {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    return { lines: text.trimEnd(), json: format === 'json' ? JSON.parse(text) : { ...told, text } };
  }
  writeText(out, bytes, { force });
  const { isProvisional, isPublished } = handingTextsIn(wording.language);
  const state = version === undefined ? isProvisional : isPublished(version);
  const lines = `${out}: ${state}, ${formatBytes(bytes.length, wording.language)}, SHA-256 ${checksum}`;
  return { lines, json: { ...told, out } };
}

/** What a portal of open data is told of a published report. */
async function runDcat({ options, actor, wording, deps }: Run): Promise<Output> {
  const { round: id, out, url, force = false } = options;
  const address = url === undefined ? undefined : URL.parse(url);
  if (!id || !address || !/^https?:$/.test(address.protocol) || /[?#]/.test(address.href))
    throw new UsageError(terminalTextsIn(wording.language).usageOf.report);
  const { round, publication } = await findReported(viewerOf(actor), id, deps);
  if (!publication) throw new Problem('not-published', { round: round.name });
  const plan = await planOf(round, deps);
  const json = reportDcat({ plan, round, publication, address: address.href.replace(/\/+$/, '') });
  const text = JSON.stringify(json, null, 2);
  if (out === undefined) return { lines: text, json };
  demandWritable(out, { force });
  writeText(out, `${text}\n`, { force });
  return { lines: `${out}: DCAT-AP-SE 3.0.1`, json };
}
