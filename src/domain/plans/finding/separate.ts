/** People name several things in one message; and names have "och" in them as well. */

/** What stands between two names; not the hyphen of "hållbarhets- och klimatplan". */
const BETWEEN =
  /\s*[,;&+/]\s*(?:(?:och|samt|and|or|eller)\s+)?|(?<![-‐‑])\s+(?:och|o|å|samt|eller|respektive|kontra|plus|vs\.?|versus|and|or|jämfört med|compared (?:to|with))\s+/iu;

const BLANK = /\s+/;
/** A name that is found by at least a part of it, in a plan of now; and one that is found by the whole. */
const SURE = 0.4;
const NAMED = 0.9;

/** More of them are not looked at one by one. */
const MOST_NAMES = 6;

/** To be better than words together, words apart have to be so much better. */
const PRICE_OF_A_NAME = 0.05;

/** What some words mean, and how surely, from 0 for nothing to 1. */
interface Sure {
  readonly sureness: number;
  readonly meant: readonly { readonly item: { readonly id: string } }[];
}

interface Division<T> {
  readonly worth: number;
  readonly names: readonly T[];
}

/**
 * What is found by the names that some words consist of, each as long as it fits: "Attraktivitet och näringsliv" is one, "klimat och skola" two.
 */
export function findApart<T extends Sure>(text: string, find: (words: string) => T): readonly T[] {
  const whole = find(text);
  const { parts, joints } = divide(text, BETWEEN);
  // What a comma parts may say no more than why or where.
  const isApart = joints.every((joint) => /[\p{L}&+]/u.test(joint)) ? isOfTwo : () => false;
  const names = bestNames(whole, parts, joints, find, isApart);
  if (names.some(({ sureness }) => sureness >= SURE)) return names;
  // "öresundsmetron klimatet": nothing stands between the two, so each has to be clear by itself.
  const words = divide(text, BLANK);
  const apart = bestNames(whole, words.parts, words.joints, find, () => false);
  const isNamed = apart.some(({ sureness }) => sureness >= NAMED);
  return isNamed && apart.every(({ sureness }) => sureness >= SURE) ? apart : names;
}

/** "elförsörjningen och klimatet": each is a name by itself, of something else, and together they fit less well than one of them does. */
function isOfTwo(name: Sure, parts: readonly Sure[]): boolean {
  const ids = parts.flatMap(({ meant }) => meant.map(({ item }) => item.id));
  return (
    parts.every(({ sureness }) => sureness >= SURE) &&
    parts.some(({ sureness }) => sureness > name.sureness) &&
    new Set(ids).size === ids.length
  );
}

/** "gator och vägar": the one thing that all of the words may mean, whatever else some of them are in. */
function isOfOne({ meant: [only, ...others] }: Sure, parts: readonly Sure[]): boolean {
  return (
    only !== undefined &&
    others.length === 0 &&
    parts.every(({ meant }) => meant.some(({ item }) => item.id === only.item.id))
  );
}

function bestNames<T extends Sure>(
  whole: T,
  parts: readonly string[],
  joints: readonly string[],
  find: (words: string) => T,
  isApart: (name: Sure, parts: readonly Sure[]) => boolean,
): readonly T[] {
  if (parts.length < 2 || parts.length > MOST_NAMES) return [whole];
  const alone = parts.map(find);
  // By how far they reach: the best division of what comes before.
  const best: Division<T>[] = [{ worth: 0, names: [] }];
  for (let to = 1; to <= parts.length; to += 1) {
    let found: Division<T> | undefined;
    for (let from = 0; from < to; from += 1) {
      const before = best[from];
      const isAll = from === 0 && to === parts.length;
      const name =
        (to - from === 1 ? alone[from] : undefined) ?? (isAll ? whole : find(join(parts, joints, from, to)));
      const own = alone.slice(from, to);
      if (to - from > 1 && isApart(name, own)) continue;
      const sureness = isOfOne(name, own) ? Math.max(...own.map((part) => part.sureness)) : name.sureness;
      const worth = (before?.worth ?? 0) + sureness * (to - from) - PRICE_OF_A_NAME;
      if (before && (!found || worth > found.worth)) found = { worth, names: [...before.names, name] };
    }
    if (found) best.push(found);
  }
  return best.at(-1)?.names ?? [whole];
}

function divide(text: string, between: RegExp) {
  const parts: string[] = [];
  const joints: string[] = [];
  let rest = text;
  for (let found = between.exec(rest); found; found = between.exec(rest)) {
    const before = rest.slice(0, found.index);
    rest = rest.slice(found.index + found[0].length);
    if (before.trim() === '') continue;
    parts.push(before);
    joints.push(found[0]);
  }
  if (rest.trim() !== '') parts.push(rest);
  return { parts, joints };
}

function join(parts: readonly string[], joints: readonly string[], from: number, to: number): string {
  let words = parts[from] ?? '';
  for (let at = from + 1; at < to; at += 1) words += (joints[at - 1] ?? ' ') + (parts[at] ?? '');
  return words;
}
