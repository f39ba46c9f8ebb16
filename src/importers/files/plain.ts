import { decode } from '../decode.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\0-\x08\x0e-\x1f\x7f]/g;

/** A text that came by way of another program may hold a stray control character; a picture or a program holds many. */
const MOST_CONTROLS = 1 / 1000;

/** A text file's text without stray control characters; undefined when it holds something other than text. */
export function plainText(bytes: Uint8Array): string | undefined {
  const text = decode(bytes);
  if (text.includes('\0')) return undefined;
  const clean = text.replace(CONTROLS, '');
  return text.length - clean.length > text.length * MOST_CONTROLS ? undefined : clean;
}
