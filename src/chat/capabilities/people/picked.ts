/** Those whom a people picker has found. */
import { z } from 'zod/v4';
import { personId } from '../../../domain/people/people.ts';
import type { Member } from '../../../ports/directory.ts';
import type { Turn } from '../../turn.ts';

/** What a people picker sends: Entra object ids, joined by commas. */
export const PickedPeople = z
  .string()
  .max(5000)
  .catch('')
  .transform((text) => text.split(',').flatMap((one) => personId(one.trim()) || []));

/** Somebody whom Teams' own search has found: it tells an id only, so those are asked who share a place with them. */
export async function lookUp(person: string, { team, roster, deps }: Turn): Promise<Member | undefined> {
  const channels = (await deps.stores.subscriptions.all()).map(({ address }) => address);
  const found = await Promise.all([team, ...channels].map((place) => roster.member(person, place)));
  return found.find((member) => member !== undefined);
}
