/** The document of a round, for whoever may have it: the frozen one where the round is published, else one of what is known now. */
import { createHash } from 'node:crypto';
import { Problem } from '../../domain/errors.ts';
import type { Language } from '../../domain/language.ts';
import { demand, may } from '../../domain/people/roles.ts';
import type { Viewer } from '../../domain/people/viewer.ts';
import { inForce, type Publication, type ReportFormat } from '../../domain/reports/publication.ts';
import { isPublished, type Round } from '../../domain/rounds/round.ts';
import { type Summary, summarise } from '../../domain/status/summary.ts';
import type { Deps } from '../../ports/deps.ts';
import { allRounds, findRound, loadState } from '../rounds/find-rounds.ts';
import { seenRounds } from '../rounds/seen-rounds.ts';
import { compiledOf } from './compile-round.ts';
import { publishedOf } from './published.ts';

/** Which document of which round. */
export interface ReportAsked {
  readonly round: string;
  readonly format: ReportFormat;
  /** Of a document that is made now; a frozen one has its own. */
  readonly language: Language;
}

/** A document that was spoken of before: it is that one, or none. */
export interface ReportPromised extends ReportAsked {
  /** Undefined for one of a round that was not published. */
  readonly version: number | undefined;
  /** SHA-256 in hex. */
  readonly checksum: string;
}

/** A document, ready to be handed over. */
export interface ReportFile extends ReportPromised {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The rounds whose documents somebody may have where they ask: what is not published is for those who lead, and nobody's where
 * others read along. What is published is everybody's.
 */
export async function reportedRounds(viewer: Viewer, deps: Deps): Promise<readonly Round[]> {
  if (seesUnpublished(viewer)) return seenRounds(viewer, deps);
  return (await allRounds(deps)).filter(isForReaders);
}

function seesUnpublished({ actor, isShared }: Viewer): boolean {
  return !isShared && may(actor.roles, 'report');
}

/** Whether its document is everybody's: also while a correction is on its way, of which it says nothing. */
function isForReaders({ published }: Round): boolean {
  return published !== undefined;
}

/** A round, and its published version that is in force. */
export interface Reported {
  readonly round: Round;
  readonly publication: Publication | undefined;
}

/** @throws Problem `unknown-round`, `round-withdrawn`, `not-allowed` */
export async function findReported(viewer: Viewer, id: string, deps: Deps): Promise<Reported> {
  demand(viewer.actor, 'read-report');
  const { value: round } = await findRound(id, deps);
  if (!isForReaders(round) && !seesUnpublished(viewer)) throw new Problem('not-allowed', { right: 'report' });
  return { round, publication: inForce(await deps.stores.publications.ofRound(round.plan, round.id)) };
}

/** What its document tells of: where a correction is on its way, what was published. */
export async function summaryReported({ round, publication }: Reported, deps: Deps): Promise<Summary> {
  if (publication && !isPublished(round))
    return (await publishedOf(publication, round, undefined, deps)).summary;
  return summarise(await loadState(round, deps));
}

/**
 * Makes or reads a document.
 * @throws Problem `unknown-round`, `round-withdrawn`, `not-allowed`, `no-pdf`
 */
export async function fetchReport(viewer: Viewer, asked: ReportAsked, deps: Deps): Promise<ReportFile> {
  const found = await findReported(viewer, asked.round, deps);
  const bytes = await bytesOf(found, asked, deps);
  const version = found.publication?.version;
  const checksum = createHash('sha256').update(bytes).digest('hex');
  return { ...asked, version, name: found.round.name, checksum, bytes };
}

/**
 * The document that was promised before.
 * @throws Problem `report-withdrawn` when it is not in force any more, `report-changed` when it would be another now, and as `fetchReport`
 */
export async function fetchPromised(
  viewer: Viewer,
  promised: ReportPromised,
  deps: Deps,
): Promise<ReportFile> {
  const { round, publication } = await findReported(viewer, promised.round, deps);
  if (promised.version !== undefined && publication?.version !== promised.version)
    throw new Problem('report-withdrawn', { round: round.name });
  const file = await fetchReport(viewer, promised, deps);
  if (file.version !== promised.version || file.checksum !== promised.checksum)
    throw new Problem('report-changed', { round: round.name });
  return file;
}

async function bytesOf(
  { round, publication }: Reported,
  asked: ReportAsked,
  deps: Deps,
): Promise<Uint8Array> {
  const { format, language } = asked;
  if (format === 'pdf') {
    if (!(await deps.pdf.isThere())) throw new Problem('no-pdf', { why: 'missing' });
    return deps.pdf.print(await bytesOf({ round, publication }, { ...asked, format: 'docx' }, deps));
  }
  const frozen = publication && (await deps.stores.publications.file(publication, format));
  if (frozen) return frozen;
  const compiled = publication
    ? await publishedOf(publication, round, undefined, deps)
    : await compiledOf(round, undefined, deps);
  return deps.reports.make(compiled, format, { language, timezone: deps.timezone, publication });
}
