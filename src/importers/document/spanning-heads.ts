/** Heads that each span the columns of several years below them. */
import { ALIGNED, type Piece, piecesOf } from './aligned-cells.ts';

/** The name of the rows, and the years below the other heads, of which one may span several. */
export function yearsBelow(heads: readonly Piece[], below: string): readonly Piece[] | undefined {
  const years = piecesOf(below.split('\n').find((line) => line.trim() !== '') ?? '');
  const [name, ...groups] = heads;
  const isBelow =
    years.length === groups.length &&
    years.every((year) => groupOf(year, groups) === groups[years.indexOf(year)]);
  if (
    !name ||
    (years.length <= groups.length && !isBelow) ||
    !years.every(({ text }) => /^20\d\d$/.test(text))
  )
    return undefined;
  const isWhole = groups.every((group) => years.some((year) => groupOf(year, groups) === group));
  return isWhole && years.every((year) => groupOf(year, groups)) ? [name, ...years] : undefined;
}

function groupOf({ start }: Piece, groups: readonly Piece[]): Piece | undefined {
  return groups.findLast((group) => group.start <= start + ALIGNED);
}

/** A head that spans several columns stands in the first of them. */
export function headAbove(piece: Piece, all: readonly Piece[], [name, ...groups]: readonly Piece[]): string {
  const group = groupOf(piece, groups);
  if (!group) return name?.text ?? '';
  return all.find((one) => groupOf(one, groups) === group) === piece ? group.text : '';
}
