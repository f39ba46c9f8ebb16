import type { RoundState } from '../../domain/rounds/round-state.ts';
import { shorten } from '../format.ts';

const NAME = 60;
const BOARD = 40;

/** What rounds are called beside each other: those with the same name by whose plan it is, or else by their ids, which stand first: a button has little room. */
export function roundNames(states: readonly Pick<RoundState, 'round' | 'plan'>[]): readonly string[] {
  const ways: readonly ((state: (typeof states)[number]) => string)[] = [
    ({ round }) => shorten(round.name, NAME),
    ({ round, plan }) => `${shorten(plan.board, BOARD)}: ${shorten(round.name, NAME)}`,
  ];
  const called = ways.map((way) => states.map(way));
  return states.map(({ round }, place) => {
    const own = called.find((names) => names.filter((name) => name === names[place]).length === 1);
    return own?.[place] ?? `${round.id}: ${shorten(round.name, NAME)}`;
  });
}
