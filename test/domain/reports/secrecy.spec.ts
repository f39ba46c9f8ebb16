import assert from 'node:assert/strict';
import { placesIn } from '../../../src/domain/reports/secrecy.ts';

describe('Places that may need a secrecy review', () => {
  const cases: readonly (readonly [text: string, kinds: readonly string[]])[] = [
    ['850709-9805', ['identity-number']],
    ['Hen är född 19850709-9805.', ['identity-number']],
    ['198507099805', ['identity-number']],
    ['850769-9805', ['identity-number']],
    ['850709+9805', ['identity-number']],
    ['Diarienummer 851309-9805', []],
    ['Ring 040-34 10 00', ['phone']],
    ['Ring +46 70 123 45 67', ['phone']],
    // It may be either.
    ['0701234567', ['identity-number', 'phone']],
    ['Utfallet är 12 500 ton, 13,7 % mer än 2024', []],
    ['Den 1 januari 2025–31 augusti 2025', []],
    ['2025-09-15', []],
    ['Skriv till anna.ek@exempel.se.', ['e-mail']],
    ['Anna Ek och anna ek', ['name', 'name']],
    ['Susanna Ekström', []],
    ['Anna har sagt det', []],
  ];
  for (const [text, expected] of cases) {
    it(`are ${expected.join(' and ') || 'none'} in “${text}”`, () => {
      assert.deepEqual(
        placesIn(text, ['Anna Ek']).map(({ kind }) => kind),
        expected,
      );
    });
  }
});
