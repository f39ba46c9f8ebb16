/** What does not hold of the trail: `unrecorded` is what no line tells of, since its line is gone or nobody has written it by the program. */
export const TRAIL_FAULTS = ['altered', 'removed', 'added', 'unrecorded'] as const;
export type TrailFault = (typeof TRAIL_FAULTS)[number];

export interface TrailFinding {
  readonly fault: TrailFault;
  /** Of the document: a line, a seal, an answer, or something else that a line tells of. */
  readonly id: string;
}

/** Findings, each document named once: what is found first is nearest to the cause. */
export class Findings {
  readonly #found = new Map<string, TrailFinding>();

  add(fault: TrailFault, id: string): void {
    if (!this.#found.has(id)) this.#found.set(id, { fault, id });
  }

  /** When more is known of it than when it was found. */
  nameAnew(fault: TrailFault, id: string): void {
    this.#found.set(id, { fault, id });
  }

  has(id: string): boolean {
    return this.#found.has(id);
  }

  /** Whether a line about the same as this one, or below this prefix, has been named. */
  hasBelow(prefix: string): boolean {
    return [...this.#found.keys()].some((id) => id.startsWith(prefix));
  }

  /** By id. */
  get all(): readonly TrailFinding[] {
    return [...this.#found.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }
}
