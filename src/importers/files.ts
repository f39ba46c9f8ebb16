import { extname } from 'node:path';
import { Problem } from '../domain/errors.ts';
import type { Refusal } from '../domain/file-faults.ts';
import { composed, contentOf, decode, isEncryptedWord, plainText, textKindOf } from './files/content.ts';
import { Refused } from './files/refusal.ts';
import { type FileText, isGarbled, unknownSymbols } from './files/text.ts';

/** Larger files are refused before they are read. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** Files of these kinds can be made to cost anything, however small they are. */
export const PACKED = ['.docx', '.pdf'];

/** @throws Problem `not-a-plan`, reason `too-large` */
export function checkSize(name: string, bytes: number): void {
  if (bytes > MAX_FILE_BYTES) throw refused(name, 'too-large');
}

/**
 * A document's text as lines for the document reader: `# ` headings, `**bold paragraphs**`, `- ` and numbered list items,
 * tables as `| a | b |`, a blank line between blocks and a form feed between pages; and what of it is not among them, or cannot
 * be read. What is packed is taken apart here and now, without a limit on time and memory: that is for whoever calls to set.
 * @param name with the ending that says what kind of file it is; the content must agree
 * @throws Problem `not-a-plan` with a `reason`
 */
export async function textOf(name: string, bytes: Uint8Array): Promise<FileText> {
  const ending = extname(name).toLowerCase();
  checkSize(name, bytes.length);
  if (!['.txt', '.md', ...PACKED].includes(ending)) throw refused(name, 'unknown-type');
  if (bytes.length === 0) throw refused(name, 'empty');
  const read = await readAs(ending, bytes);
  if ('refusal' in read) throw refused(name, read.refusal);
  checkSize(name, read.text.length);
  if (read.text.trim() === '') throw refused(name, ending === '.pdf' ? 'no-text' : 'empty');
  if (isGarbled(read.text)) throw refused(name, 'garbled');
  return { text: read.text, findings: [...read.findings, ...unknownSymbols(read.text)] };
}

async function readAs(ending: string, bytes: Uint8Array): Promise<FileText | { refusal: Refusal }> {
  const content = contentOf(bytes);
  if (ending === '.pdf') return content === 'pdf' ? unpacked('pdf', bytes) : { refusal: 'not-text' };
  if (ending === '.docx') {
    if (content === 'ole') return { refusal: isEncryptedWord(bytes) ? 'encrypted' : 'not-text' };
    if (content === 'zip') return unpacked('word', bytes);
    return { refusal: textKindOf(decode(bytes.subarray(0, 1000))) === 'rtf' ? 'rtf' : 'not-text' };
  }
  const text = content === 'other' ? plainText(bytes) : undefined;
  if (text === undefined) return { refusal: 'not-text' };
  const kind = textKindOf(text);
  if (kind === 'rtf') return { refusal: 'rtf' };
  return kind === 'page'
    ? (await import('./files/word-lines.ts')).linesOfHtml(text, { isPage: true })
    : { text, findings: [] };
}

/** Whatever a library throws at a file is the file's fault: it is broken. The libraries are loaded where they are needed. */
async function unpacked(format: 'word' | 'pdf', bytes: Uint8Array): Promise<FileText | { refusal: Refusal }> {
  const textIn =
    format === 'word' ? (await import('./files/word.ts')).wordText : (await import('./files/pdf.ts')).pdfText;
  try {
    const { text, findings } = await textIn(bytes);
    return { text: composed(text), findings };
  } catch (error) {
    const refusal: Refusal = error instanceof Refused ? error.reason : 'broken';
    return { refusal };
  }
}

export function refused(file: string, reason: Refusal): Problem {
  return new Problem('not-a-plan', { file, reason });
}
