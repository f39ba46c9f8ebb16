/** Shares behind the names of measures, in tables without a column of values. */
import type { Columns } from './table-columns.ts';
import type { Head } from './table-head.ts';
import type { ReadRow } from './table-row.ts';

/** "Andel nöjda gäster (100 %)": a share, at the end of a name. */
const SHARE = /^(.{4,}?)\s\((\d{1,3}(?:[.,]\d+)?\s?(?:%|procent))\)$/u;
const REACHED = /nuläge|läget|utfall|resultat|start|basvärde|i\s?dag|nu(?!\p{L})|20\d\d/iu;

/** A row whose name ends with a share has that for its target, in a table that has no other, and whose head does not say that it has been reached. */
export function withShare(
  row: ReadRow,
  { columns }: Head,
  { name, target, outcome }: Columns['places'],
): ReadRow {
  const hasValues = target !== undefined || outcome !== undefined || row.target !== '';
  if (hasValues || REACHED.test(columns[name ?? -1]?.text ?? '')) return row;
  const [, title = row.title, share = ''] = SHARE.exec(row.title) ?? [];
  return { ...row, title, target: share };
}
