import { extname } from 'node:path';
import { Problem, type Refusal } from '../domain/errors.ts';
import { contentOf, isEncryptedWord, plainText } from './files/content.ts';
import { extract } from './files/extraction.ts';

/** Larger files are refused before they are read. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** @throws Problem `not-a-plan`, reason `too-large` */
export function checkSize(name: string, bytes: number): void {
  if (bytes > MAX_FILE_BYTES) throw refused(name, 'too-large');
}

/**
 * A document's text as lines for the document reader: `# ` headings, `**bold paragraphs**`, `- ` and numbered list items,
 * tables as `| a | b |`, a blank line between blocks and a form feed between pages.
 * @param name with the ending that says what kind of file it is; the content must agree
 * @throws Problem `not-a-plan` with a `reason`
 */
export async function textOf(name: string, bytes: Uint8Array): Promise<string> {
  const ending = extname(name).toLowerCase();
  checkSize(name, bytes.length);
  if (!['.txt', '.md', '.docx', '.pdf'].includes(ending)) throw refused(name, 'unknown-type');
  if (bytes.length === 0) throw refused(name, 'empty');
  const read = await readAs(ending, bytes);
  if ('refusal' in read) throw refused(name, read.refusal);
  checkSize(name, read.text.length);
  if (read.text.trim() === '') throw refused(name, ending === '.pdf' ? 'no-text' : 'empty');
  return read.text;
}

async function readAs(ending: string, bytes: Uint8Array): Promise<{ text: string } | { refusal: Refusal }> {
  const content = contentOf(bytes);
  if (ending === '.pdf') return content === 'pdf' ? extract('pdf', bytes) : { refusal: 'not-text' };
  if (ending === '.docx') {
    if (content === 'ole') return { refusal: isEncryptedWord(bytes) ? 'encrypted' : 'not-text' };
    return content === 'zip' ? extract('word', bytes) : { refusal: 'not-text' };
  }
  const text = content === 'other' ? plainText(bytes) : undefined;
  return text === undefined ? { refusal: 'not-text' } : { text };
}

function refused(file: string, reason: Refusal): Problem {
  return new Problem('not-a-plan', { file, reason });
}
