import type { Reach } from '../../domain/people/asked.ts';
import type { Deps } from '../../ports/deps.ts';

/** What decides whether messages reach some people. */
export async function reachOf(people: readonly string[], { stores }: Deps): Promise<readonly Reach[]> {
  const known = await stores.conversations.known(people);
  return Promise.all(
    people.map(async (person) => {
      const isUnreachable = await stores.unreachable.has(person);
      return { person, hasChat: known.has(person), isUnreachable };
    }),
  );
}
