import assert from 'node:assert/strict';
import { longSentence } from '../../../../src/domain/answers/writing/long-sentences.ts';
import { lixOf, readability } from '../../../../src/domain/answers/writing/readability.ts';
import {
  quoteOf,
  sentencesIn,
  sentencesOf,
  wordsOf,
} from '../../../../src/domain/answers/writing/sentences.ts';
import { saidBy, written } from './written.ts';

const words = (count: number, word = 'ord') => Array.from({ length: count }, () => word).join(' ');

describe('The sentences of a text', () => {
  const texts: readonly [string, readonly string[]][] = [
    ['Vi är klara. Nästa steg är i maj.', ['Vi är klara.', 'Nästa steg är i maj.']],
    ['Är det klart? Ja! Det är det.', ['Är det klart?', 'Ja!', 'Det är det.']],
    ['Vi har bl.a. mött Skåne, t.ex. Region Skåne.', ['Vi har bl.a. mött Skåne, t.ex. Region Skåne.']],
    ['Mötet är kl. 10.30 den 4. maj.', ['Mötet är kl. 10.30 den 4. maj.']],
    ['Andelen är 13.7 procent. Det är bra.', ['Andelen är 13.7 procent.', 'Det är bra.']],
    ['Rubrik\n\nText under den', ['Rubrik', 'Text under den']],
    ['– ett\n– två', ['– ett', '– två']],
    ['Han sa ”ja.” Sedan gick han.', ['Han sa ”ja.”', 'Sedan gick han.']],
    ['Se malmo.se om du vill.', ['Se malmo.se om du vill.']],
    ['…', []],
    ['', []],
  ];
  for (const [text, sentences] of texts) {
    it(`are ${sentences.length} in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(sentencesOf(text), sentences);
    });
  }

  it('have words, of which digits are some and signs are not', () => {
    assert.deepEqual(wordsOf('– EU:s 3 mål (13,7 %) och t.ex. el-bilar'), [
      ...['EU:s', '3', 'mål', '13,7', 'och', 't.ex', 'el-bilar'],
    ]);
  });

  const quotes: readonly [string, string][] = [
    ['Kort.', 'Kort'],
    ['Ett två tre fyra fem sex', 'Ett två tre fyra fem sex'],
    ['Ett två tre fyra fem, sex, sju', 'Ett två tre fyra fem, sex …'],
    [`${'a'.repeat(100)} b`, `${'a'.repeat(70)} …`],
  ];
  for (const [text, quote] of quotes) {
    it(`are quoted as ${quote}`, () => {
      assert.equal(quoteOf(text), quote);
    });
  }
});

describe('LIX', () => {
  // Words to a sentence, and long words in a hundred.
  const texts: readonly [string, number][] = [
    ['Katten sover. Den är trött.', 5 / 2 + 0],
    ['Kommunstyrelsen samordnar arbetet.', 3 / 1 + 100],
    ['Vi har två mål: arbete och bostäder.', 7 / 2 + 100 / 7],
    ['Sju bokstäver har ordet arbetar.', 5 / 1 + 200 / 5],
    ['', 0],
  ];
  for (const [text, lix] of texts) {
    it(`is ${Math.round(lix)} of ${JSON.stringify(text)}`, () => {
      assert.equal(lixOf(sentencesIn({ id: 'happened', text })), lix);
    });
  }

  it('is said of a text that is very hard to read, with its hardest sentence', () => {
    const text = `Vi är klara. ${words(20, 'Kommunstyrelsen')}. ${words(20, 'Nämnden')}.`;
    const hint = readability(written(text));
    assert.equal(hint?.size, Math.round(lixOf(sentencesIn({ id: 'happened', text }))));
    assert.equal(hint?.quote, `${words(4, 'Kommunstyrelsen')} …`);
  });

  it('is not said of what is usual for an authority, nor of a few long words', () => {
    assert.equal(saidBy(readability, `Ett ${words(8)} kommunstyrelsen. `.repeat(6)), undefined);
    assert.equal(saidBy(readability, words(10, 'kommunstyrelsen')), undefined);
  });
});

describe('A long sentence', () => {
  it('has more than 25 words', () => {
    assert.equal(saidBy(longSentence, `${words(25)}.`), undefined);
    assert.equal(saidBy(longSentence, `${words(26)}.`), `happened: ${words(6)} …`);
  });

  it('is the longest of those that are told of, in whatever text', () => {
    const texts = [
      { id: 'happened', text: `A ${words(26)}.` },
      { id: 'basis', text: `B ${words(30)}.` },
    ];
    assert.deepEqual(longSentence(written('', { texts })), {
      ...{ kind: 'longSentence', at: 'basis', quote: `B ${words(5)} …`, count: 2, size: 31 },
    });
  });

  it('is no list', () => {
    assert.equal(saidBy(longSentence, words(40).replaceAll(' ', '\n')), undefined);
  });
});
