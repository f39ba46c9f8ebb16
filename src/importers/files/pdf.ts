import { getDocumentProxy } from 'unpdf';
import { z } from 'zod/v4';
import { linesOfPages } from './pdf-lines.ts';
import type { Page, Piece } from './pdf-page.ts';
import { Refused } from './refusal.ts';
import type { FileText } from './text.ts';

/** Interpreting takes some 5 ms a page; no plan or report of a board is a quarter as long. */
const MAX_PAGES = 800;
const MATRIX = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number()]);
type Matrix = z.infer<typeof MATRIX>;

const FONT = z.object({
  name: z.string().optional(),
  bold: z.boolean().optional(),
  black: z.boolean().optional(),
});
const BOLD_NAME = /bold|black|heavy|demi/i;

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<Document['getPage']>>;

/** The text of a PDF. @throws Refused */
export async function pdfText(bytes: Uint8Array): Promise<FileText> {
  const document = await open(bytes);
  if (document.numPages > MAX_PAGES) throw new Refused('too-large');
  const pages: Page[] = [];
  const bold = new Map<string, boolean>();
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    pages.push(await read(page, bold));
    page.cleanup();
  }
  return { text: linesOfPages(pages), findings: [] };
}

async function open(bytes: Uint8Array): Promise<Document> {
  try {
    // Pictures are not looked at, so none is too small to leave out.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, maxImageSize: 1 });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw new Refused('encrypted');
    throw error;
  }
}

/** @param bold which fonts of the document are bold, as far as they are known; what this page adds is put in */
async function read(page: PdfPage, bold: Map<string, boolean>): Promise<Page> {
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const upright = MATRIX.parse(transform);
  const { items } = await page.getTextContent();
  const fonts = new Set(
    items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? item.fontName : [])),
  );
  const unknown = [...fonts].filter((font) => !bold.has(font));
  // A font is known by its own name only once a page with it has been interpreted, which takes as long as all the rest.
  if (unknown.length > 0) await page.getOperatorList();
  for (const font of unknown) bold.set(font, isBoldFont(page, font));
  const pieces = items.flatMap((item): Piece[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a, b, , d, x, y] = product(upright, MATRIX.parse(item.transform));
    // Text that runs up or down the page is a watermark or stands in the margin.
    if (Math.abs(b) > Math.abs(a)) return [];
    const isBold = bold.get(item.fontName) === true;
    return [{ text: item.str, x, right: x + item.width, y, size: Math.abs(d), bold: isBold }];
  });
  return { width, height, pieces };
}

function isBoldFont(page: PdfPage, name: string): boolean {
  if (!page.commonObjs.has(name)) return false;
  const { data } = FONT.safeParse(page.commonObjs.get(name));
  return Boolean(data?.bold || data?.black || BOLD_NAME.test(data?.name ?? ''));
}

/** Of two matrices as PDF writes them: six numbers, the last two of which move. */
function product([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
