/** What a plan says of an item that is told as it stands, and whole: nothing is reckoned with it. */
export interface Promised {
  /** What is to be done ("Planering för 2025"); a blank line parts its paragraphs. */
  readonly planning?: string | undefined;
  /** What is meant or measured, where the title does not say it. */
  readonly definition?: string | undefined;
  /** When it is to be finished or reported back, as the plan words it: "årsskiftet 2026/2027". */
  readonly finish?: string | undefined;
}
