/** How a range is read from the embedded database: only what is not known of it. */
import type { StoredDocument } from './documents.ts';
import type { Statements } from './sqlite-tables.ts';

type Bounds = readonly [partition: string, from: string, to: string];
type FoundRow = Readonly<Record<string, unknown>>;
type Found =
  | { readonly same: StoredDocument; readonly row?: undefined }
  | { readonly same?: undefined; readonly row: FoundRow };

/** Reads a range; where it has been read before, only what is not as it was then. */
export function changedRows(
  { range, listed, read }: Statements,
  bounds: Bounds,
  before: readonly StoredDocument[] | undefined,
): Found[] {
  if (!before) return range.all(...bounds).map((row) => ({ row }));
  const known = new Map(before.map((document) => [document.etag, document]));
  return listed.all(...bounds).flatMap(({ id, etag }): Found[] => {
    const same = known.get(String(etag));
    if (same) return [{ same }];
    const row = read.get(bounds[0], String(id));
    // Another process may have removed it meanwhile.
    return row ? [{ row }] : [];
  });
}

/** Reads the ids of a range, and only of those that are not known what lies there. */
export function unknownRows({ ids, read }: Statements, bounds: Bounds, isKnown: (id: string) => boolean) {
  // Ids hold no space of any kind.
  const found = String(ids.get(...bounds)?.ids ?? '').split('\n');
  return found
    .filter((id) => id !== '' && !isKnown(id))
    .map((id) => read.get(bounds[0], id))
    .filter((row) => row !== undefined);
}
