import mammoth from 'mammoth';
import { Refused } from './refusal.ts';
import { linesOfHtml } from './word-lines.ts';
import { checkZip } from './zip.ts';

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
  const names = await checkZip(bytes);
  if (!names.some((name) => name.startsWith('word/'))) throw new Refused('not-text');
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) },
    {
      styleMap: STYLES,
      includeEmbeddedStyleMap: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    },
  );
  return linesOfHtml(value);
}
