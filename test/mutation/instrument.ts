import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type Mutant, mutate, SWITCH } from './mutants.ts';

export interface Instrumented {
  readonly mutants: readonly Mutant[];
  /** JavaScript by path. */
  readonly sources: ReadonlyMap<string, string>;
}

/** All mutants of some files. The same files in the same order give them the same numbers, in every process. */
export function instrument(files: readonly string[]): Instrumented {
  const mutants: Mutant[] = [];
  const sources = new Map<string, string>();
  for (const file of files) {
    const mutated = mutate(file, readFileSync(file, 'utf8'), mutants.length);
    mutants.push(...mutated.mutants);
    sources.set(file, mutated.source);
  }
  return { mutants, sources };
}

/** Which mutant is on, and which have been come by. */
export class Switch {
  /** None when it is undefined. */
  active: number | undefined;
  #hits = new Set<number>();

  /** Serves the sources with their mutants to whoever imports them from now on. @param root that the paths start from */
  install(sources: ReadonlyMap<string, string>, root: string): void {
    Object.assign(globalThis, { [SWITCH]: (id: number) => this.#ask(id) });
    registerHooks({
      load: (url, context, nextLoad) => {
        const path = url.startsWith('file:') ? fileURLToPath(url).replace(`${root}/`, '') : '';
        const source = sources.get(path);
        return source ? { format: 'module', source, shortCircuit: true } : nextLoad(url, context);
      },
    });
  }

  #ask(id: number): boolean {
    if (this.active === undefined) this.#hits.add(id);
    return id === this.active;
  }

  /** The mutants that were come by, with none on, since this was asked last. */
  takeHits(): number[] {
    const hits = [...this.#hits];
    this.#hits = new Set();
    return hits;
  }
}
