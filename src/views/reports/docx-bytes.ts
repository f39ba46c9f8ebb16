/**
 * Packs a Word document so that the same content is the same bytes: the library writes the time of day into it, and counts what it
 * numbers on from the document before.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { ReportOutline } from './blocks.ts';
import { LANGUAGE_TAG } from './docx-styles.ts';

/** The earliest that a zip can hold; every file of it has this. */
const ZIP_TIME = new Date(1980, 0, 1);

/** What has a number of its own throughout a document, wherever it begins. */
const NUMBERED = [
  /(?<=_Toc)\d+/g,
  /(?<=<w:bookmark(?:Start|End)\b[^>]*\bw:id=")\d+/g,
  /(?<=<wp:docPr id=")\d+/g,
];

/** What a file says of itself. */
type Written = Pick<ReportOutline, 'language' | 'at'>;

export function sameBytes(docx: Uint8Array, written: Written): Uint8Array {
  const files = unzipSync(docx);
  const parts = Object.keys(files)
    .toSorted()
    .map((name) => [name, fixedPart(name, files[name] ?? new Uint8Array(), written)] as const);
  return zipSync(Object.fromEntries(parts), { mtime: ZIP_TIME, level: 6 });
}

function fixedPart(name: string, bytes: Uint8Array, written: Written): Uint8Array {
  if (name === 'docProps/core.xml') return strToU8(fixedCore(strFromU8(bytes), written));
  return name === 'word/document.xml' ? strToU8(NUMBERED.reduce(numbered, strFromU8(bytes))) : bytes;
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
function numbered(xml: string, pattern: RegExp): string {
  const known = new Map<string, number>();
  return xml.replace(pattern, (number) => {
    const own = known.get(number) ?? known.size + 1;
    known.set(number, own);
    return String(own);
  });
}
