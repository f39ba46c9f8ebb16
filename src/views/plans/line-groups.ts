/** Lines of a card below their subheads, and how many of them are shown. */

/** One line of a card, in pieces that look differently. */
export type Line = readonly { readonly text: string; readonly look?: 'bold' | 'subtle' }[];

/** Lines that belong together, below a subhead where they have one of their own. */
export interface LineGroup {
  readonly heading?: string;
  /** One at least: a subhead stands above something. */
  readonly lines: readonly Line[];
}

/** How many lines there are, subheads left out. */
export function linesIn(groups: readonly LineGroup[]): number {
  return groups.reduce((sum, { lines }) => sum + lines.length, 0);
}

/**
 * The first lines, and the rest: never just one line, which would take as much room as saying so. A subhead stands again, as
 * carried on, above what is left of its lines.
 */
export function partedAt(
  groups: readonly LineGroup[],
  most: number,
  carriedOn: (heading: string) => string,
): readonly [shown: readonly LineGroup[], rest: readonly LineGroup[]] {
  if (linesIn(groups) <= most + 1) return [groups, []];
  const shown: LineGroup[] = [];
  const rest: LineGroup[] = [];
  let room = most;
  for (const { heading, lines } of groups) {
    const part = lines.slice(0, room);
    const left = lines.slice(room);
    room -= part.length;
    if (part.length > 0) shown.push(groupOf(heading, part));
    if (left.length === 0) continue;
    rest.push(groupOf(part.length > 0 && heading !== undefined ? carriedOn(heading) : heading, left));
  }
  return [shown, rest];
}

function groupOf(heading: string | undefined, lines: readonly Line[]): LineGroup {
  return heading === undefined ? { lines } : { heading, lines };
}
