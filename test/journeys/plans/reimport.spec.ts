import assert from 'node:assert/strict';
import { importPlan } from '../../../src/commands/plans/import-plan.ts';
import { confirmLinks } from '../../../src/commands/plans/links.ts';
import { closeOpenRound, openNewRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { samplePlan } from '../../../src/demo/sample.ts';
import { Problem } from '../../../src/domain/errors.ts';
import { SURE } from '../../../src/domain/plans/lineage.ts';
import type { Plan } from '../../../src/domain/plans/plan.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { BY_ANNA } from '../../build.ts';
import { dataOf, filledIn, textOf } from '../../cards.ts';
import { amended, asRead } from '../../sample-previews.ts';
import { ALEX, openSampleRound } from '../../sample-round.ts';

const AUTUMN = {
  kind: 'annual',
  name: 'Årsanalys 2025',
  from: '2025-01-01',
  to: '2025-12-31',
  due: '2026-01-31',
};

describe('An amended plan is imported again', () => {
  let bot: Bot;
  let round: string;
  const read = (plan: Plan, dryRun = false) =>
    importPlan(COORDINATOR, { plan, dryRun, matchWords: true, replace: true }, bot.deps);

  beforeEach(async () => {
    bot = await startBot();
    round = (await openSampleRound(bot)).id;
  });
  afterEach(closeBots);

  it('stores nothing when the document says what it said', async () => {
    const { plan, changes } = await read(asRead(samplePlan().items));
    assert.deepEqual([plan.version, changes], [1, []]);
  });

  it('tells what is new, gone, renamed and moved, and how many owned what is gone', async () => {
    await bot.deps.stores.owners.update(
      'ks-2025',
      ['omr-ekonomi'],
      () => [
        { item: 'omr-ekonomi', person: ALEX.id },
        { item: 'omr-ekonomi', person: 'bo' },
      ],
      BY_ANNA,
    );
    const { plan, changes } = await read(asRead(amended()), true);
    assert.equal(plan.version, 2);
    const told = changes.map(({ title: _, ...change }) => change);
    assert.deepEqual(
      told.toSorted((a, b) => a.item.localeCompare(b.item)),
      [
        {
          change: 'renamed',
          item: 'ind-oresundsmetron',
          before: 'Insatser för att få en Öresundsmetro',
        },
        {
          change: 'moved',
          item: 'mal-sjalvforsorjning',
          before: 'En attraktiv stad för arbete och hållbar tillväxt',
        },
        { change: 'removed', item: 'omr-ekonomi', owners: 2 },
        { change: 'added', item: 'post-1' },
        { change: 'removed', item: 'upp-servicenamnden', owners: 1 },
      ],
    );
    assert.equal((await bot.deps.stores.plans.list())[0]?.version, 1);
  });

  it('leaves ids, owners, answers and the open round where they were, and the next round asks anew', async () => {
    const { card: question } = await bot.say(ALEX, 'svara');
    const answer = filledIn(question, { text_happened: 'Samrådet är klart.' });
    await bot.execute(ALEX, { ...dataOf(question, 'submit'), ...answer });
    const owners = await bot.deps.stores.owners.ofPlan('ks-2025');

    const { plan } = await read(asRead(amended()));

    assert.equal(plan.version, 2);
    assert.deepEqual(await bot.deps.stores.owners.ofPlan('ks-2025'), owners);
    const ids = new Set(plan.items.map(({ id }) => id));
    assert.deepEqual(
      samplePlan()
        .items.map(({ id }) => id)
        .filter((id) => !ids.has(id)),
      ['omr-ekonomi', 'upp-servicenamnden'],
    );
    assert.equal(plan.items.find(({ id }) => id === 'ind-oresundsmetron')?.short, 'Öresundsmetron');
    const { card: next } = await bot.say(ALEX, 'svara');
    assert.match(textOf(next), /Fråga 2 av 4/);
    const { card: status } = await bot.say(ALEX, 'status öresund');
    assert.match(textOf(status), /Samrådet är klart\.[\s\S]*Insatser för att få en Öresundsmetro\n/);

    await closeOpenRound(COORDINATOR, round, bot.deps);
    const autumn = await openNewRound(COORDINATOR, { plan: 'ks-2025', ...AUTUMN }, bot.deps);
    assert.equal(autumn.planVersion, 2);
    const { card: asked } = await bot.say(ALEX, 'svara öresund');
    assert.match(textOf(asked), /Insatser för Öresundsmetron/);
    const history = await bot.deps.stores.assessments.history('ks-2025', round, 'mal-tillvaxt');
    assert.equal(history.length, 1);
  });

  it('knows everything again when half a document was imported in between', async () => {
    await read(asRead(samplePlan().items.slice(0, 12)));
    const { plan } = await read(asRead(samplePlan().items));
    assert.deepEqual(
      plan.items.map(({ id, parent }) => [id, parent]),
      samplePlan().items.map(({ id, parent }) => [id, parent]),
    );
  });

  it('goes by the ids of a plan that was written by hand, whatever the words', async () => {
    const [first, ...rest] = samplePlan().items;
    assert.ok(first);
    const plan = { ...samplePlan(), items: [{ ...first, title: 'Något helt annat' }, ...rest] };
    const { changes } = await importPlan(COORDINATOR, { plan, dryRun: false }, bot.deps);
    assert.deepEqual(
      changes.map(({ change, item }) => [change, item]),
      [['renamed', 'omr-uppvaxt']],
    );
  });
});

describe('A plan carries on that of the year before', () => {
  let bot: Bot;
  const before: Plan = { ...samplePlan(), id: 'ks-2024', year: 2024 };
  const store = (input: Partial<Parameters<typeof importPlan>[1]> = {}) =>
    importPlan(COORDINATOR, { plan: samplePlan(), dryRun: false, ...input }, bot.deps);

  beforeEach(async () => {
    bot = await startBot();
    await store({ plan: before });
  });
  afterEach(closeBots);

  it('proposes links and makes none that nobody confirms', async () => {
    const { plan, links } = await store();
    assert.equal(links.length, plan.items.length);
    assert.ok(plan.items.every(({ continues }) => continues === undefined));
  });

  it('links what is confirmed with the import, and proposes the rest again', async () => {
    const { plan } = await store({ links: ['mal-service'] });
    assert.deepEqual(
      plan.items.filter(({ continues }) => continues).map(({ id }) => id),
      ['mal-service'],
    );
    const again = await store({ plan, links: [SURE] });
    assert.equal(again.links.length, plan.items.length - 1);
    assert.ok(again.plan.items.every(({ continues }) => continues?.plan === 'ks-2024'));
  });

  it('links what is confirmed afterwards as a new version, once', async () => {
    await store();
    const input = { plan: 'ks-2025', links: ['mal-service'] };
    for (const _ of ['first', 'again']) {
      const { plan } = await confirmLinks(COORDINATOR, input, bot.deps);
      assert.equal(plan.version, 2);
      const service = plan.items.find(({ id }) => id === 'mal-service');
      assert.deepEqual(service?.continues, { plan: 'ks-2024', item: 'mal-service' });
    }
  });

  it('keeps the links of a document that is read again', async () => {
    await store({ links: [SURE] });
    const { plan, changes } = await store({ plan: asRead(samplePlan().items), matchWords: true });
    assert.deepEqual([plan.version, changes], [1, []]);
  });

  const faulty: readonly [title: string, act: () => Promise<unknown>, code: string][] = [
    ['a confirmed link that is not proposed', () => store({ links: ['no-such-item'] }), 'no-link'],
    ['a link that leads nowhere', () => store({ plan: linkedTo('ks-2024', 'nowhere') }), 'unknown-link'],
    [
      'a link from an item to itself',
      () => store({ plan: linkedTo('ks-2025', 'omr-uppvaxt') }),
      'link-cycle',
    ],
  ];
  for (const [title, act, code] of faulty) {
    it(`refuses ${title}, and stores nothing`, async () => {
      await assert.rejects(act(), (error) => error instanceof Problem && error.findings[0]?.code === code);
      assert.equal((await bot.deps.stores.plans.list()).length, 1);
    });
  }

  it('lets only a coordinator confirm links', async () => {
    await store();
    const actor = { ...COORDINATOR, roles: ['manager' as const] };
    await assert.rejects(confirmLinks(actor, { plan: 'ks-2025', links: [SURE] }, bot.deps), /not-allowed/);
  });
});

function linkedTo(plan: string, item: string): Plan {
  const [first, ...rest] = samplePlan().items;
  assert.ok(first);
  return { ...samplePlan(), items: [{ ...first, continues: { plan, item } }, ...rest] };
}
