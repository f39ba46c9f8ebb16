import assert from 'node:assert/strict';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { PLAN } from './further-shapes.ts';

describe('A box before what is done', () => {
  it('tells that it is done where it is ticked', () => {
    const text = `${PLAN}Nämndmål: Kajen är öppen\n\nÅtgärder:\n- [ ] Laga bryggan\n- [x] Måla fyren\n`;
    const told = readDocument('fil.md', text).unplaced.filter(({ code }) => code === 'outcome-in-plan');
    assert.deepEqual(
      told.map(({ value }) => value),
      ['Måla fyren'],
    );
  });
});
