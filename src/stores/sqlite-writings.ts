/** What has been written since a range was read, without looking at what lies in it. */
import type { DatabaseSync } from 'node:sqlite';

/** A moment in the writings of a table. */
export interface Moment {
  /** Changes when another connection has committed, and never by what is written here. */
  readonly others: unknown;
  /** Writes of this connection, among the documents whose ids begin alike. */
  readonly own: number;
}

// As it is at the start: a test that has a clock of its own does not hold it up.
const { nextTick } = process;

/**
 * Whether other connections have written. Whatever is asked of all plans at once asks a hundred times in the same moment, and SQLite takes
 * as long to tell as it takes to read a small range, so in one turn of the event loop it is asked once – or anew, when something has been
 * read meanwhile that may be newer: nothing is found older than what was found before it.
 */
export class Others {
  readonly #version;
  #known: unknown;

  constructor(database: DatabaseSync) {
    // https://sqlite.org/pragma.html#pragma_data_version
    this.#version = database.prepare('PRAGMA data_version');
  }

  version(): unknown {
    if (this.#known === undefined) {
      this.#known = this.#version.get()?.data_version;
      nextTick(() => this.askAnew());
    }
    return this.#known;
  }

  /** To be called wherever anything is read or written. */
  askAnew(): void {
    this.#known = undefined;
  }
}

/** Ids that are remembered of what was written last, of each partition and first part of an id. */
const MOST = 64;

/** The writes of one connection into one table, and whether there were any of others. */
export class Writings {
  readonly #others: Others;
  readonly #own = new Map<string, { count: number; readonly last: string[] }>();

  constructor(others: Others) {
    this.#others = others;
  }

  /** To be called with each row that is written, before it can be read. */
  add(partition: string, id: string): void {
    const section = sectionOf(partition, id);
    const own = this.#own.get(section) ?? { count: 0, last: [] };
    this.#own.set(section, own);
    own.last[own.count % MOST] = id;
    own.count += 1;
  }

  /** To be read before the documents are. Undefined where a prefix does not end the first part of an id: then it is not known. */
  now(partition: string, prefix: string): Moment | undefined {
    if (!prefix.includes('/')) return undefined;
    const own = this.#own.get(sectionOf(partition, prefix))?.count ?? 0;
    return { others: this.#others.version(), own };
  }

  /** Ids below a prefix that have been written between two moments, each once; undefined where that is not known. */
  between(partition: string, prefix: string, before: Moment, now: Moment): readonly string[] | undefined {
    if (before.others !== now.others || now.own - before.own > MOST) return undefined;
    const last = this.#own.get(sectionOf(partition, prefix))?.last ?? [];
    const ids = Array.from({ length: now.own - before.own }, (_, n) => last[(before.own + n) % MOST] ?? '');
    return [...new Set(ids)].filter((id) => id.startsWith(prefix));
  }
}

function sectionOf(partition: string, id: string): string {
  const end = id.indexOf('/');
  return `${partition} ${end < 0 ? id : id.slice(0, end)}`;
}
