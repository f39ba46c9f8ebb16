import assert from 'node:assert/strict';
import { isOfOtherDay, isOfTheWorld } from '../../../src/chat/grammar/outside.ts';

const NAMES = ['kulturskolan', 'boende', 'heltidstjänst', 'bistånd', 'elbilar'];
const isOutside = (message: string) => isOfTheWorld(message, (word) => NAMES.includes(word));

describe('A fact that no plan follows up', () => {
  const facts: readonly [message: string, isFact: boolean][] = [
    ['hur många bor i Granvik', true],
    ['hur många anställda har vi', true],
    ['hur många barn föddes i år', true],
    ['how many people live in the city', true],
    ['how much does a new school cost', true],
    ['hur många barn går i kulturskolan', false],
    ['hur många barn per heltidstjänst', false],
    ['hur många hushåll har bistånd', false],
    ['hur många elbilar har vi', false],
    ['hur många mål har vi', false],
    ['hur många är röda', false],
    ['hur många har svarat', false],
  ];
  for (const [message, isFact] of facts)
    it(`“${message}” ${isFact ? 'is' : 'is not'} one`, () => {
      assert.equal(isOutside(message), isFact);
    });

  it('is the day when something opens, and not when a round closes', () => {
    assert.equal(isOfOtherDay('when does the pool open'), true);
    assert.equal(isOfOtherDay('när öppnar badet'), true);
    assert.equal(isOfOtherDay('när stänger omgången'), false);
    assert.equal(isOfOtherDay('when is the report due'), false);
  });
});
