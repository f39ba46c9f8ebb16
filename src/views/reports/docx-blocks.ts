/** The blocks of a report as paragraphs and tables of Word's. */
import { leadIn } from '../format.ts';
import {
  paragraphsOf,
  type ReportBlock,
  type ReportFact,
  type ReportPlot,
  type ReportTable,
  type Told,
} from './blocks.ts';
import { HEAD_FILL, INKS, RULE, STYLE } from './docx-styles.ts';
import { bookmark, link, paragraph, run, table } from './docx-xml.ts';
import type { reportTextsIn } from './texts.ts';

type Texts = ReturnType<typeof reportTextsIn>;

/** What blocks are made with. */
export interface Making {
  readonly t: Texts;
  /** The paragraph of a plot's chart. */
  readonly chartOf: (plot: ReportPlot) => string;
  /** Of a line of text, in twentieths of a point. */
  readonly width: number;
}

export function docxBlock(block: ReportBlock, { t, chartOf, width }: Making): string {
  switch (block.is) {
    case 'text':
      return toldParagraphs(block.told, t, block.isStrong ? STYLE.verdict : undefined);
    case 'facts':
      return factParagraphs(block.facts);
    case 'list':
      return [
        block.name === undefined ? '' : paragraph(run(block.name, { bold: true }), { isKeptWithNext: true }),
        ...block.items.map((told) =>
          paragraph(`${runsOf(told, told.text)}${citation(told, t)}`, { style: STYLE.list, isBullet: true }),
        ),
      ].join('');
    case 'table':
      return tableOf(block, t, width);
    case 'plot':
      return `${paragraph(run(block.title), { style: STYLE.caption })}${chartOf(block)}${tableOf(block.table, t, width)}`;
  }
}

/** "Agenda 2030: 11 Hållbara städer och samhällen" */
export function factParagraphs(facts: readonly ReportFact[], style?: string): string {
  return facts
    .flatMap(({ name, value }) =>
      paragraphsOf(value).map((text, place) =>
        paragraph(`${place === 0 ? run(`${leadIn(name)} `, { bold: true }) : ''}${run(text)}`, { style }),
      ),
    )
    .join('');
}

/** A told text, with its symbol before the first paragraph and its source after the last. */
function toldParagraphs(told: Told, t: Texts, style?: string): string {
  const texts = paragraphsOf(told.text);
  if (texts.length === 0) return paragraph(citation(told, t), { style });
  return texts
    .map((text, place) => {
      const end = place === texts.length - 1 ? citation(told, t) : '';
      return paragraph(`${place === 0 ? runsOf(told, text) : run(text)}${end}`, { style });
    })
    .join('');
}

function runsOf({ mark }: Told, text: string): string {
  if (!mark) return run(text);
  return `${run(`${mark.symbol}\u00A0`, { color: INKS[mark.color], bold: true })}${run(text)}`;
}

/** " (Källa 12)", which leads to it. */
function citation({ source }: Told, t: Texts): string {
  if (source === undefined) return '';
  const look = { size: 17, bold: false };
  const named = link(anchorOf(source), run(t.source(source), { ...look, style: 'Hyperlink' }));
  return `${run(' (', look)}${named}${run(')', look)}`;
}

function anchorOf(source: number): string {
  return `kalla_${source}`;
}

/** About a third of a page in a column of a third of its width: what is longer may go on overleaf, rather than leave a page half empty. */
const LONGEST_WHOLE = 600;

/** Beyond the ids of the headings' bookmarks. */
const SOURCE_IDS = 1_000_000;

function tableOf(told: ReportTable, t: Texts, width: number): string {
  const { caption, head, rows, hasHeading = false, isSources = false } = told;
  const cellOf = (cell: Told, row: number, column: number) => {
    if (!isSources || column > 0) return toldParagraphs(cell, t, STYLE.cell);
    const number = row + 1;
    return paragraph(bookmark(anchorOf(number), SOURCE_IDS + number, run(cell.text)), { style: STYLE.cell });
  };
  return [
    hasHeading ? '' : paragraph(run(caption), { style: STYLE.caption }),
    table(
      head.map((text) => paragraph(run(text), { style: STYLE.head })),
      rows.map((cells, row) => ({
        cells: cells.map((cell, column) => cellOf(cell, row, column)),
        isWhole: cells.every(({ text }) => text.length <= LONGEST_WHOLE),
      })),
      { widths: columnWidths(told, width), rule: RULE, fill: HEAD_FILL, caption },
    ),
    // Word joins two tables that follow upon each other.
    paragraph('', { style: STYLE.gap }),
  ].join('');
}

function columnWidths({ widths }: ReportTable, whole: number): readonly number[] {
  const all = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => Math.floor((whole * width) / all));
}
