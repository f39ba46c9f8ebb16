import assert from 'node:assert/strict';
import { importPeople } from '../../../src/commands/people/import-people.ts';
import { linesOf } from '../../audit.ts';
import { type Bot, type CHANNEL, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { type Issuer, openIssuer, tokenFor } from '../../issuer.ts';

const BO = 'bo';
const person = { id: BO, name: 'Bo Ek', email: 'bo.ek@exempel.se', roles: ['owner' as const] };

describe('A name in Teams', () => {
  let bot: Bot;

  const nameNow = async () => (await bot.deps.stores.people.read(BO))?.name;
  const says = (name: string, place?: typeof CHANNEL) => bot.say({ id: BO, name }, 'hjälp', place);
  const list = (name: string) => importPeople(COORDINATOR, [{ ...person, name }], bot.deps);

  beforeEach(async () => {
    bot = await startBot();
    await importPeople(COORDINATOR, [person], bot.deps);
  });
  afterEach(closeBots);

  const names: readonly [said: string, stored: string][] = [
    ['Bo Lund', 'Bo Lund'],
    ['Bo Ek (Malmö stad)', 'Bo Ek (Malmö stad)'],
    ['  Bo   Lund ', 'Bo Lund'],
    ['Bo Ek', 'Bo Ek'],
    ['Åsa Ek', 'Åsa Ek'],
    ['', 'Bo Ek'],
    ['   ', 'Bo Ek'],
    [BO, 'Bo Ek'],
  ];
  for (const [said, stored] of names)
    it(`"${said}" makes "${stored}"`, async () => {
      await says(said);
      assert.equal(await nameNow(), stored);
    });

  it('is taken over with a line in the trail, by whoever has it', async () => {
    const [line, ...others] = await linesOf(bot, () => says('Bo Lund'));
    assert.deepEqual(others, []);
    const by = { by: { id: BO, name: 'Bo Ek' }, at: '2025-09-01T08:00:00.000Z', from: 'chat' };
    const after = { ...person, name: 'Bo Lund', formerNames: ['Bo Ek'], renamedAt: by.at };
    assert.deepEqual(line, { ...by, what: 'person', before: person, after });
  });

  it('is followed once a day, and on the next day as well', async () => {
    await says('Bo Lund');
    await says('Bo Dal');
    assert.equal(await nameNow(), 'Bo Lund');
    bot.clock.set('2025-09-02T09:00:00Z');
    await says('Bo Dal');
    assert.equal(await nameNow(), 'Bo Dal');
  });

  it('stays when a list still says the one before, and gives way to a new one', async () => {
    await says('Bo Lund');
    await list('Ek Bo');
    assert.equal(await nameNow(), 'Ek Bo');
    bot.clock.set('2025-09-03T09:00:00Z');
    await says('Bo Lund');
    await list('Ek Bo');
    assert.equal(await nameNow(), 'Bo Lund');
  });

  it('adds nobody who is not in the directory', async () => {
    await bot.say({ id: 'eva', name: 'Eva Nord' }, 'hjälp');
    assert.equal(await bot.deps.stores.people.read('eva'), undefined);
  });

  it('does not decide whether an answer comes', async () => {
    const { documents } = bot;
    const { write } = documents.directory;
    documents.directory.write = (writes) =>
      writes.some(({ document }) => document.id === `person/${BO}`)
        ? Promise.reject(new Error('full'))
        : write(writes);
    const { card, text } = await says('Bo Lund');
    documents.directory.write = write;
    assert.ok(card ?? text);
    assert.equal(await nameNow(), 'Bo Ek');
    await says('Bo Lund');
    assert.equal(await nameNow(), 'Bo Lund');
  });
});

describe('With credentials, a name in Teams', () => {
  const GUID = 'b83d94e7-16fa-4c05-8e72-3a9f51d6c048';
  let issuer: Issuer;
  let bot: Bot;

  before(async () => {
    issuer = await openIssuer();
  });
  after(() => issuer.close());
  beforeEach(async () => {
    bot = await startBot({ adapter: issuer.openAdapter() });
    await importPeople(COORDINATOR, [{ ...person, id: GUID, roles: ['reader'] }], bot.deps);
  });
  afterEach(closeBots);

  async function say(from: { readonly aadObjectId?: string }): Promise<string | undefined> {
    const activity = {
      ...{ type: 'message', text: 'hjälp', channelId: 'msteams', serviceUrl: bot.connector.url },
      conversation: { id: `chat-${GUID}`, conversationType: 'personal' },
      ...{ from: { id: `29:${GUID}`, name: 'Bo Lund (Gäst)', ...from }, recipient: { id: '28:bot' } },
    };
    const authorization = `Bearer ${tokenFor(bot.connector.url)}`;
    assert.equal((await bot.post(activity, { authorization })).status, 200);
    return (await bot.deps.stores.people.read(GUID))?.name;
  }

  it('is taken over from a colleague', async () => {
    bot.connector.members.set(`29:${GUID}`, { userRole: 'user' });
    assert.equal(await say({ aadObjectId: GUID }), 'Bo Lund (Gäst)');
  });

  it('is not taken over from a guest, nor from somebody anonymous', async () => {
    bot.connector.members.set(`29:${GUID}`, { userRole: 'guest' });
    assert.equal(await say({ aadObjectId: GUID }), 'Bo Ek');
    assert.equal(await say({}), 'Bo Ek');
  });
});
