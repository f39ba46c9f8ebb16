import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../src/config.ts';
import { codeOf, differences, listed, matches, type Texts } from './texts.ts';

/**
 * No Bicep compiler can be had here, so the files are read as text: not whether Azure takes them, but whether they and the
 * program say the same.
 */
const ROOT = join(import.meta.dirname, '../..');
const MAIN = 'infra/main.bicep';
const MONITORING = 'infra/monitoring.bicep';
const COMPOSE = 'infra/compose.yaml';
const PARAMETERS = ['infra/dev.bicepparam', 'infra/prod.bicepparam'];
const STORE = 'src/stores/cosmos.ts';
const CONFIG = 'src/config.ts';
const WORKER = 'src/runtime/worker.ts';
const DELIVER = 'src/commands/deliveries/send-delivery.ts';
const ROUTES = 'src/chat/conversation.ts';
const MESSAGES = 'src/teams/messages.ts';
const TELEMETRY = 'infra/telemetry.bicep';

type Check = (texts: Texts) => string[];

/** Azure's own variables, and the one that tells the identity library which identity is meant. */
const NOT_OURS = /^(AZURE_CLIENT_ID|(SCM|WEBSITES?)_\w+)$/;
const NEEDED = [
  'BOT_ID',
  'BOT_TYPE',
  'BOT_TENANT_ID',
  'COSMOS_ENDPOINT',
  'COSMOS_DATABASE',
  'NODE_ENV',
  ...['MALVAKT_MODELS', 'MALVAKT_VOCABULARY', 'MALVAKT_PUBLIC_URL'],
  'APPLICATIONINSIGHTS_CONNECTION_STRING',
];
/** What only Azure knows, filled in to hand the settings to the program. */
const FROM_AZURE = {
  BOT_ID: 'b',
  BOT_TENANT_ID: 't',
  COSMOS_ENDPOINT: 'https://konto.documents.invalid:443/',
};

/** Microsoft publishes it; every emulator has it. */
const EMULATOR_KEY =
  'C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==';
const SECRETS = [
  /(?=[A-Za-z+/]*\d)(?=[\dA-Z+/]*[a-z])(?=[\da-z+/]*[A-Z])[A-Za-z\d+/]{40,}={0,2}/,
  /\b\w*(password|passwd|secret|account_?key|access_?key|api_?key|connection_?string)\w*('\s*,|['"]?\s*[:=]|\s+string\b)/i,
  /\b(list\w*Keys?|listConnectionStrings|listWithSecrets)\s*\(/i,
  /\b(BOT_PASSWORD|COSMOS_KEY)\b/,
  /[?&]sig=|-----BEGIN/,
  /[\w.~-]{3}8Q~[\w.~-]{34}/,
];

/** Azure itself fills it in, and whoever has it can send telemetry but read none. */
const SEND_ONLY = "{ name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: telemetry.outputs.sendTo }";

function readTexts(): Texts {
  const infra = readdirSync(join(ROOT, 'infra')).map((name) => `infra/${name}`);
  const paths = [...infra, STORE, CONFIG, WORKER, DELIVER, ROUTES, MESSAGES];
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]));
}

const checkContainers: Check = (texts) => {
  const code = codeOf(texts, STORE);
  const bicep = codeOf(texts, MAIN);
  const container = code.slice(code.indexOf('const CONTAINER ='));
  const both = (what: string, read: (text: string) => string[]) =>
    differences(what, read(container), read(bicep));
  const database = matches(codeOf(texts, CONFIG), /COSMOS_DATABASE:[^\n]*default\('(\w+)'\)/g);
  return [
    ...differences('containers', matches(code, /\.container\('(\w+)'\)/g), listed(bicep, 'containerNames')),
    ...differences('database', database, matches(bicep, /var databaseName = '(\w+)'/g)),
    ...both('partition key', (text) => listed(text, 'paths')),
    ...both('partition key version', (text) => matches(text, /\bversion: (\d)/g)),
    ...both('default TTL', (text) => matches(text, /defaultTtl:\s*(-?\d+)/g)),
    ...both('automatic', (text) => matches(text, /automatic:\s*(\w+)/g)),
    ...both('included paths', (text) => listed(text, 'includedPaths')),
    ...both('excluded paths', (text) => listed(text, 'excludedPaths')),
  ];
};

interface AppSetting {
  readonly name: string;
  readonly value: string;
}

function appSettingsOf(texts: Texts): AppSetting[] {
  const entries = codeOf(texts, MAIN).matchAll(
    /\{\s*name:\s*'([A-Z][A-Z0-9_]+)',?\s*value:\s*([^}\n]+?)\s*\}/g,
  );
  return [...entries].map(([, name = '', value = '']) => ({ name, value }));
}

const checkVariables: Check = (texts) => {
  const known = matches(codeOf(texts, CONFIG), /^ {2}([A-Z][A-Z0-9_]+):/gm);
  const names = appSettingsOf(texts).map(({ name }) => name);
  return [
    ...names
      .filter((name) => !known.includes(name) && !NOT_OURS.test(name))
      .map((name) => `unknown variable ${name}`),
    ...NEEDED.filter((name) => !names.includes(name)).map((name) => `missing variable ${name}`),
    ...names
      .filter((name, index) => names.indexOf(name) !== index)
      .map((name) => `variable ${name} is set twice`),
  ];
};

/** Hands the settings to the program as Azure would; what a parameter gives is left out. */
const checkStart: Check = (texts) => {
  const literals = appSettingsOf(texts).flatMap(({ name, value }) => {
    const literal = /^'([^'$]*)'$/.exec(value)?.[1];
    return literal === undefined ? [] : [[name, literal]];
  });
  try {
    const args = matches(codeOf(texts, MAIN), /appCommandLine:\s*'exec node ([^']*)'/g)
      .join()
      .split(' ');
    const config = readConfig({ ...FROM_AZURE, ...Object.fromEntries(literals) }, args);
    const { bot, host, playgroundPort } = config;
    const isRight = bot?.type === 'UserAssignedMsi' && host === '0.0.0.0' && args.includes('--no-playground');
    return isRight && !playgroundPort ? [] : ['start: not as in production'];
  } catch (error) {
    return [`start: ${String(error)}`];
  }
};

const checkSecrets: Check = (texts) =>
  Object.entries(texts).flatMap(([path, text]) => {
    if (!path.startsWith('infra/')) return [];
    const known = new RegExp(`COSMOS_KEY=${EMULATOR_KEY.replace(/[+]/g, '\\+')}`);
    const rest = path === COMPOSE ? text.replace(known, '') : text.replace(SEND_ONLY, '');
    return SECRETS.filter((secret) => secret.test(rest)).map(
      (secret) => `secret in ${path}: ${secret.source}`,
    );
  });

const checkParameters: Check = (texts) => {
  const code = codeOf(texts, MAIN);
  const all = matches(code, /^param (\w+)/gm);
  const required = matches(code, /^param (\w+) [\w[\]]+\s*$/gm);
  if (required.length === 0) return ['parameters: none was found'];
  return PARAMETERS.flatMap((path) => {
    const given = matches(codeOf(texts, path), /^param (\w+)\s*=/gm);
    return [
      ...required.filter((name) => !given.includes(name)).map((name) => `${path} lacks ${name}`),
      ...given.filter((name) => !all.includes(name)).map((name) => `${path} gives unknown ${name}`),
    ];
  });
};

/** Which file logs what an alert looks for, by the name that Bicep gives it. */
const LOGGED: readonly (readonly [name: string, path: string])[] = [
  ['failedDelivery', WORKER],
  ['givenUpDelivery', DELIVER],
  ['failedTurn', ROUTES],
  ['unsentReply', MESSAGES],
];

const checkAlert: Check = (texts) => {
  const bicep = codeOf(texts, MONITORING);
  const used = matches(bicep, /\bmessage: (\w+)/g);
  return LOGGED.flatMap(([name, path]) => {
    const [message] = matches(bicep, new RegExp(`var ${name} = '([^']+)'`, 'g'));
    const isLogged = new RegExp(`\\blog\\.(warn|error)\\(\\s*'${message}'`).test(codeOf(texts, path));
    return [
      ...(message && isLogged ? [] : [`alert: ${path} does not log ${name}, '${message}'`]),
      ...(used.includes(name) ? [] : [`alert: no rule uses ${name}`]),
    ];
  });
};

const CHECKS: Readonly<Record<string, Check>> = {
  'creates the containers that the code uses': checkContainers,
  'sets the variables that the program reads, and all it needs': checkVariables,
  'sets values with which the program starts as in production': checkStart,
  'holds no secret': checkSecrets,
  'is given every parameter that has no default, and no other': checkParameters,
  'alerts on what the program logs': checkAlert,
};

/** What somebody could break: file, what stands there, what would stand there instead, and what has to be said of it. */
type Harm = readonly [path: string, from: string, to: string, finding: RegExp];

const HARMS: readonly Harm[] = [
  [MAIN, "'followup', 'directory'", "'followup'", /^containers/],
  [STORE, "container('followup')", "container('answers')", /^containers/],
  [MAIN, "paths: ['/partition']", "paths: ['/tenant']", /^partition key/],
  [STORE, "paths: ['/partition']", "paths: ['/tenant']", /^partition key/],
  [MAIN, ', version: 2', '', /^partition key version/],
  [STORE, ', version: 2', ', version: 1', /^partition key version/],
  [MAIN, 'defaultTtl: -1', 'defaultTtl: 3600', /^default TTL/],
  [MAIN, 'defaultTtl: -1', '// defaultTtl: -1', /^default TTL/],
  [MAIN, "{ path: '/id/?' }", "{ path: '/value/?' }", /^included paths/],
  [STORE, "{ path: '/id/?' }", "{ path: '/type/?' }", /^included paths/],
  [MAIN, "[{ path: '/*' }]", '[]', /^excluded paths/],
  [MAIN, 'automatic: true', 'automatic: false', /^automatic/],
  [MAIN, "databaseName = 'malvakt'", "databaseName = 'goals'", /^database/],
  [CONFIG, "default('malvakt')", "default('goals')", /^database/],
  [MAIN, "name: 'LOG_LEVEL'", "name: 'LOGLEVEL'", /^unknown variable LOGLEVEL/],
  [CONFIG, '  MALVAKT_LOCALE:', '  MALVAKT_LANGUAGE:', /^unknown variable MALVAKT_LOCALE/],
  ...NEEDED.map((name): Harm => [MAIN, `name: '${name}'`, "name: 'PORT'", new RegExp(`variable ${name}$`)]),
  [MAIN, "name: 'LOG_LEVEL'", "name: 'BOT_ID'", /BOT_ID is set twice/],
  [MAIN, "'UserAssignedMsi'", "'UserAssignedMSI'", /^start/],
  [MAIN, "'UserAssignedMsi'", "'SingleTenant'", /^start/],
  [MAIN, ' --no-playground', '', /^start/],
  [
    MAIN,
    "value: 'UserAssignedMsi' }",
    "value: 'UserAssignedMsi' }\n{ name: 'BOT_PASSWORD', value: p }",
    /^secret/,
  ],
  [MAIN, 'cosmos.properties.documentEndpoint', 'cosmos.listKeys().primaryMasterKey', /^secret/],
  [MAIN, 'param operators string', 'param clientSecret string = operators', /^secret/],
  [PARAMETERS[0] ?? '', "'malvakt-dev'", "'AccountKey=abc'", /^secret/],
  [MONITORING, "'malvakt'", `'${EMULATOR_KEY}'`, /^secret/],
  [COMPOSE, EMULATOR_KEY, EMULATOR_KEY.replace('C2y6', 'D3z7'), /^secret/],
  [COMPOSE, 'PROTOCOL: http', `OTHER: ${EMULATOR_KEY}`, /^secret/],
  [MAIN, 'param location', 'param owner string\nparam location', /lacks owner/],
  ...PARAMETERS.map((path): Harm => [path, 'param alertEmail', '// param alertEmail', /lacks alertEmail/]),
  ...PARAMETERS.map((path): Harm => [path, 'param botSku', 'param botSize', /unknown botSize/]),
  [WORKER, 'delivery failed, will', 'sending failed, will', /^alert: .*failedDelivery/],
  [DELIVER, 'delivery given up', 'delivery dropped', /^alert: .*givenUpDelivery/],
  [MONITORING, "failedTurn = 'turn failed'", "failedTurn = 'turn broke'", /^alert: .*failedTurn/],
  [MONITORING, 'message: givenUpDelivery', 'message: failedDelivery', /no rule uses givenUpDelivery/],
  [TELEMETRY, 'insights.properties.ConnectionString', 'insights.listKeys().key', /^secret/],
];

describe('The infrastructure', () => {
  const texts = readTexts();

  for (const [name, check] of Object.entries(CHECKS)) {
    it(name, () => assert.deepEqual(check(texts), []));
  }

  for (const [path, from, to, finding] of HARMS) {
    it(`refuses ${JSON.stringify(to)} for ${JSON.stringify(from)} in ${path}`, () => {
      const text = texts[path] ?? '';
      assert.ok(text.includes(from), `${path} does not hold ${from}: the harm would do nothing`);
      const harmed = { ...texts, [path]: text.replace(from, () => to) };
      const findings = Object.values(CHECKS).flatMap((check) => check(harmed));
      assert.ok(
        findings.some((one) => finding.test(one)),
        `found only: ${findings.join('; ')}`,
      );
    });
  }
});
