import { isDeepStrictEqual } from 'node:util';
import type { Follower } from '../domain/deliveries/followers.ts';
import { Problem } from '../domain/errors.ts';
import type { Followers } from '../ports/delivery-stores.ts';
import { type Documents, unlessConflict } from './documents.ts';
import type { StoredFollower } from './follower-form.ts';
import { readOne, readRange } from './kinds.ts';
import { remembering, withFollowers } from './marks.ts';
import type { Look } from './register.ts';
import { KINDS } from './schemas.ts';
import { trailOf } from './trail.ts';

/** How often a change is computed anew when others change the same at the same moment. */
const ATTEMPTS = 5;

/** Who follows what, for as long as the register says that nothing has changed. */
export function followerMemory(directory: Documents) {
  return remembering(async (tenant) =>
    (await readRange(directory, KINDS.follower, tenant, 'follower')).flatMap(
      ({ value }) => inForce(value) ?? [],
    ),
  );
}

export function followerRepository(
  directory: Documents,
  tenant: string,
  look: Look,
  memory: ReturnType<typeof followerMemory>,
): Followers {
  return {
    // The version before leaves no mark where there was one: then it is read anew once.
    all: async () => memory(tenant, (await look.register()).followers ?? ''),
    async update({ recipient, id }, change, by) {
      const parts = ['follower', recipient, id];
      for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
        const current = await readOne(directory, KINDS.follower, tenant, ...parts);
        const before = current && inForce(current.value);
        const next = change(before);
        const one = next ?? before;
        if (!one || isDeepStrictEqual(before, next && asStored(next))) return before;
        const stored = next ?? { ...one, known: {}, endedAt: by.at };
        const write = KINDS.follower.write(tenant, parts, stored, current?.etag);
        const trail = trailOf(tenant, by, {
          ...{ what: 'following', follower: recipient, followed: one.followed },
          ...{ before: before?.when, after: next?.when },
        });
        const written = look.write([write, trail], withFollowers);
        if (await unlessConflict(written.then(() => true))) return before;
      }
      throw new Problem('busy-store');
    },
  };
}

function inForce({ endedAt, ...follower }: StoredFollower): Follower | undefined {
  return endedAt === undefined ? follower : undefined;
}

/** As it is read back: without the fields that have no value. */
function asStored(value: Follower): unknown {
  return JSON.parse(JSON.stringify(value));
}
