import assert from 'node:assert/strict';
import { knownId } from '../../../src/domain/plans/known-plan.ts';
import type { Plan } from '../../../src/domain/plans/plan.ts';
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
    [
      'is the one with its own id',
      read,
      [stored, { ...stored, id: read.id, board: 'Miljönämnden' }],
      read.id,
    ],
    ['is none when there is none', read, [], read.id],
  ];
  for (const [title, document, plans, id] of cases)
    it(title, () => assert.equal(knownId(document, plans), id));
});

function asAssignment(item: (typeof GOALS)[number]) {
  return { ...item, kind: 'assignment' as const };
}
