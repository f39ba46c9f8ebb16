import type { Refusal } from '../../domain/file-faults.ts';

/** Thrown while a file is taken apart, and known again outside the worker by its reason. */
export class Refused extends Error {
  readonly reason: Refusal;

  constructor(reason: Refusal) {
    super(reason);
    this.name = 'Refused';
    this.reason = reason;
  }
}
