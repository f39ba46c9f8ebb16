import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createHttpHeaders } from '@azure/core-rest-pipeline';
import type { Address } from '../../src/domain/deliveries/delivery.ts';
import { openAdapter } from '../../src/teams/adapter.ts';
import type { Carry } from '../../src/teams/clients.ts';
import type { StartPause } from '../../src/teams/patience.ts';
import { teamsPeople } from '../../src/teams/roster.ts';
import { fakeClock, portOf } from '../fakes.ts';
import { soughtHosts } from '../loopback-only.ts';

const TEAM = '19:team@thread.tacv2';
const CHANNEL = '19:kanal@thread.tacv2';
const PATH = '/v3/teams/19%3Ateam%40thread.tacv2';
const SAID: Readonly<Record<string, string>> = {
  [PATH]: '{"id":"1","name":"Ledningen"}',
  [`${PATH}/conversations`]: `{"conversations":[{"id":"${CHANNEL}","name":"Mål"},{"id":"${TEAM}"}]}`,
};
const NAMED = { team: 'Ledningen', channels: new Map([[CHANNEL, 'Mål']]) };

/** Whoever proves who we are, as the SDK's credentials do. */
const PROOF = {
  createCredentials: async () => ({
    async signRequest(request: { headers: { set(name: string, value: string): void } }) {
      request.headers.set('authorization', 'Bearer proof');
      return request;
    },
  }),
  isAuthenticationDisabled: async () => true,
  isValidAppId: async () => true,
};

/** Patience that does not end, so that what ends is the request. */
const startPause: StartPause = () => ({ over: new Promise(() => {}), stop() {} });

function namesOf(serviceUrl: string, setting: { readonly requestMs?: number; readonly carry?: Carry } = {}) {
  const adapter = openAdapter(undefined, Object.assign(PROOF), undefined, setting.requestMs, setting.carry);
  const clock = fakeClock('2026-03-02T09:00:00Z');
  const { roster } = teamsPeople(adapter, { botId: undefined, clock, startPause });
  const of: Address = {
    conversation: CHANNEL,
    serviceUrl,
    channel: 'msteams',
    type: 'channel',
    bot: { id: '28:x' },
  };
  return roster.names(TEAM, of);
}

describe('What a team and its channels are called', () => {
  const seen: { readonly path: string; readonly proof: string | undefined }[] = [];
  let answer: (request: IncomingMessage, response: ServerResponse) => void;
  let server: Server;

  before(async () => {
    server = createServer((request, response) => {
      seen.push({ path: `${request.method} ${request.url}`, proof: request.headers.authorization });
      answer(request, response);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  beforeEach(() => {
    seen.length = 0;
  });
  after(() => {
    server.close();
    server.closeAllConnections();
  });

  it('is asked at the address of the conversation, with the proof of who asks', async () => {
    answer = ({ url = '' }, response) => response.end(SAID[url]);
    assert.deepEqual(await namesOf(`http://127.0.0.1:${portOf(server)}`), NAMED);
    assert.deepEqual(
      seen.toSorted((a, b) => a.path.localeCompare(b.path)),
      [PATH, `${PATH}/conversations`].map((path) => ({ path: `GET ${path}`, proof: 'Bearer proof' })),
    );
  });

  it('goes the way that all else goes, and looks up no host on another', async () => {
    const carry: Carry = async (request) => {
      const bodyAsText = SAID[new URL(request.url).pathname];
      return { request, status: 200, headers: createHttpHeaders(), bodyAsText };
    };
    const names = await namesOf('https://teams.invalid', { carry });
    assert.deepEqual([names, soughtHosts()], [NAMED, []]);
  });

  it('is unknown where Teams has not answered by when a request is cut off', async () => {
    answer = () => {};
    assert.equal(await namesOf(`http://127.0.0.1:${portOf(server)}`, { requestMs: 1 }), undefined);
  });

  for (const [status, body] of [
    [429, '{}'],
    [503, '{}'],
    [404, '{}'],
    [200, '<p>Logga in</p>'],
  ] as const) {
    it(`is asked once, and unknown, when Teams says ${status} ${body}`, async () => {
      const channels = `${PATH}/conversations`;
      answer = ({ url = '' }, response) => {
        if (url === channels) response.writeHead(status, { 'retry-after': '0' }).end(body);
        else response.end(SAID[url]);
      };
      assert.equal(await namesOf(`http://127.0.0.1:${portOf(server)}`), undefined);
      assert.equal(seen.filter(({ path }) => path === `GET ${channels}`).length, 1);
    });
  }
});
