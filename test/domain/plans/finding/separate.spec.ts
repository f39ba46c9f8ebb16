import assert from 'node:assert/strict';
import { findApart } from '../../../../src/domain/plans/finding/separate.ts';

/** How surely some words mean something, as a search would tell. */
const SURENESS: Readonly<Record<string, number>> = {
  elförsörjningen: 0.9,
  klimatet: 0.6,
  'elförsörjningen och klimatet': 0.73,
  'klimatet och elförsörjningen': 0.73,
  attraktivitet: 0.5,
  näringsliv: 0.6,
  'attraktivitet och näringsliv': 1,
  sagobussen: 0.9,
  'frågor från byarna': 0.5,
  'sagobussen, frågor från byarna': 0.85,
};

function namesIn(text: string): readonly string[] {
  const find = (words: string) => ({ words: words.trim(), sureness: SURENESS[words.trim()] ?? 0 });
  return findApart(text, find).map(({ words }) => words);
}

describe('Several names in a message', () => {
  const cases: readonly [text: string, names: readonly string[]][] = [
    ['elförsörjningen och klimatet', ['elförsörjningen', 'klimatet']],
    ['klimatet och elförsörjningen', ['klimatet', 'elförsörjningen']],
    ['attraktivitet och näringsliv', ['attraktivitet och näringsliv']],
    ['sagobussen, frågor från byarna', ['sagobussen, frågor från byarna']],
  ];
  for (const [text, names] of cases) {
    it(`"${text}": ${names.length}`, () => {
      assert.deepEqual(namesIn(text), names);
    });
  }
});
