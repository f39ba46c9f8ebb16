import { confirmPreview, discardPreview, previewPlan } from '../commands/plans/preview-plan.ts';
import { Problem } from '../domain/errors.ts';
import { may } from '../domain/people/roles.ts';
import type { ReadDocument } from '../domain/plans/read-document.ts';
import { discardedCard, previewCard, storedCard, unreadableCard } from '../views/plans/plan-preview.ts';
import { previewTextsIn } from '../views/plans/preview-texts.ts';
import { problemLines } from '../views/texts/problems.ts';
import { type FileLimits, fetchFile } from './attachments.ts';
import { type IncomingActivity, TeamsFile } from './payloads.ts';
import { card, type Reply, type Turn, text } from './turn.ts';

export interface FileSetting {
  /** @throws Problem `invalid-plan`, `not-a-plan` */
  readonly readPlan: (name: string, bytes: Uint8Array) => Promise<ReadDocument>;
  readonly files: FileLimits;
}

/** Whether a message is about what is attached to it. Teams attaches the text itself as well, and quotes. */
export function bringsFile({ attachments = [], text = '' }: IncomingActivity): boolean {
  if (attachments.some((one) => TeamsFile.safeParse(one).success)) return true;
  return text.trim() === '' && attachments.some(({ contentType }) => contentType !== 'text/html');
}

/** Reads the plan that a coordinator has sent, and shows what it would change. Nothing is stored before a yes. */
export async function receiveFile(
  { attachments = [] }: IncomingActivity,
  turn: Turn,
  { readPlan, files: limits }: FileSetting,
): Promise<Reply> {
  const { actor, wording, deps, isShared } = turn;
  const t = previewTextsIn(wording.language);
  if (isShared) return text(t.filesInPersonalChat);
  if (!may(actor.roles, 'import')) return text(t.onlyCoordinators);
  const files = attachments.flatMap((one) => TeamsFile.safeParse(one).data ?? []);
  const [file, ...others] = files;
  if (!file) return text(t.notAFile);
  if (others.length > 0) return text(t.oneAtATime(files.length));
  try {
    const document = await readPlan(file.name, await fetchFile(file.content.downloadUrl, limits));
    return card(previewCard(await previewPlan(actor, { file: file.name, document }, deps), wording));
  } catch (error) {
    if (error instanceof Problem && (error.code === 'invalid-plan' || error.code === 'not-a-plan'))
      return card(unreadableCard(file.name, problemLines(error, wording.language), wording));
    throw error;
  }
}

/** `draft` is what cards have called the id of a preview from the start. */
export async function confirmPlan(
  { draft: preview, links }: { readonly draft: string; readonly links: readonly string[] },
  { actor, wording, deps }: Turn,
): Promise<Reply> {
  const outcome = await confirmPreview(actor, { preview, links }, deps);
  return card(
    'stored' in outcome ? storedCard(outcome.stored, wording) : previewCard(outcome.preview, wording),
  );
}

export async function discardPlan(preview: string, { actor, wording, deps }: Turn): Promise<Reply> {
  return card(discardedCard(await discardPreview(actor, { preview }, deps), wording));
}
