/** Everything that is kept about an item, or in a round: what the registrator takes out and the archive keeps. */
import type { Approval } from '../answers/approval.ts';
import type { WordedAssessment } from '../answers/assessment.ts';
import type { HandOver } from '../answers/hand-over.ts';
import type { IsoInstant } from '../dates.ts';
import type { Delivery } from '../deliveries/delivery.ts';
import type { Person } from '../people/people.ts';
import type { Item, PlanVersion } from '../plans/plan.ts';
import type { Round } from '../rounds/round.ts';
import type { TrailEntry } from '../trail.ts';
import type { FrozenFile, Publication } from './publication.ts';
import type { Seal } from './seals.ts';

/** A line of the trail with its id and its hash. */
export interface TrailLine {
  readonly id: string;
  readonly hash: string;
  readonly entry: TrailEntry;
}

/** A published version with the bytes of its frozen files. */
export interface PublishedVersion {
  readonly publication: Publication;
  readonly files: readonly { readonly file: FrozenFile; readonly bytes: Uint8Array }[];
}

/** What one plan holds of it. */
export interface RecordPart {
  readonly plan: PlanVersion;
  readonly items: readonly Item[];
  readonly rounds: readonly Round[];
  /** Every version of every answer, with its words. */
  readonly versions: readonly WordedAssessment[];
  readonly approvals: readonly Approval[];
  readonly handOvers: readonly HandOver[];
  readonly deliveries: readonly Delivery[];
  readonly trail: readonly TrailLine[];
  readonly publications: readonly PublishedVersion[];
  readonly seal: Seal | undefined;
}

export interface ArchiveRecord {
  /** `item-<id>` or `round-<id>` */
  readonly name: string;
  readonly title: string;
  readonly board: string;
  /** The newest plan first. */
  readonly parts: readonly RecordPart[];
  /** All who were ever known, by whom names in texts are told. */
  readonly people: readonly Person[];
}

/** What of a plan is taken out. */
export interface RecordScope {
  readonly items: ReadonlySet<string>;
  /** Areas that they stand under. */
  readonly areas: ReadonlySet<string>;
  readonly rounds: ReadonlySet<string>;
}

/** Whether a line tells of what is taken out. */
export function isOfRecord(entry: TrailEntry, { items, areas, rounds }: RecordScope): boolean {
  switch (entry.what) {
    case 'answer':
    case 'hand-over':
      return items.has(entry.item) && rounds.has(entry.round);
    case 'owners':
      return items.has(entry.item);
    case 'approval':
      return rounds.has(entry.round) && entry.after.some(({ item }) => items.has(item));
    case 'approvers':
      return areas.has(entry.area);
    case 'publication':
      return rounds.has(entry.round);
    case 'round':
      return rounds.has(entry.after.id);
    default:
      return entry.what === 'plan';
  }
}

/** Decisions about what is taken out; undefined where there are none. */
export function ofRecord(approval: Approval, { items }: RecordScope): Approval | undefined {
  const decisions = approval.decisions.filter(({ item }) => items.has(item));
  return decisions.length > 0 ? { ...approval, decisions } : undefined;
}

/** Messages about a round: of some items those that ask of them, and of a whole round all. */
export function isSentAbout({ round, items }: Delivery, scope: RecordScope): boolean {
  return scope.rounds.has(round) && (items === undefined || items.some((item) => scope.items.has(item)));
}

/** When the last of it happened: the same record is the same package, whenever it is taken out. */
export function lastChange({ parts }: ArchiveRecord): IsoInstant {
  const instants = parts.flatMap(({ trail, versions, deliveries, publications }) => [
    ...trail.map(({ entry }) => entry.at),
    ...versions.map(({ at, storedAt }) => storedAt ?? at),
    ...deliveries.flatMap(({ plannedAt, attempts }) => [plannedAt, ...attempts.map(({ at }) => at)]),
    ...publications.map(({ publication }) => publication.withdrawn?.at ?? publication.at),
  ]);
  return instants.reduce((last, at) => (at > last ? at : last), '1970-01-01T00:00:00.000Z');
}
