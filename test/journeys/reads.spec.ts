import assert from 'node:assert/strict';
import { chooseLanguage } from '../../src/commands/people/choose-language.ts';
import { importOwners } from '../../src/commands/people/import-owners.ts';
import { closeOpenRound, openNewRound } from '../../src/commands/rounds/manage-rounds.ts';
import { openCosmos } from '../../src/stores/cosmos.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../bot.ts';
import { dataOf, filledIn, type Json, textOf } from '../cards.ts';
import { type CosmosFake, openCosmosFake } from '../cosmos-fake.ts';
import { FAKE_KEY } from '../cosmos-protocol.ts';
import { ALEX, AMIRA, MATTIAS, openSampleRound, STRANGER } from '../sample-round.ts';

/** What a card's form is sent in as, with the least that is accepted. */
function answerTo(card: Json | undefined): Json {
  return { ...dataOf(card, 'submit'), ...filledIn(card, {}) };
}

/** The register, and what was talked of before. */
const ASKED = ['read', 'read'];
/** What is talked of now, where an answer tells of something by name. */
const TALK_KEPT = 'batch of 1';

describe('What the store is asked', () => {
  let fake: CosmosFake;
  let bot: Bot;

  beforeEach(async () => {
    fake = await openCosmosFake();
    const documents = await openCosmos({ endpoint: fake.endpoint, database: 'malvakt', key: FAKE_KEY });
    bot = await startBot({ documents });
    await openSampleRound(bot);
    await bot.say(ALEX, 'status');
  });
  afterEach(async () => {
    await closeBots();
    await fake.close();
  });

  /** The calls that a piece of work makes, without those of the work before it. */
  async function callsOf(work: () => Promise<unknown>): Promise<string[]> {
    const before = fake.calls.length;
    await work();
    return fake.calls.slice(before);
  }

  it('is the register and what the question is about: a board in one range, an item by points', async () => {
    const cases: readonly (readonly [string, readonly string[]])[] = [
      ['status', ['query']],
      // In one's own chat it also says whose questions have not reached them, and to which channels it may be posted.
      ['sammanställ', ['query', 'query', 'query']],
      ['utskick', ['query', 'query', 'query']],
      // What is named is not always what is asked about, and may have been answered itself before it lost its owner.
      ['status öresund', ['read', 'read', TALK_KEPT]],
      ['hur går det med klimat?', ['read', 'read', TALK_KEPT]],
      ['mina mål', ['read', 'read', 'read', 'read']],
    ];
    for (const [words, calls] of cases) {
      assert.deepEqual(await callsOf(() => bot.say(ALEX, words)), [...ASKED, ...calls], words);
    }
    assert.equal(fake.queryPlans, 0);
  });

  it('is the words of an answer once: a version never changes', async () => {
    const { card } = await bot.say(ALEX, 'svara');
    await bot.execute(ALEX, answerTo(card));
    await bot.say(ALEX, 'svara');
    const ask = () => callsOf(() => bot.say(ALEX, 'status öresund'));
    assert.deepEqual(await ask(), [...ASKED, 'read', 'read', 'read', TALK_KEPT]);
    assert.deepEqual(await ask(), [...ASKED, 'read', 'read', TALK_KEPT]);
  });

  it('is the register and nothing else for a look of the worker while there is nothing to do', async () => {
    await bot.install(ALEX);
    for (const now of ['2025-09-01T08:00:00Z', '2025-09-12T08:00:00Z', '2025-09-13T08:00:00Z']) {
      bot.clock.set(now);
      for (let looks = 0; looks < 4; looks += 1) await bot.worker.tick();
      assert.deepEqual(await callsOf(() => bot.worker.tick()), ['read'], now);
    }
  });

  it('is no more ranges for the digests of four channels than for that of one', async () => {
    const queriesOn = async (monday: string, channels: readonly number[]) => {
      for (const at of channels)
        await bot.say(ALEX, 'prenumerera', { conversation: `19:kanal-${at}@thread.tacv2`, type: 'channel' });
      // In the last of these the trail is sealed, once nothing is left to send.
      for (const time of ['06:00', '06:05', '06:06']) {
        bot.clock.set(`${monday}T${time}:00Z`);
        await bot.worker.tick();
      }
      bot.clock.set(`${monday}T06:10:00Z`);
      const calls = await callsOf(() => bot.worker.tick());
      return calls.filter((call) => call === 'query').length;
    };
    const queries = await queriesOn('2025-09-08', [1]);
    assert.equal(await queriesOn('2025-09-15', [2, 3, 4]), queries);
    assert.ok(queries <= 4, `${queries} ranges`);
  });

  it('is one read more when somebody writes for the first time since the start', async () => {
    await bot.say(AMIRA, 'status');
    const documents = await openCosmos({ endpoint: fake.endpoint, database: 'malvakt', key: FAKE_KEY });
    const restarted = await startBot({ documents, connector: bot.connector });
    await restarted.say(ALEX, 'status');
    const calls = await callsOf(() => restarted.say(AMIRA, 'status öresund'));
    // The place they wrote from, beside the answer; who they are is known from the turn.
    assert.deepEqual(calls.toSorted(), [TALK_KEPT, ...ASKED, 'read', 'read', 'read']);
  });

  it('is some points and one batch for an answer, the first or a changed one, with the next question', async () => {
    // The register, whether the round is closed, and what has been begun; whether the next question is answered, and what has been begun of
    // that; a changed one is read itself as well, and where its verdict stays, the words that may stay too.
    const [before, after] = [
      ['read', 'read', 'read'],
      ['batch of 3', 'read', 'read'],
    ];
    const { card } = await bot.say(ALEX, 'svara');
    const first = answerTo(card);
    let receipt: Json | undefined;
    const calls = await callsOf(async () => {
      receipt = (await bot.execute(ALEX, first)).card;
    });
    assert.deepEqual(calls, [...before, ...after]);
    assert.notEqual(dataOf(receipt, 'submit').item, first.item);
    const changed = { ...first, basedOn: 1, text_happened: 'Ett annat svar' };
    assert.deepEqual(await callsOf(() => bot.execute(ALEX, changed)), [...before, 'read', 'read', ...after]);
    assert.deepEqual(
      await callsOf(() => bot.submit(ALEX, { ...changed, basedOn: 2, text_happened: 'Ett tredje' })),
      [...before, 'read', 'read', ...after],
    );
  });
});

describe('What another program changes', () => {
  let bot: Bot;
  let other: Bot;
  let round: string;

  beforeEach(async () => {
    bot = await startBot();
    other = await startBot({ folder: bot.folder, connector: bot.connector });
    ({ id: round } = await openSampleRound(bot));
    for (const one of [bot, other]) await one.say(ALEX, 'status');
  });
  afterEach(closeBots);

  it('an answer: is seen at once', async () => {
    const { card } = await bot.say(ALEX, 'svara');
    const { card: receipt } = await bot.execute(ALEX, answerTo(card));
    const shown = dataOf(receipt, 'submit').item;
    const { card: next } = await other.say(ALEX, 'svara');
    assert.equal(dataOf(next, 'submit').item, shown);
    const { card: third } = await other.execute(ALEX, answerTo(next));
    assert.notEqual(dataOf(third, 'submit').item, dataOf(card, 'submit').item);
  });

  it('a round that is closed: takes no more answers from that moment', async () => {
    const { card } = await bot.say(ALEX, 'svara');
    await closeOpenRound(COORDINATOR, round, other.deps);
    const { text } = await bot.execute(ALEX, answerTo(card));
    assert.match(String(text), /stängd/);
  });

  it('a round that is opened: is what status is about', async () => {
    const wish = {
      kind: 'pulse',
      name: 'Puls i oktober',
      from: '2025-10-01',
      to: '2025-10-31',
      due: '2025-11-05',
    };
    other.clock.set('2025-10-01T08:00:00Z');
    await openNewRound(COORDINATOR, { plan: 'ks-2025', ...wish }, other.deps);
    const { card } = await bot.say(ALEX, 'status');
    assert.match(JSON.stringify(card), /Puls i oktober/);
  });

  it('an owner: may answer at once, and the one who was may not once the worker has looked', async () => {
    const { card } = await bot.say(ALEX, 'svara');
    const { item } = dataOf(card, 'submit');
    const owners = [{ item: String(item), person: MATTIAS.id, line: 2 }];
    await importOwners(COORDINATOR, { plan: 'ks-2025', owners }, other.deps);
    assert.ok((await bot.execute(MATTIAS, answerTo(card))).card);
    await bot.worker.tick();
    assert.match(
      String((await bot.execute(ALEX, answerTo(card))).text),
      /Du är varken ansvarig eller ersättare/,
    );
  });

  it('a language: is the one spoken', async () => {
    const actor = { id: AMIRA.id, name: AMIRA.name, roles: ['manager'] as const, language: 'sv' as const };
    await chooseLanguage(actor, 'en', other.deps);
    assert.match(textOf((await bot.say(AMIRA, 'status')).card), /answer by 15 Sep/);
  });

  it('leaves strangers what they were', async () => {
    await bot.say(STRANGER, 'status');
    const { card } = await bot.say(ALEX, 'svara');
    assert.equal((await bot.execute(STRANGER, answerTo(card))).card, undefined);
  });
});
