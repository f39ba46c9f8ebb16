import { z } from 'zod/v4';
import { isHost, LOOPBACK, ownUrl, publicUrlOf, telemetryOf } from './config/addresses.ts';
import { type KoladaSource, koladaOf } from './config/kolada.ts';
import { timezoneFindings } from './config/timezone.ts';
import { type Finding, type NeededVariable, Problem } from './domain/errors.ts';
import { LANGUAGES, type Language } from './domain/language.ts';
import { personId } from './domain/people/people.ts';
import type { TelemetrySetting } from './runtime/azure-monitor.ts';
import type { AdapterIdentity } from './teams/adapter.ts';
import { FILE_LIMITS, type FileLimits } from './teams/attachments.ts';

const port = z.coerce.number().int().min(0).max(65_535);

/** Every variable that Målvakt reads, and what it means. Nothing else in the program looks at the environment. */
const Environment = z.object({
  /** Port of the HTTP server. */
  PORT: port.default(3978),
  /** Address to listen on: loopback without credentials, every interface with them. */
  HOST: z.string().optional(),
  /** Folder of the embedded database; in production it has to be named, or Cosmos DB, since a container's own disk is lost. */
  MALVAKT_DATA: z.string().default('./data'),
  /** Folder of the municipality's own models of follow-up, one JSON file for each, beside those in `src/models`. */
  MALVAKT_MODELS: z.string().optional(),
  /** JSON file of what else people call things in this municipality, `{"word": ["other word", …]}`, by which items are found as well. */
  MALVAKT_VOCABULARY: z.string().optional(),
  /** Word document (`.docx`) whose styles, page, header and footer reports have; our own look without it. */
  MALVAKT_REPORT_TEMPLATE: z.string().optional(),
  /** Application id of the bot in Entra; without it, nobody is authenticated and only loopback is served. */
  BOT_ID: z.string().optional(),
  BOT_TYPE: z.enum(['SingleTenant', 'UserAssignedMsi']).default('SingleTenant'),
  BOT_TENANT_ID: z.string().optional(),
  /** Client secret, for `SingleTenant`. */
  BOT_PASSWORD: z.string().optional(),
  /** Where the keys of incoming tokens are published, and who issues them; only for national clouds and tests. */
  BOT_OPENID_METADATA_URL: z.url({ protocol: /^https?$/ }).optional(),
  BOT_TOKEN_ISSUER: z.string().optional(),
  /** Time zone of working hours and dates. */
  MALVAKT_TIMEZONE: z.string().default('Europe/Stockholm'),
  /** Language of those who have not chosen one, and of channels. */
  MALVAKT_LOCALE: z.enum(LANGUAGES).default('sv'),
  /** Entra object ids, separated by commas, of those who are coordinators before anybody has been imported. */
  MALVAKT_COORDINATORS: z.string().default(''),
  /** Tenants, separated by commas, whose people may use the bot; the bot's own when left out. */
  MALVAKT_TENANTS: z.string().default(''),
  /**
   * Hosts, separated by commas, from which files that people send in the chat are fetched, instead of Microsoft 365's own;
   * each stands for what is below it as well, and may carry a port. For national clouds (`sharepoint.us`) and tests. A
   * loopback host that is named may be http.
   */
  MALVAKT_FILE_HOSTS: z.string().default('sharepoint.com'),
  /**
   * What links to the bot's own pages begin with, as people reach them from outside: `https://malvakt.malmo.se`, or http on
   * loopback. Without it and without credentials, the address that the bot listens on; without it in production, no links.
   */
  MALVAKT_PUBLIC_URL: z.string().optional(),
  /** The municipality's id in Kolada (`1280`), whose key figures are fetched for goals that name one; `off` for none. */
  MALVAKT_KOLADA: z.string().default('off'),
  /** Another address of Kolada's service than its own; only for tests. */
  MALVAKT_KOLADA_URL: z.string().optional(),
  /** Whether to open Microsoft's Playground beside the bot; by default when nothing is configured. */
  MALVAKT_PLAYGROUND: z.enum(['on', 'off']).optional(),
  /** Port of the Playground's page. */
  MALVAKT_PLAYGROUND_PORT: port.default(56_150),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).optional(),
  NODE_ENV: z.string().optional(),
  /** Address of the Cosmos DB account; without it, the embedded database is used. */
  COSMOS_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  COSMOS_DATABASE: z.string().default('malvakt'),
  /** Key of an emulator. In Azure there is none: managed identity is used. */
  COSMOS_KEY: z.string().optional(),
  /** Messages a second that the app may send in its tenant, all instances together: Microsoft's limit is 50, on an older page 30. */
  MALVAKT_SENDS_PER_SECOND: z.coerce.number().min(0.1).max(1_000).default(50),
  /** Where metrics and traces are sent, as Application Insights gives it; without it, nothing is sent. */
  APPLICATIONINSIGHTS_CONNECTION_STRING: z.string().optional(),
});

export interface CosmosAccount {
  readonly endpoint: string;
  readonly database: string;
  readonly key: string | undefined;
}

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly modelsFolder: string | undefined;
  readonly vocabularyFile: string | undefined;
  readonly reportTemplateFile: string | undefined;
  /** Without it, the embedded database in `dataFolder` is used. */
  readonly cosmos: CosmosAccount | undefined;
  readonly bot: AdapterIdentity | undefined;
  /** Partition of the directory: the municipality's own tenant. */
  readonly tenant: string;
  readonly timezone: string;
  readonly language: 'sv' | 'en';
  readonly coordinators: readonly string[];
  /** Whose people may use the bot; on loopback, without credentials, everybody's. */
  readonly tenants: readonly string[];
  readonly files: FileLimits;
  /** What links to the bot's own pages begin with, without a slash at the end; without it there are none. */
  readonly publicUrl: string | undefined;
  /** Undefined where nothing is fetched from Kolada. */
  readonly kolada: KoladaSource | undefined;
  readonly playgroundPort: number | undefined;
  readonly logLevel: string;
  /** Messages a second that all instances together may send. */
  readonly sendsPerSecond: number;
  readonly telemetry: TelemetrySetting | undefined;
}

/** The language of what a terminal shows. It is known before the rest is read, so that what is wrong there is said in it. */
export function languageOf({ MALVAKT_LOCALE = '' }: NodeJS.ProcessEnv): Language {
  return LANGUAGES.find((language) => language === MALVAKT_LOCALE.trim()) ?? 'sv';
}

/**
 * Reads the configuration from an environment and the command line.
 * @throws Problem `invalid-config` with a finding for each variable that is missing or cannot be used
 */
export function readConfig(environment: NodeJS.ProcessEnv, args: readonly string[] = []): Config {
  const set = Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );
  const parsed = Environment.safeParse(set);
  const faults = parsed.error?.issues.map(findingOf) ?? [];
  const findings = [...faults, ...credentialFindings(set), ...storeFindings(set)];
  if (!parsed.success) throw new Problem('invalid-config', {}, findings);
  const env = parsed.data;
  findings.push(...timezoneFindings(env.MALVAKT_TIMEZONE));
  const telemetry = telemetryOf(env.APPLICATIONINSIGHTS_CONNECTION_STRING);
  if (telemetry === 'wrong') findings.push(WRONG_CONNECTION_STRING);
  const hosts = listOf(env.MALVAKT_FILE_HOSTS.toLowerCase());
  if (!hosts.every(isHost))
    findings.push({ at: 'MALVAKT_FILE_HOSTS', code: 'wrong-type', limit: 'sharepoint.com, …' });
  const bot = credentialsOf(env);
  const host = env.HOST ?? (bot ? '0.0.0.0' : '127.0.0.1');
  const publicUrl = env.MALVAKT_PUBLIC_URL && publicUrlOf(env.MALVAKT_PUBLIC_URL);
  if (env.MALVAKT_PUBLIC_URL && !publicUrl)
    findings.push({ at: 'MALVAKT_PUBLIC_URL', code: 'wrong-type', limit: 'https://…' });
  const kolada = koladaOf(env.MALVAKT_KOLADA, env.MALVAKT_KOLADA_URL, findings);
  if (!bot && !LOOPBACK.includes(host)) {
    findings.push({ at: 'HOST', code: 'not-one-of', value: host, limit: LOOPBACK.join(', ') });
  }
  if (env.COSMOS_ENDPOINT && !env.COSMOS_KEY && !bot) {
    // An account without a key belongs to a tenant; under another name the bot would never find what was stored.
    findings.push({ at: 'BOT_TENANT_ID', code: 'missing-variable' });
  }
  if (bot && env.MALVAKT_PLAYGROUND === 'on') {
    findings.push({ at: 'MALVAKT_PLAYGROUND', code: 'not-one-of', value: 'on', limit: 'off' });
  }
  if (findings.length > 0 || telemetry === 'wrong') throw new Problem('invalid-config', {}, findings);
  const wantsPlayground = env.MALVAKT_PLAYGROUND
    ? env.MALVAKT_PLAYGROUND === 'on'
    : !bot && !env.COSMOS_ENDPOINT;
  return {
    port: env.PORT,
    host,
    dataFolder: env.MALVAKT_DATA,
    modelsFolder: env.MALVAKT_MODELS,
    vocabularyFile: env.MALVAKT_VOCABULARY,
    reportTemplateFile: env.MALVAKT_REPORT_TEMPLATE,
    cosmos: cosmosOf(env),
    bot,
    // Under another spelling, the bot would not find what the terminal has stored.
    tenant: bot?.tenant.toLowerCase() ?? 'local',
    timezone: env.MALVAKT_TIMEZONE,
    language: env.MALVAKT_LOCALE,
    coordinators: listOf(env.MALVAKT_COORDINATORS).map(personId),
    tenants: tenantsOf(env, bot),
    files: { hosts, ...FILE_LIMITS },
    publicUrl: publicUrl ?? (bot ? undefined : ownUrl(host, env.PORT)),
    kolada,
    playgroundPort:
      wantsPlayground && !args.includes('--no-playground') ? env.MALVAKT_PLAYGROUND_PORT : undefined,
    logLevel: env.LOG_LEVEL ?? (bot ? 'info' : 'warn'),
    sendsPerSecond: env.MALVAKT_SENDS_PER_SECOND,
    telemetry,
  };
}

/** The tenants that are named, or else the bot's own; never everybody's once there are credentials. */
function tenantsOf(env: Env, bot: AdapterIdentity | undefined): readonly string[] {
  const named = listOf(env.MALVAKT_TENANTS.toLowerCase());
  return named.length === 0 && bot ? [bot.tenant.toLowerCase()] : named;
}

function listOf(text: string): readonly string[] {
  return text.split(',').flatMap((id) => id.trim() || []);
}

type Env = z.infer<typeof Environment>;

function credentialsOf(env: Env): AdapterIdentity | undefined {
  if (!env.BOT_ID || !env.BOT_TENANT_ID) return undefined;
  return {
    id: env.BOT_ID,
    type: env.BOT_TYPE,
    tenant: env.BOT_TENANT_ID,
    password: env.BOT_PASSWORD,
    openIdMetadataUrl: env.BOT_OPENID_METADATA_URL,
    tokenIssuer: env.BOT_TOKEN_ISSUER,
  };
}

function cosmosOf(env: Env): CosmosAccount | undefined {
  if (!env.COSMOS_ENDPOINT) return undefined;
  return { endpoint: env.COSMOS_ENDPOINT, database: env.COSMOS_DATABASE, key: env.COSMOS_KEY };
}

const WRONG_CONNECTION_STRING: Finding = {
  at: 'APPLICATIONINSIGHTS_CONNECTION_STRING',
  code: 'wrong-type',
  limit: 'InstrumentationKey=…;IngestionEndpoint=https://…',
};

/** Either all of a bot's credentials or none; in production all. */
function credentialFindings(set: Readonly<Record<string, string>>): Finding[] {
  const isManaged = set.BOT_TYPE === 'UserAssignedMsi';
  const needed: readonly NeededVariable[] = [
    'BOT_ID',
    'BOT_TENANT_ID',
    ...(isManaged ? [] : (['BOT_PASSWORD'] as const)),
  ];
  const isAsked = set.NODE_ENV === 'production' || needed.some((name) => set[name]);
  return needed.flatMap((at): Finding[] => (isAsked && !set[at] ? [{ at, code: 'missing-variable' }] : []));
}

/** In production nothing is stored where nobody has said so: what lies in a container is gone with its next start. */
function storeFindings(set: Readonly<Record<string, string>>): Finding[] {
  if (set.NODE_ENV !== 'production' || set.COSMOS_ENDPOINT || set.MALVAKT_DATA) return [];
  return [{ at: 'COSMOS_ENDPOINT', code: 'missing-variable' }];
}

function findingOf(issue: z.core.$ZodIssue): Finding {
  const at = issue.path.join('.');
  if (issue.code === 'invalid_format') return { at, code: 'wrong-type', limit: 'https://…' };
  if (issue.code === 'invalid_value')
    return { at, code: 'not-one-of', limit: issue.values.map(String).join(', ') };
  const limit = at === 'MALVAKT_SENDS_PER_SECOND' ? '0.1–1000' : '0–65535';
  return { at, code: 'not-a-number', limit };
}
