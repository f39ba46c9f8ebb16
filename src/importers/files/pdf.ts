import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { z } from 'zod/v4';
import { type Font, type Operators, textIn } from './pdf-glyphs.ts';
import { linesOfPages } from './pdf-lines.ts';
import type { Page } from './pdf-page.ts';
import { Refused } from './refusal.ts';
import { typefaceOf } from './symbols.ts';
import type { FileText } from './text.ts';

/** Interpreting takes some 10 ms a page; no plan or report of a board is a quarter as long. */
const MAX_PAGES = 800;
const MATRIX = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number()]);

const FONT = z.object({
  name: z.string().optional(),
  bold: z.boolean().optional(),
  black: z.boolean().optional(),
  fontMatrix: z.array(z.number()).optional(),
});
const BOLD_NAME = /bold|black|heavy|demi/i;
/** Of a glyph's width, where the font does not say. */
const THOUSANDTH = 0.001;
/** Notes and fields that somebody has put upon the page are left out. */
const NO_ANNOTATIONS = 0;

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<Document['getPage']>>;

/** The text of a PDF. @throws Refused */
export async function pdfText(bytes: Uint8Array): Promise<FileText> {
  const { OPS } = await getResolvedPDFJS();
  const document = await open(bytes);
  if (document.numPages > MAX_PAGES) throw new Refused('too-large');
  const pages: Page[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    pages.push(await read(page, OPS));
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

async function read(page: PdfPage, operators: Operators): Promise<Page> {
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const drawing = await page.getOperatorList({ annotationMode: NO_ANNOTATIONS });
  const fonts = new Map<string, Font>();
  const fontOf = (name: string) => {
    const font = fonts.get(name) ?? fontIn(page, name);
    fonts.set(name, font);
    return font;
  };
  return { width, height, drawn: textIn(drawing, operators, MATRIX.parse(transform), fontOf) };
}

function fontIn(page: PdfPage, name: string): Font {
  const { data } = FONT.safeParse(page.commonObjs.has(name) ? page.commonObjs.get(name) : {});
  return {
    bold: Boolean(data?.bold || data?.black || BOLD_NAME.test(data?.name ?? '')),
    typeface: typefaceOf(data?.name ?? ''),
    scale: data?.fontMatrix?.[0] || THOUSANDTH,
  };
}
