/** Of which year a document is, and whether it was written before that or after: by that columns of years alone are understood. */
export interface Tense {
  /** Undefined when it does not say. */
  readonly year: number | undefined;
  /** Whether its title says that it is decided beforehand. */
  readonly isPlan: boolean;
  /** Whether its title says that it tells how it went. */
  readonly isReport: boolean;
}
