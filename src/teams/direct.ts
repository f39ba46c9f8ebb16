/** Messages on their way to Teams, past the SDK's HTTP client. */
import { type Agent as HttpAgent, type IncomingMessage, request as overHttp } from 'node:http';
import { type Agent as HttpsAgent, request as overHttps } from 'node:https';
import { z } from 'zod/v4';

/** How messages are sent to one address. */
export interface Way {
  readonly serviceUrl: string;
  readonly userAgent: string;
  readonly agents: { readonly http: HttpAgent; readonly https: HttpsAgent };
  /** Milliseconds after which a request is cut off. */
  readonly requestMs: number;
  /** Puts what proves who we are among the headers. */
  sign(headers: Map<string, string>): Promise<unknown>;
}

/** What has come back. */
interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: IncomingMessage['headers'];
}

/** Statuses with which Teams takes a message. */
const TAKEN = [200, 201, 202];

const Named = z.object({ id: z.string().optional() });

/** As the SDK's client says it (`RestError`), for whoever reads refusals. */
class Refused extends Error {
  override readonly name = 'RestError';
  readonly code: string | undefined;
  readonly statusCode: number | undefined;
  readonly response: { readonly headers: { get(name: string): string | undefined } } | undefined;

  constructor(message: string, code: string | undefined, answer?: Answer) {
    super(message);
    this.code = code;
    this.statusCode = answer?.status;
    this.response = answer && { headers: { get: (name) => [answer.headers[name] ?? []].flat()[0] } };
  }
}

/**
 * The three of the SDK's operations that send a message. Its own take it apart by a description of each field, put it together again and
 * hand it through a dozen of layers: three quarters of what it costs to send one. The rest of its operations is seldom asked for, and left.
 */
export function messageOperations(way: Way) {
  const at = (conversation: string, ...rest: readonly string[]) =>
    ['v3/conversations', ...[conversation, 'activities', ...rest].map(encodeURIComponent)].join('/');
  return {
    sendToConversation: (conversation: string, activity: object) =>
      send('POST', at(conversation), activity, way),
    replyToActivity: (conversation: string, id: string, activity: object) =>
      send('POST', at(conversation, id), activity, way),
    updateActivity: (conversation: string, id: string, activity: object) =>
      send('PUT', at(conversation, id), activity, way),
  };
}

/** @throws Refused */
async function send(method: 'POST' | 'PUT', path: string, activity: object, way: Way) {
  const body = JSON.stringify(activity);
  const headers = new Map([
    ['accept', '*/*'],
    ['content-type', 'application/json; charset=utf-8'],
    ['content-length', String(Buffer.byteLength(body))],
    ['user-agent', way.userAgent],
  ]);
  await way.sign(headers);
  const answer = await exchange({ method, path, headers, body }, way);
  if (!TAKEN.includes(answer.status)) throw new Refused(`Teams says ${answer.status}`, undefined, answer);
  if (answer.body === '') return {};
  try {
    return Named.parse(JSON.parse(answer.body));
  } catch {
    // A page in the answer's place, which says nothing of Teams.
    throw new Refused('Teams says what cannot be read', 'PARSE_ERROR', answer);
  }
}

/** A path at the address that Teams answers at. */
export function addressAt(serviceUrl: string, path: string): URL {
  return new URL(path, serviceUrl.endsWith('/') ? serviceUrl : `${serviceUrl}/`);
}

interface Outgoing {
  readonly method: string;
  readonly path: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** One attempt is one request. @throws Refused when nothing, or not all, comes back */
function exchange({ method, path, headers, body }: Outgoing, way: Way): Promise<Answer> {
  const { serviceUrl, agents, requestMs } = way;
  const url = addressAt(serviceUrl, path);
  const isSecure = url.protocol === 'https:';
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => reject(new Refused(error.message, error.code));
    const setting = { method, headers: Object.fromEntries(headers) };
    const request = isSecure
      ? overHttps(url, { ...setting, agent: agents.https })
      : overHttp(url, { ...setting, agent: agents.http });
    const limit = setTimeout(() => request.destroy(new Error('Teams has not answered')), requestMs);
    request.on('error', fail);
    request.on('close', () => clearTimeout(limit));
    request.on('response', (response) => {
      let said = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => {
        said += piece;
      });
      response.on('error', fail);
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, body: said, headers: response.headers });
      });
    });
    request.end(body);
  });
}
