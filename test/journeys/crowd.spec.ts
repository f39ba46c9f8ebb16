import assert from 'node:assert/strict';
import sinon from 'sinon';
import { type Bot, closeBots, leastActivity, startBot } from '../bot.ts';
import { portOf } from '../fakes.ts';
import { type Unfinished, unfinished } from '../incoming/unfinished.ts';
import { type Issuer, openIssuer, tokenFor } from '../issuer.ts';

const LARGE = 250_000;
const AWAY = /^HTTP\/1\.1 503 .*\r\nretry-after: \d+\r\n.*connection: close\r\n.*Service Unavailable$/is;

describe('Bodies of senders who have proved nothing yet', () => {
  let bot: Bot;
  const open: Unfinished[] = [];

  afterEach(async () => {
    sinon.restore();
    for (const { socket } of open.splice(0)) socket.destroy();
    await closeBots();
  });

  const send = async (bytes: number, head?: string) => {
    const one = await unfinished(portOf(bot.server), bytes, head);
    open.push(one);
    return one;
  };

  /** Those that have been told something, once an activity sent after them all has been answered. */
  async function answered(): Promise<readonly Unfinished[]> {
    const { status } = await bot.post(leastActivity(bot.connector.url));
    assert.equal(status, 200);
    return open.filter(({ heard }) => heard() !== '');
  }

  it('are held up to 16 MB in all: the oldest make room, and a whole one is answered as ever', async () => {
    bot = await startBot();
    const first = await send(LARGE);
    for (let sent = 1; sent < 100; sent += 1) await send(LARGE);
    assert.match(await first.told, AWAY);
    const away = await answered();
    assert.ok(away.length >= 100 - 64 && away.length < 50, `${away.length} were turned away`);
    assert.equal(open.at(-1)?.heard(), '');
    for (const { told } of away) assert.match(await told, AWAY);
    assert.deepEqual(
      bot.log.lines.map(({ level, message }) => [level, message]),
      [['warn', 'requests are turned away: too many bodies are on their way at once']],
    );
  });

  it('are held up to so many, however small they are', async () => {
    bot = await startBot();
    for (let sent = 0; sent < 500; sent += 1) await send(1);
    const away = await answered();
    assert.ok(away.length >= 100 && away.length <= 110, `${away.length} were turned away`);
  });

  it('leave their room when they are whole, broken off, too large or no activity', async () => {
    bot = await startBot();
    const port = portOf(bot.server);
    for (let sent = 0; sent < 100; sent += 1) {
      const kind = sent % 4;
      if (kind === 0) (await unfinished(port, LARGE)).socket.destroy();
      if (kind === 1) await bot.post({ ...leastActivity(bot.connector.url), value: 'x'.repeat(LARGE) });
      if (kind === 2) assert.equal((await bot.post('x'.repeat(LARGE))).status, 400);
      if (kind === 3) assert.equal((await bot.post('x'.repeat(2 * LARGE))).status, 413);
    }
    for (let sent = 0; sent < 50; sent += 1) await send(LARGE);
    assert.deepEqual([await answered(), bot.log.lines], [[], []]);
  });

  describe('with credentials', () => {
    let issuer: Issuer;

    beforeEach(async () => {
      sinon.stub(console, 'error');
      issuer = await openIssuer();
      bot = await startBot({ adapter: issuer.openAdapter() });
    });
    afterEach(() => issuer.close());

    for (const [what, head] of [
      ['no token', ''],
      ['no token at all in the header', 'authorization: Bearer x\r\n'],
      ['a name and a password', 'authorization: Basic YTpi\r\n'],
    ] as const) {
      it(`are not read when they come with ${what}`, async () => {
        const { told } = await send(LARGE, head);
        assert.match(await told, /^HTTP\/1\.1 401 .*\r\n\r\nUnauthorized$/s);
        assert.deepEqual(bot.log.lines, [
          { level: 'warn', message: 'sender refused', fields: { status: 401, fault: 'no token' } },
        ]);
      });
    }

    it('are trusted no more for what looks like a token', async () => {
      const head = `authorization: Bearer ${tokenFor(bot.connector.url)}\r\n`;
      const first = await send(LARGE, head);
      for (let sent = 1; sent < 100; sent += 1) await send(LARGE, head);
      assert.match(await first.told, AWAY);
    });
  });
});
