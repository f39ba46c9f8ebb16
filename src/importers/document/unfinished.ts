/** Names that a narrow column has broken. */
import { joinLines } from './joining.ts';

/** Whether a name has more to come: "alla stads-", "Andel nöjda (kvinnor/". */
export function isOpen(name: string): boolean {
  return /[\p{L}\p{N}][-/,\u00ad]$/u.test(name) || name.lastIndexOf('(') > name.lastIndexOf(')');
}

/** "Andel utryckningar som är framme inom", above "20 minuter". */
export function isUnfinished(name: string): boolean {
  return /\s(?:att|och|i|på|som|den|det|de|till|för|med|av|om|en|ett|samt|eller|från|inom|vid|under|över|mellan|mot|hos|per|än|enligt|bland|utan|genom)$/.test(
    name,
  );
}

/** A narrow column parts words: "alla stads-" above "delar"; what has a capital, as "HR-", keeps its hyphen. */
const PARTED = /(?<![\p{L}\p{N}-])\p{Ll}{4,}-$/u;

/** A name and the rest of it, from the line below in its cell. */
export function joinName(name: string, rest: string): string {
  if (name.endsWith('/')) return name + rest;
  const isParted = PARTED.test(name.slice(-40)) && /^\p{Ll}{3,}/u.test(rest);
  const joined = joinLines([name, rest]);
  return isParted && joined === name + rest ? name.slice(0, -1) + rest : joined;
}
