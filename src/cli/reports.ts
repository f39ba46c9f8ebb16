import { compileReport } from '../commands/compile-summary.ts';
import { showItemStatus, showStatus } from '../commands/show-status.ts';
import { verdictMark } from '../views/marks.ts';
import { assessmentJson, summaryJson, summaryMarkdown } from '../views/report.ts';
import { type Output, type Run, UsageError, writeText } from './run.ts';

export async function runStatus({ words, options, actor, wording, deps }: Run): Promise<Output> {
  if (words.length === 0) {
    const summary = await showStatus(actor, options.plan, deps);
    return { lines: summaryMarkdown(summary, wording), json: summaryJson(summary) };
  }
  const hits = await showItemStatus(actor, { words: words.join(' '), plan: options.plan }, deps);
  const found = hits.map(({ line }) => ({
    item: line.item.id,
    title: line.item.title,
    assessments: line.assessment ? [assessmentJson(line.assessment)] : [],
  }));
  const lines = hits.map(({ state, line }) => {
    const { symbol, word } = verdictMark(state.plan, state.round.kind, line.assessment, wording.language);
    return `${symbol} ${word}  ${line.item.title}`;
  });
  return { lines: lines.join('\n'), json: found };
}

export async function runReport({ options, actor, wording, deps }: Run): Promise<Output> {
  const { round, format, out } = options;
  if (!round || (format !== 'md' && format !== 'json'))
    throw new UsageError('report --round ID --format md|json [--out FIL]');
  const summary = await compileReport(actor, round, deps);
  const json = summaryJson(summary);
  const document = format === 'md' ? summaryMarkdown(summary, wording) : JSON.stringify(json, null, 2);
  if (!out) return { lines: document, json };
  writeText(out, `${document.trimEnd()}\n`);
  return { lines: `${out}: ${summary.answered} av ${summary.expected} svar`, json };
}
