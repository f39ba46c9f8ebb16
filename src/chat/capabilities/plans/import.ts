import { z } from 'zod/v4';
import { confirmPreview, discardPreview, previewPlan } from '../../../commands/plans/preview-plan.ts';
import { Problem } from '../../../domain/errors.ts';
import { may } from '../../../domain/people/roles.ts';
import type { SentFile } from '../../../ports/files.ts';
import { discardedCard, previewCard, storedCard, unreadableCard } from '../../../views/plans/plan-preview.ts';
import { previewTextsIn } from '../../../views/plans/preview-texts.ts';
import { problemLines } from '../../../views/texts/problems.ts';
import { type Capability, type Verb, verb } from '../../capability.ts';
import { card, type Reply, type Turn, text } from '../../turn.ts';

/** The field is called what a preview was called when the first of these cards were sent. */
const preview = { draft: z.uuid() };

const elsewhere: Verb['elsewhere'] = (language) => previewTextsIn(language).filesInPersonalChat;

/** Reads the plan that a coordinator has sent, and shows what it would change. Nothing is stored before a yes. */
export const importing: Capability = {
  id: 'import',
  words: { sv: 'läs in', en: 'import' },
  does: {
    sv: 'Berättar hur du läser in en plan: skicka filen hit.',
    en: 'Tells you how to load a plan: send the file here.',
  },
  asNext: { sv: 'Läs in en fil', en: 'Load a file' },
  right: 'import',
  place: 'personal',
  helpOrder: 100,
  say: async ({ wording }) => text(previewTextsIn(wording.language).howToImport),
  receive,
  verbs: [
    verb({
      name: 'confirm-plan',
      elsewhere,
      does: { sv: 'Sparar det som lästes in.', en: 'Saves what was read.' },
      /** The choices of proposed links that were left ticked, separated by commas. */
      payload: z.object({ ...preview, links: z.string().max(50_000).default('') }),
      press: confirm,
    }),
    verb({
      name: 'discard-plan',
      elsewhere,
      does: { sv: 'Kastar det som lästes in.', en: 'Discards what was read.' },
      payload: z.object(preview),
      press: async ({ actor, wording, deps }, { draft: preview }) =>
        card(discardedCard(await discardPreview(actor, { preview }, deps), wording), ANOTHER_FILE),
    }),
  ],
};

const ANOTHER_FILE = { command: 'import' };

async function receive(turn: Turn, files: readonly SentFile[]): Promise<Reply> {
  const { actor, wording, deps, isShared } = turn;
  const t = previewTextsIn(wording.language);
  if (isShared) return text(t.filesInPersonalChat);
  if (!may(actor.roles, 'import')) return text(t.onlyCoordinators);
  const [file, ...others] = files;
  if (!file) return text(t.notAFile);
  if (others.length > 0) return text(t.oneAtATime(files.length));
  try {
    const read = await file.read();
    return card(previewCard(await previewPlan(actor, { file: file.name, document: read }, deps), wording));
  } catch (error) {
    if (error instanceof Problem && (error.code === 'invalid-plan' || error.code === 'not-a-plan'))
      return card(unreadableCard(file.name, problemLines(error, wording.language), wording), ANOTHER_FILE);
    throw error;
  }
}

async function confirm(
  { actor, wording, deps }: Turn,
  { draft: preview, links }: { readonly draft: string; readonly links: string },
): Promise<Reply> {
  const outcome = await confirmPreview(actor, { preview, links: links.split(',').filter(Boolean) }, deps);
  if (!('stored' in outcome)) return card(previewCard(outcome.preview, wording));
  return card(storedCard(outcome.stored, wording), { command: 'owners' }, { command: 'status' });
}
