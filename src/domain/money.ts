/** Sums of money as people write them. The unit inside is tkr, thousands of kronor: that of the follow-up of Swedish boards. */

/** What sums are told in. */
export const TKR = 'tkr';

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:tkr|kkr|tusen(?:tal)?(?: kronor| kr)?|thousand(?: kronor)?|)$/u, 1],
  [/^(?:kr|kronor|sek)$/u, 0.001],
  [/^(?:mnkr|mkr|miljon(?:er)?(?: kronor| kr)?|millions?)$/u, 1000],
];

/** How many tkr one of a unit is, however it is written; undefined for what is no unit of money. No unit is tkr. */
export function tkrIn(unit: string): number | undefined {
  return UNITS.find(([units]) => units.test(unit.trim().toLowerCase()))?.[1];
}

/** A sum in tkr: "12 345", "−3 278 tkr", "1,2 mnkr", "500 000 kr"; undefined for what is none. */
export function parseMoney(text: string): number | undefined {
  const [, sign = '', number = '', unit = ''] =
    /^([-−–+]?)\s?(\d[\d\s\u00A0]*(?:[.,]\d+)?)\s*(\p{L}[\p{L} ]*)?$/u.exec(text.trim()) ?? [];
  const each = tkrIn(unit);
  if (number === '' || each === undefined) return undefined;
  const sum = roundTkr(Number(number.replace(/\s/gu, '').replace(',', '.')) * each);
  return sum !== 0 && /[-−–]/.test(sign) ? -sum : sum;
}

/** To whole kronor: sums of decimals would else end in 0,30000000000000004. */
export function roundTkr(sum: number): number {
  return Math.round(sum * 1000) / 1000;
}
