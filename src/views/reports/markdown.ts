import { escapeMarkdown } from '../format.ts';
import {
  paragraphsOf,
  type ReportBlock,
  type ReportCover,
  type ReportFact,
  type ReportOutline,
  type ReportSection,
  type ReportTable,
  type Told,
} from './blocks.ts';
import { reportTextsIn } from './texts.ts';

type Texts = ReturnType<typeof reportTextsIn>;

/** A report as a Markdown document: CommonMark, with the tables of GitHub's. */
export function reportMarkdown({ language, cover, sections }: ReportOutline): string {
  const t = reportTextsIn(language);
  const blocks = [...coverBlocks(cover), ...sections.flatMap((section) => sectionBlocks(section, 2, t))];
  return `${blocks.join('\n\n')}\n`;
}

function coverBlocks({ board, title, plan, period, state, correction }: ReportCover): readonly string[] {
  return [
    `# ${oneLine(`${board}: ${title}`)}`,
    `${oneLine(plan)} · ${oneLine(period)}`,
    `**${oneLine(state)}**`,
    ...(correction.length > 0 ? [factList(correction)] : []),
  ];
}

function sectionBlocks({ title, blocks, sections = [] }: ReportSection, depth: number, t: Texts): string[] {
  return [
    `${'#'.repeat(Math.min(depth, 6))} ${oneLine(title)}`,
    ...blocks.flatMap((block) => blockOf(block, t)),
    ...sections.flatMap((section) => sectionBlocks(section, depth + 1, t)),
  ];
}

function blockOf(block: ReportBlock, t: Texts): readonly string[] {
  switch (block.is) {
    case 'text':
      return block.isStrong
        ? [strong(block.told, t)]
        : [cited(asWritten(symbolAnd(block.told)), block.told, t)];
    case 'facts':
      return [factList(block.facts)];
    case 'list':
      return [
        ...(block.name === undefined ? [] : [`**${oneLine(block.name)}**`]),
        block.items.map((told) => `- ${cited(oneLine(symbolAnd(told)), told, t)}`).join('\n'),
      ];
    case 'table':
      return tableOf(block, t);
    case 'plot':
      return [`**${oneLine(block.title)}**`, ...tableOf(block.table, t).slice(1)];
  }
}

function strong(told: Told, t: Texts): string {
  return cited(`**${oneLine(symbolAnd(told))}**`, told, t);
}

function factList(facts: readonly ReportFact[]): string {
  return facts.map(({ name, value }) => `- ${oneLine(name)}: ${oneLine(value)}`).join('\n');
}

function tableOf({ caption, head, rows, hasHeading = false }: ReportTable, t: Texts): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const table = [
    line(head.map(oneLine)),
    line(head.map(() => '---')),
    ...rows.map((cells) => line(cells.map((told) => cited(cellText(told), told, t)))),
  ];
  return [...(hasHeading ? [] : [`**${oneLine(caption)}**`]), table.join('\n')];
}

/** A cell has no paragraphs; GitHub's tables know one tag, and it is ours. */
function cellText(told: Told): string {
  return paragraphsOf(symbolAnd(told)).map(oneLine).join('<br>');
}

function symbolAnd({ mark, text }: Told): string {
  return mark ? `${mark.symbol} ${text}` : text;
}

function cited(text: string, { source }: Told, t: Texts): string {
  return source === undefined ? text : `${text} (${t.source(source)})`;
}

function oneLine(text: string): string {
  return asWritten(text.replace(/\s*\n\s*/g, ' '));
}

/** Text that is shown as it was written. A document, other than a card, knows HTML and tables as well. */
function asWritten(text: string): string {
  return escapeMarkdown(text).replace(/[<|]/g, '\\$&');
}
