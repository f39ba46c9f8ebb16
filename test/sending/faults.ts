/** What becomes of one attempt at the connector. */
export interface Fate {
  /** A status, or how it ends without one. */
  readonly outcome: '201' | '429' | '500' | '502' | '503' | '504' | 'timeout' | 'reset';
  /** Whether the recipient gets the card, whatever the sender is told. */
  readonly isTaken: boolean;
  readonly retryAfter?: { readonly as: 'seconds' | 'date'; readonly seconds: number } | undefined;
}

/** Shares of all attempts. */
interface Shares {
  readonly throttled: number;
  readonly broken: number;
  readonly timeout: number;
  readonly reset: number;
}

/** `issue` is what was asked for in words: 429 on a third of calls, 5xx on a tenth and timeouts on a twentieth. */
const FAULTS = {
  none: { throttled: 0, broken: 0, timeout: 0, reset: 0 },
  issue: { throttled: 1 / 3, broken: 1 / 10, timeout: 1 / 20, reset: 0 },
  resets: { throttled: 1 / 3, broken: 1 / 10, timeout: 1 / 20, reset: 1 / 20 },
} as const satisfies Readonly<Record<string, Shares>>;

export type Faults = keyof typeof FAULTS;

/** @throws RangeError */
export function faultsNamed(name: string): Faults {
  if (name === 'none' || name === 'issue' || name === 'resets') return name;
  throw new RangeError(`There are no faults called ${name}, but ${Object.keys(FAULTS).join(', ')}`);
}

const BROKEN = ['500', '502', '503', '504'] as const;
const LONGEST_RETRY_AFTER = 3;

/** Half of what is broken takes the card all the same. @param random a number from 0 to 1 */
export function draw(faults: Faults, random: () => number): Fate {
  const { throttled, broken, timeout, reset } = FAULTS[faults];
  const drawn = random();
  const [which, isTaken] = [random(), random() < 0.5];
  if (drawn < throttled) return { outcome: '429', isTaken: false, retryAfter: retryAfter(which, random()) };
  if (drawn < throttled + broken) {
    return { outcome: BROKEN[Math.floor(which * BROKEN.length)] ?? '500', isTaken };
  }
  if (drawn < throttled + broken + timeout) return { outcome: 'timeout', isTaken };
  if (drawn < throttled + broken + timeout + reset) return { outcome: 'reset', isTaken };
  return { outcome: '201', isTaken: true };
}

function retryAfter(which: number, how: number): Fate['retryAfter'] {
  if (which < 1 / 3) return undefined;
  return { as: which < 2 / 3 ? 'seconds' : 'date', seconds: 1 + Math.floor(how * LONGEST_RETRY_AFTER) };
}
