import assert from 'node:assert/strict';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { FURTHER_SHAPES, PLAN } from './further-shapes.ts';
import { outlined } from './outlined.ts';

/** Each item that is read, with its target, and what it stands under. */
function placed(text: string): readonly string[] {
  const { items } = readDocument('fil.txt', text).plan;
  return outlined(text, 'fil.txt').map((line, index) => {
    const above = items.find(({ id }) => id === items[index]?.parent);
    return `${line.trim()}${above ? ` (${above.title})` : ''}`;
  });
}

describe('Plans in further shapes', () => {
  for (const [what, cases] of Object.entries(FURTHER_SHAPES))
    for (const [text, items] of cases)
      it(`${what}: ${JSON.stringify(text)}`, () => assert.deepEqual(placed(PLAN + text), items));
});
