/** A stored value with the mark of the state it was read in; saving with an outdated mark is refused. */
export interface Versioned<T> {
  readonly value: T;
  readonly etag: string;
}
