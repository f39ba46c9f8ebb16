/** A small plan with answers, owners and a decision, and the ways in which somebody could get at them behind the program's back. */
import assert from 'node:assert/strict';
import { sealTrail } from '../../../src/commands/reports/seal-trail.ts';
import { verifyAll } from '../../../src/commands/reports/verify-trail.ts';
import type { Approval } from '../../../src/domain/answers/approval.ts';
import type { Change } from '../../../src/domain/trail.ts';
import type { Document, StoredDocument, Write } from '../../../src/stores/documents.ts';
import { openStores } from '../../../src/stores/stores.ts';
import { hashOfLine } from '../../../src/stores/trail.ts';
import { COORDINATOR } from '../../bot.ts';
import { ANNA, anAssessment, aPerson, aPlan, aRound, BO, BY_ANNA, NOW } from '../../build.ts';
import { fakeClock, temporaryFolder } from '../../fakes.ts';
import { openTestDocuments } from '../../test-store.ts';

export const PLAN = 'ks-2025';
export const ROUND = 'ks-2025-interim-1';
export const KEY = `${ROUND}/jobs/owner`;
const HOUR = 60 * 60_000;
const DECISION = { item: 'jobs', respondent: 'owner', version: 3, is: 'approved', by: BO } as const;

/** A change of Anna's so many hours after the start. */
export function later(hours: number): Change {
  return { ...BY_ANNA, at: new Date(+NOW + hours * HOUR).toISOString() };
}

export function put(document: Document): Write {
  return { op: 'put', document };
}

export function drop(document: StoredDocument): Write {
  return { op: 'delete', document, etag: document.etag };
}

export function changed(document: StoredDocument, change: object): Document {
  return { ...document, value: { ...Object(document.value), ...change } };
}

/** A line with a hash of its own that is right. */
export function hashed(line: Document): Document {
  const { chain, ...rest } = Object(line.value);
  const hash = hashOfLine({ ...line, value: { ...rest, chain } });
  return { ...line, value: { ...rest, chain: { ...chain, hash } } };
}

/** The same line under another name. */
export function twin(line: Document): Document {
  return hashed({ ...line, id: line.id.replace(/\w{12}$/, '123456789abc') });
}

/** How a line about an answer is named, without its mark. */
export function lineName(item: string, hours: number): string {
  return `audit/answer/${item}/${later(hours).at}`;
}

export type Trail = Awaited<ReturnType<typeof openTrail>>;

export async function openTrail() {
  const documents = await openTestDocuments(temporaryFolder());
  const stores = openStores(documents, 'local');

  const own = (person: string, hours: number) =>
    stores.owners.update(PLAN, ['jobs'], () => [{ item: 'jobs', person }], later(hours));

  async function answer(item: string, version: number, hours: number): Promise<void> {
    const [replaces] = await stores.assessments.named(PLAN, ROUND, [{ item, respondent: 'owner' }]);
    const texts = { happened: `Svar ${version}.` };
    const assessment = anAssessment({ item, version, at: later(hours).at, texts });
    assert.ok(await stores.assessments.save(PLAN, { assessment, replaces }, later(hours)));
  }

  async function fill(): Promise<void> {
    await stores.people.update(() => [aPerson(ANNA), aPerson({ ...BO, roles: ['approver'] })], BY_ANNA);
    await stores.plans.save(aPlan(), BY_ANNA, 0);
    await stores.rounds.create(aRound(), BY_ANNA);
    await own('anna', 1);
    await own('bo', 2);
    for (const version of [1, 2, 3]) await answer('jobs', version, 2 + version);
    await answer('metro', 1, 3);
    const decisions = [{ ...DECISION, at: later(6).at }];
    const approval: Approval = { round: ROUND, area: 'work', decisions };
    await stores.approvals.save(PLAN, approval, undefined, later(6));
  }

  const range = (prefix: string) => documents.followup.range(PLAN, prefix);

  async function one(prefix: string, place = 0): Promise<StoredDocument> {
    const document = (await range(prefix)).at(place);
    assert.ok(document, prefix);
    return document;
  }

  await fill();
  return {
    documents,
    stores,
    own,
    answer,
    range,
    one,
    lineOf: (item: string, place: number) => one(`audit/answer/${item}/`, place),
    seal: (hours: number) => sealTrail([PLAN], { stores, clock: fakeClock(later(hours).at) }),
    verify: () => verifyAll(COORDINATOR, { stores }),
    /** What is found, as `altered <id>`; marks of lines are left out. */
    async found(): Promise<string[]> {
      const verified = await verifyAll(COORDINATOR, { stores });
      return verified.flatMap(({ findings }) =>
        findings.map(({ fault, id }) => `${fault} ${id.replace(/-[0-9a-f]{12}$/, '')}`),
      );
    },
    /** As somebody would who gets at the database itself. */
    async behind(...writes: readonly Write[]): Promise<void> {
      await documents.followup.write(writes);
    },
  };
}
