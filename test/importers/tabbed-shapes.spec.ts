import assert from 'node:assert/strict';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { outlined } from './outlined.ts';
import { TABBED_SHAPES } from './tabbed-shapes.ts';

const PLAN = 'Verksamhetsplan 2031\n\nHamnnämnden\n\n';

describe('Plans whose tabs are kept', () => {
  for (const [what, cases] of Object.entries(TABBED_SHAPES))
    for (const [text, items] of cases)
      it(`${what}: ${JSON.stringify(text)}`, () => assert.deepEqual(outlined(PLAN + text, 'fil.txt'), items));

  it('are of the year in their title, whatever number the diary has', () => {
    const text =
      'Hamnnämnden\nÅrsrapport 2031        Diarienr: HN 2032/17\n\nMål: Kajen är öppen\nStatus: Uppnått';
    assert.equal(readDocument('fil.txt', text).plan.year, 2031);
    const ofSchool = 'Kulturnämnden\nKvalitetsrapport 2030/31\n\nMål: Kajen är öppen\nStatus: Uppnått';
    assert.equal(readDocument('fil.txt', ofSchool).plan.year, 2031);
  });
});
