import assert from 'node:assert/strict';
import { readConfig } from '../src/config.ts';
import { FILE_LIMITS } from '../src/teams/attachments.ts';

type Environment = Readonly<Record<string, string>>;
const BOT: Environment = { BOT_ID: 'bot', BOT_TENANT_ID: 'malmo', BOT_PASSWORD: 'secret' };
const MSI: Environment = { BOT_ID: 'bot', BOT_TENANT_ID: 'malmo', BOT_TYPE: 'UserAssignedMsi' };

const KEY = 'InstrumentationKey=00000000-0000-4000-8000-000000000000';
const NO_CLOUD = { openIdMetadataUrl: undefined, tokenIssuer: undefined };

describe('readConfig', () => {
  const defaults = {
    port: 3978,
    host: '127.0.0.1',
    dataFolder: './data',
    modelsFolder: undefined,
    vocabularyFile: undefined,
    reportTemplateFile: undefined,
    cosmos: undefined,
    bot: undefined,
    tenant: 'local',
    timezone: 'Europe/Stockholm',
    language: 'sv',
    coordinators: [],
    tenants: [],
    files: { hosts: ['sharepoint.com'], ...FILE_LIMITS },
    publicUrl: 'http://127.0.0.1:3978',
    kolada: undefined,
    playgroundPort: 56_150,
    logLevel: 'warn',
    sendsPerSecond: 50,
    telemetry: undefined,
  };

  it('uses Cosmos DB when it has its address, without the Playground', () => {
    const config = readConfig({ COSMOS_ENDPOINT: 'https://konto.documents.invalid', COSMOS_KEY: 'k' });
    const cosmos = { endpoint: 'https://konto.documents.invalid', database: 'malvakt', key: 'k' };
    assert.deepEqual(config, { ...defaults, cosmos, playgroundPort: undefined });
  });

  for (const endpoint of [
    undefined,
    'https://maltal.invalid/',
    'http://127.0.0.1:8080',
    'http://[::1]:8080/',
  ]) {
    it(`sends telemetry to ${endpoint ?? 'the usual place'} when it is told to`, () => {
      const connectionString = endpoint ? `${KEY};IngestionEndpoint=${endpoint}` : KEY;
      const { telemetry } = readConfig({ APPLICATIONINSIGHTS_CONNECTION_STRING: connectionString });
      assert.deepEqual(telemetry, { connectionString, endpoint });
    });
  }

  it('needs nothing to run on a loopback address beside the Playground', () => {
    assert.deepEqual(readConfig({}), defaults);
  });

  it('takes an empty variable for one that is not set', () => {
    const empty = { PORT: '', HOST: '', BOT_ID: '', COSMOS_ENDPOINT: '', NODE_ENV: '', LOG_LEVEL: '' };
    assert.deepEqual(readConfig(empty), defaults);
  });

  it('listens everywhere, without the Playground, when it has credentials', () => {
    assert.deepEqual(readConfig(BOT), {
      ...defaults,
      host: '0.0.0.0',
      bot: { ...NO_CLOUD, id: 'bot', type: 'SingleTenant', tenant: 'malmo', password: 'secret' },
      tenant: 'malmo',
      tenants: ['malmo'],
      publicUrl: undefined,
      kolada: undefined,
      playgroundPort: undefined,
      logLevel: 'info',
    });
  });

  it('needs no password for a managed identity', () => {
    assert.deepEqual(readConfig(MSI).bot, {
      ...NO_CLOUD,
      id: 'bot',
      type: 'UserAssignedMsi',
      tenant: 'malmo',
      password: undefined,
    });
  });

  it('reads every variable that is set', () => {
    const config = readConfig({
      ...BOT,
      PORT: '8080',
      HOST: '10.0.0.4',
      MALVAKT_DATA: '/var/malvakt',
      MALVAKT_MODELS: '/var/modeller',
      MALVAKT_VOCABULARY: '/var/ord.json',
      MALVAKT_REPORT_TEMPLATE: '/var/rapport.docx',
      MALVAKT_TIMEZONE: 'Europe/Helsinki',
      MALVAKT_LOCALE: 'en',
      MALVAKT_COORDINATORS: ' anna, bo ,,',
      MALVAKT_TENANTS: 'malmo,lund',
      MALVAKT_PUBLIC_URL: 'https://Malvakt.malmo.invalid/bot/',
      MALVAKT_FILE_HOSTS: 'sharepoint.us, Filer.malmo.invalid:8443,127.0.0.1:5555,[::1]:80',
      MALVAKT_KOLADA: '1280',
      MALVAKT_KOLADA_URL: 'http://127.0.0.1:4000/v3/',
      MALVAKT_PLAYGROUND: 'off',
      LOG_LEVEL: 'silent',
      NODE_ENV: 'production',
      APPLICATIONINSIGHTS_CONNECTION_STRING: `${KEY};`,
    });
    assert.deepEqual(config, {
      port: 8080,
      host: '10.0.0.4',
      dataFolder: '/var/malvakt',
      modelsFolder: '/var/modeller',
      vocabularyFile: '/var/ord.json',
      reportTemplateFile: '/var/rapport.docx',
      cosmos: undefined,
      tenants: ['malmo', 'lund'],
      bot: { ...NO_CLOUD, id: 'bot', type: 'SingleTenant', tenant: 'malmo', password: 'secret' },
      tenant: 'malmo',
      timezone: 'Europe/Helsinki',
      language: 'en',
      coordinators: ['anna', 'bo'],
      files: {
        hosts: ['sharepoint.us', 'filer.malmo.invalid:8443', '127.0.0.1:5555', '[::1]:80'],
        ...FILE_LIMITS,
      },
      publicUrl: 'https://malvakt.malmo.invalid/bot',
      kolada: { municipality: '1280', url: 'http://127.0.0.1:4000/v3' },
      playgroundPort: undefined,
      logLevel: 'silent',
      sendsPerSecond: 50,
      telemetry: { connectionString: `${KEY};`, endpoint: undefined },
    });
  });

  for (const place of [{ MALVAKT_DATA: './data' }, { COSMOS_ENDPOINT: 'https://konto.documents.invalid' }]) {
    it(`starts in production when ${Object.keys(place).join()} says where to store`, () => {
      const { bot } = readConfig({ ...BOT, ...place, NODE_ENV: 'production' });
      assert.equal(bot?.id, 'bot');
    });
  }

  it('stores under the same tenant, however it is spelt', () => {
    assert.equal(readConfig({ ...BOT, BOT_TENANT_ID: 'MALMO' }).tenant, readConfig(BOT).tenant);
  });

  it('spells the ids of coordinators as Entra does', () => {
    const id = 'B83D94E7-16FA-4C05-8E72-3A9F51D6C048';
    const { coordinators } = readConfig({ MALVAKT_COORDINATORS: `${id},Anna` });
    assert.deepEqual(coordinators, [id.toLowerCase(), 'Anna']);
  });

  const playground: readonly [string, Environment, readonly string[], number | undefined][] = [
    ['opens it when nothing is configured', {}, [], 56_150],
    ['leaves it out for --no-playground', {}, ['--no-playground'], undefined],
    ['leaves it out when it is off', { MALVAKT_PLAYGROUND: 'off' }, [], undefined],
    ['leaves it out beside a bot with credentials', BOT, [], undefined],
    [
      'obeys --no-playground before the environment',
      { MALVAKT_PLAYGROUND: 'on' },
      ['--no-playground'],
      undefined,
    ],
    ['minds no other option', {}, ['--playground', '--verbose'], 56_150],
  ];
  for (const [title, environment, args, port] of playground) {
    it(`${title} (Playground)`, () => {
      assert.equal(readConfig(environment, args).playgroundPort, port);
    });
  }

  const links: readonly [string, Environment, string | undefined][] = [
    ['where it listens, without credentials', { HOST: '::1', PORT: '8080' }, 'http://[::1]:8080'],
    ['nowhere, while the port is not known', { PORT: '0' }, undefined],
    ['nowhere, with credentials and no address', BOT, undefined],
    ['where it is told', { ...BOT, MALVAKT_PUBLIC_URL: 'https://mål.invalid' }, 'https://xn--ml-yia.invalid'],
    ['to loopback, unencrypted', { MALVAKT_PUBLIC_URL: 'http://[::1]:81/' }, 'http://[::1]:81'],
  ];
  for (const [title, environment, publicUrl] of links) {
    it(`leads links ${title}`, () => {
      assert.equal(readConfig(environment).publicUrl, publicUrl);
    });
  }

  for (const HOST of ['127.0.0.1', 'localhost', '::1']) {
    it(`lets ${HOST} be listened to without credentials`, () => {
      assert.equal(readConfig({ HOST }).host, HOST);
    });
  }

  for (const MALVAKT_KOLADA of ['off', 'OFF', ''])
    it(`fetches nothing from Kolada for "${MALVAKT_KOLADA}"`, () => {
      assert.equal(readConfig({ MALVAKT_KOLADA }).kolada, undefined);
    });

  it('fetches from Kolada itself when a municipality, a region or a group is named', () => {
    for (const municipality of ['1280', '0012', 'G35830']) {
      const { kolada } = readConfig({ MALVAKT_KOLADA: municipality });
      assert.deepEqual(kolada, { municipality, url: 'https://api.kolada.se/v3' });
    }
  });
});
