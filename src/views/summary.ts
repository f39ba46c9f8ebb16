import { shortNameOf } from '../domain/plan.ts';
import type { Round } from '../domain/round.ts';
import { isDeviation, severity } from '../domain/scale.ts';
import type { Summary, SummaryArea, SummaryLine } from '../domain/summary.ts';
import { type Card, fill, firstThatFits, payload } from './card.ts';
import { capitalise, escapeMarkdown, formatDay, shorten, type Wording } from './format.ts';
import { countMarks, roundPeriod, verdictHead, verdictMark } from './marks.ts';
import { textsIn } from './texts/texts.ts';

/** What a card of a compiled round shows beyond counts and lines. */
export interface SummaryLook {
  /** With chart and draft mark, as it is posted; without them it is the answer to a quick question. */
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
/** How many lines are tried before the card fits: names may be long or short. */
const LINES_AT_MOST = [40, 25, 12];

/** A compiled round: counts, chart, and one line for each goal by area, as many as a card can hold. */
export function summaryCard(summary: Summary, look: SummaryLook, wording: Wording): Card {
  const cards = LINES_AT_MOST.map((lines) => () => summaryCardOf(summary, look, wording, lines));
  return firstThatFits(cards);
}

function summaryCardOf(summary: Summary, look: SummaryLook, wording: Wording, linesAtMost: number): Card {
  const { language } = wording;
  const t = textsIn(language);
  const { round } = summary.state;
  const counts = countMarks(summary, language);
  const areas = areaBlocks(summary, wording, linesAtMost);
  const folded = areas.filter((area) => !area.isVisible);
  const shown = areas.reduce((sum, area) => sum + area.lines.length, 0);
  return fill('summary', {
    language,
    where: `${roundPeriod(round, wording)} · ${t.dueBy(formatDay(round.due, wording))}`,
    title: findingOf(summary, language),
    isDraft: look.isPosted,
    draft: round.state === 'open' ? t.draft : t.closedRound,
    counts: counts.map((count, index) => ({ ...count, isLast: index === counts.length - 1 })),
    hasChart: look.isPosted && summary.answered > 0,
    chartTitle: t.answersReceived(summary.answered, summary.expected),
    chartStatus: verdictHead(summary.state.plan, language),
    chartCount: t.chartCount,
    chart: counts
      .filter(({ count }) => count > 0)
      .map(({ symbol, word, count, color }) => ({
        legend: `${symbol} ${word}`,
        count,
        hue: color === 'default' ? 'neutral' : color,
      })),
    areas,
    hasMore: folded.length > 0,
    showMore: t.showMore(folded.reduce((sum, area) => sum + area.lines.length, 0)),
    moreIds: folded.map((area) => area.id),
    notes: [...(look.isPosted ? notesOf(summary, look, language) : []), ...othersNote(look, language)],
    hasFooter: shown < summary.expected,
    footer: t.cutOff(shown, summary.expected),
    canPost: look.canPost,
    post: t.postToChannel,
    // Pressing twice posts once: what was compiled at one moment is one summary.
    payload: payload('post-summary', language, { round: round.id, compiledAt: wording.now.toISOString() }),
  });
}

/** "9 av 11 bedömda: förväntas uppnås" */
function findingOf(summary: Summary, language: Wording['language']): string {
  const t = textsIn(language);
  const [best] = countMarks(summary, language);
  if (summary.expected === 0) return t.nothingAsked;
  if (summary.answered === 0 || !best) return t.nothingAnswered(summary.expected);
  return t.statusFinding(best.count, summary.answered, best.word);
}

function areaBlocks(summary: Summary, wording: Wording, linesAtMost: number) {
  const t = textsIn(wording.language);
  const kept = mostSevere(summary.areas, linesAtMost);
  const folded = foldedAreas(kept);
  return kept.map((members, index) => ({
    id: `area${index}`,
    isVisible: !folded.has(members),
    name: escapeMarkdown(shorten(members.area?.title ?? t.noArea, 120)),
    lines: members.lines.map((line) => ({ runs: lineRuns(lineBlock(summary, line, wording.language)) })),
  }));
}

/** The areas that are folded away: those past the first dozen lines where nothing deviates, unless that saves next to nothing. */
function foldedAreas(areas: readonly SummaryArea[]): ReadonlySet<SummaryArea> {
  let seen = 0;
  const folded = areas.filter(({ lines }) => {
    const deviates = lines.some(({ assessment }) => assessment && isDeviation(assessment.status));
    const isVisible = deviates || seen + lines.length <= LINES_AT_ONCE;
    if (isVisible) seen += lines.length;
    return !isVisible;
  });
  const saved = folded.reduce((sum, { lines }) => sum + lines.length, 0);
  return new Set(saved < WORTH_FOLDING ? [] : folded);
}

/** As many lines as fit, the worst before the good, in the plan's own order of areas. */
function mostSevere(areas: readonly SummaryArea[], linesAtMost: number): SummaryArea[] {
  const all = areas.flatMap((area) => area.lines);
  const kept = new Set(
    all
      .toSorted((a, b) => severity(a.assessment?.status) - severity(b.assessment?.status))
      .slice(0, linesAtMost),
  );
  return areas
    .map((area) => ({ ...area, lines: area.lines.filter((line) => kept.has(line)) }))
    .filter((area) => area.lines.length > 0);
}

/** "◆ Malmö Commitment · Förväntas uppnås delvis" */
export function lineBlock(summary: Summary, line: SummaryLine, language: Wording['language']) {
  const { plan, round } = summary.state;
  const mark = verdictMark(plan, round.kind, line.assessment, language);
  return { ...mark, name: lineName(summary, line) };
}

/** Made here and not by the template: a summary has dozens, and expanding them was a third of its cost. */
function lineRuns({ symbol, color, name, word }: ReturnType<typeof lineBlock>) {
  return [
    { type: 'TextRun', text: `${symbol} `, weight: 'Bolder', color },
    { type: 'TextRun', text: name },
    { type: 'TextRun', text: ` ·\u00A0${word}`, isSubtle: true },
  ];
}

export function lineName({ state }: Summary, { item, unit }: SummaryLine): string {
  return capitalise(shorten(shortNameOf(state.plan, item), 60)) + (unit ? ` (${shorten(unit, 30)})` : '');
}

function othersNote({ others = [] }: SummaryLook, language: Wording['language']) {
  if (others.length === 0) return [];
  const { shown, hidden } = cutOff(others, NOTE_LINES);
  const rest = hidden > 0 ? [{ text: textsIn(language).andMore(hidden) }] : [];
  return [
    { title: textsIn(language).otherRounds, lines: [...shown.map(({ name }) => ({ text: name })), ...rest] },
  ];
}

/** Names of missing answers on one card. */
const NOTE_LINES = 12;

function notesOf(summary: Summary, { withNames }: SummaryLook, language: Wording['language']) {
  const t = textsIn(language);
  const { plan, people } = summary.state;
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? id;
  // Without names the list would only repeat the lines above it.
  const missing = withNames
    ? summary.missing.map((line) => t.missingFrom(lineName(summary, line), t.listOf(line.owners.map(nameOf))))
    : [];
  const unowned = summary.unowned.map((item) => capitalise(shorten(shortNameOf(plan, item), 60)));
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
