import assert from 'node:assert/strict';
import { genitive, lower } from '../../../src/views/texts/words.ts';

describe('Small words', () => {
  for (const [word, expected] of [
    ['Förväntas uppnås', 'förväntas uppnås'],
    ['I fas', 'i fas'],
    ['OK', 'OK'],
    ['EU-mål', 'EU-mål'],
    ['', ''],
  ] as const) {
    it(`says "${word}" within a sentence as "${expected}"`, () => assert.equal(lower(word), expected));
  }

  for (const [name, expected] of [
    ['Anna', 'Annas'],
    ['Åsa Ö', 'Åsa Ös'],
    ['Alex', 'Alex'],
    ['Lars', 'Lars'],
    ['محمد العلي', 'محمد العلي'],
  ] as const) {
    it(`says what belongs to ${name} as "${expected} svar"`, () => assert.equal(genitive(name), expected));
  }
});
