import { once } from 'node:events';
import { Agent, createServer, request } from 'node:http';
import { portOf } from '../fakes.ts';
import { percentile } from './arithmetic.ts';
import type { Child } from './children.ts';

/**
 * The part of Teams that takes replies. It only keeps the last one of each chat: whoever asked reads it there. A card that is put anew in
 * its place after a press is none, and comes when the next turn may have begun.
 */
export interface ReplySink {
  readonly url: string;
  readonly last: Map<string, string>;
  close(): void;
}

export async function openReplySink(): Promise<ReplySink> {
  const last = new Map<string, string>();
  let count = 0;
  const server = createServer(async (incoming, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
    const [, chat = ''] = /\/v3\/conversations\/([^/]+)\/activities/.exec(incoming.url ?? '') ?? [];
    if (incoming.method === 'POST')
      last.set(decodeURIComponent(chat), Buffer.concat(chunks).toString('utf8'));
    count += 1;
    response.writeHead(201, { 'content-type': 'application/json' });
    response.end(`{"id":"activity-${count}"}`);
  });
  // Longer than any pause of the bench: a connection closed in its midst would be opened anew at one candidate's cost.
  server.keepAliveTimeout = 300_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${portOf(server)}`,
    last,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Posts an activity. @throws when it is not answered with 200 */
export function post(url: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const outgoing = request(`${url}/api/messages`, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        if (response.statusCode === 200) resolve(text);
        else reject(new Error(`A turn was answered ${response.statusCode}: ${text.slice(0, 200)}`));
      });
    });
    outgoing.on('error', (error) => {
      // A kept connection that the server has closed as it was taken up again: nothing has been read of what was sent.
      if (outgoing.reusedSocket && 'code' in error && error.code === 'ECONNRESET') resolve(post(url, body));
      else reject(error);
    });
    outgoing.end(body);
  });
}

/** Somebody who does the same thing over and over, one turn after the other. */
export interface User {
  readonly chat: string;
  next(): string;
  /** @throws when the turn did not do what it was to do */
  check(answer: string, reply: string): void;
}

export interface Measured {
  readonly turns: number;
  readonly concurrency: number;
  /** Milliseconds of CPU in the server's process for one turn. */
  readonly cpuMs: number;
  readonly turnsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly rssBytes: number;
}

/** Turns before those that are measured. */
const PRELUDE = 32;

/** A fixed number of turns against one server, so many at once. Every single one is checked. */
export async function measure(
  { url, child, users }: { readonly url: string; readonly child: Child; readonly users: readonly User[] },
  { turns, concurrency }: { readonly turns: number; readonly concurrency: number },
  sink: ReplySink,
): Promise<Measured> {
  const took: number[] = [];
  let begun = 0;
  let until = PRELUDE;

  /** Each lane has its own users, so that nobody is ever in two turns at once. */
  async function drive(lane: number): Promise<void> {
    for (let lap = 0; begun < until; lap += 1) {
      begun += 1;
      const user = users[(lane + lap * concurrency) % users.length];
      if (!user) throw new Error('There are no users');
      const body = user.next();
      sink.last.delete(user.chat);
      const start = performance.now();
      const answer = await post(url, body);
      took.push(performance.now() - start);
      user.check(answer, sink.last.get(user.chat) ?? '');
    }
  }

  const driveAll = () => Promise.all(Array.from({ length: concurrency }, (_, lane) => drive(lane)));
  // Not measured: connections are opened, and what the engine has put aside while the process was idle is fetched again.
  await driveAll();
  took.length = 0;
  until += turns;
  const before = await child.usage();
  const start = performance.now();
  await driveAll();
  const seconds = (performance.now() - start) / 1000;
  const after = await child.usage();
  return {
    turns,
    concurrency,
    cpuMs: (after.cpuMicros - before.cpuMicros) / 1000 / turns,
    turnsPerSecond: turns / seconds,
    p50Ms: percentile(took, 0.5),
    p99Ms: percentile(took, 0.99),
    rssBytes: after.rssBytes,
  };
}
