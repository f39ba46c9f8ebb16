import assert from 'node:assert/strict';
import type { WordedAssessment } from '../../../src/domain/answers/assessment.ts';
import { promptsOf } from '../../../src/domain/answers/prompt.ts';
import type { Language } from '../../../src/domain/language.ts';
import type { RoundState } from '../../../src/domain/rounds/round-state.ts';
import { myGoalsCard } from '../../../src/views/answers/my-goals.ts';
import { ANNA, anAssessment, anItem, aPlan, aState, NOW } from '../../build.ts';
import { elementsOf, textOf } from '../../cards.ts';

/** As many goals of Anna's, so many of them answered. */
function stateOf(
  count: number,
  answered: number,
  titleOf = (index: number) => `Mål ${index}`,
): RoundState<WordedAssessment> {
  const items = Array.from({ length: count }, (_, index) =>
    anItem({ id: `g${index}`, title: titleOf(index) }),
  );
  return aState({
    plan: aPlan({ items }),
    ownerships: items.map(({ id }) => ({ item: id, person: ANNA.id })),
    assessments: items.slice(0, answered).map(({ id }) => anAssessment({ item: id })),
  });
}

function cardOf(states: readonly RoundState<WordedAssessment>[], language: Language = 'sv') {
  const [first, ...others] = states.flatMap((state) => promptsOf(ANNA.id, state));
  assert.ok(first);
  return myGoalsCard([first, ...others], { language, timezone: 'Europe/Stockholm', now: NOW });
}

const tooltipsOf = (card: unknown) =>
  elementsOf(card)
    .filter(({ type }) => type === 'Action.Execute')
    .map(({ tooltip }) => tooltip);

describe('One’s own goals', () => {
  for (const [count, answered, sv, en] of [
    [1, 0, 'Din enda fråga väntar på ditt svar', 'Your only question is waiting for your answer'],
    [1, 1, 'Din enda fråga är besvarad', 'Your only question is answered'],
    [2, 0, 'Båda frågorna väntar på ditt svar', 'Both questions are waiting for your answer'],
    [2, 1, '1 av 2 frågor väntar på ditt svar', '1 of 2 questions is waiting for your answer'],
    [2, 2, 'Båda frågorna är besvarade', 'Both questions are answered'],
    [3, 0, 'Alla tre frågorna väntar på ditt svar', 'All three questions are waiting for your answer'],
    [3, 1, '2 av 3 frågor väntar på ditt svar', '2 of 3 questions are waiting for your answer'],
    [3, 3, 'Alla tre frågorna är besvarade', 'All three questions are answered'],
  ] as const) {
    it(`are counted as one says it: ${sv}`, () => {
      const state = stateOf(count, answered);
      assert.ok(textOf(cardOf([state])).includes(`\n${sv}\n`));
      assert.ok(textOf(cardOf([state], 'en')).includes(`\n${en}\n`));
    });
  }

  it('have buttons that say which one, whole, and in which round where there are several', () => {
    const title =
      'Malmö är en stad där alla kan delta i samhällslivet och påverka hur deras egen stad utvecklas';
    const state = stateOf(1, 0, () => title);
    assert.deepEqual(tooltipsOf(cardOf([state])), [`Svara: ${title}`]);
    const pulse = { ...state, round: { ...state.round, id: 'pulse', name: 'Puls i maj' } };
    assert.deepEqual(tooltipsOf(cardOf([state, pulse])), [
      `Svara: ${title}\u00A0· Delårsrapport 2025`,
      `Svara: ${title}\u00A0· Puls i maj`,
    ]);
  });

  it('that there is no room for are told of, with how to reach them', () => {
    assert.match(
      textOf(cardOf([stateOf(23, 0)])),
      /3 frågor till får inte plats här\. Skriv ”svara” och ord ur/,
    );
    // A line that says that one is missing takes as much room as the one that is.
    assert.doesNotMatch(textOf(cardOf([stateOf(21, 0)])), /får inte plats/);
  });
});
