import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { createHttpHeaders, createPipelineRequest } from '@azure/core-rest-pipeline';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import { z } from 'zod/v4';
import { addressAt, messageOperations, type Way } from './direct.ts';

type Authentication = ConfigurationBotFrameworkAuthentication;
type ConnectorFactory = ReturnType<Authentication['createConnectorFactory']>;
export type ConnectorClient = Awaited<ReturnType<ConnectorFactory['create']>>;

/** Teams answers at a handful of addresses; without credentials, anybody may name any number of them. */
const MAX_CLIENTS = 50;

/** Milliseconds after which a request to Teams is cut off. Nobody waits for it by then; this gives its memory back. */
const REQUEST_MS = 20_000;

/**
 * Milliseconds for which a connection is kept for the next request. The SDK keeps it for ever; what lies between us and Teams forgets it
 * after minutes, and what is then sent there is lost without our knowing that it was not taken.
 */
const IDLE_MS = 15_000;

/**
 * The SDK's authentication, but for this: it makes two HTTP clients for each turn – a tenth of what a turn costs – and
 * here one is kept for each address that is answered to. A kept client sends each request once, and not for ever.
 */
export class KeepingAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #connectors = new LRUCache<string, ConnectorClient>({
    maxSize: MAX_CLIENTS,
    sizeCalculation: () => 1,
  });
  readonly #requestMs: number;
  readonly #agents: Way['agents'];
  readonly #carry: Carry | undefined;
  #userTokens: ReturnType<Authentication['createUserTokenClient']> | undefined;

  constructor(
    configuration: ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[0],
    credentials?: ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1],
    requestMs = REQUEST_MS,
    idleMs = IDLE_MS,
    carry?: Carry,
  ) {
    super(configuration, credentials);
    this.#requestMs = requestMs;
    this.#carry = carry;
    const kept = { keepAlive: true, timeout: idleMs };
    this.#agents = { http: new HttpAgent(kept), https: new HttpsAgent(kept) };
  }

  override async authenticateRequest(...request: Parameters<Authentication['authenticateRequest']>) {
    const sender = await super.authenticateRequest(...request);
    const { connectorFactory } = sender;
    return connectorFactory ? { ...sender, connectorFactory: this.#keeping(connectorFactory) } : sender;
  }

  override createConnectorFactory(...identity: Parameters<Authentication['createConnectorFactory']>) {
    return this.#keeping(super.createConnectorFactory(...identity));
  }

  #keeping(factory: ConnectorFactory): ConnectorFactory {
    const create: ConnectorFactory['create'] = async (serviceUrl, audience) => {
      const key = `${audience} ${serviceUrl}`;
      const known = this.#connectors.get(key);
      if (known) return known;
      const made = await factory.create(serviceUrl, audience);
      this.#sendLightly(made, serviceUrl);
      this.#connectors.set(key, made);
      return made;
    };
    return { create };
  }

  #sendLightly(made: ConnectorClient, serviceUrl: string): void {
    const [requestMs, agents] = [this.#requestMs, this.#agents];
    const { client, credentials, options } = Parts.parse(made);
    sendOnce(client.pipeline, requestMs, agents, this.#carry);
    if (this.#carry) return;
    const sign = (headers: Map<string, string>) => credentials.signRequest({ headers });
    const way = { serviceUrl, userAgent: options.userAgent, agents, requestMs, sign };
    Object.assign(made.conversations, messageOperations(way));
  }

  /** Målvakt acts for nobody with their own token; the SDK demands the client all the same. */
  override createUserTokenClient(...identity: Parameters<Authentication['createUserTokenClient']>) {
    this.#userTokens ??= super.createUserTokenClient(...identity).catch((error: unknown) => {
      this.#userTokens = undefined;
      throw error;
    });
    return this.#userTokens;
  }
}

/**
 * Reads what Teams says at a path for which a kept client has no operation. The SDK would make another client for each of them, which
 * tries again unseen and knows nothing of our time limit.
 * @throws when Teams says no, or nothing that can be read
 */
export async function readAt(client: ConnectorClient, serviceUrl: string, path: string): Promise<unknown> {
  const { href, protocol } = addressAt(serviceUrl, path);
  const request = createPipelineRequest({
    url: href,
    headers: createHttpHeaders({ accept: 'application/json' }),
    allowInsecureConnection: protocol === 'http:',
  });
  const { status, bodyAsText } = await client.sendRequest(request);
  if (status !== 200) throw new Error(`Teams says ${status}`);
  return JSON.parse(bodyAsText ?? '');
}

/** What a client sends its requests through, as far as we use it. */
interface Pipeline {
  removePolicy(policy: { readonly name: string }): unknown;
  addPolicy(
    policy: {
      readonly name: string;
      sendRequest(request: Request, next: (request: Request) => Promise<unknown>): Promise<unknown>;
    },
    where?: { readonly afterPhase: 'Sign' },
  ): unknown;
}

interface Request {
  readonly url: string;
  readonly method: string;
  readonly body?: unknown;
  abortSignal?: AbortSignal;
  agent?: HttpAgent;
}

/** Takes a request to Teams in the network's place, and answers it. */
export type Carry = (request: Pick<Request, 'url' | 'method' | 'body'>) => Promise<unknown>;

/** Puts what proves who we are among a request's headers. */
interface Signer {
  signRequest(request: { readonly headers: Map<string, string> }): Promise<unknown>;
}

/** What the SDK's types leave out. */
const Parts = z.looseObject({
  client: z.looseObject({ pipeline: z.custom<Pipeline>() }),
  credentials: z.custom<Signer>(),
  options: z.looseObject({ userAgent: z.string() }),
});

/** The SDK tries again on its own, unseen and for as long as `Retry-After` says: here one attempt is one request. */
function sendOnce(
  pipeline: Pipeline,
  requestMs: number,
  agents: Way['agents'],
  carry: Carry | undefined,
): void {
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  if (carry) {
    // After all others, where the network would be.
    pipeline.addPolicy(
      { name: 'malvaktCarrier', sendRequest: (request) => carry(request) },
      { afterPhase: 'Sign' },
    );
    return;
  }
  pipeline.addPolicy({
    name: 'malvaktTimeLimit',
    async sendRequest(request, next) {
      const limit = new AbortController();
      const timer = setTimeout(() => limit.abort(), requestMs);
      request.abortSignal = limit.signal;
      request.agent = request.url.startsWith('https:') ? agents.https : agents.http;
      try {
        return await next(request);
      } finally {
        clearTimeout(timer);
      }
    },
  });
}
