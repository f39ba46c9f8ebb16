export interface Clock {
  now(): Date;
}

/** A fixed message with fields. Free text that people wrote is never a field. */
export interface Log {
  info(message: string, fields?: Record<string, unknown>): void;
  warn(message: string, fields?: Record<string, unknown>): void;
  error(message: string, fields?: Record<string, unknown>): void;
}

/**
 * How Målvakt is doing, in numbers. Names and outcomes are of fixed sets – a command's id, a card's verb, a problem's code –
 * and never anything that somebody wrote.
 */
export interface Telemetry {
  /** Measures one piece of work, from its first step to its last: time, outcome, store calls and request units. */
  measure<T>(kind: 'turn' | 'delivery', work: () => Promise<T>): Promise<T>;
  /** Says what the work under way is, once that is known. */
  name(command: string): void;
  /** Says how the work under way ends, when that is not `ok`; `fault` is a fault of ours. */
  outcome(outcome: string): void;
  /** Eight hex digits that name the work under way in the log, and to the person when something goes wrong. */
  reference(): string;
  /** One call to the store, in request units; told to the work under way, if any. */
  charged(charge: number): void;
  /** How many of a plan's messages are yet to be sent and have somewhere to go. */
  queued(plan: string, deliveries: number): void;
}
