import assert from 'node:assert/strict';
import type { Documents } from '../../../src/stores/documents.ts';
import { openStores } from '../../../src/stores/stores.ts';
import {
  changed,
  drop,
  hashed,
  KEY,
  later,
  lineName,
  openTrail,
  PLAN,
  put,
  ROUND,
  type Trail,
  twin,
} from './tampering.ts';

/** How the lines about an area that was approved begin. */
const DECIDED = 'audit/approval/work';

describe('The trail, once it is sealed,', () => {
  let trail: Trail;
  beforeEach(async () => {
    trail = await openTrail();
  });
  afterEach(() => trail.stores.close());

  const afterSeal: Readonly<Record<string, readonly [() => Promise<void>, readonly string[]]>> = {
    'a line is gone': [
      async () => trail.behind(drop(await trail.lineOf('jobs', 1))),
      [`removed ${lineName('jobs', 4)}`],
    ],
    'a line is gone that nothing is chained to': [
      async () => trail.behind(drop(await trail.one('audit/round/', 0))),
      [`removed audit/round/${ROUND}/${later(0).at}`],
    ],
    'a line and all hashes after it were worked out anew': [
      async () =>
        trail.behind(put(hashed(changed(await trail.one('audit/approval/', 0), { from: 'sample' })))),
      [`altered ${DECIDED}/${later(6).at}`],
    ],
    'a line was put in of a day before': [
      async () => {
        const line = await trail.one('audit/approval/', 0);
        await trail.behind(put(twin(line)));
      },
      [`added ${DECIDED}/${later(6).at}`],
    ],
    'a line without a hash was put in': [
      async () => {
        const line = changed(await trail.one('audit/approval/', 0), { chain: undefined });
        await trail.behind(put({ ...line, id: `${DECIDED}/${later(12).at}-123456789abc` }));
      },
      [`added ${DECIDED}/${later(12).at}`],
    ],
    'a seal is another': [
      async () => trail.behind(put(changed(await trail.one('seal/'), { lines: 3 }))),
      ['altered seal/000001'],
    ],
    'the list of a seal is another': [
      async () => trail.behind(put(changed(await trail.one('sealed/'), { sealed: [] }))),
      ['altered seal/000001'],
    ],
    'a seal is gone': [async () => trail.behind(drop(await trail.one('seal/'))), ['removed seal/000001']],
  };

  for (const [what, [tamper, expected]] of Object.entries(afterSeal)) {
    it(`names it where ${what}, once sealed`, async () => {
      await trail.seal(10);
      await trail.answer('metro', 2, 11);
      await trail.seal(34);
      await tamper();
      assert.deepEqual(await trail.found(), expected);
    });
  }

  it('names what was put in behind, though it was sealed later', async () => {
    await trail.seal(10);
    const line = await trail.one('audit/approval/', 0);
    await trail.behind(put(twin(line)));
    await trail.seal(34);
    assert.deepEqual(await trail.found(), [`added ${DECIDED}/${later(6).at}`]);
  });

  it('accepts lines of the version before, and names what becomes of them once they are sealed', async () => {
    const former = (await trail.range('audit/')).map((line) => put(changed(line, { chain: undefined })));
    const answers = [...(await trail.range('assessment/')), ...(await trail.range('owners/'))];
    await trail.behind(...former, ...answers.map((one) => put(changed(one, { line: undefined }))));
    assert.deepEqual(await trail.found(), []);
    await trail.answer('jobs', 4, 8);
    assert.deepEqual(await trail.found(), []);
    await trail.seal(10);
    assert.deepEqual(await trail.found(), []);
    await trail.behind(
      put(changed(await trail.one(`version/${KEY}/000001`), { texts: { happened: 'Nej.' } })),
    );
    await trail.behind(drop(await trail.lineOf('metro', 0)));
    assert.deepEqual(await trail.found(), [
      `removed ${lineName('metro', 3)}`,
      `altered version/${KEY}/000001`,
    ]);
  });

  it('is sealed once by two who do so at once, and not again while nothing is new', async () => {
    await Promise.all([trail.seal(10), trail.seal(10)]);
    await trail.seal(12);
    assert.deepEqual([(await trail.range('seal/')).length, (await trail.range('sealed/')).length], [1, 1]);
    assert.deepEqual(await trail.found(), []);
  });

  it('goes on from the seals that lie there, also where those of a copy have taken their place', async () => {
    const first = await trail.seal(10);
    await trail.answer('metro', 2, 11);
    await trail.seal(34);
    for (const prefix of ['seal/', 'sealed/']) await trail.behind(drop(await trail.one(prefix, 1)));
    await trail.answer('metro', 3, 35);
    await trail.seal(58);
    const [seals, lists] = [await trail.range('seal/'), await trail.range('sealed/')];
    assert.equal(Object(seals[1]?.value).previous, Object(seals[0]?.value).hash);
    assert.deepEqual([first?.number, seals.length, lists.length], [1, 2, 2]);
    assert.deepEqual(await trail.found(), []);
  });

  it('reads no line again that it has sealed', async () => {
    const { followup } = trail.documents;
    const read: string[] = [];
    const noting: Documents = {
      ...followup,
      read: (...asked) => followup.read(...asked),
      write: (writes) => followup.write(writes),
      async range(...asked) {
        const found = await followup.range(...asked);
        read.push(...found.map(({ id }) => id));
        return found;
      },
    };
    const stores = openStores({ ...trail.documents, followup: noting }, 'local');
    await stores.seals.ofPlan(PLAN, later(10).at);
    await trail.answer('metro', 2, 11);
    read.length = 0;
    await stores.seals.ofPlan(PLAN, later(34).at);
    const lines = read.filter((id) => id.startsWith('audit/'));
    assert.deepEqual(
      lines.map((id) => id.replace(/-[0-9a-f]{12}$/, '')),
      [lineName('metro', 11)],
    );
    assert.deepEqual(await trail.found(), []);
  });

  it('has the plans’ seals in the municipality’s own, so that its hash vouches for all', async () => {
    const first = await trail.seal(10);
    await trail.answer('metro', 2, 11);
    const second = await trail.seal(34);
    assert.deepEqual([first?.number, second?.number], [1, 2]);
    const [, own] = await trail.documents.directory.range('local', 'seal/');
    assert.deepEqual(Object(own?.value).plans, { [PLAN]: (await trail.stores.seals.newest(PLAN))?.hash });
  });
});
