/** A report as a Word document. The same outline gives the same bytes. */
import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import type { ReportOutline, ReportSection } from './blocks.ts';
import { docxBlock, factParagraphs } from './docx-blocks.ts';
import { sameBytes } from './docx-bytes.ts';
import { docxStyles, PAGE, STYLE } from './docx-styles.ts';
import { reportTextsIn } from './texts.ts';

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

export async function reportDocx(outline: ReportOutline): Promise<Uint8Array> {
  const { language, cover, sections } = outline;
  const t = reportTextsIn(language);
  const document = new Document({
    title: `${cover.board}: ${cover.title}`,
    subject: `${cover.plan}, ${cover.period}`,
    description: cover.state,
    creator: cover.board,
    lastModifiedBy: cover.board,
    styles: docxStyles(language),
    pageNumbers: estimatePageNumbersWith({ guess: true }),
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
        children: [
          ...coverParagraphs(outline),
          new Paragraph({ style: STYLE.contents, pageBreakBefore: true, text: t.contents }),
          new TableOfContents(t.contents, { hyperlink: true, headingStyleRange: '1-2' }),
          ...sections.flatMap((section, place) => sectionChildren(section, 0, outline, place === 0)),
        ],
      },
    ],
  });
  return sameBytes(await Packer.toBuffer(document), outline);
}

function coverParagraphs({ cover }: ReportOutline): readonly FileChild[] {
  const { board, title, plan, period, state, correction } = cover;
  return [
    new Paragraph({ style: STYLE.board, text: board }),
    new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
    // A plan that was read out of a report is called as the report is.
    ...[...(plan === title ? [] : [plan]), period].map((text) => new Paragraph({ style: STYLE.cover, text })),
    new Paragraph({
      style: STYLE.cover,
      spacing: { before: 600 },
      children: [new TextRun({ text: state, bold: true })],
    }),
    ...factParagraphs(correction, STYLE.cover),
  ];
}

function sectionChildren(
  { title, blocks, sections = [] }: ReportSection,
  depth: number,
  outline: ReportOutline,
  isFirst = false,
): FileChild[] {
  const t = reportTextsIn(outline.language);
  return [
    new Paragraph({
      heading: LEVELS[Math.min(depth, LEVELS.length - 1)] ?? HeadingLevel.HEADING_6,
      pageBreakBefore: isFirst,
      text: title,
    }),
    ...blocks.flatMap((block) => docxBlock(block, t)),
    ...sections.flatMap((section) => sectionChildren(section, depth + 1, outline)),
  ];
}

/** "Kommunstyrelsen: Delårsrapport 2025 · Sida 3 av 24" */
function footer({ language, cover }: ReportOutline): Footer {
  const t = reportTextsIn(language);
  const [before, between] = t.page('\n', '\n').split('\n');
  const run = { size: 17 };
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({ ...run, text: `${cover.board}: ${cover.title}  ·  ${before}` }),
          new TextRun({ ...run, children: [PageNumber.CURRENT] }),
          new TextRun({ ...run, text: between ?? '' }),
          new TextRun({ ...run, children: [PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}
