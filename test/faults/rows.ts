import { examples } from '../depth.ts';
import { MOMENTS } from './faulty.ts';
import type { Row } from './table.ts';

/** A read whose answer is lost is a read that was not carried out, so it fails once, unless the tests are to be deep. */
const MOMENTS_OF_READS = MOMENTS.slice(0, examples(1, 2));

/** Every call before and after; every write also as the last thing a process does, and with the command given again at once. */
export function rowsOf(calls: readonly string[]): Row[] {
  return calls.flatMap((name, index) => {
    const call = index + 1;
    const isWrite = name.endsWith('write');
    const moments = isWrite ? MOMENTS : MOMENTS_OF_READS;
    const rows = moments.map((when): Row => ({ fault: { call, when }, again: 'later' }));
    const atOnce: Row = { fault: { call, when: 'after' }, again: 'at once' };
    return isWrite ? [...rows, atOnce] : rows;
  });
}

/** What is wrong, each thing once, behind the rows in which it is. */
export class Findings {
  readonly #rows = new Map<string, string[]>();

  add(row: string, faults: readonly string[]): void {
    for (const fault of faults) this.#rows.set(fault, [...(this.#rows.get(fault) ?? []), row]);
  }

  get lines(): string[] {
    return [...this.#rows].map(([fault, rows]) => `${fault}\n      ${rows.length} rows: ${rows.join(' · ')}`);
  }
}
