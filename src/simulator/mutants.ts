import type { Deps } from '../ports/deps.ts';
import type { SqliteDatabase } from '../stores/sqlite.ts';

/** A fault that is put into the program, to see that the simulator finds it. */
export interface Mutant {
  readonly name: string;
  readonly documents?: (documents: SqliteDatabase) => SqliteDatabase;
  readonly deps?: (deps: Deps) => Deps;
  readonly sendsPerSecond?: number;
}
