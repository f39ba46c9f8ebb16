import assert from 'node:assert/strict';
import type { WordedAssessment } from '../../../src/domain/answers/assessment.ts';
import { type Prompt, promptsOf } from '../../../src/domain/answers/prompt.ts';
import { receiptCard } from '../../../src/views/answers/receipt.ts';
import { ANNA, anAssessment, aState, BO, NOW } from '../../build.ts';
import { dataOf, elementsOf, seenOf, textOf } from '../../cards.ts';

const WORDING = { language: 'sv', timezone: 'Europe/Stockholm', now: NOW } as const;

function promptWith(overrides: Partial<Prompt<WordedAssessment>> = {}): Prompt<WordedAssessment> {
  const [prompt] = promptsOf(ANNA.id, aState());
  assert.ok(prompt);
  return { ...prompt, ...overrides };
}

describe('A receipt', () => {
  for (const [of, said] of [
    [1, 'Din enda fråga är besvarad'],
    [2, 'Båda frågorna är besvarade'],
    [3, 'Alla tre frågorna är besvarade'],
    [14, 'Alla 14 frågorna är besvarade'],
  ] as const) {
    it(`says when nothing is left of ${of}: ${said}`, () => {
      const answered = { prompt: promptWith({ of }), assessment: anAssessment(), next: undefined };
      assert.match(textOf(receiptCard(answered, ANNA.id, WORDING)), new RegExp(`Klart\\. ${said}\\.`));
    });
  }

  it('calls an answer that stands by the name of whoever gave it', () => {
    const answered = { prompt: promptWith(), assessment: anAssessment({ author: BO }), next: undefined };
    const text = textOf(receiptCard(answered, ANNA.id, WORDING));
    assert.match(text, /^Bo Linds svar om sysselsättningen gäller\n/);
    assert.match(text, /Källa: svar från Bo Lind, 28 aug kl\. 11\.00, version 1/);
  });

  it('says that all is done to whoever stands in for somebody, and not to a deputy, who has no questions', () => {
    const answered = { prompt: promptWith(), assessment: anAssessment({ author: BO }), next: undefined };
    const insteadOf = { person: ANNA.id, name: ANNA.name, to: '2025-09-12' };
    const standingIn = { ...answered, prompt: promptWith({ insteadOf }) };
    assert.match(textOf(receiptCard(standingIn, BO.id, WORDING)), /Klart\./);
    assert.doesNotMatch(textOf(receiptCard(answered, BO.id, WORDING)), /Klart\./);
  });

  it('folds a long answer, and holds all of it', () => {
    const happened = 'Det har hänt mycket. '.repeat(20).trim();
    const answered = {
      prompt: promptWith(),
      assessment: anAssessment({ texts: { happened } }),
      next: undefined,
    };
    const card = receiptCard(answered, ANNA.id, WORDING);
    assert.ok(!seenOf(card).includes(happened));
    const [fold] = elementsOf(card).filter(({ type }) => type === 'Action.ShowCard');
    assert.equal(fold?.title, 'Visa hela svaret');
    assert.ok(textOf(fold?.card).includes(happened));
  });

  it('opens an answer that there is no room for as a card of its own, below', () => {
    const texts = { happened: 'å'.repeat(9000), basis: 'å'.repeat(9000) };
    const answered = { prompt: promptWith(), assessment: anAssessment({ texts }), next: undefined };
    const { item, below } = dataOf(receiptCard(answered, ANNA.id, WORDING), 'whole');
    assert.deepEqual([item, below], ['jobs', 1]);
  });
});
