/** A stored value with the mark of the state it was read in; saving with an outdated mark is refused. */
export interface Versioned<T> {
  readonly value: T;
  readonly etag: string;
  /** Hash of the line of the trail that tells of it, where the stored value carries it: the next line is chained to that. */
  readonly line?: string | undefined;
}
