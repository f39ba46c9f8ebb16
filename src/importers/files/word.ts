import mammoth from 'mammoth';
import { Refused } from './refusal.ts';
import type { FileText } from './text.ts';
import { linesOfHtml } from './word-lines.ts';
import { piecesOfBody } from './word-pieces.ts';
import { slimmed } from './word-slim.ts';
import { MEANINGS, stylesOf, type WordStyles } from './word-styles.ts';
import { unzipped } from './zip.ts';

/**
 * What `word-slim.ts` has written the styles as, in the place of mammoth's own. The table of contents is left out, since its
 * lines look like headings.
 */
const STYLES = [
  'strike => s:fresh',
  'small-caps => span.hidden:fresh',
  'r.bold => strong',
  'r.struck => s:fresh',
  'r.hidden => span.hidden:fresh',
  'p.contents => !',
  ...MEANINGS.filter((meaning) => meaning !== 'contents').map((meaning) => {
    const level = /^heading(\d)$/.exec(meaning)?.[1];
    return level ? `p.${meaning} => h${level}:fresh` : `p.${meaning} => p.${meaning}:fresh`;
  }),
];

/** The text of a .docx, and what is left out of it. @throws Refused */
export async function wordText(bytes: Uint8Array): Promise<FileText> {
  const parts = await slimParts(bytes);
  const isMain = isOnlyDocument(parts);
  let html = '';
  for (const piece of isMain ? piecesOfBody(parts.get(MAIN) ?? '') : [undefined])
    html += await htmlOf(piece === undefined ? parts : new Map(parts).set(MAIN, piece));
  return linesOfHtml(html, { isPage: false });
}

const MAIN = 'word/document.xml';

/** Whether the text stands where nearly every file has it, and nowhere else. */
function isOnlyDocument(parts: ReadonlyMap<string, string>): boolean {
  const documents = [...parts.keys()].filter((name) => /^word\/document\d*\.xml$/i.test(name));
  return (
    documents.length === 1 &&
    documents[0] === MAIN &&
    /"\/?word\/document\.xml"/.test(parts.get('_rels/.rels') ?? '')
  );
}

async function htmlOf(parts: ReadonlyMap<string, string>): Promise<string> {
  const { value } = await mammoth.convertToHtml(asOpened(parts), {
    styleMap: STYLES,
    includeEmbeddedStyleMap: false,
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
  });
  return value;
}

/** What may hold text or say how it is structured, by its name. Pictures and what else is embedded are never unpacked. */
async function slimParts(bytes: Uint8Array): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  const styles = await stylesIn(bytes);
  for await (const [name, chunks] of unzipped(bytes, /\.(xml|rels)$/i))
    parts.set(name, await slimmed(chunks, styles));
  if (![...parts.keys()].some((name) => name.startsWith('word/'))) throw new Refused('not-text');
  return parts;
}

async function stylesIn(bytes: Uint8Array): Promise<WordStyles> {
  let xml = '';
  for await (const [, chunks] of unzipped(bytes, /^word\/styles\d*\.xml$/i)) {
    const decoder = new TextDecoder();
    for await (const chunk of chunks) xml += decoder.decode(chunk, { stream: true });
  }
  return stylesOf(xml);
}

/**
 * A .docx as mammoth has it once it is opened, which spares packing it anew. mammoth takes such a `file` though its types do
 * not know of it.
 */
function asOpened(parts: ReadonlyMap<string, string>) {
  const file = {
    exists: (name: string) => parts.has(name),
    read: async (name: string) => parts.get(name),
  };
  return { arrayBuffer: new ArrayBuffer(), file };
}
