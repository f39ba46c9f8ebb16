import type { Language } from '../domain/language.ts';
import {
  type ConfirmedLinks,
  isConfirmed,
  isOverGap,
  isSameTitled,
  isSure,
  type ProposedLink,
} from '../domain/plans/lineage.ts';
import { itemOf, type Plan } from '../domain/plans/plan.ts';
import type { PlanChange } from '../domain/plans/plan-changes.ts';
import type { LostItem } from '../domain/problem-fields.ts';
import { shorten } from '../views/format.ts';
import { guessTextsIn } from '../views/plans/guess-texts.ts';
import { importTextsIn } from '../views/plans/import-texts.ts';
import { previewTextsIn } from '../views/plans/preview-texts.ts';
import { whyOfLink, yearsOfLink } from '../views/plans/why-linked.ts';
import { commonTextsIn } from '../views/texts/common.ts';
import { quoted } from '../views/texts/words.ts';

const MOST_CHANGES = 26;
/** Titles are up to 400 characters; so many tell which one is meant. */
const TITLE = 90;

/** What an import changes, as a terminal shows it: how much of each sort, then one line for each. */
export function changeLines(plan: Plan, changes: readonly PlanChange[], language: Language): string[] {
  const t = importTextsIn(language);
  const groups = (['added', 'removed', 'renamed', 'moved', 'changed'] as const).flatMap((sort) => {
    const group = changes.filter(({ change }) => change === sort);
    return group.length > 0 ? [{ sort, group }] : [];
  });
  const counts = groups.map(
    ({ sort, group }) => `${t.changes[sort]}: ${group.length}${had(group, language)}`,
  );
  const lines = groups.flatMap(({ group }) => group.map((change) => changeLine(change, language, plan)));
  return [...(counts.length > 0 ? [counts.join(' · ')] : []), ...firstOf(lines, MOST_CHANGES, language)];
}

function changeLine(change: PlanChange, language: Language, plan?: Plan): string {
  return `  ${previewTextsIn(language).change[change.change].word}: ${changeText(change, language, plan)}`;
}

function changeText(change: PlanChange, language: Language, plan?: Plan): string {
  const title = named(change.title, language);
  switch (change.change) {
    case 'added':
      return title;
    case 'removed':
      return `${title}${had([change], language)}`;
    case 'renamed':
      return `${named(change.before, language)} → ${title}`;
    case 'moved': {
      const t = importTextsIn(language);
      const parent = plan && itemOf(plan, itemOf(plan, change.item)?.parent ?? '');
      const placed = (above: string | undefined) => (above ? named(above, language) : t.topLevel);
      return t.moved(title, placed(change.before), placed(parent?.title));
    }
    case 'changed': {
      const { fields } = previewTextsIn(language);
      return `${title} (${change.fields.map((field) => fields[field]).join(', ')})`;
    }
  }
}

/** How many owned what is removed, and how many answers it has. */
function had(changes: readonly PlanChange[], language: Language): string {
  const removed = changes.filter((one) => one.change === 'removed');
  const owners = removed.reduce((sum, one) => sum + (one.owners ?? 0), 0);
  const answers = removed.reduce((sum, one) => sum + (one.answers ?? 0), 0);
  const what = guessTextsIn(language).had(owners, answers);
  return what === '' ? '' : ` ${importTextsIn(language).had(what)}`;
}

/** What a plan would have no more, one line for each. */
export function lostLines(lost: readonly LostItem[], language: Language): string[] {
  const lines = lost.map(({ title, ...held }) =>
    changeLine({ change: 'removed', item: '', title, ...held }, language),
  );
  return firstOf(lines, MOST_CHANGES, language);
}

/** What the items seem to carry on, each where the titles differ, and how to say that they do. What is unsure is a list of its own, by id. */
export function linkLines(
  links: readonly ProposedLink[],
  { confirmed, dryRun }: { readonly confirmed: ConfirmedLinks; readonly dryRun: boolean },
  language: Language,
): string[] {
  if (links.length === 0) return [];
  const t = importTextsIn(language);
  const [linked, open] = [true, false].map((is) =>
    links.filter((link) => isConfirmed(link, confirmed) === is),
  );
  const [sure, unsure] = [true, false].map((is) => (open ?? []).filter((link) => isSure(link) === is));
  const counts = [
    { of: linked, head: dryRun ? t.wouldLink : t.linked, next: dryRun ? [t.saveThem] : [] },
    { of: sure, head: t.seemLinked, next: [t.linkThem] },
    { of: unsure, head: t.perhapsLinked, next: [t.linkSome] },
  ];
  return counts.flatMap(({ of = [], head, next }) =>
    of.length > 0 ? [head(of.length), ...linesOfLinks(of, language), ...next] : [],
  );
}

function linesOfLinks(links: readonly ProposedLink[], language: Language): readonly string[] {
  const t = importTextsIn(language);
  const same = Map.groupBy(links.filter(isSameTitled), ({ plan }) => plan);
  return [
    ...[...same].map(([plan, [first, ...others]]) => {
      const gap = first && isOverGap(first) ? ` (${yearsOfLink(first, language)})` : '';
      return `  ${t.sameTitled(others.length + 1, plan)}${gap}`;
    }),
    ...links.filter((link) => !isSameTitled(link)).map((link) => linkLine(link, language)),
  ];
}

function linkLine(link: ProposedLink, language: Language): string {
  const { item, title, plan, continuesTitle } = link;
  const id = isSure(link) ? '' : `${item}: `;
  return `  ${id}${named(title, language)} ← ${plan}: ${named(continuesTitle, language)} (${whyOfLink(link, language)})`;
}

function named(title: string, language: Language): string {
  return quoted(shorten(title, TITLE), language);
}

function firstOf(lines: readonly string[], most: number, language: Language): string[] {
  if (lines.length <= most) return [...lines];
  return [...lines.slice(0, most), `  ${commonTextsIn(language).andMore(lines.length - most)}`];
}
