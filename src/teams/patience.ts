/** A wait of so many milliseconds, which can be broken off. */
export type StartPause = (ms: number) => { readonly over: Promise<void>; stop(): void };

export const startPause: StartPause = (ms) => {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  return { over, stop: () => clearTimeout(timer) };
};

const TIME_IS_UP = Symbol('time is up');

/** Waits so many milliseconds for a piece of work, and then goes by `giveUp`; the work itself is not stopped. */
export async function inTime<T, G = T>(
  work: Promise<T>,
  patienceMs: number,
  giveUp: () => G,
  start = startPause,
): Promise<T | G> {
  const patience = start(patienceMs);
  try {
    const outcome = await Promise.race([work, patience.over.then((): typeof TIME_IS_UP => TIME_IS_UP)]);
    return outcome === TIME_IS_UP ? giveUp() : outcome;
  } finally {
    patience.stop();
  }
}
