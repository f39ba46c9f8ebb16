/** What becomes of one document when somebody is erased. */
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod/v4';
import { type Alias, type Identity, withoutIdentity } from '../domain/people/erasure.ts';
import type { Together } from './batches.ts';
import type { Document, StoredDocument } from './documents.ts';
import { documentId } from './kinds.ts';

export interface Erased {
  readonly writes: Together;
  readonly isRemoved: boolean;
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
    if (after.id !== before.id) {
      const create = { op: 'create' as const, document: after };
      return { writes: [create, { op: 'delete', document: before, etag }], isRemoved: false };
    }
    if (isDeepStrictEqual(after.value, before.value)) return undefined;
    return { writes: [{ op: 'replace', document: after, etag }], isRemoved: false };
  };
}
