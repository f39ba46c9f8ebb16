import assert from 'node:assert/strict';
import { type Bot, closeBots, startBot } from '../bot.ts';
import { portOf } from '../fakes.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;

/** Everything there is, and how it is asked for. */
const PATHS: readonly (readonly [path: string, method: (typeof METHODS)[number]])[] = [
  ['/api/messages', 'POST'],
  ['/healthz', 'GET'],
  ['/readyz', 'GET'],
  ['/', 'GET'],
  ['/privacy', 'GET'],
  ['/terms', 'GET'],
];

describe('The routes of the HTTP server', () => {
  let bot: Bot;

  before(async () => {
    bot = await startBot();
  });
  after(closeBots);

  const ask = (path: string, method: string) =>
    fetch(`http://127.0.0.1:${portOf(bot.server)}${path}`, { method });

  for (const [path, right] of PATHS) {
    it(`lead ${right} to ${path}, whatever the query`, async () => {
      for (const asked of [path, `${path}?from=Teams`]) {
        const { status } = await ask(asked, right);
        // An empty body is no activity.
        assert.equal(status, right === 'POST' ? 400 : 200);
      }
    });

    for (const method of METHODS.filter((one) => one !== right)) {
      it(`refuse ${method} ${path} with 405, and say what is allowed`, async () => {
        const response = await ask(path, method);
        assert.deepEqual([response.status, response.headers.get('allow')], [405, right]);
        assert.equal(await response.text(), method === 'HEAD' ? '' : `Use ${right}`);
      });
    }
  }

  it('lead GET and HEAD to a report, whose link may be none', async () => {
    for (const path of ['/reports/x', '/reports/x.y?from=Teams', '/reports/%00']) {
      for (const method of METHODS) {
        const response = await ask(path, method);
        const isAsked = method === 'GET' || method === 'HEAD';
        assert.deepEqual(
          [response.status, response.headers.get('allow')],
          isAsked ? [404, null] : [405, 'GET, HEAD'],
        );
      }
    }
  });

  for (const path of [
    '/reports',
    '/reports/',
    '/reports/x/y',
    '/elsewhere',
    '/healthz/',
    '/api',
    '/api/messages/1',
    '/constructor',
    '/__proto__',
    '//',
  ]) {
    it(`end in 404 at ${path}, by whatever method`, async () => {
      for (const method of METHODS) {
        const response = await ask(path, method);
        assert.deepEqual([response.status, response.headers.get('allow')], [404, null]);
      }
    });
  }
});
