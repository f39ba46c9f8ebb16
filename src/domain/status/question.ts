/** What somebody asks about how it is going, as data: which items, which part of them, and of what time. */
import type { Direction, RoundKind, Status } from '../answers/scale.ts';
import type { Stage } from '../answers/stage.ts';
import type { IsoDate } from '../dates.ts';
import type { ItemKind, PlanVersion } from '../plans/plan.ts';
import type { Round } from '../rounds/round.ts';
import type { ItemRef, PlanItem } from './history.ts';

/** Which items are asked for; what is left out narrows nothing. */
export interface Filter {
  readonly statuses?: readonly Status[] | undefined;
  readonly directions?: readonly Direction[] | undefined;
  /** How far assignments have come: nothing else is told by a stage. */
  readonly stages?: readonly Stage[] | undefined;
  /** Only what has not been answered, or only what has. */
  readonly isAnswered?: boolean | undefined;
  readonly kinds?: readonly ItemKind[] | undefined;
  /** Number of a global goal, 1–17. */
  readonly agenda?: number | undefined;
  /** Area, or any other item with items below it. */
  readonly below?: ItemRef | undefined;
  readonly unit?: string | undefined;
  /** Id of the person who is to answer. */
  readonly person?: string | undefined;
}

/** A round as people speak of it; the newest of its kind where no year is named. */
export interface RoundNamed {
  readonly kind: RoundKind;
  readonly year?: number | undefined;
}

/** Since when: a day, a year (its first day), a round, or the round before. */
export type Since =
  | { readonly day: IsoDate }
  | { readonly year: number }
  | { readonly round: RoundNamed }
  | 'lastRound';

/** An item that is meant, and the round where that has to be said. */
export interface MeantItem extends ItemRef {
  readonly round?: string | undefined;
}

/** An item that some words mean, and where it is asked about or was last. */
export interface NamedItem extends PlanItem {
  /** The round in which it is asked about now, or else the newest that says something of it; undefined when none does. */
  readonly round: Round | undefined;
  /** That round, or where there is none the plan, is not of what is asked about now. */
  readonly isPast: boolean;
  /** Other open rounds ask about it as well. */
  readonly isInSeveral?: boolean | undefined;
}

/** What names it again. */
export function meantItem({
  plan,
  item,
  round,
  isInSeveral,
}: PlanItem & Partial<Omit<NamedItem, 'isPast'>>): MeantItem {
  return { plan: plan.id, item: item.id, ...(isInSeveral && round ? { round: round.id } : {}) };
}

/** What some words mean. */
export interface Named {
  /** Each is clearly meant. */
  readonly items: readonly NamedItem[];
  /** Words that may mean one of several, which are offered. */
  readonly unclear: readonly { readonly words: string; readonly choices: readonly NamedItem[] }[];
  /** Words that mean nothing here, and what comes nearest: to be offered as that, never as the answer. */
  readonly unknown: readonly { readonly words: string; readonly nearest: readonly NamedItem[] }[];
}

/** A plan as a round asks about it. */
export interface AskedPlan {
  readonly plan: PlanVersion;
  readonly round: Round;
}
