/** Lower case, letters and digits only, single blanks. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The letters that a title begins with: a table of contents has misspellings of its own, further on. */
export function startOf(title: string): string {
  return plainWords(title.slice(0, 200)).replace(/\s/g, '').slice(0, 40);
}

/** Equal but for one letter in eight: "Målandikator" is almost "målindikator". Both are plain words. */
export function isAlmost(written: string, meant: string): boolean {
  if (written === meant) return true;
  const allowed = Math.floor(meant.length / 8);
  // Nobody misspells both ends of a word; this spares the counting of letters for nearly every line of a document.
  if (written[0] !== meant[0] && written.at(-1) !== meant.at(-1)) return false;
  if (allowed === 0 || Math.abs(written.length - meant.length) > allowed) return false;
  return distanceWithin(written, meant, allowed);
}

/** Whether so few letters have to be put in, taken out or exchanged (Levenshtein). */
function distanceWithin(a: string, b: string, allowed: number): boolean {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(changed, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    if (Math.min(...row) > allowed) return false;
    above = row;
  }
  return (above[b.length] ?? Number.POSITIVE_INFINITY) <= allowed;
}
