import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { type FrozenFormat, inForce } from '../../src/domain/reports/publication.ts';
import { closeRound } from '../../src/domain/rounds/round.ts';
import type { Stores } from '../../src/ports/stores.ts';
import type { Documents } from '../../src/stores/documents.ts';
import { openStores } from '../../src/stores/stores.ts';
import { aPlan, aRound, BY_ANNA, NOW } from '../build.ts';
import { temporaryFolder } from '../fakes.ts';
import { aPublication, sha256, someFiles } from '../publications.ts';
import { openTestDocuments, type TestDocuments } from '../test-store.ts';

const PLAN = 'ks-2025';
const ROUND = 'ks-2025-interim-1';
const LATER = { ...BY_ANNA, at: '2025-09-20T08:00:00.000Z' };
/** Cosmos DB takes no document of 2 MB. */
const MAX_DOCUMENT = 2_000_000;

describe('A published round in the store', () => {
  let documents: TestDocuments;
  let stores: Stores;
  let others: Stores;
  /** What is done in the place of a write in a plan's partition. */
  let instead: Documents['write'] | undefined;

  beforeEach(async () => {
    const folder = temporaryFolder();
    documents = await openTestDocuments(folder);
    instead = undefined;
    const write: Documents['write'] = (writes) => (instead ?? documents.followup.write)(writes);
    stores = openStores({ ...documents, followup: { ...documents.followup, write } }, 'local');
    others = openStores(await openTestDocuments(folder), 'local');
    await stores.plans.save(aPlan(), BY_ANNA, 0);
    await stores.rounds.create(aRound(), BY_ANNA);
  });
  afterEach(async () => {
    await stores.close();
    await others.close();
  });

  const found = async (of: Stores) => (await of.rounds.ofPlan(PLAN))[0] ?? assert.fail('there is no round');
  async function close(): Promise<void> {
    const { value, etag } = await found(stores);
    await stores.rounds.close({ value: closeRound(value, [], NOW), etag }, BY_ANNA);
  }
  const audit = async (what: string) =>
    (await documents.followup.range(PLAN, `audit/${what}/`)).map(({ value }) => {
      const { chain: _, ...line } = Object(value);
      return line;
    });

  it('is found with its files by another program that has looked before', async () => {
    await close();
    assert.equal((await found(others)).value.published, undefined);
    const files = someFiles();
    const publication = aPublication(files);
    assert.equal(await stores.publications.publish(publication, files, BY_ANNA), true);
    assert.deepEqual(await others.publications.ofRound(PLAN, ROUND), [publication]);
    assert.deepEqual((await found(others)).value.published, { version: 1, at: publication.at });
    for (const [format, bytes] of files)
      assert.deepEqual(await others.publications.file(publication, format), Buffer.from(bytes));
    assert.deepEqual(await others.publications.answers(publication), [
      { item: 'jobs', respondent: 'owner', version: 1 },
    ]);
  });

  it('tells in the trail what was frozen, by whom, and how the round changed', async () => {
    await close();
    const files = someFiles();
    await stores.publications.publish(aPublication(files), files, BY_ANNA);
    const frozen = [...files].map(([format, bytes]) => ({ format, checksum: sha256(bytes) }));
    assert.deepEqual(await audit('publication'), [
      { ...BY_ANNA, what: 'publication', round: ROUND, version: 1, became: 'published', files: frozen },
    ]);
    assert.equal((await audit('round')).length, 3);
  });

  it('holds files of many megabytes in documents that Cosmos DB takes', async () => {
    await close();
    const bytes = randomBytes(5_000_001);
    const files = new Map<FrozenFormat, Uint8Array>([['docx', bytes]]);
    const publication = aPublication(files);
    await stores.publications.publish(publication, files, BY_ANNA);
    const lying = await documents.followup.range(PLAN, 'frozen/');
    assert.ok(lying.length > 2);
    assert.ok(lying.every((one) => JSON.stringify(one).length < MAX_DOCUMENT));
    const read = (await others.publications.file(publication, 'docx')) ?? assert.fail();
    assert.equal(sha256(read), sha256(bytes));
  });

  it('is not there when the process ends between its files and that they are published; then it is published anew', async () => {
    await close();
    const files = someFiles();
    const publication = aPublication(files);
    instead = async (writes) => {
      if (writes.some(({ document: { id } }) => id.startsWith('publication/'))) throw new Error('cut off');
      return documents.followup.write(writes);
    };
    await assert.rejects(stores.publications.publish(publication, files, BY_ANNA), /cut off/);
    assert.deepEqual(await others.publications.ofRound(PLAN, ROUND), []);
    assert.equal((await found(others)).value.published, undefined);
    assert.ok((await documents.followup.range(PLAN, 'frozen/')).length > 0);
    assert.equal(await others.publications.publish(publication, files, BY_ANNA), true);
    assert.deepEqual((await found(others)).value.published?.version, 1);
  });

  it('lets one of two coordinators be first, and keeps the files of that one', async () => {
    await close();
    const [ours, theirs] = [someFiles('Vår'), someFiles('Deras')];
    const published = await Promise.all([
      stores.publications.publish(aPublication(ours), ours, BY_ANNA),
      others.publications.publish(aPublication(theirs), theirs, LATER),
    ]);
    assert.deepEqual(published.toSorted(), [false, true]);
    const [publication] = await others.publications.ofRound(PLAN, ROUND);
    const kept = published[0] ? ours : theirs;
    const read = await stores.publications.file(publication ?? assert.fail(), 'md');
    assert.deepEqual(read, Buffer.from(kept.get('md') ?? assert.fail()));
  });

  it('is refused while its round is open, also when it was opened again in between', async () => {
    const files = someFiles();
    assert.equal(await stores.publications.publish(aPublication(files), files, BY_ANNA), false);
    assert.deepEqual(await stores.publications.ofRound(PLAN, ROUND), []);
  });

  it('is withdrawn once, and keeps its files; the next version follows it', async () => {
    await close();
    const files = someFiles();
    const first = aPublication(files);
    await stores.publications.publish(first, files, BY_ANNA);
    const withdrawn = { ...first, withdrawn: { by: LATER.by, at: LATER.at, reason: 'Fel tal' } };
    assert.equal(await others.publications.withdraw(withdrawn, LATER), true);
    assert.equal(await stores.publications.withdraw(withdrawn, LATER), false);
    assert.equal((await found(stores)).value.published, undefined);
    assert.equal(inForce(await stores.publications.ofRound(PLAN, ROUND)), undefined);
    assert.ok(await stores.publications.file(withdrawn, 'json'));
    const second = aPublication(files, { version: 2, correction: { reason: 'Rätt tal', changed: ['jobs'] } });
    assert.equal(await stores.publications.publish(second, files, LATER), true);
    assert.deepEqual(await others.publications.ofRound(PLAN, ROUND), [withdrawn, second]);
    assert.equal(await others.publications.withdraw(withdrawn, LATER), false);
    assert.deepEqual((await found(others)).value.published?.version, 2);
  });

  it('hands out no file that is another than was frozen', async () => {
    await close();
    const files = someFiles();
    const publication = aPublication(files);
    await stores.publications.publish(publication, files, BY_ANNA);
    const [part] = await documents.followup.range(PLAN, 'frozen/');
    const { partition, id, type, schema, etag } = part ?? assert.fail();
    const spoil = (value: unknown) =>
      documents.followup.write([{ op: 'put', document: { partition, id, type, schema, value } }]);
    const read = () =>
      Promise.all([...files.keys()].map((format) => others.publications.file(publication, format)));
    await spoil({ gzip: Buffer.from('no gzip').toString('base64') });
    await assert.rejects(read(), { code: 'altered-file' });
    await spoil(Object.assign({}, (await documents.followup.range(PLAN, 'frozen/'))[1]?.value));
    await assert.rejects(read(), { code: 'altered-file' });
    const [now] = await documents.followup.range(PLAN, 'frozen/');
    assert.notEqual(now?.etag, etag);
    await documents.followup.write([{ op: 'delete', document: { partition, id }, etag: now?.etag ?? '' }]);
    await assert.rejects(read(), { code: 'altered-file' });
  });

  it('is refused in a form that is newer than the program', async () => {
    await close();
    const files = someFiles();
    await stores.publications.publish(aPublication(files), files, BY_ANNA);
    const [lying] = await documents.followup.range(PLAN, 'publication/');
    const { etag: _, ...document } = lying ?? assert.fail();
    await documents.followup.write([{ op: 'put', document: { ...document, schema: document.schema + 1 } }]);
    await assert.rejects(others.publications.ofRound(PLAN, ROUND), { code: 'newer-form' });
  });

  it('lies in a form that the version before refuses, until it is withdrawn', async () => {
    await close();
    const files = someFiles();
    const first = aPublication(files);
    const schemas = async () => (await documents.followup.range(PLAN, 'round/')).map(({ schema }) => schema);
    assert.deepEqual(await schemas(), [1]);
    await stores.publications.publish(first, files, BY_ANNA);
    assert.deepEqual(await schemas(), [5]);
    const withdrawn = { by: LATER.by, at: LATER.at, reason: 'Fel tal' };
    await stores.publications.withdraw({ ...first, withdrawn }, LATER);
    assert.deepEqual(await schemas(), [1]);
  });
});
