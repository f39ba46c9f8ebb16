import type { AskedAgain, MendedAnswer, ReadArea } from '../domain/answers/approval.ts';
import type { Assessment } from '../domain/answers/assessment.ts';
import type { EnteredAnswers } from '../domain/answers/filled-round.ts';
import type { Prompt, ShownPrompt } from '../domain/answers/prompt.ts';
import type { IsoInstant } from '../domain/dates.ts';
import type { SendOutcome } from '../domain/deliveries/attempt.ts';
import type { ChasedRound } from '../domain/deliveries/chase.ts';
import type { Address } from '../domain/deliveries/delivery.ts';
import type { Digest } from '../domain/deliveries/digest.ts';
import type { FollowedNews } from '../domain/deliveries/followers.ts';
import type { Language } from '../domain/language.ts';
import type { Compiled } from '../domain/reports/compiled.ts';
import type { Publication } from '../domain/reports/publication.ts';

/** What Målvakt says unasked. */
export type Message =
  | {
      readonly kind: 'questions';
      readonly language: Language;
      readonly prompts: readonly [ShownPrompt, ...Prompt[]];
      /** What has come to somebody who was asked before, and is all that this message asks; none in a first one. */
      readonly added: readonly Prompt[];
    }
  | {
      readonly kind: 'digest';
      readonly language: Language;
      readonly digest: Digest;
      readonly edited?: Edited | undefined;
    }
  | {
      readonly kind: 'summary';
      readonly language: Language;
      readonly compiled: Compiled<Assessment>;
    }
  | {
      readonly kind: 'publication';
      readonly language: Language;
      readonly publication: Publication;
      /** As it was published. */
      readonly compiled: Compiled;
    }
  | { readonly kind: 'approval'; readonly language: Language; readonly read: ReadArea }
  | {
      readonly kind: 'again';
      readonly language: Language;
      readonly prompt: ShownPrompt;
      readonly again: AskedAgain;
    }
  | { readonly kind: 'mended'; readonly language: Language; readonly mended: MendedAnswer }
  | { readonly kind: 'entered'; readonly language: Language; readonly entered: EnteredAnswers }
  | {
      readonly kind: 'reminder';
      readonly language: Language;
      readonly prompts: readonly [Prompt, ...Prompt[]];
    }
  | {
      readonly kind: 'chase';
      readonly language: Language;
      readonly rounds: readonly [ChasedRound, ...ChasedRound[]];
      /** Titles of plans that cannot be read: who has not answered about them is not known. */
      readonly unread: readonly string[];
    }
  | { readonly kind: 'following'; readonly language: Language; readonly news: FollowedNews };

/** What a message says of itself that takes the place of what it said before. */
export interface Edited {
  readonly at: IsoInstant;
  /** When the next one came: this one is told no further. */
  readonly replacedAt?: IsoInstant | undefined;
}

/**
 * Sends a message that is ready, as soon as it has its turn; undefined when there is none, since the program is being stopped.
 * It never throws: what went wrong is in the outcome.
 */
export type Send = (turn: () => Promise<boolean>) => Promise<SendOutcome | undefined>;

/** A message that is ready. */
export interface Prepared {
  readonly send: Send;
  /** Stands for all that it shows, but for when it was edited: the same for messages that look the same. */
  stamp(): string;
}

export interface Messenger {
  /**
   * Makes a message ready, so that nothing but sending it is left.
   * @param place the id of a message that it takes the place of; a new one when left out
   * @throws when it cannot be made
   */
  prepare(to: Address, message: Message, place?: string): Prepared;
}
