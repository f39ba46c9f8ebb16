import assert from 'node:assert/strict';
import { importPeople } from '../../src/commands/people/import-people.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../bot.ts';
import { inputsOf, textOf } from '../cards.ts';
import { type Issuer, openIssuer, tokenFor } from '../issuer.ts';

const ANNA = 'b83d94e7-16fa-4c05-8e72-3a9f51d6c048';
const BO = '2e71c6f9-a04b-4d98-b35c-84f0e92a7d61';
const CARIN = '5f0c1a52-7d3e-4b86-9a41-c2e8d07f6b13';
const REFUSED = /^Jag förstod inte det\n.+ Skriv ”hjälp”/;

describe('With credentials', () => {
  let issuer: Issuer;
  let bot: Bot;

  before(async () => {
    issuer = await openIssuer();
  });
  after(() => issuer.close());
  beforeEach(async () => {
    bot = await startBot({ adapter: issuer.openAdapter(), coordinators: [CARIN] });
    const people = [
      { id: ANNA, name: 'Anna Ek', roles: ['manager'] as const },
      { id: BO, name: 'Bo Ask', roles: ['reader'] as const },
    ];
    await importPeople(COORDINATOR, people, bot.deps);
  });
  afterEach(closeBots);

  interface Sender {
    readonly id?: string;
    readonly aadObjectId?: string | undefined;
    readonly name?: string;
  }

  /** Says something with a valid token, and returns the text of the reply. */
  async function say(text: string, sender: Sender, rest: object = {}): Promise<string> {
    const before = bot.connector.sent.length;
    const from = { id: `29:${sender.aadObjectId}`, ...sender };
    const activity = {
      type: 'message',
      text,
      channelId: 'msteams',
      serviceUrl: bot.connector.url,
      conversation: { id: `chat-${from.id}`, conversationType: 'personal' },
      from,
      recipient: { id: '28:bot' },
      ...rest,
    };
    const authorization = `Bearer ${tokenFor(bot.connector.url)}`;
    assert.equal((await bot.post(activity, { authorization })).status, 200);
    const reply = bot.connector.sent[before]?.activity;
    return reply?.text ?? textOf(reply?.attachments?.[0]?.content);
  }

  const anna = { aadObjectId: ANNA };
  const isRefused = async (sender: Sender) => REFUSED.test(await say('sammanställ', sender));

  it('people of the municipality have the roles of the directory, and are asked about once', async () => {
    assert.equal(await isRefused(anna), false);
    assert.equal(await isRefused(anna), false);
    assert.deepEqual(bot.connector.asked, [`chat-29:${ANNA} 29:${ANNA}`]);
  });

  it('an object id in capitals is the same person', async () => {
    assert.equal(await isRefused({ aadObjectId: ANNA.toUpperCase() }), false);
  });

  const guests = [
    ['a guest', { userRole: 'guest' }],
    ['somebody anonymous', { userRole: 'anonymous' }],
    ['a role that is not known yet', { userRole: 'federated' }],
    ['a name of a guest, without a role', { userPrincipalName: 'anna_lund.invalid#EXT#@malmo.invalid' }],
  ] as const;
  for (const [what, member] of guests) {
    it(`${what} is a reader, whatever the directory says`, async () => {
      bot.connector.members.set(`29:${ANNA}`, member);
      assert.equal(await isRefused(anna), true);
    });
  }

  it('a guest is no coordinator, even if the configuration says so', async () => {
    assert.equal(await isRefused({ aadObjectId: CARIN }), false);
    bot.clock.set('2025-09-02T08:00:00Z');
    bot.connector.members.set(`29:${CARIN}`, { userRole: 'guest' });
    assert.equal(await isRefused({ aadObjectId: CARIN }), true);
  });

  it('a guest is offered no people picker, which would read the directory', async () => {
    const offered = async () => {
      await say('frånvaro', anna);
      const [form] = bot.connector.sent.at(-1)?.activity.attachments ?? [];
      return inputsOf(form?.content).map(({ id }) => id);
    };
    assert.deepEqual(await offered(), ['from', 'to', 'deputy']);
    bot.clock.set('2025-09-02T08:00:00Z');
    bot.connector.members.set(`29:${ANNA}`, { userRole: 'guest' });
    assert.deepEqual(await offered(), ['from', 'to']);
  });

  it('is asked anew after twelve hours', async () => {
    await say('status', anna);
    bot.connector.members.set(`29:${ANNA}`, { userRole: 'guest' });
    bot.clock.set('2025-09-01T19:59:59Z');
    assert.equal(await isRefused(anna), false);
    bot.clock.set('2025-09-01T20:00:00Z');
    assert.equal(await isRefused(anna), true);
    assert.equal(bot.connector.asked.length, 2);
  });

  it('readers and strangers are not asked about', async () => {
    assert.equal(await isRefused({ aadObjectId: BO }), true);
    assert.equal(await isRefused({ aadObjectId: 'somebody-else' }), true);
    assert.deepEqual(bot.connector.asked, []);
  });

  it('in a channel it is the team that is asked', async () => {
    const conversation = { id: '19:kanal@thread.tacv2;messageid=1', conversationType: 'channel' };
    await say('status', anna, { conversation, channelData: { team: { id: '19:team@thread.tacv2' } } });
    assert.deepEqual(bot.connector.asked, [`19:team@thread.tacv2 29:${ANNA}`]);
  });

  const silences: readonly [what: string, member: number | object][] = [
    ['answers 500', 500],
    ['knows nobody of that id', 404],
    ['says nothing of the kind', {}],
  ];
  for (const [what, member] of silences) {
    it(`nothing is granted or stored when Teams ${what}, and the next time it is asked again`, async () => {
      bot.connector.members.set(`29:${ANNA}`, member);
      const reply = await say('status', anna);
      const { reference } = bot.log.lines[0]?.fields ?? {};
      assert.ok(typeof reference === 'string' && reply.includes(reference), reply);
      assert.equal(await bot.deps.stores.conversations.read(ANNA), undefined);
      bot.connector.members.delete(`29:${ANNA}`);
      assert.equal(await isRefused(anna), false);
      assert.notEqual(await bot.deps.stores.conversations.read(ANNA), undefined);
    });
  }

  describe('somebody without an object id', () => {
    it('is a reader, also with the id of somebody in the directory', async () => {
      assert.equal(await isRefused({ id: ANNA }), true);
      assert.equal(await isRefused({ id: CARIN }), true);
      assert.deepEqual(bot.connector.asked, []);
    });

    it('cannot act as somebody in the directory by having their id', async () => {
      await say('språk engelska', { id: ANNA });
      assert.equal((await bot.deps.stores.people.read(ANNA))?.language, undefined);
      await say('språk engelska', anna);
      assert.equal((await bot.deps.stores.people.read(ANNA))?.language, 'en');
    });

    it('leaves nothing behind that another could be taken for', async () => {
      await say('språk engelska', { id: '8:visitor:1', name: 'Ada' });
      assert.match(await say('hjälpp', { id: '8:visitor:2' }), /Menade du/);
      for (const id of ['', 'undefined', '8:visitor:1', 'anonymous 8:visitor:1', ANNA])
        assert.equal(await bot.deps.stores.conversations.read(id), undefined);
      assert.equal((await bot.deps.stores.people.all()).length, 2);
    });
  });
});
