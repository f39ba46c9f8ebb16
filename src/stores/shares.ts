import { leaveShare, type Share, takeShare } from '../domain/deliveries/shares.ts';
import { Problem } from '../domain/errors.ts';
import type { Shares } from '../ports/delivery-stores.ts';
import { type Documents, unlessConflict } from './documents.ts';
import { readOne } from './kinds.ts';
import { KINDS } from './schemas.ts';

/** How often it is tried when others take or leave theirs at the same moment: of several in step, one may win time and again. */
const ATTEMPTS = 20;

/** @param now milliseconds since 1970 */
export function shareRepository(directory: Documents, tenant: string, now: () => number): Shares {
  async function change(next: (shares: readonly Share[]) => readonly Share[]): Promise<readonly Share[]> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const current = await readOne(directory, KINDS.shares, tenant, 'shares');
      const shares = next(current?.value ?? []);
      const write = KINDS.shares.write(tenant, ['shares'], shares, current?.etag);
      if (await unlessConflict(directory.write([write]))) return shares;
    }
    throw new Problem('busy-store');
  }

  return {
    take: (sender, perSecond) => change((shares) => takeShare(shares, sender, perSecond, new Date(now()))),
    leave: async (sender) => void (await change((shares) => leaveShare(shares, sender, new Date(now())))),
  };
}
