import assert from 'node:assert/strict';
import { isWithin, plainName, plainWords, withoutMarks } from '../../src/domain/names.ts';

describe('Names and words that somebody has typed', () => {
  const folded: readonly [title: string, fold: (text: string) => string, typed: string, plain: string][] = [
    ['a name has neither case nor doubled blanks', plainName, '  Anna \u00A0EK ', 'anna ek'],
    ['a name in two signs for one letter is the same name', plainName, 'A\u030Asa O\u0308berg', 'åsa öberg'],
    ['a name keeps its hyphen', plainName, 'Eva-Lena', 'eva-lena'],
    ['a text is its words', plainWords, ' Mål 3 – “En stad”, för barn! ', 'mål 3 en stad för barn'],
    ['a text without a word is empty', plainWords, '– … –', ''],
    ['letters lose their dots and rings', withoutMarks, 'Öresund på ÅR é', 'Oresund pa AR e'],
  ];
  for (const [title, fold, typed, plain] of folded) it(title, () => assert.equal(fold(typed), plain));

  const words: readonly [allowed: number, a: string, b: string, isNear: boolean][] = [
    [0, 'mål', 'mål', true],
    [0, 'mål', 'mal', false],
    [1, 'mål', 'mal', true],
    [1, 'åtagande', 'åtaganden', true],
    [1, 'åtaganden', 'åtagande', true],
    [1, 'målandikator', 'målindikatr', false],
    [2, 'målandikator', 'målindikatr', true],
    [2, '', 'ab', true],
    [1, '', 'ab', false],
    [3, 'kitten', 'sitting', true],
    [2, 'kitten', 'sitting', false],
  ];
  for (const [allowed, a, b, isNear] of words)
    it(`${allowed} letters ${isNear ? 'make' : 'do not make'} "${b}" of "${a}"`, () => {
      assert.equal(isWithin(allowed, a, b), isNear);
    });
});
