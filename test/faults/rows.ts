import { FAULTS, momentsOf } from '../cosmos-mishaps.ts';
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

/** Every kind of fault of the wire, before a call and, where that is no lie, after it. */
export const WIRE_FAULTS = FAULTS.flatMap((answer) => momentsOf(answer).map((when) => ({ answer, when })));

/** Every call with every kind of fault. */
export function wireRowsOf(calls: readonly string[]): Row[] {
  return calls.flatMap((_, index) =>
    WIRE_FAULTS.map((fault): Row => ({ fault: { ...fault, call: index + 1 }, again: 'later' })),
  );
}

/** What a row is called. */
export function nameOf({ fault: { call, when, answer }, again }: Row, calls: readonly string[]): string {
  const what = answer === undefined ? '' : `${answer} `;
  return `${what}${when} ${calls[call - 1]} (${call}${again === 'at once' ? ', again at once' : ''})`;
}
