import assert from 'node:assert/strict';
import { genitive, lower, quoted } from '../../../src/views/texts/words.ts';

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

  for (const [title, sv, en] of [
    ['Fler har arbete', '”Fler har arbete”', '“Fler har arbete”'],
    [
      'Visionen ”Ett öppet Malmö” nås',
      '”Visionen ’Ett öppet Malmö’ nås”',
      '“Visionen ‘Ett öppet Malmö’ nås”',
    ],
    ['Programmet "Hej" och "Då"', '”Programmet ’Hej’ och ’Då’”', '“Programmet ‘Hej’ och ‘Då’”'],
  ] as const) {
    it(`quotes ${title}`, () => {
      assert.equal(quoted(title, 'sv'), sv);
      assert.equal(quoted(title, 'en'), en);
    });
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
