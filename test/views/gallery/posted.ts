/** Cards as the chat posts them, with the buttons below for what one can do next; made by saying things to the real bot. */
import type { allCapabilities } from '../../../src/chat/capabilities.ts';
import type { Language } from '../../../src/domain/language.ts';
import { type Card, payload } from '../../../src/views/card.ts';
import { withNextSteps } from '../../../src/views/next-steps.ts';
import { type Bot, CHANNEL, type Place, type Reply, type Someone } from '../../bot.ts';
import { dataOf, filledIn, type Json } from '../../cards.ts';
import { ALEX, MATTIAS, STRANGER } from '../../sample-round.ts';

/** What is said, in both languages; each is answered by another kind of card. */
const SAID: readonly Readonly<Record<Language, string>>[] = [
  { sv: 'hjälp', en: 'help' },
  { sv: 'status', en: 'status' },
  { sv: 'status öresund', en: 'how is öresundsmetron going?' },
  { sv: 'status malmö', en: 'how is malmö going?' },
  { sv: 'historik öresund', en: 'history öresund' },
  { sv: 'historik öresund sedan 2019', en: 'history öresund since 2019' },
  { sv: 'sammanställ', en: 'summary' },
  { sv: 'veckobrev', en: 'digest' },
  { sv: 'mina mål', en: 'my goals' },
  { sv: 'svara', en: 'answer' },
  { sv: 'svara malmö', en: 'answer malmö' },
  { sv: 'ägare', en: 'owners' },
  { sv: 'ägare öresund', en: 'owners öresund' },
  { sv: 'ägare malmö', en: 'owners malmö' },
  { sv: 'frånvaro', en: 'absence' },
  { sv: 'frånvaro 8–12 sep', en: 'absence 8–12 Sep' },
];

const PEOPLE: readonly (readonly [string, Someone, Place | undefined])[] = [
  ['a coordinator', ALEX, undefined],
  ['a coordinator in a channel', ALEX, CHANNEL],
  ['an owner', MATTIAS, undefined],
  ['an owner in a channel', MATTIAS, CHANNEL],
  ['somebody in no list', STRANGER, undefined],
];

export type Posted = Readonly<Record<string, Json>>;

/** What each of them gets for all that can be said, and the last receipt. */
export async function postedCards(bot: Bot, language: Language): Promise<Posted> {
  const posted: Record<string, Json> = {};
  for (const [who, person, place] of PEOPLE) {
    if (place === undefined) await bot.say(person, language === 'sv' ? 'språk svenska' : 'språk engelska');
    for (const said of SAID) {
      const { card } = await bot.say(person, said[language], place);
      if (card) posted[`${said[language]}, by ${who}`] = card;
    }
  }
  const { card } = await lastReceipt(bot, language);
  return card ? { ...posted, 'the last receipt': card } : posted;
}

/** Everything is answered as it comes. */
async function lastReceipt(bot: Bot, language: Language): Promise<Reply> {
  let reply = await bot.say(MATTIAS, language === 'sv' ? 'svara' : 'answer');
  for (let asked = 0; asked < 20 && JSON.stringify(reply.card).includes('"submit"'); asked += 1)
    reply = await bot.execute(MATTIAS, {
      ...dataOf(reply.card, 'submit'),
      ...filledIn(reply.card, { status: 'met' }),
    });
  return reply;
}

/** Every button that may be offered as what one can do next, each on a card of its own. */
export function nextStepCards(
  capabilities: ReturnType<typeof allCapabilities>,
  card: Card,
  language: Language,
): Readonly<Record<string, Card>> {
  const steps = capabilities.flatMap(({ id, asNext, asNextOf }) =>
    [asNext, asNextOf].flatMap((words, index) =>
      words ? [{ id: `${id}${index > 0 ? ' of one' : ''}`, title: words[language] }] : [],
    ),
  );
  return Object.fromEntries(
    steps.map(({ id, title }) => [
      `next: ${id}`,
      withNextSteps(card, [{ title, about: 'Öresundsmetron', payload: payload('say', language) }]),
    ]),
  );
}
