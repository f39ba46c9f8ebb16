/** Where the pieces of a text begin and end, one at a time: a few megabytes of line ends would make a list of millions. */
export function* split(text: string, separator: RegExp): Generator<readonly [start: number, end: number]> {
  let start = 0;
  for (const { 0: found, index } of text.matchAll(separator)) {
    yield [start, index];
    start = index + found.length;
  }
  yield [start, text.length];
}
