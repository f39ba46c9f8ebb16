import assert from 'node:assert/strict';
import type { Item } from '../../src/domain/plans/plan.ts';
import { apartText, listName } from '../../src/views/names.ts';
import { anItem, aPlan } from '../build.ts';

const GOALS = [
  'Malmö stad arbetar för att stärka sin regionala roll som motor för tillväxt',
  'Malmö stad arbetar för att fler barn och unga ska växa upp under goda villkor',
  'Malmö stad arbetar för att nå klimatneutralitet i hela kommunen före år 2030',
  'Malmö stad ger en god och likvärdig service till dem som bor och verkar här',
  'Malmö stad arbetar för att',
];

describe('The name of a goal in a list', () => {
  const plan = aPlan({ items: GOALS.map((title, index) => anItem({ id: `goal-${index}`, title })) });
  const nameOf = (index: number, length: number, short?: string) => {
    const item = plan.items[index];
    assert.ok(item);
    return listName(plan, short === undefined ? item : { ...item, short }, length);
  };

  const cases: readonly [what: string, name: string, expected: string][] = [
    ['is the whole title where there is room', nameOf(0, 80), GOALS[0] ?? ''],
    [
      'leaves out the opening that others share',
      nameOf(0, 60),
      '…stärka sin regionala roll som motor för tillväxt',
    ],
    ['is cut at the end when what is left is long', nameOf(1, 30), '…fler barn och unga ska växa…'],
    ['keeps an opening that too few share', nameOf(3, 40), 'Malmö stad ger en god och likvärdig ser…'],
    ['keeps an opening that nothing follows', nameOf(4, 20), 'Malmö stad arbetar…'],
    ['is the short name, where there is one', nameOf(0, 30, 'regionens roll'), 'Regionens roll'],
  ];
  for (const [what, name, expected] of cases) it(what, () => assert.equal(name, expected));

  const boards = 'miljönämnden, tekniska nämnden, servicenämnden och andra berörda nämnder och bolag';
  const assignments: readonly [title: string, name: string][] = [
    [
      'Kommunstyrelsen ges i uppdrag att utreda hur stadens kajer används om vintern',
      '…utreda hur stadens kajer används om…',
    ],
    [`Kommunstyrelsen ges i uppdrag att, i samarbete med ${boards}, utreda en ny taxa`, '…utreda en ny taxa'],
    [`Kommunstyrelsen ges, tillsammans med ${boards}, i uppdrag att utreda en ny taxa`, '…utreda en ny taxa'],
    [
      'Kommunstyrelsen ges i uppdrag att, tillsammans med berörda nämnder, ta fram mål, mått och medel',
      '…ta fram mål, mått och medel',
    ],
    ['Ta fram en plan för hur stadens kajer ska användas', 'Ta fram en plan för hur stadens kaje…'],
  ];
  for (const [title, expected] of assignments)
    it(`is what is to be done, of "${title}"`, () => {
      const item = anItem({ kind: 'assignment', title });
      assert.equal(listName(aPlan({ items: [item] }), item, 37), expected);
    });

  it('is told apart from others by the longest opening they share', () => {
    const titles = ['ett', 'två', 'tre'].map(
      (word) => `Leda, samordna och följa upp Malmö stads arbete med ${word}`,
    );
    const more = { ...plan, items: titles.map((title, index) => anItem({ id: `${index}`, title })) };
    assert.deepEqual(
      more.items.map((item) => listName(more, item, 40)),
      ['…arbete med ett', '…arbete med två', '…arbete med tre'],
    );
  });
});

describe('What tells two of one name apart in a list', () => {
  const items = [
    anItem({ id: 'care', kind: 'area', title: 'Omsorg' }),
    anItem({ id: 'queue', parent: 'care', title: 'Kortare köer' }),
    anItem({ id: 'pleased', kind: 'indicator', parent: 'queue', title: 'Nöjda', short: 'NKI' }),
    anItem({ id: 'staff', parent: 'care', title: 'Fler stannar' }),
    anItem({ id: 'teachers', title: 'Fler stannar' }),
  ];
  const plan = aPlan({ items });
  const apart = (id: string, listed: readonly string[]) => {
    const item = items.find((one) => one.id === id);
    assert.ok(item);
    return apartText(plan, item, (other: Item) => listed.includes(other.id), 'sv');
  };

  const cases: readonly [what: string, said: string, expected: string][] = [
    ['is nothing where the name stands alone', apart('queue', ['queue', 'staff']), ''],
    ['is the kind, of a goal and its indicator', apart('queue', ['queue', 'pleased']), ' (mål)'],
    ['is the kind, of the indicator as well', apart('pleased', ['queue', 'pleased']), ' (indikator)'],
    ['is the area, of two of a kind', apart('staff', ['staff', 'teachers']), ' (Omsorg)'],
    ['is nothing for one that stands under no area', apart('teachers', ['staff', 'teachers']), ''],
  ];
  for (const [what, said, expected] of cases) it(what, () => assert.equal(said, expected));
});
