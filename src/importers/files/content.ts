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
