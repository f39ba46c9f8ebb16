/** How a report looks in Word where the municipality gives no template of its own: by named styles, so that it can be changed there. */
import { type IStylesOptions, LineRuleType } from 'docx';
import type { Language } from '../../domain/language.ts';
import type { Mark } from '../marks.ts';

/** Widths and heights of these are known to Word, to LibreOffice and to what counts the pages. */
export const FONT = 'Arial';
export const INK = '1F2933';
const BRAND = '1F4E6B';

/** Twentieths of a point: A4 with margins of 2.5 cm. */
export const PAGE = { width: 11_906, height: 16_838, margin: 1_418 } as const;
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;

/** Ids of the styles that are ours. */
export const STYLE = {
  board: 'MalvaktBoard',
  cover: 'MalvaktCover',
  state: 'MalvaktState',
  gap: 'MalvaktGap',
  contents: 'MalvaktContents',
  verdict: 'MalvaktVerdict',
  cell: 'MalvaktCell',
  head: 'MalvaktHead',
  list: 'ListParagraph',
  caption: 'Caption',
} as const;

/** What repeats a verdict for whoever sees colours: each is read on white, 4.5 to 1 and more. */
export const INKS: Readonly<Record<Mark['color'], string>> = {
  good: '1B6E3A',
  warning: '8A5300',
  attention: 'B3261E',
  default: '3E4C59',
};

/** By which Word and LibreOffice read aloud, hyphenate and spell. */
export const LANGUAGE_TAG: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' };

/** @param level by which Word's navigation, a PDF's bookmarks and screen readers know it */
function heading(level: number, size: number, before: number) {
  return {
    run: { size, bold: true, color: BRAND, font: FONT },
    paragraph: {
      spacing: { before, after: 100 },
      keepNext: true,
      keepLines: true,
      outlineLevel: level - 1,
    },
  };
}

export function docxStyles(language: Language): IStylesOptions {
  const text = { size: 21, font: FONT, color: INK, language: { value: LANGUAGE_TAG[language] } };
  return {
    default: {
      document: { run: text, paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } } },
      title: {
        run: { size: 56, bold: true, color: BRAND, font: FONT },
        paragraph: { spacing: { before: 240, after: 200 } },
      },
      heading1: heading(1, 34, 360),
      heading2: heading(2, 26, 300),
      heading3: heading(3, 22, 220),
      heading4: heading(4, 21, 180),
      heading5: heading(5, 20, 160),
      heading6: heading(6, 20, 160),
      listParagraph: { paragraph: { spacing: { after: 60 } } },
      caption: {
        run: { size: 19, bold: true, color: INK, font: FONT },
        paragraph: { spacing: { before: 160, after: 80 }, keepNext: true },
      },
      hyperlink: { run: { color: BRAND, underline: {} } },
    },
    paragraphStyles: [...COVER_STYLES, ...contentsStyles(), ...BODY_STYLES],
  };
}

export const HEAD_FILL = BRAND;
export const RULE = 'B8C4CE';

const COVER_STYLES = [
  {
    id: STYLE.board,
    name: 'Rapport nämnd',
    basedOn: 'Normal',
    run: { size: 28, color: INK },
    paragraph: { spacing: { before: 3_600 } },
  },
  {
    id: STYLE.cover,
    name: 'Rapport försättsblad',
    basedOn: 'Normal',
    run: { size: 24 },
    paragraph: { spacing: { after: 120 } },
  },
  {
    id: STYLE.state,
    name: 'Rapport ställning',
    basedOn: STYLE.cover,
    paragraph: { spacing: { before: 600 } },
  },
  {
    id: STYLE.gap,
    name: 'Rapport mellanrum',
    basedOn: 'Normal',
    run: { size: 12 },
    paragraph: { spacing: { after: 60 } },
  },
];

function contentsStyles() {
  return [
    ...[1, 2].map((level) => ({
      id: `TOC${level}`,
      name: `toc ${level}`,
      basedOn: 'Normal',
      run: { size: 20, bold: level === 1 },
      paragraph: {
        spacing: { before: level === 1 ? 80 : 0, after: 40 },
        indent: { left: (level - 1) * 220 },
      },
    })),
    {
      id: STYLE.contents,
      name: 'TOC Heading',
      basedOn: 'Normal',
      run: { size: 34, bold: true, color: BRAND },
      paragraph: { spacing: { after: 200 }, keepNext: true },
    },
  ];
}

const BODY_STYLES = [
  {
    id: STYLE.verdict,
    name: 'Rapport bedömning',
    basedOn: 'Normal',
    run: { bold: true },
    paragraph: { spacing: { before: 60, after: 120 }, keepNext: true },
  },
  {
    id: STYLE.cell,
    name: 'Rapport tabelltext',
    basedOn: 'Normal',
    run: { size: 18 },
    paragraph: { spacing: { before: 40, after: 40, line: 252, lineRule: LineRuleType.AUTO } },
  },
  {
    id: STYLE.head,
    name: 'Rapport tabellhuvud',
    basedOn: STYLE.cell,
    run: { bold: true, color: 'FFFFFF' },
    paragraph: { keepNext: true },
  },
];
