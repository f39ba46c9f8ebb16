/** Ids of plans and their items, as documents and buttons carry them. */

/** Longest id. */
const MAX_ID = 100;

/** Ids become parts of document ids, where `/ \ ? # %` and blanks have meanings of their own in the stores. */
export const ID_PATTERN = new RegExp(`^[\\p{L}\\p{N}._~@+:-]{1,${MAX_ID}}$`, 'u');

/** An id, or with a number the first one of it that nothing has. */
export function freeId(id: string, used: ReadonlySet<string>): string {
  let free = id;
  for (let number = 2; used.has(free); number += 1) {
    const ending = `-${number}`;
    free = `${id.slice(0, MAX_ID - ending.length)}${ending}`;
  }
  return free;
}
