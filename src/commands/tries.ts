import { isStoreFault, Problem } from '../domain/errors.ts';

/** Whoever is overtaken looks again; somebody overtaken so often is told to try again. */
const MOST_TRIES = 5;

/**
 * Tries until nobody else has changed in between what was read.
 * @param attempt undefined when somebody has; is told how many times it has been tried, this one included
 * @throws Problem `busy-store` when that happens time and again
 */
export async function untilSettled<T extends object>(
  attempt: (tries: number) => Promise<T | undefined>,
): Promise<T> {
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    const settled = await attempt(tries);
    if (settled) return settled;
  }
  throw new Problem('busy-store');
}

/** For what may be left undone, or unsaid, when the store fails: what has been stored before it stays stored. */
export async function unlessStoreFails<T, Instead>(work: Promise<T>, instead: Instead): Promise<T | Instead> {
  try {
    return await work;
  } catch (error) {
    if (isStoreFault(error)) return instead;
    throw error;
  }
}

/** One write, or several in one place, that has an effect of its own. */
export type Step = () => Promise<unknown>;

/**
 * Does one thing after the other, where not all can be written in one batch.
 * @throws Problem `partly-stored` when the store failed after the first: doing it all again completes it
 */
export async function inSteps(steps: readonly Step[]): Promise<void> {
  for (const [done, step] of steps.entries()) {
    try {
      await step();
    } catch (error) {
      // Where it is not known whether the last was done, no number would be true.
      if (done === 0 || !isStoreFault(error) || error.code === 'perhaps-stored') throw error;
      throw Object.assign(new Problem('partly-stored', { done, of: steps.length }), { cause: error });
    }
  }
}
