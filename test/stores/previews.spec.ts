import assert from 'node:assert/strict';
import type { PendingPreview } from '../../src/domain/plans/preview.ts';
import type { Documents } from '../../src/stores/documents.ts';
import { openStores } from '../../src/stores/stores.ts';
import { temporaryFolder } from '../fakes.ts';
import { report2019 } from '../past-rounds.ts';
import { openTestDocuments } from '../test-store.ts';

const ID = 'f81d4fae-7dec-11d0-a765-00a0c91e6bf6';
const PREVIEW: PendingPreview = {
  id: ID,
  by: 'beata',
  file: 'delar-2019.docx',
  at: '2025-09-01T08:00:00.000Z',
  planVersion: 0,
  document: report2019(),
};

describe('A preview that waits for yes or no', () => {
  let documents: Awaited<ReturnType<typeof openTestDocuments>>;
  let directory: Documents;

  beforeEach(async () => {
    documents = await openTestDocuments(temporaryFolder());
    ({ directory } = documents);
  });
  afterEach(() => documents.close());

  it('is read as it was kept', async () => {
    const { previews } = openStores(documents, 'local');
    await previews.save(PREVIEW);
    assert.deepEqual(await previews.read('beata', ID), PREVIEW);
  });

  it('says that a number comes later, in a form that the version before refuses', async () => {
    const { previews } = openStores(documents, 'local');
    const { pastRound } = PREVIEW.document;
    assert.ok(pastRound);
    const answers = pastRound.answers.map((one) => ({
      ...one,
      ...{ status: 'unknown' as const, notMeasured: true },
    }));
    const preview = { ...PREVIEW, document: { ...PREVIEW.document, pastRound: { ...pastRound, answers } } };
    await previews.save(preview);
    assert.deepEqual(await previews.read('beata', ID), preview);
    const forms = (await directory.range('local', 'draft/')).map(({ schema }) => schema);
    assert.deepEqual(forms, [2]);
  });

  it('is read as the version before has stored it', async () => {
    const { document, ...rest } = PREVIEW;
    const { pastRound, ...read } = document;
    const value = { ...rest, draft: { ...read, ids: 'drafted', report: pastRound } };
    const stored = { partition: 'local', id: `draft/beata/${ID}`, type: 'draft', schema: 1, value };
    await directory.write([{ op: 'create', document: stored }]);
    assert.deepEqual(await openStores(documents, 'local').previews.read('beata', ID), PREVIEW);
  });
});
