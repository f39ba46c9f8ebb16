import type { Reach } from '../../domain/people/asked.ts';
import type { Round } from '../../domain/rounds/round.ts';
import type { Deps } from '../../ports/deps.ts';
import { sentIn } from '../deliveries/plan-questions.ts';

/** What decides whether messages reach some people. */
export async function reachOf(
  people: readonly string[],
  rounds: readonly Round[],
  deps: Deps,
): Promise<readonly Reach[]> {
  if (rounds.length === 0) return [];
  return Promise.all(
    people.map(async (person) => {
      const [address, ...sent] = await Promise.all([
        deps.stores.conversations.read(person),
        ...rounds.map((round) => sentIn(round, person, deps)),
      ]);
      return { person, hasChat: address !== undefined, sent: sent.flat() };
    }),
  );
}
