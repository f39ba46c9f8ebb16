import type { Documents } from './documents.ts';
import { retell } from './news.ts';
import type { Look } from './register.ts';

/** Milliseconds between looks at the plans' own marks. Whatever was stored is to be acted on within a minute. */
const EVERY_MS = 30_000;

/** Milliseconds after which a plan that was announced, and is not there, will not come. */
const ANNOUNCED_MS = 24 * 60 * 60 * 1000;

/**
 * Tells of all that is stored and was never told of, by whatever instance: its process was ended in between, or the store failed.
 * @param now milliseconds since 1970
 */
export function settling(followup: Documents, look: Look, now: () => number): () => Promise<void> {
  let last: number | undefined;
  return async () => {
    if (last !== undefined && now() - last < EVERY_MS && now() >= last) return;
    const register = await look.register();
    const { plans, announced = [] } = register;
    const ids = new Set([...plans.map(({ id }) => id), ...announced.map(({ plan }) => plan)]);
    // One plan whose marks cannot be read holds up no other.
    const looks = await Promise.allSettled([...ids].map((id) => retell(followup, id, look, register)));
    const isOver = announced.some(({ at }) => now() - Date.parse(at) > ANNOUNCED_MS);
    if (isOver) await look.tell((register) => ({ ...register, announced: stillAnnounced(register, now()) }));
    for (const one of looks) if (one.status === 'rejected') throw one.reason;
    last = now();
  };
}

function stillAnnounced({ announced }: Awaited<ReturnType<Look['register']>>, now: number) {
  return announced?.filter(({ at }) => now - Date.parse(at) <= ANNOUNCED_MS);
}
