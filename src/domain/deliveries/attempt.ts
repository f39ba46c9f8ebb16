import type { IsoInstant } from '../dates.ts';

export const ATTEMPT_OUTCOMES = ['sent', 'retry', 'unclear', 'unreachable', 'failed'] as const;

export interface Attempt {
  readonly at: IsoInstant;
  readonly outcome: (typeof ATTEMPT_OUTCOMES)[number];
  readonly code?: string | undefined;
}

/** What came of sending. */
export type SendOutcome =
  /** `message` is the id of what was sent; undefined where Teams names none. */
  | { readonly result: 'sent'; readonly message?: string | undefined }
  /** Teams has certainly not taken it, and may later; `afterMs` is the wait that it asks for. */
  | { readonly result: 'retry'; readonly code: string; readonly afterMs?: number | undefined }
  /**
   * `unclear`: it may have arrived, since the answer was lost. `unreachable`: nobody is there, or lets Målvakt in.
   * `failed`: it will be refused however often it is sent.
   */
  | { readonly result: 'unclear' | 'unreachable' | 'failed'; readonly code: string };
