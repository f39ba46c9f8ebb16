import assert from 'node:assert/strict';
import type { GuessedField } from '../../../src/domain/errors.ts';
import { planMeant } from '../../../src/domain/plans/known-plan.ts';
import type { Plan } from '../../../src/domain/plans/plan.ts';
import type { ReadDocument } from '../../../src/domain/plans/read-document.ts';
import { anItem, aPlan } from '../../build.ts';

const GOALS = ['En metro över sundet', 'Fler i arbete', 'Trygga stadsdelar', 'Rent vatten'].map((title, at) =>
  anItem({ id: `g${at}`, kind: 'councilGoal', title }),
);
const stored: Plan = { ...aPlan(), id: 'ks-2025', board: 'Kommunstyrelsen', year: 2025, items: GOALS };
const read: Plan = { ...stored, id: 'kommunstyrelsen-2025' };
const [first, second, third, fourth] = GOALS.map((goal) => [goal]);
const worded = (...goals: readonly (typeof GOALS)[]) => [
  ...goals.flat(),
  ...GOALS.slice(goals.length).map((goal, at) => ({ ...goal, id: `n${at}`, title: `${at} nya ord` })),
];

describe('The plan that a document is about', () => {
  const cases: readonly [title: string, read: Plan, plans: readonly Plan[], id: string][] = [
    ['is the one with its goals', read, [stored], 'ks-2025'],
    ['is that of a board spelt otherwise', { ...read, board: 'Kommun\u00ADstyrelsen.' }, [stored], 'ks-2025'],
    ['needs half of its goals', { ...read, items: worded(first ?? [], second ?? []) }, [stored], 'ks-2025'],
    ['is none with fewer', { ...read, items: worded(first ?? []) }, [stored], read.id],
    [
      'is known by what else it holds where it has no goals',
      { ...read, items: [third, fourth].flatMap((one) => one ?? []).map(asAssignment) },
      [{ ...stored, items: GOALS.map(asAssignment) }],
      'ks-2025',
    ],
    ['is none of another year', { ...read, year: 2026 }, [stored], read.id],
    ['is none of another board', { ...read, board: 'Miljönämnden' }, [stored], read.id],
    ['is not told when two could be', read, [stored, { ...stored, id: 'copy' }], read.id],
    ['is the one with its own id', read, [stored, { ...stored, id: read.id }], read.id],
    [
      'is not the one with its own id when that is another board’s',
      read,
      [stored, { ...stored, id: read.id, board: 'Miljönämnden' }],
      'ks-2025',
    ],
    ['is none when there is none', read, [], read.id],
  ];
  for (const [title, document, plans, id] of cases)
    it(title, () => assert.deepEqual(planMeant(documentOf(document), plans), { id, maybe: [] }));

  it('is not another board’s whose name begins alike, and gets an id that is free', () => {
    const other = { ...stored, id: read.id, board: 'Miljönämnden', items: worded() };
    const { id } = planMeant(documentOf(read), [other, { ...other, id: `${read.id}-2` }]);
    assert.equal(id, `${read.id}-3`);
  });

  it('is not another board’s with the same goals, though its name makes the same id', () => {
    const items = GOALS.map((goal) => ({ ...goal, kind: 'boardGoal' as const }));
    const other = { ...stored, id: read.id, board: 'Kommunstyrelsens utskott', items };
    const meant = planMeant(documentOf({ ...read, items }), [other]);
    assert.deepEqual(meant, { id: `${read.id}-2`, maybe: [] });
  });

  it('is not that of another year under its own id', () => {
    const { id } = planMeant(documentOf(read), [{ ...stored, id: read.id, year: 2021 }]);
    assert.equal(id, `${read.id}-2`);
  });
});

describe('The plan that a document is about, when it does not say its board or year', () => {
  const own = ['Andel gröna tak', 'Antal cykelställ', 'Bygg en bro'].map((title, at) =>
    anItem({ id: `i${at}`, kind: 'indicator', parent: `g${at}`, title }),
  );
  const whole = { ...stored, items: [...GOALS, ...own] };
  const same = { ...read, items: whole.items };
  const others = { ...read, items: [...GOALS, ...own.map((one, at) => ({ ...one, title: `Något ${at}` }))] };
  const cases: readonly [
    title: string,
    read: Plan,
    guessed: readonly GuessedField[],
    plans: readonly Plan[],
    id: string,
    maybe: readonly string[],
  ][] = [
    ['is the one with its own indicators', same, ['board'], [whole], 'ks-2025', []],
    [
      'is so though the guess is another board',
      { ...same, board: 'Nämnden' },
      ['board'],
      [whole],
      'ks-2025',
      [],
    ],
    ['may be one that only has the council’s goals', others, ['board'], [whole], read.id, ['ks-2025']],
    [
      'may be one of which it has a part',
      { ...same, items: [...GOALS, ...own.slice(0, 1)] },
      ['board'],
      [whole],
      read.id,
      ['ks-2025'],
    ],
    [
      'may be one that has much more',
      same,
      ['board'],
      [{ ...whole, items: [...whole.items, ...more()] }],
      read.id,
      ['ks-2025'],
    ],
    ['is none of a stated other year', { ...same, year: 2026 }, ['board'], [whole], read.id, []],
    ['is none of a stated other board', { ...same, board: 'Miljönämnden' }, ['year'], [whole], read.id, []],
    [
      'is the one with its own indicators and the year that is guessed',
      same,
      ['year'],
      [whole],
      'ks-2025',
      [],
    ],
    [
      'may be that of another year with the same indicators',
      { ...same, year: 2026 },
      ['year'],
      [whole],
      read.id,
      ['ks-2025'],
    ],
    [
      'may be any of two that are alike',
      same,
      ['board'],
      [whole, { ...whole, id: 'b' }],
      read.id,
      ['ks-2025', 'b'],
    ],
    [
      'is first of all that of the board that is guessed, of those that have as much of it',
      { ...same, items: [...GOALS, ...own.slice(0, 1)] },
      ['board'],
      [{ ...whole, id: 'b', board: 'Miljönämnden' }, whole],
      read.id,
      ['ks-2025', 'b'],
    ],
    [
      'is no plan of another board with nothing in common',
      { ...others, board: 'X' },
      ['board'],
      [{ ...whole, items: more() }],
      read.id,
      [],
    ],
    ['is one that it would not change', read, ['board', 'year'], [stored], 'ks-2025', []],
    [
      'never takes an id that is there',
      others,
      ['board'],
      [{ ...whole, id: read.id }],
      `${read.id}-2`,
      [read.id],
    ],
  ];
  for (const [title, document, guessed, plans, id, maybe] of cases)
    it(title, () => {
      const meant = planMeant(documentOf(document, guessed), plans);
      assert.deepEqual([meant.id, meant.maybe.map((plan) => plan.id)], [id, maybe]);
    });

  function more() {
    return Array.from({ length: 4 }, (_, at) =>
      anItem({ id: `m${at}`, kind: 'commitment', title: `Helt andra ord ${'abcd'[at]}${at}` }),
    );
  }
});

function documentOf(plan: Plan, guessed: readonly GuessedField[] = []): ReadDocument {
  return { plan, ids: 'made', unplaced: guessed.map((at) => ({ at, code: 'guessed', value: '' })) };
}

function asAssignment(item: (typeof GOALS)[number]) {
  return { ...item, kind: 'assignment' as const };
}
