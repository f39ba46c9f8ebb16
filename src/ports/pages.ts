/** Something that is served to a browser as it is. */
export interface Served {
  readonly contentType: string;
  readonly body: string | Uint8Array;
  /** What it is saved as; what has none is shown. */
  readonly fileName?: string;
}

/** What lies at a path, which is taken as it was sent; undefined where there is nothing. */
export type FindServed = (path: string) => Served | undefined;
