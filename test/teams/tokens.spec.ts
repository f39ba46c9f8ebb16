import assert from 'node:assert/strict';
import { createHmac, generateKeyPairSync } from 'node:crypto';
import sinon from 'sinon';
import { type Bot, startBot } from '../bot.ts';
import {
  claimsFor,
  encode,
  forWeb,
  HEADER,
  type Issuer,
  jwt,
  now,
  openIssuer,
  tokenFor,
  trusted,
  WEB_KID,
} from '../issuer.ts';

const forger = generateKeyPairSync('rsa', { modulusLength: 2048 });

describe('Incoming tokens', () => {
  let issuer: Issuer;
  let bot: Bot;

  // The SDK prints each refusal, keys and all.
  beforeEach(() => void sinon.stub(console, 'error'));
  afterEach(() => sinon.restore());

  before(async () => {
    issuer = await openIssuer();
    bot = await startBot({ adapter: issuer.openAdapter() });
  });
  after(async () => {
    await bot.close();
    issuer.close();
  });

  const claims = () => claimsFor(bot.connector.url);
  const token = (...changes: [change?: object, header?: object, key?: typeof trusted.privateKey]) =>
    tokenFor(bot.connector.url, ...changes);

  const post = (authorization: string | undefined, channelId = 'msteams') =>
    bot.post(
      {
        type: 'message',
        text: 'hjälp',
        channelId,
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
    ['one with an unknown key id', () => `Bearer ${token({}, { ...HEADER, kid: 'key-9' })}`],
    ['one without a key id', () => `Bearer ${token({}, { alg: 'RS256', typ: 'JWT' })}`],
    ['one for another service URL', () => `Bearer ${token({ serviceurl: 'https://evil.invalid' })}`],
    ['one without a service URL', () => `Bearer ${token({ serviceurl: undefined })}`],
    [
      'one whose key is not endorsed for Teams',
      () => `Bearer ${token({}, { ...HEADER, kid: WEB_KID }, forWeb.privateKey)}`,
    ],
    ['one that has expired', () => `Bearer ${token({ exp: now() - 600 })}`],
    ['one that is not valid yet', () => `Bearer ${token({ nbf: now() + 3600, exp: now() + 7200 })}`],
    ['one with a forged signature', () => `Bearer ${token({}, HEADER, forger.privateKey)}`],
    [
      'one that claims to need no signature',
      () => `Bearer ${jwt({ ...HEADER, alg: 'none' }, claims(), () => Buffer.alloc(0))}`,
    ],
    [
      'one signed with the public key as a password',
      () =>
        `Bearer ${jwt({ ...HEADER, alg: 'HS256' }, claims(), (text) => createHmac('sha256', publicPem).update(text).digest())}`,
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

  describe('of another channel than Teams', () => {
    const ofWeb = () => `Bearer ${token({}, { ...HEADER, kid: WEB_KID }, forWeb.privateKey)}`;

    it('let nobody in, though they are valid, since there anybody is whoever they say', async () => {
      const before = bot.connector.sent.length;
      assert.deepEqual(await post(ofWeb(), 'webchat'), { status: 403, body: 'Forbidden' });
      assert.equal(bot.connector.sent.length, before);
    });

    it('are refused with 401 before that when they are bad', async () => {
      assert.deepEqual(await post(`Bearer ${token()}`, 'webchat'), { status: 401, body: 'Unauthorized' });
      assert.deepEqual(await post(undefined, 'directline'), { status: 401, body: 'Unauthorized' });
    });
  });
});
