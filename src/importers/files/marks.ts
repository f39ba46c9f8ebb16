/**
 * What Word and PDF draw before an item of a list: bullets, and the private-use characters that Symbol and Wingdings have in
 * their place. The symbols of an assessment (● ◆ ■ —) are none of them.
 */
const BULLET = /^[•◦‣▪·–\uf0b7\uf02d\uf0a7\uf0d8\uf0fc]\s+/u;

/** A line whose mark stands as its bullet, with the mark of Markdown. */
export function withBullet(line: string): string {
  return line.replace(BULLET, '- ');
}

/** Whether a text is nothing but the mark, symbol or number before an item or a heading. */
export function isMark(text: string): boolean {
  return (
    BULLET.test(`${text} `) || /^(?:[o●◆■—-]|\d{1,2}[.)]|[a-zåäö]\)|\d{1,2}(?:\.\d{1,2})+\.?)$/u.test(text)
  );
}

/** One row of a table. Breaks within a cell become blanks, and what would end the cell a slash. */
export function row(cells: readonly string[]): string {
  return `| ${cells
    .map((cell) =>
      cell
        .replace(/\s*\n\s*/g, ' ')
        .replaceAll('|', '/')
        .trim(),
    )
    .join(' | ')} |`;
}
