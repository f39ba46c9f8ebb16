/** When those are asked who have been given something to answer for. */
import { expectedAbout } from '../answers/expected.ts';
import type { IsoDate } from '../dates.ts';
import type { Round } from '../rounds/round.ts';
import { assessmentOf, type RoundState } from '../rounds/round-state.ts';
import { askedIn } from '../rounds/scope.ts';
import { standInOf } from './absence.ts';
import { type Ownership, personOf } from './people.ts';

/** Somebody who is not asked at once. */
export type AskedLater = { readonly name: string } & (
  | { readonly why: 'away'; readonly to: IsoDate; readonly standIn: string | undefined }
  /** Teams has not told us of a chat with them, or does not let us into it. */
  | { readonly why: 'no-chat' | 'unreachable' }
);

export interface AskedAbout {
  /** In which it is asked about. */
  readonly rounds: readonly Round[];
  /** In which it has been answered, so that nobody is asked. */
  readonly answered: readonly Round[];
  readonly later: readonly AskedLater[];
  /** Whether anybody who is new is asked at once. */
  readonly isAnyNow: boolean;
}

/** What decides whether a message reaches somebody. */
export interface Reach {
  readonly person: string;
  readonly hasChat: boolean;
  /** Messages to them rest, until they are heard of. */
  readonly isUnreachable: boolean;
}

/**
 * @param states the open rounds, with the answers about the item
 * @param before the owners that it had
 * @param after the owners of everything
 */
export function askedAbout(
  item: string,
  states: readonly RoundState[],
  before: readonly Ownership[],
  after: readonly Ownership[],
  reaches: readonly Reach[],
): AskedAbout {
  const was = new Set(before.map(nameOf));
  const added = after.filter((one) => one.item === item && !was.has(nameOf(one)));
  const people = new Set((added.length > 0 ? added : after).map(({ person }) => person));
  const asking = states.flatMap((state) => {
    const expected = expectedAbout(item, state.plan, askedIn(state.round, after)).filter(({ owners }) =>
      owners.some((owner) => people.has(owner)),
    );
    const isAnswered = expected.every((one) => assessmentOf(state, one));
    return expected.length > 0 ? [{ round: state.round, isAnswered }] : [];
  });
  const [state] = states;
  const each = [...new Set(added.map(({ person }) => person))].map((person) =>
    state ? laterOf(person, state, reaches) : undefined,
  );
  return {
    rounds: asking.filter(({ isAnswered }) => !isAnswered).map(({ round }) => round),
    answered: asking.filter(({ isAnswered }) => isAnswered).map(({ round }) => round),
    later: each.flatMap((later) => later ?? []),
    isAnyNow: each.includes(undefined),
  };
}

function nameOf({ person, unit }: Ownership): string {
  return JSON.stringify([person, unit ?? '']);
}

/** Why somebody is not asked at once; undefined when they are. */
export function laterOf(
  id: string,
  { people, absent = [] }: RoundState,
  reaches: readonly Reach[],
): AskedLater | undefined {
  const name = personOf(people, id)?.name ?? id;
  const absence = absent.find(({ person }) => person === id);
  if (absence) {
    const standIn = standInOf(absence, people, absent);
    const standInName = standIn === undefined ? undefined : (personOf(people, standIn)?.name ?? standIn);
    return { name, why: 'away', to: absence.to, standIn: standInName };
  }
  const reach = reaches.find(({ person }) => person === id);
  if (reach && !reach.hasChat) return { name, why: 'no-chat' };
  return reach?.isUnreachable ? { name, why: 'unreachable' } : undefined;
}
