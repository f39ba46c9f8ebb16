/** The first of a list and how many are left out: never just one, which would take as much room as saying so. */
export function cutOff<T>(
  lines: readonly T[],
  most: number,
): { readonly shown: readonly T[]; readonly hidden: number } {
  const shown = lines.length <= most + 1 ? lines : lines.slice(0, most);
  return { shown, hidden: lines.length - shown.length };
}
