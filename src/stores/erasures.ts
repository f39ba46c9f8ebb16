import { z } from 'zod/v4';
import { Problem } from '../domain/errors.ts';
import {
  type Alias,
  type Erasure,
  type Identity,
  type Mention,
  mentionsIn,
} from '../domain/people/erasure.ts';
import type { Erasures, Traces } from '../ports/erasures.ts';
import { writeInBatches } from './batches.ts';
import { type Documents, type StoredDocument, unlessConflict } from './documents.ts';
import { type Erased, erasing, trailFirst } from './erasing.ts';
import { kind, readOne, readRange } from './kinds.ts';
import { newClosedAnswers, type Register, withFollowers, withPeople, withUnreachable } from './marks.ts';
import type { Look } from './register.ts';
import { erasureSeal, sealRepository } from './seals.ts';
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

/** Documents that go along with each batch: a seal and its list, and the marks of a plan or the register. */
const BESIDE = 5;

/** Of somebody of whom it is only asked what there is. */
const NOBODY: Alias = { id: 'nobody', name: '' };

/** What may be left in a file of what was written over is to be forgotten as well. */
export interface Erasable {
  readonly followup: Documents;
  readonly directory: Documents;
  forget?(): Promise<void>;
}

/** Where what is stored lies, and who tells of it. */
interface Store {
  readonly followup: Documents;
  readonly directory: Documents;
  readonly tenant: string;
  readonly look: Look;
}

type Erase = ReturnType<typeof erasing>;

interface Partition {
  readonly id: string;
  readonly of: Documents;
}

/** The directory last: as long as somebody is in it, they are found again. */
async function partitionsOf({ followup, directory, tenant, look }: Store): Promise<Partition[]> {
  const { plans } = await look.register();
  return [...plans.map(({ id }) => ({ id, of: followup })), { id: tenant, of: directory }];
}

async function documentsOf({ id, of }: Partition): Promise<StoredDocument[]> {
  return (await of.range(id, '')).filter((document) => !ERASURE.is(document));
}

async function changesIn(partition: Partition, erase: Erase): Promise<Erased[]> {
  return (await documentsOf(partition)).flatMap((document) => erase(document) ?? []);
}

/** What the lines were before is sealed, so that it is known of each afterwards. */
async function sealAsItIs({ id, of }: Partition, at: string, store: Store): Promise<void> {
  const { followup, directory, tenant, look } = store;
  const seals = sealRepository(followup, directory, tenant);
  if (of === followup) await seals.ofPlan(id, at);
  else {
    const { plans } = await look.register();
    await seals.ofAll(
      plans.map((plan) => plan.id),
      at,
    );
  }
}

/**
 * Each batch has a seal of its own, and marks, so that what is sealed agrees and whoever looks between two of them looks again.
 * @throws DocumentConflict
 */
async function write(
  { id, of }: Partition,
  changes: readonly Erased[],
  at: string,
  { directory, look }: Store,
): Promise<void> {
  const toldBy = new Map(changes.map(({ writes, told }) => [writes[0], told]));
  const writes = changes.map((change) => change.writes);
  await writeInBatches(writes, BESIDE, async (batch) => {
    const told = batch.flatMap((one) => [toldBy.get(one)].filter((it) => it !== undefined));
    const seal = told.length > 0 ? await erasureSeal(of, id, at, told) : [];
    if (of === directory) {
      const news = (register: Register) => withPeople(withFollowers(withUnreachable(register)));
      return look.write([...batch, ...seal], news);
    }
    const news = newClosedAnswers(id);
    await of.write([...batch, ...seal, ...news.writes]);
    await look.tell(news.tell);
  });
}

/**
 * @returns what was written
 * @throws Problem `busy-store`
 */
async function eraseIn(partition: Partition, erase: Erase, at: string, store: Store): Promise<Erased[]> {
  const done: Erased[] = [];
  if ((await changesIn(partition, erase)).length > 0) await sealAsItIs(partition, at, store);
  for (let looks = 1; looks <= MOST_LOOKS; looks += 1) {
    // What the seal names is written anew together with what it is of.
    const changes = await changesIn(partition, erase);
    if (changes.length === 0) return done;
    const written = write(partition, trailFirst(changes), at, store);
    if (await unlessConflict(written.then(() => true))) done.push(...changes);
  }
  throw new Problem('busy-store');
}

/** @param work what is changed, or would be, in a partition */
async function tracesOf(
  identity: Identity,
  erase: Erase,
  store: Store,
  work: (partition: Partition) => Promise<readonly Erased[]>,
): Promise<Traces> {
  const [all, mentions]: [Erased[], Mention[]] = [[], []];
  for (const partition of await partitionsOf(store)) {
    all.push(...(await work(partition)));
    for (const document of await documentsOf(partition)) {
      const change = erase(document);
      for (const field of mentionsIn(change ? change.left : document.value, identity))
        mentions.push({ partition: partition.id, document: document.id, field });
    }
  }
  const removed = all.filter(({ isRemoved }) => isRemoved).length;
  return { changed: all.length - removed, removed, mentions };
}

export function erasureRepository(
  { followup, directory, forget }: Erasable,
  tenant: string,
  look: Look,
): Erasures {
  const store = { followup, directory, tenant, look };
  const stored = () => readRange(directory, ERASURE, tenant, 'erasure');

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
    traces(identity) {
      const erase = erasing(identity, NOBODY);
      return tracesOf(identity, erase, store, (partition) => changesIn(partition, erase));
    },
    async carryOut({ identity, alias }, { at }) {
      if (!identity) return { changed: 0, removed: 0, mentions: [] };
      const erase = erasing(identity, alias);
      return tracesOf(identity, erase, store, (partition) => eraseIn(partition, erase, at, store));
    },
    async finish({ alias }, by) {
      const current = await readOne(directory, ERASURE, tenant, 'erasure', alias.id);
      if (!current || current.value.doneAt) return;
      const { identity: _, ...rest } = current.value;
      const done = ERASURE.write(tenant, ['erasure', alias.id], { ...rest, doneAt: by.at }, current.etag);
      await look.write([done, trailOf(tenant, by, { what: 'erasure', person: alias.id })], withPeople);
      await forget?.();
    },
  };
}
