/** Publishing a closed round: it is frozen, told from then on, and posted. */
import { createHash } from 'node:crypto';
import { type Finding, Problem } from '../../domain/errors.ts';
import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import type { Item } from '../../domain/plans/plan.ts';
import type { Compiled } from '../../domain/reports/compiled.ts';
import {
  FROZEN_FORMATS,
  type FrozenFile,
  type FrozenFormat,
  inForce,
  type Publication,
} from '../../domain/reports/publication.ts';
import { changedItems, markOfAnswers, type Obstacle, obstacleTo } from '../../domain/reports/publishing.ts';
import { isClosed, isPublished, publishRound as published } from '../../domain/rounds/round.ts';
import type { Deps } from '../../ports/deps.ts';
import { areasOf } from '../answers/find-approval.ts';
import { changeBy } from '../change.ts';
import type { Posted } from '../deliveries/post-to.ts';
import { findRound } from '../rounds/find-rounds.ts';
import { faultInReason } from '../rounds/reopen-round.ts';
import { untilSettled } from '../tries.ts';
import { compiledOf } from './compile-round.ts';
import { postPublication } from './post-publication.ts';

/** A round as it would be published. */
export interface Unpublished {
  readonly compiled: Compiled;
  /** Why it cannot be yet. */
  readonly obstacle: Obstacle | undefined;
  /** All its versions, oldest first. */
  readonly publications: readonly Publication[];
  /** Items whose answers are others than in the last version. */
  readonly changed: readonly Item[];
  /** The version that is in force, where no answer is another than in it. */
  readonly same: Publication | undefined;
  /** Names what would be published: whoever has seen something else is shown it anew. */
  readonly mark: string;
}

/** @throws Problem `unknown-round`, `round-withdrawn` */
export async function previewPublication(actor: Actor, id: string, deps: Deps): Promise<Unpublished> {
  demand(actor, 'publish');
  const { value: round } = await findRound(id, deps);
  const [compiled, publications] = await Promise.all([
    compiledOf(round, undefined, deps, published(round, { version: 1, at: deps.clock.now().toISOString() })),
    deps.stores.publications.ofRound(round.plan, round.id),
  ]);
  const { state } = compiled.summary;
  const last = publications.at(-1);
  const before = last ? await deps.stores.publications.answers(last) : [];
  const changed = changedItems(state.plan, before, state.assessments);
  return {
    compiled,
    obstacle: obstacleTo(round, await areasOf(state, deps)),
    publications,
    changed: last ? changed : [],
    same: changed.length === 0 ? inForce(publications) : undefined,
    mark: markOfAnswers(publications.length + 1, state.assessments),
  };
}

export interface PublishWish {
  readonly round: string;
  /** Why there is a new version: needed from the second on. */
  readonly reason?: string | undefined;
  /** The channels that it is posted to; none when left out. */
  readonly channels?: readonly string[] | undefined;
  /** What was shown before, by its mark; left out where nothing was. */
  readonly seen?: string | undefined;
}

/** What came of it: `same` when nothing is another than in the version that is in force. */
export type PublishOutcome =
  | {
      readonly outcome: 'published' | 'same';
      readonly publication: Publication;
      readonly compiled: Compiled;
      /** Where it was posted; undefined where it was to no channel. */
      readonly posted: Posted | undefined;
    }
  /** It is not what was shown before. */
  | { readonly outcome: 'changed'; readonly preview: Unpublished }
  /** A new version needs a reason. */
  | { readonly outcome: 'invalid'; readonly preview: Unpublished; readonly finding: Finding };

/**
 * Freezes and publishes a round, and posts it. The same command again publishes nothing twice, and posts to whom it was not posted.
 * @throws Problem `not-publishable`, `unknown-round`, `busy-store`
 */
export async function publishRound(actor: Actor, wish: PublishWish, deps: Deps): Promise<PublishOutcome> {
  demand(actor, 'publish');
  return untilSettled(async () => {
    const preview = await previewPublication(actor, wish.round, deps);
    const { compiled, obstacle, publications, same, mark } = preview;
    const { round } = compiled.summary.state;
    if (same && isPublished(round)) return told('same', same, compiled, wish, deps);
    if (obstacle) {
      const areas = obstacle.is === 'open' ? [] : obstacle.areas.map(({ title }) => title);
      throw new Problem('not-publishable', { round: round.name, why: obstacle.is, areas: areas.join(', ') });
    }
    if (wish.seen !== undefined && wish.seen !== mark) return { outcome: 'changed', preview };
    if (same) {
      const stands = await standAgain(actor, same, round.id, deps);
      return stands ? told('same', same, compiled, wish, deps) : undefined;
    }
    const { reason = '' } = wish;
    const finding = publications.length > 0 ? faultInReason(reason) : undefined;
    if (finding) return { outcome: 'invalid', preview, finding };
    const publication = await freeze(actor, preview, reason, deps);
    return publication && told('published', publication, compiled, wish, deps);
  });
}

/** A round that was opened again, and says what it said before: its version is in force as it is. False when somebody else was first. */
async function standAgain(actor: Actor, { version }: Publication, id: string, deps: Deps): Promise<boolean> {
  const { value, etag } = await findRound(id, deps);
  const by = changeBy(actor, deps);
  if (!isClosed(value)) return false;
  return deps.stores.rounds.replace({ value: published(value, { version, at: by.at }), etag }, by);
}

/** Undefined when somebody else was first, or has answered while the documents were laid out. */
async function freeze(
  actor: Actor,
  { compiled, publications, changed, mark }: Unpublished,
  reason: string,
  deps: Deps,
): Promise<Publication | undefined> {
  const { stores, timezone } = deps;
  const { plan, round } = compiled.summary.state;
  const by = changeBy(actor, deps);
  const correction = { reason: reason.trim(), changed: changed.map(({ id }) => id) };
  const head = {
    ...{ version: publications.length + 1, by: by.by, at: by.at },
    ...(await sealOf(plan.id, by.at, deps)),
    ...(publications.length > 0 ? { correction } : {}),
  };
  const setting = { language: plan.language, timezone, publication: head };
  const files = new Map<FrozenFormat, Uint8Array>();
  const told = asPublished(compiled, head);
  for (const format of FROZEN_FORMATS) files.set(format, await deps.reports.make(told, format, setting));
  const publication = { plan: round.plan, round: round.id, ...head, files: [...files].map(fileOf) };
  const now = await previewPublication(actor, round.id, deps);
  if (now.obstacle || now.mark !== mark) return undefined;
  return (await stores.publications.publish(publication, files, by)) ? publication : undefined;
}

/** The trail is sealed as it is, so that what is published vouches for it. */
async function sealOf(plan: string, now: string, { stores }: Deps): Promise<Pick<Publication, 'seal'>> {
  const sealed = await stores.seals.ofPlan(plan, now);
  if (!sealed) return {};
  const { number, at, lines, hash } = sealed;
  return { seal: { number, at, lines, hash } };
}

/** So that its documents say so themselves. */
function asPublished(compiled: Compiled, { version, at }: Pick<Publication, 'version' | 'at'>): Compiled {
  const { summary } = compiled;
  const round = published(summary.state.round, { version, at });
  return { ...compiled, summary: { ...summary, state: { ...summary.state, round } } };
}

function fileOf([format, bytes]: readonly [FrozenFormat, Uint8Array]): FrozenFile {
  return { format, bytes: bytes.length, checksum: createHash('sha256').update(bytes).digest('hex') };
}

async function told(
  outcome: 'published' | 'same',
  publication: Publication,
  compiled: Compiled,
  { channels = [] }: PublishWish,
  deps: Deps,
): Promise<PublishOutcome> {
  const posted = await postPublication(publication, compiled.summary.state.round, channels, deps);
  return { outcome, publication, compiled, posted };
}
