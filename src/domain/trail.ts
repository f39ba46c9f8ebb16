/** The audit trail (`spår`): who changed what, when, and from where. Nothing in it is ever changed, but for whom it names when somebody is erased. */
import type { Decision } from './answers/approval.ts';
import type { BySex } from './answers/assessment.ts';
import type { Verdict } from './answers/scale.ts';
import type { IsoDate, IsoInstant } from './dates.ts';
import type { Followed, FollowedWhen } from './deliveries/followed.ts';
import type { DigestWishes, Ending } from './deliveries/subscription.ts';
import type { Ownership, Person } from './people/people.ts';
import type { FrozenFile } from './reports/publication.ts';
import type { Round } from './rounds/round.ts';
import type { Settings } from './settings.ts';

/** Where a change came from: a chat in Teams, a terminal, or the sample that the program brings. */
export const ORIGINS = ['chat', 'terminal', 'sample'] as const;
export type Origin = (typeof ORIGINS)[number];

/** Who changes something, when, and from where. */
export interface Change {
  readonly by: { readonly id: string; readonly name: string };
  readonly at: IsoInstant;
  readonly from: Origin;
}

type Owner = Omit<Ownership, 'item'>;

/** What a verdict is in the trail: its words, an outcome that was told in words among them, are found by item, respondent and version. */
export interface TrailVerdict extends Verdict {
  readonly value?: number | undefined;
  readonly bySex?: BySex | undefined;
  readonly day?: IsoDate | undefined;
  readonly forecast?: number | undefined;
  readonly version: number;
}

/** What was changed, as it was before and as it is after; without `before` it is new. */
export type Changed =
  | {
      readonly what: 'answer';
      readonly round: string;
      readonly item: string;
      readonly respondent: string;
      readonly before?: TrailVerdict | undefined;
      readonly after: TrailVerdict;
    }
  | {
      readonly what: 'owners';
      readonly item: string;
      readonly before: readonly Owner[];
      readonly after: readonly Owner[];
    }
  | {
      readonly what: 'approval';
      readonly round: string;
      readonly area: string;
      /** What was decided; comments are in the approval itself. */
      readonly after: readonly Pick<Decision, 'item' | 'respondent' | 'version' | 'is'>[];
    }
  | {
      readonly what: 'approvers';
      readonly area: string;
      /** Ids of people. */
      readonly before: readonly string[];
      readonly after: readonly string[];
    }
  | {
      readonly what: 'hand-over';
      readonly round: string;
      readonly item: string;
      readonly respondent: string;
      /** To whom the question was given, or from whom it was taken back. */
      readonly person: string;
      readonly became: 'given' | 'taken-back';
    }
  | {
      readonly what: 'publication';
      readonly round: string;
      readonly version: number;
      readonly became: 'published' | 'withdrawn';
      /** What was frozen. Reasons are in the publication itself. */
      readonly files: readonly Pick<FrozenFile, 'format' | 'checksum'>[];
    }
  | { readonly what: 'round'; readonly before?: TrailRound | undefined; readonly after: TrailRound }
  | {
      readonly what: 'plan';
      readonly plan: string;
      /** Versions of the plan. */
      readonly before?: number | undefined;
      readonly after: number;
    }
  | {
      readonly what: 'person';
      readonly before?: Person | undefined;
      /** Undefined when they were removed. */
      readonly after?: Person | undefined;
    }
  | {
      readonly what: 'absence';
      readonly person: string;
      readonly day: IsoDate;
      readonly before?: TrailAbsence | undefined;
      /** Undefined when it was taken back. */
      readonly after?: TrailAbsence | undefined;
    }
  | {
      readonly what: 'subscription';
      readonly channel: string;
      /** How it ended, that it began again, or that its digest was chosen to be another; without it, it is new. */
      readonly became?: Ending | 'renewed' | 'chosen' | undefined;
      /** What was wished of its digest; undefined for what every channel gets that has chosen nothing. */
      readonly before?: DigestWishes | undefined;
      readonly after?: DigestWishes | undefined;
    }
  | {
      readonly what: 'following';
      /** Person id or channel id. */
      readonly follower: string;
      readonly followed: Followed;
      readonly before?: FollowedWhen | undefined;
      /** Undefined when it was ended. */
      readonly after?: FollowedWhen | undefined;
    }
  /** Somebody was erased, whom it does not say: the id is the one that stands in their place since. */
  | { readonly what: 'erasure'; readonly person: string }
  /** Without `before`, the defaults held. */
  | {
      readonly what: 'settings';
      readonly before?: Settings | undefined;
      readonly after: Settings;
    };

/** A round without its owners: who they were is in the round itself, and how they came to be in the trail. */
export type TrailRound = Omit<Round, 'owners'>;

export interface TrailAbsence {
  readonly to: IsoDate;
  readonly deputy?: string | undefined;
}

/** One line of the trail. */
export type TrailEntry = Change & Changed;
