import assert from 'node:assert/strict';
import { abbreviation } from '../../../../src/domain/answers/writing/abbreviations.ts';
import { saidBy, written } from './written.ts';

describe('An abbreviation in an answer', () => {
  const unexplained: readonly [string, string][] = [
    ['Arbetet med RUP går framåt.', 'RUP'],
    ['RUP:s mål är satta.', 'RUP'],
    ['RUP-arbetet har börjat.', 'RUP'],
    ['Vi följer ÖP.', 'ÖP'],
    ['Vi följer planen (se RUP).', 'RUP'],
    ['Det sker i s.v.d. till våren.', 's.v.d.'],
  ];
  for (const [text, quote] of unexplained) {
    it(`is unexplained in ${JSON.stringify(text)}`, () => {
      assert.equal(saidBy(abbreviation, text), `happened: ${quote}`);
    });
  }

  const fine = [
    'Regional utvecklingsplan (RUP) är klar. RUP gäller till 2030.',
    'RUP (regional utvecklingsplan) är klar.',
    'RUP, det vill säga den regionala planen, är klar.',
    'RUP står för regional utvecklingsplan.',
    'The regional plan (RUP, from 2024) is done.',
    'RUP, that is the regional plan, is done.',
    'Vi har bl.a. mött EU och FN m.fl., t.ex. SKR.',
    'Etapp II och IV är klara.',
    'VAD HAR HÄNT\nMycket.',
    'Se MALMO.SE och stk@MALMO.se.',
    'Rum A4 och B12.',
    'Planen är klar.',
  ];
  for (const text of fine) {
    it(`is none that needs explaining in ${JSON.stringify(text)}`, () => {
      assert.equal(saidBy(abbreviation, text), undefined);
    });
  }

  it('is explained by another text of the same answer', () => {
    const texts = [
      { id: 'happened', text: 'RUP är klar.' },
      { id: 'basis', text: 'Beslutet om regional utvecklingsplan (RUP).' },
    ];
    assert.equal(abbreviation(written('', { texts })), undefined);
  });

  it('needs no explanation where the plan names the item by it', () => {
    assert.equal(saidBy(abbreviation, 'RUP är klar.', { names: ['Ny RUP för Skåne'] }), undefined);
  });

  it('is counted once, however often it stands there', () => {
    assert.equal(abbreviation(written('RUP och RUP och KISA.'))?.count, 2);
  });
});
