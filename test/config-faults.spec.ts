import assert from 'node:assert/strict';
import { readConfig } from '../src/config.ts';
import type { Finding } from '../src/domain/errors.ts';
import { LANGUAGES } from '../src/domain/language.ts';
import { problemLines } from '../src/views/texts/problems.ts';
import { problemFrom } from './build.ts';

type Environment = Readonly<Record<string, string>>;
const BOT: Environment = { BOT_ID: 'bot', BOT_TENANT_ID: 'malmo', BOT_PASSWORD: 'secret' };

describe('a faulty environment', () => {
  const KEY = 'InstrumentationKey=00000000-0000-4000-8000-000000000000';
  const LOOPBACK = '127.0.0.1, localhost, ::1';
  const NO_STORE: Finding = { at: 'COSMOS_ENDPOINT', code: 'missing-variable' };
  const faults: readonly [string, Environment, readonly Finding[]][] = [
    [
      'production without credentials',
      { NODE_ENV: 'production' },
      [
        { at: 'BOT_ID', code: 'missing-variable' },
        { at: 'BOT_TENANT_ID', code: 'missing-variable' },
        { at: 'BOT_PASSWORD', code: 'missing-variable' },
        NO_STORE,
      ],
    ],
    [
      'production with empty credentials',
      { NODE_ENV: 'production', BOT_ID: '', BOT_TENANT_ID: '', BOT_PASSWORD: '' },
      [
        { at: 'BOT_ID', code: 'missing-variable' },
        { at: 'BOT_TENANT_ID', code: 'missing-variable' },
        { at: 'BOT_PASSWORD', code: 'missing-variable' },
        NO_STORE,
      ],
    ],
    [
      'production with a managed identity that is not named',
      { NODE_ENV: 'production', BOT_TYPE: 'UserAssignedMsi' },
      [
        { at: 'BOT_ID', code: 'missing-variable' },
        { at: 'BOT_TENANT_ID', code: 'missing-variable' },
        NO_STORE,
      ],
    ],
    ...['Malmö', '128', '12800', 'på', '1280/kpi'].map(
      (MALVAKT_KOLADA): [string, Environment, readonly Finding[]] => [
        `${MALVAKT_KOLADA} for a municipality in Kolada`,
        { MALVAKT_KOLADA },
        [{ at: 'MALVAKT_KOLADA', code: 'not-one-of', value: MALVAKT_KOLADA, limit: '1280, …, off' }],
      ],
    ),
    ...['http://kolada.example/v3', 'kolada.example', 'https://a:b@kolada.example/v3'].map(
      (MALVAKT_KOLADA_URL): [string, Environment, readonly Finding[]] => [
        `${MALVAKT_KOLADA_URL} for an address of Kolada`,
        { MALVAKT_KOLADA: '1280', MALVAKT_KOLADA_URL },
        [{ at: 'MALVAKT_KOLADA_URL', code: 'wrong-type', limit: 'https://…' }],
      ],
    ),
    ['production that does not say where to store', { ...BOT, NODE_ENV: 'production' }, [NO_STORE]],
    [
      'production whose places to store are empty',
      { ...BOT, NODE_ENV: 'production', COSMOS_ENDPOINT: '', MALVAKT_DATA: ' ' },
      [NO_STORE],
    ],
    [
      'a bot without its password',
      { BOT_ID: 'bot', BOT_TENANT_ID: 'malmo' },
      [{ at: 'BOT_PASSWORD', code: 'missing-variable' }],
    ],
    [
      'a bot without its tenant',
      { BOT_ID: 'bot', BOT_PASSWORD: 'secret' },
      [{ at: 'BOT_TENANT_ID', code: 'missing-variable' }],
    ],
    [
      'a password without its bot',
      { BOT_PASSWORD: 'secret', BOT_TENANT_ID: 'malmo' },
      [{ at: 'BOT_ID', code: 'missing-variable' }],
    ],
    ...['0.0.0.0', '::', '10.0.0.4', 'malvakt.malmo.invalid', '127.0.0.1.invalid'].map(
      (HOST): [string, Environment, readonly Finding[]] => [
        `${HOST} without credentials`,
        { HOST },
        [{ at: 'HOST', code: 'not-one-of', value: HOST, limit: LOOPBACK }],
      ],
    ),
    ...['abc', '-1', '65536', '80.5', '80,81'].map((PORT): [string, Environment, readonly Finding[]] => [
      `the port ${PORT}`,
      { PORT },
      [{ at: 'PORT', code: 'not-a-number', limit: '0–65535' }],
    ]),
    [
      'a port of the Playground that is none',
      { MALVAKT_PLAYGROUND_PORT: 'x' },
      [{ at: 'MALVAKT_PLAYGROUND_PORT', code: 'not-a-number', limit: '0–65535' }],
    ],
    ...[
      'https://sharepoint.com',
      'sharepoint.com/sites',
      'com',
      '*.sharepoint.com',
      'anna@sharepoint.com',
      'sharepoint.com:0x',
      '3.4',
    ].map((MALVAKT_FILE_HOSTS): [string, Environment, readonly Finding[]] => [
      `${MALVAKT_FILE_HOSTS} for a host of files`,
      { MALVAKT_FILE_HOSTS },
      [{ at: 'MALVAKT_FILE_HOSTS', code: 'wrong-type', limit: 'sharepoint.com, …' }],
    ]),
    [
      'an address of Cosmos DB that is none',
      { COSMOS_ENDPOINT: 'malvakt.documents.invalid' },
      [{ at: 'COSMOS_ENDPOINT', code: 'wrong-type', limit: 'https://…' }],
    ],
    [
      'a time zone that does not exist',
      { MALVAKT_TIMEZONE: 'Europe/Malmo' },
      [
        {
          at: 'MALVAKT_TIMEZONE',
          code: 'not-one-of',
          value: 'Europe/Malmo',
          limit: 'Europe/Stockholm, Europe/Helsinki …',
        },
      ],
    ],
    [
      'an account of Cosmos DB without a key or a tenant',
      { COSMOS_ENDPOINT: 'https://konto.documents.invalid' },
      [{ at: 'BOT_TENANT_ID', code: 'missing-variable' }],
    ],
    [
      'the Playground beside a bot with credentials',
      { ...BOT, MALVAKT_PLAYGROUND: 'on' },
      [{ at: 'MALVAKT_PLAYGROUND', code: 'not-one-of', value: 'on', limit: 'off' }],
    ],
    [
      'an unknown language',
      { MALVAKT_LOCALE: 'de' },
      [{ at: 'MALVAKT_LOCALE', code: 'not-one-of', limit: 'sv, en' }],
    ],
    [
      'half a Playground',
      { MALVAKT_PLAYGROUND: 'yes' },
      [{ at: 'MALVAKT_PLAYGROUND', code: 'not-one-of', limit: 'on, off' }],
    ],
    [
      'an unknown kind of bot',
      { ...BOT, BOT_TYPE: 'MultiTenant' },
      [{ at: 'BOT_TYPE', code: 'not-one-of', limit: 'SingleTenant, UserAssignedMsi' }],
    ],
    ...[
      'IngestionEndpoint=https://maltal.invalid/',
      'InstrumentationKey=malvakt',
      `${KEY};IngestionEndpoint=http://maltal.invalid/`,
      `${KEY};IngestionEndpoint=maltal`,
      `${KEY};nonsense`,
    ].map((text): [string, Environment, readonly Finding[]] => [
      `the connection string ${text}`,
      { APPLICATIONINSIGHTS_CONNECTION_STRING: text },
      [
        {
          at: 'APPLICATIONINSIGHTS_CONNECTION_STRING',
          code: 'wrong-type',
          limit: 'InstrumentationKey=…;IngestionEndpoint=https://…',
        },
      ],
    ]),
    ...[
      'malvakt.invalid',
      'http://malvakt.invalid',
      'ftp://malvakt.invalid',
      'https://anna:hemligt@malvakt.invalid',
      'https://malvakt.invalid/?sida=1',
      'https://malvakt.invalid/#guide',
    ].map((url): [string, Environment, readonly Finding[]] => [
      `the public address ${url}`,
      { MALVAKT_PUBLIC_URL: url },
      [{ at: 'MALVAKT_PUBLIC_URL', code: 'wrong-type', limit: 'https://…' }],
    ]),
    [
      'an unknown log level',
      { LOG_LEVEL: 'loud' },
      [{ at: 'LOG_LEVEL', code: 'not-one-of', limit: 'trace, debug, info, warn, error, fatal, silent' }],
    ],
  ];
  for (const [what, environment, findings] of faults) {
    it(`with ${what} is refused`, () => {
      const problem = problemFrom(() => readConfig(environment));
      assert.equal(problem.code, 'invalid-config');
      assert.deepEqual(problem.findings, findings);
    });
  }

  it('never has its password repeated', () => {
    const problem = problemFrom(() => readConfig({ BOT_PASSWORD: 'secret', HOST: '0.0.0.0' }));
    assert.equal(
      JSON.stringify([problem.message, problem.fields, problem.findings]).includes('secret'),
      false,
    );
  });

  // An unreadable variable hides what is missing: the operator is told of the two in turn.
  it('is told of every fault at once', () => {
    const problem = problemFrom(() => readConfig({ NODE_ENV: 'production', PORT: 'abc' }));
    assert.deepEqual(problem.findings.map(({ at }) => at).toSorted(), [
      'BOT_ID',
      'BOT_PASSWORD',
      'BOT_TENANT_ID',
      'COSMOS_ENDPOINT',
      'PORT',
    ]);
  });

  for (const language of LANGUAGES) {
    it(`names both places where production may store (${language})`, () => {
      const problem = problemFrom(() => readConfig({ ...BOT, NODE_ENV: 'production' }));
      const lines = problemLines(problem, language);
      assert.equal(lines.length, 1);
      assert.match(lines[0] ?? '', /^COSMOS_ENDPOINT: .*NODE_ENV=production.*MALVAKT_DATA/);
    });
  }
});
