import type { Finding } from '../../domain/errors.ts';
import { cut } from './sentences.ts';

/** As much of a row as is needed to find it. */
const MAX_QUOTE = 120;

/** What of a table is not read. */
export class TableFindings {
  readonly #findings: Finding[];

  constructor(findings: Finding[]) {
    this.#findings = findings;
  }

  push(found: readonly Finding[]): void {
    this.#findings.push(...found);
  }

  add(code: 'unplaced' | 'unread-row' | 'unread-table', line: number, text: string): void {
    this.#findings.push({ at: '', line, code, value: cut(text, MAX_QUOTE) });
  }

  miss(line: number, text: string): void {
    this.add('unread-row', line, text);
  }

  /** A cell of a row, with the name of that; a dash says that there is nothing in it. */
  missCell(line: number, title: string, text: string): void {
    if (text !== '' && !/^[-–—]$/.test(text)) this.miss(line, `${cut(title, MAX_QUOTE / 2)}: ${text}`);
  }
}
