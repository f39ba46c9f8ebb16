import { TeamsInfo, type TurnContext } from 'botbuilder';
import { z } from 'zod/v4';
import { Problem } from '../domain/errors.ts';
import type { Clock } from '../ports/clock-and-log.ts';
import type { Member, Roster, TeamNames } from '../ports/directory.ts';
import type { Membership } from './actor.ts';
import type { MalvaktAdapter } from './adapter.ts';
import { type Audience, teamsAudience } from './audience.ts';
import { type ConnectorClient, readAt } from './clients.ts';
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
    async member(person, of) {
      let member: Member | undefined;
      const reading = inConversation(adapter, botId, of, async (context) => {
        member = memberOf(await TeamsInfo.getMember(context, person));
      });
      return (await answered(reading, MEMBER_PATIENCE_MS)) ? member : undefined;
    },
    async names(team, of) {
      let names: TeamNames | undefined;
      const reading = inConversation(adapter, botId, of, async (context) => {
        names = await readNames(context, adapter, team);
      });
      return (await answered(reading, MEMBER_PATIENCE_MS)) ? names : undefined;
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

const TeamDetails = z.looseObject({ name: z.string().nullish() });
const TeamChannels = z.looseObject({
  conversations: z.array(z.looseObject({ id: z.string(), name: z.string().nullish() })),
});

/**
 * `TeamsInfo.getTeamDetails` and `getTeamChannels`, but by the client that is kept.
 * @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context
 */
async function readNames(context: TurnContext, adapter: MalvaktAdapter, team: string): Promise<TeamNames> {
  const client = context.turnState.get<ConnectorClient>(adapter.ConnectorClientKey);
  const path = `v3/teams/${encodeURIComponent(team)}`;
  const [details, channels] = await Promise.all(
    [path, `${path}/conversations`].map((one) => readAt(client, context.activity.serviceUrl, one)),
  );
  const { name } = TeamDetails.parse(details);
  const named = TeamChannels.parse(channels).conversations.flatMap((one) =>
    one.name ? [[one.id, one.name] as const] : [],
  );
  return { team: name ?? undefined, channels: new Map(named) };
}
