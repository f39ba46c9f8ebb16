import { createDefaultHttpClient, type HttpClient } from '@azure/core-rest-pipeline';

/** Told of every call to the store, and of the request units that it cost. */
export type OnCall = (charge: number) => void;

/** With this header the client asks how to carry out a query: for each one, beside the query itself. */
const PLAN = 'x-ms-cosmos-is-query-plan-request';

/**
 * The way to Cosmos DB, with its meter. It sits below the client, which hides what refused calls, pages of a long answer
 * and its own retries cost.
 * @param client what carries the requests
 */
export function meteredClient(onCall: OnCall, client: HttpClient = createDefaultHttpClient()): HttpClient {
  return {
    async sendRequest(request) {
      // Nobody needs a plan for one partition: the client looks at it only when the service has refused the query itself.
      if (request.headers.has(PLAN)) throw new Error('No plan is needed');
      const response = await client.sendRequest(request).catch(hideFromClient);
      onCall(Number(response.headers.get('x-ms-request-charge') ?? 0));
      return response;
    },
  };
}

/**
 * A fault of the network by another name, since the client sends again what it knows by its code: a write too, although the
 * first may have been carried out, and then takes what it has written itself for somebody else's.
 */
function hideFromClient(error: unknown): never {
  if (error instanceof Error && error.name === 'AbortError') throw error;
  throw new Error('Cosmos DB was not reached', { cause: error });
}
