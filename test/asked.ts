import { importOwners } from '../src/commands/people/import-owners.ts';
import { type Bot, COORDINATOR, type Someone, startBot } from './bot.ts';
import { dataOf, elementsOf, filledIn, isJson, type Json } from './cards.ts';
import { ALEX, MATTIAS, openSampleRound } from './sample-round.ts';

/** The first of Mattias's own three goals, and two of Amira's. */
export const [OWN, NEW, NEWER] = ['mal-sjalvforsorjning', 'mal-delaktighet', 'mal-brottslighet'] as const;
export const MATTIAS_OWNS = [OWN, 'mal-naringsliv', 'upp-kultur-lokaler'] as const;

/** The items whose questions can be answered on a card. */
export function asks(card: unknown): unknown[] {
  return elementsOf(card).flatMap(({ data }) => (isJson(data) && data.verb === 'submit' ? [data.item] : []));
}

/** A round in which Mattias has been sent his questions. */
export async function openAsked() {
  const bot = await startBot();
  for (const person of [ALEX, MATTIAS]) await bot.install(person);
  await openSampleRound(bot);
  let seen = 0;

  /** The questions that have come to somebody unasked since it was looked at last, with what their phone shows. */
  async function sentTo(person: Someone, { worker }: Pick<Bot, 'worker'> = bot) {
    for (let looks = 0; looks < 3; looks += 1) await worker.tick();
    const sent = bot.connector.sent.slice(seen);
    seen = bot.connector.sent.length;
    return sent
      .filter(({ conversation }) => conversation === `chat-${person.id}`)
      .flatMap(({ activity: { summary, attachments } }) =>
        summary?.includes('svar senast')
          ? { card: attachments?.[0]?.content, notice: summary.replaceAll('\u00A0', ' ') }
          : [],
      );
  }

  const [first] = await sentTo(MATTIAS);
  return {
    bot,
    sentTo,
    /** The card that Mattias was sent. */
    old: first?.card,
    /** Nothing before this moment counts as sent. */
    lookAway: () => {
      seen = bot.connector.sent.length;
    },
    async give(items: readonly string[], ...people: Someone[]): Promise<void> {
      const owners = items.flatMap((item) => people.map(({ id }) => ({ item, person: id })));
      await importOwners(COORDINATOR, { plan: 'ks-2025', owners }, bot.deps);
    },
    async send(person: Someone, card: Json | undefined, typed: Json = {}): Promise<Json | undefined> {
      return (await bot.execute(person, { ...dataOf(card, 'submit'), ...filledIn(card), ...typed })).card;
    },
  };
}

export type Asked = Awaited<ReturnType<typeof openAsked>>;
