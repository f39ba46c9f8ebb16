const PARENTHESES = /\(([^()]*)\)/;
const WORDED =
  /^\s*(kvinnor|flickor|män|pojkar)\s*:?\s*([-−\d][\d.,\s]*%?)\s*(?:[,;/]|och)\s*(kvinnor|flickor|män|pojkar)\s*:?\s*([-−\d][\d.,\s]*%?)\s*$/i;

/** "70 % (män 67 %, kvinnor 72,5 %)" as the rest of the documents write it: "70 % (72,5 %/67 %)". */
export function bySexAsPair(text: string): string {
  const [whole, inside] = PARENTHESES.exec(text) ?? [];
  const [, first, one, second, other] = WORDED.exec(inside ?? '') ?? [];
  if (whole === undefined || !first || !second || one === undefined || other === undefined) return text;
  const isWomen = (word: string) => /^(?:kvinnor|flickor)$/i.test(word);
  if (isWomen(first) === isWomen(second)) return text;
  const [women, men] = isWomen(first) ? [one, other] : [other, one];
  return text.replace(whole, `(${women.trim()}/${men.trim()})`);
}
