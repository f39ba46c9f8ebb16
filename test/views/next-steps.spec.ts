import assert from 'node:assert/strict';
import { type Card, firstThatFits, payload } from '../../src/views/card.ts';
import { type NextStep, withNextSteps } from '../../src/views/next-steps.ts';
import { elementsOf } from '../cards.ts';

function cardOf(letters: number): Card {
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [{ type: 'TextBlock', text: 'å'.repeat(letters), wrap: true }],
  };
}

function stepsAbout(title: string): readonly NextStep[] {
  return ['Svara', 'Visa historiken', 'Visa ansvariga'].map((name) => ({
    title: name,
    about: title,
    payload: payload('say', 'sv', { command: name, subject: title }),
  }));
}

function titlesOf(card: Card): readonly unknown[] {
  return elementsOf(card)
    .filter(({ type }) => type === 'Action.Submit')
    .map(({ title }) => title);
}

describe('What one can do next, below a card', () => {
  const LONG = 'Ökad tillgänglighet '.repeat(20);

  it('is left out from the last where the card would be too large to be sent', () => {
    const fullest = firstThatFits([12_000, 11_450, 10_000].map((letters) => () => cardOf(letters)));
    const card = withNextSteps(fullest, stepsAbout(LONG));
    assert.ok(Buffer.byteLength(JSON.stringify(card)) <= 25 * 1024 - 500);
    assert.deepEqual(titlesOf(card), ['Svara', 'Visa historiken']);
  });

  it('is all there in a card that has room, with what it is about in brief to be read out', () => {
    const card = withNextSteps(cardOf(10), stepsAbout(LONG));
    assert.equal(titlesOf(card).length, 3);
    for (const { tooltip, data } of elementsOf(card).filter(({ type }) => type === 'Action.Submit')) {
      assert.ok(String(tooltip).length < 130 && String(tooltip).endsWith('…'), String(tooltip));
      assert.match(JSON.stringify(data), new RegExp(LONG));
    }
  });

  it('leaves a card that is full as it is', () => {
    assert.deepEqual(withNextSteps(cardOf(12_500), stepsAbout('Öresundsmetron')), cardOf(12_500));
  });
});
