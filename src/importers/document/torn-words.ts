/** A word with a hyphen within, as what was parted at the end of a line that is gone, or as it is written. */
const PARTED = /(?<![\p{L}\p{N}-])(\p{Ll}{4,30})-(\p{Ll}{4,30})(?![\p{L}\p{N}-])/gu;
/** So many are looked up: a document has a few. */
const MOST = 50;
/** Letters by which words differ that are one word in two forms. */
const ENDING = 2;

/** Mends words in which a hyphen is left from the end of a line: those that the document has elsewhere in one piece. */
export function tornWords(text: string): { readonly mend: (line: string) => string } {
  const whole = new Map<string, string>();
  const seen = new Set<string>();
  for (const [parted, first = '', second = ''] of text.matchAll(PARTED)) {
    if (seen.size === MOST) break;
    if (seen.has(parted)) continue;
    seen.add(parted);
    const joined = first + second;
    if (text.includes(joined.slice(0, -ENDING))) whole.set(parted, joined);
  }
  if (whole.size === 0) return { mend: (line) => line };
  return {
    mend: (line) => (line.includes('-') ? line.replace(PARTED, (word) => whole.get(word) ?? word) : line),
  };
}
