import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { setImmediate as turn } from 'node:timers/promises';
import { createDefaultHttpClient, createHttpHeaders, type HttpClient } from '@azure/core-rest-pipeline';
import { type Mishap, mishapAnswer } from './cosmos-mishaps.ts';
import { type Answer, type Call, checkSignature, Refusal, type Stored } from './cosmos-protocol.ts';
import { type Account, serviceOf } from './cosmos-service.ts';
import { portOf } from './fakes.ts';

export interface CosmosFake extends Account {
  /**
   * The way there without a socket and a signature, each of which costs more than all that is done here: for those who tell of what
   * is stored, and not of how it is reached. While something is to go wrong with a call, it goes by HTTP.
   */
  readonly carrier: HttpClient;
  /** How many there were, with those that went wrong before they were carried out. */
  counted: number;
  readonly mishaps: Mishap[];
  /** The calls that hang: each is carried out, if it is not yet, and answered when it is let go. */
  readonly hanging: (() => void)[];
  /** Answers that were given, of every sort. */
  answered: number;
  /** Request units that these said they cost, by published prices. */
  charged: number;
  /** Bytes of documents that went out, and of writes that came in. */
  bytesRead: number;
  bytesWritten: number;
  close(): Promise<void>;
}

/**
 * The part of the Cosmos DB REST protocol that Målvakt uses, on loopback: signatures are checked, batches are atomic, etags
 * are honoured, long answers come in pages, and any query that is not on the list is refused. It is not Cosmos DB.
 */
export async function openCosmosFake(): Promise<CosmosFake> {
  const containers = new Map<string, Map<string, Stored>>();
  const calls: string[] = [];
  const mishaps: Mishap[] = [];
  const hanging: (() => void)[] = [];

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const { url = '/', method = '', headers } = request;
    const call = { method, path: partsOf(url), headers, body: Buffer.concat(chunks).toString('utf8') };
    const planned = counted(call) ? mishaps.find((mishap) => mishap.call === fake.counted) : undefined;
    const done = planned?.when === 'before' ? undefined : attempt(call);
    const reply = (answer: Answer | undefined) =>
      void (answer ? send(response, call, answer) : response.destroy());
    if (planned?.answer === 'hang') hanging.push(() => reply(done ?? attempt(call)));
    else reply(planned ? mishapAnswer(planned.answer) : done);
  });

  /** Counts a call, if it is one that reads or writes documents. */
  function counted(call: Call): boolean {
    const isCounted = isForDocuments(call);
    if (isCounted) fake.counted += 1;
    return isCounted;
  }

  function send(response: ServerResponse, call: Call, answer: Answer): void {
    const { status, headers, text } = told(call, answer);
    response.writeHead(status, headers).end(text);
  }

  const overHttp = createDefaultHttpClient();
  const carrier: HttpClient = {
    async sendRequest(request) {
      if (mishaps.length > 0) return overHttp.sendRequest(request);
      // No answer of a service is there at once.
      await turn();
      const { url, method, headers, body } = request;
      const path = partsOf(new URL(url).pathname);
      const call = { method, path, headers: headers.toJSON(), body: String(body ?? '') };
      counted(call);
      const { status, headers: said, text } = told(call, attempt(call, true));
      return { request, status, headers: createHttpHeaders(said), bodyAsText: text };
    },
  };

  /** What is said in answer to a call, and what that costs. */
  function told(call: Call, { status, body, text: other, headers, charge = 0 }: Answer) {
    const text = other ?? (body === undefined ? '' : JSON.stringify(body));
    fake.answered += 1;
    fake.charged += charge;
    const isBatch = call.headers['x-ms-cosmos-is-batch-request'] !== undefined;
    if (isBatch) fake.bytesWritten += Buffer.byteLength(call.body);
    else if (isForDocuments(call)) fake.bytesRead += Buffer.byteLength(text);
    const paid = { 'content-type': 'application/json', 'x-ms-request-charge': String(charge) };
    return { status, text, headers: { ...paid, ...headers } };
  }

  function attempt(call: Call, isKnown = false): Answer {
    try {
      if (!isKnown) checkSignature(call);
      return carryOut(call);
    } catch (error) {
      if (error instanceof Refusal) return error.answer;
      return { status: 400, body: { code: 'BadRequest', message: String(error) } };
    }
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = `http://127.0.0.1:${portOf(server)}/`;
  const fake: CosmosFake = {
    endpoint,
    carrier,
    calls,
    counted: 0,
    queryPlans: 0,
    containers,
    mishaps,
    hanging,
    answered: 0,
    charged: 0,
    bytesRead: 0,
    bytesWritten: 0,
    pageSize: 40,
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
  const carryOut = serviceOf(fake);
  return fake;
}

function isForDocuments({ path, headers }: Call): boolean {
  return path[4] === 'docs' && headers['x-ms-cosmos-is-query-plan-request'] === undefined;
}

function partsOf(path: string): string[] {
  return path.split('/').filter(Boolean).map(decodeURIComponent);
}
