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

/** Whether an `ole` file is one of today's with a password, rather than one of before 2007. */
export function isEncrypted(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return buffer.includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

/** Whether an `ole` file is a .docx with a password rather than an old .doc, which names its parts in UTF-16. */
export function isEncryptedWord(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return !buffer.includes(Buffer.from('WordDocument', 'utf16le'));
}

/** What the byte order mark at the beginning says; else UTF-8, or what Excel saves in Sweden when it is not told to use it. */
export function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
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
