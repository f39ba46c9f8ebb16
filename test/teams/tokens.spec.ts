import assert from 'node:assert/strict';
import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import sinon from 'sinon';
import { openAdapter } from '../../src/teams/adapter.ts';
import { type Bot, startBot } from '../bot.ts';
import { portOf } from '../fakes.ts';

const APP = 'b0a7c3d2-1111-4222-8333-944445555666';
const ISSUER = 'https://issuer.invalid';
const KID = 'key-1';
const now = () => Math.floor(Date.now() / 1000);

const trusted = generateKeyPairSync('rsa', { modulusLength: 2048 });
const forger = generateKeyPairSync('rsa', { modulusLength: 2048 });
const unendorsed = generateKeyPairSync('rsa', { modulusLength: 2048 });

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

function jwt(header: object, claims: object, signature: (text: string) => Buffer): string {
  const text = `${encode(header)}.${encode(claims)}`;
  return `${text}.${signature(text).toString('base64url')}`;
}

const rs256 = (key: KeyObject) => (text: string) => sign('RSA-SHA256', Buffer.from(text), key);

/** Publishes the keys that tokens may be signed with, as the Bot Framework does. */
async function openIssuer(): Promise<Server> {
  const jwk = (key: KeyObject, kid: string, endorsements: string[]) => ({
    ...key.export({ format: 'jwk' }),
    kid,
    use: 'sig',
    endorsements,
  });
  const keys = [jwk(trusted.publicKey, KID, ['msteams']), jwk(unendorsed.publicKey, 'key-2', ['webchat'])];
  const server = createServer((request, response) => {
    const url = `http://127.0.0.1:${portOf(server)}`;
    const metadata = {
      issuer: ISSUER,
      jwks_uri: `${url}/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
    };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/keys' ? { keys } : metadata));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

describe('Incoming tokens', () => {
  let issuer: Server;
  let bot: Bot;

  // The SDK prints each refusal, keys and all.
  beforeEach(() => void sinon.stub(console, 'error'));
  afterEach(() => sinon.restore());

  before(async () => {
    issuer = await openIssuer();
    const credentials = {
      isValidAppId: async (appId?: string) => appId === APP,
      isAuthenticationDisabled: async () => false,
      createCredentials: async () => ({ signRequest: async <T>(request: T) => request }),
    };
    const identity = {
      id: APP,
      type: 'SingleTenant' as const,
      tenant: 'malmo',
      password: 'unused',
      openIdMetadataUrl: `http://127.0.0.1:${portOf(issuer)}/metadata`,
      tokenIssuer: ISSUER,
    };
    bot = await startBot({ adapter: openAdapter(identity, credentials) });
  });
  after(async () => {
    await bot.close();
    issuer.close();
  });

  const header = { alg: 'RS256', typ: 'JWT', kid: KID };
  const claims = () => ({
    iss: ISSUER,
    aud: APP,
    serviceurl: bot.connector.url,
    nbf: now() - 60,
    exp: now() + 600,
  });
  const token = (change: object = {}, head: object = header, key = trusted.privateKey) =>
    jwt(head, { ...claims(), ...change }, rs256(key));

  const post = (authorization: string | undefined) =>
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
      authorization === undefined ? {} : { authorization },
    );

  it('lets a valid one in', async () => {
    assert.equal((await post(`Bearer ${token()}`)).status, 200);
    assert.equal(bot.connector.sent.length, 1);
  });

  const publicPem = trusted.publicKey.export({ type: 'spki', format: 'pem' });
  const bad: readonly [what: string, authorization: () => string | undefined][] = [
    ['none at all', () => undefined],
    ['an empty one', () => 'Bearer '],
    ['garbage', () => 'Bearer not.a.token'],
    ['another scheme', () => `Basic ${token()}`],
    ['one for another bot', () => `Bearer ${token({ aud: 'c0a7c3d2-1111-4222-8333-944445555666' })}`],
    ['one from another issuer', () => `Bearer ${token({ iss: 'https://evil.invalid' })}`],
    ['one with an unknown key id', () => `Bearer ${token({}, { ...header, kid: 'key-9' })}`],
    ['one without a key id', () => `Bearer ${token({}, { alg: 'RS256', typ: 'JWT' })}`],
    ['one for another service URL', () => `Bearer ${token({ serviceurl: 'https://evil.invalid' })}`],
    ['one without a service URL', () => `Bearer ${token({ serviceurl: undefined })}`],
    [
      'one whose key is not endorsed for Teams',
      () => `Bearer ${token({}, { ...header, kid: 'key-2' }, unendorsed.privateKey)}`,
    ],
    ['one that has expired', () => `Bearer ${token({ exp: now() - 600 })}`],
    ['one that is not valid yet', () => `Bearer ${token({ nbf: now() + 3600, exp: now() + 7200 })}`],
    ['one with a forged signature', () => `Bearer ${token({}, header, forger.privateKey)}`],
    [
      'one that claims to need no signature',
      () => `Bearer ${jwt({ ...header, alg: 'none' }, claims(), () => Buffer.alloc(0))}`,
    ],
    [
      'one signed with the public key as a password',
      () =>
        `Bearer ${jwt({ ...header, alg: 'HS256' }, claims(), (text) => createHmac('sha256', publicPem).update(text).digest())}`,
    ],
    ['one whose claims were changed after signing', () => `Bearer ${tampered(token())}`],
  ];

  function tampered(valid: string): string {
    const [head, , signature] = valid.split('.');
    return `${head}.${encode({ ...claims(), extra: 'x' })}.${signature}`;
  }

  for (const [what, authorization] of bad) {
    it(`refuses ${what} with 401, without details, and answers nobody`, async () => {
      const before = bot.connector.sent.length;
      assert.deepEqual(await post(authorization()), { status: 401, body: 'Unauthorized' });
      assert.equal(bot.connector.sent.length, before);
      assert.doesNotMatch(JSON.stringify(bot.log.lines), /Bearer|eyJ/);
    });
  }
});
