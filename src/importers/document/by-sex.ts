const SEX = '(kvinnor|flickor|kv|k|män|pojkar|m)';
const NUMBER = String.raw`([-−\d][\d.,\s]*%?)`;
const PARENTHESES = /\(([^()]{0,200})\)/;
/** Longer than any values by sex are written. */
const LONGEST = 200;
const WORDED = new RegExp(
  String.raw`^\s*${SEX}[\s.:]*${NUMBER}\s*(?:[,;/]|och)\s*${SEX}[\s.:]*${NUMBER}\s*$`,
  'iu',
);
/** "70 %, kvinnor 71 %, män 69 %", "70 kv: 71 m: 69". */
const WITH_TOTAL = new RegExp(
  String.raw`^${NUMBER}[\s,;/]+${SEX}[\s.:]*${NUMBER}[\s,;/]+(?:och\s)?${SEX}[\s.:]*${NUMBER}$`,
  'iu',
);
/** "Kvinnor 60 %, män 70 %, totalt 65 %" */
const TOTAL_LAST = new RegExp(
  String.raw`^${SEX}[\s.:]*${NUMBER}\s*[,;/]\s*${SEX}[\s.:]*${NUMBER}\s*[,;/]\s*(?:och\s)?(?:totalt|tot\.?|alla|samtliga)[\s:]+${NUMBER}$`,
  'iu',
);
/** "70 % totalt", "Totalt: 70 %" */
const TOTAL = /^(?:totalt|tot\.?|alla)[\s:]+(?=\d)|(?<=[\d%])\s(?:totalt|tot\.?)$/iu;

function totalFirst(...parts: readonly unknown[]): string {
  const [, first, one, second, other, total] = parts.map(String);
  return `${total}, ${first} ${one?.trim()}, ${second} ${other?.trim()}`;
}

function inParentheses(...parts: readonly unknown[]): string {
  const [, total, first, one, second, other] = parts.map(String);
  return `${total?.trim()} (${first} ${one?.trim()}, ${second} ${other?.trim()})`;
}

/** "70 % (män 67 %, kvinnor 72,5 %)" as the rest of the documents write it: "70 % (72,5 %/67 %)". */
export function bySexAsPair(written: string): string {
  const plain = written.replace(TOTAL, '');
  const isLong = plain.length > LONGEST;
  const text = isLong ? plain : plain.replace(TOTAL_LAST, totalFirst).replace(WITH_TOTAL, inParentheses);
  const [whole, inside] = PARENTHESES.exec(text) ?? [];
  const [, first, one, second, other] = WORDED.exec(inside ?? '') ?? [];
  if (whole === undefined || !first || !second || one === undefined || other === undefined) return text;
  const isWomen = (word: string) => /^[kf]/i.test(word);
  if (isWomen(first) === isWomen(second)) return text;
  const [women, men] = isWomen(first) ? [one, other] : [other, one];
  return text.replace(whole, `(${women.trim()}/${men.trim()})`);
}
