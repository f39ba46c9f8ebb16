import assert from 'node:assert/strict';
import { openCosmos } from '../../../src/stores/cosmos.ts';
import { type Bot, closeBots, startBot } from '../../bot.ts';
import { type CosmosFake, openCosmosFake } from '../../cosmos-fake.ts';
import { FAKE_KEY } from '../../cosmos-protocol.ts';
import { type Extent, fillPlan } from '../../large-plan.ts';
import { QUESTIONS, type Question } from '../../questions.ts';

const FEW: Extent = { items: 20, rounds: 2, versions: 1, people: 20 };
const MANY: Extent = { items: 400, rounds: 12, versions: 6, people: 100 };
/** Answers whose words a card has room for: a page of changes, or the rounds of one item. */
const SHOWN = 13;

/** Asks everything in a row. @returns the calls of each question, the first time and the second */
async function callsOn(extent: Extent) {
  const fake = await openCosmosFake();
  // As many as the program asks for: how many pages a long answer comes in is the store's to say.
  fake.pageSize = Number.POSITIVE_INFINITY;
  const documents = await openCosmos({ endpoint: fake.endpoint, database: 'malvakt', key: FAKE_KEY });
  const bot = await startBot({ documents });
  const { people } = await fillPlan(extent, bot.deps, documents.followup);
  const [person] = people;
  // Reads the rounds that are closed, and makes the person known.
  for (const words of ['historik elförsörjningen', 'status']) await bot.say(person, words);
  const laps: (readonly (readonly string[])[])[] = [];
  for (let lap = 0; lap < 2; lap += 1) {
    const calls: (readonly string[])[] = [];
    for (const question of QUESTIONS) calls.push(await callsOf(question, person, bot, fake));
    laps.push(calls);
  }
  await closeBots();
  await fake.close();
  return laps;
}

async function callsOf(
  { asks, hears, intent }: Question,
  person: Parameters<Bot['say']>[0],
  bot: Bot,
  fake: CosmosFake,
) {
  const before = fake.calls.length;
  const { text, card } = await (typeof asks === 'string' ? bot.say(person, asks) : bot.submit(person, asks));
  await bot.finishLate();
  assert.match(
    `${text ?? ''}${JSON.stringify(card ?? '')}`,
    hears,
    `${intent} ${JSON.stringify(asks)}: ${text ?? ''}${JSON.stringify(card ?? '')}`,
  );
  return fake.calls.slice(before);
}

describe('What a question costs the store', function () {
  this.timeout(120_000);
  afterEach(closeBots);

  let few: Awaited<ReturnType<typeof callsOn>>;
  let many: typeof few;
  before(async () => {
    few = await callsOn(FEW);
    many = await callsOn(MANY);
  });

  it('is no more on a plan of many items, with many rounds, than on one of twenty', () => {
    const more = QUESTIONS.flatMap(({ intent }, place) => {
      const [calls, most] = [many[1]?.[place] ?? [], few[1]?.[place] ?? []];
      return calls.length > most.length ? [`${intent}: ${calls.join()} and not ${most.join()}`] : [];
    });
    assert.deepEqual(more, []);
  });

  it('is the words of those that are shown, the first time, and never a request for each item or answer', () => {
    for (const [place, { intent }] of QUESTIONS.entries()) {
      const [first, later] = many.map((calls) => calls[place] ?? []);
      const words = (first?.length ?? 0) - (later?.length ?? 0);
      assert.ok(words <= SHOWN, `${intent}: ${first?.join()} and then ${later?.join()}`);
      assert.ok((later?.length ?? 0) <= 8, `${intent}: ${later?.join()}`);
    }
  });
});
