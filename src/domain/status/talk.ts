import type { IsoInstant } from '../dates.ts';
import type { Filter, MeantItem, Since } from './question.ts';

/** What was talked of last in a conversation, so that "varför?" and "bara de röda" need not say it again. */
export interface Talk {
  /** Id of the capability that answered. */
  readonly capability: string;
  readonly at: IsoInstant;
  /** What was answered about. */
  readonly items: readonly MeantItem[];
  /** What was answered about before that, where each was one thing: "jämför dem". */
  readonly earlier?: readonly MeantItem[] | undefined;
  /** What was listed or offered, in its order. */
  readonly listed: readonly MeantItem[];
  /** It was offered to choose from, and nothing was answered yet. */
  readonly isOffer?: boolean | undefined;
  readonly filter?: Filter | undefined;
  readonly since?: Since | undefined;
  readonly years?: readonly number[] | undefined;
  readonly order?: 'worst' | 'best' | undefined;
  readonly page?: number | undefined;
}

/** Minutes for which it is remembered: after lunch one begins anew. */
export const TALK_MINUTES = 60;

/** Whether it was said so lately that what is said now may be about it. */
export function isFresh({ at }: Pick<Talk, 'at'>, now: Date): boolean {
  return now.getTime() - Date.parse(at) < TALK_MINUTES * 60_000;
}
