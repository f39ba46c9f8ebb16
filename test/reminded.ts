/** A round whose people have been asked, on Monday 1 September 2025, and are reminded by the rules from Friday the 12th on. */
import { samplePeople } from '../src/demo/sample.ts';
import type { Worker } from '../src/runtime/worker.ts';
import { type Bot, type Someone, startBot } from './bot.ts';
import { dataOf, filledIn, type Json } from './cards.ts';
import { openSampleRound } from './sample-round.ts';

const PEOPLE = samplePeople().people;

export interface Reminded {
  readonly bot: Bot;
  readonly round: string;
  /** Lets a worker look at an instant. @returns the first names of those to whom something is sent */
  look(instant: string, on?: { readonly worker: Pick<Worker, 'tick'> }): Promise<string[]>;
  /** What has come to somebody by that. */
  cardTo(person: Someone): Json | undefined;
  answerAll(person: Someone): Promise<void>;
}

export async function openReminded(): Promise<Reminded> {
  const bot = await startBot();
  for (const person of PEOPLE) await bot.install(person);
  const round = (await openSampleRound(bot)).id;
  let seen = 0;
  const fresh = () => bot.connector.sent.slice(seen);
  const reminded: Reminded = {
    ...{ bot, round },
    async look(instant, { worker } = bot) {
      seen = bot.connector.sent.length;
      bot.clock.set(instant);
      for (let looks = 0; looks < 3; looks += 1) await worker.tick();
      return fresh()
        .map(({ conversation }) => nameOf(conversation))
        .toSorted();
    },
    cardTo: (person) =>
      fresh().find(({ conversation }) => conversation === `chat-${person.id}`)?.activity.attachments?.[0]
        ?.content,
    async answerAll(person) {
      let { card } = await bot.say(person, 'svara');
      for (let left = 12; left > 0 && card; left -= 1) {
        if (!JSON.stringify(card).includes('"submit"')) return;
        ({ card } = await bot.execute(person, { ...dataOf(card, 'submit'), ...filledIn(card) }));
      }
    },
  };
  await reminded.look('2025-09-01T08:00:00Z');
  return reminded;
}

function nameOf(conversation: string): string {
  return PEOPLE.find(({ id }) => conversation === `chat-${id}`)?.name.split(' ')[0] ?? conversation;
}
