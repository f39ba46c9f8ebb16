import { strict as assert } from 'node:assert';
import { foldText, wordsPattern } from '../../../src/chat/grammar/said.ts';

const LAST_LETTER_TRIED = 0x24f;

describe('A pattern of words', () => {
  const pattern = wordsPattern('mål');
  const fits = (text: string) => pattern.test(foldText(text));
  const characters = [
    ...Array.from({ length: LAST_LETTER_TRIED }, (_, code) => String.fromCharCode(code + 1)),
    ...'Ωλжя中한–…’■◆●→',
  ];

  it('ends where no letter or digit goes on, in whatever alphabet', () => {
    const wrong = characters.filter((one) => fits(`mål${one}`) === /[\p{L}\p{N}]/u.test(one));
    assert.deepEqual(wrong, []);
  });

  it('begins where none stood before', () => {
    const wrong = characters.filter((one) => fits(`${one}mål`) === /[\p{L}\p{N}]/u.test(one));
    assert.deepEqual(wrong, []);
  });
});
