/** Small words and endings that sentences of both languages are built with. */

/** English counts as Swedish does: one of something, or many. */
const PLURALS = new Intl.PluralRules('sv');

/** "1 svar", "3 svar" */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${PLURALS.select(count) === 'one' ? one : many}`;
}

/** A word from a scale inside a sentence. */
export function lower(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

/** "Annas", but "Alex" */
export function genitive(name: string): string {
  return /[sxz]$/i.test(name) ? name : `${name}s`;
}
