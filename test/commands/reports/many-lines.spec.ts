import assert from 'node:assert/strict';
import { anAssessment } from '../../build.ts';
import { changed, drop, later, openTrail, PLAN, put, ROUND, type Trail, twin } from './tampering.ts';

const MANY = 10_000;

describe('A trail of ten thousand lines, verified,', () => {
  let trail: Trail;
  beforeEach(async function () {
    this.timeout(120_000);
    trail = await openTrail();
    const answers = Array.from({ length: MANY }, (_, place) => ({
      assessment: anAssessment({ item: 'climate', respondent: `enhet-${place}`, round: ROUND }),
      replaces: undefined,
    }));
    assert.ok(await trail.stores.assessments.saveAll(PLAN, answers, later(5)), 'two lines have the same id');
    await trail.seal(10);
  });
  afterEach(() => trail.stores.close());

  it('names each that was altered, removed or put in', async () => {
    const line = (place: number) => trail.lineOf('climate', place);
    const [altered, removed, model] = [await line(2_000), await line(4_000), await line(6_000)];
    await trail.behind(put(changed(altered, { from: 'sample' })), drop(removed), put(twin(model)));
    const [verified] = await trail.verify();
    assert.equal(verified?.lines, MANY + 9);
    assert.deepEqual(
      new Map(verified.findings.map(({ id, fault }) => [id, fault])),
      new Map([
        [altered.id, 'altered'],
        [removed.id, 'removed'],
        [twin(model).id, 'added'],
      ]),
    );
  });
});
