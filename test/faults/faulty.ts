import { Problem } from '../../src/domain/errors.ts';
import type { Documents } from '../../src/stores/documents.ts';
import type { Mishap } from '../cosmos-mishaps.ts';
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
  /** What the wire says instead of an answer; the document port has one fault only. */
  readonly answer?: Mishap['answer'];
}

const STORE = { endpoint: 'https://lagret.invalid', cause: 503 };

/** What an adapter throws when a call was not carried out, or when it is not known whether it was. */
function faultOf(name: string, isCarriedOut: boolean): Problem {
  const during = name.endsWith('write') ? 'write' : 'read';
  return isCarriedOut && during === 'write'
    ? new Problem('perhaps-stored', STORE)
    : new Problem('unreachable-store', { ...STORE, during });
}

export interface Faulty {
  readonly documents: TestDocuments;
  /** Does a piece of work, with a fault or without. @returns the calls it made, in order: `directory.read`, `followup.write` */
  during(work: () => Promise<unknown>, fault?: Fault): Promise<readonly string[]>;
}

/** The same documents, whose calls are counted and can fail. Closing is left to whoever opened them. */
export function faulty({ followup, directory, ping }: TestDocuments): Faulty {
  let calls: string[] | undefined;
  let fault: Fault | undefined;

  async function through<T>(name: string, call: () => Promise<T>): Promise<T> {
    if (!calls) return call();
    calls.push(name);
    const isDead = fault?.when === 'killed' && calls.length >= fault.call;
    const isHit = fault?.call === calls.length;
    const when = isHit ? fault?.when : undefined;
    if (isDead || when === 'before') throw faultOf(name, false);
    const answer = await call();
    if (when === 'after') throw faultOf(name, true);
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
      ping,
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
