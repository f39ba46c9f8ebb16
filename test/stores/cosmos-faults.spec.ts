import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Problem } from '../../src/domain/errors.ts';
import { type CosmosDatabase, openCosmos } from '../../src/stores/cosmos.ts';
import { DocumentConflict } from '../../src/stores/documents.ts';
import { type CosmosFake, openCosmosFake } from '../cosmos-fake.ts';
import { FAULTS, momentsOf } from '../cosmos-mishaps.ts';
import { FAKE_KEY } from '../cosmos-protocol.ts';
import { portOf } from '../fakes.ts';

/** As much as a retry takes here, many times over. */
const BUDGET_MS = 5_000;
/** For what hangs for as long as it is waited for. */
const SHORT_MS = 150;

const documentAt = (id: string, value: unknown = {}) => ({
  partition: 'a',
  id,
  type: 'test',
  schema: 1,
  value,
});
const create = (id: string, value?: unknown) => ({ op: 'create' as const, document: documentAt(id, value) });
const put = (id: string, value?: unknown) => ({ op: 'put' as const, document: documentAt(id, value) });

describe('A fault of Cosmos DB', () => {
  let fake: CosmosFake;
  let database: CosmosDatabase;
  let hasty: CosmosDatabase;

  const open = (budgetMs: number) =>
    openCosmos({ endpoint: fake.endpoint, database: 'malvakt', key: FAKE_KEY }, undefined, budgetMs);

  beforeEach(async () => {
    fake = await openCosmosFake();
    database = await open(BUDGET_MS);
    hasty = await open(SHORT_MS);
  });
  afterEach(async () => {
    database.close();
    hasty.close();
    await fake.close();
  });

  const stored = async () => (await database.followup.range('a', 'item/')).length;

  /** The call that hangs. */
  async function hung(): Promise<() => void> {
    for (;;) {
      const letGo = fake.hanging.shift();
      if (letGo) return letGo;
      await nextTurn();
    }
  }

  for (const answer of FAULTS) {
    for (const when of momentsOf(answer)) {
      it(`is told right when ${answer} comes ${when} a batch: it is stored whole, or not at all, or that is not known`, async () => {
        fake.mishaps.push({ call: 1, when, answer });
        const outcome = await database.followup.write([create('item/1'), put('item/2')]).catch(codeOf);
        const found = await stored();
        if (Array.isArray(outcome)) assert.equal(found, 2);
        else if (outcome === 'perhaps-stored') assert.ok([0, 2].includes(found));
        else assert.equal(found, 0, String(outcome));
      });
    }

    it(`is no empty answer to a read or a range: ${answer}`, async () => {
      await database.followup.write([create('item/1', 'first')]);
      for (const ask of [
        async () => (await database.followup.read('a', 'item/1'))?.value,
        async () => (await database.followup.range('a', 'item/'))[0]?.value,
      ]) {
        fake.mishaps.splice(0);
        fake.mishaps.push({ call: fake.calls.length + 1, when: 'before', answer });
        assert.notEqual(await ask().catch(codeOf), undefined);
      }
    });
  }

  it('that says that all went well, and nothing else, is no answer', async () => {
    fake.mishaps.push(
      { call: 1, when: 'before', answer: 'empty' },
      { call: 3, when: 'before', answer: 'empty' },
    );
    const [etag] = await database.followup.write([create('item/1', 'first')]);
    assert.equal((await database.followup.read('a', 'item/1'))?.etag, etag);
    assert.deepEqual(fake.calls, ['batch of 1', 'read']);
  });

  for (const answer of [401, 403, 404, '429-long'] as const) {
    it(`that will not pass in time is told at once: ${answer}`, async () => {
      fake.mishaps.push({ call: 1, when: 'before', answer });
      const { endpoint } = fake;
      await assert.rejects(database.followup.write([create('item/1')]), {
        code: 'unreachable-store',
        fields: { endpoint, cause: answer === '429-long' ? 429 : answer, during: 'write' },
      });
      assert.deepEqual(fake.calls, []);
    });
  }

  it('ends a read that hangs, and a range that hangs at its second page', async () => {
    fake.pageSize = 1;
    await database.followup.write([create('item/1'), create('item/2')]);
    fake.mishaps.push(
      { call: 2, when: 'before', answer: 'hang' },
      { call: 4, when: 'before', answer: 'hang' },
    );
    const unreachable = {
      code: 'unreachable-store',
      fields: { endpoint: fake.endpoint, cause: 'TimeoutError', during: 'read' },
    };
    await assert.rejects(hasty.followup.read('a', 'item/1'), unreachable);
    await assert.rejects(hasty.followup.range('a', 'item/'), unreachable);
  });

  for (const when of ['before', 'after'] as const) {
    it(`is no claim that nothing is stored when the service hangs ${when} a batch`, async () => {
      fake.mishaps.push({ call: 1, when, answer: 'hang' });
      await assert.rejects(hasty.followup.write([create('item/1')]), {
        code: 'perhaps-stored',
        fields: { endpoint: fake.endpoint, cause: 'TimeoutError' },
      });
      assert.equal(await stored(), when === 'before' ? 0 : 1);
      fake.hanging[0]?.();
      assert.equal(await stored(), 1);
    });
  }

  it('is no claim that nothing is stored when the time ends before the store could tell', async () => {
    fake.mishaps.push(
      { call: 1, when: 'after', answer: 'drop' },
      { call: 3, when: 'before', answer: 'hang' },
    );
    await assert.rejects(hasty.followup.write([create('item/1')]), { code: 'perhaps-stored' });
    assert.equal(await stored(), 1);
  });

  it('leaves a batch known as our own although all but one part of it was written anew since', async () => {
    const [before = ''] = await database.followup.write([create('item/1', 'before')]);
    const replace = { op: 'replace' as const, document: documentAt('item/1', 'ours'), etag: before };
    fake.mishaps.push(
      { call: 2, when: 'after', answer: 'drop' },
      { call: 3, when: 'before', answer: 'hang' },
    );
    const written = database.followup.write([replace, put('item/2', 'ours'), create('item/3', 'ours')]);
    const letGo = await hung();
    const { etag = '' } = (await database.followup.read('a', 'item/1')) ?? {};
    const theirs = { op: 'replace' as const, document: documentAt('item/1', 'theirs'), etag };
    await database.followup.write([theirs, put('item/2', 'theirs')]);
    letGo();
    const [first = '', second, third] = await written;
    assert.equal((await database.followup.read('a', 'item/3'))?.etag, third);
    assert.equal((await database.followup.read('a', 'item/2'))?.value, 'theirs');
    assert.notEqual((await database.followup.read('a', 'item/2'))?.etag, second);
    // What they have written is not ours to write upon unread.
    const upon = { ...replace, etag: first };
    await assert.rejects(database.followup.write([upon]), (error) => error instanceof DocumentConflict);
  });

  it('heals when the same is written again', async () => {
    fake.mishaps.push({ call: 1, when: 'before', answer: 'hang' });
    await assert.rejects(hasty.followup.write([put('item/1', 'ours')]), { code: 'perhaps-stored' });
    await database.followup.write([put('item/1', 'ours')]);
    assert.equal(await stored(), 1);
  });

  it('makes the store unready from a failed write until one goes well, and a read alone does not', async () => {
    await database.ping();
    fake.mishaps.push({ call: 2, when: 'before', answer: 403 }, { call: 3, when: 'before', answer: 403 });
    await assert.rejects(database.followup.write([create('item/1')]), { code: 'unreachable-store' });
    await assert.rejects(database.ping(), { code: 'unreachable-store' });
    await database.ping();
    await database.ping();
    assert.deepEqual(fake.calls, ['read', 'batch of 1', 'read']);
  });

  it('is told at the start too, when whatever listens there never answers', async () => {
    const silent = createServer(() => {}).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const endpoint = `http://127.0.0.1:${portOf(silent)}/`;
    const opening = openCosmos({ endpoint, database: 'malvakt', key: FAKE_KEY }, undefined, SHORT_MS);
    await assert.rejects(opening, { code: 'unreachable-store', fields: { endpoint, cause: 'TimeoutError' } });
    silent.closeAllConnections();
    silent.close();
  });

  it('apart, no range asks how it is to be carried out', async () => {
    fake.pageSize = 2;
    await database.followup.write(['1', '2', '3', '4', '5'].map((n) => create(`item/${n}`)));
    const found = await database.followup.range('a', 'item/');
    assert.deepEqual(
      found.map(({ id }) => id),
      ['item/1', 'item/2', 'item/3', 'item/4', 'item/5'],
    );
    assert.deepEqual(fake.calls, ['batch of 5', 'query', 'query', 'query']);
    assert.equal(fake.queryPlans, 0);
  });
});

function codeOf(error: unknown): string {
  return error instanceof Problem ? error.code : 'fault';
}
