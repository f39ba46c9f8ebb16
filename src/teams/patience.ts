const TIME_IS_UP = Symbol('time is up');

/** Waits so many milliseconds for a piece of work, and then goes by `giveUp`; the work itself is not stopped. */
export async function inTime<T>(work: Promise<T>, patienceMs: number, giveUp: () => T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<typeof TIME_IS_UP>((resolve) => {
    timer = setTimeout(() => resolve(TIME_IS_UP), patienceMs);
  });
  try {
    const outcome = await Promise.race([work, patience]);
    return outcome === TIME_IS_UP ? giveUp() : outcome;
  } finally {
    clearTimeout(timer);
  }
}
