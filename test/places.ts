/** What Teams tells of places: channels and teams that go, come back and are renamed, and Målvakt that is added and removed. */
import { BOT, type Bot, CHANNEL, type Place } from './bot.ts';
import { dataOf, type Json, saidOf } from './cards.ts';
import type { Connector } from './fakes.ts';
import { ALEX } from './sample-round.ts';

export const TEAM = '19:allmant@thread.tacv2';

/** An event of a team, and of one of its channels. */
export function teamEvent(eventType: string, channel: Place = CHANNEL, names: Json = {}): Json {
  return {
    channelData: {
      eventType,
      team: { id: TEAM, name: names.team },
      channel: { id: channel.conversation, name: names.channel },
      tenant: { id: 'tenant' },
    },
  };
}

export const OTHER: Place = { conversation: '19:annan@thread.tacv2', type: 'channel' };
export const TEAM_ITSELF: Place = { conversation: TEAM, type: 'channel' };

/** Målvakt is added to a team or removed from it: what two activities at once say, this one says first. */
export const ADDED: Json = {
  membersAdded: [BOT],
  channelData: { eventType: 'teamMemberAdded', team: { id: TEAM } },
};
export const REMOVED: Json = {
  membersRemoved: [BOT],
  channelData: { eventType: 'teamMemberRemoved', team: { id: TEAM } },
};

/** The other: an installation of the app. */
export function installation(action: string, team?: string): Json {
  const channelData = team === undefined ? {} : { team: { id: team } };
  return { type: 'installationUpdate', action, channelData: { ...channelData, tenant: { id: 'tenant' } } };
}

const MONDAYS = ['08', '15', '22', '29'].map((day) => `2025-09-${day}T06:00:10Z`);

/** What becomes of channels that subscribe. */
export function channelsOf(bot: Bot) {
  const { connector, deps } = bot;

  /** The channels that something is sent to by some work, and by the look after it. */
  async function sent(work: () => Promise<unknown> = async () => {}): Promise<readonly string[]> {
    const from = connector.sent.length;
    await work();
    await bot.worker.tick();
    const messages = connector.sent.slice(from).filter(({ activity }) => activity.attachments);
    return messages.map(({ conversation }) => conversation).filter((one) => one.startsWith('19:'));
  }

  return {
    sent,
    /** As Teams sends it: with the team that a channel belongs to. */
    inTeam: (text: string, place: Place) =>
      bot.tell(ALEX, place, { type: 'message', text, channelData: { team: { id: TEAM } } }),
    /** The channels that take the digest of a Monday, when the first messages are answered so. */
    async digestOn(monday: number, ...answers: Connector['answers']): Promise<readonly string[]> {
      bot.clock.set(MONDAYS[monday] ?? '');
      return sent(async () => {
        connector.answers.push(...answers);
        await bot.worker.tick();
      });
    },
    /** What is said when a summary is sent. */
    async posted(): Promise<string> {
      const { card } = await bot.say(ALEX, 'sammanställ');
      bot.clock.set(new Date(+bot.clock.now() + 1000).toISOString());
      return saidOf(await bot.execute(ALEX, dataOf(card, 'post-summary')));
    },
    inForce: async () => (await deps.stores.subscriptions.all()).map(({ channel }) => channel).toSorted(),
    why: async ({ conversation }: Place) => (await deps.stores.subscriptions.read(conversation))?.ended?.why,
  };
}
