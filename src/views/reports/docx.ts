/** A report as a Word document. The same outline gives the same bytes. */
import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, patchDocument, TextRun } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import type { ReportOutline, ReportPlot, ReportSection } from './blocks.ts';
import { docxBlock, factParagraphs, type Making } from './docx-blocks.ts';
import { sameBytes, withBody } from './docx-bytes.ts';
import { chartParagraph } from './docx-chart.ts';
import { contents, type Heading, LISTED, type Pages } from './docx-contents.ts';
import { docxStyles, PAGE, STYLE, TEXT_WIDTH } from './docx-styles.ts';
import { inTemplate, type ReportTemplate, textWidthOf } from './docx-template.ts';
import { bookmark, paragraph, run } from './docx-xml.ts';
import { reportTextsIn } from './texts.ts';

const DEEPEST = 6;
/** Characters of what it says, above which the pages are not counted: it takes seconds for a hundred pages, and minutes for a thousand. */
const COUNTED_UP_TO = 3_000_000;

/** @param template whose look it has; our own where there is none */
export async function reportDocx(outline: ReportOutline, template?: ReportTemplate): Promise<Uint8Array> {
  const t = reportTextsIn(outline.language);
  const headings: Heading[] = [];
  const plots: ReportPlot[] = [];
  const width = template ? textWidthOf(template) : TEXT_WIDTH;
  const chartOf = (plot: ReportPlot) => `<chart n="${plots.push(plot) - 1}"/>`;
  const sections = outline.sections
    .map((section, place) => sectionOf(section, 1, { t, headings, chartOf, width, isFirst: place === 0 }))
    .join('');
  const frame = await Packer.toBuffer(frameOf(outline, plots));
  const title = paragraph(run(t.contents), { style: STYLE.contents, isOnNewPage: true });
  const filled = (pages?: Pages) => {
    const body = [coverOf(outline), title, contents(headings, width, pages), sections].join('');
    const docx = withBody(frame, body);
    return template ? inTemplate(docx, template, outline.language) : docx;
  };
  const pages = sections.length <= COUNTED_UP_TO ? await pagesIn(filled(new Map())) : undefined;
  return sameBytes(filled(pages), outline);
}

/** The page of every bookmark, as Word will lay it out. */
async function pagesIn(docx: Uint8Array): Promise<Pages> {
  const found: { pages: Pages } = { pages: new Map() };
  const estimate = estimatePageNumbersWith({ guess: true });
  await patchDocument({
    outputType: 'uint8array',
    data: docx,
    patches: {},
    pageNumbers: (template) => {
      const estimated = estimate(template);
      found.pages = estimated.bookmarks;
      return estimated;
    },
  });
  return found.pages;
}

/** All of the document but its body: of that, the charts alone. */
function frameOf(outline: ReportOutline, plots: readonly ReportPlot[]): Document {
  const { language, cover } = outline;
  // The library writes the list that bullets are of where there is one.
  const bullet = new Paragraph({ bullet: { level: 0 }, text: '' });
  const children = [bullet, ...plots.map(chartParagraph)];
  return new Document({
    title: `${cover.board}: ${cover.title}`,
    subject: `${cover.plan}, ${cover.period}`,
    description: cover.state,
    creator: cover.board,
    lastModifiedBy: cover.board,
    styles: docxStyles(language),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
          },
        },
        footers: {
          default: footer(outline),
          first: new Footer({ children: [new Paragraph({ children: [] })] }),
        },
        children,
      },
    ],
  });
}

function coverOf({ cover }: ReportOutline): string {
  const { board, title, plan, period, state, correction } = cover;
  // A plan that was read out of a report is called as the report is.
  const about = [...(plan === title ? [] : [plan]), period];
  return [
    paragraph(run(board), { style: STYLE.board }),
    paragraph(run(title), { style: 'Title' }),
    ...about.map((text) => paragraph(run(text), { style: STYLE.cover })),
    paragraph(run(state, { bold: true }), { style: STYLE.state }),
    factParagraphs(correction, STYLE.cover),
  ].join('');
}

interface SectionMaking extends Making {
  readonly headings: Heading[];
  /** It begins a new page. */
  readonly isFirst: boolean;
}

function sectionOf(
  { title, blocks, sections = [] }: ReportSection,
  level: number,
  making: SectionMaking,
): string {
  const { headings, isFirst } = making;
  const look = { style: `Heading${Math.min(level, DEEPEST)}`, isOnNewPage: isFirst };
  return [
    paragraph(level <= LISTED ? listed(title, level, headings) : run(title), look),
    ...blocks.map((block) => docxBlock(block, making)),
    ...sections.map((section) => sectionOf(section, level + 1, { ...making, isFirst: false })),
  ].join('');
}

/** The runs of a heading that the contents lead to. */
function listed(title: string, level: number, headings: Heading[]): string {
  const anchor = `_Toc${headings.length + 1}`;
  return bookmark(anchor, headings.push({ title, level, anchor }), run(title));
}

/** "Kommunstyrelsen: Delårsrapport 2025 · Sida 3 av 24" */
function footer({ language, cover }: ReportOutline): Footer {
  const t = reportTextsIn(language);
  const [before, between] = t.page('\n', '\n').split('\n');
  const look = { size: 17 };
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({ ...look, text: `${cover.board}: ${cover.title}  ·  ${before}` }),
          new TextRun({ ...look, children: [PageNumber.CURRENT] }),
          new TextRun({ ...look, text: between ?? '' }),
          new TextRun({ ...look, children: [PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}
