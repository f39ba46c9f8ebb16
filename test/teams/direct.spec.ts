import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { CloudAdapter, type TurnContext } from 'botbuilder';
import { KeepingAuthentication } from '../../src/teams/clients.ts';
import { refusalOf } from '../../src/teams/refusals.ts';
import { portOf } from '../fakes.ts';

/** Whoever proves who we are, as the SDK's credentials do. */
const PROOF = {
  async signRequest(request: { headers: { set(name: string, value: string): void } }) {
    request.headers.set('authorization', 'Bearer proof');
    return request;
  },
};

/** An answer in whose midst the connection breaks, and one that never comes. */
const [HALF, NOTHING] = ['{"id":', 'nothing'];

describe('A message that goes to Teams past the SDK', () => {
  const seen: { method: string; path: string; headers: IncomingHttpHeaders; body: unknown }[] = [];
  let answer: { status: number; headers?: Record<string, string>; body: string };
  let server: Server;

  before(async () => {
    server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(Buffer.from(chunk));
      const { method = '', url: path = '', headers } = request;
      seen.push({ method, path, headers, body: JSON.parse(Buffer.concat(chunks).toString('utf8')) });
      if (answer.body === NOTHING) return;
      response.writeHead(answer.status, answer.headers);
      if (answer.body === HALF) response.write(HALF, () => request.socket.destroy());
      else response.end(answer.body);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  beforeEach(() => {
    seen.length = 0;
    answer = { status: 201, body: '{"id":"sent-1"}' };
  });
  after(() => {
    server.close();
    server.closeAllConnections();
  });

  const inChat = (
    say: (turn: TurnContext) => Promise<unknown>,
    serviceUrl = `http://127.0.0.1:${portOf(server)}/emea`,
    requestMs?: number,
  ) => {
    const credentials = {
      createCredentials: async () => PROOF,
      isAuthenticationDisabled: async () => true,
      isValidAppId: async () => true,
    };
    const adapter = new CloudAdapter(new KeepingAuthentication({}, Object.assign(credentials), requestMs));
    const place = {
      ...{ serviceUrl, channelId: 'msteams' },
      ...{
        bot: { id: 'bot', name: 'Målvakt' },
        conversation: { id: '19:a b@thread', isGroup: true, conversationType: 'channel', name: '' },
      },
    };
    return adapter.continueConversationAsync('', place, async (turn) => void (await say(turn)));
  };

  const CARD = {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      { type: 'TextBlock', text: 'Så är det – "åäö"\n👍' },
      { type: 'TextBlock', text: 'b' },
    ],
    actions: [],
  };
  const withCards = {
    type: 'message',
    attachments: [CARD, CARD].map((content) => ({ contentType: 'x', content })),
    summary: 's',
  };

  it('has the address, the proof and the very words that it was given', async () => {
    let id: string | undefined;
    await inChat(async (turn) => {
      Object.assign(turn.activity, { id: 'asked/1' });
      id = (await turn.sendActivity(withCards))?.id;
      await turn.updateActivity({ ...withCards, id: 'sent 1' });
    });
    assert.equal(id, 'sent-1');
    assert.deepEqual(
      seen.map(({ method, path }) => `${method} ${path}`),
      [
        'POST /emea/v3/conversations/19%3Aa%20b%40thread/activities/asked%2F1',
        'PUT /emea/v3/conversations/19%3Aa%20b%40thread/activities/sent%201',
      ],
    );
    for (const { headers, body } of seen) {
      assert.equal(headers.authorization, 'Bearer proof');
      assert.equal(headers['content-type'], 'application/json; charset=utf-8');
      assert.match(headers['user-agent'] ?? '', /BotFramework/);
      assert.deepEqual(Object(body).attachments, withCards.attachments);
      assert.equal(Object(body).summary, 's');
    }
  });

  for (const [status, headers, body, kind, afterMs] of [
    [204, {}, '', 'taken', undefined],
    [201, {}, '', 'sent', undefined],
    [200, { 'content-type': 'text/html' }, '<p>Logga in</p>', 'unclear', undefined],
    [302, { location: '/elsewhere' }, '', 'for-good', undefined],
    [403, {}, '{"error":{"code":"BotNotInConversationRoster"}}', 'nobody', undefined],
    [412, {}, '{}', 'not-now', undefined],
    [429, { 'retry-after': '7' }, '{}', 'not-now', 7000],
    [502, {}, '<p>Bad gateway</p>', 'unclear', undefined],
  ] as const) {
    it(`is ${kind} when Teams says ${status} ${body}`, async () => {
      answer = { status, headers, body };
      const outcome = await inChat((turn) => turn.sendActivity('Hej')).then(
        () => ({ kind: 'sent', afterMs: undefined }),
        (error: unknown) => refusalOf(error),
      );
      assert.deepEqual([outcome.kind, outcome.afterMs], [kind, afterMs]);
      assert.equal(seen.length, 1);
    });
  }

  const isUnclear = (error: unknown) => refusalOf(error).kind === 'unclear';

  it('has perhaps reached Teams when the connection breaks in the midst of the answer', async () => {
    answer = { status: 201, body: HALF };
    await assert.rejects(
      inChat((turn) => turn.sendActivity('Hej')),
      isUnclear,
    );
  });

  it('has perhaps reached Teams when that says nothing for so long that the request is cut off', async () => {
    answer = { status: 201, body: NOTHING };
    await assert.rejects(
      inChat((turn) => turn.sendActivity('Hej'), undefined, 1),
      isUnclear,
    );
  });

  it('has not reached Teams when nobody is there', async () => {
    const nobody = 'http://127.0.0.1:9';
    await assert.rejects(
      inChat((turn) => turn.sendActivity('Hej'), nobody),
      (error) => refusalOf(error).kind === 'not-now',
    );
  });
});
