/** How fast Teams lets us send. */

/** At most so many in any span of so many milliseconds. */
export interface Window {
  readonly most: number;
  readonly ms: number;
}

/** Our moments reach Teams a little later and not evenly: windows are counted so much longer than they are. */
const MARGIN = 1.05;

const wider = ({ most, ms }: Window): Window => ({ most, ms: ms * MARGIN });

/** Of one conversation. @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit */
export const THREAD_WINDOWS: readonly Window[] = [
  { most: 7, ms: 1_000 },
  { most: 8, ms: 2_000 },
  { most: 60, ms: 30_000 },
  { most: 1_800, ms: 3_600_000 },
].map(wider);

/** Parts of a second that an even stream is counted in. */
const PARTS = 10;

/**
 * Of the app in the whole tenant. The second window keeps the stream even: what is under way when the program is killed stays little.
 * @param perSecond above zero; may be less than one
 */
export function appWindows(perSecond: number): readonly Window[] {
  const most = Math.max(1, Math.floor(perSecond));
  const whole = wider({ most, ms: (most / perSecond) * 1_000 });
  if (most < PARTS) return [{ most: 1, ms: (1_000 / perSecond) * MARGIN }];
  const inPart = Math.ceil(most / PARTS) + 1;
  return [whole, { most: inPart, ms: 1_000 / PARTS }];
}

/**
 * When the next may go out, in the milliseconds of the moments given; now, or earlier, when it may at once.
 * @param before when others have gone out, oldest first
 */
export function freeAt(windows: readonly Window[], before: readonly number[]): number {
  const free = windows.map(({ most, ms }) => {
    const first = before.at(-most);
    return first === undefined || before.length < most ? Number.NEGATIVE_INFINITY : first + ms;
  });
  return Math.max(...free);
}
