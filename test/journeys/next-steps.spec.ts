import assert from 'node:assert/strict';
import { type Bot, CHANNEL, closeBots, type Place, type Reply, type Someone, startBot } from '../bot.ts';
import { dataOf, elementsOf, filledIn, isJson, type Json, textOf } from '../cards.ts';
import { ALEX, MATTIAS, openSampleRound, STRANGER } from '../sample-round.ts';

/** What can be asked, and what is then shown. */
const QUESTIONS = [
  'status',
  'status öresund',
  'status malmö',
  'historik öresund',
  'historik öresund sedan 2019',
  'sammanställ',
  'veckobrev',
  'mina mål',
  'ägare',
  'ägare öresund',
  'ägare malmö',
  'frånvaro',
  'hjälp',
];

/** What the buttons of a card send that ask for something else, and stand for what could be said. */
function stepsOf(card: unknown): readonly Json[] {
  return elementsOf(card)
    .filter(({ type, verb }) => type === 'Action.Execute' && verb === 'say')
    .flatMap(({ data }) => (isJson(data) ? [data] : []));
}

function buttonsOf(card: unknown): readonly Json[] {
  return elementsOf(card).filter(({ type }) => type === 'Action.Execute' || type === 'Action.OpenUrl');
}

describe('What one can do next', () => {
  let bot: Bot;

  before(async () => {
    bot = await startBot();
    await openSampleRound(bot);
    await bot.install(ALEX);
  });
  after(closeBots);

  /** Presses each step of an answer; none may be refused or lead nowhere. */
  async function follow({ card }: Reply, person: Someone, place: Place | undefined): Promise<number> {
    const steps = stepsOf(card);
    for (const step of steps) {
      const next = await bot.submit(person, step, place);
      const said = next.text ?? textOf(next.card);
      assert.doesNotMatch(
        said,
        /får göra det\.|Jag förstod inte|Något gick fel|känner igen|hittar/,
        JSON.stringify(step),
      );
    }
    return steps.length;
  }

  const people: readonly (readonly [string, Someone, Place | undefined])[] = [
    ['a coordinator', ALEX, undefined],
    ['a coordinator in a channel', ALEX, CHANNEL],
    ['an owner', MATTIAS, undefined],
    ['an owner in a channel', MATTIAS, CHANNEL],
    ['somebody in no list', STRANGER, undefined],
    ['somebody in no list, in a channel', STRANGER, CHANNEL],
  ];

  for (const [who, person, place] of people) {
    it(`is offered to ${who} with every card, and leads on`, async () => {
      let cards = 0;
      for (const question of QUESTIONS) {
        const reply = await bot.say(person, question, place);
        if (!reply.card) continue;
        cards += 1;
        assert.ok(buttonsOf(reply.card).length > 0, `"${question}" is a dead end: ${textOf(reply.card)}`);
        await follow(reply, person, place);
      }
      assert.ok(cards >= 2, `${cards} cards`);
    });
  }

  it('is about the goal that was asked about', async () => {
    const { card } = await bot.say(ALEX, 'status öresund');
    const about = stepsOf(card).find(({ command }) => command === 'history');
    const { card: next } = await bot.submit(ALEX, { ...about });
    assert.match(textOf(next), /^Historik/);
    assert.match(textOf(next), /Öresundsmetron/);
  });

  it('comes with the last receipt, and not between two questions', async () => {
    const answer = async (reply: Reply) =>
      bot.execute(MATTIAS, { ...dataOf(reply.card, 'submit'), ...filledIn(reply.card, { status: 'met' }) });
    let reply = await bot.say(MATTIAS, 'svara');
    for (let asked = 0; asked < 20 && textOf(reply.card).includes('Skicka svar'); asked += 1) {
      assert.deepEqual(stepsOf(reply.card), []);
      reply = await answer(reply);
    }
    assert.equal(await follow(reply, MATTIAS, undefined), 2);
  });
});
