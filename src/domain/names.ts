/** How names and words are compared, whoever has typed them. */

/** A name without what typing makes of it: case, doubled blanks, and accents that are written as signs of their own. */
export function plainName(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The words of a text in lower case, letters and digits only, with single blanks between them. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Letters without their dots, rings and accents: "Öresund" is "Oresund". */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

/** Whether so many letters put in, taken out or exchanged (Levenshtein) make one word of the other. */
export function isWithin(allowed: number, a: string, b: string): boolean {
  if (allowed === 0) return a === b;
  if (allowed === 1) return isWithinOne(a, b);
  let row = Uint16Array.from({ length: b.length + 1 }, (_, column) => column);
  let next = new Uint16Array(row.length);
  for (let i = 1; i <= a.length; i += 1) {
    next[0] = i;
    let least = i;
    for (let j = 1; j < row.length; j += 1) {
      const exchanged = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const distance = Math.min(exchanged, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      next[j] = distance;
      least = Math.min(least, distance);
    }
    if (least > allowed) return false;
    [row, next] = [next, row];
  }
  return (row[b.length] ?? 0) <= allowed;
}

/** Beside what both begin and end with, at most one letter is left of each. */
function isWithinOne(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  const longer = Math.max(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return longer - start - end <= 1;
}
