import { createDefaultHttpClient, type HttpClient } from '@azure/core-rest-pipeline';

/** Told of every call to the store, and of the request units that it cost. */
export type OnCall = (charge: number) => void;

/**
 * The way to Cosmos DB, with its meter. It sits below the client, which hides what refused calls, pages of a long answer
 * and its own retries cost.
 */
export function meteredClient(onCall: OnCall): HttpClient {
  const client = createDefaultHttpClient();
  return {
    async sendRequest(request) {
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
