/** A message to be sent. */
export interface Job {
  readonly id: string;
  /** What takes turns with others: no plan, and no kind of message, waits for the end of another. */
  readonly lane: string;
  /** Where it goes: Teams counts what goes to one conversation by itself. */
  readonly thread: string;
  /**
   * Prepares it and sends it. It never fails.
   * @param turn waits until it may go out; false when the program is being stopped
   * @param unused says that it did not go out after all, so that another may in its place
   */
  run(turn: () => Promise<boolean>, unused: () => void): Promise<void>;
}

/** Jobs that wait, each lane in its turn. */
export class Lanes {
  /** In the order in which they get their turn. */
  readonly #lanes = new Map<string, Map<string, Job>>();

  /** One that is here already is put in the place of itself. */
  add(job: Job): void {
    const lane = this.#lanes.get(job.lane) ?? new Map<string, Job>();
    this.#lanes.set(job.lane, lane.set(job.id, job));
  }

  /** Takes out the next one that goes where it may go at present. */
  next(mayGo: (thread: string) => boolean): Job | undefined {
    for (const [lane, jobs] of this.#lanes) {
      const job = firstOf(jobs, mayGo);
      if (!job) continue;
      jobs.delete(job.id);
      // To the end of the line, if there is anything left of it.
      this.#lanes.delete(lane);
      if (jobs.size > 0) this.#lanes.set(lane, jobs);
      return job;
    }
    return undefined;
  }

  has(lane: string): boolean {
    return this.#lanes.has(lane);
  }

  get isEmpty(): boolean {
    return this.#lanes.size === 0;
  }

  /** Where those that wait go. */
  threads(): ReadonlySet<string> {
    return new Set([...this.#lanes.values()].flatMap((jobs) => [...jobs.values()].map((job) => job.thread)));
  }

  clear(): void {
    this.#lanes.clear();
  }
}

function firstOf(jobs: ReadonlyMap<string, Job>, mayGo: (thread: string) => boolean): Job | undefined {
  for (const job of jobs.values()) if (mayGo(job.thread)) return job;
  return undefined;
}
