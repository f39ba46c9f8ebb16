import type { Deps } from '../src/ports/deps.ts';

const never = () => Promise.reject(new Error('No report is made here'));

/** For commands that make none. */
export const NO_REPORTS: Pick<Deps, 'reports' | 'pdf'> = {
  reports: { make: never },
  pdf: { isThere: async () => false, print: never },
};
