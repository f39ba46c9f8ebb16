/** So many texts are remembered: a line is looked at from several sides, one after another, and short ones come again. */
const MOST = 1000;

/** The same for the same text, worked out once as long as not too many others have come between. */
export function remembered<Value>(workOut: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (text) => {
    const before = known.get(text);
    if (before) return before.value;
    const value = workOut(text);
    if (known.size === MOST) known.clear();
    known.set(text, { value });
    return value;
  };
}
