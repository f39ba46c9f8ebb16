/** What becomes of one document when somebody is erased. */
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod/v4';
import { type Alias, type Identity, withoutIdentity } from '../domain/people/erasure.ts';
import type { Together } from './batches.ts';
import type { Document, StoredDocument } from './documents.ts';
import { documentHash, hashOf } from './hashes.ts';
import { documentId } from './kinds.ts';
import { hashOfLine } from './trail.ts';

export interface Erased {
  readonly writes: Together;
  readonly isRemoved: boolean;
  /** What is left of it. */
  readonly left?: unknown;
  /** For the seal: the id that it has now, its hash before, and after. */
  readonly told?: readonly [id: string, before: string, after: string];
}

/** What lies with somebody under their id, and is of no use without them: where they are reached, what they talk of, follow and have sent in. */
const THEIRS = ['conversation', 'unreachable', 'talk', 'waved-hints', 'draft', 'answer-file', 'follower'];

/** Answers that have been begun, of several people. */
const BEGUN = 'answer-drafts';
const Begun = z.array(z.looseObject({ author: z.looseObject({ id: z.string() }) }));

/** @returns what to write, in one batch; undefined for a document that does not name them */
export function erasing(identity: Identity, alias: Alias): (document: StoredDocument) => Erased | undefined {
  const { inId, inValue } = withoutIdentity(identity, alias);
  const own = new Set(identity.ids);
  const theirs = identity.ids.flatMap((id) => THEIRS.map((name) => documentId(name, id)));
  const isTheirs = ({ id }: Document) => theirs.some((name) => id === name || id.startsWith(`${name}/`));

  function withoutBegun({ type, value }: Document): unknown {
    return type === BEGUN ? Begun.parse(value).filter(({ author }) => !own.has(author.id)) : value;
  }

  return (document) => {
    const { etag, ...before } = document;
    const left = withoutBegun(before);
    const isEmpty = Array.isArray(left) && left.length === 0 && !isDeepStrictEqual(left, before.value);
    if (isTheirs(before) || isEmpty)
      return { writes: [{ op: 'delete', document: before, etag }], isRemoved: true };
    const after = { ...before, id: inId(before.id), value: inValue(left) };
    const isMoved = after.id !== before.id;
    if (!isMoved && isDeepStrictEqual(after.value, before.value)) return undefined;
    const replace = { op: 'replace' as const, document: after, etag };
    const move = [
      { op: 'create' as const, document: after },
      { op: 'delete' as const, document: before, etag },
    ];
    const told = [after.id, trailHash(before), trailHash(after)] as const;
    return { writes: isMoved ? move : [replace], isRemoved: false, left: after.value, told };
  };
}

/** As the trail has it: a line in all but the hash that it states, a list of what was sealed without its place. */
function trailHash(document: Document): string {
  if (document.type === 'audit') return hashOfLine(document);
  return document.type === 'sealed' ? hashOf(document.value) : documentHash(document);
}

/** What names what in the trail goes first, together as far as there is room, so that it agrees whenever somebody looks. */
export function trailFirst(erased: readonly Erased[]): readonly Erased[] {
  const rank = ({ writes }: Erased) => {
    const types = writes.map(({ document }) => ('type' in document ? document.type : ''));
    return types.includes('sealed') ? 0 : types.includes('audit') && writes.length > 1 ? 1 : 2;
  };
  return erased.toSorted((a, b) => rank(a) - rank(b));
}
