import assert from 'node:assert/strict';
import { anItem, aPerson, mayAnswer } from '../../build.ts';

describe('A deputy whom somebody away has named', () => {
  const expected = { item: anItem(), respondent: 'owner', owners: ['anna'] };
  const people = ['anna', 'bo', 'cecilia', 'dan'].map((id) => aPerson({ id }));
  const ofAnna = { person: 'anna', from: '2025-07-01', to: '2025-07-31', deputy: 'bo' };
  const ofBo = { person: 'bo', from: '2025-07-07', to: '2025-07-11', deputy: 'cecilia' };
  const may = (person: string) => mayAnswer(person, expected, people, [ofAnna, ofBo]);

  it('may answer although away as well, and so may whoever stands in for both', () => {
    assert.equal(may('bo'), true);
    assert.equal(may('cecilia'), true);
  });

  it('lets nobody else answer', () => {
    assert.equal(may('dan'), false);
  });
});
