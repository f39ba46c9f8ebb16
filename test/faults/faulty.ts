import type { Documents } from '../../src/stores/documents.ts';
import type { TestDocuments } from '../test-store.ts';

/**
 * When one call of a piece of work fails: before it is carried out, after – only its answer is lost –, or for good, as when the process is
 * killed there: then no later call is carried out either.
 */
export const MOMENTS = ['before', 'after', 'killed'] as const;
export type Moment = (typeof MOMENTS)[number];

export interface Fault {
  /** 1 is the first call of the work. */
  readonly call: number;
  readonly when: Moment;
}

/** In words that are nobody's, so that a test sees where they are shown to somebody. */
export const RAW_WORDS = 'store fault 7b1f';

export interface Faulty {
  readonly documents: TestDocuments;
  /** Does a piece of work, with a fault or without. @returns the calls it made, in order: `directory.read`, `followup.write` */
  during(work: () => Promise<unknown>, fault?: Fault): Promise<readonly string[]>;
}

/** The same documents, whose calls are counted and can fail. Closing is left to whoever opened them. */
export function faulty({ followup, directory }: TestDocuments): Faulty {
  let calls: string[] | undefined;
  let fault: Fault | undefined;

  async function through<T>(name: string, call: () => Promise<T>): Promise<T> {
    if (!calls) return call();
    calls.push(name);
    const isDead = fault?.when === 'killed' && calls.length >= fault.call;
    const isHit = fault?.call === calls.length;
    const when = isHit ? fault?.when : undefined;
    if (isDead || when === 'before') throw new Error(RAW_WORDS);
    const answer = await call();
    if (when === 'after') throw new Error(RAW_WORDS);
    return answer;
  }

  const around = (name: string, documents: Documents): Documents => ({
    read: (...args) => through(`${name}.read`, () => documents.read(...args)),
    write: (...args) => through(`${name}.write`, () => documents.write(...args)),
    range: (...args) => through(`${name}.range`, () => documents.range(...args)),
  });

  return {
    documents: {
      followup: around('followup', followup),
      directory: around('directory', directory),
      close() {},
    },
    async during(work, wanted) {
      const made: string[] = [];
      [calls, fault] = [made, wanted];
      try {
        await work();
      } finally {
        [calls, fault] = [undefined, undefined];
      }
      return made;
    },
  };
}
