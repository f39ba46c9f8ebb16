/** What has been written since a range was read, without looking at what lies in it. */
import type { DatabaseSync } from 'node:sqlite';

/** A moment in the writings of a table. */
export interface Moment {
  /** Changes when another connection has committed, and never by what is written here. */
  readonly others: unknown;
  /** Writes of this connection, among the documents whose ids begin alike. */
  readonly own: number;
}

/** Ids that are remembered of what was written last, of each partition and first part of an id. */
const MOST = 64;

/** The writes of one connection into one table, and whether there were any of others. */
export class Writings {
  // https://sqlite.org/pragma.html#pragma_data_version
  readonly #others;
  readonly #own = new Map<string, { count: number; readonly last: string[] }>();

  constructor(database: DatabaseSync) {
    this.#others = database.prepare('PRAGMA data_version');
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
    return { others: this.#others.get()?.data_version, own };
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
