import assert from 'node:assert/strict';
import { QUESTIONS_2025 } from '../../../src/domain/answers/questions.ts';
import { SCALE_2025 } from '../../../src/domain/answers/scale.ts';
import { amendPlan, goneFrom } from '../../../src/domain/plans/amend-plan.ts';
import type { Item, Measure, Plan } from '../../../src/domain/plans/plan.ts';
import { planFindings } from '../../../src/domain/plans/plan-findings.ts';
import { anItem, aPlan } from '../../build.ts';

/** As a document would give it: made-up ids, and only what a document says. */
function asRead(items: readonly Item[]): Plan {
  return {
    ...aPlan(),
    id: 'nämndsbudget',
    items: items.map(({ id, kind, parent, title, measure }) => ({
      id: `d-${id}`,
      kind,
      title,
      ...(parent && { parent: `d-${parent}` }),
      ...(measure && { measure: { type: 'qualitative' } }),
    })),
  };
}

describe('amendPlan', () => {
  it('gives every item of an unchanged document its own id, parent and hand-made fields back', () => {
    const byHand: Partial<Item> = {
      short: 'metron',
      respondents: 'eachUnit',
      measure: { type: 'number', unit: 'km', target: { op: 'min', value: 4 } },
      continues: { plan: 'ks-2024', item: 'metro' },
      kpi: 'N00945',
      cadence: 'pulse',
    };
    const items = aPlan().items.map((item) => (item.id === 'metro' ? { ...item, ...byHand } : item));
    const plan = aPlan({ items, scale: SCALE_2025, questions: QUESTIONS_2025 });
    const draft = { ...asRead(items), title: 'budget_v2_slutlig', year: 2024 };
    assert.deepEqual(amendPlan(plan, [], draft, plan.title), plan);
  });

  it('takes the title that the document states', () => {
    const draft = { ...asRead(aPlan().items), title: 'Reviderad nämndsbudget 2025' };
    assert.equal(amendPlan(aPlan(), [], draft).title, 'Reviderad nämndsbudget 2025');
  });

  it('drops what the document could say and no longer does', () => {
    const items = [anItem({ desiredOutcome: 'Fler än i fjol', criteria: ['Lön'] })];
    assert.deepEqual(amendPlan(aPlan({ items }), [], asRead(items)).items, [anItem()]);
  });

  const measures: readonly [title: string, was: Measure, read: Measure, is: Measure][] = [
    [
      'the unit that was given by hand, with the target that was read',
      { type: 'number', unit: 'km' },
      { type: 'number', target: { op: 'min', value: 4 } },
      { type: 'number', unit: 'km', target: { op: 'min', value: 4 } },
    ],
    [
      'what is read when it is of another sort',
      { type: 'text', unit: 'x' },
      { type: 'number' },
      { type: 'number' },
    ],
    ['what there was when no number is read', { type: 'text' }, { type: 'qualitative' }, { type: 'text' }],
  ];
  for (const [title, was, read, is] of measures) {
    it(`measures by ${title}`, () => {
      const plan = aPlan({ items: [anItem({ measure: was })] });
      const draft = aPlan({ items: [anItem({ id: 'd', measure: read })] });
      assert.deepEqual(amendPlan(plan, [], draft).items[0]?.measure, is);
    });
  }

  it('gives a new item no id that the plan ever had', () => {
    const plan = aPlan({ items: [anItem({ id: 'goal-1', title: 'Fler har arbete' })] });
    const gone = [anItem({ id: 'goal-2', title: 'Klimatneutral 2030' })];
    const items = [
      anItem({ id: 'goal-1', title: 'Tryggare gator' }),
      anItem({ id: 'goal-2', title: 'Fler har arbete' }),
      anItem({ id: 'goal-3', title: 'Bättre luft', parent: 'goal-1' }),
    ];
    const after = amendPlan(plan, gone, aPlan({ items }));
    assert.deepEqual(
      after.items.map(({ id, title, parent }) => [id, title, parent]),
      [
        ['goal-1-2', 'Tryggare gator', undefined],
        ['goal-1', 'Fler har arbete', undefined],
        ['goal-3', 'Bättre luft', 'goal-1-2'],
      ],
    );
    assert.deepEqual(planFindings(after), []);
  });

  it('keeps a new id within a hundred characters', () => {
    const id = 'x'.repeat(100);
    const plan = aPlan({ items: [anItem({ id, title: 'Fler har arbete' })] });
    const [item] = amendPlan(plan, [], aPlan({ items: [anItem({ id, title: 'Bättre luft' })] })).items;
    assert.equal(item?.id, `${'x'.repeat(98)}-2`);
  });

  it('knows an item that comes back, below the parent that comes back with it', () => {
    const { items } = aPlan();
    const [kept, gone] = [items.slice(0, 4), items.slice(4)];
    assert.deepEqual(
      amendPlan(aPlan({ items: kept }), gone, asRead(items)).items.map(({ id, parent }) => [id, parent]),
      items.map(({ id, parent }) => [id, parent]),
    );
  });

  it('says the same when the same is read again, of two with the same title too: what stands below tells them apart', () => {
    const goal = (id: string, title: string) => anItem({ id, kind: 'boardGoal', title });
    const below = (parent: string, title: string) =>
      anItem({ id: `${parent}-${title}`, kind: 'indicator', parent, title });
    const plan = aPlan({ items: [goal('g0', 'Fler arbetar'), below('g0', 'Lediga platser')] });
    const twins = [goal('g0', 'Hamnen är öppen'), goal('g1', 'Hamnen är öppen')];
    const read = aPlan({ items: [...twins, below('g1', 'Nöjda gäster'), below('g1', 'Lediga platser')] });
    const once = amendPlan(plan, [], read);
    const idsOf = ({ items }: Plan) => items.map(({ id, parent }) => [id, parent]);
    assert.deepEqual(idsOf(once).slice(0, 2), [
      ['g0-2', undefined],
      ['g0', undefined],
    ]);
    assert.deepEqual(idsOf(amendPlan(once, [], read)), idsOf(once));
  });
});

describe('Items that a plan has no more', () => {
  const version = (...titles: readonly (readonly [id: string, title: string])[]) =>
    aPlan({ items: titles.map(([id, title]) => anItem({ id, title })) });

  it('are as they last were, and none that is there again', () => {
    const earlier = [version(['a', 'A'], ['b', 'B anew']), version(['b', 'B'], ['c', 'C'])];
    assert.deepEqual(
      goneFrom(version(['a', 'A']), earlier).map(({ id, title }) => [id, title]),
      [
        ['b', 'B anew'],
        ['c', 'C'],
      ],
    );
    assert.deepEqual(goneFrom(version(['a', 'A']), []), []);
  });
});
