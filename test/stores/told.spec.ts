import assert from 'node:assert/strict';
import type { PlanEntry, Stores } from '../../src/ports/stores.ts';
import type { Documents } from '../../src/stores/documents.ts';
import { KINDS } from '../../src/stores/schemas.ts';
import { openStores } from '../../src/stores/stores.ts';
import { aDelivery, anAssessment, aPlan, aRound, BY_ANNA } from '../build.ts';
import { temporaryFolder } from '../fakes.ts';
import { openTestDocuments, type TestDocuments } from '../test-store.ts';

const PLAN = 'ks-2025';
const DAY_MS = 24 * 60 * 60 * 1000;

/** More than go into one request, however many documents each takes. */
const MANY = Array.from({ length: 60 }, (_, index) => `item-${String(index).padStart(2, '0')}`);

describe('What is stored, seen by an instance that looks between two writes,', () => {
  let documents: TestDocuments;
  let stores: Stores;
  let others: Stores;
  /** Each look of the other instance is a day after the last. */
  let now: number;
  /** What is done right before a write in a plan's partition. */
  let before: (write: () => Promise<readonly string[]>) => Promise<readonly string[]>;

  beforeEach(async () => {
    const folder = temporaryFolder();
    documents = await openTestDocuments(folder);
    before = (write) => write();
    const write: Documents['write'] = (writes) => before(() => documents.followup.write(writes));
    const watched = { ...documents, followup: { ...documents.followup, write } };
    now = Date.parse('2026-01-01T00:00:00Z');
    stores = openStores(watched, 'local', () => now);
    others = openStores(await openTestDocuments(folder), 'local', () => now);
    await stores.plans.save(aPlan({ id: PLAN }), BY_ANNA, 0);
    await stores.rounds.create(aRound(), BY_ANNA);
  });
  afterEach(async () => {
    await stores.close();
    await others.close();
  });

  async function entryOf(of: Stores): Promise<PlanEntry> {
    return (await of.plans.list())[0] ?? assert.fail('no plan is known');
  }

  async function settle(of: Stores): Promise<void> {
    now += DAY_MS;
    await of.settle();
  }

  /** The other instance settles and looks before each write. */
  function looking<T>(look: () => Promise<T>): T[] {
    const seen: T[] = [];
    before = async (write) => {
      await settle(others);
      seen.push(await look());
      return write();
    };
    return seen;
  }

  it('is all of the owners when they took several requests', async () => {
    const seen = looking(async () => (await others.owners.ofPlan(PLAN)).length);
    const owners = MANY.map((item) => ({ item, person: 'anna' }));
    await stores.owners.update(PLAN, MANY, () => owners, BY_ANNA);
    assert.ok(seen.some((some) => some > 0 && some < MANY.length));
    assert.deepEqual(await others.owners.ofPlan(PLAN), owners);
  });

  it('is all of the answers of a closed round when they took several requests', async () => {
    const round = aRound({ id: 'past', state: 'closed', closedAt: '2025-02-01T00:00:00.000Z' });
    await stores.rounds.create(round, BY_ANNA);
    const seen = looking(async () => (await others.assessments.ofClosed(round)).length);
    const answers = MANY.map((item) => ({
      assessment: anAssessment({ round: 'past', item }),
      replaces: undefined,
    }));
    await stores.assessments.saveClosed(PLAN, answers, BY_ANNA);
    assert.ok(seen.some((some) => some > 0 && some < MANY.length));
    assert.equal((await others.assessments.ofClosed(round)).length, MANY.length);
  });

  it('is new work after the last of several requests', async () => {
    const seen = looking(async () => (await entryOf(others)).stamp);
    const deliveries = Array.from({ length: 120 }, (_, index) => aDelivery({ id: `questions/p${index}` }));
    await stores.deliveries.announce(PLAN, deliveries);
    assert.ok(!seen.includes((await entryOf(others)).stamp));
    seen.splice(0);
    await stores.deliveries.wake(PLAN, (await stores.deliveries.ofPlan(PLAN)).slice(0, 3));
    assert.equal(seen.length, 3);
    assert.ok(!seen.includes((await entryOf(others)).stamp));
  });

  it('is what a request has done after it was given up', async () => {
    const late: (() => Promise<unknown>)[] = [];
    before = async (write) => {
      late.push(write);
      throw new Error('given up');
    };
    const owners = [{ item: 'item', person: 'anna' }];
    await assert.rejects(
      stores.owners.update(PLAN, ['item'], () => owners, BY_ANNA),
      /given up/,
    );
    assert.deepEqual(await others.owners.ofPlan(PLAN), []);
    await late[0]?.();
    await settle(others);
    assert.deepEqual(await others.owners.ofPlan(PLAN), owners);
  });

  it('is what a program has changed that knows the register alone', async () => {
    // As the version before does it: it leaves no marks in the plan's partition.
    const openSecond = async () => {
      const { id } = aRound({ id: 'second' });
      await documents.followup.write([KINDS.round.write(PLAN, ['round', id], aRound({ id }))]);
      const register = await documents.directory.read('local', 'register');
      const { value, etag } = KINDS.register.read(register ?? assert.fail());
      const plans = value.plans.map((entry) => ({ ...entry, facts: 'theirs', stamp: 'theirs' }));
      const write = KINDS.register.write('local', ['register'], { ...value, plans }, etag);
      await documents.directory.write([write]);
    };
    assert.equal((await others.rounds.ofPlan(PLAN)).length, 1);
    const { stamp } = await entryOf(others);
    await openSecond();
    await settle(stores);
    assert.equal((await others.rounds.ofPlan(PLAN)).length, 2);
    assert.notEqual((await entryOf(others)).stamp, stamp);
  });

  it('is the version that such a program has stored, and another follows it', async () => {
    const second = aPlan({ id: PLAN, version: 2 });
    await documents.followup.write([KINDS.plan.write(PLAN, ['plan', '000002'], second)]);
    const register = await documents.directory.read('local', 'register');
    const { value, etag } = KINDS.register.read(register ?? assert.fail());
    const plans = value.plans.map((entry) => ({ ...entry, version: 2, facts: 'theirs' }));
    await documents.directory.write([KINDS.register.write('local', ['register'], { ...value, plans }, etag)]);
    assert.equal((await stores.plans.newest(PLAN))?.version, 2);
    await settle(stores);
    assert.equal((await entryOf(stores)).version, 2);
  });

  it('is told of when the marks of another plan cannot be read', async () => {
    await stores.plans.save(aPlan({ id: 'a' }), BY_ANNA, 0);
    const document = { partition: 'a', id: 'mark/facts', type: 'mark', schema: 99, value: {} };
    await documents.followup.write([{ op: 'put', document }]);
    await documents.followup.write([KINDS.round.write(PLAN, ['round', 'second'], aRound({ id: 'second' }))]);
    const mark = { news: 'facts', mark: 'new' };
    const marked = { partition: PLAN, id: 'mark/facts', type: 'mark', schema: 1, value: mark };
    await documents.followup.write([{ op: 'put', document: marked }]);
    const { facts } = (await others.plans.list()).find(({ id }) => id === PLAN) ?? assert.fail();
    await assert.rejects(settle(others), { code: 'newer-form' });
    const entry = (await others.plans.list()).find(({ id }) => id === PLAN);
    assert.notEqual(entry?.facts, facts);
  });
});
