/** The title that a sentence names without quotes around it, so that one does not see where it ends; lines of lists have none. */
export function nakedTitle(text: string, titles: readonly string[]): string | undefined {
  if (!/[.?!]$/u.test(text)) return undefined;
  return titles.find((title) => new RegExp(`(?<![”“])${title}`, 'u').test(text));
}
