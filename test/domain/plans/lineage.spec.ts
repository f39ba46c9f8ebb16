import assert from 'node:assert/strict';
import {
  linkFindings,
  proposeLinks,
  SAME_TITLE,
  SURE,
  withLinks,
} from '../../../src/domain/plans/lineage.ts';
import type { Item, Plan } from '../../../src/domain/plans/plan.ts';
import { anItem, aPlan } from '../../build.ts';

/** A board's plan for a year, with ids of its own. */
function planFor(year: number, items: readonly Item[], overrides: Partial<Plan> = {}): Plan {
  return { ...aPlan(), id: `ks-${year}`, year, items, ...overrides };
}

describe('proposeLinks', () => {
  const goal = anItem({ id: 'metro', title: 'En metro över sundet' });
  const plan = planFor(2025, [goal]);
  const links = (...plans: readonly Plan[]) =>
    proposeLinks(plan, plans).map(({ plan: to, continues, why }) => [to, continues, why]);
  const old = (title: string, overrides: Partial<Item> = {}) => anItem({ id: 'old', title, ...overrides });

  it('names both items, and what tells that they belong together', () => {
    assert.deepEqual(proposeLinks(plan, [planFor(2024, [old('En ny metro över sundet')])]), [
      {
        item: 'metro',
        title: 'En metro över sundet',
        plan: 'ks-2024',
        planTitle: aPlan().title,
        continues: 'old',
        continuesTitle: 'En ny metro över sundet',
        why: 'similar-words',
        years: [2024, 2025],
      },
    ]);
  });

  it('takes the nearest year that has it', () => {
    const [y2022, y2023, y2024] = [goal, goal, old('Klimat')].map((item, at) => planFor(2022 + at, [item]));
    assert.deepEqual(links(...[y2022, y2024, y2023].flatMap((one) => one ?? [])), [
      ['ks-2023', 'metro', 'same-title'],
    ]);
  });

  it('looks in no later year, nor the same, nor with another board', () => {
    const other = planFor(2024, [goal], { board: 'Miljönämnden' });
    assert.deepEqual(links(planFor(2026, [goal]), planFor(2025, [goal], { id: 'copy' }), other), []);
    assert.equal(links(planFor(2024, [goal], { board: 'KOMMUNSTYRELSEN ' })).length, 1);
  });

  const kinds: readonly [kind: Item['kind'], was: Item['kind'], belong: boolean][] = [
    ['councilGoal', 'boardGoal', true],
    ['boardGoal', 'councilGoal', true],
    ['assignment', 'commitment', true],
    ['commitment', 'assignment', true],
    ['councilGoal', 'area', false],
    ['indicator', 'councilGoal', false],
    ['priority', 'commitment', false],
  ];
  for (const [kind, was, belong] of kinds) {
    it(`${belong ? 'lets' : 'does not let'} ${kind} carry on ${was}`, () => {
      const [now, before] = [planFor(2025, [{ ...goal, kind }]), planFor(2019, [{ ...goal, kind: was }])];
      assert.equal(proposeLinks(now, [before]).length, belong ? 1 : 0);
    });
  }

  it('knows a goal by the same indicator', () => {
    const indicator = (parent: string) =>
      anItem({ id: `i-${parent}`, kind: 'indicator', parent, title: 'Städer i Malmö Commitment' });
    const now = planFor(2025, [goal, indicator('metro')]);
    const before = planFor(2024, [old('Vi leder klimatarbetet'), indicator('old')]);
    assert.deepEqual(
      proposeLinks(now, [before]).map(({ continues, why }) => [continues, why]),
      [
        ['old', 'same-indicator'],
        ['i-old', 'same-title'],
      ],
    );
  });

  it('proposes nothing for an item that has a link, nor what another item carries on', () => {
    const before = planFor(2024, [goal]);
    const linked = { ...goal, continues: { plan: 'ks-2024', item: 'metro' } };
    assert.deepEqual(proposeLinks(planFor(2025, [linked]), [before]), []);
    const twin = anItem({ id: 'twin', title: goal.title });
    assert.deepEqual(proposeLinks(planFor(2025, [twin, { ...linked, title: 'Ny metro' }]), [before]), []);
  });

  it('tells a goal with the same title from one with similar words or the same indicator', () => {
    const before = planFor(2024, [goal, anItem({ title: 'Många fler har arbete' })]);
    const now = planFor(2025, [{ ...goal, title: 'EN METRO över  sundet.' }, anItem()]);
    const proposed = proposeLinks(now, [before]);
    assert.deepEqual(
      proposed.map(({ why }) => why),
      ['same-title', 'similar-words'],
    );
    const { items } = withLinks(now, proposed, [SAME_TITLE]);
    assert.deepEqual(
      items.map(({ continues }) => continues?.item),
      ['metro', undefined],
    );
  });

  it('links only what is confirmed', () => {
    const both = planFor(2025, [goal, anItem()]);
    const proposed = proposeLinks(both, [planFor(2024, both.items)]);
    const linksOf = (confirmed: readonly string[]) =>
      withLinks(both, proposed, confirmed).items.map(({ continues }) => continues?.item);
    assert.deepEqual(linksOf([]), [undefined, undefined]);
    assert.deepEqual(linksOf(['jobs']), [undefined, 'jobs']);
    assert.deepEqual(linksOf([SURE]), ['metro', 'jobs']);
    assert.deepEqual(linksOf([SAME_TITLE]), ['metro', 'jobs']);
  });
});

describe('linkFindings', () => {
  const to = (plan: string, item: string) => ({ continues: { plan, item } });
  const before = planFor(2024, [anItem(), anItem({ id: 'back', ...to('ks-2025', 'ring') })]);

  const cases: readonly [title: string, item: Item, code: string | undefined][] = [
    ['takes a link to an item that is there', anItem(to('ks-2024', 'jobs')), undefined],
    ['finds a link to no item', anItem(to('ks-2024', 'nothing')), 'unknown-link'],
    ['finds a link to no plan', anItem(to('ks-1999', 'jobs')), 'unknown-link'],
    ['finds a link to itself', anItem(to('ks-2025', 'jobs')), 'link-cycle'],
    ['finds a ring over two years', anItem({ id: 'ring', ...to('ks-2024', 'back') }), 'link-cycle'],
    ['takes a link that only ends at a ring', anItem({ id: 'new', ...to('ks-2024', 'back') }), undefined],
  ];
  for (const [title, item, code] of cases) {
    it(title, () => {
      const ring = item.id === 'new' ? [anItem({ id: 'ring', ...to('ks-2024', 'back') })] : [];
      const plan = planFor(2025, [...ring, item]);
      const stored = planFor(2025, ring);
      const findings = linkFindings(plan, stored, [before]);
      assert.deepEqual(
        findings.map((finding) => finding.code),
        code ? [code] : [],
      );
      if (code) assert.equal(findings[0]?.at, 'items[0].continues');
    });
  }

  it('lets a link be that was there, also when what it leads to has left its plan', () => {
    const plan = planFor(2025, [anItem(to('ks-2024', 'gone'))]);
    assert.deepEqual(linkFindings(plan, plan, [before]), []);
  });
});
