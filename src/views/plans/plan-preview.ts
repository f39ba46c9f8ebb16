import type { Item, Plan } from '../../domain/plans/plan.ts';
import type { Preview, StoredPreview } from '../../domain/plans/preview.ts';
import type { Round } from '../../domain/rounds/round.ts';
import type { Card } from '../card.ts';
import { formatInstant, shorten, type Wording } from '../format.ts';
import { countItems } from '../kinds.ts';
import { listName } from '../names.ts';
import { pastRoundPreviewCard, pastRoundStoredCard } from '../rounds/past-round-preview.ts';
import { commonTextsIn } from '../texts/common.ts';
import { findingLine } from '../texts/findings.ts';
import { countChanges, linesOfChanges } from './plan-changes.ts';
import { type Line, planLines } from './plan-lines.ts';
import { button, linksLine, NAME, plainLine, type Section, sectionsCard } from './preview-card.ts';
import { previewTextsIn } from './preview-texts.ts';

/** What was read out of a file and how it differs from the plan that is there, to confirm or discard. */
export function previewCard(preview: Preview, wording: Wording): Card {
  const { answers } = preview;
  return answers ? pastRoundPreviewCard({ ...preview, answers }, wording) : planPreviewCard(preview, wording);
}

function planPreviewCard(preview: Preview, wording: Wording): Card {
  const { language } = wording;
  const t = previewTextsIn(language);
  const { pending, plan, links, openRounds } = preview;
  const { id, document, planVersion } = pending;
  const where = t.sentAt(shorten(pending.file, 100), formatInstant(pending.at, wording));
  const notices = preview.isComparedAnew ? [t.comparedAnew] : [];
  const title = shorten(plan.title, 120);
  const findings = document.unplaced.map((finding) => findingLine(finding, language));
  const toLookAt =
    findings.length > 0 ? [{ title: t.toLookAt(findings.length), lines: findings.map(plainLine) }] : [];
  if (id === undefined) {
    const unchanged = { title: t.unchanged(title, planVersion), after: [t.nothingToStore] };
    return sectionsCard({ where, notices, sections: toLookAt, ...unchanged }, wording);
  }
  const store = planVersion > 0 ? t.storeVersion : t.store;
  return sectionsCard(
    {
      where,
      title: t.planHolds(title, countItems(plan.items, language) || t.nothingHeld),
      notices,
      sections: [
        ...comparison(preview, wording),
        ...toLookAt,
        { title: t.inThePlan, lines: planLines(plan, language) },
      ],
      links,
      after: [...roundsLine(openRounds, language), t.notStoredYet(store)],
      actions: [
        button(store, 'confirm-plan', 'positive', id, language),
        button(t.discard, 'discard-plan', 'default', id, language),
      ],
    },
    wording,
  );
}

function comparison(preview: Preview, { language }: Wording): Section[] {
  const { changes, pending } = preview;
  if (pending.planVersion === 0) return [];
  const title = previewTextsIn(language).comparedWith(pending.planVersion, countChanges(changes, language));
  return [{ title, lines: changes.length > 0 ? linesOfChanges(preview, language) : [] }];
}

/** What is in the way of reading a file as a plan. */
export function unreadableCard(file: string, faults: readonly string[], wording: Wording): Card {
  const t = previewTextsIn(wording.language);
  const sections = [{ title: t.faultsIn(faults.length), lines: faults.map(plainLine) }];
  return sectionsCard(
    { where: shorten(file, 100), title: t.unreadable, sections, after: [t.correctAndSend] },
    wording,
  );
}

/** What was stored, and what is to be done before anybody can be asked. */
export function storedCard(stored: StoredPreview, wording: Wording): Card {
  const { file, plan, linked, unowned, openRounds, answers } = stored;
  if (answers) return pastRoundStoredCard({ ...stored, answers }, wording);
  const { language } = wording;
  const t = previewTextsIn(language);
  const lines = unowned.map((item): Line => [{ text: nameOf(plan, item) }]);
  const lacking: Section = {
    title: t.lackOwner(countItems(unowned, language)),
    lines: [[{ text: t.nameOwners }], ...lines],
    style: 'warning',
  };
  return sectionsCard(
    {
      where: shorten(file, 100),
      title: t.stored(shorten(plan.title, 120), plan.version),
      sections: unowned.length > 0 ? [lacking] : [],
      after: [
        ...linksLine(linked, language),
        ...(unowned.length > 0 ? [] : [t.everyoneNamed]),
        ...(openRounds.length > 0 ? roundsLine(openRounds, language) : [t.openARound]),
      ],
    },
    wording,
  );
}

export function discardedCard(file: string, wording: Wording): Card {
  const t = previewTextsIn(wording.language);
  return sectionsCard({ where: shorten(file, 100), title: t.discarded, after: [t.nothingChanged] }, wording);
}

function nameOf(plan: Plan, item: Item): string {
  return listName(plan, item, NAME);
}

function roundsLine(rounds: readonly Round[], language: Wording['language']): readonly string[] {
  if (rounds.length === 0) return [];
  const names = rounds.map(({ name }) => name);
  return [previewTextsIn(language).roundsGoOn(names, commonTextsIn(language).listOf(names))];
}
