import assert from 'node:assert/strict';
import sinon from 'sinon';
import { type Bot, closeBots, startBot } from '../bot.ts';
import { type Issuer, openIssuer, tokenFor } from '../issuer.ts';

const UNAVAILABLE = { status: 503, body: 'Service Unavailable' };

describe('When the keys of the token issuer cannot be fetched', () => {
  let issuer: Issuer;
  let bot: Bot;

  // A new issuer each time, since the SDK keeps keys by their address.
  beforeEach(async () => {
    sinon.stub(console, 'error');
    issuer = await openIssuer();
  });
  afterEach(async () => {
    sinon.restore();
    issuer.close();
    await closeBots();
  });

  const post = (token = tokenFor(bot.connector.url)) =>
    bot.post(
      {
        type: 'message',
        text: 'hjälp',
        channelId: 'msteams',
        serviceUrl: bot.connector.url,
        conversation: { id: 'chat', conversationType: 'personal' },
        from: { id: '29:x', aadObjectId: 'x' },
        recipient: { id: '28:bot' },
      },
      { authorization: `Bearer ${token}` },
    );

  function assertUnprocessed() {
    assert.deepEqual(bot.connector.sent, []);
    const [line, ...others] = bot.log.lines;
    assert.deepEqual(others, []);
    assert.equal(line?.level, 'error');
    assert.equal(line?.message, 'keys of the token issuer cannot be fetched');
    assert.doesNotMatch(JSON.stringify(line), /Bearer|eyJ/);
  }

  it('because nothing listens there, Teams is asked to come again', async () => {
    bot = await startBot({ adapter: issuer.openAdapter() });
    issuer.close();
    assert.deepEqual(await post(), UNAVAILABLE);
    assertUnprocessed();
  });

  const faults: readonly [path: string, status: number | 'nonsense'][] = [
    ['/metadata', 500],
    ['/metadata', 404],
    ['/metadata', 'nonsense'],
    ['/keys', 500],
  ];
  for (const [path, status] of faults) {
    it(`because ${path} answers ${status}, Teams is asked to come again, and then let in`, async () => {
      bot = await startBot({ adapter: issuer.openAdapter() });
      issuer.answers.push({ path, status });
      assert.deepEqual(await post(), UNAVAILABLE);
      assertUnprocessed();
      assert.equal((await post()).status, 200);
      assert.equal(bot.connector.sent.length, 1);
    });
  }

  // The SDK takes nonsense for a fetch that went well, and asks for no keys again within the hour.
  it('because /keys answers nonsense, Teams is asked to come again', async () => {
    bot = await startBot({ adapter: issuer.openAdapter() });
    issuer.answers.push({ path: '/keys', status: 'nonsense' });
    assert.deepEqual(await post(), UNAVAILABLE);
    assertUnprocessed();
  });

  it('because they never come, Teams is not left waiting', async () => {
    bot = await startBot({ adapter: issuer.openAdapter(50) });
    issuer.answers.push({ path: '/metadata', status: 'silence' });
    assert.deepEqual(await post(), UNAVAILABLE);
    assertUnprocessed();
  });

  it('a token that is none needs no keys to be refused', async () => {
    bot = await startBot({ adapter: issuer.openAdapter() });
    issuer.close();
    assert.equal((await post('not.a.token')).status, 401);
    assert.equal((await post(tokenFor(bot.connector.url, { iss: 'https://evil.invalid' }))).status, 401);
  });
});
