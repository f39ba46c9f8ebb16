import { randomUUID } from 'node:crypto';
import { type Finding, Problem } from '../../domain/errors.ts';
import { coveredItems, unownedItems } from '../../domain/people/owners.ts';
import { type OwnersOfList, withListed } from '../../domain/people/owners-of-list.ts';
import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import { freeId } from '../../domain/plans/ids.ts';
import { itemOf } from '../../domain/plans/plan.ts';
import { lostIn } from '../../domain/plans/plan-changes.ts';
import type { PendingPreview, Preview, StoredPreview } from '../../domain/plans/preview.ts';
import { importOf, type ReadDocument } from '../../domain/plans/read-document.ts';
import { isOpen, type Round } from '../../domain/rounds/round.ts';
import type { Deps } from '../../ports/deps.ts';
import { importPastRound } from '../rounds/import-past-round.ts';
import { unlessStoreFails } from '../tries.ts';
import { atKnownPlan, findPlan, newestPlan } from './find-plans.ts';
import { importPlan, type PlanImport } from './import-plan.ts';
import { findListOwners, markOfOwners, saveListOwners } from './list-owners.ts';

export interface ReadFile {
  /** Name of the file, as it was sent. */
  readonly file: string;
  readonly document: ReadDocument;
  /** Somebody has said which plan it is about. */
  readonly isPlaced?: boolean | undefined;
}

/**
 * Compares what was read with the plan that is there, and keeps it until it is confirmed. Only the newest of each person is
 * kept, and none that says nothing new.
 * @throws Problem `preview-too-large`; for a report what `importPastRound` throws
 */
export async function previewPlan(
  actor: Actor,
  { file, document: read, isPlaced = false }: ReadFile,
  deps: Deps,
): Promise<Preview> {
  demand(actor, 'import');
  const { document, maybe } = isPlaced ? { document: read, maybe: [] } : await atKnownPlan(read, deps);
  const { stores, clock } = deps;
  const planVersion = await versionOf(document, deps);
  const { plan, changes, links, answers } = await store(actor, { document, dryRun: true, links: [] }, deps);
  const owners = await findListOwners(document, plan, deps);
  // An older report may have come since: then its links are the news.
  const isNews = answers
    ? answers.stored > 0
    : plan.version !== planVersion || links.length > 0 || changesAny(owners);
  const ownersMark = owners && markOfOwners(owners);
  const at = clock.now().toISOString();
  const said = { by: actor.id, file, at, planVersion, document, isPlaced };
  const pending = { ...said, ...(ownersMark && { ownersMark }) };
  const id = isNews ? randomUUID() : undefined;
  if (id !== undefined) await stores.previews.save({ ...pending, id });
  const openRounds = await openRoundsOf(plan.id, deps);
  return {
    pending: { ...pending, id },
    plan,
    changes,
    maybe,
    links,
    owners,
    openRounds,
    answers,
    isComparedAnew: false,
  };
}

/**
 * Compares what was read with the plan that somebody says it is about, or makes a new plan of it.
 * @param input the preview's id, and the plan's; undefined for a new one
 * @throws Problem `preview-outdated` as when it is confirmed, `unknown-plan`
 */
export async function placePreview(
  actor: Actor,
  { preview: id, plan }: { readonly preview: string; readonly plan: string | undefined },
  deps: Deps,
): Promise<Preview> {
  demand(actor, 'import');
  const { file, document: read } = await pendingOf(actor, id, deps);
  const used = new Set((await deps.stores.plans.list()).map((entry) => entry.id));
  const chosen = plan === undefined ? freeId(read.plan.id, used) : (await findPlan(plan, deps)).id;
  const document = { ...read, plan: { ...read.plan, id: chosen } };
  return previewPlan(actor, { file, document, isPlaced: true }, deps);
}

/** What was confirmed of a preview. */
export interface Confirmation {
  readonly preview: string;
  /** The proposed links to earlier plans that were left ticked. */
  readonly links: readonly string[];
  /** The button said what would be lost. */
  readonly replace?: boolean | undefined;
}

/**
 * Stores what was shown. It is shown anew instead when somebody has changed the plan since, when it is not clear which plan it is
 * about, or when something would be lost and the button did not say so: nobody confirms what they have not seen.
 * @throws Problem `preview-outdated` when it has been replaced, stored or discarded, or is somebody else's
 */
export async function confirmPreview(
  actor: Actor,
  { preview: id, links, replace = false }: Confirmation,
  deps: Deps,
): Promise<{ readonly stored: StoredPreview } | { readonly preview: Preview }> {
  demand(actor, 'import');
  const { stores } = deps;
  const pending = await pendingOf(actor, id, deps);
  if (!(await isAsSeen(actor, pending, deps))) {
    // A new plan whose id has been taken meanwhile is not that one's next version.
    const isPlaced = pending.isPlaced === true && pending.planVersion > 0;
    const preview = await previewPlan(actor, { ...pending, isPlaced }, deps);
    if (preview.pending.id === undefined) await stores.previews.remove(actor.id, id);
    return { preview: { ...preview, isComparedAnew: true } };
  }
  if (!(await mayStore(actor, pending, replace, deps)))
    return { preview: await previewPlan(actor, pending, deps) };
  const confirmed = { document: pending.document, dryRun: false, links, replace };
  // Before it is stored: what is stored is not to look as if it were not.
  const current = await stores.owners.ofPlan(pending.document.plan.id);
  const openRounds = await openRoundsOf(pending.document.plan.id, deps);
  const { plan, answers, links: proposed } = await store(actor, confirmed, deps);
  const owners = await findListOwners(pending.document, plan, deps);
  if (owners) await saveListOwners(actor, owners, plan, deps);
  // One that stays can be confirmed again, and then says nothing new; it goes with the next, or in a week.
  await unlessStoreFails(stores.previews.remove(actor.id, id), undefined);
  const now = withListed(current, owners?.changes ?? []);
  const unowned = unownedItems(plan, now);
  const covered = owners && coveredItems(plan, now);
  // What is proposed had no link before.
  const linked = proposed.filter(({ item }) => itemOf(plan, item)?.continues !== undefined).length;
  return { stored: { file: pending.file, plan, linked, owners, unowned, covered, openRounds, answers } };
}

/** @throws Problem `preview-outdated` */
async function pendingOf(actor: Actor, id: string, { stores }: Deps): Promise<PendingPreview> {
  const pending = await stores.previews.read(actor.id, id);
  if (!pending) throw new Problem('preview-outdated');
  return pending;
}

/** Whether the plan, and the owners that a list would replace, are what they were when they were shown. */
async function isAsSeen(actor: Actor, { document, planVersion, ownersMark }: PendingPreview, deps: Deps) {
  if ((await versionOf(document, deps)) !== planVersion) return false;
  if (ownersMark === undefined) return true;
  const { plan } = await store(actor, { document, dryRun: true, links: [] }, deps);
  const owners = await findListOwners(document, plan, deps);
  return owners !== undefined && markOfOwners(owners) === ownersMark;
}

function changesAny(owners: OwnersOfList | undefined): boolean {
  return owners !== undefined && owners.changes.length + owners.deputies.length > 0;
}

/** Whether a preview says which plan it is about by more than a guess – those of before did not know – and loses nothing in silence. */
async function mayStore(
  actor: Actor,
  { document, isPlaced }: PendingPreview,
  replace: boolean,
  deps: Deps,
): Promise<boolean> {
  if (!isPlaced) {
    const placed = await atKnownPlan(document, deps);
    if (placed.maybe.length > 0 || placed.document.plan.id !== document.plan.id) return false;
  }
  if (replace) return true;
  const { changes, answers } = await store(actor, { document, dryRun: true, links: [] }, deps);
  return lostIn(changes).length === 0 && answers?.isRoundGuessed !== true;
}

/** What storing a document's plan or answers does or, in a dry run, would do. */
async function store(
  actor: Actor,
  input: { readonly document: ReadDocument } & Pick<PlanImport, 'dryRun' | 'links' | 'replace'>,
  deps: Deps,
): Promise<Pick<Preview, 'plan' | 'changes' | 'links' | 'answers'>> {
  const { pastRound } = input.document;
  if (pastRound)
    return importPastRound(actor, { ...input, document: { ...input.document, pastRound } }, deps);
  return importPlan(actor, { ...input, ...importOf(input.document) }, deps);
}

/**
 * All that a document leaves open beside what was read, for whoever wants to see more than fits beside the plan.
 * @throws Problem `preview-outdated` as when it is confirmed
 */
export async function showFindings(
  actor: Actor,
  { preview: id }: { readonly preview: string },
  deps: Deps,
): Promise<{ readonly pending: PendingPreview; readonly findings: readonly Finding[] }> {
  demand(actor, 'import');
  const pending = await pendingOf(actor, id, deps);
  const { document } = pending;
  const answers = document.pastRound
    ? (await store(actor, { document, dryRun: true, links: [] }, deps)).answers
    : undefined;
  return { pending, findings: [...document.unplaced, ...(answers?.unplaced ?? [])] };
}

/** @returns the name of the file. @throws Problem `preview-outdated` as when it is confirmed */
export async function discardPreview(
  actor: Actor,
  { preview: id }: { readonly preview: string },
  deps: Deps,
): Promise<string> {
  demand(actor, 'import');
  const { file } = await pendingOf(actor, id, deps);
  await deps.stores.previews.remove(actor.id, id);
  return file;
}

/** Version of the plan that is there; 0 when there is none. */
async function versionOf({ plan }: ReadDocument, deps: Deps): Promise<number> {
  return (await newestPlan(plan.id, deps))?.version ?? 0;
}

async function openRoundsOf(plan: string, { stores }: Deps): Promise<readonly Round[]> {
  return (await stores.rounds.ofPlan(plan)).map(({ value }) => value).filter(isOpen);
}
