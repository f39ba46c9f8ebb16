/** Whether what is stored is as the newest line about it says. */
import type { LinkedFact, ToldFact, TrailFacts } from '../domain/reports/trail-facts.ts';
import type { StoredDocument } from './documents.ts';
import { documentHash, hashOf } from './hashes.ts';
import { documentId } from './kinds.ts';
import { versionPart } from './plans.ts';
import { type AsSealed, type ReadLine, unlessUnreadable } from './read-lines.ts';
import { inTrail as roundInTrail } from './rounds.ts';
import { KINDS } from './schemas.ts';
import type { StoredEntry } from './trail.ts';

/** Lines of the version before say nothing of what was made of it since: only those that are chained are gone by. */
export function toldFacts(
  lines: readonly ReadLine[],
  documents: readonly StoredDocument[],
  asSealed: AsSealed,
): Pick<TrailFacts, 'told' | 'linked'> {
  const there = new Map(documents.map((document) => [document.id, document]));
  const byDocument = Map.groupBy(lines, ({ entry }) => (entry ? toldOf(entry) : undefined) ?? '');
  byDocument.delete('');
  const told = [...byDocument].flatMap(([id, about]) => {
    // Changes of one and the same moment have no order.
    const last = about.reduce((at, { entry }) => (entry && entry.at > at ? entry.at : at), '');
    const newest = about.flatMap(({ entry }) => (entry?.at === last ? [entry] : []));
    return newest.every(({ chain }) => chain) ? [toldFact(id, newest, there.get(id), asSealed)] : [];
  });
  return { told, linked: linkedFacts(lines, there) };
}

/** Id of the document that a line tells all of. */
function toldOf(entry: StoredEntry): string | undefined {
  switch (entry.what) {
    case 'owners':
      return documentId('owners', entry.item);
    case 'round':
      return documentId('round', entry.after.id);
    case 'plan':
      return documentId('plan', versionPart(entry.after));
    case 'approval':
      return documentId('approval', entry.round, entry.area);
    case 'publication':
      return documentId('publication', entry.round, versionPart(entry.version));
    case 'person':
      return documentId('person', (entry.after ?? entry.before)?.id ?? '');
    default:
      return undefined;
  }
}

function toldFact(
  id: string,
  newest: readonly StoredEntry[],
  document: StoredDocument | undefined,
  asSealed: AsSealed,
): ToldFact {
  if (!document) return { id, is: 'removed' };
  const isTold = newest.some((entry) => isAsTold(entry, document, asSealed));
  return { id, is: isTold ? 'as-told' : 'altered' };
}

function isAsTold(entry: StoredEntry, document: StoredDocument, asSealed: AsSealed): boolean {
  switch (entry.what) {
    case 'owners':
      return hashOf(unlessUnreadable(KINDS.owners, document)?.owners) === hashOf(entry.after);
    case 'round': {
      const round = unlessUnreadable(KINDS.round, document);
      return round !== undefined && hashOf(roundInTrail(round)) === hashOf(entry.after);
    }
    case 'person': {
      const person = unlessUnreadable(KINDS.person, document);
      return entry.after ? hashOf(person) === hashOf(entry.after) : person?.goneAt !== undefined;
    }
    case 'plan':
    case 'approval':
    case 'publication':
      return entry.chain?.covers === asSealed(document.id, documentHash(document));
    default:
      return true;
  }
}

/** The owners of items carry the hash of the last line about them. */
function linkedFacts(
  lines: readonly ReadLine[],
  there: ReadonlyMap<string, StoredDocument>,
): readonly LinkedFact[] {
  const byItem = Map.groupBy(lines, ({ entry }) => (entry?.what === 'owners' ? entry.item : ''));
  byItem.delete('');
  return [...byItem].flatMap(([item, about]): LinkedFact[] => {
    const id = documentId('owners', item);
    const document = there.get(id);
    const owners = document && unlessUnreadable(KINDS.owners, document);
    return owners ? [{ id, line: owners.line, lines: about.map(({ fact }) => fact) }] : [];
  });
}
