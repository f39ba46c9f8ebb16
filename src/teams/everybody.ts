import { TeamsInfo, type TurnContext } from 'botbuilder';
import { z } from 'zod/v4';
import { personId } from '../domain/people/people.ts';
import { ID_PATTERN } from '../domain/plans/ids.ts';
import type { Member } from '../ports/directory.ts';
import { isGuestMember } from './membership.ts';

/** People in a page, and pages at most: two thousand are more than a team for goals has. */
const PAGE_SIZE = 200;
const MAX_PAGES = 10;

const Page = z.looseObject({ members: z.array(z.unknown()), continuationToken: z.string().optional() });

const Account = z.looseObject({
  aadObjectId: z.string().regex(ID_PATTERN).optional(),
  objectId: z.string().regex(ID_PATTERN).optional(),
  name: z.string().min(1).max(200),
  email: z.string().optional(),
});

/** Those who are in a team or a chat, as far as Teams tells of them. */
export interface Everybody {
  readonly members: readonly Member[];
  /** Nobody else is there: neither more than are read, nor anybody without a name or an id. */
  readonly isAll: boolean;
}

/** Reads who is where a turn is. @throws when Teams does not say */
export async function readEverybody(context: TurnContext): Promise<Everybody> {
  const accounts: unknown[] = [];
  let token: string | undefined;
  for (let page = 1; page <= MAX_PAGES && (page === 1 || token); page += 1) {
    const read = Page.parse(await TeamsInfo.getPagedMembers(context, PAGE_SIZE, token));
    accounts.push(...read.members);
    token = read.continuationToken;
  }
  const members = accounts.flatMap((account) => memberOf(account) ?? []);
  return { members, isAll: !token && members.length === accounts.length };
}

/** Somebody as Teams knows them; undefined for an account without a name or an id. */
export function memberOf(account: unknown): Member | undefined {
  const { data } = Account.safeParse(account);
  const id = data?.aadObjectId ?? data?.objectId;
  if (!data || id === undefined) return undefined;
  return { id: personId(id), name: data.name, email: data.email, isGuest: isGuestOrUnclear(account) };
}

/** Whoever Teams does not say is one of the municipality's own is taken for a guest. */
function isGuestOrUnclear(account: unknown): boolean {
  try {
    return isGuestMember(account);
  } catch {
    return true;
  }
}
