/** What a file is by its first bytes, whatever it is called. `ole`: Word of before 2007, or a .docx with a password. */
export type Content = 'pdf' | 'zip' | 'ole' | 'other';

/** Some programs write a line or a byte order mark before it; readers of PDF allow for 1 024 bytes. */
const PDF_WITHIN = 1024;

export function contentOf(bytes: Uint8Array): Content {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PDF_WITHIN));
  if (start.includes('%PDF-')) return 'pdf';
  if (start.subarray(0, 4).toString('latin1') === 'PK\x03\x04') return 'zip';
  if (start.subarray(0, 4).toString('hex') === 'd0cf11e0') return 'ole';
  return 'other';
}

/** Whether an `ole` file is a .docx with a password rather than an old .doc, which names its parts in UTF-16. */
export function isEncryptedWord(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return !buffer.includes(Buffer.from('WordDocument', 'utf16le'));
}

/** In so many bytes at the beginning a text shows how it is written. */
const SAMPLE = 4096;

/**
 * What the byte order mark at the beginning says; else UTF-16 or UTF-8 where it is that, or what Excel saves in Sweden when it is
 * not told to use it.
 */
export function decode(bytes: Uint8Array): string {
  return composed(new TextDecoder(encodingOf(bytes)).decode(bytes));
}

/** "fi" and its like as one character, which programs that set type write. */
const LIGATURES = /[\ufb00-\ufb06]/g;

/** The same text with a letter as one character: macOS writes "å" as two, "a" and a ring. */
export function composed(text: string): string {
  return text.replace(LIGATURES, (letters) => letters.normalize('NFKC')).normalize('NFC');
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  const [even, odd] = [zerosIn(sample, 0), zerosIn(sample, 1)];
  // Of a text in our letters, every other byte is zero.
  if (odd > sample.length / 4 && even === 0) return 'utf-16le';
  if (even > sample.length / 4 && odd === 0) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return isMacintosh(bytes) ? 'macintosh' : 'windows-1252';
  }
}

function zerosIn(bytes: Uint8Array, start: number): number {
  let zeros = 0;
  for (let at = start; at < bytes.length; at += 2) if (bytes[at] === 0) zeros += 1;
  return zeros;
}

/** The places of å, ä and ö: on a Macintosh of old, and in Windows. */
const [MACINTOSH, WINDOWS] = [new Set([0x8c, 0x8a, 0x9a]), new Set([0xe5, 0xe4, 0xf6])];

function isMacintosh(bytes: Uint8Array): boolean {
  let balance = 0;
  for (const byte of bytes) {
    if (MACINTOSH.has(byte)) balance += 1;
    else if (WINDOWS.has(byte)) balance -= 1;
  }
  return balance > 0;
}

/** What a text may be that is no document as it stands: a page of the web, or what WordPad saves. */
export function textKindOf(text: string): 'page' | 'rtf' | 'text' {
  const start = text.slice(0, 1000).trimStart();
  if (start.startsWith('{\\rtf')) return 'rtf';
  return /^(?:<\?xml[^<>]{0,200}\?>\s*)?<(?:!doctype\s+html|html)[\s>]/i.test(start) ? 'page' : 'text';
}

const SEPARATORS = [';', '\t', ','] as const;
/** So many lines show whether a text is a list that a spreadsheet has saved. */
const LINES_LOOKED_AT = 20;

/** Whether every line of a text has as many separators as the first, and more than one: a spreadsheet's list. */
export function isSpreadsheet(text: string): boolean {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, LINES_LOOKED_AT);
  return SEPARATORS.some((separator) => {
    const [first = 0, ...rest] = lines.map((line) => cellsIn(line, separator));
    const alike = rest.filter((cells) => cells === first).length;
    return first > 1 && rest.length > 0 && alike >= rest.length * 0.8;
  });
}

function cellsIn(line: string, separator: string): number {
  return line.replace(/"[^"]*"/g, '').split(separator).length - (separator === ',' ? 1 : 0);
}

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
