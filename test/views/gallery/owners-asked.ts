/** When those are asked who have been given a goal, as whoever gave it to them is told. */
import type { AskedAbout, AskedLater } from '../../../src/domain/people/asked.ts';
import type { OwnedItem } from '../../../src/domain/people/owners.ts';
import type { Round } from '../../../src/domain/rounds/round.ts';
import type { Wording } from '../../../src/views/format.ts';
import { ownersSavedCard } from '../../../src/views/people/owners.ts';
import { ANNA, BO } from '../../build.ts';
import type { Cards } from './gallery.ts';

/** All that are new are asked at once. */
export function askedIn(...rounds: Round[]): AskedAbout {
  return { rounds, answered: [], later: [], isAnyNow: true };
}

/** Those who are not asked at once, and what has been answered. */
export function laterOwners(owned: OwnedItem, round: Round, wording: Wording): Cards {
  const { name } = ANNA;
  const away = { name, why: 'away', to: '2025-09-12', standIn: BO.name } as const;
  const later: readonly AskedLater[] = [
    away,
    { ...away, standIn: undefined },
    { name, why: 'no-chat' },
    { name, why: 'unreachable' },
  ];
  const alone = { ...askedIn(round), isAnyNow: false };
  return {
    ...Object.fromEntries(
      later.map((one, index) => [
        `owners saved, one asked later, ${one.why} ${index + 1}`,
        ownersSavedCard(owned, { ...alone, later: [one] }, wording),
      ]),
    ),
    'owners saved, all sorts asked later': ownersSavedCard(
      owned,
      { ...askedIn(round), later: [...later, ...later] },
      wording,
    ),
    'owners saved, answered already': ownersSavedCard(
      owned,
      { ...alone, rounds: [], answered: [round] },
      wording,
    ),
  };
}
