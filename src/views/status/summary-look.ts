import type { Assessment, Words } from '../../domain/answers/assessment.ts';
import type { Reach } from '../../domain/deliveries/standing.ts';
import type { Round } from '../../domain/rounds/round.ts';
import type { Posting } from './posting.ts';

/** What a card of a compiled round shows beyond counts and lines. */
export interface SummaryLook {
  /** With chart and what state the round is in, as it is posted; without them it is the answer to a quick question. */
  readonly isPosted: boolean;
  /** Names of those who have not answered: never in a channel. */
  readonly withNames: boolean;
  /** How the words were taken, where that is not as they stand. */
  readonly notice?: string | undefined;
  /** Where it may be posted, or was; undefined for those who may not. */
  readonly posting?: Posting | undefined;
  /** Those whom nothing has reached, and how far it came: told where they are named. */
  readonly unreached?: ReadonlyMap<string, Reach>;
  /** Rounds that are open as well, and of which this card tells nothing. */
  readonly others?: readonly Round[];
  /** What is said of those that deviate; without it they are only listed. */
  readonly words?: ReadonlyMap<Assessment, Words> | undefined;
}
