import assert from 'node:assert/strict';
import { asWritten } from '../../../src/chat/grammar/everyday.ts';

const written = (message: string, names: readonly string[] = []) =>
  asWritten(
    message,
    (word) => names.includes(word),
    (word) => ['barngrupperna', 'krisplanen'].includes(word.toLowerCase()),
  );

describe('What is written as it is spoken', () => {
  const meant: readonly [said: string, meant: string][] = [
    ['hur gåre me vattnet', 'hur går det me vattnet'],
    ['hur går e med vattnet', 'hur går det med vattnet'],
    ['hur går he me skolan', 'hur går det me skolan'],
    ['e d nåt nytt', 'är det nåt nytt'],
    ['haru sett hur ärre', 'har du sett hur är det'],
    ['varfö ä hä så', 'varför ä det så'],
    ['o försörjning då', 'och försörjning då'],
    ['ha vi nått målet', 'har vi nått målet'],
    ['vilka går skitdåligt', 'vilka går dåligt'],
    ['högst el lägst', 'högst eller lägst'],
    ['e IT:n säker', 'e IT säker'],
    ['ek.bistånd, läget', 'ekonomiskt bistånd, läget'],
    ['läget i läsninga', 'läget i läsningen'],
    ['whats due next', 'what is due next'],
  ];
  for (const [said, text] of meant)
    it(`“${said}” is “${text}”`, () => {
      assert.equal(written(said), text);
    });

  it('puts compounds together that were written apart, where a plan or the vocabulary has them', () => {
    assert.equal(written('hur går det med barn grupperna'), 'hur går det med barngrupperna');
    assert.equal(written('kris planen?'), 'krisplanen?');
    assert.equal(written('Äldre omsorgen läge'), 'Äldreomsorgen läge');
    assert.equal(written('försörjnings stöd'), 'försörjningsstöd');
  });

  it('leaves what is another thing apart, and names and English as they are', () => {
    for (const said of [
      'målen för skolan',
      'vad gäller för förskolan',
      'ok tack måste springa',
      'how is he doing',
      'vem tar hand om det',
      'visa mål med avvikelse',
    ])
      assert.equal(written(said), said);
    assert.equal(written('ba, hur går det', ['ba']), 'ba, hur går det');
  });
});
