import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http';
import type { Application } from '@microsoft/teams-ai';
import type { Activity } from 'botbuilder';
import type { Log } from '../ports.ts';
import type { MalvaktAdapter } from './adapter.ts';
import { NotLetIn } from './authentication.ts';
import { IncomingActivity } from './payloads.ts';

/** Largest request body, in bytes: a card's answer is a tenth of it. */
const MAX_BODY = 256 * 1024;

export interface ServerSetting {
  readonly adapter: MalvaktAdapter;
  readonly app: Application;
  readonly log: Log;
  /** @throws when the store does not answer */
  readonly checkReady: () => Promise<void>;
}

/** An outcome of a request that is told to the caller in one line. */
class Refusal extends Error {
  readonly status: number;

  constructor(status: number, line: string) {
    super(line);
    this.status = status;
  }
}

export function openServer(setting: ServerSetting): Server {
  const server = createServer((request, response) => {
    handle(request, response, setting).catch((error: unknown) => {
      const status = error instanceof Refusal ? error.status : 500;
      if (status === 500)
        setting.log.error('request failed', { fault: error instanceof Error ? error.stack : '' });
      end(response, status, error instanceof Refusal ? error.message : 'Internal error');
    });
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 20_000;
  return server;
}

/** Milliseconds that turns under way get to finish: less than the platform waits before it kills. */
const GRACE_MS = 10_000;

/** Takes no more requests, lets those under way finish, and cuts off what does not. */
export async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  // A connection that has just been answered is kept open by its client, for a next request that will not be taken.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const cutOff = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearInterval(sweep);
  clearTimeout(cutOff);
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  setting: ServerSetting,
): Promise<void> {
  const path = (request.url ?? '').split('?')[0];
  if (path === '/healthz' && request.method === 'GET') return end(response, 200, 'ok');
  if (path === '/readyz' && request.method === 'GET') {
    const isReady = await setting.checkReady().then(
      () => true,
      () => false,
    );
    return end(response, isReady ? 200 : 503, isReady ? 'ready' : 'the store does not answer');
  }
  if (path !== '/api/messages') throw new Refusal(404, 'Not found');
  if (request.method !== 'POST') throw new Refusal(405, 'Use POST');
  await takeActivity(request, response, setting);
}

async function takeActivity(
  request: IncomingMessage,
  response: ServerResponse,
  setting: ServerSetting,
): Promise<void> {
  const { adapter, app, log } = setting;
  const activity = readActivity(await readBody(request));
  const authorization = request.headers.authorization ?? '';
  const sender = await adapter
    .authenticate(authorization, activity)
    .catch((error: unknown) => refuseSender(error, log));
  const answer = await adapter.processAuthenticated(sender, activity, async (context) => {
    await app.run(context);
  });
  end(response, answer?.status ?? 200, answer?.body);
}

function refuseSender(error: unknown, log: Log): never {
  if (!(error instanceof NotLetIn)) throw error;
  const { status, cause } = error;
  const fault = cause instanceof Error ? cause.name : typeof cause;
  if (status === 503) log.error('keys of the token issuer cannot be fetched', { fault });
  else log.warn('sender refused', { status, fault });
  throw new Refusal(status, STATUS_CODES[status] ?? '');
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_BODY) throw new Refusal(413, `The body may be at most ${MAX_BODY} bytes`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function readActivity(body: string): Activity {
  const json = parseJson(body);
  if (isActivity(json)) return json;
  const field = IncomingActivity.safeParse(json).error?.issues[0]?.path.join('.') || 'body';
  throw new Refusal(400, `Not an activity: ${field} is missing or malformed`);
}

/** The SDK's type asks for more than channels send; what Målvakt and the SDK rely on is what the schema demands. */
function isActivity(json: unknown): json is Activity {
  return IncomingActivity.safeParse(json).success;
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new Refusal(400, 'Not an activity: the body is not JSON');
  }
}

function end(response: ServerResponse, status: number, body: unknown): void {
  if (response.headersSent) return;
  const isText = typeof body === 'string';
  response.writeHead(status, {
    'content-type': isText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8',
    'x-content-type-options': 'nosniff',
  });
  response.end(body === undefined ? '' : isText ? body : JSON.stringify(body));
}
