/** What will happen when a round is opened: who is asked about what, who is not reached, and what may be a mistake. */
import { expectedAnswers } from '../answers/expected.ts';
import { type AskedLater, laterOf, type Reach } from '../people/asked.ts';
import { unownedIn } from '../people/owners.ts';
import { personOf } from '../people/people.ts';
import { areaOf, type Item } from '../plans/plan.ts';
import type { Collision } from './collisions.ts';
import type { RoundState } from './round-state.ts';

export interface RoundPreview {
  /** The round as it is, or will be, with nothing answered. */
  readonly state: RoundState;
  /** It is open already, just as wished. */
  readonly isOpened: boolean;
  /** How many answers it waits for. */
  readonly expected: number;
  /** By how much they are asked, most first. */
  readonly people: readonly { readonly name: string; readonly count: number }[];
  /** In the plan's order; undefined for what stands under none. */
  readonly areas: readonly { readonly area: Item | undefined; readonly count: number }[];
  /** Those who are not asked at once. */
  readonly later: readonly AskedLater[];
  readonly unowned: readonly Item[];
  /** Areas whose answers nobody approves, where they are to be approved. */
  readonly withoutApprover: readonly Item[];
  readonly collisions: readonly Collision[];
}

export function previewOf(
  state: RoundState,
  reaches: readonly Reach[],
  more: Pick<RoundPreview, 'isOpened' | 'withoutApprover' | 'collisions'>,
): RoundPreview {
  const { plan, ownerships, people } = state;
  const expected = expectedAnswers(plan, ownerships);
  const byPerson = Map.groupBy(
    expected.flatMap(({ owners }) => [...new Set(owners)]),
    (owner) => owner,
  );
  const byArea = Map.groupBy(expected, ({ item }) => areaOf(plan, item));
  const areas = [...plan.items.filter(({ kind }) => kind === 'area'), undefined];
  return {
    ...more,
    state,
    expected: expected.length,
    people: [...byPerson]
      .map(([id, each]) => ({ name: personOf(people, id)?.name ?? id, count: each.length }))
      .toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'sv')),
    areas: areas.flatMap((area) => {
      const count = byArea.get(area)?.length ?? 0;
      return count > 0 ? [{ area, count }] : [];
    }),
    later: [...byPerson.keys()].flatMap((id) => laterOf(id, state, reaches) ?? []),
    unowned: unownedIn(state),
  };
}
