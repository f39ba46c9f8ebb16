/** How fast Teams lets us send. */

/** At most so many in any span of so many milliseconds. */
export interface Window {
  readonly most: number;
  readonly ms: number;
}

/** Our moments reach Teams up to 60 milliseconds later, and not evenly: windows are counted so much longer than they are. */
const MARGIN = 1.06;

const wider = ({ most, ms }: Window): Window => ({ most, ms: ms * MARGIN });

/** Of one conversation. @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit */
export const THREAD_WINDOWS: readonly Window[] = [
  { most: 7, ms: 1_000 },
  { most: 8, ms: 2_000 },
  { most: 60, ms: 30_000 },
  { most: 1_800, ms: 3_600_000 },
].map(wider);

/** From so many a second on they go out a few at a time: a timer is a millisecond late, which is much of each short wait. */
const MANY = 40;
const PARTS = 10;

/**
 * Of the app in the whole tenant: an even stream, so that no second holds too many, and little is under way when the program is killed.
 * @param perSecond above zero; may be less than one
 */
export function appWindows(perSecond: number): readonly Window[] {
  const most = perSecond < MANY ? 1 : mostAtOnce(perSecond);
  const times = most === 1 ? perSecond : Math.floor(perSecond / most);
  // Replies wait for nobody: after a heap of them at once, an even stream alone would go on as if they had been few.
  const inSecond = { most: Math.ceil(perSecond), ms: 1_000 };
  return [wider({ most, ms: 1_000 / times }), wider(inSecond)];
}

/** As many as a tenth of a second may have, or a few less where that leaves less of the second unused. */
function mostAtOnce(perSecond: number): number {
  const used = (most: number) => most * Math.floor(perSecond / most);
  const candidates = Array.from({ length: Math.floor(perSecond / PARTS) - 1 }, (_, place) => place + 2);
  return candidates.reduce((best, most) => (used(most) >= used(best) ? most : best), 2);
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
