/** What a document has in the place of goals. */
export interface FoundInstead {
  readonly areas: number;
  /** Rows that measure something, of which nothing says which goal they belong to. */
  readonly indicators: number;
  readonly tables: number;
  /** Some of them, as they are written. */
  readonly headings: readonly string[];
}
