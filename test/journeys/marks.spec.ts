import assert from 'node:assert/strict';
import { chooseLanguage } from '../../src/commands/people/choose-language.ts';
import { importOwners } from '../../src/commands/people/import-owners.ts';
import { importPeople } from '../../src/commands/people/import-people.ts';
import { closeOpenRound, openNewRound } from '../../src/commands/rounds/manage-rounds.ts';
import type { Person } from '../../src/domain/people/people.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../bot.ts';
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

  /** As when a process is killed after its first write: the register is never reached. */
  async function cutOff(work: () => Promise<unknown>): Promise<void> {
    const { directory } = bot.documents;
    const { write } = directory;
    directory.write = async () => {
      throw new Error('killed');
    };
    await assert.rejects(work(), /killed/);
    directory.write = write;
  }

  /** How another instance sees it, from its memory. */
  const seen = async () => {
    const [first] = await other.deps.stores.rounds.ofPlan('ks-2025');
    const owners = await other.deps.stores.owners.ofPlan('ks-2025');
    return { rounds: await other.deps.stores.rounds.ofPlan('ks-2025'), first: first?.value, owners };
  };

  it('is told of when a round is opened again, which says that it is open', async () => {
    const open = () => openNewRound(COORDINATOR, { plan: 'ks-2025', ...WISH }, bot.deps);
    await cutOff(open);
    assert.equal((await seen()).rounds.length, 1);
    await assert.rejects(open(), { code: 'round-exists' });
    assert.equal((await seen()).rounds.length, 2);
  });

  it('is told of when a round is closed again, here or by an instance that does not know of it', async () => {
    await cutOff(() => closeOpenRound(COORDINATOR, round, bot.deps));
    assert.equal((await seen()).first?.state, 'open');
    const closed = await closeOpenRound(COORDINATOR, round, other.deps);
    assert.equal(closed.state, 'closed');
    assert.equal((await seen()).first?.state, 'closed');
    assert.deepEqual(await closeOpenRound(COORDINATOR, round, bot.deps), closed);
  });

  it('is told of when owners are named again', async () => {
    const item = (await seen()).owners.find(({ person }) => person !== MATTIAS.id)?.item ?? '';
    const owners = [{ item, person: MATTIAS.id, line: 2 }];
    const name = () => importOwners(COORDINATOR, { plan: 'ks-2025', owners }, bot.deps);
    await cutOff(name);
    const ownersOf = async () => (await seen()).owners.filter((one) => one.item === item);
    await name();
    assert.deepEqual(
      (await ownersOf()).map(({ person }) => person),
      [MATTIAS.id],
    );
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
  }).timeout(20_000);

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
    await assert.rejects(importPeople(COORDINATOR, people('reader'), bot.deps), /the store is away/);
    directory.write = write;
    const roles = (await bot.deps.stores.people.all()).flatMap((person) => person.roles);
    assert.equal(roles.filter((role) => role === 'reader').length, 100);
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
