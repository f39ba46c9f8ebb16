/** What a wire fake has seen since it was last asked. */
export interface Seen {
  /** `read`, `query`, `batch of 2`. */
  readonly calls: readonly string[];
  readonly queryPlans: number;
  readonly bytesRead: number;
  readonly bytesWritten: number;
  readonly charged: number;
}

/** What one command asked of the store, as the wire fake saw it. */
export interface Asked {
  readonly reads: number;
  readonly ranges: number;
  readonly batches: number;
  /** Documents in the batches: each is paid for. */
  readonly written: number;
  /** The client asks how to carry out a query before it does; that costs no request units. */
  readonly queryPlans: number;
  readonly bytesRead: number;
  readonly bytesWritten: number;
  /** Request units, by published prices. */
  readonly charge: number;
}

export function askedOf({ calls, queryPlans, bytesRead, bytesWritten, charged }: Seen): Asked {
  const batches = calls.flatMap((call) => /^batch of (\d+)$/.exec(call)?.[1] ?? []);
  const reads = calls.filter((call) => call === 'read').length;
  const ranges = calls.filter((call) => call === 'query').length;
  if (reads + ranges + batches.length !== calls.length) throw new RangeError(`Unknown call in ${calls}`);
  const written = batches.reduce((sum, count) => sum + Number(count), 0);
  const bytes = { bytesRead, bytesWritten };
  return { reads, ranges, batches: batches.length, written, queryPlans, ...bytes, charge: charged };
}

/** The most that a command may ask. */
export type Limit = Partial<Record<'reads' | 'ranges' | 'batches' | 'charge' | 'bytesRead', number>>;

/** What was promised of requests. A command without a limit is counted and shown, and never over. */
export const REQUEST_LIMITS: Readonly<Record<string, Limit>> = {
  // One more than the item itself: what is named may have been answered before it lost its owner.
  'status <item>': { reads: 3, ranges: 0, batches: 0 },
  status: { reads: 1, ranges: 1, batches: 0 },
  // The register, whether the round is closed, the next question; and of a changed one what it is changed from.
  'first answer': { reads: 3, ranges: 0, batches: 1 },
  'changed answer': { reads: 4, ranges: 0, batches: 1 },
};

export const LONG_STATUS = 'status, 12 long texts';

/** What was promised of request units, with 1 KB of texts in an answer, and of bytes. */
export const COST_LIMITS: Readonly<Record<string, Limit>> = {
  'status <item>': { charge: 10 },
  'first answer': { charge: 25 },
  'changed answer': { charge: 35 },
  [LONG_STATUS]: { bytesRead: 20_000 },
};

/** Whether what was asked is within a limit; undefined when there is none. */
export function isWithin(asked: Asked, limit: Limit | undefined): boolean | undefined {
  if (!limit) return undefined;
  return Object.entries(limit).every(([what, most]) =>
    Object.entries(asked).every(([name, count]) => name !== what || count <= most),
  );
}

/** A limit of requests in the columns' own order: `2 / 1 / 0`. */
export function limitText(limit: Limit | undefined): string {
  if (!limit) return '';
  const { reads, ranges, batches } = limit;
  return `${reads} / ${ranges} / ${batches}`;
}
