/**
 * Works something out once for each object, and remembers it for as long as the object is there. What is in memory – a plan's
 * items, a list of owners, of people or of answers – is replaced and never changed, so what has been worked out stays true.
 */
export function once<Key extends object, Value>(workOut: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const before = known.get(key);
    if (before) return before.value;
    const value = workOut(key);
    known.set(key, { value });
    return value;
  };
}

/**
 * The same for a list of objects that is put together anew each time, such as all plans as they are now. Kept with the first of them, for
 * the list that was asked about last.
 */
export function onceOfAll<Key extends object, Value>(
  workOut: (keys: readonly Key[]) => Value,
): (keys: readonly Key[]) => Value {
  const known = new WeakMap<Key, { readonly keys: readonly Key[]; readonly value: Value }>();
  return (keys) => {
    const [first] = keys;
    const before = first && known.get(first);
    if (before?.keys.length === keys.length && before.keys.every((key, place) => key === keys[place]))
      return before.value;
    const value = workOut(keys);
    if (first) known.set(first, { keys: [...keys], value });
    return value;
  };
}

/** The first of each key, for finding one of a list without walking through it. */
export function firstBy<Key, One>(
  list: Iterable<One>,
  keyOf: (one: One) => Key | undefined,
): ReadonlyMap<Key, One> {
  const found = new Map<Key, One>();
  for (const one of list) {
    const key = keyOf(one);
    if (key !== undefined && !found.has(key)) found.set(key, one);
  }
  return found;
}

/** How many of a list have each key. */
export function countedBy<Key, One>(list: Iterable<One>, keyOf: (one: One) => Key): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const one of list) {
    const key = keyOf(one);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
