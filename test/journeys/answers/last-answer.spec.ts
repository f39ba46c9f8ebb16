import assert from 'node:assert/strict';
import { importOwners } from '../../../src/commands/people/import-owners.ts';
import { importPastRound } from '../../../src/commands/rounds/import-past-round.ts';
import type { PastRoundDocument } from '../../../src/domain/plans/read-document.ts';
import { type Bot, CHANNEL, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { BY_ANNA } from '../../build.ts';
import { dataOf, filledIn, seenOf, textOf, valuesOf } from '../../cards.ts';
import { aReadAnswer, KIM, load2025, open2025, plan2025, report2019, report2024 } from '../../past-rounds.ts';

const STRANGER = { id: 'nils', name: 'Nils Ny' };

let bot: Bot;
const load = (document: PastRoundDocument) =>
  importPastRound(COORDINATOR, { document, dryRun: false }, bot.deps);

describe('What was said last time', () => {
  beforeEach(async () => {
    bot = await startBot();
    await load2025(bot);
    await load(report2024());
    await open2025(bot);
  });
  afterEach(closeBots);

  it('stands on the question, with when and in which round', async () => {
    const { card } = await bot.say(KIM, 'svara');
    assert.match(
      textOf(card),
      /Förra bedömningen: \n● \nFörväntas uppnås · Enligt planering \(Delårsrapport 2024, 1 jan–31 aug 2024\)/,
    );
    assert.match(seenOf(card), /Studien är klar\./);
  });

  it('is folded when it is long', async () => {
    const long = { happened: 'Studien är klar. '.repeat(30), basis: 'Protokoll.' };
    await load(report2024([aReadAnswer({ item: 'r-growth', texts: long })]));
    const { card } = await bot.say(KIM, 'svara');
    assert.match(seenOf(card), /Visa 2 svar/);
    assert.doesNotMatch(seenOf(card), /Studien är klar/);
    assert.match(textOf(card), /Studien är klar/);
  });

  it('stands on the question that comes unasked, and on the one that follows an answer', async () => {
    await bot.install(KIM);
    await bot.worker.tick();
    const unasked = bot.connector.sent.at(-1)?.activity.attachments?.[0]?.content;
    assert.match(textOf(unasked), /Förra bedömningen: /);
    const { card: receipt } = await bot.execute(KIM, {
      ...dataOf(unasked, 'submit'),
      ...filledIn(unasked),
    });
    assert.match(textOf(receipt), /är sparat[\s\S]*Förra bedömningen: \n■ \nFörväntas inte uppnås/);
  });

  it('is said again with one tap, as a new answer of today', async () => {
    const { card } = await bot.say(KIM, 'svara');
    const tap = dataOf(card, 'unchanged');
    const { card: receipt } = await bot.execute(KIM, tap);
    assert.match(
      textOf(receipt),
      /Ditt svar om Öresundsmetron är sparat[\s\S]*svar från Kim Dahl, 1 sep kl.*version 1/,
    );
    const { card: again } = await bot.execute(KIM, tap);
    assert.match(textOf(again), /version 1/);
    const [only, ...others] = await bot.deps.stores.assessments.history(
      'ks-2025',
      'ks-2025-interim-2',
      'growth',
    );
    assert.deepEqual(others, []);
    assert.deepEqual(
      [only?.status, only?.texts, only?.author.id, only?.at],
      [
        'met',
        { happened: 'Studien är klar.', basis: 'Protokoll från maj.' },
        'kim',
        '2025-09-01T08:00:00.000Z',
      ],
    );
  });

  it('is not offered once more when it lacks what is asked for today, nor when there is an answer', async () => {
    const { card } = await bot.say(KIM, 'svara klimatet');
    assert.match(textOf(card), /Förra bedömningen: /);
    assert.throws(() => dataOf(card, 'unchanged'), /no button/);
    const { card: question } = await bot.say(KIM, 'svara öresund');
    await bot.execute(KIM, { ...dataOf(question, 'submit'), ...filledIn(question) });
    const { card: answered } = await bot.say(KIM, 'svara öresund');
    assert.throws(() => dataOf(answered, 'unchanged'), /no button/);
  });

  it('is not repeated over what somebody has answered meanwhile', async () => {
    const { card } = await bot.say(KIM, 'svara öresund');
    const { card: other } = await bot.say(KIM, 'svara öresund');
    const answer = filledIn(other, { text_happened: 'Något annat har hänt.' });
    await bot.execute(KIM, { ...dataOf(other, 'submit'), ...answer });
    const { card: reply } = await bot.execute(KIM, dataOf(card, 'unchanged'));
    assert.match(textOf(reply), /Det finns redan ett svar från Kim Dahl, 1 sep kl\. 10\.00/);
    assert.equal(valuesOf(reply).text_happened, 'Något annat har hänt.');
  });

  it('is not repeated as something else than what the card showed', async () => {
    const { card } = await bot.say(KIM, 'svara');
    await load(report2024([aReadAnswer({ item: 'r-growth', status: 'notMet' })]));
    const { card: reply } = await bot.execute(KIM, dataOf(card, 'unchanged'));
    assert.match(textOf(reply), /Den förra bedömningen går inte/);
    assert.deepEqual(await bot.deps.stores.assessments.history('ks-2025', 'ks-2025-interim-2', 'growth'), []);
  });

  it('is repeated only by those whose question it is, and in their own chat', async () => {
    const { card } = await bot.say(KIM, 'svara');
    const tap = dataOf(card, 'unchanged');
    assert.match((await bot.execute(STRANGER, tap)).text ?? '', /Du är varken ansvarig eller ersättare/);
    assert.match((await bot.execute(KIM, tap, CHANNEL)).text ?? '', /din egen chatt/);
    for (const forged of [{ earlier: 'ks-2019-interim-1' }, { version: 2 }, { item: 'metro' }]) {
      await bot.execute(KIM, { ...tap, ...forged });
    }
    assert.deepEqual(await bot.deps.stores.assessments.history('ks-2025', 'ks-2025-interim-2', 'growth'), []);
  });

  const changes = [
    ['met', 'Samma bedömning som i delårsrapporten 2024 (● förväntas uppnås)'],
    ['partly', 'Sämre än i delårsrapporten 2024, från ● förväntas uppnås till ◆ förväntas uppnås delvis'],
    ['unknown', 'Annan bedömning än i delårsrapporten 2024, från ● förväntas uppnås till — kan inte bedömas'],
  ] as const;
  for (const [status, words] of changes) {
    it(`is compared on the status card: ${words}`, async () => {
      const { card } = await bot.say(KIM, 'svara');
      const answer = filledIn(card, { status, text_cause: 'Försenat', text_remedy: 'Mer folk' });
      await bot.execute(KIM, { ...dataOf(card, 'submit'), ...answer });
      const text = textOf((await bot.say(KIM, 'status öresund')).card);
      assert.ok(text.includes(words), text);
      assert.doesNotMatch(text, /Första bedömningen/);
    });
  }

  it('stands on the status card while nobody has answered yet', async () => {
    assert.match(
      textOf((await bot.say(KIM, 'status öresund')).card),
      /inget svar än[\s\S]*Förra bedömningen: \n● Förväntas uppnås/,
    );
  });

  it('is that of the newest round before, whatever order they were loaded in', async () => {
    const { pastRound, ...document } = report2024([aReadAnswer({ item: 'r-growth', status: 'partly' })]);
    const older = { ...pastRound, name: 'Delårsrapport 2023', from: '2023-01-01', to: '2023-08-31' };
    await load({ ...document, pastRound: older });
    assert.match(textOf((await bot.say(KIM, 'svara')).card), /● \nFörväntas uppnås .*Delårsrapport 2024/);
  });
});

describe('What a report said of a goal that each unit answers about', () => {
  afterEach(closeBots);

  it('stands on the question of a unit that has said nothing yet, which cannot repeat it as its own', async () => {
    bot = await startBot();
    await load2025(bot);
    const { items, ...plan } = plan2025();
    const eachUnit = items.map((item) =>
      item.id === 'growth' ? { ...item, respondents: 'eachUnit' as const } : item,
    );
    await bot.deps.stores.plans.save({ ...plan, items: eachUnit }, BY_ANNA, 1);
    const owners = [{ item: 'growth', person: KIM.id, unit: 'Hamnen', line: 1 }];
    await importOwners(COORDINATOR, { plan: 'ks-2025', owners }, bot.deps);
    await load(report2024());
    await open2025(bot);
    const { card } = await bot.say(KIM, 'svara öresundsmetron');
    assert.match(textOf(card), /Förra bedömningen: \n● [\s\S]*\(Delårsrapport 2024/);
    assert.throws(() => dataOf(card, 'unchanged'), /no button/);
  });
});

describe('What was said of the goal that this one carries on', () => {
  beforeEach(async () => {
    bot = await startBot();
  });
  afterEach(closeBots);

  it('stands on the question, when nothing was said in its own plan', async () => {
    await load(report2019());
    await load2025(bot, { plan: 'ks-2019', item: 'project' });
    await open2025(bot);
    assert.match(textOf((await bot.say(KIM, 'svara')).card), /Förra bedömningen: [\s\S]*Delårsrapport 2019/);
  });

  it('is looked for once, when goals carry each other on in a circle', async () => {
    const { plan, ...rest } = report2019([aReadAnswer({ item: 'string' })]);
    const circle = plan.items.map((item) =>
      item.id === 'project' ? { ...item, continues: { plan: 'ks-2025', item: 'growth' } } : item,
    );
    await bot.deps.stores.plans.save({ ...plan, items: circle }, BY_ANNA, 0);
    await load({ ...rest, plan });
    await load2025(bot, { plan: 'ks-2019', item: 'project' });
    await open2025(bot);
    assert.doesNotMatch(textOf((await bot.say(KIM, 'svara')).card), /Förra bedömningen/);
    assert.match(
      textOf((await bot.say(KIM, 'historik öresundsmetron')).card),
      /Öresundsmetron i STRING: ● förväntas uppnås i/,
    );
  });

  it('is nothing, when that plan has never been loaded', async () => {
    await load2025(bot, { plan: 'ks-2011', item: 'project' });
    await open2025(bot);
    assert.doesNotMatch(textOf((await bot.say(KIM, 'svara')).card), /Förra bedömningen/);
  });
});
