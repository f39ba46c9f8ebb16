import assert from 'node:assert/strict';
import type { Item } from '../../src/domain/plans/plan.ts';
import { KINDS } from '../../src/stores/schemas.ts';
import { anAssessment, anItem, aPlan } from '../build.ts';

const ROADS = anItem({
  ...{ id: 'roads', kind: 'budget', title: 'Gator' },
  budget: { amount: -9452, costs: 'negative' },
} satisfies Partial<Item>);

const { texts: _, direction: __, ...SAID } = anAssessment({ item: 'roads', status: 'unknown' });
const ECONOMY = { ...SAID, forecast: -10_057, deviation: -605, budget: { amount: -9452 } };

/** As a document that is read. */
function documentOf(write: ReturnType<typeof KINDS.plan.write>) {
  assert.ok(write.op === 'create');
  return { ...write.document, etag: 'e' };
}

describe('The stored form of an economy', () => {
  it('is one that the version before refuses, since it would lose the forecast', () => {
    const plan = documentOf(KINDS.plan.write('p', ['plan'], aPlan({ items: [ROADS] })));
    const answer = documentOf(KINDS.assessment.write('p', ['answer'], ECONOMY));
    const version = documentOf(KINDS.assessmentVersion.write('p', ['version'], { ...ECONOMY, texts: {} }));
    assert.deepEqual([plan.schema, answer.schema, version.schema], [3, 3, 2]);
    assert.deepEqual(KINDS.plan.read(plan).value.items[0]?.budget, ROADS.budget);
    assert.deepEqual(KINDS.assessment.read(answer).value, ECONOMY);
    assert.equal(KINDS.assessmentVersion.read(version).value.forecast, -10_057);
    const { forecast } = ECONOMY;
    const unbudgeted = documentOf(KINDS.assessment.write('p', ['other'], { ...SAID, forecast }));
    assert.equal(unbudgeted.schema, 3, 'nothing to compare it with');
  });

  it('is no other than before where there is none, and what was stored before is read', () => {
    const plan = documentOf(KINDS.plan.write('p', ['plan'], aPlan()));
    const answer = documentOf(KINDS.assessment.write('p', ['answer'], SAID));
    const version = documentOf(KINDS.assessmentVersion.write('p', ['version'], { ...SAID, texts: {} }));
    assert.deepEqual([plan.schema, answer.schema, version.schema], [1, 2, 1]);
    for (const schema of [1, 2])
      assert.deepEqual(KINDS.assessment.read({ ...answer, etag: `${schema}`, schema }).value, SAID);
  });
});
