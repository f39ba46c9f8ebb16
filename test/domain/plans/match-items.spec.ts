import assert from 'node:assert/strict';
import fc from 'fast-check';
import { samplePlan } from '../../../src/demo/sample.ts';
import { matchItems } from '../../../src/domain/plans/match-items.ts';
import type { Plan } from '../../../src/domain/plans/plan.ts';
import { anyItems, itemsAndShuffled } from '../../any-items.ts';
import { anItem, aPlan } from '../../build.ts';

/** The same plan under ids that mean nothing, in another order. */
function redrafted(plan: Plan): Plan {
  const items = plan.items.map((item) => ({
    ...item,
    id: `d-${item.id}`,
    ...(item.parent && { parent: `d-${item.parent}` }),
  }));
  return { ...plan, items: items.toReversed() };
}

function retitled(plan: Plan, id: string, title: string): Plan {
  return { ...plan, items: plan.items.map((item) => (item.id === id ? { ...item, title } : item)) };
}

function matched(plan: Plan, draft: Plan): Record<string, string> {
  return Object.fromEntries(matchItems(plan, draft));
}

describe('matchItems', () => {
  const plan = samplePlan();

  const renamed: readonly [id: string, title: string][] = [
    [
      'mal-naringsliv',
      'Malmö stad arbetar för att skapa goda villkor och förutsättningar för stadens attraktivitet och närliv',
    ],
    ['omr-organisation', 'Målområde - En god organisation'],
    ['omr-organisation', 'Målområde 5 – En god organisation'],
    ['omr-jamlik', '4. EN MER JÄMLIK STAD'],
    ['mal-service', 'Kommunfullmäktigemål: Malmö stad ger en god, likvärdig och tillgänglig service'],
    [
      'mal-klimat',
      'Malmö ska vara en föregångare när det gäller minskade utsläpp av växthus-\ngaser och bli klimatneutral 2035',
    ],
    ['ind-malmo-commitment', 'Antal städer anslutna till Malmö Commitment'],
    ['ind-oresundsmetron', 'Insatser för Öresundsmetron'],
    ['ind-arbetsmarknadscharter', 'Insatser som följer GCC:s arbets-\nmarknads-charter'],
    ['ind-klarsprak', 'Åtgärder för mer klarspråk 2025'],
    [
      'upp-kultur-lokaler',
      'Föreslå hållbara lokaler för fri kultur och icke-kommersiella, kreativa näringar.',
    ],
    ['ind-manskliga-rattigheter', 'Åtgärder för att införa policyn för männsliga rättigheter'],
  ];
  for (const [id, title] of renamed) {
    it(`knows ${id} again as "${title}"`, () => {
      const draft = redrafted(retitled(plan, id, title));
      assert.equal(matchItems(plan, draft).get(`d-${id}`), id);
      assert.equal(matchItems(plan, draft).size, plan.items.length);
    });
  }

  const others: readonly [was: string, is: string][] = [
    ['Andel elever i årskurs 6 som når målen', 'Andel elever i årskurs 9 som når målen'],
    ['Andel kvinnor som har arbete inom ett år', 'Andel män som har arbete inom ett år'],
    ['Staden blir grönare', 'Staden blir tystare'],
    ['En mer jämlik stad', 'En mer jämställd stad'],
    ['Öppna förskolan för fler barn', 'Öppna data för fler företag'],
    ['Malmö stad ger en god och likvärdig service', 'Malmö stad är en god och likvärdig arbetsgivare'],
    ['Att det är så', 'Att den är här'],
    ['!', '?'],
  ];
  for (const [was, is] of others) {
    it(`does not take "${is}" for "${was}"`, () => {
      const area = anItem({ id: 'a', kind: 'area', title: 'Ett område' });
      const rest = ['Bättre luft', 'Fler bostäder', 'Mindre buller'].map((title) =>
        anItem({ id: title.replace(' ', ''), parent: 'a', title }),
      );
      const before = aPlan({ items: [area, ...rest, anItem({ id: 'x', parent: 'a', title: was })] });
      const after = retitled(before, 'x', is);
      assert.deepEqual([...matchItems(before, redrafted(after)).keys()].includes('d-x'), false);
    });
  }

  it('asks for more in common when the parent is another', () => {
    const title = 'Insatser för Öresundsmetron';
    const draft = retitled(plan, 'ind-oresundsmetron', title);
    const items = draft.items.map((item) =>
      item.title === title ? { ...item, parent: 'mal-klimat' } : item,
    );
    const moved = redrafted({ ...draft, items });
    assert.equal(matchItems(plan, moved).get('d-ind-oresundsmetron'), undefined);
  });

  it('never takes an item for one of another kind', () => {
    const items = plan.items.map((item) =>
      item.id === 'mal-service' ? { ...item, kind: 'boardGoal' as const } : item,
    );
    assert.equal(matchItems(plan, redrafted({ ...plan, items })).get('d-mal-service'), undefined);
  });

  it('keeps apart items with the same title below different goals, also when these are renamed', () => {
    const survey = (id: string, parent: string) =>
      anItem({ id, parent, kind: 'indicator', title: 'Resultat i enkät' });
    const goal = (id: string, title: string) => anItem({ id, kind: 'boardGoal', title });
    const before = aPlan({
      items: [
        goal('g1', 'Leda arbetet för en modern stad'),
        survey('i1', 'g1'),
        goal('g2', 'Samordna stadens klimatarbete'),
        survey('i2', 'g2'),
      ],
    });
    const draft = retitled(before, 'g1', 'Leda stadens arbete för en modern stad');
    const after = redrafted(retitled(draft, 'g2', 'Samordna hela stadens klimatarbete'));
    assert.deepEqual(matched(before, after), { 'd-g1': 'g1', 'd-i1': 'i1', 'd-g2': 'g2', 'd-i2': 'i2' });
  });

  it('knows a goal under a wholly new title by its indicator, and an area by its goals', () => {
    const goal = retitled(plan, 'mal-service', 'Alla får hjälp lika lätt');
    assert.equal(matchItems(plan, redrafted(goal)).get('d-mal-service'), 'mal-service');
    const area = retitled(plan, 'omr-organisation', 'Vi som arbetar här');
    assert.equal(matchItems(plan, redrafted(area)).get('d-omr-organisation'), 'omr-organisation');
  });

  it('takes an item that is moved for itself, and not one that is like it in the old place', () => {
    const metro = plan.items.find(({ id }) => id === 'ind-oresundsmetron');
    assert.ok(metro);
    const moved = { ...metro, parent: 'mal-service' };
    const like = { ...metro, id: 'like', title: 'Insatser för att få en ny Öresundsmetro' };
    const items = [like, ...plan.items.map((item) => (item === metro ? moved : item))];
    const matches = matchItems(plan, redrafted({ ...plan, items }));
    assert.equal(matches.get('d-ind-oresundsmetron'), 'ind-oresundsmetron');
    assert.equal(matches.has('d-like'), false);
  });

  it('knows an item below a goal that was known by what else is below it', () => {
    const extra = anItem({
      id: 'extra',
      kind: 'indicator',
      parent: 'mal-service',
      title: 'Nöjda besökare på varje bibliotek',
    });
    const before = { ...plan, items: [...plan.items, extra] };
    const goal = retitled(before, 'mal-service', 'Alla får hjälp lika lätt');
    const draft = redrafted(
      retitled(goal, 'extra', 'Nöjda besökare på varje bibliotek i Malmö, veckovis mätning'),
    );
    assert.equal(matchItems(before, draft).get('d-extra'), 'extra');
  });

  it('does not know an area by one goal of many', () => {
    const draft = retitled(plan, 'omr-organisation', 'Vi som arbetar här');
    const items = draft.items.filter(({ id }) => !['mal-kompetens', 'mal-service'].includes(id));
    assert.equal(matchItems(plan, redrafted({ ...draft, items })).get('d-omr-organisation'), undefined);
  });

  it('gives the surest pair first, whatever the order', () => {
    const before = aPlan({ items: [anItem({ id: 'x', title: 'Fler Malmöbor har ett arbete att gå till' })] });
    const close = anItem({ id: 'close', title: 'Fler Malmöbor har arbete att gå till' });
    const near = anItem({ id: 'near', title: 'Fler Malmöbor har ett bra arbete att gå till' });
    for (const items of [
      [close, near],
      [near, close],
    ]) {
      assert.deepEqual(matched(before, aPlan({ items })), { close: 'x' });
    }
  });

  it('takes items that nothing but their ids parts for themselves, in whatever order', () => {
    const [one, two] = ['i0', 'i1'].map((id) => anItem({ id, kind: 'area', title: 'Fler' }));
    assert.ok(one && two);
    const before = aPlan({ items: [one, two] });
    assert.deepEqual(matched(before, aPlan({ items: [two, one] })), { i0: 'i0', i1: 'i1' });
  });

  it('takes every item of a shuffled copy for itself', () => {
    fc.assert(
      fc.property(itemsAndShuffled, ([all, copy]) => {
        const matches = matchItems(aPlan({ items: all }), aPlan({ items: copy }));
        assert.deepEqual(
          [...matches].filter(([draft, stored]) => draft !== stored),
          [],
        );
        assert.equal(matches.size, all.length);
      }),
    );
  });

  it('matches each item at most once, and always the same', () => {
    fc.assert(
      fc.property(anyItems, anyItems, (before, after) => {
        const [a, b] = [aPlan({ items: before }), redrafted(aPlan({ items: after }))];
        const matches = matchItems(a, b);
        assert.equal(new Set(matches.values()).size, matches.size);
        assert.deepEqual(matchItems(a, b), matches);
      }),
    );
  });

  it('matches two thousand amended items within a second', () => {
    const syllables = ['sko', 'va', 'trä', 'bu', 'lär', 'mil', 'o', 'kon', 'fri', 'så', 'ren', 'dag', 'gat'];
    const word = (at: number) =>
      [at, at >> 2, at >> 4].map((one) => syllables[one % syllables.length]).join('');
    const many = Array.from({ length: 2000 }, (_, at) =>
      anItem({
        id: `i${at}`,
        title: `Staden ska utveckla sin ${word(at * 7)} för ${word(at * 31)} och ${word(at * 3 + 1)}`,
      }),
    );
    const amended = many.map((item) => ({ ...item, id: `d-${item.id}`, title: `${item.title} under året` }));
    const start = process.cpuUsage();
    const matches = matchItems(aPlan({ items: many }), aPlan({ items: amended }));
    const took = process.cpuUsage(start).user / 1000;
    assert.ok(took < 1000, `${took} ms`);
    assert.ok([...matches].every(([draft, stored]) => draft === `d-${stored}`));
    assert.ok(matches.size > 1900, `only ${matches.size} matched`);
  });
});
