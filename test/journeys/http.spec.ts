import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { z } from 'zod/v4';
import { closeServer } from '../../src/teams/close-server.ts';
import { type Bot, leastActivity, startBot } from '../bot.ts';

const Manifest = z.looseObject({ developer: z.record(z.string(), z.string()) });

describe('The HTTP door', () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot();
  });
  afterEach(() => bot.close());

  const whole = () => leastActivity(bot.connector.url);

  const withValue = (json: string) => JSON.stringify({ ...whole(), value: 0 }).replace(/0}$/, `${json}}`);

  const malformed: readonly [what: string, body: () => unknown][] = [
    ['an empty object', () => ({})],
    ['an empty body', () => ''],
    ['no JSON', () => '{"type":'],
    ['a list', () => []],
    ['null', () => 'null'],
    ['a number', () => '42'],
    ['no type', () => ({ ...whole(), type: undefined })],
    ['no sender', () => ({ ...whole(), from: undefined })],
    ['no conversation', () => ({ ...whole(), conversation: {} })],
    ['a service URL that is none', () => ({ ...whole(), serviceUrl: 'javascript:alert(1)' })],
    ['a text that is a number', () => ({ ...whole(), text: 7 })],
    ['an object for an id', () => ({ ...whole(), from: { id: {} } })],
    ['no UTF-8', () => Buffer.from(JSON.stringify({ ...whole(), text: 'hjälp' }), 'latin1')],
    ['UTF-8 that breaks off', () => Buffer.from([...Buffer.from('{"type":"'), 0xc3])],
    ['an endless list', () => '['.repeat(200_000)],
    ['a deep list', () => '['.repeat(100_000) + ']'.repeat(100_000)],
    ['a deep value', () => withValue('['.repeat(100_000) + ']'.repeat(100_000))],
    ['a deep object', () => withValue(`${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`)],
    ['a value of 64 levels', () => withValue('['.repeat(64) + ']'.repeat(64))],
    ['__proto__', () => JSON.stringify(whole()).replace('{', '{"__proto__":{"type":"message"},')],
    ['__proto__ within', () => withValue('{"verb":"show","__proto__":{"isAdmin":true}}')],
    ['constructor.prototype', () => withValue('{"constructor":{"prototype":{"isAdmin":true}}}')],
    ['__proto__ in a list', () => withValue('[{"\\u005f_proto__":1}]')],
  ];
  for (const [what, body] of malformed) {
    it(`answers ${what} with 400 and one line`, async () => {
      const answer = await bot.post(body());
      assert.equal(answer.status, 400);
      assert.match(answer.body, /^Not an activity: .+$/);
      assert.deepEqual([bot.connector.sent, bot.log.lines], [[], []]);
    });
  }

  it('takes what is whole', async () => {
    assert.equal((await bot.post(whole())).status, 200);
    assert.equal(bot.connector.sent.length, 1);
  });

  it('takes a value of 63 levels, which is more than any card has', async () => {
    assert.equal((await bot.post(withValue('['.repeat(63) + ']'.repeat(63)))).status, 200);
  });

  it('answers more than 256 KB with 413', async () => {
    const answer = await bot.post({ ...whole(), text: 'x'.repeat(300_000) });
    assert.deepEqual([answer.status, answer.body.split('\n').length], [413, 1]);
  });

  it('answers an invoke that it does not know with 501', async () => {
    assert.equal((await bot.post({ ...whole(), type: 'invoke', name: 'task/fetch', value: {} })).status, 501);
  });

  it('ignores kinds of activities that mean nothing to it', async () => {
    for (const type of ['typing', 'messageReaction', 'endOfConversation', 'event']) {
      assert.equal((await bot.post({ ...whole(), type })).status, 200);
    }
    assert.deepEqual([bot.connector.sent, bot.log.lines], [[], []]);
  });

  it('says that it is alive and ready, and nothing elsewhere', async () => {
    assert.deepEqual(await bot.get('/healthz'), { status: 200, body: 'ok' });
    assert.deepEqual(await bot.get('/readyz'), { status: 200, body: 'ready' });
    assert.equal((await bot.get('/api/messages')).status, 405);
    assert.equal((await bot.get('/elsewhere')).status, 404);
  });

  it('serves the pages that the Teams app points to', async () => {
    const { developer } = Manifest.parse(JSON.parse(readFileSync('appPackage/manifest.json', 'utf8')));
    const paths = Object.values(developer).flatMap((value) => /^https:\/\/[^/]+(.*)$/.exec(value)?.[1] ?? []);
    assert.equal(paths.length, 3);
    for (const path of paths) {
      const { status, body } = await bot.get(path || '/');
      assert.equal(status, 200, path);
      assert.match(body, /<html lang="sv">[\s\S]*<h1>.*Målvakt/);
    }
  });

  it('is not ready when the store does not answer', async () => {
    bot.deps.stores.ping = () => Promise.reject(new Error('gone'));
    assert.equal((await bot.get('/readyz')).status, 503);
    assert.equal((await bot.get('/healthz')).status, 200);
  });

  it('finishes a turn that is under way when it is told to stop', async () => {
    const { directory } = bot.documents;
    const { read } = directory;
    let proceed = () => {};
    const entered = new Promise<void>((resolve) => {
      directory.read = async (partition, id) => {
        directory.read = read;
        resolve();
        await new Promise<void>((go) => {
          proceed = go;
        });
        return read(partition, id);
      };
    });
    const answer = bot.post(whole());
    await entered;
    const stopped = closeServer(bot.server);
    proceed();
    assert.equal((await answer).status, 200);
    await stopped;
    await assert.rejects(bot.get('/healthz'));
  });

  it('survives a Teams that does not take the reply', async () => {
    bot.connector.answers.push(400);
    assert.equal((await bot.post(whole())).status, 200);
    assert.equal((await bot.post(whole())).status, 200);
    assert.equal(bot.connector.sent.length, 1);
    assert.equal(bot.log.lines[0]?.message, 'reply could not be sent');
  });
});
