import assert from 'node:assert/strict';
import { askedOf } from '../../../src/domain/answers/asked.ts';
import type { WordedAssessment } from '../../../src/domain/answers/assessment.ts';
import { ROUND_KINDS, type RoundKind } from '../../../src/domain/answers/scale.ts';
import { type Item, isByUnit, itemOf, type PlanVersion } from '../../../src/domain/plans/plan.ts';
import { applyModel, modelOf, readModels } from '../../../src/importers/models.ts';
import { audited, deletions, type State, said } from '../../audited.ts';
import { ANNA, anAssessment, anItem, aPerson, aPlan, aRound, aState } from '../../build.ts';

const ITEMS: readonly Item[] = [
  anItem({ id: 'green', kind: 'area', title: 'Klimat' }),
  anItem({
    id: 'climate',
    parent: 'green',
    title: 'Malmö är klimatneutralt 2030',
    criteria: ['Kommunstyrelsen följer också upp hur hållbarhetskrav ställs i upphandlingar.', 'Cykelvägar'],
  }),
  anItem({
    id: 'tons',
    kind: 'indicator',
    parent: 'climate',
    title: 'Utsläpp',
    measure: { type: 'number', unit: 'ton', target: { op: 'max', value: 30 } },
  }),
  anItem({ id: 'metro', parent: 'green', title: 'En metro över sundet', short: 'metron' }),
  anItem({ id: 'bikes', kind: 'commitment', parent: 'green', title: 'Bygga cykelvägar' }),
  anItem({ id: 'trees', kind: 'commitment', parent: 'green', title: 'Plantera träd' }),
  anItem({ id: 'power', kind: 'assignment', parent: 'green', title: 'Utreda elen' }),
  anItem({ id: 'first', kind: 'priority', title: 'Trygghet' }),
];

const TEXT = 'Vi ställer hållbarhetskrav i alla upphandlingar. Två nya cykelvägar har byggts i centrum.';
/** What each is said to be. */
const SAID: Readonly<Record<string, Partial<WordedAssessment>>> = {
  climate: { status: 'partly', direction: 'mixed' },
  tons: { status: 'notMet', value: 40 },
  metro: { status: 'met' },
  bikes: { status: 'partly' },
  trees: { status: 'met' },
  power: { status: 'unknown', stage: 'underWay', day: '2025-12-15' },
  first: { status: 'unknown', unassessed: true },
};

function fullState(model: string, kind: RoundKind): State {
  const plan: PlanVersion = {
    ...applyModel(aPlan({ items: ITEMS }), modelOf(readModels(), model)),
    version: 1,
  };
  const round = aRound({ kind });
  const isTrendOnly = model === '2020';
  const assessments = Object.entries(SAID).map(([id, answer]) => {
    const item = itemOf(plan, id) ?? anItem();
    const texts = Object.fromEntries(askedOf(plan, item, kind).fields.map((field) => [field.id, TEXT]));
    return anAssessment({
      item: id,
      respondent: isByUnit(item) ? 'anna' : 'owner',
      at: '2026-01-15T08:00:00.000Z',
      texts,
      ...answer,
      ...(isTrendOnly
        ? { direction: answer.status === 'met' ? 'asPlanned' : 'negative', unassessed: false }
        : {}),
      ...(model === 'program' && answer.unassessed ? { status: 'met' as const, unassessed: false } : {}),
    });
  });
  return {
    ...aState({ plan, round, people: [aPerson(ANNA)] }),
    ownerships: Object.keys(SAID).map((item) => ({ item, person: 'anna' })),
    assessments,
  };
}

describe('The auditor’s test', () => {
  for (const { id: model } of readModels())
    for (const kind of ROUND_KINDS) {
      it(`finds nothing in an answer that has all that ${model} asks for, and each fact that is taken away (${kind})`, () => {
        const state = fullState(model, kind);
        assert.deepEqual(audited(state).findings.map(said), []);
        const all = deletions(state).filter(({ names }) => names !== '');
        const missed = all.filter(
          ({ names, state: left }) => !audited(left).findings.map(said).includes(names),
        );
        assert.deepEqual(
          missed.map(({ names }) => names),
          [],
        );
        assert.ok(all.length >= 35, `${all.length} deletions`);
      });
    }
});
