import assert from 'node:assert/strict';
import { importPlan } from '../../../src/commands/plans/import-plan.ts';
import { importPastRound } from '../../../src/commands/rounds/import-past-round.ts';
import { openNewRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { STATUSES } from '../../../src/domain/answers/scale.ts';
import type { Item } from '../../../src/domain/plans/plan.ts';
import { openCosmos } from '../../../src/stores/cosmos.ts';
import { type Bot, CHANNEL, COORDINATOR, closeBots, type Someone, startBot } from '../../bot.ts';
import { anItem } from '../../build.ts';
import { dataOf, filledIn, textOf } from '../../cards.ts';
import { openCosmosFake } from '../../cosmos-fake.ts';
import { FAKE_KEY } from '../../cosmos-protocol.ts';
import { searched, searchIn, searchInvoke } from '../../extension.ts';
import { aReadAnswer, plan2025, report2024 } from '../../past-rounds.ts';
import { closeAndPublish } from '../../published-round.ts';
import { ALEX, AMIRA, MATTIAS, openSampleRound, STRANGER } from '../../sample-round.ts';

const LONG = 'Arbetet går framåt och alla parter är med. '.repeat(60);

/** A plan of so many goals about boats, with answers to all of them out of a report: of every status, and in many words. */
async function loadBoats(bot: Bot, count: number): Promise<void> {
  const items: Item[] = Array.from({ length: count }, (_, nth) =>
    anItem({ id: `boat-${nth}`, title: `Båtarna i hamn ${nth} blir fler och renare` }),
  );
  const plan = { ...plan2025(), items: [anItem({ id: 'harbour', kind: 'area', title: 'Hamnen' }), ...items] };
  const placed = plan.items.map((item) => (item.kind === 'area' ? item : { ...item, parent: 'harbour' }));
  await importPlan(COORDINATOR, { plan: { ...plan, items: placed }, dryRun: false }, bot.deps);
  const answers = items.map(({ id }, line) =>
    aReadAnswer({
      item: id,
      line,
      status: STATUSES[line % 3] ?? 'met',
      texts: { happened: LONG, basis: LONG },
    }),
  );
  const { pastRound, ...document } = report2024(answers);
  const read = { ...document, pastRound, plan: { ...plan, items: placed }, ids: 'given' as const };
  await importPastRound(COORDINATOR, { document: read, dryRun: false }, bot.deps);
}

describe('The list of a search from the compose box', () => {
  afterEach(closeBots);

  it('holds ten at most, in less than Teams takes, each with a card that says what it leaves out, and no second page', async () => {
    const bot = await startBot();
    await loadBoats(bot, 30);
    const { titles, cards, bytes } = await searchIn(bot, STRANGER, 'båtarna', CHANNEL);
    assert.ok(titles.length > 5 && titles.length <= 10, `${titles.length}`);
    assert.equal(new Set(titles).size, titles.length);
    assert.ok(bytes < 80_000, `${bytes}`);
    for (const card of cards) {
      assert.match(textOf(card), /Arbetet går framåt/);
      assert.match(textOf(card), /Långa texter är förkortade\. Så såg det ut/);
    }
    const invoke = searchInvoke(STRANGER, 'båtarna', bot.connector.url, CHANNEL);
    const next = { ...invoke, value: { ...invoke.value, queryOptions: { skip: 10, count: 25 } } };
    assert.deepEqual((await searched(bot, next)).titles, []);
    const one = await searchIn(bot, STRANGER, 'Båtarna i hamn 7 blir fler och renare', CHANNEL);
    assert.equal(one.cards.length, 1);
    assert.ok(textOf(one.cards[0]).length > textOf(cards[0]).length);
  });

  it('begins with the worst, when nothing is searched for and nothing is one’s own', async () => {
    const bot = await startBot();
    await loadBoats(bot, 30);
    const { lines } = await searchIn(bot, STRANGER, undefined, CHANNEL);
    assert.deepEqual(new Set(lines), new Set(['■ Förväntas inte uppnås · Delårsrapport 2024 · Hamnen']));
    assert.equal(lines.length, 10);
  });

  it('is of one’s own goals, when nothing is searched for', async () => {
    const bot = await startBot();
    const { id } = await openSampleRound(bot);
    for (const [person, status] of [
      [ALEX, 'met'],
      [MATTIAS, 'notMet'],
    ] as const)
      await answer(bot, person, status);
    await closeAndPublish(id, bot.deps);
    const alex = await searchIn(bot, ALEX, '', CHANNEL);
    const mattias = await searchIn(bot, MATTIAS, undefined, CHANNEL);
    const others = await searchIn(bot, AMIRA, undefined, CHANNEL);
    assert.deepEqual([alex.titles.length, mattias.titles.length], [1, 1]);
    assert.deepEqual(others.titles, [...mattias.titles, ...alex.titles]);
  });

  it('tells where others read along what was said in the round before, and nothing of the one that is open', async () => {
    const bot = await startBot();
    const before = await openSampleRound(bot);
    await answer(bot, ALEX, 'met');
    await closeAndPublish(before.id, bot.deps);
    const period = { kind: 'annual', name: 'Årsanalys 2025', from: '2025-01-01', to: '2025-12-31' };
    await openNewRound(COORDINATOR, { plan: before.plan, ...period, due: '2026-01-31' }, bot.deps);
    await answer(bot, ALEX, 'notMet');
    const { titles, lines, cards } = await searchIn(bot, ALEX, undefined, CHANNEL);
    const words = titles[0] ?? '';
    assert.match(lines.join(), /^● Förväntas uppnås · Delårsrapport 2025 · .+$/);
    for (const found of [cards, (await searchIn(bot, ALEX, words, CHANNEL)).cards]) {
      assert.match(textOf(found), /Delårsrapport 2025/);
      assert.doesNotMatch(textOf(found), /Årsanalys|■/);
    }
    const { lines: own } = await searchIn(bot, ALEX, words, { conversation: 'a:alex', type: 'personal' });
    assert.match(own[0] ?? '', /^■ Inte uppnått · Årsanalys 2025 · .+$/);
  });

  for (const words of ['båtarna', undefined]) {
    it(`costs the store the same in a plan of 300 goals as in one of 20, ${words ? 'with' : 'without'} words`, async () => {
      const calls: string[][] = [];
      for (const count of [20, 300]) {
        const fake = await openCosmosFake();
        const documents = await openCosmos({ endpoint: fake.endpoint, database: 'malvakt', key: FAKE_KEY });
        const bot = await startBot({ documents });
        await loadBoats(bot, count);
        // A closed round is read once and then kept.
        await searchIn(bot, STRANGER, 'Båtarna i hamn 19 blir fler och renare', CHANNEL);
        const before = fake.calls.length;
        assert.ok((await searchIn(bot, STRANGER, words, CHANNEL)).titles.length > 5);
        calls.push(fake.calls.slice(before));
        await bot.close();
        await fake.close();
      }
      assert.deepEqual(calls[1], calls[0]);
      assert.ok((calls[0]?.length ?? 0) <= 14, calls[0]?.join());
    });
  }
});

/** The first question of somebody is answered, and with a deviation the cause of it. */
async function answer(bot: Bot, person: Someone, status: string): Promise<void> {
  const { card } = await bot.say(person, 'svara');
  const filled = { ...dataOf(card, 'submit'), ...filledIn(card, { status }) };
  const { card: receipt } = await bot.execute(person, filled);
  if (/är inte sparat/.test(textOf(receipt)))
    await bot.execute(person, { ...dataOf(receipt, 'submit'), ...filledIn(receipt, { status }) });
}
