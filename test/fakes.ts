import { randomInt } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { z } from 'zod/v4';
import type { Clock, Log } from '../src/ports/clock-and-log.ts';
import type { StartPause } from '../src/teams/patience.ts';
import { fastFolder } from './fast-folder.ts';
import { type ConnectorAnswer, refuse } from './refused.ts';

export type { ConnectorAnswer } from './refused.ts';

/** A clock that stands still until it is told to move. */
export function fakeClock(start: string): Clock & { set(instant: string): void } {
  let now = new Date(start);
  return {
    now: () => now,
    set(instant) {
      now = new Date(instant);
    },
  };
}

/** Waits that end when a test says so. */
export interface HeldPauses {
  readonly start: StartPause;
  /** Ends the oldest wait of so many milliseconds, as soon as there is one. */
  end(ms: number): Promise<void>;
  /** From now on, waits of so many milliseconds end at once. */
  skip(ms: number): void;
}

export function heldPauses(): HeldPauses {
  const waits = new Set<{ readonly ms: number; readonly end: () => void }>();
  const begun = new EventEmitter();
  const skipped = new Set<number>();
  return {
    start(ms) {
      if (skipped.has(ms)) return { over: new Promise((resolve) => setImmediate(resolve)), stop() {} };
      const { promise, resolve } = Promise.withResolvers<void>();
      const wait = { ms, end: resolve };
      waits.add(wait);
      begun.emit('wait');
      return { over: promise, stop: () => waits.delete(wait) };
    },
    async end(ms) {
      for (;;) {
        const wait = [...waits].find((one) => one.ms === ms);
        if (wait) {
          waits.delete(wait);
          return wait.end();
        }
        await once(begun, 'wait');
      }
    },
    skip: (ms) => void skipped.add(ms),
  };
}

export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
  readonly fields: Record<string, unknown>;
}

export function memoryLog(): Log & { readonly lines: LogLine[] } {
  const lines: LogLine[] = [];
  const at =
    (level: LogLine['level']) =>
    (message: string, fields: Record<string, unknown> = {}) => {
      lines.push({ level, message, fields });
    };
  return { lines, info: at('info'), warn: at('warn'), error: at('error') };
}

const folders: string[] = [];
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(fastFolder(), 'malvakt-test-'));
  folders.push(folder);
  return folder;
}

const Sent = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  summary: z.string().optional(),
  textFormat: z.string().optional(),
  attachments: z.array(z.looseObject({ content: z.record(z.string(), z.unknown()) })).optional(),
});

/** What reached the connector: a new message, or one put in another's place. */
export interface SentActivity {
  readonly method: 'POST' | 'PUT';
  /** The id of the message that it is, as it was named when it was new. */
  readonly id: string;
  readonly conversation: string;
  readonly activity: z.infer<typeof Sent>;
}

/** What is asked of the connector. */
export type ConnectorWork = 'typing' | 'POST' | 'PUT' | 'member' | 'roster';

export interface Connector {
  readonly url: string;
  readonly sent: SentActivity[];
  /** Ids of the messages that were taken away. */
  readonly deleted: string[];
  /** The next answers to messages, in order, before it answers 201 again. */
  readonly answers: ConnectorAnswer[];
  /** What each kind of work is answered, until that is taken away. */
  readonly faults: Map<ConnectorWork, ConnectorAnswer>;
  /** What is known of members, by the channel's id of them; a number is a refusal. Of all others: a user. */
  readonly members: Map<string, number | FakeMember>;
  /** Who is in each team or chat, in pages of as many as are asked for; a number is a refusal. */
  readonly rosters: Map<string, number | readonly FakeMember[]>;
  /** What teams are called, and the channels in them: of any other nothing is said. The General channel has no name. */
  readonly teams: Map<
    string,
    { readonly name: string; readonly channels: readonly { readonly id: string; readonly name?: string }[] }
  >;
  /** The members that were asked about: conversation, blank, person. */
  readonly asked: string[];
  /** Emits the method of each message when it is there, `asked` with each kind of work, and where it is a message its conversation, and `cut` when somebody stops waiting. */
  readonly arrivals: EventEmitter;
  close(): Promise<void>;
}

/** A member, as the connector tells of one. */
export interface FakeMember {
  readonly aadObjectId?: string;
  readonly name?: string;
  readonly email?: string;
  readonly userRole?: string;
  readonly userPrincipalName?: string;
}

/** The part of Teams that takes what the bot sends, on loopback. */
export async function openConnector(): Promise<Connector> {
  const deleted: string[] = [];
  const sent: SentActivity[] = [];
  const answers: Connector['answers'] = [];
  const faults: Connector['faults'] = new Map();
  const members: Connector['members'] = new Map();
  const rosters: Connector['rosters'] = new Map();
  const teams: Connector['teams'] = new Map();
  const asked: string[] = [];
  const arrivals = new EventEmitter();
  const server: Server = createServer(async (request, response) => {
    const [, team, person] = /\/v3\/conversations\/([^/]+)\/members\/([^/]+)$/.exec(request.url ?? '') ?? [];
    if (team && person) {
      const id = decodeURIComponent(person);
      asked.push(`${decodeURIComponent(team)} ${id}`);
      arrivals.emit('asked', 'member');
      const fault = faults.get('member');
      if (fault !== undefined) return refuse(response, fault);
      const member = members.get(id) ?? { userRole: 'user' };
      response.writeHead(typeof member === 'number' ? member : 200, { 'content-type': 'application/json' });
      response.end(typeof member === 'number' ? '{}' : JSON.stringify({ id, ...member }));
      return;
    }
    const url = new URL(request.url ?? '', 'http://localhost');
    const [, place] = /\/v3\/conversations\/([^/]+)\/pagedmembers$/.exec(url.pathname) ?? [];
    if (place) {
      asked.push(`${decodeURIComponent(place)} ${url.searchParams.get('continuationToken') ?? ''}`.trim());
      arrivals.emit('asked', 'roster');
      const fault = faults.get('roster');
      if (fault !== undefined) return refuse(response, fault);
      const roster = rosters.get(decodeURIComponent(place)) ?? 404;
      const from = Number(url.searchParams.get('continuationToken') ?? 0);
      const to = from + Number(url.searchParams.get('pageSize'));
      response.writeHead(typeof roster === 'number' ? roster : 200, { 'content-type': 'application/json' });
      if (typeof roster === 'number') return response.end('{}');
      const continuationToken = to < roster.length ? String(to) : undefined;
      return response.end(JSON.stringify({ members: roster.slice(from, to), continuationToken }));
    }
    const [, inTeam, rest] = /\/v3\/teams\/([^/]+)(\/conversations)?$/.exec(url.pathname) ?? [];
    if (inTeam) {
      const known = teams.get(decodeURIComponent(inTeam));
      response.writeHead(known ? 200 : 404, { 'content-type': 'application/json' });
      return response.end(JSON.stringify(rest ? { conversations: known?.channels } : { name: known?.name }));
    }
    if (request.method === 'DELETE') {
      const [, gone] = /\/activities\/([^/]+)$/.exec(request.url ?? '') ?? [];
      deleted.push(decodeURIComponent(gone ?? ''));
      return response.writeHead(200).end('{}');
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const activity = Sent.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
    const method = request.method === 'PUT' ? 'PUT' : 'POST';
    const work = activity.type === 'typing' ? 'typing' : method;
    const [, where = '', replaced] =
      /\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?/.exec(request.url ?? '') ?? [];
    const conversation = decodeURIComponent(where);
    arrivals.emit('asked', work, conversation);
    response.once('close', () => response.writableEnded || arrivals.emit('cut', work));
    const answer = answers.shift() ?? faults.get(work) ?? 201;
    const isNameless = answer === 'nameless';
    if (!isNameless && (typeof answer !== 'number' || answer >= 300)) return refuse(response, answer);
    const id = method === 'PUT' && replaced ? decodeURIComponent(replaced) : `activity-${sent.length + 1}`;
    sent.push({ method, id, conversation, activity });
    arrivals.emit(method);
    response.writeHead(isNameless ? 201 : answer, { 'content-type': 'application/json' });
    response.end(JSON.stringify(isNameless ? {} : { id }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${portOf(server)}`,
    sent,
    deleted,
    answers,
    faults,
    members,
    rosters,
    teams,
    asked,
    arrivals,
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  // None of those that the system gives to whoever connects: one of thousands of connections would take it before it is listened on.
  const probe = createServer().listen(randomInt(20_000, 32_768), '127.0.0.1');
  const isFree = await once(probe, 'listening').catch(() => undefined);
  if (!isFree) return freePort();
  const port = portOf(probe);
  probe.close();
  await once(probe, 'close');
  return port;
}

export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}
