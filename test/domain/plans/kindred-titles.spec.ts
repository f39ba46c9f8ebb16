import assert from 'node:assert/strict';
import { kindredTitles } from '../../../src/domain/plans/kindred-titles.ts';
import { anItem } from '../../build.ts';

const goals = (titles: readonly string[]) => titles.map((title, at) => anItem({ id: `g${at}`, title }));
/** Which is said to be about the same as which, and by what words. */
const kindred = (now: readonly string[], before: readonly string[]) =>
  kindredTitles(goals(now), goals(before), () => true).map(({ left, right, words }) => [
    now[left],
    before[right],
    words.join(' '),
  ]);

describe('Titles that are about the same under other words', () => {
  const alike: readonly [now: string, before: string, words: string][] = [
    ['Fler vuxna är självförsörjande', 'En arbetsmarknad som ger självförsörjning', 'självförsörjande'],
    ['En god ekonomisk hushållning', 'Ekonomi', 'ekonomisk'],
    ['Barn och unga mår bra', 'En kommun för barn och unga', 'barn unga'],
    [
      'Kommunen ska vara en attraktiv arbetsgivare',
      'Länets mest attraktiva arbetsgivare',
      'attraktiv arbetsgivare',
    ],
    ['En mer jämlik stad', 'En jämlik stad', 'jämlik'],
    ['Trafiken är fri från fossila bränslen', 'Fria från fossila bränslen år 2030', 'fri fossila bränslen'],
    ['Kompetensförsörjningen är tryggad', 'Ett samlat kompetensförsörjningsarbete', 'Kompetensförsörjningen'],
  ];
  for (const [now, before, words] of alike)
    it(`are found: ”${now}” and ”${before}”`, () => {
      assert.deepEqual(
        kindred([now], [before]).map(([, , common]) => common?.toLowerCase()),
        [words.toLowerCase()],
      );
    });

  const apart: readonly [why: string, now: string, before: string][] = [
    ['a word that only begins alike', 'Alla har en fri uppväxt', 'En rik fritid för alla'],
    ['a word that only ends alike', 'En attraktiv stad', 'En aktiv stad'],
    [
      'what nearly every goal says',
      'Kommunen utvecklar goda förutsättningar',
      'Kommunen arbetar för goda förutsättningar',
    ],
    ['where it is', 'Fler bor kvar i Vikstad', 'Fler besöker museet i Vikstad'],
    ['one short word of many', 'Äldre bestämmer själva hur hjälpen utförs', 'Ensamheten bland äldre minskar'],
    ['a verb', 'Lokalerna används av föreningar', 'Avfallet används igen'],
    ['a synonym alone', 'Lärande hela livet', 'Kunskap och bildning'],
    [
      'one word of two themes',
      'Företag och skolor planerar utbildningar',
      'Kommunens skolor är klimatsmarta',
    ],
    ['whom it is about', 'Andelen kvinnor med heltidsarbete', 'Andelen män med heltidsarbete'],
    ['that it is not so', 'Barn far inte illa', 'Barn far illa'],
  ];
  for (const [why, now, before] of apart)
    it(`are not found by ${why}`, () => {
      assert.deepEqual(kindred([now], [before]), []);
    });

  it('are left alone where two would do as well', () => {
    assert.deepEqual(kindred(['En jämlik skola'], ['En jämlik skola i norr', 'En jämlik skola i söder']), []);
  });

  it('are each found once, the surest first', () => {
    assert.deepEqual(
      kindred(
        ['En trygg skola med arbetsro', 'Skolan ger arbetsro åt alla elever'],
        ['Arbetsro i skolan', 'Mer arbetsro för varje elev i skolan'],
      ).map(([now]) => now).length,
      2,
    );
  });
});
