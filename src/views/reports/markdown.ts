import { escapeMarkdown } from '../format.ts';
import type { ReportAnswer, ReportArea, ReportCounts, ReportItem, ReportOutline } from './outline.ts';

/** A report as a Markdown document: CommonMark, with the table of GitHub's. */
export function reportMarkdown(report: ReportOutline): string {
  return [
    `# ${asWritten(report.board)}: ${asWritten(report.title)}`,
    `${asWritten(report.round)} · ${asWritten(report.period)}`,
    `**${asWritten(report.state)}**`,
    countTable(report.counts),
    ...report.areas.flatMap(areaBlocks),
    '',
  ].join('\n\n');
}

function countTable({ verdictHead, countHead, rows }: ReportCounts): string {
  return [
    `| ${asWritten(verdictHead)} | ${asWritten(countHead)} |`,
    '| --- | ---: |',
    ...rows.map(({ symbol, word, count }) => `| ${asWritten(`${symbol} ${word}`)} | ${count} |`),
  ].join('\n');
}

function areaBlocks({ title, items }: ReportArea): string[] {
  return [`## ${asWritten(title)}`, ...items.flatMap(itemBlocks)];
}

function itemBlocks({ title, facts, spread, answers }: ReportItem): string[] {
  const list = facts.map(({ name, value }) => `- ${asWritten(name)}: ${asWritten(value)}`);
  return [
    `### ${asWritten(title)}`,
    ...(list.length > 0 ? [list.join('\n')] : []),
    ...(spread ? [`**${asWritten(spread.name)}: ${asWritten(spread.value)}**`] : []),
    ...answers.flatMap(answerBlocks),
  ];
}

function answerBlocks({ unit, symbol, verdict, said }: ReportAnswer): string[] {
  const heading = unit === undefined ? [] : [`#### ${asWritten(unit)}`];
  const line = asWritten(`${symbol} ${verdict}`);
  if (!said) return [...heading, line];
  return [
    ...heading,
    `**${line}**`,
    ...said.texts.flatMap(({ name, text }) => [`**${asWritten(name)}**`, asWritten(text)]),
    `*${asWritten(said.source)}*`,
  ];
}

/** Text that is shown as it was written. A document, other than a card, knows HTML and tables as well. */
function asWritten(text: string): string {
  return escapeMarkdown(text).replace(/[<|]/g, '\\$&');
}
