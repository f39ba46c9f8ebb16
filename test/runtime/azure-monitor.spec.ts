import assert from 'node:assert/strict';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { ClientRequest, createServer, type Server } from 'node:http';
import { openAzureMonitor } from '../../src/runtime/azure-monitor.ts';
import { openTelemetry } from '../../src/runtime/telemetry.ts';
import { memoryLog, portOf } from '../fakes.ts';

describe('The export to Azure Monitor', () => {
  const posted: string[] = [];
  const hosts = new Set<string>();
  const noteHost = (message: unknown) => {
    if (
      typeof message === 'object' &&
      message &&
      'request' in message &&
      message.request instanceof ClientRequest
    )
      hosts.add(message.request.host);
  };
  let server: Server;

  before(async () => {
    subscribe('http.client.request.start', noteHost);
    server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(Buffer.from(chunk));
      posted.push(`${request.method} ${request.url} ${Buffer.concat(chunks).toString('utf8')}`);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ itemsReceived: 1, itemsAccepted: 1, errors: [] }));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  after(() => {
    unsubscribe('http.client.request.start', noteHost);
    server.close();
    server.closeAllConnections();
  });

  it('posts the numbers and spans to the endpoint of the connection string, at the latest when it stops', async () => {
    const endpoint = `http://127.0.0.1:${portOf(server)}/`;
    const key = '00000000-0000-4000-8000-000000000000';
    const connectionString = `InstrumentationKey=${key};IngestionEndpoint=${endpoint}`;
    const monitor = openAzureMonitor({ connectionString, endpoint });
    const telemetry = openTelemetry(memoryLog(), monitor);
    await telemetry.measure('turn', async () => {
      telemetry.name('status');
      telemetry.charged(2.5);
    });
    await monitor.close();
    assert.ok(
      posted.length > 0 && posted.every((post) => post.startsWith('POST /v2.1/track ')),
      posted.join('\n'),
    );
    const all = posted.join('\n');
    for (const part of [key, '"malvakt.turns"', '"malvakt.store.charge"', '"turn status"', '"RequestData"']) {
      assert.ok(all.includes(part), `${part} was not posted: ${all}`);
    }
    assert.deepEqual([...hosts], ['127.0.0.1'], 'something was sent elsewhere');
  });
});
