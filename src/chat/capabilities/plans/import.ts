import { z } from 'zod/v4';
import {
  confirmPreview,
  discardPreview,
  placePreview,
  previewPlan,
  showFindings,
} from '../../../commands/plans/preview-plan.ts';
import { Problem } from '../../../domain/errors.ts';
import type { Language } from '../../../domain/language.ts';
import { may } from '../../../domain/people/roles.ts';
import { NEW_PLAN, type Preview, type StoredPreview } from '../../../domain/plans/preview.ts';
import type { PastRoundAnswers } from '../../../domain/rounds/past-round.ts';
import type { SentFile } from '../../../ports/files.ts';
import type { Wording } from '../../../views/format.ts';
import { findingsCard } from '../../../views/plans/findings-card.ts';
import { howToImportCard, listTemplatePath } from '../../../views/plans/how-to-import.ts';
import { discardedCard, previewCard, storedCard, unreadableCard } from '../../../views/plans/plan-preview.ts';
import { isNoNotice } from '../../../views/plans/preview-card.ts';
import { previewTextsIn } from '../../../views/plans/preview-texts.ts';
import { problemLines } from '../../../views/texts/problems.ts';
import { type Capability, payloadId, type Verb, verb } from '../../capability.ts';
import { card, type Reply, type Step, type Turn, text } from '../../turn.ts';
import { answerVerbs, receiveAnswers } from '../answers/fill.ts';

/** The field is called what a preview was called when the first of these cards were sent. */
const named = { draft: z.uuid() };

const elsewhere: NonNullable<Verb['elsewhere']> = (language) => previewTextsIn(language).filesInPersonalChat;

const VERBS: readonly Verb[] = [
  verb({
    name: 'confirm-plan',
    elsewhere,
    does: { sv: 'Sparar det som lästes in.', en: 'Saves what was read.' },
    /** The choices of proposed links that were left ticked, separated by commas. */
    payload: z.object({
      ...named,
      links: z.string().max(50_000).default(''),
      /** The button said what gives way; on cards of before it did not. */
      replace: z.literal('yes').optional(),
    }),
    isSaving: true,
    press: confirm,
  }),
  verb({
    name: 'place-plan',
    elsewhere,
    does: {
      sv: 'Jämför det som lästes in med den plan som du väljer.',
      en: 'Compares what was read with the plan that you choose.',
    },
    payload: z.object({ ...named, plan: z.union([z.literal(NEW_PLAN), payloadId]) }),
    press: async ({ actor, wording, deps }, { draft, plan }) => {
      const choice = { preview: draft, plan: plan === NEW_PLAN ? undefined : plan };
      return preview(await placePreview(actor, choice, deps), wording);
    },
  }),
  verb({
    name: 'discard-plan',
    elsewhere,
    does: { sv: 'Slänger det som lästes in.', en: 'Discards what was read.' },
    payload: z.object(named),
    press: async ({ actor, wording, deps }, { draft }) =>
      card(discardedCard(await discardPreview(actor, { preview: draft }, deps), wording), ANOTHER_FILE),
  }),
  verb({
    name: 'show-findings',
    elsewhere,
    does: {
      sv: 'Visar allt i filen som inte blev en del av planen.',
      en: 'Shows everything in the file that did not become part of the plan.',
    },
    payload: z.object({ ...named, page: z.int().min(0).max(10_000) }),
    press: async ({ actor, wording, deps }, { draft, page }) => {
      const { pending, findings } = await showFindings(actor, { preview: draft }, deps);
      const told = { findings: findings.filter(isNoNotice), accounts: pending.document.accounts };
      return card(findingsCard(pending, told, page, wording));
    },
  }),
  ...answerVerbs(elsewhere),
];

/**
 * Reads the plan that a coordinator has sent, and shows what it would change. Nothing is stored before a yes.
 * @param publicUrl what links begin with: where there is an address, an empty goal list is to be had
 */
export function importingBy(publicUrl: string | undefined): Capability {
  const templateIn = (language: Language) =>
    publicUrl === undefined ? undefined : publicUrl + listTemplatePath(language);
  return {
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
    say: async ({ wording }) => card(howToImportCard(wording, templateIn(wording.language))),
    receive,
    verbs: VERBS,
  };
}

const ANOTHER_FILE: Step = { command: 'import' };
const OWNERS: Step = { command: 'owners' };

async function receive(turn: Turn, files: readonly SentFile[]): Promise<Reply> {
  const { actor, wording, deps, isShared } = turn;
  const t = previewTextsIn(wording.language);
  if (isShared) return text(t.filesInPersonalChat);
  if (!may(actor.roles, 'import')) return text(t.onlyCoordinators);
  const [file, ...others] = files;
  if (!file) return text(t.notAFile);
  if (others.length > 0) return text(t.oneAtATime(files.length));
  if (await file.holdsAnswers()) return receiveAnswers(turn, file);
  try {
    const read = await file.read();
    return preview(await previewPlan(actor, { file: file.name, document: read }, deps), wording);
  } catch (error) {
    if (error instanceof Problem && (error.code === 'invalid-plan' || error.code === 'not-a-plan'))
      return card(unreadableCard(file.name, problemLines(error, wording.language), wording), ANOTHER_FILE);
    throw error;
  }
}

async function confirm(
  { actor, wording, deps }: Turn,
  {
    draft,
    links,
    replace,
  }: { readonly draft: string; readonly links: string; readonly replace?: 'yes' | undefined },
): Promise<Reply> {
  const outcome = await confirmPreview(
    actor,
    { preview: draft, links: links.split(',').filter(Boolean), replace: replace === 'yes' },
    deps,
  );
  return 'stored' in outcome ? receipt(outcome.stored, wording) : preview(outcome.preview, wording);
}

/** It has its own buttons, unless it says nothing new. */
function preview(shown: Preview, wording: Wording): Reply {
  const { pending, answers } = shown;
  if (pending.id !== undefined) return card(previewCard(shown, wording));
  return card(previewCard(shown, wording), ...(answers ? historyOf(answers) : [OWNERS]), ANOTHER_FILE);
}

/** What is still to be done with a plan; of a report, how it has gone. */
function receipt(stored: StoredPreview, wording: Wording): Reply {
  const next = stored.answers ? historyOf(stored.answers) : [OWNERS];
  const isPlan = !stored.answers;
  const isAsked = stored.openRounds.length > 0;
  const after = isPlan ? [isAsked ? { command: 'status' } : { command: 'round' }] : [ANOTHER_FILE];
  return card(storedCard(stored, wording), ...next, ...after);
}

function historyOf({ placed }: PastRoundAnswers): readonly Step[] {
  return placed.slice(0, 1).map(({ item }) => ({ command: 'history', subject: item.title }));
}
