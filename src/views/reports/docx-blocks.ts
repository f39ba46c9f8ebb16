/** The blocks of a report as paragraphs and tables of Word's. */
import {
  Bookmark,
  BorderStyle,
  type FileChild,
  InternalHyperlink,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { ChartRun } from 'docx/charts';
import { leadIn } from '../format.ts';
import {
  paragraphsOf,
  type ReportBlock,
  type ReportFact,
  type ReportPlot,
  type ReportTable,
  type Told,
} from './blocks.ts';
import { FONT, HEAD_FILL, INK, INKS, RULE, STYLE, TEXT_WIDTH } from './docx-styles.ts';
import type { reportTextsIn } from './texts.ts';

type Texts = ReturnType<typeof reportTextsIn>;
type Run = TextRun | InternalHyperlink;

export function docxBlock(block: ReportBlock, t: Texts): readonly FileChild[] {
  switch (block.is) {
    case 'text':
      return toldParagraphs(block.told, t, block.isStrong ? STYLE.verdict : undefined);
    case 'facts':
      return factParagraphs(block.facts);
    case 'list':
      return [
        ...(block.name === undefined
          ? []
          : [new Paragraph({ keepNext: true, children: [new TextRun({ text: block.name, bold: true })] })]),
        ...block.items.map(
          (told) =>
            new Paragraph({
              style: STYLE.list,
              bullet: { level: 0 },
              children: [...runsOf(told, told.text), ...citation(told, t)],
            }),
        ),
      ];
    case 'table':
      return tableOf(block, t);
    case 'plot':
      return plotOf(block, t);
  }
}

/** "Agenda 2030: 11 Hållbara städer och samhällen" */
export function factParagraphs(facts: readonly ReportFact[], style?: string): readonly Paragraph[] {
  return facts.flatMap(({ name, value }) =>
    paragraphsOf(value).map(
      (text, place) =>
        new Paragraph({
          ...(style === undefined ? {} : { style }),
          children: [
            ...(place === 0 ? [new TextRun({ text: `${leadIn(name)} `, bold: true })] : []),
            new TextRun(text),
          ],
        }),
    ),
  );
}

/** A told text, with its symbol before the first paragraph and its source after the last. */
function toldParagraphs(told: Told, t: Texts, style?: string): readonly Paragraph[] {
  const texts = paragraphsOf(told.text);
  const last = Math.max(0, texts.length - 1);
  return (texts.length > 0 ? texts : ['']).map(
    (text, place) =>
      new Paragraph({
        ...(style === undefined ? {} : { style }),
        children: [
          ...(place === 0 ? runsOf(told, text) : [new TextRun(text)]),
          ...(place === last ? citation(told, t) : []),
        ],
      }),
  );
}

function runsOf({ mark }: Told, text: string): readonly TextRun[] {
  if (!mark) return [new TextRun(text)];
  return [
    new TextRun({ text: `${mark.symbol}\u00A0`, color: INKS[mark.color], bold: true }),
    new TextRun(text),
  ];
}

/** "(Källa 12)", which leads to it. */
function citation({ source, text }: Told, t: Texts): readonly Run[] {
  if (source === undefined) return [];
  const run = { size: 17, bold: false };
  const lead = text === '' ? '(' : ' (';
  return [
    new TextRun({ ...run, text: lead }),
    new InternalHyperlink({
      anchor: anchorOf(source),
      children: [new TextRun({ ...run, text: t.source(source), style: 'Hyperlink' })],
    }),
    new TextRun({ ...run, text: ')' }),
  ];
}

function anchorOf(source: number): string {
  return `kalla_${source}`;
}

function tableOf(table: ReportTable, t: Texts): readonly FileChild[] {
  const { caption, head, rows, hasHeading = false, isSources = false } = table;
  const widths = columnWidths(table);
  return [
    ...(hasHeading ? [] : [new Paragraph({ style: STYLE.caption, text: caption })]),
    new Table({
      columnWidths: widths,
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
      borders: BORDERS,
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: head.map((text, place) => headCell(text, widths[place] ?? 0)),
        }),
        ...rows.map(
          (cells, index) =>
            new TableRow({
              children: cells.map((told, place) =>
                bodyCell(
                  told,
                  widths[place] ?? 0,
                  t,
                  isSources && place === 0 ? anchorOf(index + 1) : undefined,
                ),
              ),
            }),
        ),
      ],
    }),
    // Word joins two tables that follow upon each other.
    new Paragraph({ spacing: { after: 60 }, children: [] }),
  ];
}

function columnWidths({ widths }: ReportTable): readonly number[] {
  const all = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => Math.floor((TEXT_WIDTH * width) / all));
}

const MARGINS = { top: 40, bottom: 40, left: 90, right: 90 };
const LINE = { style: BorderStyle.SINGLE, size: 4, color: RULE };
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const BORDERS = {
  top: LINE,
  bottom: LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: LINE,
  insideVertical: NO_LINE,
};

function headCell(text: string, width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: MARGINS,
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: HEAD_FILL },
    children: [new Paragraph({ style: STYLE.head, text })],
  });
}

function bodyCell(told: Told, width: number, t: Texts, bookmark: string | undefined): TableCell {
  const children =
    bookmark === undefined ? toldParagraphs(told, t, STYLE.cell) : [markedParagraph(told.text, bookmark)];
  return new TableCell({ width: { size: width, type: WidthType.DXA }, margins: MARGINS, children });
}

/** What a citation leads to. */
function markedParagraph(text: string, id: string): Paragraph {
  return new Paragraph({
    style: STYLE.cell,
    children: [new Bookmark({ id, children: [new TextRun(text)] })],
  });
}

/** In pixels: as wide as the text, and as high as its bars need. */
const CHART = { width: 600, around: 40, bar: 34 } as const;

/** A chart of Word's own, which it draws again where somebody changes a number; whoever cannot see it has its words and its table. */
function plotOf({ title, alt, bars, table }: ReportPlot, t: Texts): readonly FileChild[] {
  const values = bars.map(({ value }) => value);
  const chart = new ChartRun({
    type: 'bar',
    categories: bars.map(({ label }) => label),
    series: [
      {
        name: title,
        values,
        colors: bars.map(({ color }) => INKS[color]),
        pointLabels: bars.map(({ shown }) => ({ text: shown, font: CHART_FONT })),
      },
    ],
    gapWidth: 60,
    legend: false,
    font: { name: FONT, color: INK },
    chartArea: { border: 'none' },
    categoryAxis: { reverseOrder: true, font: CHART_FONT },
    valueAxis: { visible: false, gridlines: false, ...(Math.min(...values) < 0 ? {} : { minimum: 0 }) },
    transformation: { width: CHART.width, height: CHART.around + CHART.bar * bars.length },
    altText: { name: title, title, description: alt },
  });
  return [
    new Paragraph({ style: STYLE.caption, text: title }),
    new Paragraph({ keepNext: true, children: [chart] }),
    ...tableOf(table, t),
  ];
}

const CHART_FONT = { name: FONT, size: 9, color: INK };
