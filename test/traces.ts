import type { Round } from '../src/domain/rounds/round.ts';
import type { Bot } from './bot.ts';
import { AMIRA, MATTIAS } from './sample-round.ts';

/** What is begun, given away, followed and waved away by Mattias, and what others have given to him. */
export async function leaveTraces(bot: Bot, { id: round, plan }: Round) {
  const { drafts, handOvers, followers, wavedHints, approvals } = bot.deps.stores;
  const at = bot.clock.now().toISOString();
  const [by, name] = [
    { by: MATTIAS, at, from: 'chat' } as const,
    { round, item: 'mal-klimat', respondent: 'owner' },
  ];
  const answer = { texts: { happened: 'Påbörjat.' } };
  await drafts.update(plan, name, () => [
    { round, author: MATTIAS, at, answer, basedOn: 2 },
    { round, author: AMIRA, at, answer, basedOn: 2 },
  ]);
  const given = { ...name, owner: MATTIAS.id, from: MATTIAS, to: AMIRA, at };
  await handOvers.update(plan, name, () => given, by);
  const followed = { what: 'item', item: { plan, item: 'mal-klimat' } } as const;
  const follower = {
    id: 'item-mal-klimat',
    recipient: MATTIAS.id,
    isShared: false,
    followed,
    when: 'atOnce',
    since: at,
    known: {},
  } as const;
  await followers.update(follower, () => follower, by);
  await wavedHints.save(MATTIAS.id, { ...name, version: 1 }, []);
  await approvals.name(plan, ['omr-klimat'], () => [{ area: 'omr-klimat', person: MATTIAS.id }], by);
  const decision = {
    item: 'mal-klimat',
    respondent: 'owner',
    version: 3,
    is: 'approved',
    by: MATTIAS,
    at,
  } as const;
  const decided = { round, area: 'omr-klimat', decisions: [decision] };
  await approvals.save(plan, decided, undefined, by);
}
