import assert from 'node:assert/strict';
import type { Finding } from '../../../src/domain/errors.ts';
import type { Item, Measure } from '../../../src/domain/plans/plan.ts';
import { planFindings } from '../../../src/domain/plans/plan-findings.ts';
import { anItem, aPlan } from '../../build.ts';

describe('planFindings', () => {
  it('finds nothing in a sound plan', () => {
    assert.deepEqual(planFindings(aPlan()), []);
  });

  it('takes a parent that stands after its children', () => {
    const items = [anItem({ id: 'a', parent: 'b' }), anItem({ id: 'b' })];
    assert.deepEqual(planFindings(aPlan({ items })), []);
  });

  const trees: readonly { title: string; items: readonly Item[]; findings: readonly Finding[] }[] = [
    {
      title: 'a parent that the plan does not have',
      items: [anItem({ id: 'a' }), anItem({ id: 'b', parent: 'nowhere' })],
      findings: [{ at: 'items[1].parent', code: 'unknown-parent', value: 'nowhere' }],
    },
    {
      title: 'an item that is its own parent',
      items: [anItem({ id: 'a', parent: 'a' })],
      findings: [{ at: 'items[0].parent', code: 'cycle', value: 'a' }],
    },
    {
      title: 'two items that are parents of each other',
      items: [anItem({ id: 'a', parent: 'b' }), anItem({ id: 'b', parent: 'a' })],
      findings: [
        { at: 'items[0].parent', code: 'cycle', value: 'a' },
        { at: 'items[1].parent', code: 'cycle', value: 'b' },
      ],
    },
    {
      title: 'three items in a ring, and not what hangs from them',
      items: [
        anItem({ id: 'a', parent: 'b' }),
        anItem({ id: 'b', parent: 'c' }),
        anItem({ id: 'c', parent: 'a' }),
        anItem({ id: 'd', parent: 'a' }),
      ],
      findings: [
        { at: 'items[0].parent', code: 'cycle', value: 'a' },
        { at: 'items[1].parent', code: 'cycle', value: 'b' },
        { at: 'items[2].parent', code: 'cycle', value: 'c' },
      ],
    },
    {
      title: 'every repetition of an id after the first',
      items: [anItem({ id: 'a' }), anItem({ id: 'a' }), anItem({ id: 'b' }), anItem({ id: 'a' })],
      findings: [
        { at: 'items[1].id', code: 'duplicate', value: 'a' },
        { at: 'items[3].id', code: 'duplicate', value: 'a' },
      ],
    },
    {
      title: 'all faults at once',
      items: [
        anItem({ id: 'a' }),
        anItem({
          id: 'a',
          parent: 'nowhere',
          measure: { type: 'qualitative', target: { op: 'min', value: 1 } },
        }),
      ],
      findings: [
        { at: 'items[1].id', code: 'duplicate', value: 'a' },
        { at: 'items[1].parent', code: 'unknown-parent', value: 'nowhere' },
        { at: 'items[1].measure.target', code: 'impossible-target', value: 'min 1' },
      ],
    },
  ];
  for (const { title, items, findings } of trees) {
    it(`names ${title}`, () => {
      assert.deepEqual(planFindings(aPlan({ items })), findings);
    });
  }

  const possible: readonly [string, Measure][] = [
    ['no target at all', { type: 'number', unit: '%' }],
    ['"minst 4"', { type: 'number', target: { op: 'min', value: 4 } }],
    ['"högst 30"', { type: 'number', target: { op: 'max', value: 30 } }],
    ['exactly 0', { type: 'number', target: { op: 'equals', value: 0 } }],
    ['a number below zero', { type: 'number', unit: 'tkr', target: { op: 'min', value: -500 } }],
    [
      'a number over 100 that is no share',
      { type: 'number', unit: 'städer', target: { op: 'min', value: 168 } },
    ],
    ['0 %', { type: 'number', unit: '%', target: { op: 'max', value: 0 } }],
    ['100 %', { type: 'number', unit: '%', target: { op: 'min', value: 100 } }],
    ['a text to be reached', { type: 'text', target: { op: 'equals', value: 'Öka' } }],
    ['words without a target', { type: 'qualitative' }],
  ];
  for (const [what, measure] of possible) {
    it(`takes ${what} as a target`, () => {
      assert.deepEqual(planFindings(aPlan({ items: [anItem({ measure })] })), []);
    });
  }

  const impossible: readonly [string, Measure, string][] = [
    [
      'anything where only words are asked for',
      { type: 'qualitative', target: { op: 'equals', value: 'bra' } },
      'equals bra',
    ],
    [
      'a text where a number is counted',
      { type: 'number', target: { op: 'min', value: 'fyra' } },
      'min fyra',
    ],
    [
      'digits in quotes where a number is counted',
      { type: 'number', target: { op: 'min', value: '4' } },
      'min 4',
    ],
    ['"at least" of a text', { type: 'text', target: { op: 'min', value: 'Öka' } }, 'min Öka'],
    ['"at most" of a text', { type: 'text', target: { op: 'max', value: 'Öka' } }, 'max Öka'],
    ['a number where a text is expected', { type: 'text', target: { op: 'equals', value: 4 } }, 'equals 4'],
    ['a share over 100 %', { type: 'number', unit: '%', target: { op: 'min', value: 100.1 } }, 'min 100.1'],
    ['a share below zero', { type: 'number', unit: ' % ', target: { op: 'max', value: -1 } }, 'max -1'],
  ];
  for (const [what, measure, value] of impossible) {
    it(`refuses ${what} as a target`, () => {
      assert.deepEqual(planFindings(aPlan({ items: [anItem({ measure })] })), [
        { at: 'items[0].measure.target', code: 'impossible-target', value },
      ]);
    });
  }
});
