/** Why a file gives no text; each is put into words by `views/texts`. */
export type Refusal =
  | 'unknown-type'
  | 'empty'
  | 'too-large'
  | 'not-text'
  | 'broken'
  | 'encrypted'
  | 'too-slow'
  | 'no-text';

/** Thrown while a file is taken apart, and known again outside the worker by its reason. */
export class Refused extends Error {
  readonly reason: Refusal;

  constructor(reason: Refusal) {
    super(reason);
    this.name = 'Refused';
    this.reason = reason;
  }
}
