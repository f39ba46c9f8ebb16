import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http';
import type { Application } from '@microsoft/teams-ai';
import { faultFields } from '../domain/errors.ts';
import { LANGUAGES } from '../domain/language.ts';
import type { Log } from '../ports/clock-and-log.ts';
import type { FindServed, Served } from '../ports/pages.ts';
import { PAGES } from '../views/pages.ts';
import { listTemplatePath } from '../views/plans/how-to-import.ts';
import { isForSdk, readIncoming } from './activity.ts';
import type { MalvaktAdapter } from './adapter.ts';
import { isToken, NotLetIn } from './authentication.ts';
import { ANSWERED } from './late.ts';
import type { OpenLink } from './reports.ts';
import { Bodies, MAX_BODY, parseBody, type Unread } from './request-body.ts';
import { end, endLink, endListTemplate, endServed, refuseUnread } from './responses.ts';

/** How long, in milliseconds, a request may take to arrive. A whole one of Teams comes in one piece. */
export interface Limits {
  /** From the first byte, or from the opening of a connection that says nothing. */
  readonly head: number;
  readonly whole: number;
  /** Between looks at which are over the limit; Node's own 30 seconds would double them. */
  readonly lookEvery: number;
}
const LIMITS: Limits = { head: 10_000, whole: 20_000, lookEvery: 2_000 };

/** Milliseconds between lines of the log about bodies that there is no room for: they come by the thousand. */
const CROWD_TOLD_EVERY_MS = 60_000;

/** Seconds after which a body that there was no room for may come again. Those that fill the room are cut off by then, or make way. */
const COME_AGAIN_S = 2;

export interface ServerSetting {
  readonly adapter: MalvaktAdapter;
  readonly app: Application;
  readonly log: Log;
  /** @throws when the store does not answer */
  readonly checkReady: () => Promise<void>;
  /** What is served beside the routes below. */
  readonly find: FindServed;
  /** What is answered to a link to a report. */
  readonly openLink: OpenLink;
  readonly limits?: Limits | undefined;
}

/** An outcome of a request that is told to the caller in one line. */
class Refusal extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, line: string, headers: Readonly<Record<string, string>> = {}) {
    super(line);
    this.status = status;
    this.headers = headers;
  }
}

export function openServer(setting: ServerSetting): Server {
  const { head, whole, lookEvery } = setting.limits ?? LIMITS;
  const bodies = new Bodies();
  const tellOfCrowd = tellingSeldom(setting.log);
  const timing = { headersTimeout: head, requestTimeout: whole, connectionsCheckingInterval: lookEvery };
  return createServer(timing, (request, response) => {
    handle({ request, response, setting, bodies, tellOfCrowd }).catch((error: unknown) => {
      if (error instanceof Refusal) return end(response, error.status, error.message, error.headers);
      setting.log.error('request failed', faultFields(error));
      end(response, 500, 'Internal error');
    });
  });
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly setting: ServerSetting;
  readonly bodies: Bodies;
  tellOfCrowd(): void;
}

function tellingSeldom(log: Log): () => void {
  let toldAt = Number.NEGATIVE_INFINITY;
  return () => {
    if (performance.now() - toldAt < CROWD_TOLD_EVERY_MS) return;
    toldAt = performance.now();
    log.warn('requests are turned away: too many bodies are on their way at once');
  };
}

/** All that is served: how it is asked for, where, and by what it is answered. */
type Route = readonly [
  method: 'GET' | 'HEAD' | 'POST',
  path: string,
  answer: (exchange: Exchange) => unknown,
];
const ROUTES: readonly Route[] = [
  ['POST', '/api/messages', takeActivity],
  ['GET', '/healthz', ({ response }) => end(response, 200, 'ok')],
  ['GET', '/readyz', tellWhetherReady],
  ...LANGUAGES.map((language): Route => {
    return ['GET', listTemplatePath(language), ({ response }) => endListTemplate(response, language)];
  }),
  ...Object.entries(PAGES).map(([path, body]) =>
    routeTo(path, { contentType: 'text/html; charset=utf-8', body }),
  ),
];

function routeTo(path: string, served: Served): Route {
  return ['GET', path, ({ response }) => endServed(response, served)];
}

function routesAt(path: string, { find }: ServerSetting): readonly Route[] {
  const here = ROUTES.filter(([, at]) => at === path);
  if (here.length > 0) return here;
  const [, token] = /^\/reports\/([^/]+)$/.exec(path) ?? [];
  if (token !== undefined) return linkRoutes(path, token);
  const found = find(path);
  return found ? [routeTo(path, found)] : [];
}

/** A link is told to nobody, the log included. */
function linkRoutes(path: string, token: string): readonly Route[] {
  const open = async ({ response, setting }: Exchange) => endLink(response, await setting.openLink(token));
  return [
    ['GET', path, open],
    ['HEAD', path, open],
  ];
}

async function handle(exchange: Exchange): Promise<void> {
  const { method, url = '' } = exchange.request;
  const here = routesAt(url.split('?')[0] ?? '', exchange.setting);
  if (here.length === 0) throw new Refusal(404, 'Not found. Sidan finns inte; guiden ligger på /guide.');
  const route = here.find(([allowed]) => allowed === method);
  if (!route) {
    const allow = here.map(([allowed]) => allowed).join(', ');
    throw new Refusal(405, `Use ${allow}`, { allow });
  }
  const [, , answer] = route;
  await answer(exchange);
}

async function tellWhetherReady({ response, setting }: Exchange): Promise<void> {
  const isReady = await setting.checkReady().then(
    () => true,
    () => false,
  );
  end(response, isReady ? 200 : 503, isReady ? 'ready' : 'the store does not answer');
}

async function takeActivity(exchange: Exchange): Promise<void> {
  const { request, response, setting, bodies } = exchange;
  const { adapter, log } = setting;
  const { authorization = '' } = request.headers;
  if (adapter.wantsProof && !isToken(authorization)) {
    log.warn('sender refused', { status: 401, fault: 'no token' });
    return refuseUnread(request, response, 401, STATUS_CODES[401]);
  }
  const body = await bodies.read(request);
  if (typeof body === 'string') return leaveUnread(body, exchange);
  const letInto = await letIn(body.bytes, authorization, setting).finally(body.release);
  const answer = await takeTurn(letInto, answeredOr(request, response), setting);
  end(response, answer?.status ?? 200, answer?.body);
}

/** @param answered settles when the answer has gone out */
function takeTurn(
  { sender, activity }: Awaited<ReturnType<typeof letIn>>,
  answered: Promise<void>,
  { adapter, app }: ServerSetting,
) {
  return adapter.processAuthenticated(sender, activity, async (context) => {
    context.turnState.set(ANSWERED, answered);
    await app.run(context);
  });
}

/** Takes an activity without HTTP; what is done after its answer is not waited for. @throws Refusal */
export type TakeBody = (body: Uint8Array) => Promise<{ readonly status: number; readonly body?: unknown }>;

/** The door behind the HTTP one, for whoever is in the same process; nobody is authenticated by it. */
export function openDoor(setting: ServerSetting): TakeBody {
  return async (body) => {
    const { promise: answered, resolve } = Promise.withResolvers<void>();
    const letInto = await letIn(Buffer.from(body), '', setting);
    try {
      const answer = await takeTurn(letInto, answered, setting);
      return { status: answer?.status ?? 200, body: answer?.body };
    } finally {
      resolve();
    }
  };
}

/** Settles when the answer has gone out, or when nobody is there to hear it: who sent the request may have hung up by now. */
function answeredOr({ socket }: IncomingMessage, response: ServerResponse): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  if (socket.destroyed) resolve();
  const over = () => {
    socket.off('close', over);
    resolve();
  };
  // A response that waits behind another on the same connection is not told that the connection is gone.
  socket.once('close', over);
  response.once('close', over);
  return promise;
}

async function letIn(body: Buffer, authorization: string, { adapter, log }: ServerSetting) {
  const activity = readActivity(body, adapter.account);
  const sender = await adapter
    .authenticate(authorization, activity)
    .catch((error: unknown) => refuseSender(error, log));
  return { sender, activity };
}

function refuseSender(error: unknown, log: Log): never {
  if (!(error instanceof NotLetIn)) throw error;
  const { status, cause } = error;
  const fault = cause instanceof Error ? cause.name : typeof cause;
  if (status === 503) log.error('keys of the token issuer cannot be fetched', { fault });
  else log.warn('sender refused', { status, fault });
  throw new Refusal(status, STATUS_CODES[status] ?? '');
}

function leaveUnread(why: Unread, { request, response, tellOfCrowd }: Exchange): void {
  if (why === 'too-large') refuseUnread(request, response, 413, `The body may be at most ${MAX_BODY} bytes`);
  if (why !== 'crowded') return;
  tellOfCrowd();
  refuseUnread(request, response, 503, STATUS_CODES[503], { 'retry-after': String(COME_AGAIN_S) });
}

function readActivity(body: Buffer, bot: string | undefined) {
  const json = parseBody(body);
  if (json === undefined) throw new Refusal(400, 'Not an activity: the body is not readable JSON');
  const read = readIncoming(json, bot);
  if ('field' in read) throw new Refusal(400, `Not an activity: ${read.field} is missing or malformed`);
  const { activity } = read;
  if (!isForSdk(activity)) throw new Error('An activity that is not let in');
  return activity;
}
