import assert from 'node:assert/strict';
import { verifyAll } from '../../../src/commands/reports/verify-trail.ts';
import { COORDINATOR } from '../../bot.ts';
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

describe('The trail, verified,', () => {
  let trail: Trail;
  beforeEach(async () => {
    trail = await openTrail();
  });
  afterEach(() => trail.stores.close());

  it('holds, sealed or not, and goes on to do so', async () => {
    assert.deepEqual(await trail.found(), []);
    await trail.seal(10);
    assert.deepEqual(await trail.found(), []);
    await trail.answer('jobs', 4, 11);
    await trail.own('anna', 11);
    assert.deepEqual(await trail.found(), []);
    await trail.seal(34);
    assert.deepEqual(await trail.found(), []);
    const verified = await trail.verify();
    assert.deepEqual(
      verified.map(({ plan, lines, seals }) => [plan, lines, seals.length]),
      [
        [PLAN, 11, 2],
        [undefined, 2, 2],
      ],
    );
  });

  const tampered: Readonly<Record<string, readonly [() => Promise<void>, readonly string[]]>> = {
    'a line says something else': [
      async () =>
        trail.behind(put(changed(await trail.lineOf('jobs', 1), { by: { id: 'eva', name: 'Eva' } }))),
      [`altered ${lineName('jobs', 4)}`],
    ],
    'a line says something else, and its hash with it': [
      async () =>
        trail.behind(put(hashed(changed(await trail.lineOf('jobs', 1), { by: { id: 'eva', name: 'Eva' } })))),
      [`altered ${lineName('jobs', 4)}`],
    ],
    'a line cannot be read': [
      async () => trail.behind(put({ ...(await trail.lineOf('metro', 0)), value: 'nothing' })),
      [`altered ${lineName('metro', 3)}`, `unrecorded version/${ROUND}/metro/owner/000001`],
    ],
    'the line of an answer is gone': [
      async () => trail.behind(drop(await trail.lineOf('jobs', 1))),
      [`unrecorded version/${KEY}/000002`],
    ],
    'the words of an answer are others': [
      async () =>
        trail.behind(put(changed(await trail.one(`version/${KEY}/000003`), { texts: { happened: 'Nej.' } }))),
      [`altered version/${KEY}/000003`],
    ],
    'the words of an answer are gone': [
      async () => trail.behind(drop(await trail.one(`version/${KEY}/000002`))),
      [`removed version/${KEY}/000002`],
    ],
    'an answer was put in': [
      async () =>
        trail.behind(
          put({ ...(await trail.one(`version/${KEY}/000003`)), id: `version/${ROUND}/climate/owner/000001` }),
        ),
      [`unrecorded version/${ROUND}/climate/owner/000001`],
    ],
    'an answer and its line were put in': [
      async () => {
        const line = changed(await trail.lineOf('metro', 0), { item: 'climate' });
        const version = changed(await trail.one(`version/${ROUND}/metro/owner/000001`), { item: 'climate' });
        const id = line.id.replace('metro', 'climate');
        await trail.behind(
          put(hashed({ ...line, id })),
          put({ ...version, id: version.id.replace('metro', 'climate') }),
        );
      },
      [`altered version/${ROUND}/climate/owner/000001`],
    ],
    'the current answer is another': [
      async () => trail.behind(put(changed(await trail.one(`assessment/${KEY}`), { status: 'notMet' }))),
      [`altered assessment/${KEY}`],
    ],
    'the current answer is gone': [
      async () => trail.behind(drop(await trail.one(`assessment/${KEY}`))),
      [`removed assessment/${KEY}`],
    ],
    'the newest answer is gone with all that tells of it': [
      async () =>
        trail.behind(drop(await trail.lineOf('jobs', 2)), drop(await trail.one(`version/${KEY}/000003`))),
      [`removed version/${KEY}/000003`],
    ],
    'owners are others': [
      async () => trail.behind(put(changed(await trail.one('owners/jobs'), { owners: [{ person: 'eva' }] }))),
      ['altered owners/jobs'],
    ],
    'a line about owners is gone': [
      async () => trail.behind(drop(await trail.one('audit/owners/jobs/', 0))),
      ['unrecorded owners/jobs'],
    ],
    'a line about owners was put in': [
      async () => {
        const line = await trail.one('audit/owners/jobs/', 0);
        await trail.behind(put(twin(line)));
      },
      [`added audit/owners/jobs/${later(1).at}`],
    ],
    'a round is another': [
      async () => trail.behind(put(changed(await trail.one(`round/${ROUND}`), { due: '2025-12-24' }))),
      [`altered round/${ROUND}`],
    ],
    'the plan is another': [
      async () => trail.behind(put(changed(await trail.one('plan/000001'), { title: 'En annan' }))),
      ['altered plan/000001'],
    ],
    'a decision is another': [
      async () => trail.behind(put(changed(await trail.one(`approval/${ROUND}/work`), { decisions: [] }))),
      [`altered approval/${ROUND}/work`],
    ],
  };

  for (const [what, [tamper, expected]] of Object.entries(tampered)) {
    it(`names it where ${what}, before any seal`, async () => {
      await tamper();
      assert.deepEqual(await trail.found(), expected);
    });
  }

  it('is for coordinators', async () => {
    const asked = verifyAll({ ...COORDINATOR, roles: ['manager'] }, trail);
    await assert.rejects(asked, { code: 'not-allowed' });
  });
});
