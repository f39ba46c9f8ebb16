import { z } from 'zod/v4';
import { Problem } from '../domain/errors.ts';
import { type Alias, type Erasure, type Identity, mentionsIn } from '../domain/people/erasure.ts';
import type { Erasures, Traces } from '../ports/erasures.ts';
import { type Together, writeInBatches } from './batches.ts';
import { type Documents, unlessConflict } from './documents.ts';
import { type Erased, erasing } from './erasing.ts';
import { kind, readOne, readRange } from './kinds.ts';
import { newClosedAnswers, withFollowers, withPeople, withUnreachable } from './marks.ts';
import { writeAndTell } from './news.ts';
import type { Look } from './register.ts';
import { trailOf } from './trail.ts';

/** How often a partition is gone through: somebody may write while it is changed. */
const MOST_LOOKS = 5;

const strings = z.array(z.string());

const ERASURE = kind<Erasure>(
  'erasure',
  z.object({
    alias: z.object({ id: z.string(), name: z.string() }),
    by: z.object({ id: z.string(), name: z.string() }),
    at: z.iso.datetime(),
    identity: z.object({ ids: strings, names: strings, emails: strings }).optional(),
    doneAt: z.iso.datetime().optional(),
  }),
);

/** Of somebody of whom it is only asked what there is. */
const NOBODY: Alias = { id: 'nobody', name: '' };

interface Partition {
  readonly id: string;
  readonly of: Documents;
}

export function erasureRepository(
  { followup, directory }: { readonly followup: Documents; readonly directory: Documents },
  tenant: string,
  look: Look,
): Erasures {
  const stored = () => readRange(directory, ERASURE, tenant, 'erasure');

  /** The directory last: as long as somebody is in it, they are found again. */
  async function partitions(): Promise<Partition[]> {
    const { plans } = await look.register();
    return [...plans.map(({ id }) => ({ id, of: followup })), { id: tenant, of: directory }];
  }

  async function documentsOf({ id, of }: Partition) {
    return (await of.range(id, '')).filter((document) => !ERASURE.is(document));
  }

  /** @throws DocumentConflict */
  async function write({ id, of }: Partition, changes: readonly Together[]): Promise<void> {
    if (of === followup) return writeAndTell(followup, look, changes, () => newClosedAnswers(id));
    await writeInBatches(changes, 1, (batch) =>
      look.write(batch, (register) => withPeople(withFollowers(withUnreachable(register)))),
    );
  }

  /** @returns what was written, or what would be if nobody were in the way */
  async function eraseIn(partition: Partition, erase: ReturnType<typeof erasing>): Promise<Erased[]> {
    const done: Erased[] = [];
    for (let looks = 1; looks <= MOST_LOOKS; looks += 1) {
      const changes = (await documentsOf(partition)).flatMap((document) => erase(document) ?? []);
      if (changes.length === 0) return done;
      const written = write(
        partition,
        changes.map(({ writes }) => writes),
      );
      if (await unlessConflict(written.then(() => true))) done.push(...changes);
    }
    throw new Problem('busy-store');
  }

  async function tracesOf(
    identity: Identity,
    changesIn: (partition: Partition) => Promise<readonly Erased[]>,
  ) {
    const [all, mentions]: [Erased[], Traces['mentions'][number][]] = [[], []];
    for (const partition of await partitions()) {
      all.push(...(await changesIn(partition)));
      for (const { id: document, value } of await documentsOf(partition))
        for (const field of mentionsIn(value, identity))
          mentions.push({ partition: partition.id, document, field });
    }
    const removed = all.filter(({ isRemoved }) => isRemoved).length;
    return { changed: all.length - removed, removed, mentions };
  }

  return {
    all: async () => (await stored()).map(({ value }) => value),
    async begin(identity, aliasOf, { by, at }) {
      for (let number = (await stored()).length + 1; ; number += 1) {
        const erasure: Erasure = { alias: aliasOf(number), by, at, identity };
        const create = ERASURE.write(tenant, ['erasure', erasure.alias.id], erasure);
        // Another that began at the same moment has the number.
        if (await unlessConflict(directory.write([create]))) return erasure;
      }
    },
    traces: (identity) =>
      tracesOf(identity, async (partition) => {
        const erase = erasing(identity, NOBODY);
        return (await documentsOf(partition)).flatMap((document) => erase(document) ?? []);
      }),
    async carryOut({ identity, alias }) {
      if (!identity) return { changed: 0, removed: 0, mentions: [] };
      const erase = erasing(identity, alias);
      return tracesOf(identity, (partition) => eraseIn(partition, erase));
    },
    async finish({ alias }, by) {
      const current = await readOne(directory, ERASURE, tenant, 'erasure', alias.id);
      if (!current || current.value.doneAt) return;
      const { identity: _, ...rest } = current.value;
      const done = ERASURE.write(tenant, ['erasure', alias.id], { ...rest, doneAt: by.at }, current.etag);
      await look.write([done, trailOf(tenant, by, { what: 'erasure', person: alias.id })], withPeople);
    },
  };
}
