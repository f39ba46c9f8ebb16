import type { Item } from '../../domain/plans/plan.ts';
import { isOpen, type Round } from '../../domain/rounds/round.ts';
import {
  deviates,
  entriesOf,
  type Summary,
  type SummaryEntry,
  type SummaryLine,
  spreadOf,
  worstEntriesFirst,
} from '../../domain/status/summary.ts';
import { type Card, fill, firstThatFits, payload } from '../card.ts';
import { escapeMarkdown, formatDay, shorten, type Wording } from '../format.ts';
import { countMarks, roundPeriod, spreadText, verdictHead, verdictMark } from '../marks.ts';
import { listName } from '../names.ts';
import { statusTextsIn } from './texts.ts';

/** What a card of a compiled round shows beyond counts and lines. */
export interface SummaryLook {
  /** With chart and what state the round is in, as it is posted; without them it is the answer to a quick question. */
  readonly isPosted: boolean;
  /** Names of those who have not answered: never in a channel. */
  readonly withNames: boolean;
  readonly canPost: boolean;
  /** Rounds that are open as well, and of which this card tells nothing. */
  readonly others?: readonly Round[];
}

/** Lines that are seen at once; the rest unfold. An area where something deviates is never folded. */
const LINES_AT_ONCE = 12;
const WORTH_FOLDING = 3;
/** How many lines are tried before the card fits, and whether with each unit's answer: names may be long or short. */
const FULLNESS = [
  { linesAtMost: 40, withUnits: true },
  { linesAtMost: 40, withUnits: false },
  { linesAtMost: 25, withUnits: false },
  { linesAtMost: 12, withUnits: false },
];
type Fullness = (typeof FULLNESS)[number];

/** The entries of one area, worst first. */
interface AreaEntries {
  readonly name: string | undefined;
  readonly entries: readonly SummaryEntry[];
}

/** A compiled round: counts, chart, and one line for each goal by area, as many as a card can hold. */
export function summaryCard(summary: Summary, look: SummaryLook, wording: Wording): Card {
  const all = summary.areas.map(({ area, lines }) => ({ name: area?.title, entries: entriesOf(lines) }));
  return firstThatFits(
    FULLNESS.map((fullness) => () => summaryCardOf(summary, all, look, wording, fullness)),
  );
}

function summaryCardOf(
  summary: Summary,
  all: readonly AreaEntries[],
  look: SummaryLook,
  wording: Wording,
  fullness: Fullness,
): Card {
  const { language } = wording;
  const t = statusTextsIn(language);
  const { round } = summary.state;
  const counts = countMarks(summary, language);
  const areas = areaBlocks(summary, all, wording, fullness);
  const folded = areas.filter((area) => !area.isVisible);
  const unitIds = areas.flatMap((area) => (area.units.length > 0 ? [area.unitsId] : []));
  const shown = areas.reduce((sum, area) => sum + area.lines.length, 0);
  const total = all.reduce((sum, area) => sum + area.entries.length, 0);
  return fill('summary', {
    language,
    where: `${roundPeriod(round, wording)} · ${t.dueBy(formatDay(round.due, wording))}`,
    title: escapeMarkdown(findingOf(summary, language)),
    hasState: look.isPosted,
    state: isOpen(round) ? t.provisional : t.closedRound,
    counts: counts.map((count, index) => ({ ...count, isLast: index === counts.length - 1 })),
    hasChart: look.isPosted && summary.answered > 0,
    chartTitle: t.answersReceived(summary.answered, summary.expected),
    chartStatus: verdictHead(summary.state.plan, language),
    chartCount: t.chartCount,
    chart: counts
      .filter(({ count }) => count > 0)
      .map(({ symbol, word, count, color }) => ({
        legend: `${symbol} ${word}`,
        // Where there is no chart, a table says it, whose cells know Markdown.
        cell: escapeMarkdown(`${symbol} ${word}`),
        count,
        hue: color === 'default' ? 'neutral' : color,
      })),
    areas,
    hasMore: folded.length > 0,
    showMore: t.showMore(folded.reduce((sum, area) => sum + area.lines.length, 0)),
    moreIds: folded.map((area) => area.id),
    notes: [...(look.isPosted ? notesOf(summary, look, language) : []), ...othersNote(look, language)],
    hasUnits: unitIds.length > 0,
    showUnits: t.showUnits,
    unitIds,
    hasFooter: shown < total,
    footer: t.cutOff(shown, total),
    canPost: look.canPost,
    post: t.postToChannel,
    // Pressing twice posts once: what was compiled at one moment is one summary.
    payload: payload('post-summary', language, { round: round.id, compiledAt: wording.now.toISOString() }),
  });
}

/** "9 av 11 bedömda: förväntas uppnås" */
function findingOf(summary: Summary, language: Wording['language']): string {
  const t = statusTextsIn(language);
  const [best] = countMarks(summary, language);
  if (summary.expected === 0) return t.nothingAsked;
  if (summary.answered === 0 || !best) return t.nothingAnswered(summary.expected);
  return t.statusFinding(best.count, summary.answered, best.word);
}

function areaBlocks(
  summary: Summary,
  all: readonly AreaEntries[],
  { language }: Wording,
  { linesAtMost, withUnits }: Fullness,
) {
  const t = statusTextsIn(language);
  const kept = mostSevere(all, linesAtMost);
  const folded = foldedAreas(kept);
  return kept.map((area, index) => ({
    id: `area${index}`,
    isVisible: !folded.has(area),
    name: escapeMarkdown(shorten(area.name ?? t.noArea, 120)),
    lines: area.entries.map((entry) => ({ runs: entryRuns(summary, entry, language) })),
    unitsId: `units${index}`,
    hasUnits: withUnits && area.entries.some(({ isSpread }) => isSpread),
    units: withUnits
      ? area.entries.flatMap(({ isSpread, lines }) =>
          isSpread ? lines.map((line) => ({ runs: lineRuns(lineBlock(summary, line, language)) })) : [],
        )
      : [],
  }));
}

/** The areas that are folded away: those past the first dozen lines where nothing deviates, unless that saves next to nothing. */
function foldedAreas(areas: readonly AreaEntries[]): ReadonlySet<AreaEntries> {
  let seen = 0;
  const folded = areas.filter(({ entries }) => {
    const isVisible = entries.some(deviates) || seen + entries.length <= LINES_AT_ONCE;
    if (isVisible) seen += entries.length;
    return !isVisible;
  });
  const saved = folded.reduce((sum, { entries }) => sum + entries.length, 0);
  return new Set(saved < WORTH_FOLDING ? [] : folded);
}

/** As many lines as fit, the worst before the good, in the plan's own order of areas. */
function mostSevere(areas: readonly AreaEntries[], linesAtMost: number): AreaEntries[] {
  const all = areas.flatMap((area) => area.entries);
  const kept = new Set(worstEntriesFirst(all).slice(0, linesAtMost));
  return areas
    .map((area) => ({ ...area, entries: area.entries.filter((entry) => kept.has(entry)) }))
    .filter((area) => area.entries.length > 0);
}

/** "◆ Malmö Commitment · Förväntas uppnås delvis" */
export function lineBlock(summary: Summary, line: SummaryLine, language: Wording['language']) {
  const { plan, round } = summary.state;
  const mark = verdictMark(plan, round.kind, line.assessment, language);
  return { ...mark, name: lineName(summary, line) };
}

/** As `lineRuns`; where each unit answers, "Inriktningsmålet · ● 5 på god väg · ◆ 2 en bit på väg". */
function entryRuns(summary: Summary, { item, isSpread, lines }: SummaryEntry, language: Wording['language']) {
  const [line] = lines;
  if (!isSpread && line) return lineRuns(lineBlock(summary, line, language));
  const { plan, round } = summary.state;
  const said = spreadText(plan, round.kind, spreadOf(plan, lines), language);
  return [
    { type: 'TextRun', text: itemName(summary, item) },
    { type: 'TextRun', text: ` · ${said}`, isSubtle: true },
  ];
}

/** Made here and not by the template: a summary has dozens, and expanding them was a third of its cost. */
function lineRuns({ symbol, color, name, word }: ReturnType<typeof lineBlock>) {
  return [
    { type: 'TextRun', text: `${symbol} `, weight: 'Bolder', color },
    { type: 'TextRun', text: name },
    { type: 'TextRun', text: ` ·\u00A0${word}`, isSubtle: true },
  ];
}

export function lineName(summary: Summary, { item, unit }: SummaryLine): string {
  return itemName(summary, item) + (unit ? ` (${shorten(unit, 30)})` : '');
}

export function itemName({ state }: Summary, item: Item): string {
  return listName(state.plan, item, 60);
}

function othersNote({ others = [] }: SummaryLook, language: Wording['language']) {
  if (others.length === 0) return [];
  const { shown, hidden } = cutOff(others, NOTE_LINES);
  const rest = hidden > 0 ? [{ text: statusTextsIn(language).andMore(hidden) }] : [];
  return [
    {
      title: statusTextsIn(language).otherRounds,
      lines: [...shown.map(({ name }) => ({ text: name })), ...rest],
    },
  ];
}

/** Names of missing answers on one card. */
const NOTE_LINES = 12;

function notesOf(summary: Summary, { withNames }: SummaryLook, language: Wording['language']) {
  const t = statusTextsIn(language);
  const { people } = summary.state;
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? id;
  // Without names the list would only repeat the lines above it.
  const missing = withNames
    ? summary.missing.map((line) => t.missingFrom(lineName(summary, line), t.listOf(line.owners.map(nameOf))))
    : [];
  const unowned = summary.unowned.map((item) => itemName(summary, item));
  return [
    { title: t.missing(summary.missing.length), count: summary.missing.length, names: missing },
    { title: t.unowned(unowned.length), count: unowned.length, names: unowned },
  ].flatMap(({ title, count, names }) => {
    if (count === 0) return [];
    const { shown, hidden } = cutOff(names, NOTE_LINES);
    const rest = hidden > 0 ? [{ text: t.andMore(hidden) }] : [];
    return [{ title, lines: [...shown.map((text) => ({ text })), ...rest] }];
  });
}

/** The first of a list and how many are left out: never just one, which would take as much room as saying so. */
export function cutOff<T>(
  lines: readonly T[],
  most: number,
): { readonly shown: readonly T[]; readonly hidden: number } {
  const shown = lines.length <= most + 1 ? lines : lines.slice(0, most);
  return { shown, hidden: lines.length - shown.length };
}
