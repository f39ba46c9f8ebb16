import { once } from 'node:events';
import type { Server } from 'node:http';
import { z } from 'zod/v4';
import { type BotSetting, openBot } from '../src/bot.ts';
import { depsOn } from '../src/deps.ts';
import type { Actor } from '../src/domain/people/people.ts';
import type { Log, Telemetry } from '../src/ports/clock-and-log.ts';
import type { Deps } from '../src/ports/deps.ts';
import { realTime } from '../src/runtime/outbox.ts';
import { openTelemetry, type TelemetryTarget } from '../src/runtime/telemetry.ts';
import type { Worker } from '../src/runtime/worker.ts';
import { type MalvaktAdapter, openAdapter } from '../src/teams/adapter.ts';
import { FILE_LIMITS, type FileLimits } from '../src/teams/attachments.ts';
import type { StartPause } from '../src/teams/patience.ts';
import type { Limits } from '../src/teams/server.ts';
import { isJson, type Json } from './cards.ts';
import { type Connector, fakeClock, memoryLog, openConnector, portOf, temporaryFolder } from './fakes.ts';
import { openTestDocuments, type TestDocuments } from './test-store.ts';

export const COORDINATOR: Actor = {
  id: 'operator',
  name: 'Samordnare',
  roles: ['coordinator'],
  language: 'sv',
};

/** Somebody in Teams. */
export interface Someone {
  readonly id: string;
  readonly name: string;
}

export interface Place {
  readonly conversation: string;
  readonly type: 'personal' | 'channel' | 'groupChat';
}

function chatOf(person: Someone): Place {
  return { conversation: `chat-${person.id}`, type: 'personal' };
}

export const CHANNEL: Place = { conversation: '19:stadskontoret@thread.tacv2', type: 'channel' };

export const BOT = { id: '28:malvakt', name: 'Målvakt' };

/** As little as the bot takes for an activity: somebody asks for help. Who reads it is not said, so the reply is one for all. */
export function leastActivity(serviceUrl: string) {
  return {
    type: 'message',
    channelId: 'msteams',
    serviceUrl,
    conversation: { id: 'c' },
    from: { id: 'f' },
    recipient: { id: 'r' },
    text: 'hjälp',
  };
}

export interface Bot {
  readonly connector: Connector;
  readonly clock: ReturnType<typeof fakeClock>;
  readonly deps: Deps;
  /** What the stores stand on. */
  readonly documents: TestDocuments;
  readonly log: ReturnType<typeof memoryLog>;
  readonly telemetry: Telemetry;
  readonly folder: string;
  readonly worker: Worker;
  readonly server: Server;
  /** Waits for what is done after its request was answered. */
  finishLate(): Promise<void>;
  /** Posts anything to the bot's HTTP door. */
  post(
    body: unknown,
    headers?: Record<string, string>,
  ): Promise<{ readonly status: number; readonly body: string }>;
  get(path: string): Promise<{ readonly status: number; readonly body: string }>;
  install(person: Someone): Promise<void>;
  /** Tells of something that somebody has done in a place, as Teams does: an activity that is no message. */
  tell(person: Someone, place: Place, event: Json): Promise<void>;
  /** Says something, and returns what was sent in return. */
  say(person: Someone, text: string, place?: Place): Promise<Reply>;
  /** Sends what is attached to a message, and what is written beside it. */
  attach(person: Someone, attachments: readonly Json[], text?: string, place?: Place): Promise<Reply>;
  /** Presses an `Action.Execute`. */
  execute(person: Someone, data: Json, place?: Place): Promise<Reply>;
  /** Presses an `Action.Submit`. */
  submit(person: Someone, data: Json, place?: Place): Promise<Reply>;
  /** Ends the bot, and its connector if that was not given. */
  close(): Promise<void>;
}

const running = new Set<Bot>();

/** Ends every bot that a test has started, also one that failed half-way. */
export async function closeBots(): Promise<void> {
  for (const bot of running) await bot.close();
}

/** What came back: a card or a text. */
export interface Reply {
  readonly card: Json | undefined;
  readonly text: string | undefined;
}

const InvokeBody = z.object({ statusCode: z.number(), type: z.string(), value: z.unknown() });

/** The real application and adapter behind a real HTTP server, on a store in a folder, with a loopback Teams. */
export async function startBot(
  options: {
    readonly folder?: string;
    readonly documents?: TestDocuments;
    readonly now?: string;
    readonly connector?: Connector;
    /** One that authenticates: then Teams is asked who is a guest. */
    readonly adapter?: MalvaktAdapter;
    readonly coordinators?: readonly string[];
    readonly tenants?: readonly string[];
    readonly limits?: Limits | undefined;
    readonly files?: Partial<FileLimits>;
    /** Where the municipality's own models lie. */
    readonly modelsFolder?: string;
    readonly vocabularyFile?: string;
    /** What links to the bot's own pages begin with. */
    readonly publicUrl?: string;
    /** Where numbers and spans go, and a log to write all lines to instead of the one in memory. */
    readonly monitor?: TelemetryTarget;
    /** How the bot waits for work that takes long. */
    readonly startPause?: StartPause;
    readonly realLog?: Log;
    /** Above what Teams permits, so that no test waits for it. */
    readonly sendsPerSecond?: number;
    readonly kolada?: BotSetting['kolada'];
  } = {},
): Promise<Bot> {
  const folder = options.folder ?? temporaryFolder();
  const clock = fakeClock(options.now ?? '2025-09-01T08:00:00Z');
  const log = memoryLog();
  const connector = options.connector ?? (await openConnector());
  const telemetry = openTelemetry(options.realLog ?? memoryLog(), options.monitor);
  const documents = options.documents ?? (await openTestDocuments(folder, telemetry.charged));
  const { kolada } = options;
  const where = { tenant: 'local', timezone: 'Europe/Stockholm', municipality: kolada?.municipality };
  const deps = depsOn(documents, { ...where, clock, origin: 'chat' });
  const { server, worker, finishLate } = openBot({
    deps,
    adapter: options.adapter ?? openAdapter(undefined),
    botId: options.adapter ? '' : undefined,
    log: options.realLog ?? log,
    telemetry,
    language: 'sv',
    ...{ coordinators: options.coordinators ?? [], tenants: options.tenants ?? [] },
    files: { hosts: [], ...FILE_LIMITS, ...options.files },
    ...{ modelsFolder: options.modelsFolder, vocabularyFile: options.vocabularyFile },
    kolada,
    publicUrl: options.publicUrl,
    jitter: () => 0,
    limits: options.limits,
    lookEveryMs: 60_000,
    sendsPerSecond: options.sendsPerSecond ?? 1_000,
    // When a test moves the clock, the pauses between messages are over as well.
    time: { ...realTime, now: () => performance.now() + +clock.now() },
    startPause: options.startPause,
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${portOf(server)}`;

  async function post(body: unknown, headers: Record<string, string> = {}) {
    const response = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
    });
    return { status: response.status, body: await response.text() };
  }

  const activityOf = (person: Someone, place: Place, rest: Json) => ({
    id: `in-${connector.sent.length}`,
    channelId: 'msteams',
    serviceUrl: connector.url,
    from: { id: `29:${person.id}`, name: person.name, aadObjectId: person.id },
    recipient: BOT,
    conversation: { id: place.conversation, conversationType: place.type, tenantId: 'tenant' },
    ...rest,
  });

  /** Posts an activity and reads the first message that it brought; a turn that takes long also says that it is typing. */
  async function exchange(activity: Json): Promise<Reply> {
    const before = connector.sent.length;
    const { status, body } = await post(activity);
    if (status !== 200) throw new Error(`The bot answered ${status}: ${body}`);
    const sent = connector.sent.slice(before).map(({ activity }) => activity);
    const message = sent.find(({ type }) => type === 'message');
    return { card: message?.attachments?.[0]?.content, text: message?.text };
  }

  const bot: Bot = {
    connector,
    clock,
    deps,
    documents,
    log,
    telemetry,
    folder,
    worker,
    server,
    finishLate,
    post,
    async get(path) {
      const response = await fetch(url + path);
      return { status: response.status, body: await response.text() };
    },
    async install(person) {
      const rest = { type: 'conversationUpdate', membersAdded: [BOT] };
      await exchange(activityOf(person, chatOf(person), rest));
    },
    async tell(person, place, event) {
      await exchange(activityOf(person, place, { type: 'conversationUpdate', ...event }));
    },
    say: (person, text, place = chatOf(person)) =>
      exchange(activityOf(person, place, { type: 'message', text })),
    attach: (person, attachments, text, place = chatOf(person)) =>
      exchange(activityOf(person, place, { type: 'message', text, attachments })),
    async execute(person, data, place = chatOf(person)) {
      const value = { action: { type: 'Action.Execute', verb: data.verb, data }, trigger: 'manual' };
      const rest = { type: 'invoke', name: 'adaptiveCard/action', value, replyToId: 'activity-0' };
      const { status, body } = await post(activityOf(person, place, rest));
      if (status !== 200) throw new Error(`The bot answered ${status}: ${body}`);
      // The card is changed for the others afterwards. Whoever holds the pauses decides when that is.
      if (!options.startPause) await finishLate();
      const answer = InvokeBody.parse(JSON.parse(body));
      return isJson(answer.value)
        ? { card: answer.value, text: undefined }
        : { card: undefined, text: String(answer.value) };
    },
    submit: (person, value, place = chatOf(person)) =>
      exchange(activityOf(person, place, { type: 'message', value, replyToId: 'activity-0' })),
    async close() {
      if (!running.delete(bot)) return;
      await worker.stop();
      server.close();
      server.closeAllConnections();
      await deps.stores.close();
      if (!options.connector) await connector.close();
    },
  };
  running.add(bot);
  return bot;
}
