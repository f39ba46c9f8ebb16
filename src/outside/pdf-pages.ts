/** The pages that the contents of a Word document name, as they are in the PDF that was printed of it. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { getDocumentProxy } from 'unpdf';
import { z } from 'zod/v4';

const DOCUMENT = 'word/document.xml';

/** An entry of the contents: the bookmark that it leads to, and the page that it names. */
const ENTRY =
  /(PAGEREF _Toc(\d+) \\h <\/w:instrText>(?:(?!<\/w:p>).)*?<w:t xml:space="preserve">)(\d*)(?=<)/gs;

/** A document that does not number its pages from 1 says which number is the first. */
const NUMBERED_OTHERWISE = /<w:pgNumType [^>]*w:start=/;

/**
 * The document with its contents mended where they name another page than the one that a heading was printed on: what is counted before
 * is an estimate, and long tables lead it astray.
 * @returns undefined where nothing is to be mended, or the PDF does not tell
 */
export async function withPrintedPages(docx: Uint8Array, pdf: Uint8Array): Promise<Uint8Array | undefined> {
  const files = unzipSync(docx);
  const xml = strFromU8(files[DOCUMENT] ?? new Uint8Array());
  if (NUMBERED_OTHERWISE.test(xml)) return undefined;
  const pages = await pagesIn(pdf);
  const mended = xml.replace(
    ENTRY,
    (entry, before, bookmark, page) => `${before}${pages.get(bookmark) ?? page ?? entry}`,
  );
  return mended === xml ? undefined : zipSync({ ...files, [DOCUMENT]: strToU8(mended) }, { level: 1 });
}

/** LibreOffice writes the bookmark `_Toc12` as `_5FToc12`, since it keeps the underline for itself. */
const NAMED = /Toc(\d+)$/;

/** What pdf.js calls a page. */
const PageRef = z.object({ num: z.number(), gen: z.number() });

/** By the number of a heading's bookmark the page that it stands on, from 1. */
async function pagesIn(pdf: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const document = await getDocumentProxy(Uint8Array.from(pdf));
  try {
    const pages = new Map<string, string>();
    const places = z.record(z.string(), z.array(z.unknown())).parse(await document.getDestinations());
    for (const [name, [page]] of Object.entries(places)) {
      const bookmark = NAMED.exec(name)?.[1];
      const ref = PageRef.safeParse(page).data;
      if (bookmark && ref) pages.set(bookmark, String((await document.getPageIndex(ref)) + 1));
    }
    return pages;
  } finally {
    await document.destroy();
  }
}
