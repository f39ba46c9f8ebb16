/** How much of a line is looked for. */
const BEGINNING = 40;

/** Without the marks that a reader looks past: case, emphasis, quotation, cells, blanks. */
function smooth(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[*_`"”“„»«]/gu, '')
    .replace(/[|\s]+/gu, ' ')
    .trim();
}

/** A title as it is compared: without its bullet, its number and its full stop too. */
export function plain(text: string): string {
  return smooth(text)
    .replace(/^[-–•●]\s+/u, '')
    .replace(/^(?:\d+(?:\.\d+)*[.):]?|[a-z][.)])\s+/u, '')
    .replace(/[\s.:;,]+$/u, '');
}

export function beginningOf(text: string): string {
  return plain(text).slice(0, BEGINNING).trim();
}

/** Lines of the document, from 1, on which the text begins. */
export function linesOf(document: string, text: string): readonly number[] {
  const lines = document.split('\n').map(smooth);
  const begun = (beginning: string) =>
    lines.flatMap((line, at) => (line.includes(beginning) ? [at + 1] : []));
  const whole = begun(beginningOf(text));
  // A line that is broken early holds the first words alone, a narrow cell one.
  const words = beginningOf(text).split(' ');
  return (
    [whole, begun(words.slice(0, 2).join(' ')), begun(words.slice(0, 1).join(' '))].find(
      (lines) => lines.length > 0,
    ) ?? []
  );
}

/** Every text in what was read, wherever it stands. */
export function textsIn(read: unknown): readonly string[] {
  if (typeof read === 'string') return [smooth(read)];
  if (typeof read !== 'object' || read === null) return [];
  return Object.entries(read).flatMap(([key, inner]) => (key === 'id' ? [] : textsIn(inner)));
}
