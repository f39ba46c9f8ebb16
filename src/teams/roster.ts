import { TeamsInfo } from 'botbuilder';
import { z } from 'zod/v4';
import { Problem } from '../domain/errors.ts';
import type { Clock } from '../ports/clock-and-log.ts';
import type { Member, Roster } from '../ports/directory.ts';
import type { Membership } from './actor.ts';
import type { MalvaktAdapter } from './adapter.ts';
import { type Audience, teamsAudience } from './audience.ts';
import { memberOf, readEverybody } from './everybody.ts';
import { inConversation, MEMBER_PATIENCE_MS, teamsMembership } from './membership.ts';
import { inTime, type StartPause } from './patience.ts';

/** Milliseconds for all pages: whoever has asked is still there to read what came of it. */
export const ROSTER_PATIENCE_MS = 12_000;

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
): { readonly membership: Membership | undefined; readonly roster: Roster; readonly audience: Audience } {
  return {
    audience: teamsAudience(adapter, { botId: botId ?? '', clock, startPause }),
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
      let members: readonly Member[] = [];
      const reading = inConversation(adapter, botId, of, async (context) => {
        members = (await readEverybody(context)).members;
      });
      const isRead = await answered(reading, ROSTER_PATIENCE_MS);
      if (!isRead) throw new Problem('no-roster');
      return members;
    },
    async namesOf(channel, team) {
      let names = {};
      const reading = inConversation(adapter, botId, team, async (context) => {
        const [details, channels] = await Promise.all([
          TeamsInfo.getTeamDetails(context, team.conversation),
          TeamsInfo.getTeamChannels(context, team.conversation),
        ]);
        names = namesIn(details, channels, channel);
      });
      return (await answered(reading, MEMBER_PATIENCE_MS)) ? names : {};
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

const Called = z.looseObject({ id: z.string().optional(), name: z.string().min(1).max(200) });

/** The General channel has no name of its own: Teams calls it differently for each reader. */
function namesIn(details: unknown, channels: unknown, channel: string) {
  const team = Called.safeParse(details).data?.name;
  const listed = Array.isArray(channels) ? channels.flatMap((one) => Called.safeParse(one).data ?? []) : [];
  const name = listed.find(({ id }) => id === channel)?.name;
  return { ...(name === undefined ? {} : { name }), ...(team === undefined ? {} : { teamName: team }) };
}
