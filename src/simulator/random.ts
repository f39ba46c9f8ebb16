/** Numbers from 0 to 1 that are the same for the same seed (mulberry32), so that a run can be repeated by its number. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    return mixed(state);
  };
}

/**
 * A number from 0 to 1 that belongs to some words. Drawn so, what happens to one message or person does not depend on how many
 * others were drawn for before.
 */
export function drawn(seed: number, ...words: readonly (string | number)[]): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (const character of words.join(' '))
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return mixed(hash);
}

/** One of some, by a number from 0 to 1. @throws RangeError when there is none */
export function oneOf<T>(all: readonly T[], number: number): T {
  const one = all[Math.min(all.length - 1, Math.floor(number * all.length))];
  if (one === undefined) throw new RangeError('Nothing to choose from');
  return one;
}

/** A number of digits in the form of an Entra object id. */
export function idFor(seed: number, ...words: readonly (string | number)[]): string {
  const part = (place: number) =>
    Math.floor(drawn(seed, 'id', place, ...words) * 0x100000000)
      .toString(16)
      .padStart(8, '0');
  const [a, b, c, d] = [part(0), part(1), part(2), part(3)];
  return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-a${c.slice(1, 4)}-${c.slice(4)}${d}`;
}

function mixed(state: number): number {
  let one = Math.imul(state ^ (state >>> 15), state | 1);
  one ^= one + Math.imul(one ^ (one >>> 7), one | 61);
  return ((one ^ (one >>> 14)) >>> 0) / 4_294_967_296;
}
