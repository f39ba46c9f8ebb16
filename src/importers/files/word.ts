import mammoth from 'mammoth';
import { Refused } from './refusal.ts';
import { linesOfHtml } from './word-lines.ts';
import { slimmed } from './word-slim.ts';
import { unzipped } from './zip.ts';

/**
 * Beside mammoth's own: Swedish names of styles, which other programs than Word write as they are shown. The table of
 * contents is left out, since its lines look like headings.
 */
const STYLES = [
  ...[1, 2, 3, 4, 5, 6].flatMap((level) => [
    `p[style-name='Rubrik ${level}'] => h${level}:fresh`,
    `p.Rubrik${level} => h${level}:fresh`,
  ]),
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Rubrik'] => h1:fresh",
  "p[style-name^='toc '] => !",
  "p[style-name^='Contents '] => !",
  "p[style-name^='Innehåll '] => !",
  "p[style-name^='Innehållsförteckning'] => !",
];

/** The text of a .docx. @throws Refused */
export async function wordText(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.convertToHtml(asOpened(await slimParts(bytes)), {
    styleMap: STYLES,
    includeEmbeddedStyleMap: false,
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
  });
  return linesOfHtml(value);
}

/** What may hold text or say how it is structured, by its name. Pictures and what else is embedded are never unpacked. */
async function slimParts(bytes: Uint8Array): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  for await (const [name, chunks] of unzipped(bytes, /\.(xml|rels)$/i))
    parts.set(name, await slimmed(chunks));
  if (![...parts.keys()].some((name) => name.startsWith('word/'))) throw new Refused('not-text');
  return parts;
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
