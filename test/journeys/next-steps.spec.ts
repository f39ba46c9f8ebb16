import assert from 'node:assert/strict';
import { importPeople } from '../../src/commands/people/import-people.ts';
import { importPlan } from '../../src/commands/plans/import-plan.ts';
import { samplePeople, samplePlan } from '../../src/demo/sample.ts';
import {
  type Bot,
  CHANNEL,
  COORDINATOR,
  closeBots,
  type Place,
  type Reply,
  type Someone,
  startBot,
} from '../bot.ts';
import { dataOf, elementsOf, filledIn, isJson, type Json, stepsOf, textOf, valuesOf } from '../cards.ts';
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
  'lista',
  'lista klimat',
  'antal',
  'saknas',
  'svarsdag',
  'ändrat',
  'ägare',
  'ägare öresund',
  'ägare malmö',
  'frånvaro',
  'hjälp',
];

function buttonsOf(card: unknown): readonly Json[] {
  return elementsOf(card).filter(({ type }) => /^Action\.(Execute|Submit|OpenUrl)$/.test(String(type)));
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
  async function follow(
    { card }: Reply,
    person: Someone,
    place: Place | undefined,
    on = bot,
  ): Promise<number> {
    const steps = stepsOf(card);
    for (const step of steps) {
      const next = await on.submit(person, step, place);
      const said = next.text ?? textOf(next.card);
      assert.doesNotMatch(
        said,
        /får göra det\.|Jag förstod inte|Något gick fel|känner igen|hittar|egen chatt|inget är ändrat|Ingen omgång|ingen har fått någon fråga/,
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

  it('leads on before any round was opened', async () => {
    const early = await startBot();
    await importPlan(COORDINATOR, { plan: samplePlan(), dryRun: false }, early.deps);
    await importPeople(COORDINATOR, samplePeople().people, early.deps);
    for (const question of QUESTIONS) await follow(await early.say(ALEX, question), ALEX, undefined, early);
  });

  it('does not lead from the history of what nobody was asked about to its status', async () => {
    const plan = samplePlan();
    const asked = { id: 'unasked', kind: 'boardGoal', title: 'Kajerna är tysta om natten' } as const;
    await importPlan(
      COORDINATOR,
      { plan: { ...plan, items: [...plan.items, asked] }, dryRun: false },
      bot.deps,
    );
    const { card } = await bot.say(ALEX, 'historik kajerna');
    assert.deepEqual(
      stepsOf(card).map(({ command, subject }) => [command, subject]),
      [['status', undefined]],
    );
  });

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

  it('comes below the card, which stays as it is for all who read it', async () => {
    const { card } = await bot.say(ALEX, 'veckobrev', CHANNEL);
    const before = bot.connector.sent.length;
    for (const step of stepsOf(card)) await bot.submit(ALEX, step, CHANNEL);
    const sent = bot.connector.sent.slice(before);
    assert.ok(sent.length >= 2);
    assert.deepEqual(
      sent.filter(({ method }) => method === 'PUT'),
      [],
    );
  });

  it('comes below a list as well, whose line was pressed', async () => {
    const { card } = await bot.say(ALEX, 'lista målen', CHANNEL);
    const lines = elementsOf(card).filter(({ selectAction }) => isJson(selectAction));
    const [first] = lines;
    assert.ok(isJson(first?.selectAction) && isJson(first.selectAction.data));
    const before = bot.connector.sent.length;
    await bot.submit(ALEX, first.selectAction.data, CHANNEL);
    assert.deepEqual(
      bot.connector.sent.slice(before).map(({ method }) => method),
      ['POST'],
    );
  });

  it('lets an answer be changed in the place of a question that is half filled in, which is kept as a draft', async () => {
    const { card } = await bot.say(ALEX, 'svara');
    const receipt = await bot.execute(ALEX, {
      ...dataOf(card, 'submit'),
      ...filledIn(card, { status: 'met' }),
    });
    assert.match(textOf(receipt.card), /är sparat[\s\S]*Skicka svar/);
    const before = bot.connector.sent.length;
    const typed = { ...valuesOf(receipt.card), text_happened: 'Halvskrivet' };
    const changing = await bot.submit(ALEX, { ...dataOf(receipt.card, 'open'), ...typed });
    assert.match(textOf(changing.card), /Bedömningen nu/);
    assert.deepEqual(
      bot.connector.sent.slice(before).map(({ method }) => method),
      ['PUT'],
    );
    assert.equal(valuesOf((await bot.say(ALEX, 'svara')).card).text_happened, 'Halvskrivet');
  });
});
