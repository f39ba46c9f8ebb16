/** Reads what lies in a partition, so that it can be held against its trail. */
import { once } from '../domain/once.ts';
import type {
  CurrentFact,
  LineFact,
  SealFact,
  TrailFacts,
  VersionFact,
} from '../domain/reports/trail-facts.ts';
import { inTrail } from './assessments.ts';
import type { Documents, StoredDocument } from './documents.ts';
import { documentHash, hashOf } from './hashes.ts';
import { documentId, rangeOf, readRange } from './kinds.ts';
import { versionPart } from './plans.ts';
import { type AsSealed, entryIn, type ReadLine, unlessUnreadable } from './read-lines.ts';
import { KINDS } from './schemas.ts';
import { hashOfSeal, SEAL, SEALED, type SealList } from './seal-form.ts';
import { toldFacts } from './told-facts.ts';
import { hashOfLine, type StoredEntry } from './trail.ts';

/** @throws Problem `newer-form` */
export async function readTrailFacts(documents: Documents, partition: string): Promise<TrailFacts> {
  const range = (name: string) => rangeOf(documents, partition, name);
  const { facts: seals, asSealed } = await readSeals(documents, partition);
  // Lines last: whatever is stored meanwhile has its line then.
  const versionsThere = (await range('version')).map((one) => versionFact(one, asSealed));
  const currents = (await range('assessment')).filter((one) => !KINDS.lid.is(one)).map(currentFact);
  const others = await Promise.all(
    ['owners', 'round', 'plan', 'approval', 'publication', 'person'].map(range),
  );
  const lines = (await range('audit')).map((one) => readLine(one, asSealed));
  return {
    lines: lines.map(({ fact }) => fact),
    seals,
    versions: versionsThere,
    currents,
    ...toldFacts(lines, others.flat(), asSealed),
  };
}

type Erased = NonNullable<SealList['erased']>[number];

function asSealedBy(erased: readonly Erased[]): AsSealed {
  const before = new Map(erased.map(([id, was, is]) => [`${id} ${is}`, was]));
  return (id, hash) => {
    let first = hash;
    for (
      let known = before.get(`${id} ${first}`);
      known !== undefined && known !== hash;
      known = before.get(`${id} ${first}`)
    )
      first = known;
    return first;
  };
}

/** The newest first: a list that was written anew when somebody was erased is told of by a later one. */
async function readSeals(documents: Documents, partition: string) {
  const [seals, lists] = await Promise.all([
    readRange(documents, SEAL, partition, 'seal'),
    rangeOf(documents, partition, 'sealed'),
  ]);
  const listBy = new Map(lists.map((list) => [list.id, list]));
  const erased: Erased[] = [];
  const facts = seals.toReversed().map(({ value }): SealFact => {
    const part = versionPart(value.number);
    const found = listBy.get(documentId('sealed', part));
    const list = found && unlessUnreadable(SEALED, found);
    const isAsSealed = list !== undefined && asSealedBy(erased)(found?.id ?? '', hashOf(list)) === value.list;
    if (isAsSealed) erased.push(...(list.erased ?? []));
    const { number, at, lines, hash, previous } = value;
    return {
      ...{ id: documentId('seal', part), number, at, lines, hash, previous },
      ...{ computed: hashOfSeal(value), sealed: isAsSealed ? list.sealed : undefined },
    };
  });
  return { facts: facts.toReversed(), asSealed: asSealedBy(erased) };
}

/** A second look, which tells what is wrong from what was being written, works out anew only what has changed since the first. */
const hashedLine = once((document: StoredDocument) => {
  const entry = entryIn(document);
  return { entry, hash: hashOfLine(document), answer: entry && answerIn(entry) };
});

function readLine(document: StoredDocument, asSealed: AsSealed): ReadLine {
  const { id } = document;
  const { entry, hash, answer } = hashedLine(document);
  const chain = entry ? entry.chain : { hash: '' };
  return { entry, fact: { id, hash: asSealed(id, hash), chain, answer } };
}

function answerIn(entry: StoredEntry): LineFact['answer'] {
  if (entry.what !== 'answer') return undefined;
  const { round, item, respondent, after } = entry;
  return { key: documentId(round, item, respondent), version: after.version, verdict: hashOf(after) };
}

const hashedVersion = once((document: StoredDocument) => {
  const value = unlessUnreadable(KINDS.assessmentVersion, document);
  const { texts: _, ...said } = value ?? {};
  return {
    ...{ hash: documentHash(document), said: hashOf(said) },
    verdict: value ? hashOf(inTrail(value)) : '',
  };
});

function versionFact(document: StoredDocument, asSealed: AsSealed): VersionFact {
  const { id } = document;
  const [, round = '', item = '', respondent = '', part = ''] = id.split('/');
  const { hash, ...hashes } = hashedVersion(document);
  const what = { key: `${round}/${item}/${respondent}`, version: Number(part) };
  return { id, hash: asSealed(id, hash), ...what, ...hashes };
}

const currentFact = once((document: StoredDocument): CurrentFact => {
  const { id } = document;
  const { line, ...said } = unlessUnreadable(KINDS.assessment, document) ?? {};
  const version = 'version' in said ? said.version : 0;
  return { id, key: id.replace(/^assessment\//, ''), version, said: hashOf(said), line };
});
