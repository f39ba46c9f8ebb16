import assert from 'node:assert/strict';
import { LANGUAGES } from '../../../src/domain/language.ts';
import { lixOf, MOST_LIX } from '../words/lix.ts';
import { RULES, type RuleName } from '../words/rules.ts';
import { linesIn, plain } from './elements.ts';
import { gallery } from './gallery.ts';

/** The rules of words that hold for what stands on a card whoever has written it; those for our own texts alone judge names as well. */
const HELD: readonly RuleName[] = [
  'forbidden term',
  'breaking space',
  'quotes',
  'number',
  'symbol without a word',
];

/** Letters that only fill the largest cards. */
const FILLER = /(\p{L})\1{9,}/u;

for (const language of LANGUAGES) {
  const cards = Object.entries(gallery(language)).map(
    ([name, card]) => [name, linesIn(card).map(plain)] as const,
  );

  describe(`The words of the gallery (${language})`, () => {
    for (const rule of HELD) {
      it(`have no fault of this sort: ${rule}`, () => {
        const faults = cards.flatMap(([name, lines]) =>
          lines.flatMap((line) => {
            const fault = RULES[rule](line, language);
            return fault === undefined ? [] : [`${name}: ${fault}: ${line.slice(0, 100)}`];
          }),
        );
        assert.deepEqual(faults, []);
      });
    }

    it('are easy to read, card by card', () => {
      // Titles and lists are what the municipality has written; a sentence is ours, or an answer.
      const read = cards.map(
        ([name, lines]) =>
          [
            name,
            lines
              .filter((line) => /[.?!]$/.test(line) && !FILLER.test(line))
              .join('\n')
              .replace(/[”“][^”“]*”/g, '”N”'),
          ] as const,
      );
      const measured = read.flatMap(([name, text]) => lixOf(text)?.toFixed(0).concat(` ${name}`) ?? []);
      assert.ok(measured.length > 50, `only ${measured.length} cards were measured`);
      assert.deepEqual(
        measured.filter((one) => Number.parseInt(one, 10) >= MOST_LIX),
        [],
      );
    });
  });
}
