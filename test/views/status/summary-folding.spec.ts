import assert from 'node:assert/strict';
import type { Status } from '../../../src/domain/answers/scale.ts';
import { compile } from '../../../src/domain/reports/compile.ts';
import { summaryCard } from '../../../src/views/status/summary-card.ts';
import { anAssessment, anItem, aPlan, aState, NOW } from '../../build.ts';
import { seenOf, textOf } from '../../cards.ts';

/** A plan of areas, each with as many goals as it has statuses, all of them answered. */
function cardOf(areas: Readonly<Record<string, readonly Status[]>>) {
  const goals = Object.entries(areas).flatMap(([area, statuses]) =>
    statuses.map((status, index) => ({ id: `${area}-${index}`, area, status })),
  );
  const plan = aPlan({
    items: [
      ...Object.keys(areas).map((id) => anItem({ id, kind: 'area', title: `Område ${id}` })),
      ...goals.map(({ id, area }) => anItem({ id, parent: area, title: `Mål ${id}` })),
    ],
  });
  const ownerships = goals.map(({ id }) => ({ item: id, person: 'anna' }));
  const assessments = goals.map(({ id, status }) => anAssessment({ item: id, status }));
  const look = { isPosted: false, withNames: false };
  const wording = { language: 'sv' as const, timezone: 'Europe/Stockholm', now: NOW };
  return summaryCard(compile(aState({ plan, ownerships, assessments })), look, wording);
}

function met(count: number): Status[] {
  return Array.from({ length: count }, () => 'met');
}

describe('A summary of more goals than are seen at once', () => {
  for (const status of ['partly', 'notMet'] as const) {
    it(`folds the areas past them, but none where a goal is ${status}`, () => {
      const card = cardOf({ first: met(12), good: met(4), bad: [status, 'met'] });
      assert.match(textOf(card), /Område good/);
      assert.doesNotMatch(seenOf(card), /Område good/);
      assert.match(seenOf(card), /Område bad/);
      assert.match(seenOf(card), /Mål bad-0/);
    });
  }

  it('folds nothing where it would save next to nothing', () => {
    assert.match(seenOf(cardOf({ first: met(12), good: met(2) })), /Område good/);
    assert.doesNotMatch(seenOf(cardOf({ first: met(12), good: met(3) })), /Område good/);
  });
});
