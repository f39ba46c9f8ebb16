import { readFileSync } from 'node:fs';

/**
 * Request units for a document of so many KB: of a point read at session consistency, and of writing it, without its index.
 * https://learn.microsoft.com/azure/cosmos-db/understand-request-unit-consumption (April 2026). The page has about this much for 128 KB in
 * one place and for 100 KB in another: here it is 100.
 */
const BY_SIZE = [
  { kb: 1, read: 1, write: 4.95 },
  { kb: 2, read: 1.04, write: 6.29 },
  { kb: 4, read: 1.14, write: 6.67 },
  { kb: 8, read: 1.33, write: 7.04 },
  { kb: 16, read: 1.67, write: 9.52 },
  { kb: 32, read: 2.19, write: 11.23 },
  { kb: 64, read: 4.76, write: 22.67 },
  { kb: 100, read: 10, write: 48.19 },
  { kb: 256, read: 20.28, write: 98.29 },
  { kb: 512, read: 40.95, write: 184.57 },
  { kb: 1024, read: 145.9, write: 625 },
  { kb: 2048, read: 291.8, write: 1250 },
];

/** A term put into the index or taken out of it costs 0.2 (same page); ours has two, the partition and the id. */
const INDEX = 2 * 0.2;

/**
 * A query that finds nothing. Microsoft gives no figure; some 2.3 is what people report of their smallest. With each document at the price
 * of a point read – "a thousand 1-KB items cost 1000" – we come to 3.8 where Microsoft's own example, one document of 10 KB,
 * says 3.19: https://learn.microsoft.com/azure/cosmos-db/optimize-cost-reads-writes
 */
const QUERY = 2.3;

/** At these levels two replicas are asked, and every read costs twice as much (the same page). */
const ASKING_TWO = ['Strong', 'BoundedStaleness'];

/** The consistency that the account is set up with. */
export const ACCOUNT_CONSISTENCY = consistencyIn(
  readFileSync(new URL('../infra/main.bicep', import.meta.url), 'utf8'),
);

/** @throws RangeError when the template names no level, or more than one */
export function consistencyIn(template: string): string {
  const [level, ...others] = [...template.matchAll(/\bdefaultConsistencyLevel: '(\w+)'/g)].map(
    ([, name]) => name,
  );
  if (level === undefined || others.length > 0)
    throw new RangeError('Which consistency does the account have?');
  return level;
}

/**
 * What Cosmos DB charges in one region, in request units, by published prices: nobody has measured it. Where they leave room it is the dearer
 * way: a size counts as the next whole KB, and what is refused costs as much as if it had been done.
 */
export function pricesAt(consistency: string) {
  const times = ASKING_TWO.includes(consistency) ? 2 : 1;
  const readingOf = (document: object) => bySize('read', document);
  return {
    /** A point read; one that finds nothing costs as much as a small document. */
    read: (document: object | undefined) => times * (document ? readingOf(document) : 1),
    /** One page of a query. */
    query: (page: readonly object[]) =>
      times * page.reduce((sum, document) => sum + readingOf(document), QUERY),
    /** To replace is to delete and to insert; as neither id nor partition changes, the index does not. */
    write(before: object | undefined, after: object | undefined) {
      const index = before && after ? 0 : INDEX;
      return (before ? bySize('write', before) : 0) + (after ? bySize('write', after) : 0) + index;
    },
  };
}

/** Documents are asked for again and again, and never change. */
const sizes = new WeakMap<object, number>();

function bySize(what: 'read' | 'write', document: object): number {
  const bytes = sizes.get(document) ?? Buffer.byteLength(JSON.stringify(document));
  sizes.set(document, bytes);
  const kb = Math.max(1, Math.ceil(bytes / 1024));
  const above = BY_SIZE.findIndex((line) => line.kb >= kb);
  const [from, to] = [BY_SIZE[above - 1], BY_SIZE[above]];
  if (!to) throw new RangeError(`No document is ${kb} KB large`);
  if (!from) return to[what];
  return from[what] + ((to[what] - from[what]) * (kb - from.kb)) / (to.kb - from.kb);
}
