import assert from 'node:assert/strict';
import { listTextsIn } from '../../../src/views/status/list-texts.ts';

describe('How many of several have got somewhere', () => {
  it('is a sentence where assignments are under way', () => {
    assert.equal(listTextsIn('sv').share(3, 4, 'uppdrag', 'Pågår'), '3 av 4 uppdrag pågår');
    assert.equal(
      listTextsIn('en').share(3, 4, 'assignments', 'Under way'),
      '3 of 4 assignments are under way',
    );
  });
});
