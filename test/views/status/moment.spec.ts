import assert from 'node:assert/strict';
import { shortNameOf } from '../../../src/domain/plans/plan.ts';
import { nothingFoundText } from '../../../src/views/status/moment.ts';
import { aPlan } from '../../build.ts';
import { elementsOf, textOf } from '../../cards.ts';
import { momentCards } from '../gallery/moments.ts';

const inserted = Object.entries(momentCards('sv'));

describe('What is said when a search finds nothing', () => {
  const plan = aPlan();
  const nearest = plan.items.map((item) => ({ plan, item, round: undefined, isPast: true }));

  it('is what can be searched for, and what comes nearest as no more than that', () => {
    const names = nearest.slice(0, 3).map(({ item }) => `“${shortNameOf(plan, item)}”`);
    const text = nothingFoundText('metr', nearest, false, { language: 'en' });
    assert.match(text, /^Nothing matches “metr”\. Search for words from the name of a goal/);
    assert.ok(text.endsWith(`The nearest is ${names.join(', ')}.`), text);
  });

  it('repeats no more than the beginning of a long search', () => {
    assert.ok(nothingFoundText('x'.repeat(500), [], true, { language: 'sv' }).length < 350);
  });
});

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
