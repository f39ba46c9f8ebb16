import * as docx from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import PDFDocument from 'pdfkit';
import { type Block, blocksOf } from './markdown.ts';

type Rows = readonly (readonly string[])[];
type Pdf = InstanceType<typeof PDFDocument>;

const NAME = 'Kommunstyrelsen, ett påhittat dokument';
const LEVELS = [
  docx.HeadingLevel.HEADING_1,
  docx.HeadingLevel.HEADING_2,
  docx.HeadingLevel.HEADING_3,
  docx.HeadingLevel.HEADING_4,
  docx.HeadingLevel.HEADING_5,
  docx.HeadingLevel.HEADING_6,
] as const;

/** A Word file as Word writes them: styles for headings, lists and the table of contents, a header, and page numbers. */
export async function makeDocx(markdown: string): Promise<Uint8Array> {
  const { AlignmentType, LevelFormat, PageNumber } = docx;
  const footer = new docx.Paragraph({
    children: [new docx.TextRun({ children: [PageNumber.CURRENT, '(', PageNumber.TOTAL_PAGES, ')'] })],
  });
  const level = { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START };
  const document = new docx.Document({
    numbering: { config: [{ reference: 'numbers', levels: [level] }] },
    styles: { paragraphStyles: [{ id: 'Innehll1', name: 'toc 1', basedOn: 'Normal' }] },
    sections: [
      {
        headers: { default: new docx.Header({ children: [new docx.Paragraph(NAME)] }) },
        footers: { default: new docx.Footer({ children: [footer] }) },
        children: blocksOf(markdown).map(wordBlock),
      },
    ],
  });
  return new Uint8Array(await docx.Packer.toBuffer(document));
}

const LOOKS =
  '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:i/><w:color w:val="000000"/><w:sz w:val="22"/><w:lang w:val="sv-SE"/>';
const RUN = /<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?<w:t xml:space="preserve">([^<]*)<\/w:t><\/w:r>/g;

/** The same Word file after years of work on it: who wrote what when, how each word looks, and sentences in pieces. */
export function withHeavyMarkup(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const run = (_: string, looks = '', text = '') =>
    (text.match(/\s*\S+|\s+$/g) ?? [''])
      .map(
        (word) =>
          `<w:proofErr w:type="spellStart"/><w:r w:rsidR="00AB12CD" w:rsidRPr="00EF34AB"><w:rPr>${LOOKS}${looks}</w:rPr><w:t xml:space="preserve">${word}</w:t></w:r>`,
      )
      .join('');
  const heavy = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    .replace(RUN, run)
    .replaceAll('<w:p>', '<w:p w14:paraId="3F2A1B0C" w:rsidR="00AB12CD" w:rsidRDefault="00AB12CD">')
    .replaceAll('<w:pPr>', '<w:pPr><w:keepNext/><w:spacing w:after="0"/><w:jc w:val="both"/>')
    .replaceAll(
      '<w:tc>',
      '<w:tc><w:tcPr><w:tcW w:w="1204" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>',
    );
  return zipSync({ ...parts, 'word/document.xml': strToU8(heavy) });
}

function wordBlock(block: Block): docx.Paragraph | docx.Table {
  if (block.kind === 'table') return wordTable(block.rows);
  const { kind, text, level } = block;
  if (kind === 'heading') return new docx.Paragraph({ text, heading: LEVELS[level - 1] ?? LEVELS[0] });
  if (kind === 'bullet') return new docx.Paragraph({ text, bullet: { level: 0 } });
  if (kind === 'numbered') return new docx.Paragraph({ text, numbering: { reference: 'numbers', level: 0 } });
  if (kind === 'contents')
    return new docx.Paragraph({ text: text.replace(/\.{4,} ?/, '\t'), style: 'Innehll1' });
  // Word parts a paragraph into runs wherever somebody has edited it.
  const half = Math.floor(text.length / 2);
  const runs = [text.slice(0, half), text.slice(half)].map(
    (part) => new docx.TextRun({ text: part, bold: kind === 'bold' }),
  );
  return new docx.Paragraph({ children: runs });
}

function wordTable(rows: Rows): docx.Table {
  const cell = (text: string) => new docx.TableCell({ children: [new docx.Paragraph(text)] });
  return new docx.Table({
    rows: rows.map((cells) => new docx.TableRow({ children: cells.map(cell) })),
  });
}

/** What Helvetica can show: the characters of windows-1252. */
const UNKNOWN = /[^\x20-\x7e\xa0-\xff–—‘’‚“”„†‡•…‰‹›€™ŠšŽžŒœŸƒ]/gu;
/** The symbols of an assessment stand in ZapfDingbats, which every reader of PDF has; the letters are their places there. */
const SYMBOLS: Readonly<Record<string, string>> = { '●': 'l', '◆': 'u', '■': 'n' };
const [MARGIN, SIZE, HELVETICA_ASCENT] = [71, 10, 0.718];
const ITEM_WIDTH = 595 - 2 * MARGIN - 36;
const HEADING_SIZES = [20, 17, 15, 13, 12, 11];

export interface PdfOptions {
  readonly password?: string;
}

/** A PDF of A4 pages as Word exports them: text in drawn lines, headings known by their font, tables by their columns. */
export async function makePdf(markdown: string, { password }: PdfOptions = {}): Promise<Uint8Array> {
  return drawn(password, (pdf) => {
    for (const block of blocksOf(markdown)) {
      if (block.kind === 'table') drawTable(pdf, block.rows);
      else drawBlock(pdf, block);
    }
  });
}

/** A PDF as a scanner makes them: nothing but a picture on each page. */
export async function makeScannedPdf(): Promise<Uint8Array> {
  const png =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  return drawn(
    undefined,
    (pdf) => pdf.image(Buffer.from(png, 'base64'), 0, 0, { width: 595, height: 842 }),
    false,
  );
}

/** A PDF of A4 pages with what is drawn on them, and nothing else. */
export function drawnPdf(draw: (pdf: Pdf) => void): Promise<Uint8Array> {
  return drawn(undefined, draw, false);
}

async function drawn(
  userPassword: string | undefined,
  draw: (pdf: Pdf) => void,
  running = true,
): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    bufferPages: true,
    ...(userPassword && { userPassword }),
  });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => pdf.on('end', resolve));
  pdf.font('Helvetica').fontSize(SIZE);
  draw(pdf);
  if (running) drawRunning(pdf);
  const map = symbolMap(pdf);
  pdf.end();
  await ended;
  return withSymbols(Buffer.concat(chunks), map);
}

function drawRunning(pdf: Pdf): void {
  const { count } = pdf.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    pdf.switchToPage(page);
    pdf.page.margins.bottom = 0;
    pdf.font('Helvetica').fontSize(8);
    pdf.text(NAME, MARGIN, 30, { lineBreak: false });
    pdf.text(`${page + 1}(${count})`, 500, 800, { lineBreak: false });
  }
}

function drawBlock(pdf: Pdf, { kind, level, text }: Exclude<Block, { kind: 'table' }>): void {
  const size = kind === 'heading' ? (HEADING_SIZES[level - 1] ?? SIZE) : SIZE;
  pdf.font(kind === 'heading' || kind === 'bold' ? 'Helvetica-Bold' : 'Helvetica').fontSize(size);
  if (kind === 'bullet' || kind === 'numbered') {
    keepTogether(pdf, text, ITEM_WIDTH);
    const { y } = pdf;
    pdf.text(kind === 'bullet' ? '•' : `${level}.`, MARGIN + 18, y, { lineBreak: false });
    drawText(pdf, text, MARGIN + 36, y, ITEM_WIDTH);
    pdf.y += 2;
    return;
  }
  const width = 595 - 2 * MARGIN;
  if (kind !== 'text') keepTogether(pdf, text, width);
  drawText(pdf, text, MARGIN, pdf.y, width);
  pdf.y += size * 0.8;
}

/** Text with the symbol that it may begin with. */
function drawText(pdf: Pdf, text: string, x: number, y: number, width: number): void {
  const symbol = SYMBOLS[text[0] ?? ''];
  if (!symbol) {
    pdf.text(text.replace(UNKNOWN, '?'), x, y, { width });
    return;
  }
  pdf.y = y;
  keepTogether(pdf, text, width);
  const top = pdf.y;
  // pdfkit knows no height of the letters of ZapfDingbats: it draws them above the line.
  pdf.font('ZapfDingbats').text(symbol, x, top + HELVETICA_ASCENT * SIZE, { lineBreak: false });
  pdf.font('Helvetica');
  pdf.text(text.slice(1).trim().replace(UNKNOWN, '?'), x + 14, top, { width: width - 14 });
}

function keepTogether(pdf: Pdf, text: string, width: number): void {
  if (pdf.y + pdf.heightOfString(text, { width }) > 842 - MARGIN) pdf.addPage();
}

function drawTable(pdf: Pdf, rows: Rows): void {
  pdf.font('Helvetica').fontSize(SIZE);
  const columns = rows[0]?.length ?? 1;
  const first = columns === 3 ? 250 : 453 / columns;
  const widths = Array.from({ length: columns }, (_, index) =>
    index === 0 ? first : (453 - first) / (columns - 1),
  );
  for (const cells of rows) {
    const height = Math.max(
      ...cells.map((cell, index) => pdf.heightOfString(cell, { width: (widths[index] ?? 0) - 26 })),
    );
    if (pdf.y + height > 842 - MARGIN) pdf.addPage();
    const top = pdf.y;
    let x = MARGIN;
    for (const [index, cell] of cells.entries()) {
      if (cell) drawText(pdf, cell, x + 5, top, (widths[index] ?? 0) - 12);
      x += widths[index] ?? 0;
    }
    pdf.y = top + height + 4;
    pdf
      .moveTo(MARGIN, pdf.y - 2)
      .lineTo(524, pdf.y - 2)
      .lineWidth(0.5)
      .stroke();
  }
  pdf.y += 8;
}

/** What the letters of ZapfDingbats mean, as Word says it of the fonts that it embeds. */
function symbolMap(pdf: Pdf): number {
  const meanings = Object.entries(SYMBOLS).map(([symbol, letter]) => {
    const hex = (character: string, length: number) =>
      character.charCodeAt(0).toString(16).padStart(length, '0');
    return `<${hex(letter, 2)}> <${hex(symbol, 4)}>`;
  });
  const map = pdf.ref({});
  map.end(
    `begincmap 1 begincodespacerange <00> <ff> endcodespacerange ${meanings.length} beginbfchar ${meanings.join(' ')} endbfchar endcmap`,
  );
  return map.id;
}

/** pdfkit names an encoding for each font, in whose place the map of symbols is named. */
function withSymbols(pdf: Buffer, map: number): Uint8Array {
  const text = pdf.toString('latin1').replace(/\/BaseFont \/ZapfDingbats[^>]*/, (font) => {
    const encoding = '/Encoding /WinAnsiEncoding';
    return font.replace(encoding, `/ToUnicode ${map} 0 R`.padEnd(encoding.length));
  });
  return new Uint8Array(Buffer.from(text, 'latin1'));
}
