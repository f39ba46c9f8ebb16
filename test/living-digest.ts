/** A channel with a digest that is edited in place. */
import type { Delivery } from '../src/domain/deliveries/delivery.ts';
import { type Bot, CHANNEL, COORDINATOR, type Someone, startBot } from './bot.ts';
import { dataOf, filledIn, textOf } from './cards.ts';
import { type Connector, openConnector, temporaryFolder } from './fakes.ts';
import { ALEX, openSampleRound } from './sample-round.ts';

/** 08:00 in Stockholm, on the Monday of the digest and a week later. */
export const MONDAY = '2025-09-08T06:00:00Z';
export const NEXT_MONDAY = '2025-09-15T06:00:00Z';
export const PLAN = 'ks-2025';

/** Lets time pass. */
export async function at(bot: Bot, ...instants: string[]): Promise<void> {
  for (const instant of instants) {
    bot.clock.set(instant);
    await bot.worker.tick();
  }
}

export async function answer(bot: Bot, person: Someone, words = ''): Promise<void> {
  const { card } = await bot.say(person, `svara ${words}`);
  await bot.execute(person, { ...dataOf(card, 'submit'), ...filledIn(card) });
}

export async function digestsIn(bot: Bot): Promise<readonly Delivery[]> {
  const deliveries = await bot.deps.stores.deliveries.ofPlan(PLAN);
  return deliveries.map(({ value }) => value).filter(({ kind }) => kind === 'digest');
}

/** What a channel of a connector has seen. */
export async function openChannel() {
  const connector: Connector = await openConnector();
  const inChannel = () =>
    connector.sent.filter(
      ({ conversation, activity }) => conversation === CHANNEL.conversation && activity.attachments,
    );
  /** How a message looks now. */
  const look = (id: string) => {
    const activity = inChannel().findLast((one) => one.id === id)?.activity;
    return textOf(activity?.attachments?.[0]?.content).replaceAll('\u00A0', ' ');
  };

  /** A bot whose channel has a round and subscribes, before its first digest. */
  async function subscribed(language: 'sv' | 'en' = 'sv') {
    const folder = temporaryFolder();
    const bot = await startBot({ folder, connector, now: '2025-09-04T10:00:00Z' });
    await openSampleRound(bot);
    await bot.say(ALEX, 'prenumerera', CHANNEL);
    const by = { by: COORDINATOR, at: '2025-09-04T10:00:00.000Z', from: 'chat' as const };
    const wishes = { weekday: 0, hour: 8, since: by.at, language };
    const { conversation } = CHANNEL;
    await bot.deps.stores.subscriptions.update(conversation, (now) => now && { ...now, wishes }, by);
    await bot.worker.tick();
    connector.sent.length = 0;
    return { folder, bot };
  }

  return {
    ...{ connector, inChannel, look, subscribed },
    /** What has happened in the channel: `POST activity-1`. */
    log: () => inChannel().map(({ method, id }) => `${method} ${id}`),
    lastLook: () => look(inChannel().at(-1)?.id ?? ''),
    /** A bot that has posted the digest of a Monday into its channel. */
    async posted(language: 'sv' | 'en' = 'sv') {
      const opened = await subscribed(language);
      await at(opened.bot, MONDAY);
      return opened;
    },
  };
}
