/** A clock that runs ahead of the machine's by as much as whoever started this process says, and may be moved on by a message. */
import { z } from 'zod/v4';

const Moved = z.object({ aheadMs: z.number() });

let aheadMs = Number(process.env.SENDING_AHEAD_MS ?? 0);

process.on('message', (message: unknown) => {
  aheadMs = Moved.parse(message).aheadMs;
});
process.once('disconnect', () => process.exit(0));

export function movedNow(): Date {
  return new Date(Date.now() + aheadMs);
}
