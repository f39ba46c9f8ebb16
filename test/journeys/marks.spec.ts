import assert from 'node:assert/strict';
import { chooseLanguage } from '../../src/commands/people/choose-language.ts';
import { importOwners } from '../../src/commands/people/import-owners.ts';
import { importPeople } from '../../src/commands/people/import-people.ts';
import { importPlan } from '../../src/commands/plans/import-plan.ts';
import { closeOpenRound, openNewRound } from '../../src/commands/rounds/manage-rounds.ts';
import type { Person } from '../../src/domain/people/people.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../bot.ts';
import { report2024 } from '../past-rounds.ts';
import { ALEX, MATTIAS, openSampleRound } from '../sample-round.ts';

function personNumber(number: number, role: Person['roles'][number] = 'owner'): Person {
  return { id: `p${String(number).padStart(3, '0')}`, name: `Person ${number}`, roles: [role] };
}

const WISH = { kind: 'pulse', name: 'Puls', from: '2025-10-01', to: '2025-10-31', due: '2025-11-05' };

describe('A change that was cut off before it told of itself', () => {
  let bot: Bot;
  let other: Bot;
  let round: string;

  beforeEach(async () => {
    bot = await startBot();
    ({ id: round } = await openSampleRound(bot));
    other = await startBot({ folder: bot.folder, connector: bot.connector });
    await other.say(ALEX, 'status');
  });
  afterEach(closeBots);

  /** The register cannot be told of what is done: the work is done all the same. */
  async function untold<T>(work: () => Promise<T>): Promise<T> {
    const { directory } = bot.documents;
    const { write } = directory;
    directory.write = async () => {
      throw new Error('the store is away');
    };
    const done = await work();
    directory.write = write;
    return done;
  }

  /** How another instance sees it, from its memory. */
  const seen = async () => {
    const rounds = await other.deps.stores.rounds.ofPlan('ks-2025');
    const owners = await other.deps.stores.owners.ofPlan('ks-2025');
    return { rounds, first: rounds[0]?.value, owners };
  };

  /** The other instance looks, as it does twice a minute. */
  async function looked(): Promise<void> {
    other.clock.set('2025-09-01T08:00:31Z');
    await other.deps.stores.settle();
  }

  const open = () => openNewRound(COORDINATOR, { plan: 'ks-2025', ...WISH }, bot.deps);

  it('is told of by the next look of any instance: a round that was opened', async () => {
    const { id } = await untold(open);
    assert.equal((await seen()).rounds.length, 1);
    await looked();
    assert.deepEqual(
      (await seen()).rounds.map(({ value }) => value.id),
      [round, id],
    );
  });

  it('is told of by the same command again, which finds the round open', async () => {
    const opened = await untold(open);
    assert.deepEqual(await openNewRound(COORDINATOR, { plan: 'ks-2025', ...WISH }, other.deps), opened);
    assert.equal((await seen()).rounds.length, 2);
  });

  it('is told of when a round is closed again, here or by an instance that does not know of it', async () => {
    await untold(() => closeOpenRound(COORDINATOR, round, bot.deps));
    assert.equal((await seen()).first?.state, 'open');
    const closed = await closeOpenRound(COORDINATOR, round, other.deps);
    assert.equal(closed.state, 'closed');
    assert.equal((await seen()).first?.state, 'closed');
    assert.deepEqual(await closeOpenRound(COORDINATOR, round, bot.deps), closed);
  });

  it('is told of by the next look, or when owners are named again', async () => {
    const [item = '', second = ''] = (await seen()).owners
      .filter(({ person }) => person !== MATTIAS.id)
      .map((owner) => owner.item);
    const name = (what: string, deps = bot.deps) =>
      importOwners(
        COORDINATOR,
        { plan: 'ks-2025', owners: [{ item: what, person: MATTIAS.id, line: 2 }] },
        deps,
      );
    const ownersOf = async (what: string) =>
      (await seen()).owners.filter((one) => one.item === what).map(({ person }) => person);
    await untold(() => name(item));
    assert.notDeepEqual(await ownersOf(item), [MATTIAS.id]);
    await looked();
    assert.deepEqual(await ownersOf(item), [MATTIAS.id]);
    await untold(() => name(second));
    await name(second, other.deps);
    assert.deepEqual(await ownersOf(second), [MATTIAS.id]);
  });

  it('is told of by the next look: the first version of a plan, and another', async () => {
    const plan = { ...report2024().plan, id: 'new-2024' };
    const { directory } = bot.documents;
    const { write } = directory;
    let writes = 0;
    // The plan is announced first, so that anybody knows where to look.
    directory.write = async (batch) => {
      writes += 1;
      if (writes > 1) throw new Error('the store is away');
      return write(batch);
    };
    const first = await importPlan(COORDINATOR, { plan, dryRun: false }, bot.deps);
    directory.write = write;
    const known = async () => (await other.deps.stores.plans.list()).find(({ id }) => id === plan.id);
    assert.equal(await known(), undefined);
    const again = await importPlan(COORDINATOR, { plan, dryRun: false }, other.deps);
    assert.deepEqual([again.plan.version, again.changes], [1, []]);
    await looked();
    assert.equal((await known())?.version, first.plan.version);
  });
});

describe('Many changes at once', () => {
  afterEach(closeBots);

  it('let everybody who installs Målvakt be known and welcomed, on two instances', async () => {
    const bot = await startBot();
    await openSampleRound(bot);
    const other = await startBot({ folder: bot.folder, connector: bot.connector });
    const people = Array.from({ length: 40 }, (_, number) => personNumber(number));
    await Promise.all(people.map((person, index) => (index % 2 ? bot : other).install(person)));
    const welcomed = new Set(bot.connector.sent.map(({ conversation }) => conversation));
    assert.equal(welcomed.size, people.length);
  });

  it('let everybody choose their language', async () => {
    const bot = await startBot();
    const people = Array.from({ length: 20 }, (_, number) => personNumber(number, 'manager'));
    await importPeople(COORDINATOR, people, bot.deps);
    await Promise.all(people.map((one) => chooseLanguage({ ...one, language: 'sv' }, 'en', bot.deps)));
    const languages = (await bot.deps.stores.people.all()).map(({ language }) => language);
    assert.deepEqual(new Set(languages), new Set(['en']));
  });

  it('show what was written of an import of people that failed half-way', async () => {
    const bot = await startBot();
    const people = (role: Person['roles'][number]) =>
      Array.from({ length: 150 }, (_, number) => personNumber(number, role));
    await importPeople(COORDINATOR, people('manager'), bot.deps);
    await bot.deps.stores.people.all();
    const { directory } = bot.documents;
    const { write } = directory;
    let batches = 0;
    directory.write = async (writes) => {
      if (writes.length > 1) batches += 1;
      if (batches === 2 && writes.length > 1) throw new Error('the store is away');
      return write(writes);
    };
    // A person and the line of the trail, beside the register: 49 in a batch of a hundred.
    await assert.rejects(importPeople(COORDINATOR, people('reader'), bot.deps), {
      code: 'partly-stored',
      fields: { done: 49, of: 150 },
    });
    directory.write = write;
    const readers = async () =>
      (await bot.deps.stores.people.all()).filter(({ roles }) => roles.includes('reader')).length;
    assert.equal(await readers(), 49);
    await importPeople(COORDINATOR, people('reader'), bot.deps);
    assert.equal(await readers(), 150);
  });
});

describe('Where somebody can be reached', () => {
  afterEach(closeBots);

  it('is where they last wrote from, also when they go back', async () => {
    const bot = await startBot();
    const places = ['chat-a', 'chat-b', 'chat-a'];
    for (const conversation of places) {
      await bot.say(ALEX, 'hjälp', { conversation, type: 'personal' });
      const { conversation: stored } = (await bot.deps.stores.conversations.read(ALEX.id)) ?? {};
      assert.equal(stored, conversation);
    }
  });
});
