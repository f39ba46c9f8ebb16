import assert from 'node:assert/strict';
import type { Approval, Decision } from '../../src/domain/answers/approval.ts';
import { closeRound, reopenRound, standBy } from '../../src/domain/rounds/round.ts';
import { anAssessment, aPlan, aRound, BY_ANNA, NOW } from '../build.ts';
import { twoPrograms } from '../two-programs.ts';

const PLAN = 'ks-2025';
const ROUND = 'ks-2025-interim-1';
const DECISION: Decision = {
  ...{ item: 'jobs', respondent: 'owner', version: 1, is: 'sentBack', comment: 'Vad är orsaken?' },
  ...{ by: { id: 'bo', name: 'Bo Lind' }, at: '2025-09-02T08:00:00.000Z' },
};
const FIRST: Approval = { round: ROUND, area: 'work', decisions: [DECISION] };
const NEXT: Approval = {
  ...FIRST,
  decisions: [DECISION, { ...DECISION, version: 2, is: 'approved', comment: undefined }],
};
const LATER = { ...BY_ANNA, at: '2025-09-03T08:00:00.000Z' };

describe('Approval in the store', () => {
  const two = twoPrograms();
  beforeEach(() => two.stores.plans.save(aPlan(), BY_ANNA, 0));

  const audit = async (what: string) =>
    (await two.documents.followup.range(PLAN, `audit/${what}/`)).map(({ value }) => {
      const { chain: _, ...line } = Object(value);
      return line;
    });

  it('keeps who approves an area, seen by another program that has looked before', async () => {
    assert.deepEqual(await two.others.approvals.approvers(PLAN), []);
    const work = ['anna', 'bo'].map((person) => ({ area: 'work', person }));
    await two.stores.approvals.name(PLAN, ['work'], () => work, BY_ANNA);
    await two.others.approvals.name(PLAN, ['green'], () => [{ area: 'green', person: 'bo' }], BY_ANNA);
    assert.deepEqual(await two.stores.approvals.approvers(PLAN), [{ area: 'green', person: 'bo' }, ...work]);
    await two.stores.approvals.name(PLAN, ['work'], (now) => now.slice(1), BY_ANNA);
    await two.stores.approvals.name(PLAN, ['work'], (now) => now, BY_ANNA);
    assert.deepEqual(
      (await two.others.approvals.approvers(PLAN)).filter(({ area }) => area === 'work'),
      work.slice(1),
    );
    assert.equal((await audit('approvers')).length, 3);
  });

  it('keeps what was decided, each change with a line of the trail that repeats no words', async () => {
    assert.deepEqual(await two.stores.approvals.ofRound(PLAN, ROUND), []);
    assert.equal(await two.stores.approvals.save(PLAN, FIRST, undefined, BY_ANNA), true);
    const [stored] = await two.others.approvals.ofRound(PLAN, ROUND);
    assert.deepEqual(stored?.value, FIRST);
    assert.equal(await two.others.approvals.save(PLAN, NEXT, stored, LATER), true);
    const [now] = await two.stores.approvals.ofRound(PLAN, ROUND);
    assert.deepEqual(now?.value, JSON.parse(JSON.stringify(NEXT)));
    const { item, respondent, version, is } = DECISION;
    assert.deepEqual(await audit('approval'), [
      {
        ...BY_ANNA,
        what: 'approval',
        round: ROUND,
        area: 'work',
        after: [{ item, respondent, version, is }],
      },
      {
        ...{ ...LATER, what: 'approval', round: ROUND, area: 'work' },
        after: [{ item, respondent, version: 2, is: 'approved' }],
      },
    ]);
  });

  it('lets one of two be first', async () => {
    await two.stores.approvals.save(PLAN, FIRST, undefined, BY_ANNA);
    assert.equal(await two.others.approvals.save(PLAN, FIRST, undefined, BY_ANNA), false);
    const [stored] = await two.stores.approvals.ofRound(PLAN, ROUND);
    assert.ok(stored);
    assert.equal(await two.stores.approvals.save(PLAN, NEXT, stored, BY_ANNA), true);
    assert.equal(await two.others.approvals.save(PLAN, NEXT, stored, BY_ANNA), false);
  });

  it('opens a closed round again, which then takes answers, and may be closed anew', async () => {
    await two.stores.rounds.create(aRound({ approval: 'area' }), BY_ANNA);
    const found = async () => (await two.others.rounds.ofPlan(PLAN))[0] ?? assert.fail('there is no round');
    const close = async () => {
      const { value, etag } = await found();
      await two.stores.rounds.close({ value: closeRound(value, [], NOW), etag }, BY_ANNA);
    };
    await close();
    assert.equal(await two.stores.assessments.isClosed(PLAN, ROUND), true);
    const closed = await found();
    assert.deepEqual(await two.others.assessments.ofClosed(closed.value), []);
    const reopening = { reason: 'Fel tal', by: BY_ANNA.by, at: BY_ANNA.at };
    const value = reopenRound(closed.value, reopening);
    assert.equal(await two.stores.rounds.reopen({ value, etag: closed.etag }, BY_ANNA), true);
    assert.equal(await two.stores.rounds.reopen({ value, etag: closed.etag }, BY_ANNA), false);
    const { value: open } = await found();
    assert.deepEqual(open, aRound({ approval: 'area', reopened: [reopening] }));
    assert.equal(await two.others.assessments.isClosed(PLAN, ROUND), false);
    await two.stores.assessments.save(PLAN, { assessment: anAssessment(), replaces: undefined }, BY_ANNA);
    await close();
    const again = (await found()).value;
    assert.equal(again.state, 'closed');
    assert.equal((await two.others.assessments.ofClosed(again)).length, 1);
    const [lid] = (await two.documents.followup.range(PLAN, `assessment/${ROUND}/lid`)).map(
      ({ type }) => type,
    );
    assert.equal(lid, 'lid');
  });

  it('writes a round that nobody approves as the version before did', async () => {
    await two.stores.rounds.create(aRound(), BY_ANNA);
    await two.stores.rounds.create(aRound({ id: 'ks-2025-interim-2', approval: 'area' }), BY_ANNA);
    const stood = { item: 'jobs', respondent: 'owner', version: 1 };
    const third = standBy(aRound({ id: 'ks-2025-interim-3', reopened: [] }), stood, BY_ANNA.at);
    await two.stores.rounds.create(third, BY_ANNA);
    const rounds = await two.documents.followup.range(PLAN, 'round/');
    assert.deepEqual(
      rounds.map(({ schema }) => schema),
      [1, 2, 3],
    );
    const read = (await two.others.rounds.ofPlan(PLAN)).map(({ value }) => value);
    assert.deepEqual(read.at(-1), third);
  });

  it('writes what nobody has sent again as it was as the version before did, which refuses the rest', async () => {
    const again = { ...FIRST, decisions: [DECISION, { ...DECISION, is: 'sentAgain' as const }] };
    await two.stores.approvals.save(PLAN, FIRST, undefined, BY_ANNA);
    await two.stores.approvals.save(PLAN, { ...again, area: 'green' }, undefined, BY_ANNA);
    const lying = await two.documents.followup.range(PLAN, 'approval/');
    assert.deepEqual(
      lying.map(({ id, schema }) => [id.split('/').at(-1), schema]),
      [
        ['green', 2],
        ['work', 1],
      ],
    );
    const read = (await two.others.approvals.ofRound(PLAN, ROUND)).map(({ value }) => value.decisions.length);
    assert.deepEqual(read, [2, 1]);
  });
});
