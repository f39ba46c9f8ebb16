/** A block of a document, as the files in `seeds` write it. */
export type Block =
  | {
      readonly kind: 'heading' | 'bold' | 'bullet' | 'numbered' | 'contents' | 'text';
      /** Of a heading; of a numbered item its number. */
      readonly level: number;
      readonly text: string;
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** The blocks of a Markdown-like text, without the marks and tags within them. */
export function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  for (const line of markdown.split('\n').map((raw) => raw.trim())) {
    const last = blocks.at(-1);
    if (line.startsWith('|') || isTabbed(line)) {
      const cells = line
        .replace(/^\||\|$/g, '')
        .split(/[|\t]/)
        .map(plain);
      if (cells.every((cell) => /^-*$/.test(cell))) continue;
      if (last?.kind === 'table' && last.rows[0]?.length === cells.length) blocks.pop();
      const rows = last?.kind === 'table' && last.rows[0]?.length === cells.length ? last.rows : [];
      blocks.push({ kind: 'table', rows: [...rows, cells] });
    } else if (plain(line) && !/^-+$/.test(line)) blocks.push(blockOf(line));
  }
  return blocks;
}

/** A row whose cells are parted by tabs: a line of the contents has its page behind one. */
function isTabbed(line: string): boolean {
  return /\t/.test(line) && !/^[^\t]*\t(?:<b>)?\d{1,3}(?:<\/b>)?$/.test(line);
}

function blockOf(line: string): Block {
  const heading = /^(#{1,6}) (.+)/.exec(line);
  if (heading) return { kind: 'heading', level: heading[1]?.length ?? 1, text: plain(heading[2] ?? '') };
  const text = plain(line);
  const kind = /\.{4,}/.test(text)
    ? 'contents'
    : /^[-•] /.test(text)
      ? 'bullet'
      : /^\d+\. /.test(text)
        ? 'numbered'
        : /^\*\*[^*]+\*\*$/.test(line)
          ? 'bold'
          : 'text';
  return { kind, level: Number.parseInt(text, 10) || 0, text: text.replace(/^([-•]|\d+\.) /, '') };
}

function plain(text: string): string {
  return text
    .replace(/<\/?\w+>/g, ' ')
    .replace(/\*+([^*]+)\*+/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
