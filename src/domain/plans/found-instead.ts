/** What a document has in the place of goals. */
export interface FoundInstead {
  readonly areas: number;
  readonly tables: number;
  /** Some of them, as they are written. */
  readonly headings: readonly string[];
}
