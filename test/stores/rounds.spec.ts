import assert from 'node:assert/strict';
import { moveDue, withdrawRound } from '../../src/domain/rounds/round.ts';
import { aPlan, aRound, BY_ANNA } from '../build.ts';
import { twoPrograms } from '../two-programs.ts';

const PLAN = 'ks-2025';

describe('Rounds in the store', () => {
  const two = twoPrograms();
  beforeEach(() => two.stores.plans.save(aPlan(), BY_ANNA, 0));

  const found = async () => (await two.others.rounds.everyOf(PLAN))[0] ?? assert.fail('there is no round');

  it('keep what a round asks about, and the days that it was to be answered by', async () => {
    const scope = { only: 'changed' as const, areas: ['work'], items: ['work', 'jobs'] };
    const round = moveDue(aRound({ scope }), '2025-09-22', BY_ANNA);
    await two.stores.rounds.create(round, BY_ANNA);
    assert.deepEqual((await found()).value, round);
  });

  it('have one that was withdrawn no more, and take no answers in it', async () => {
    await two.stores.rounds.create(aRound(), BY_ANNA);
    const { value, etag } = await found();
    const withdrawn = withdrawRound(value, { by: BY_ANNA.by, at: BY_ANNA.at });
    assert.equal((await two.stores.rounds.close({ value: withdrawn, etag }, BY_ANNA)).state, 'withdrawn');
    assert.deepEqual(await two.others.rounds.ofPlan(PLAN), []);
    assert.deepEqual((await found()).value, withdrawn);
    assert.equal(await two.others.assessments.isClosed(PLAN, value.id), true);
  });

  it('are written as the version before did, which refuses what it would lose', async () => {
    const scoped = aRound({ id: 'ks-2025-interim-2', scope: { items: ['jobs'] } });
    for (const round of [aRound(), scoped]) await two.stores.rounds.create(round, BY_ANNA);
    const lying = await two.documents.followup.range(PLAN, 'round/');
    assert.deepEqual(
      lying.map(({ schema }) => schema),
      [1, 4],
    );
  });
});
