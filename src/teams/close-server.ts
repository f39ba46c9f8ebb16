import { once } from 'node:events';
import type { Server } from 'node:http';

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
