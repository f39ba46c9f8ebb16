/** A round in which people and channels follow something. */
import { samplePlan } from '../src/demo/sample.ts';
import type { FollowedWhen } from '../src/domain/deliveries/followed.ts';
import { type Bot, CHANNEL, type Place, type Someone, startBot } from './bot.ts';
import { dataOf, elementsOf, filledIn, isJson, type Json, textOf } from './cards.ts';
import { type Connector, temporaryFolder } from './fakes.ts';
import { ALEX, AMIRA, MATTIAS, openSampleRound } from './sample-round.ts';

export const READER: Someone = { id: '22222222-2222-4222-8222-222222222222', name: 'Lisa Läsare' };

/** Alex's own goal, that everybody follows here. */
export const METRO = 'öresundsmetron';

export const GOOD = { status: 'met', direction: 'asPlanned' };
export const BAD = {
  status: 'notMet',
  direction: 'negative',
  text_cause: 'Staten dröjer.',
  text_remedy: 'Vi skriver igen.',
};

export interface Followed {
  readonly bot: Bot;
  readonly folder: string;
  /** Moves the clock and lets the worker look, as often as it needs. */
  wait(minutes?: number, on?: Bot): Promise<void>;
  until(instant: string): Promise<void>;
  /** What has come to somebody, or to a channel, about what they follow since it was looked at last. */
  news(to: Someone | Place): readonly Json[];
  answer(person: Someone, words: string, typed: Json, on?: Bot): Promise<Json | undefined>;
  /** Says that something is to be followed, and yes. */
  follow(person: Someone, words: string, when?: FollowedWhen, place?: Place): Promise<string>;
}

export async function openFollowed(connector?: Connector): Promise<Followed> {
  const folder = temporaryFolder();
  const bot = await startBot({ folder, now: '2025-09-04T10:00:00Z', ...(connector ? { connector } : {}) });
  await openSampleRound(bot, [{ ...READER, roles: ['reader'] }]);
  for (const person of [ALEX, AMIRA, MATTIAS, READER]) await bot.install(person);
  await bot.worker.tick();
  let seen = bot.connector.sent.length;
  const marks = new Map<string, number>();

  async function wait(minutes = 4, on: Bot = bot): Promise<void> {
    on.clock.set(new Date(+on.clock.now() + minutes * 60_000).toISOString());
    for (let looks = 0; looks < 3; looks += 1) await on.worker.tick();
  }

  const followed: Followed = {
    bot,
    folder,
    wait,
    async until(instant) {
      bot.clock.set(instant);
      for (let looks = 0; looks < 3; looks += 1) await bot.worker.tick();
    },
    news(to) {
      const conversation = 'conversation' in to ? to.conversation : `chat-${to.id}`;
      const from = marks.get(conversation) ?? seen;
      marks.set(conversation, bot.connector.sent.length);
      return bot.connector.sent
        .slice(from)
        .filter((one) => one.conversation === conversation)
        .flatMap(({ activity }) => activity.attachments?.[0]?.content ?? [])
        .filter((card) => isNews(card));
    },
    async answer(person, words, typed, on = bot) {
      const { card } = await on.say(person, `svara ${words}`);
      return (await on.execute(person, { ...dataOf(card, 'submit'), ...filledIn(card), ...typed })).card;
    },
    async follow(person, words, when = 'atOnce', place) {
      const said = place ? `<at>Målvakt</at> ${words}` : words;
      const { card } = await bot.say(person, said, place);
      const yes = elementsOf(card)
        .map(({ data }) => data)
        .find((data) => isJson(data) && data.verb === 'save-following' && data.when === when);
      if (!isJson(yes)) throw new Error(`Nothing to say yes to: ${textOf(card)}`);
      const reply = await bot.execute(person, yes, place);
      return reply.text ?? textOf(reply.card);
    },
  };
  seen = bot.connector.sent.length;
  return followed;
}

/** What tells of a change can be ended, and is no answer to anything: a reply lists what is followed, or confirms it. */
function isNews(card: unknown): card is Json {
  return /^(?:Bevakning|Veckans bevakning) · /.test(textOf(card).replaceAll('\u00A0', ' '));
}

/** Subscribes the channel, so that it may follow something. */
export async function subscribe({ bot }: Pick<Followed, 'bot'>): Promise<void> {
  await bot.say(ALEX, '<at>Målvakt</at> prenumerera', CHANNEL);
}

export const PLAN = samplePlan().id;
