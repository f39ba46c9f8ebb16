import type { Finding } from '../../domain/errors.ts';
import type { Language } from '../../domain/language.ts';
import type { OwnersOfList } from '../../domain/people/owners-of-list.ts';
import { type Item, isGoal, type Plan } from '../../domain/plans/plan.ts';
import { lostIn } from '../../domain/plans/plan-changes.ts';
import { NEW_PLAN, type Preview, type StoredPreview } from '../../domain/plans/preview.ts';
import type { LostItem } from '../../domain/problem-fields.ts';
import type { Round } from '../../domain/rounds/round.ts';
import type { Card } from '../card.ts';
import { cutOff } from '../cut-off.ts';
import { formatInstant, shorten, type Wording } from '../format.ts';
import { countHeld, countItems } from '../kinds.ts';
import { listName } from '../names.ts';
import { pastRoundPreviewCard, pastRoundStoredCard } from '../rounds/past-round-preview.ts';
import { commonTextsIn } from '../texts/common.ts';
import { quoted } from '../texts/words.ts';
import { findingsSection, showAllButton } from './findings-section.ts';
import { guessTextsIn, ofWhich } from './guess-texts.ts';
import type { Line } from './line-groups.ts';
import { linkTextsIn } from './links-texts.ts';
import { countOwners, ownerLines, ownersOfListTextsIn } from './owners-section.ts';
import { countChanges, linesOfChanges } from './plan-changes.ts';
import { planLines } from './plan-lines.ts';
import {
  button,
  guessNotices,
  isNoNotice,
  linksLine,
  NAME,
  plainLine,
  type Section,
  sectionsCard,
} from './preview-card.ts';
import { previewTextsIn } from './preview-texts.ts';

/** What was read out of a file and how it differs from the plan that is there, to confirm or discard. */
export function previewCard(preview: Preview, wording: Wording): Card {
  const { answers, maybe = [], pending } = preview;
  if (maybe.length > 0 && pending.id !== undefined)
    return whichPlanCard({ ...preview, maybe }, pending.id, wording);
  return answers ? pastRoundPreviewCard({ ...preview, answers }, wording) : planPreviewCard(preview, wording);
}

/** Plans to choose from: so many fit, and more are no help. */
const MOST_PLANS = 5;

/** A guess is all that tells which plan a file is about, so whoever sent it is asked before anything is compared or stored. */
function whichPlanCard(
  { pending, plan, maybe }: Preview & { readonly maybe: readonly Plan[] },
  id: string,
  wording: Wording,
): Card {
  const { language } = wording;
  const t = guessTextsIn(language);
  const choices = maybe.slice(0, MOST_PLANS).map(({ id: value, title, board, year }) => ({
    title: t.thisPlan(shorten(title, 120), shorten(board, 80), year),
    value,
  }));
  return sectionsCard(
    {
      where: previewTextsIn(language).sentAt(shorten(pending.file, 100), formatInstant(pending.at, wording)),
      title: t.whichPlan(shorten(pending.file, 100)),
      notices: guessNotices(pending.document.unplaced, language),
      sections: contents(plan, language),
      plans: [{ title: t.aNewPlan, value: NEW_PLAN }, ...choices],
      after: [t.askedFirst(t.goOn)],
      actions: [
        button(t.goOn, 'place-plan', 'positive', id, language),
        button(previewTextsIn(language).discard, 'discard-plan', 'default', id, language),
      ],
    },
    wording,
  );
}

function planPreviewCard(preview: Preview, wording: Wording): Card {
  const { language } = wording;
  const t = previewTextsIn(language);
  const { pending, plan, links, openRounds } = preview;
  const { id, document, planVersion } = pending;
  const where = t.sentAt(shorten(pending.file, 100), formatInstant(pending.at, wording));
  const title = shorten(plan.title, 120);
  if (id === undefined) {
    const toLookAt = findingsSection({ findings: toldIn(preview), accounts: document.accounts }, language);
    const notices = preview.isComparedAnew ? [t.sameMeanwhile] : [];
    const unchanged = { title: t.unchanged(title, planVersion), after: [t.nothingToStore] };
    return sectionsCard({ where, notices, sections: toLookAt, ...unchanged }, wording);
  }
  const told = { findings: toldIn(preview).filter(isNoNotice), accounts: document.accounts };
  const lost = lostIn(preview.changes);
  const storesPlan = planVersion > 0 ? t.storeVersion : t.store;
  const kept = isUnchanged(preview) ? storesBeside(preview, language) : storesPlan;
  const store = lost.length > 0 ? guessTextsIn(language).storeWithout(lost.length) : kept;
  return sectionsCard(
    {
      where,
      title: t.planHolds(title, countHeld(plan.items, language) || t.nothingHeld),
      notices: [
        ...guessNotices(document.unplaced, language),
        ...(preview.isComparedAnew ? [t.comparedAnew] : []),
        ...lossNotices(lost, language),
      ],
      sections: [
        ...comparison(preview, language),
        ...ownersSection(preview.owners, language),
        ...findingsSection(told, language, true),
        ...contents(plan, language),
      ],
      links,
      after: [
        ...(document.unplaced.some(({ code }) => code === 'guessed') ? [t.guessedWrong] : []),
        ...roundsLine(openRounds, language),
        t.notStoredYet(store),
      ],
      actions: [
        button(store, 'confirm-plan', 'positive', id, language, lost.length > 0),
        button(t.discard, 'discard-plan', 'default', id, language),
        ...showAllButton(told, id, language),
      ],
    },
    wording,
  );
}

/** What the file leaves open, and what the register of people does. */
function toldIn({ pending, owners }: Preview): readonly Finding[] {
  return [...pending.document.unplaced, ...(owners?.findings ?? [])];
}

/** Whether only what stands beside the plan would be stored: links to earlier years, or owners. */
function isUnchanged({ plan, pending }: Preview): boolean {
  return pending.planVersion > 0 && plan.version === pending.planVersion;
}

function storesBeside({ links, owners }: Preview, language: Language): string {
  const hasOwners = owners !== undefined && countOwners(owners, language) !== '';
  if (hasOwners && links.length > 0) return previewTextsIn(language).storeVersion;
  return hasOwners ? ownersOfListTextsIn(language).store : linkTextsIn(language).storeLinks;
}

function lossNotices(lost: readonly LostItem[], language: Language): readonly string[] {
  return lost.length === 0 ? [] : [guessTextsIn(language).willLose(lost.length, ofWhich(lost, language))];
}

function comparison(preview: Preview, language: Language): readonly Section[] {
  const { changes, pending } = preview;
  if (pending.planVersion === 0 || (isUnchanged(preview) && preview.links.length === 0)) return [];
  const t = previewTextsIn(language);
  if (changes.length > 0) {
    const title = t.comparedTo(pending.planVersion, countChanges(changes, language));
    return [{ title, groups: [{ lines: linesOfChanges(preview, language) }], of: 'changes' }];
  }
  const only = isUnchanged(preview) ? linkTextsIn(language).onlyLinks : t.onlyThePlanItself;
  const groups = [{ lines: [plainLine(only)] }];
  return [{ title: t.comparedWith(pending.planVersion), groups, of: 'changes' }];
}

function ownersSection(owners: OwnersOfList | undefined, language: Language): readonly Section[] {
  const counts = owners && countOwners(owners, language);
  if (!owners || !counts) return [];
  const title = ownersOfListTextsIn(language).section(counts);
  return [{ title, groups: [{ lines: ownerLines(owners, language) }], of: 'lines' }];
}

function contents(plan: Plan, language: Language): readonly Section[] {
  const groups = planLines(plan, language);
  if (groups.length === 0) return [];
  const listed = plan.items.filter(({ kind }) => kind !== 'area' && kind !== 'indicator');
  return [{ title: previewTextsIn(language).inThePlan, groups, of: asCalled(listed) }];
}

/** Goals where there is nothing else; a longer name would not fit on a button. */
function asCalled(items: readonly Item[]): 'goals' | 'lines' {
  return items.length > 0 && items.every(isGoal) ? 'goals' : 'lines';
}

/** What is in the way of reading a file as a plan. */
export function unreadableCard(file: string, faults: readonly string[], wording: Wording): Card {
  const t = previewTextsIn(wording.language);
  const groups = [{ lines: faults.map(plainLine) }];
  const sections: readonly Section[] = [{ title: t.faultsIn(faults.length), groups, of: 'faults' }];
  return sectionsCard(
    { where: shorten(file, 100), title: t.unreadable, sections, after: [t.correctAndSend] },
    wording,
  );
}

/** What was stored, and what is to be done before anybody can be asked. */
export function storedCard(stored: StoredPreview, wording: Wording): Card {
  const { file, plan, linked, owners, unowned, covered = [], openRounds, answers } = stored;
  if (answers) return pastRoundStoredCard({ ...stored, answers }, wording);
  const { language } = wording;
  const t = previewTextsIn(language);
  const lines = unowned.map((item): Line => [{ text: `– ${listName(plan, item, NAME)}` }]);
  const lacking: Section = {
    title: t.lackOwner(countItems(unowned, language)),
    groups: [{ lines: [plainLine(t.nameOwners(unowned.length)), ...lines] }],
    of: asCalled(unowned),
  };
  return sectionsCard(
    {
      where: shorten(file, 100),
      title: t.stored(shorten(plan.title, 120), plan.version),
      sections: unowned.length > 0 ? [lacking] : [],
      after: [
        ...linksLine(linked, language),
        ...(owners && owners.changes.length > 0
          ? [ownersOfListTextsIn(language).stored(owners.changes.length)]
          : []),
        ...(unowned.length + covered.length > 0 ? [] : [t.everyoneNamed]),
        ...(covered.length > 0 ? [coveredText(plan, covered, language)] : []),
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

function roundsLine(rounds: readonly Round[], language: Language): readonly string[] {
  if (rounds.length === 0) return [];
  const names = rounds.map(({ name }) => quoted(name, language));
  return [previewTextsIn(language).roundsGoOn(names.length, commonTextsIn(language).listOf(names))];
}

/** More names are counted. */
const COVERED_NAMED = 4;

/** What a list names no owner of, although others are asked about what is above or below it. */
function coveredText(plan: Plan, covered: readonly Item[], language: Language): string {
  const { shown, hidden } = cutOff(covered, COVERED_NAMED);
  const names = shown.map((item) => quoted(listName(plan, item, 80), language));
  const more = hidden > 0 ? [commonTextsIn(language).andMore(hidden)] : [];
  const t = ownersOfListTextsIn(language);
  return t.covered(countItems(covered, language), covered.length, [...names, ...more].join(', '));
}
