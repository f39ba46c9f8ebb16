import { COUNTED, type Counted, emptyTally, type Tally } from './tally.ts';

/** All documents of a half as one. */
export function sumOf(name: string, tallies: readonly Tally[]): Tally {
  const sum = emptyTally(name);
  for (const tally of tallies) {
    for (const counted of COUNTED) {
      sum.counts[counted].found += tally.counts[counted].found;
      sum.counts[counted].expected += tally.counts[counted].expected;
    }
    sum.wrong.push(...tally.wrong);
    sum.invented.push(...tally.invented);
    sum.silent.push(...tally.silent);
  }
  return sum;
}

/** How much of what was expected has been found, 0–1. */
export function shareOf({ counts }: Tally, counted: Counted): number {
  const { found, expected } = counts[counted];
  return expected === 0 ? 1 : found / expected;
}

/** A row for each document, one for all, and below them every fault by name. */
export function tableOf(half: string, tallies: readonly Tally[]): string {
  const rows = [...tallies, sumOf(`${half}, all`, tallies)];
  const head = ['', ...COUNTED, 'wrong', 'invented', 'silent'];
  const cells = rows.map(({ name, refused, counts, wrong, invented, silent }) => [
    refused === undefined ? name : `${name} ✗`,
    ...COUNTED.map((counted) => `${counts[counted].found}/${counts[counted].expected}`),
    ...[wrong, invented, silent].map(({ length }) => String(length)),
  ]);
  const widths = head.map((_, at) => Math.max(...[head, ...cells].map((row) => (row[at] ?? '').length)));
  const lines = [head, ...cells].map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  '),
  );
  return [...lines, ...tallies.flatMap(faultsOf)].join('\n');
}

function faultsOf({ name, refused, wrong, invented, silent }: Tally): readonly string[] {
  const listed = [
    ...(refused === undefined ? [] : [`  refused: ${refused}`]),
    ...wrong.map((fault) => `  wrong: ${fault}`),
    ...invented.map((fault) => `  invented: ${fault}`),
    ...silent.map((fault) => `  silent: ${fault}`),
  ];
  return listed.length === 0 ? [] : ['', name, ...listed];
}
