/**
 * Packs a Word document so that the same content is the same bytes: the library writes the time of day into it, and counts what it
 * numbers on from the document before.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { ReportOutline } from './blocks.ts';
import { LANGUAGE_TAG } from './docx-styles.ts';

/** The earliest that a zip can hold; every file of it has this. */
const ZIP_TIME = new Date(1980, 0, 1);

/** What numbers a drawing. */
const DRAWING_ID = /(?<=<wp:docPr id=")\d+/g;

const DOCUMENT = 'word/document.xml';

/**
 * A document with its body put in, around the charts that the library has made.
 * @param body with `<chart n="0"/>` where the first of them belongs
 */
export function withBody(frame: Uint8Array, body: string): Uint8Array {
  const files = unzipSync(frame);
  const xml = strFromU8(files[DOCUMENT] ?? new Uint8Array());
  const start = xml.indexOf('<w:body>') + '<w:body>'.length;
  const end = xml.lastIndexOf('<w:sectPr');
  const made = xml.slice(start, end);
  const charts = made.match(/<w:p>(?:(?!<w:p>).)*?<w:drawing>.*?<\/w:p>/gs) ?? [];
  const whole = body.replace(/<chart n="(\d+)"\/>/g, (_, place) => charts[Number(place)] ?? '');
  files[DOCUMENT] = strToU8(`${xml.slice(0, start)}${whole}${xml.slice(end)}`);
  return zipSync(files, { level: 0 });
}

/** What XML cannot hold, even escaped: people paste it, and the library writes it into properties, footers and charts. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const IMPOSSIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** By which a part names another: made by chance. */
const RANDOM_ID = /(?<=")rId[\w-]{15,}(?=")/g;

/** What a file says of itself. */
type Written = Pick<ReportOutline, 'language' | 'at'>;

export function sameBytes(docx: Uint8Array, written: Written): Uint8Array {
  const files = unzipSync(docx);
  const names = Object.keys(files).toSorted();
  const idOf = numbering('rIdM');
  const parts = names.map((name) => {
    const bytes = files[name] ?? new Uint8Array();
    // The numbers of a chart are a workbook, packed in the same way.
    if (name.endsWith('.xlsx')) return [name, sameBytes(bytes, written)] as const;
    if (!/\.(xml|rels)$/.test(name)) return [name, bytes] as const;
    return [
      name,
      strToU8(fixedPart(name, strFromU8(bytes), written).replace(RANDOM_ID, idOf).replace(IMPOSSIBLE, '')),
    ] as const;
  });
  return zipSync(Object.fromEntries(parts), { mtime: ZIP_TIME, level: 6 });
}

function fixedPart(name: string, xml: string, written: Written): string {
  if (name === 'docProps/core.xml') return fixedCore(xml, written);
  if (name !== DOCUMENT) return xml;
  return xml.replace(DRAWING_ID, numbering());
}

/** Title, language and board, without the time of day. */
function fixedCore(core: string, { language, at }: Written): string {
  return core
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${at}`)
    .replace(
      '</cp:coreProperties>',
      `<dc:language>${LANGUAGE_TAG[language]}</dc:language></cp:coreProperties>`,
    );
}

/** Numbers from 1, in the order in which they first appear. */
function numbering(prefix = ''): (found: string) => string {
  const known = new Map<string, string>();
  return (found) => {
    const own = known.get(found) ?? `${prefix}${known.size + 1}`;
    known.set(found, own);
    return own;
  };
}
