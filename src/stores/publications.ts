import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { Problem } from '../domain/errors.ts';
import type { FrozenFile, Publication } from '../domain/reports/publication.ts';
import { isClosed, publishRound, type Round, withdrawPublished } from '../domain/rounds/round.ts';
import type { Change } from '../domain/trail.ts';
import type { Publications } from '../ports/reports.ts';
import { type Documents, unlessConflict, type Write } from './documents.ts';
import { readOne, readRange } from './kinds.ts';
import { newFacts } from './marks.ts';
import { retell } from './news.ts';
import { versionPart } from './plans.ts';
import { FROZEN_PART, FrozenJson, PUBLICATION } from './publication-form.ts';
import type { Look } from './register.ts';
import { KINDS } from './schemas.ts';
import { trailOf } from './trail.ts';

const [pack, unpack] = [promisify(gzip), promisify(gunzip)];

/**
 * Bytes of a file in each document: with its base64 far below the 2 MB that Cosmos DB takes, and so few that one write does not use up
 * what a small account may use in a second.
 */
const PART_BYTES = 300_000;

export function publicationRepository(followup: Documents, look: Look): Publications {
  /** False when somebody else was first with the publication or its round. */
  async function commit(
    publication: Publication,
    write: Write,
    change: (round: Round) => Round | undefined,
    by: Change,
  ): Promise<boolean> {
    const { plan, round: id } = publication;
    const before = await readOne(followup, KINDS.round, plan, 'round', id);
    const after = before && change(before.value);
    const news = newFacts(plan);
    const written = after && [
      write,
      KINDS.round.write(plan, ['round', id], after, before.etag),
      trailOf(plan, by, inTrail(publication), { covers: write }),
      trailOf(plan, by, { what: 'round', before: withoutOwners(before.value), after: withoutOwners(after) }),
      ...news.writes,
    ];
    const isFirst = written && (await unlessConflict(followup.write(written))) !== undefined;
    // Whoever was first may not have come to tell of it.
    await (isFirst ? look.tell(news.tell) : retell(followup, plan, look));
    return isFirst ?? false;
  }

  return {
    async ofRound(plan, round) {
      return (await readRange(followup, PUBLICATION, plan, 'publication', round)).map(({ value }) => value);
    },
    async publish(publication, files, by) {
      const { plan, version, at } = publication;
      for (const file of publication.files) await freeze(followup, publication, file, files.get(file.format));
      const create = PUBLICATION.write(plan, partsOf(publication), publication);
      const published = (round: Round) =>
        isClosed(round) ? publishRound(round, { version, at }) : undefined;
      return commit(publication, create, published, by);
    },
    async file(publication, format) {
      const file = publication.files.find((one) => one.format === format);
      return file && thaw(followup, publication, file);
    },
    async answers(publication) {
      const file = publication.files.find(({ format }) => format === 'json');
      const json: unknown =
        file && JSON.parse(Buffer.from(await thaw(followup, publication, file)).toString());
      return FrozenJson.parse(json).assessments;
    },
    async withdraw(publication, by) {
      const { plan, version } = publication;
      const stored = await readOne(followup, PUBLICATION, plan, ...partsOf(publication));
      if (!stored || stored.value.withdrawn) return false;
      const replace = PUBLICATION.write(plan, partsOf(publication), publication, stored.etag);
      const isIt = ({ published }: Round) => published?.version === version;
      const withdrawn = (round: Round) => (isIt(round) ? withdrawPublished(round) : undefined);
      return commit(publication, replace, withdrawn, by);
    },
  };
}

function partsOf({ round, version }: Publication): readonly string[] {
  return ['publication', round, versionPart(version)];
}

/** By what it holds: two who publish at once are not in each other's way, and what a process that was ended has left serves the next. */
function partsOfFile({ round }: Publication, { checksum }: FrozenFile): readonly string[] {
  return ['frozen', round, checksum];
}

async function freeze(
  followup: Documents,
  publication: Publication,
  file: FrozenFile,
  bytes: Uint8Array | undefined,
): Promise<void> {
  if (!bytes || !isAsFrozen(file, bytes))
    throw new Error(`Not the ${file.format} file that was to be frozen`);
  const starts = Array.from({ length: Math.ceil(bytes.length / PART_BYTES) }, (_, part) => part * PART_BYTES);
  for (const [part, start] of starts.entries()) {
    const packed = await pack(bytes.subarray(start, start + PART_BYTES));
    const parts = [...partsOfFile(publication, file), versionPart(part)];
    await followup.write([FROZEN_PART.put(publication.plan, parts, { gzip: packed.toString('base64') })]);
  }
}

async function thaw(followup: Documents, publication: Publication, file: FrozenFile): Promise<Uint8Array> {
  const { plan, round, version } = publication;
  const altered = new Problem('altered-file', { round, version, format: file.format });
  const parts = await readRange(followup, FROZEN_PART, plan, ...partsOfFile(publication, file));
  const unpacked = parts.map(({ value }) => unpack(Buffer.from(value.gzip, 'base64')));
  const bytes = await Promise.all(unpacked).catch((cause: unknown) => {
    throw Object.assign(altered, { cause });
  });
  const whole = Buffer.concat(bytes);
  if (!isAsFrozen(file, whole)) throw altered;
  return whole;
}

function isAsFrozen({ bytes, checksum }: FrozenFile, found: Uint8Array): boolean {
  return found.length === bytes && createHash('sha256').update(found).digest('hex') === checksum;
}

function inTrail({ round, version, files, withdrawn }: Publication) {
  const frozen = files.map(({ format, checksum }) => ({ format, checksum }));
  const became = withdrawn ? ('withdrawn' as const) : ('published' as const);
  return { what: 'publication' as const, round, version, became, files: frozen };
}

function withoutOwners({ owners: _, ...round }: Round) {
  return round;
}
