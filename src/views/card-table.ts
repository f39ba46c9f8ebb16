import { escapeMarkdown } from './format.ts';

/** A table in a card, and its lines as text where tables are not known. @param widths of its columns, as shares */
export function cardTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): object {
  return {
    type: 'Table',
    firstRowAsHeader: true,
    columns: widths.map((width) => ({ width })),
    rows: [tableRow(head, true), ...rows.map((cells) => tableRow(cells, false))],
    fallback: { type: 'Container', items: rows.map((cells) => textBlock(cells.join(': '))) },
  };
}

function tableRow(cells: readonly string[], isHead: boolean): object {
  return {
    type: 'TableRow',
    cells: cells.map((text) => ({
      type: 'TableCell',
      items: [{ ...textBlock(text), ...(isHead ? { style: 'columnHeader' } : {}) }],
    })),
  };
}

function textBlock(text: string): object {
  return { type: 'TextBlock', text: escapeMarkdown(text), wrap: true };
}
