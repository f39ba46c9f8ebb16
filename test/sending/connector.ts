/**
 * A connector that misbehaves as Teams does, in a process of its own so that it shares no event loop with the bot. It answers
 * `POST /v3/conversations/ID/activities`, and tells what it saw by `GET /ledger` and, in short, `GET /count`.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { portOf } from '../fakes.ts';
import { seeded } from '../random.ts';
import { draw, type Fate, faultsNamed } from './faults.ts';
import { type Attempt, aboutOf, type Count, type Ledger } from './ledger.ts';
import { movedNow } from './moved-time.ts';

const { values } = parseArgs({
  options: { faults: { type: 'string' }, seed: { type: 'string' }, delay: { type: 'string' } },
});
const faults = faultsNamed(values.faults ?? 'none');
const delayMs = Number(values.delay ?? 100);
const random = seeded(Number(values.seed ?? 1));

const attempts: Attempt[] = [];
const stalls: Ledger['stalls'] = [];
const count: Count = { attempts: 0, open: 0, lastAt: 0, byInstance: {} };

const now = () => performance.timeOrigin + performance.now();

/** Milliseconds between the moments at which it sees that it has not stood still, and how late one of them is worth telling. */
const [BEAT_MS, LATE_MS] = [10, 30];
let beat = now();
setInterval(() => {
  const at = now();
  if (at - beat > BEAT_MS + LATE_MS) stalls.push({ from: beat, to: at });
  beat = at;
}, BEAT_MS);

const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  // Before anything else, so that it is the time of arrival.
  const at = now();
  const path = request.url ?? '';
  const conversation = /^\/v3\/conversations\/([^/]+)\/activities/.exec(path)?.[1];
  if (request.method === 'GET' && path === '/ledger') tell(response, { attempts, stalls } satisfies Ledger);
  else if (request.method === 'GET' && path === '/count') tell(response, count);
  else if (request.method === 'POST' && conversation !== undefined) {
    void receive(request, response, { at, conversation: decodeURIComponent(conversation) });
  } else response.writeHead(404).end();
});

function tell(response: ServerResponse, what: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(what));
}

async function receive(
  request: IncomingMessage,
  response: ServerResponse,
  seen: Pick<Attempt, 'at' | 'conversation'>,
): Promise<void> {
  const fate = draw(faults, random);
  const instance = String(request.headers['x-instance'] ?? '');
  const attempt: Attempt = {
    ...{ ...seen, instance, about: '', outcome: fate.outcome },
    sentAt: Number(request.headers['x-sent-at'] ?? seen.at),
    ...{ isTaken: false, isAcknowledged: false },
  };
  attempts.push(attempt);
  count.attempts += 1;
  count.open += 1;
  count.lastAt = seen.at;
  count.byInstance[instance] = (count.byInstance[instance] ?? 0) + 1;
  response.once('close', () => {
    count.open -= 1;
    attempt.endedAt = now();
    // A sender that was killed meanwhile has heard nothing.
    attempt.isAcknowledged = fate.outcome === '201' && response.writableFinished;
  });
  let body = '';
  try {
    for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
  } catch {
    return;
  }
  attempt.about = aboutOf(body);
  attempt.isTaken = fate.isTaken;
  if (fate.outcome === 'timeout') return;
  await pause(delayMs);
  if (fate.outcome === 'reset') request.socket.resetAndDestroy();
  else answer(response, fate);
}

function answer(response: ServerResponse, { outcome, retryAfter }: Fate): void {
  const moved = movedNow();
  response.setHeader('date', moved.toUTCString());
  if (retryAfter?.as === 'seconds') response.setHeader('retry-after', retryAfter.seconds);
  if (retryAfter?.as === 'date') {
    response.setHeader('retry-after', new Date(+moved + retryAfter.seconds * 1000).toUTCString());
  }
  response.writeHead(Number(outcome), { 'content-type': 'application/json' });
  if (outcome === '201') response.end(`{"id":"activity-${attempts.length}"}`);
  else response.end(`{"error":{"code":"Fault","message":"${outcome}"}}`);
}

server.listen(0, '127.0.0.1', () => process.send?.({ port: portOf(server) }));
