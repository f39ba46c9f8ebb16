import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { type Bot, closeBots, leastActivity, startBot } from '../bot.ts';
import { portOf } from '../fakes.ts';

const HEAD = 'POST /api/messages HTTP/1.1\r\nhost: malvakt\r\ncontent-type: application/json\r\n';
const LARGE = 300 * 1024;
const TOO_LARGE = /^HTTP\/1\.1 413 .*\r\n\r\nThe body may be at most 262144 bytes$/s;

describe('A request that is slow, half-open or too large', () => {
  let bot: Bot;
  const sockets: Socket[] = [];

  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy();
    await closeBots();
  });

  /** A connection of its own, and all that it is told until it is closed. */
  async function open(
    firstWords: string,
  ): Promise<{ readonly socket: Socket; readonly told: Promise<string> }> {
    const socket = connect(portOf(bot.server), '127.0.0.1');
    sockets.push(socket);
    let heard = '';
    socket.on('data', (bytes) => {
      heard += bytes.toString('utf8');
    });
    // Whoever goes on writing to a connection that was cut is told so; what counts is what was heard before.
    socket.on('error', () => {});
    const told = new Promise<string>((resolve) => {
      socket.on('close', () => resolve(heard));
    });
    await once(socket, 'connect');
    if (firstWords) socket.write(firstWords);
    return { socket, told };
  }

  const activity = () => leastActivity(bot.connector.url);
  const half = () => JSON.stringify(activity()).slice(0, -1);

  const slow: readonly [what: string, words: () => string, told: RegExp][] = [
    ['a connection that says nothing', () => '', /^(HTTP\/1\.1 408 |$)/],
    ['a head that never ends', () => `${HEAD}x-more: `, /^HTTP\/1\.1 408 /],
    ['a body that never ends', () => `${HEAD}content-length: 1000\r\n\r\n${half()}`, /^HTTP\/1\.1 408 /],
    [
      'a chunked body that never ends',
      () =>
        `${HEAD}transfer-encoding: chunked\r\n\r\n${Buffer.byteLength(half()).toString(16)}\r\n${half()}\r\n`,
      /^HTTP\/1\.1 408 /,
    ],
  ];
  for (const [what, words, answer] of slow) {
    it(`is cut off when it is ${what}, while others are served`, async () => {
      bot = await startBot({ limits: { head: 300, whole: 400, lookEvery: 20 } });
      const { told } = await open(words());
      assert.equal((await bot.post(activity())).status, 200);
      assert.match(await told, answer);
      assert.deepEqual([bot.connector.sent.length, bot.log.lines], [1, []]);
    });
  }

  it('is forgotten when its sender hangs up half-way', async () => {
    bot = await startBot();
    const { socket, told } = await open(`${HEAD}content-length: 1000\r\n\r\n${half()}`);
    socket.end();
    await told;
    assert.equal((await bot.post(activity())).status, 200);
    assert.deepEqual([bot.connector.sent.length, bot.log.lines], [1, []]);
  });

  it('is refused with 413 before it is sent, when it says that it will be too large', async () => {
    bot = await startBot();
    const { told } = await open(`${HEAD}content-length: ${LARGE}\r\n\r\n`);
    assert.match(await told, TOO_LARGE);
  });

  it('is refused with 413 as soon as it is too large, when it does not say how large it will be', async () => {
    bot = await startBot();
    const { told } = await open(
      `${HEAD}transfer-encoding: chunked\r\n\r\n${LARGE.toString(16)}\r\n${'x'.repeat(LARGE)}\r\n`,
    );
    assert.match(await told, TOO_LARGE);
  });

  it('is cut off when it goes on and on after that', async () => {
    bot = await startBot();
    const { socket, told } = await open(`${HEAD}transfer-encoding: chunked\r\n\r\n`);
    const more = () => {
      if (socket.writable) socket.write(`10000\r\n${'x'.repeat(0x10000)}\r\n`, more);
    };
    more();
    assert.match(await told, TOO_LARGE);
    assert.equal((await bot.post(activity())).status, 200);
    assert.deepEqual(bot.log.lines, []);
  });
});
