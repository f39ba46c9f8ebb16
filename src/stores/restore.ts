import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Problem } from '../domain/errors.ts';
import type { Backup, CopyBytes, OnProgress } from '../ports/backups.ts';
import { FORMAT, Head, placedIn, TAIL_BYTES, type Tail, tailIn } from './backup-format.ts';
import { knownForms } from './kinds.ts';
import type { Placed, Whole } from './whole.ts';

/** Longest line that is looked at, in bytes: a document has at most two million. */
const MAX_LINE = 16 * 1024 * 1024;

/**
 * Puts a copy back into a store in which nothing is. The copy is looked through whole before: its checksum, its number of documents, and
 * whether this program knows the form of each.
 * @throws Problem `bad-backup`, `newer-backup`, `other-tenant`, and what `Whole.fill` does
 */
export async function putBack(
  copy: CopyBytes,
  whole: Whole,
  tenant: string,
  onProgress: OnProgress = () => {},
): Promise<Backup> {
  const head = await headOf(copy);
  const tail = await tailOf(copy);
  if (head.tenant !== tenant) throw new Problem('other-tenant', { theirs: head.tenant, ours: tenant });
  const found = { followup: 0, directory: 0 };
  for await (const { container, document } of documentsIn(copy)) {
    const form = knownForms().get(document.type) ?? 0;
    if (document.schema > form) throw newer(copy, head);
    found[container] += 1;
  }
  const { followup, directory } = tail.documents;
  if (found.followup !== followup || found.directory !== directory) throw bad(copy, 'damaged');
  await whole.fill(
    { sha256: tail.sha256, at: head.at },
    counted(documentsIn(copy), followup + directory, onProgress),
  );
  return { at: head.at, program: head.program, ...tail };
}

async function* counted(documents: AsyncIterable<Placed>, of: number, onProgress: OnProgress) {
  let done = 0;
  for await (const one of documents) {
    yield one;
    done += 1;
    onProgress(done, of);
  }
}

/**
 * What the first line says. It is looked at before the checksum: a later format may have its own elsewhere.
 * @throws Problem `bad-backup`, `newer-backup`
 */
async function headOf(copy: CopyBytes): Promise<Head> {
  for await (const line of linesOf(copy)) {
    const head = headIn(line);
    if (!head) break;
    if (head.format > FORMAT) throw newer(copy, head);
    return head;
  }
  throw bad(copy, 'foreign');
}

function headIn(line: string): Head | undefined {
  try {
    return Head.safeParse(JSON.parse(line)).data;
  } catch {
    // No JSON, so no line of ours.
    return undefined;
  }
}

/** @throws Problem `bad-backup` unless every byte before the tail is as it was written */
async function tailOf(copy: CopyBytes): Promise<Tail> {
  const body = Math.max(copy.size - TAIL_BYTES, 0);
  const end: Uint8Array[] = [];
  for await (const chunk of copy.read(body, copy.size)) end.push(chunk);
  const tail = tailIn(Buffer.concat(end));
  if (!tail) throw bad(copy, 'damaged');
  const hash = createHash('sha256');
  for await (const chunk of copy.read(0, body)) hash.update(chunk);
  if (hash.digest('hex') !== tail.sha256) throw bad(copy, 'damaged');
  return tail;
}

async function* documentsIn(copy: CopyBytes): AsyncGenerator<Placed> {
  let isHead = true;
  for await (const line of linesOf(copy)) {
    if (!isHead) yield placedIn(line);
    isHead = false;
  }
}

/**
 * The lines before the tail.
 * @throws Problem `bad-backup` for what cannot be unpacked
 */
async function* linesOf(copy: CopyBytes): AsyncGenerator<string> {
  const source = Readable.from(copy.read(0, Math.max(copy.size - TAIL_BYTES, 0)));
  const unpacked = createGunzip();
  let fault: unknown;
  source.on('error', (error) => {
    fault = error;
    unpacked.destroy(error);
  });
  try {
    let begun: Buffer[] = [];
    for await (const some of source.pipe(unpacked)) {
      const chunk = Buffer.from(some);
      let from = 0;
      for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
        yield Buffer.concat([...begun, chunk.subarray(from, end)]).toString('utf8');
        [begun, from] = [[], end + 1];
      }
      if (from < chunk.length) begun.push(chunk.subarray(from));
      if (begun.reduce((sum, { length }) => sum + length, 0) > MAX_LINE) throw bad(copy, 'foreign');
    }
  } catch (error) {
    if (fault !== undefined) throw fault;
    if (error instanceof Problem) throw error;
    throw bad(copy, 'foreign');
  } finally {
    source.destroy();
  }
}

function bad({ name }: CopyBytes, why: 'foreign' | 'damaged'): Problem {
  return new Problem('bad-backup', { file: name, why });
}

function newer({ name }: CopyBytes, { program }: Head): Problem {
  return new Problem('newer-backup', { file: name, program });
}
