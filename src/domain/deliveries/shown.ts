import type { IsoInstant } from '../dates.ts';
import type { Attempt } from './attempt.ts';

/** What a message shows that is edited in place, and what has become of that. */
export interface Shown {
  /** Stands for all that it shows, but for when that was written. */
  readonly stamp: string;
  /** When it was written last: sent, or edited. */
  readonly at: IsoInstant;
  /** Until when one instance has taken it for an edit. */
  readonly leaseUntil?: IsoInstant | undefined;
  /** Edits that Teams has not taken, since it was written last; and when the next may be tried. */
  readonly attempts?: readonly Attempt[] | undefined;
  readonly nextAt?: IsoInstant | undefined;
  /** Stands for what Teams takes however often: that is not tried again. */
  readonly refused?: string | undefined;
  /** It was gone, and has been posted once more. */
  readonly isPostedAnew?: true | undefined;
  /** Why nothing more is written: it says that there is a newer one, or it was gone a second time. */
  readonly ended?: ShownEnd | undefined;
}

export const SHOWN_ENDS = ['replaced', 'gone'] as const;
export type ShownEnd = (typeof SHOWN_ENDS)[number];
