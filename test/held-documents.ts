import type { Documents } from '../src/stores/documents.ts';
import type { TestDocuments } from './test-store.ts';

/** A store that answers when a test says so, as one does whose lock another process holds. */
export interface HeldDocuments extends TestDocuments {
  /** From now on, whatever is asked of it waits; or what is to be written of plans alone. */
  hold(what: 'all' | 'writes'): void;
  /** Settles when so many calls are waiting. */
  waiting(count: number): Promise<void>;
  /** Whatever waits, and what comes after it, is done. */
  release(): void;
  /** Whatever waits, and what is held after it, fails. */
  fail(fault: Error): void;
}

export function heldDocuments(documents: TestDocuments): HeldDocuments {
  let held: 'all' | 'writes' | 'nothing' = 'nothing';
  let fault: Error | undefined;
  const waiters = new Set<() => void>();
  const lookers = new Set<() => void>();

  async function pass(isPlanWrite: boolean): Promise<void> {
    if (held === 'nothing' || (held === 'writes' && !isPlanWrite)) return;
    if (!fault) {
      await new Promise<void>((resolve) => {
        waiters.add(resolve);
        for (const look of lookers) look();
      });
    }
    if (fault) throw fault;
  }
  function letGo(): void {
    for (const go of waiters) go();
    waiters.clear();
  }
  const holding = (one: Documents, isOfPlans: boolean): Documents => ({
    read: async (...asked) => pass(false).then(() => one.read(...asked)),
    range: async (...asked) => pass(false).then(() => one.range(...asked)),
    write: async (...asked) => pass(isOfPlans).then(() => one.write(...asked)),
  });
  return {
    followup: holding(documents.followup, true),
    directory: holding(documents.directory, false),
    ping: () => documents.ping(),
    close: () => documents.close(),
    hold(what) {
      held = what;
      fault = undefined;
    },
    async waiting(count) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const look = () => {
        if (waiters.size >= count) resolve();
      };
      lookers.add(look);
      look();
      await promise;
      lookers.delete(look);
    },
    release() {
      held = 'nothing';
      fault = undefined;
      letGo();
    },
    fail(by) {
      fault = by;
      letGo();
    },
  };
}
