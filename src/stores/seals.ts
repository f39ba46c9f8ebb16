/** Seals of the trail: what it held at a time. Each holds the hash of the one before, and beside it lies the list of what it seals. */
import type { Sealed } from '../domain/reports/trail-facts.ts';
import type { Seals } from '../ports/trail.ts';
import { type Documents, type StoredDocument, unlessConflict, type Write } from './documents.ts';
import { documentHash, hashOf } from './hashes.ts';
import { rangeOf, readRange } from './kinds.ts';
import { versionPart } from './plans.ts';
import { entryIn, versionOf } from './read-lines.ts';
import { KINDS } from './schemas.ts';
import { hashOfSeal, SEAL, SEALED, type SealList, type StoredSeal } from './seal-form.ts';
import { sealedMemory } from './sealed-memory.ts';
import { hashOfLine } from './trail.ts';
import { readTrailFacts } from './trail-facts.ts';

/** Entries of one list: a hundred and fifty bytes each, in a document that may have 2 MB. */
const MOST = 2_000;

export function sealRepository(followup: Documents, directory: Documents, tenant: string): Seals {
  const [ofPlans, ofTenant] = [sealedMemory(), sealedMemory()];
  const placeOf = (plan: string | undefined) =>
    plan === undefined ? ([directory, tenant] as const) : ([followup, plan] as const);
  const sealedIn = (plan: string | undefined) => (plan === undefined ? ofTenant : ofPlans);

  const newest = (plan?: string) => sealedIn(plan).newest(...placeOf(plan));

  async function seal(plan: string | undefined, at: string, plans?: StoredSeal['plans']) {
    const [documents, partition] = placeOf(plan);
    const last = await newest(plan);
    const fresh = await readFresh(documents, partition, await sealedIn(plan).ids(documents, partition));
    const isNews = plans !== undefined && hashOf(plans) !== hashOf(last?.plans);
    let before = last;
    for (let start = 0; start < fresh.length || (start === 0 && isNews); start += MOST) {
      const next = sealUpon(before, at, { sealed: fresh.slice(start, start + MOST) }, plans);
      // Another instance has sealed the same.
      if (!(await unlessConflict(documents.write(writesOf(partition, next))))) return newest(plan);
      before = next.seal;
    }
    return before;
  }

  return {
    newest,
    ofPlan: (plan, at) => seal(plan, at),
    async ofAll(plans, at) {
      const heads = await Promise.all(plans.map(async (plan) => [plan, (await newest(plan))?.hash] as const));
      const known = heads.flatMap(([plan, hash]) => (hash === undefined ? [] : [[plan, hash] as const]));
      return seal(undefined, at, known.length > 0 ? Object.fromEntries(known) : undefined);
    },
    facts: (plan) => readTrailFacts(...placeOf(plan)),
  };
}

interface NewSeal {
  readonly seal: StoredSeal;
  readonly list: SealList;
}

/**
 * What is written with documents that are written anew since somebody is erased, in the same batch: a seal that tells of their hashes
 * before and after. All else has been sealed before.
 */
export async function erasureSeal(
  documents: Documents,
  partition: string,
  at: string,
  erased: NonNullable<SealList['erased']>,
): Promise<Write[]> {
  const last = (await readRange(documents, SEAL, partition, 'seal')).at(-1)?.value;
  return writesOf(partition, sealUpon(last, at, { sealed: [], erased }, undefined));
}

function sealUpon(
  before: StoredSeal | undefined,
  at: string,
  list: SealList,
  plans: StoredSeal['plans'],
): NewSeal {
  const lines = list.sealed.filter(([id]) => id.startsWith('audit/')).length;
  const seal = {
    ...{ number: (before?.number ?? 0) + 1, at, lines: (before?.lines ?? 0) + lines },
    ...{ previous: before?.hash, list: hashOf(list), plans, hash: '' },
  };
  return { seal: { ...seal, hash: hashOfSeal(seal) }, list };
}

function writesOf(partition: string, { seal, list }: NewSeal): Write[] {
  const part = versionPart(seal.number);
  return [SEAL.write(partition, ['seal', part], seal), SEALED.write(partition, ['sealed', part], list)];
}

/** What is not sealed yet: lines, and what was said in answers of which the line holds no hash. By id. */
async function readFresh(
  documents: Documents,
  partition: string,
  known: ReadonlySet<string>,
): Promise<Sealed> {
  const fresh = await documents.range(partition, 'audit/', (id) => known.has(id));
  const isFirst = known.size === 0;
  const ofFormer = new Set(fresh.flatMap((line) => formerAnswer(line) ?? []));
  const told = new Set(fresh.flatMap((line) => chainedAnswer(line) ?? []));
  // The first seal also holds what was answered before there was a trail.
  const isBare = ({ id }: StoredDocument) => ofFormer.has(id) || (isFirst && !told.has(id));
  const versions = isFirst || ofFormer.size > 0 ? await rangeOf(documents, partition, 'version') : [];
  const bare = versions.filter((one) => isBare(one) && KINDS.assessmentVersion.is(one));
  return [
    ...fresh.map((line) => [line.id, hashOfLine(line), ...coveredBy(line)] as const),
    ...bare.map((version) => [version.id, documentHash(version)] as const),
  ];
}

function coveredBy(line: StoredDocument): [] | [string] {
  const covers = entryIn(line)?.chain?.covers;
  return covers === undefined ? [] : [covers];
}

/** Id of the version that a line tells of with its hash. */
function chainedAnswer(line: StoredDocument): string | undefined {
  const entry = entryIn(line);
  return entry?.what === 'answer' && entry.chain ? versionOf(entry) : undefined;
}

/** Id of the version that a line of the version before tells of. */
function formerAnswer(line: StoredDocument): string | undefined {
  const entry = entryIn(line);
  return entry?.what === 'answer' && !entry.chain ? versionOf(entry) : undefined;
}
