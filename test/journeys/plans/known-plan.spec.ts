import assert from 'node:assert/strict';
import { atKnownPlan } from '../../../src/commands/plans/find-plans.ts';
import { importPlan } from '../../../src/commands/plans/import-plan.ts';
import { samplePlan } from '../../../src/demo/sample.ts';
import { type Item, isGoal, type Plan } from '../../../src/domain/plans/plan.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { amended, asRead } from '../../sample-previews.ts';

describe('A document of a plan that was given another id by hand', () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot();
    await importPlan(COORDINATOR, { plan: samplePlan(), dryRun: false }, bot.deps);
  });
  afterEach(closeBots);

  const idOf = async (plan: Partial<Plan>, ids: 'made' | 'given' = 'made') => {
    const draft = { plan: { ...asRead(amended()), id: 'kommunstyrelsen-2025', ...plan }, ids, unplaced: [] };
    return (await atKnownPlan(draft, bot.deps)).document.plan.id;
  };

  it('is about that plan, by board, year and most of its goals', async () => {
    assert.equal(await idOf({}), 'ks-2025');
    assert.equal(await idOf({ board: 'KOMMUNSTYRELSEN' }), 'ks-2025');
  });

  it('is about that plan though what lies below its goals is worded anew', async () => {
    const items = asRead(amended()).items.map((item) =>
      isGoal(item) || item.kind === 'area' ? item : { ...item, title: `Något annat ${item.id}` },
    );
    const priorities = Array.from({ length: 20 }, (_, index): Item => {
      return { id: `p-${index}`, kind: 'priority', title: `Prioritering nummer ${index}` };
    });
    assert.equal(await idOf({ items: [...items, ...priorities] }), 'ks-2025');
  });

  const others: readonly [title: string, plan: Partial<Plan>, ids?: 'given'][] = [
    ['of another year', { year: 2026 }],
    ['of another board', { board: 'Miljönämnden' }],
    [
      'with other goals',
      { items: asRead([{ id: 'x', kind: 'councilGoal', title: 'Något helt annat' }]).items },
    ],
    ['without goals', { items: [] }],
    ['with ids of its own', {}, 'given'],
  ];
  for (const [title, plan, ids] of others)
    it(`is a plan of its own when it is one ${title}`, async () => {
      assert.equal(await idOf(plan, ids), 'kommunstyrelsen-2025');
    });

  it('is a plan of its own when two that are there could be meant', async () => {
    await importPlan(COORDINATOR, { plan: { ...samplePlan(), id: 'ks-2025-b' }, dryRun: false }, bot.deps);
    assert.equal(await idOf({}), 'kommunstyrelsen-2025');
  });
});
