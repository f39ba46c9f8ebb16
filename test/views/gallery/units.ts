import type { Language } from '../../../src/domain/language.ts';
import type { RoundState } from '../../../src/domain/rounds/round-state.ts';
import { listIn } from '../../../src/domain/status/list.ts';
import type { Filter } from '../../../src/domain/status/question.ts';
import { linesOf } from '../../../src/domain/status/summary.ts';
import { unitsCard } from '../../../src/views/status/units.ts';
import type { Cards } from './gallery.ts';
import { largeState, smallState, wordingIn } from './states.ts';

/** Units beside each other: two and many, with and without answers, narrowed, and in several rounds. */
export function unitCards(language: Language): Cards {
  const wording = wordingIn(language);
  const some = smallState({ asked: 8, answered: 6 });
  const closed = { ...some, round: { ...some.round, state: 'closed' as const } };
  const pulse = { ...some, round: { ...some.round, id: 'r-pulse', name: 'Puls 2025' } };
  const of = (states: readonly RoundState[], filter: Filter = {}, most = 2) =>
    unitsCard({ rounds: states.map((state) => besideIn(state, filter, most)), filter }, wording);
  return {
    'two units, some answered': of([some]),
    'two units, not answered': of([smallState({ asked: 8 })]),
    'two units, closed': of([closed]),
    'two units, narrowed': of([some], { statuses: ['notMet'] }),
    'many units': of([some], {}, 9),
    'many areas': unitsCard({ rounds: [areasIn(some)], filter: {} }, wording),
    'two units in two rounds': of([some, pulse]),
    'two units, as large as can be': of([largeState(true)]),
    'many units, as large as can be': of([largeState(true)], {}, 9),
  };
}

function besideIn(state: RoundState, filter: Filter, most: number) {
  const all = [
    ...state.people.flatMap(({ unit }) => unit ?? []),
    ...linesOf(state).flatMap(({ unit }) => unit ?? []),
  ];
  const units = [...new Set([...all, 'Trygghetsenheten'])].slice(0, most);
  return {
    state,
    sides: units.map((unit) => ({
      name: unit,
      of: { unit },
      list: listIn(state, { filter: { ...filter, unit } }),
    })),
  };
}

function areasIn(state: RoundState) {
  const areas = state.plan.items.filter(({ kind }) => kind === 'area');
  return {
    state,
    sides: areas.map(({ id, title }) => {
      const of = { below: { plan: state.plan.id, item: id } };
      return { name: title, of, list: listIn(state, { filter: of }) };
    }),
  };
}
