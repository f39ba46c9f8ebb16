/** How near a mistyped word is to a known one. */

/**
 * The letters put in, taken out, exchanged or swapped with their neighbour (Damerau) that make one word of the other; Infinity when they are
 * more than `most`.
 */
export function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Number.POSITIVE_INFINITY;
  const width = b.length + 1;
  let [before, row, next] = [new Uint8Array(width), new Uint8Array(width), new Uint8Array(width)];
  for (let at = 0; at < width; at += 1) row[at] = at;
  for (let i = 1; i <= a.length; i += 1) {
    next[0] = i;
    let least = i;
    for (let j = 1; j < width; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      let slips = Math.min((row[j - 1] ?? 0) + (isSame ? 0 : 1), (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        slips = Math.min(slips, (before[j - 2] ?? 0) + 1);
      }
      next[j] = slips;
      least = Math.min(least, slips);
    }
    if (least > most) return Number.POSITIVE_INFINITY;
    [before, row, next] = [row, next, before];
  }
  const slips = row[b.length] ?? 0;
  return slips <= most ? slips : Number.POSITIVE_INFINITY;
}

/** How many slips a word of such a length is forgiven: none in a short one, which is soon another word. */
export function slipsAllowed({ length }: string): number {
  if (length < 5) return 0;
  return length < 9 ? 1 : 2;
}
