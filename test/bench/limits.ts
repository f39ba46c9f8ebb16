/** What one command asked of the store, as the wire fake saw it. */
export interface Calls {
  readonly reads: number;
  readonly ranges: number;
  readonly batches: number;
  /** Documents in the batches: each is paid for. */
  readonly written: number;
  /** The client asks how to carry out a query before it does; that costs no request units. */
  readonly queryPlans: number;
}

/** @param seen what the wire fake has written down: `read`, `query`, `batch of 2` */
export function callsOf(seen: readonly string[], queryPlans: number): Calls {
  const batches = seen.flatMap((call) => /^batch of (\d+)$/.exec(call)?.[1] ?? []);
  const reads = seen.filter((call) => call === 'read').length;
  const ranges = seen.filter((call) => call === 'query').length;
  if (reads + ranges + batches.length !== seen.length) throw new RangeError(`Unknown call in ${seen}`);
  const written = batches.reduce((sum, count) => sum + Number(count), 0);
  return { reads, ranges, batches: batches.length, written, queryPlans };
}

/** The most that a command may ask. `lookups` are reads and ranges together. */
export type Limit = Partial<Record<'reads' | 'ranges' | 'batches' | 'lookups', number>>;

const STATUS_OF_ITEM: Limit = { reads: 2, ranges: 1, batches: 0 };
const ANSWER: Limit = { lookups: 1, batches: 1 };

/** What was promised. A command without a limit is counted and shown, and never over. */
export const LIMITS: Readonly<Record<string, Limit>> = {
  'status <item>': STATUS_OF_ITEM,
  status: { ...STATUS_OF_ITEM, ranges: 2 },
  'first answer': ANSWER,
  'changed answer': ANSWER,
};

/** Whether what was asked is within a limit; undefined when there is none. */
export function isWithin(calls: Calls, limit: Limit | undefined): boolean | undefined {
  if (!limit) return undefined;
  const { reads, ranges, batches } = calls;
  const asked = { reads, ranges, batches, lookups: reads + ranges };
  return Object.entries(limit).every(([what, most]) =>
    Object.entries(asked).every(([name, count]) => name !== what || count <= most),
  );
}

/** A limit in the columns' own order: `2 / 1 / 0`. */
export function limitText(limit: Limit | undefined): string {
  if (!limit) return '';
  const { reads, ranges, batches, lookups } = limit;
  return `${lookups === undefined ? `${reads} / ${ranges}` : `${lookups} in all`} / ${batches}`;
}
