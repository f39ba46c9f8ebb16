import { randomUUID } from 'node:crypto';
import { Problem } from '../../domain/errors.ts';
import { unownedItems } from '../../domain/people/owners.ts';
import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import { itemOf } from '../../domain/plans/plan.ts';
import type { Preview, StoredPreview } from '../../domain/plans/preview.ts';
import { importOf, type ReadDocument } from '../../domain/plans/read-document.ts';
import { isOpen, type Round } from '../../domain/rounds/round.ts';
import type { Deps } from '../../ports/deps.ts';
import { importPastRound } from '../rounds/import-past-round.ts';
import { atKnownPlan, newestPlan } from './find-plans.ts';
import { importPlan } from './import-plan.ts';

export interface ReadFile {
  /** Name of the file, as it was sent. */
  readonly file: string;
  readonly document: ReadDocument;
}

/**
 * Compares what was read with the plan that is there, and keeps it until it is confirmed. Only the newest of each person is
 * kept, and none that says nothing new.
 * @throws Problem `preview-too-large`; for a report what `importPastRound` throws
 */
export async function previewPlan(
  actor: Actor,
  { file, document: read }: ReadFile,
  deps: Deps,
): Promise<Preview> {
  demand(actor, 'import');
  const document = await atKnownPlan(read, deps);
  const { stores, clock } = deps;
  const planVersion = await versionOf(document, deps);
  const { plan, changes, links, answers } = await store(actor, { document, dryRun: true, links: [] }, deps);
  const isNews = answers ? answers.stored > 0 : plan.version !== planVersion;
  const pending = { by: actor.id, file, at: clock.now().toISOString(), planVersion, document };
  const id = isNews ? randomUUID() : undefined;
  if (id !== undefined) await stores.previews.save({ ...pending, id });
  const openRounds = await openRoundsOf(plan.id, deps);
  return { pending: { ...pending, id }, plan, changes, links, openRounds, answers, isComparedAnew: false };
}

/**
 * Stores what was shown. When somebody has changed the plan since, it is shown anew instead, so that nobody confirms what
 * they have not seen.
 * @param input the preview's id, and the proposed links to earlier plans that were left ticked
 * @throws Problem `preview-outdated` when it has been replaced, stored or discarded, or is somebody else's
 */
export async function confirmPreview(
  actor: Actor,
  { preview: id, links }: { readonly preview: string; readonly links: readonly string[] },
  deps: Deps,
): Promise<{ readonly stored: StoredPreview } | { readonly preview: Preview }> {
  demand(actor, 'import');
  const { stores } = deps;
  const pending = await stores.previews.read(actor.id, id);
  if (!pending) throw new Problem('preview-outdated');
  if ((await versionOf(pending.document, deps)) !== pending.planVersion) {
    const preview = await previewPlan(actor, pending, deps);
    if (preview.pending.id === undefined) await stores.previews.remove(actor.id, id);
    return { preview: { ...preview, isComparedAnew: true } };
  }
  const confirmed = { document: pending.document, dryRun: false, links };
  const { plan, answers, links: proposed } = await store(actor, confirmed, deps);
  // Afterwards: one that is cut off in between can be confirmed again, and then says nothing new.
  await stores.previews.remove(actor.id, id);
  const unowned = unownedItems(plan, await stores.owners.ofPlan(plan.id));
  const openRounds = await openRoundsOf(plan.id, deps);
  // What is proposed had no link before.
  const linked = proposed.filter(({ item }) => itemOf(plan, item)?.continues !== undefined).length;
  return { stored: { file: pending.file, plan, linked, unowned, openRounds, answers } };
}

/** What storing a document's plan or answers does or, in a dry run, would do. */
async function store(
  actor: Actor,
  input: { readonly document: ReadDocument; readonly dryRun: boolean; readonly links: readonly string[] },
  deps: Deps,
): Promise<Pick<Preview, 'plan' | 'changes' | 'links' | 'answers'>> {
  const { pastRound } = input.document;
  if (pastRound)
    return importPastRound(actor, { ...input, document: { ...input.document, pastRound } }, deps);
  return importPlan(actor, { ...input, ...importOf(input.document) }, deps);
}

/** @returns the name of the file. @throws Problem `preview-outdated` as when it is confirmed */
export async function discardPreview(
  actor: Actor,
  { preview: id }: { readonly preview: string },
  { stores }: Deps,
): Promise<string> {
  demand(actor, 'import');
  const pending = await stores.previews.read(actor.id, id);
  if (!pending) throw new Problem('preview-outdated');
  await stores.previews.remove(actor.id, id);
  return pending.file;
}

/** Version of the plan that is there; 0 when there is none. */
async function versionOf({ plan }: ReadDocument, deps: Deps): Promise<number> {
  return (await newestPlan(plan.id, deps))?.version ?? 0;
}

async function openRoundsOf(plan: string, { stores }: Deps): Promise<readonly Round[]> {
  return (await stores.rounds.ofPlan(plan)).map(({ value }) => value).filter(isOpen);
}
