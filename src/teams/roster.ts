import { TeamsInfo } from 'botbuilder';
import { z } from 'zod/v4';
import { Problem } from '../domain/errors.ts';
import { personId } from '../domain/people/people.ts';
import { ID_PATTERN } from '../domain/plans/plan.ts';
import type { Clock } from '../ports/clock-and-log.ts';
import type { Member, Roster } from '../ports/directory.ts';
import type { Membership } from './actor.ts';
import type { MalvaktAdapter } from './adapter.ts';
import { inConversation, isGuestMember, MEMBER_PATIENCE_MS, teamsMembership } from './membership.ts';
import { inTime, type StartPause } from './patience.ts';

/** People in a page, and pages at most: two thousand are more than a team for goals has. */
const PAGE_SIZE = 200;
const MAX_PAGES = 10;

/** Milliseconds for all pages: whoever has asked is still there to read what came of it. */
export const ROSTER_PATIENCE_MS = 12_000;

const Page = z.looseObject({ members: z.array(z.unknown()), continuationToken: z.string().optional() });

const Account = z.looseObject({
  aadObjectId: z.string().regex(ID_PATTERN).optional(),
  objectId: z.string().regex(ID_PATTERN).optional(),
  name: z.string().min(1).max(200),
  email: z.string().optional(),
});

/**
 * What Teams is asked of people.
 * @param botId undefined without credentials: then nobody is asked whether somebody is a guest
 */
export function teamsPeople(
  adapter: MalvaktAdapter,
  {
    botId,
    clock,
    startPause,
  }: { readonly botId: string | undefined; readonly clock: Clock; readonly startPause: StartPause },
): { readonly membership: Membership | undefined; readonly roster: Roster } {
  return {
    membership: botId === undefined ? undefined : teamsMembership(adapter, { botId, clock, startPause }),
    roster: teamsRoster(adapter, botId ?? '', startPause),
  };
}

/** Asks the connector who is in a team or a chat. */
function teamsRoster(adapter: MalvaktAdapter, botId: string, startPause: StartPause): Roster {
  const answered = (reading: Promise<void>, patienceMs: number) =>
    inTime(isAnswered(reading), patienceMs, () => false, startPause);
  return {
    async members(of) {
      const members: Member[] = [];
      const reading = inConversation(adapter, botId, of, async (context) => {
        let token: string | undefined;
        for (let page = 1; page <= MAX_PAGES && (page === 1 || token); page += 1) {
          const read = Page.parse(await TeamsInfo.getPagedMembers(context, PAGE_SIZE, token));
          members.push(...read.members.flatMap((account) => memberOf(account) ?? []));
          token = read.continuationToken;
        }
      });
      const isRead = await answered(reading, ROSTER_PATIENCE_MS);
      if (!isRead) throw new Problem('no-roster');
      return members;
    },
    async member(person, of) {
      let member: Member | undefined;
      const reading = inConversation(adapter, botId, of, async (context) => {
        member = memberOf(await TeamsInfo.getMember(context, person));
      });
      return (await answered(reading, MEMBER_PATIENCE_MS)) ? member : undefined;
    },
  };
}

/** Whether Teams answers, and in the affirmative. */
function isAnswered(reading: Promise<void>): Promise<boolean> {
  return reading.then(
    () => true,
    () => false,
  );
}

function memberOf(account: unknown): Member | undefined {
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
