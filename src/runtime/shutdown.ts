import type { Log } from '../ports/clock-and-log.ts';

/** Milliseconds to stop within; infra/main.bicep lets the platform wait a little longer before it kills. */
const DEADLINE_MS = 25_000;

/**
 * Ends the program when the platform or somebody at the keyboard asks it to: one step after the other, also when one of
 * them fails, and after the deadline whatever is left.
 */
export function stopWhenAsked(steps: readonly (() => unknown)[], log: Log): void {
  async function stop(): Promise<void> {
    const late = setTimeout(() => {
      log.error('stopped before everything was finished');
      process.exit(1);
    }, DEADLINE_MS);
    for (const step of steps) {
      try {
        await step();
      } catch (error) {
        log.error('stopping failed', { fault: error instanceof Error ? error.stack : typeof error });
      }
    }
    clearTimeout(late);
    process.exit(0);
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}
