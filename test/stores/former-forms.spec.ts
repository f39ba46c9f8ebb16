import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod/v4';
import { showDigest } from '../../src/commands/deliveries/digest.ts';
import { sealTrail } from '../../src/commands/reports/seal-trail.ts';
import { verifyAll } from '../../src/commands/reports/verify-trail.ts';
import { claim } from '../../src/domain/deliveries/delivery.ts';
import { abandoned, record } from '../../src/domain/deliveries/record.ts';
import { viewerOf } from '../../src/domain/people/viewer.ts';
import { swedishHolidays } from '../../src/outside/holidays.ts';
import { libreOffice } from '../../src/outside/pdf.ts';
import type { Stores } from '../../src/ports/stores.ts';
import { itemSearch } from '../../src/runtime/search.ts';
import { openSqlite } from '../../src/stores/sqlite.ts';
import { openStores } from '../../src/stores/stores.ts';
import { reportMaker } from '../../src/views/reports/make.ts';
import { COORDINATOR } from '../bot.ts';
import { BY_ANNA } from '../build.ts';
import { fakeClock, temporaryFolder } from '../fakes.ts';

const Row = z.object({ id: z.string(), type: z.string(), value: z.string() });
const PLAN = 'plan-2025';
const INTERIM = 'plan-2025-interim-1';

describe('What the version before has stored', () => {
  let database: DatabaseSync;
  let stores: Stores;

  beforeEach(async () => {
    const folder = temporaryFolder();
    database = new DatabaseSync(join(folder, 'malvakt.db'));
    database.exec(readFileSync(join(import.meta.dirname, 'former-forms.sql'), 'utf8'));
    stores = openStores(await openSqlite(folder), 'local', () => Date.parse('2025-09-15T07:00:00Z'));
  });
  afterEach(async () => {
    database.close();
    await stores.close();
  });

  /** The values of a kind as they lie in the database, in the order of their ids. */
  function stored(type: string): unknown[] {
    const rows = database.prepare(`SELECT id, type, value FROM followup WHERE type = $type
      UNION ALL SELECT id, type, value FROM directory WHERE type = $type ORDER BY id`);
    return rows.all({ type }).map((row) => JSON.parse(Row.parse(row).value));
  }

  /** As it would be stored: without what is undefined. */
  function plain(value: unknown): unknown {
    return JSON.parse(JSON.stringify(value));
  }

  it('is of every kind', () => {
    const types = database.prepare(
      'SELECT type FROM followup UNION SELECT type FROM directory ORDER BY type',
    );
    assert.deepEqual(
      types.all().map(({ type }) => type),
      [
        ...['absence', 'assessment', 'assessment-version', 'conversation', 'delivery', 'digest-run', 'draft'],
        ...['lid', 'owners', 'person', 'plan', 'register', 'round', 'subscription'],
      ],
    );
  });

  it('is read: deliveries in every state, none of which names its message', async () => {
    const deliveries = (await stores.deliveries.ofPlan(PLAN)).map(({ value }) => value);
    // Whoever had blocked Målvakt is unreachable now, and may be reached again.
    const inTodaysWords = JSON.stringify(stored('delivery'))
      .replaceAll('"outcome":"blocked"', '"outcome":"unreachable"')
      .replaceAll('"state":"blocked"', '"state":"resting"');
    assert.deepEqual(plain(deliveries), JSON.parse(inTodaysWords));
    assert.deepEqual([...new Set(deliveries.map(({ state }) => state))].toSorted(), [
      ...['dropped', 'failed', 'planned', 'resting', 'sending', 'sent', 'waiting'],
    ]);
    assert.ok(deliveries.some(({ insteadOf }) => insteadOf === 'anna'));
    assert.ok(deliveries.every(({ message }) => message === undefined));
  });

  it('holds as it is: its lines have no hashes, and are sealed as they lie there', async () => {
    const clock = fakeClock('2025-09-15T07:00:00Z');
    const found = async () => (await verifyAll(COORDINATOR, { stores })).flatMap(({ findings }) => findings);
    assert.deepEqual(await found(), []);
    assert.ok(await sealTrail([PLAN], { stores, clock }));
    assert.deepEqual(await found(), []);
  });

  it('is read: digest runs, whose baseline was called a snapshot', async () => {
    const first = await stores.digestRuns.read(PLAN, '2025-09-08');
    const last = (await stores.digestRuns.ofPlan(PLAN)).at(-1);
    const inFormerForm = [first, last].map((run) => {
      const { baseline, ...rest } = run ?? assert.fail('no run was read');
      return plain({ ...rest, snapshot: baseline });
    });
    assert.deepEqual(inFormerForm, stored('digest-run'));
    assert.deepEqual(last?.before, first?.baseline);
    assert.deepEqual(last?.baseline['luft/owner'], { status: 'notMet', direction: 'negative', version: 2 });
  });

  it('is read: the plan, its rounds, its owners and all answers', async () => {
    const [entry] = await stores.plans.list();
    assert.equal(entry?.id, PLAN);
    assert.deepEqual(plain(await stores.plans.read(PLAN, 1)), stored('plan')[0]);
    assert.deepEqual(plain(await stores.owners.ofPlan(PLAN)), stored('owners')[0]);
    const rounds = (await stores.rounds.ofPlan(PLAN)).map(({ value }) => value);
    const byId = rounds.toSorted((a, b) => a.id.localeCompare(b.id));
    assert.deepEqual(plain(byId), stored('round'));
    const answers = await Promise.all(byId.map(({ id }) => stores.assessments.ofRound(PLAN, id)));
    assert.deepEqual(
      answers.map(({ isClosed }) => isClosed),
      [true, false, true],
    );
    const current = answers.flatMap(({ assessments }) => assessments.map(({ value }) => value));
    const worded = await stores.assessments.withWords(PLAN, current);
    assert.deepEqual(plain(worded), stored('assessment'));
    const versions = await Promise.all(
      current.map(({ round, item }) => stores.assessments.history(PLAN, round, item)),
    );
    assert.deepEqual(plain(versions.flat()), stored('assessment-version'));
  });

  it('is read: people, where they can be reached, when they are away, and what channels want', async () => {
    const people = await stores.people.all();
    assert.deepEqual(plain(people.toSorted((a, b) => a.id.localeCompare(b.id))), stored('person'));
    const absences = await stores.absences.all();
    assert.deepEqual(plain(absences), [
      { person: 'anna', from: '2025-09-15', to: '2025-09-19', deputy: 'bo' },
    ]);
    const reached = ['anna', 'bo', 'cia', 'gun', 'ulf'].map((person) => stores.conversations.read(person));
    assert.deepEqual(plain(await Promise.all(reached)), stored('conversation'));
    assert.deepEqual(plain(await stores.subscriptions.all()), stored('subscription'));
  });

  it('is read: the previews that wait for yes or no', async () => {
    const Pending = z.object({ by: z.string(), id: z.string() });
    const waiting = stored('draft').map((value) => Pending.parse(value));
    const previews = await Promise.all(waiting.map(({ by, id }) => stores.previews.read(by, id)));
    assert.deepEqual(
      previews.map((preview) => [
        preview?.by,
        preview?.file,
        preview?.document.plan.id,
        preview?.document.pastRound?.answers.map(({ item, line }) => [item, line]),
      ]),
      [
        [
          'anna',
          'arsanalys.docx',
          PLAN,
          [
            ['luft', 12],
            [undefined, 15],
          ],
        ],
        [
          'operator',
          'a.md',
          PLAN,
          [
            ['bad', 12],
            [undefined, 4],
          ],
        ],
      ],
    );
  });

  it('goes on: what was being sent is taken up again, and its message is kept', async () => {
    const now = new Date('2025-09-15T07:00:00Z');
    const deliveries = await stores.deliveries.ofPlan(PLAN);
    const taken = deliveries.find(({ value }) => value.state === 'sending') ?? assert.fail('none was');
    const sent = record(
      claim(abandoned(taken.value, now), now),
      { result: 'sent', message: 'activity-1' },
      now,
      0,
    );
    assert.ok(await stores.deliveries.replace({ ...taken, value: sent }));
    const again = (await stores.deliveries.ofPlan(PLAN)).find(({ value }) => value.id === sent.id);
    assert.deepEqual(
      [again?.value.state, again?.value.message, again?.value.attempts.length],
      ['sent', 'activity-1', 2],
    );
  });

  it('goes on: owners get documents of their own, and the version before refuses a list that is not all', async () => {
    const rows = () =>
      database.prepare("SELECT schema, value FROM followup WHERE id = 'owners' OR id LIKE 'owners/%'").all();
    const [list, ...none] = rows();
    assert.deepEqual([list?.schema, none], [1, []]);
    const all = await stores.owners.ofPlan(PLAN);
    const [first, ...others] = all;
    const { item, person } = first ?? assert.fail('nobody owns anything');
    const left = others.filter((one) => one.item !== item);
    const changed = [{ item, person: `${person}-2` }];
    for (const next of [changed, changed, [], changed]) {
      await stores.owners.update(PLAN, [item], () => next, BY_ANNA);
      const now = await stores.owners.ofPlan(PLAN);
      assert.deepEqual(now, [...left, ...next]);
    }
    const [sealed, ...own] = rows();
    assert.deepEqual([sealed?.schema, sealed?.value, own.length], [2, list?.value, 1]);
  });

  it('goes on: the next digest tells what has changed since the last', async () => {
    const clock = fakeClock('2025-09-15T07:00:00Z');
    const deps = {
      stores,
      clock,
      findItems: itemSearch(),
      timezone: 'Europe/Stockholm',
      holidays: swedishHolidays(),
      reports: reportMaker(),
      pdf: libreOffice(),
      origin: 'chat' as const,
    };
    const digest = await showDigest(viewerOf(COORDINATOR), deps);
    assert.equal(digest.summary.state.round.id, INTERIM);
    assert.equal(digest.since, '2025-09-15T06:00:00.000Z');
    assert.deepEqual([digest.changed, digest.worse], [[], []]);
  });
});
