import assert from 'node:assert/strict';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { COPIED_SHAPES } from './copied-shapes.ts';
import { outlined } from './outlined.ts';

const PLAN = 'Verksamhetsplan 2031\n\nHamnnämnden\n\n';

describe('Plans copied from pages and portals', () => {
  for (const [what, cases] of Object.entries(COPIED_SHAPES))
    for (const [text, items] of cases)
      it(`${what}: ${JSON.stringify(text)}`, () => assert.deepEqual(outlined(PLAN + text, 'fil.txt'), items));

  it('say whose each goal is', () => {
    const text =
      'I budget 2031 är nämndmålen följande:\nHamnnämnden\n- Kajen är ren\nTekniska nämnden\n- Bryggan håller';
    const { items } = readDocument('fil.txt', PLAN + text).plan;
    assert.deepEqual(
      items.map(({ definition }) => definition),
      ['Ansvarig: Hamnnämnden', 'Ansvarig: Tekniska nämnden'],
    );
  });

  it('keep values of a year, and take out a page’s number', () => {
    const text =
      'Nämndmål: Fler hittar till kajen\n\nIndikator: Båtar i kö\nMål: högst 5 (2031)\n\n(4)\n\nText om kajen.';
    const { plan } = readDocument('fil.txt', PLAN + text);
    assert.deepEqual(plan.items.at(-1)?.measure?.target, { op: 'max', value: 5 });
    assert.doesNotMatch(JSON.stringify(plan), /\(4\)/);
  });
});
