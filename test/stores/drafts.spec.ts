import assert from 'node:assert/strict';
import type { Draft } from '../../src/domain/answers/draft.ts';
import { openCosmos } from '../../src/stores/cosmos.ts';
import { openSqlite } from '../../src/stores/sqlite.ts';
import { openStores } from '../../src/stores/stores.ts';
import { anAssessment, BY_ANNA } from '../build.ts';
import { openCosmosFake } from '../cosmos-fake.ts';
import { FAKE_KEY } from '../cosmos-protocol.ts';
import { temporaryFolder } from '../fakes.ts';
import type { TestDocuments } from '../test-store.ts';

const NAME = { item: 'goal', respondent: 'owner' };
const MINE: Draft = {
  round: 'p-interim-1',
  author: { id: 'anna', name: 'Anna Ek' },
  at: '2025-09-01T08:00:00.000Z',
  answer: { status: 'met', texts: { happened: 'Vi har “börjat” – åäö\n\noch fler rader', basis: '' } },
  basedOn: 0,
};
const THEIRS: Draft = {
  ...MINE,
  author: { id: 'bo', name: 'Bo' },
  answer: { stage: 'underWay', day: '2025-12-31', texts: { done: 'å'.repeat(8000) } },
};

interface Opened {
  readonly documents: TestDocuments;
  close(): Promise<void>;
}

async function onSqlite(): Promise<Opened> {
  const documents = await openSqlite(temporaryFolder());
  return { documents, close: async () => documents.close() };
}

async function onCosmos(): Promise<Opened> {
  const fake = await openCosmosFake();
  const documents = await openCosmos({ endpoint: fake.endpoint, database: 'malvakt', key: FAKE_KEY });
  return {
    documents,
    async close() {
      documents.close();
      await fake.close();
    },
  };
}

for (const [name, open] of [
  ['SQLite', onSqlite],
  ['the Cosmos DB adapter', onCosmos],
] as const) {
  describe(`What has been begun, on ${name}`, () => {
    let opened: Opened;
    let stores: ReturnType<typeof openStores>;

    beforeEach(async () => {
      opened = await open();
      stores = openStores(opened.documents, 'local');
    });
    afterEach(() => opened.close());

    const kept = async () => (await stores.drafts.of('p', NAME))?.value;

    it('is nothing before anybody has', async () => {
      assert.equal(await kept(), undefined);
      assert.deepEqual(await stores.drafts.update('p', NAME, (known) => known), []);
      assert.equal(await kept(), undefined);
    });

    it('is read as it was kept, by question, with that of others beside it', async () => {
      await stores.drafts.update('p', NAME, (known) => [...known, MINE]);
      await stores.drafts.update('p', NAME, (known) => [...known, THEIRS]);
      assert.deepEqual(await kept(), [MINE, THEIRS]);
      assert.equal(await stores.drafts.of('p', { ...NAME, respondent: 'Stadskontoret' }), undefined);
      assert.equal(await stores.drafts.of('other', NAME), undefined);
    });

    it('is computed anew when somebody else keeps theirs in between', async () => {
      await stores.drafts.update('p', NAME, () => [MINE]);
      await Promise.all([
        stores.drafts.update('p', NAME, (known) => [...known, { ...THEIRS, basedOn: 1 }]),
        stores.drafts.update('p', NAME, (known) => [...known, { ...THEIRS, basedOn: 2 }]),
      ]);
      const based = (await kept())?.map(({ basedOn }) => basedOn);
      assert.deepEqual(based?.toSorted(), [0, 1, 2]);
    });

    it('is gone when none is left, and may be begun anew', async () => {
      await stores.drafts.update('p', NAME, () => [MINE]);
      await stores.drafts.update('p', NAME, () => []);
      assert.equal(await kept(), undefined);
      await stores.drafts.update('p', NAME, () => [THEIRS]);
      assert.deepEqual(await kept(), [THEIRS]);
    });

    it('goes in one write with the answer, or neither does', async () => {
      await stores.drafts.update('p', NAME, () => [MINE, THEIRS]);
      const assessment = anAssessment({ item: 'goal', round: 'p-interim-1', texts: { happened: 'Svar' } });
      const before = await stores.drafts.of('p', NAME);
      assert.ok(before);
      await stores.drafts.update('p', NAME, () => [{ ...MINE, basedOn: 3 }, THEIRS]);
      const answer = { assessment, replaces: undefined, drafts: { before, left: [THEIRS] } };
      assert.equal(await stores.assessments.save('p', answer, BY_ANNA), false);
      assert.deepEqual(await stores.assessments.history('p', 'p-interim-1', 'goal'), []);
      const now = await stores.drafts.of('p', NAME);
      assert.ok(now);
      const again = { ...answer, drafts: { before: now, left: [THEIRS] } };
      assert.equal(await stores.assessments.save('p', again, BY_ANNA), true);
      assert.deepEqual(await kept(), [THEIRS]);
    });
  });
}
