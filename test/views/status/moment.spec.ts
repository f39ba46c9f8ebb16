import assert from 'node:assert/strict';
import { elementsOf, textOf } from '../../cards.ts';
import { gallery } from '../gallery/gallery.ts';

const inserted = Object.entries(gallery('sv')).filter(([name]) => name.startsWith('moments: '));

describe('What is inserted in a chat', () => {
  it('has nothing that is pressed, holds nothing empty, and tells its day with the year', () => {
    assert.ok(inserted.length > 10, `${inserted.length}`);
    for (const [name, card] of inserted) {
      const elements = elementsOf(card);
      assert.doesNotMatch(elements.map(({ type }) => String(type)).join(' '), /Action|Input/, name);
      for (const list of ['items', 'columns', 'actions']) {
        for (const one of elements) assert.notEqual(Object(one[list]).length, 0, `${name}: ${one.type}`);
      }
      assert.match(textOf(card), /Så såg det ut i Målvakt 1 sep 2025 kl\. 10\.00\./, name);
    }
  });

  it('is as small as it has to be among ten, and says what it leaves out', () => {
    const amongTen = inserted.filter(([name]) => name.endsWith('one of ten'));
    assert.equal(amongTen.length, 2);
    for (const [name, card] of amongTen) {
      assert.ok(Buffer.byteLength(JSON.stringify(card)) <= 7_000, name);
      assert.match(textOf(card), /Långa texter är förkortade|Enheternas egna svar ryms inte här/, name);
    }
  });
});
