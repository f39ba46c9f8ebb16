import { type Item, type Plan, shortNameOf } from '../domain/plan.ts';
import type { DraftLink, DraftPreview, StoredDraft } from '../domain/preview.ts';
import type { Round } from '../domain/round.ts';
import { type Card, fill, firstThatFits, payload } from './card.ts';
import { capitalise, escapeMarkdown, formatDay, formatInstant, shorten, type Wording } from './format.ts';
import { countChanges, linesOfChanges } from './plan-changes.ts';
import { countItems, type Line, planLines } from './plan-lines.ts';
import { cutOff } from './summary.ts';
import { importTextsIn } from './texts/import.ts';
import { findingLine } from './texts/problems.ts';
import { textsIn } from './texts/texts.ts';

/** Lines of each section that are seen at once; the rest unfold. */
const LINES_AT_ONCE = 12;
/** How many lines of each section are tried before the card fits. */
const LINES_AT_MOST = [80, 40, 20, 8];
const NAME = 60;
const FINDING = 200;

interface Section {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly style?: 'warning';
}

/** What was read out of a file and how it differs from the plan that is there, to confirm or discard. */
export function previewCard(preview: DraftPreview, wording: Wording): Card {
  return firstThatFits(LINES_AT_MOST.map((most) => () => previewCardOf(preview, wording, most)));
}

function previewCardOf(preview: DraftPreview, wording: Wording, most: number): Card {
  const { language } = wording;
  const t = importTextsIn(language);
  const { pending, plan, changes, links, openRounds } = preview;
  const { id, draft, planVersion } = pending;
  const title = shorten(plan.title, 120);
  const store = draft.report ? t.storeReport : planVersion > 0 ? t.storeVersion : t.store;
  const changeLines = changes.length > 0 ? linesOfChanges(preview, language) : [];
  const findings = draft.unplaced.map((finding) => findingLine(finding, language));
  const sections: Section[] = [
    ...(planVersion > 0 && plan.version !== planVersion
      ? [{ title: t.comparedWith(planVersion, countChanges(changes, language)), lines: changeLines }]
      : []),
    ...(findings.length > 0 ? [{ title: t.toLookAt(findings.length), lines: findings.map(plainLine) }] : []),
    { title: t.inThePlan, lines: planLines(plan, language) },
  ];
  return fillCard(wording, most, {
    where: t.sentAt(shorten(pending.file, 100), formatInstant(pending.at, wording)),
    title:
      id === undefined
        ? t.unchanged(title, planVersion)
        : t.planHolds(title, countItems(plan.items, language) || t.nothingHeld),
    notices: preview.isComparedAnew ? [t.comparedAnew] : [],
    sections: id === undefined ? sections.filter(({ title }) => title !== t.inThePlan) : sections,
    links: id === undefined ? [] : links.slice(0, most),
    after: [
      ...reportLine(preview, wording),
      ...(id !== undefined ? roundsLine(openRounds, language) : []),
      id === undefined ? t.nothingToStore : t.notStoredYet(store),
    ],
    actions:
      id === undefined
        ? []
        : [
            button(store, 'confirm-plan', 'positive', id, language),
            button(t.discard, 'discard-plan', 'default', id, language),
          ],
  });
}

/** What is in the way of reading a file as a plan. */
export function unreadableCard(file: string, faults: readonly string[], wording: Wording): Card {
  const t = importTextsIn(wording.language);
  const filled = (most: number) =>
    fillCard(wording, most, {
      where: shorten(file, 100),
      title: t.unreadable,
      notices: [],
      sections: [{ title: t.faultsIn(faults.length), lines: faults.map(plainLine) }],
      links: [],
      after: [t.correctAndSend],
      actions: [],
    });
  return firstThatFits(LINES_AT_MOST.map((most) => () => filled(most)));
}

function plainLine(text: string): Line {
  return [{ text: shorten(text, FINDING) }];
}

/** What was stored, and what is to be done before anybody can be asked. */
export function storedCard({ file, plan, unowned, openRounds }: StoredDraft, wording: Wording): Card {
  const { language } = wording;
  const t = importTextsIn(language);
  const lines = unowned.map((item): Line => [{ text: nameOf(plan, item) }]);
  const lacking: Section = {
    title: t.lackOwner(countItems(unowned, language)),
    lines: [[{ text: t.nameOwners }], ...lines],
    style: 'warning',
  };
  const filled = (most: number) =>
    fillCard(wording, most, {
      where: shorten(file, 100),
      title: t.stored(shorten(plan.title, 120), plan.version),
      notices: [],
      sections: unowned.length > 0 ? [lacking] : [],
      links: [],
      after: [
        ...(unowned.length > 0 ? [] : [t.everyoneNamed]),
        ...(openRounds.length > 0 ? roundsLine(openRounds, language) : [t.openARound]),
      ],
      actions: [],
    });
  return firstThatFits(LINES_AT_MOST.map((most) => () => filled(most)));
}

export function discardedCard(file: string, wording: Wording): Card {
  const t = importTextsIn(wording.language);
  return fillCard(wording, 0, {
    where: shorten(file, 100),
    title: t.discarded,
    notices: [],
    sections: [],
    links: [],
    after: [t.nothingChanged],
    actions: [],
  });
}

interface Content {
  readonly where: string;
  readonly title: string;
  readonly notices: readonly string[];
  readonly sections: readonly Section[];
  readonly links: readonly DraftLink[];
  readonly after: readonly string[];
  readonly actions: readonly ReturnType<typeof button>[];
}

function fillCard({ language }: Wording, most: number, content: Content): Card {
  const t = importTextsIn(language);
  const blocks = content.sections.map((section, index) => sectionBlock(section, index, most, language));
  const isCut = blocks.some(({ hasRest }) => hasRest);
  const { links, where, title, notices, after, actions } = content;
  const asText = (text: string) => ({ text: escapeMarkdown(text) });
  return fill('plan-preview', {
    language,
    where: escapeMarkdown(where),
    title: escapeMarkdown(title),
    notices: notices.map(asText),
    sections: blocks,
    hasLinks: links.length > 0,
    linksTitle: t.linksTitle(links.length),
    linksLabel: t.linksLabel,
    linkChoices: links.map(({ item, title, plan, continuesTitle, why }) => ({
      title: t.link(shorten(title, NAME), plan, shorten(continuesTitle, NAME), t.why[why] ?? ''),
      value: item,
    })),
    linksTicked: links.map(({ item }) => item).join(','),
    after: [...(isCut ? [t.doesNotFit] : []), ...after].map(asText),
    hasActions: actions.length > 0,
    actions,
  });
}

function sectionBlock(
  { title, lines, style }: Section,
  index: number,
  most: number,
  language: Wording['language'],
) {
  const t = textsIn(language);
  const { shown, hidden } = cutOff(lines, most);
  const [first, more] = foldedAt(cutOff(shown, LINES_AT_ONCE).shown.length, shown);
  const ids = { moreId: `more${index}`, buttonId: `showMore${index}` };
  return {
    title: escapeMarkdown(title),
    style: style ?? 'default',
    lines: first.map((runs) => ({ runs: textRuns(runs) })),
    more: more.map((runs) => ({ runs: textRuns(runs) })),
    hasMore: more.length > 0,
    ...ids,
    toggled: Object.values(ids),
    showMore: t.showMore(more.length),
    hasRest: hidden > 0,
    rest: t.andMore(hidden),
  };
}

/** A heading goes with what stands below it. */
function foldedAt(count: number, lines: readonly Line[]): readonly [readonly Line[], readonly Line[]] {
  const isHeading = lines[count - 1]?.every(({ look }) => look === 'bold') === true;
  const place = count < lines.length && isHeading ? count - 1 : count;
  return [lines.slice(0, place), lines.slice(place)];
}

function textRuns(line: Line) {
  return line.map(({ text, look }) => ({
    type: 'TextRun',
    text,
    ...(look === 'bold' ? { weight: 'Bolder' } : {}),
    ...(look === 'subtle' ? { isSubtle: true } : {}),
  }));
}

function button(title: string, verb: string, style: string, draft: string, language: Wording['language']) {
  // What is not stored needs nothing that was ticked.
  const inputs = verb === 'confirm-plan' ? 'auto' : 'none';
  return { title, verb, style, inputs, payload: payload(verb, language, { draft }) };
}

function nameOf(plan: Plan, item: Item): string {
  return capitalise(shorten(shortNameOf(plan, item), NAME));
}

function roundsLine(rounds: readonly Round[], language: Wording['language']): readonly string[] {
  if (rounds.length === 0) return [];
  const names = rounds.map(({ name }) => name);
  return [importTextsIn(language).roundsGoOn(names, textsIn(language).listOf(names))];
}

function reportLine({ pending }: DraftPreview, wording: Wording): readonly string[] {
  const { report } = pending.draft;
  if (!report) return [];
  const period = textsIn(wording.language).period(
    formatDay(report.from, wording),
    formatDay(report.to, wording),
  );
  return [importTextsIn(wording.language).reportHolds(report.answers.length, `${report.name} (${period})`)];
}
