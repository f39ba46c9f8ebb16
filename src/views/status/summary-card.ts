import type { RoundApproval } from '../../domain/answers/approval.ts';
import type { Reach } from '../../domain/deliveries/standing.ts';
import { personOf } from '../../domain/people/people.ts';
import type { Item } from '../../domain/plans/plan.ts';
import { isOpen, type Round } from '../../domain/rounds/round.ts';
import {
  type Count,
  entriesOf,
  judgedIn,
  type Summary,
  type SummaryLine,
} from '../../domain/status/summary.ts';
import { stateWith } from '../answers/approval-lists.ts';
import { sentAgainTextsIn } from '../answers/sent-again-texts.ts';
import { type Card, fill, firstThatFits, payload } from '../card.ts';
import { cutOff } from '../cut-off.ts';
import { reachedName } from '../deliveries/standing-text.ts';
import { DOT, escapeMarkdown, type Wording } from '../format.ts';
import { countItems } from '../kinds.ts';
import { countMarks, dueText, toldRound, verdictHead, verdictMark } from '../marks.ts';
import { anyRoleWith } from '../people/role-texts.ts';
import { lower } from '../texts/words.ts';
import { type Posting, postingParts } from './posting.ts';
import { type AreaEntries, areaBlocks, type Fullness, itemName, lineName } from './summary-lines.ts';
import { statusTextsIn } from './texts.ts';

/** What a card of a compiled round shows beyond counts and lines. */
export interface SummaryLook {
  /** With chart and what state the round is in, as it is posted; without them it is the answer to a quick question. */
  readonly isPosted: boolean;
  /** Names of those who have not answered: never in a channel. */
  readonly withNames: boolean;
  /** Where it may be posted, or was; undefined for those who may not. */
  readonly posting?: Posting | undefined;
  /** Those whom nothing has reached, and how far it came: told where they are named. */
  readonly unreached?: ReadonlyMap<string, Reach>;
  /** Rounds that are open as well, and of which this card tells nothing. */
  readonly others?: readonly Round[];
  /** How far its approval is; undefined where nobody is asked for it. */
  readonly approval?: RoundApproval | undefined;
}

/** What is tried until the card fits: names may be long or short, and units many or few. */
const FULLNESS: readonly Fullness[] = [
  { linesAtMost: 40, withUnits: true, name: 200, channel: 80 },
  { linesAtMost: 40, withUnits: true, name: 60, channel: 80 },
  { linesAtMost: 40, withUnits: false, name: 60, channel: 60 },
  { linesAtMost: 25, withUnits: false, name: 60, channel: 40 },
  { linesAtMost: 12, withUnits: false, name: 60, channel: 24 },
];

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
  const { areas, folds, shown, areNamesCut } = areaBlocks(summary, all, language, fullness);
  const total = all.reduce((sum, area) => sum + area.entries.length, 0);
  return fill('summary', {
    language,
    where: [toldRound(round, wording), ...(isOpen(round) ? [dueText(round, wording)] : [])].join(DOT),
    title: escapeMarkdown(findingOf(summary, language)),
    hasState: look.isPosted,
    state: stateWith(isOpen(round) ? t.provisional : t.closedRound, look.approval, language),
    counts:
      summary.expected === 0
        ? []
        : counts.map((count, index) => ({
            ...count,
            word: lower(count.word),
            isLast: index === counts.length - 1,
          })),
    ...chartOf(summary, look, language),
    areas,
    folds,
    notes: [
      ...(look.isPosted ? notesOf(summary, look, language, fullness.name) : []),
      ...othersNote(look, language),
      ...approverNote(look, language),
    ],
    footer: [
      ...(summary.expected === 0 ? [t.nameOwners] : []),
      ...(shown < total ? [t.cutOff(shown, total)] : []),
      ...(areNamesCut ? [t.shortened] : []),
      ...(shown < total || areNamesCut || (summary.answered > 0 && !look.others?.length)
        ? [howToSeeOne(round, look, language)]
        : []),
      ...(look.isPosted && !look.withNames ? [t.inChannel] : []),
    ].map((text) => ({ text })),
    ...(look.posting
      ? postingParts(look.posting, wording, fullness.channel)
      : { canPost: false, hasChoice: false, notices: [], postNotes: [] }),
    // Pressing twice posts once: what was compiled at one moment is one summary.
    payload: payload('post-summary', language, { round: round.id, compiledAt: wording.now.toISOString() }),
  });
}

/** How many answers say what, as bars; there are none before anybody has answered. */
function chartOf(summary: Summary, { isPosted }: SummaryLook, language: Wording['language']) {
  const t = statusTextsIn(language);
  return {
    hasChart: isPosted && summary.answered > 0,
    chartTitle: t.answersReceived(summary.answered, summary.expected),
    chartStatus: verdictHead(summary.state.plan, language),
    chartCount: t.chartCount,
    chart: countMarks(summary, language)
      .filter(({ count }) => count > 0)
      .map(({ symbol, word, count, color }) => ({
        legend: `${symbol}\u00A0${word}`,
        // Where there is no chart, a table says it, whose cells know Markdown.
        cell: escapeMarkdown(`${symbol}\u00A0${word}`),
        count,
        number: String(count),
        hue: color === 'default' ? 'neutral' : color,
      })),
  };
}

/**
 * "9 av 11 bedömda: förväntas uppnås", of those that were judged; or where none is as it should be, what they are. What could not
 * be assessed is told by the counts below.
 */
export function findingOf(summary: Summary, language: Wording['language']): string {
  const t = statusTextsIn(language);
  const { plan, round } = summary.state;
  if (summary.expected === 0) return t.nothingAsked;
  if (summary.answered === 0) return t.answersReceived(0, summary.expected);
  const judged = judgedIn(summary.counts);
  const total = judged.reduce((sum, { count }) => sum + count, 0);
  const said = judged.filter(({ count }) => count > 0);
  const wordOf = ({ verdict }: Count) => verdictMark(plan, round.kind, verdict, language).word;
  const [only, ...others] = said;
  if (!only) return t.nothingJudged;
  const best = judged.find(({ verdict }) => verdict.status === 'met');
  const told = others.length === 0 ? only : best && best.count > 0 ? best : undefined;
  if (told) return t.statusFinding(told.count, total, wordOf(told));
  return t.statusCounts(total, t.listOf(said.map((one) => t.statusCount(one.count, wordOf(one)))));
}

/** Whoever asked may ask for more; what is posted is read by many, of whom not all may while the round is open. */
function howToSeeOne(round: Round, { isPosted }: SummaryLook, language: Wording['language']): string {
  const t = statusTextsIn(language);
  return isPosted && isOpen(round) ? t.rolesSeeOne(anyRoleWith('running', language)) : t.seeOne;
}

function othersNote({ others = [] }: SummaryLook, language: Wording['language']) {
  if (others.length === 0) return [];
  const t = statusTextsIn(language);
  const { shown, hidden } = cutOff(others, NOTE_LINES);
  const lines = [
    ...shown.map(({ name }) => name),
    ...(hidden > 0 ? [t.andMore(hidden)] : []),
    t.askAboutOthers,
  ];
  return [noteOf(t.otherRounds, lines)];
}

/** Areas that nobody approves, for whoever names approvers. */
function approverNote({ approval, posting }: SummaryLook, language: Wording['language']) {
  const areas = posting && !approval?.isApproved ? (approval?.withoutApprover ?? []) : [];
  if (areas.length === 0) return [];
  const t = sentAgainTextsIn(language);
  const { shown, hidden } = cutOff(areas, NOTE_LINES);
  const more = hidden > 0 ? [t.andMore(hidden)] : [];
  return [noteOf(t.withoutApprover, [...shown.map(({ title }) => title), ...more, t.nameApprover])];
}

/** Lines of a note on one card. */
const NOTE_LINES = 12;

function notesOf(
  summary: Summary,
  { withNames, unreached }: SummaryLook,
  language: Wording['language'],
  length: number,
) {
  const t = statusTextsIn(language);
  const { people } = summary.state;
  const nameOf = (id: string) => reachedName(personOf(people, id)?.name ?? id, unreached?.get(id), language);
  const { missing, unowned } = summary;
  const missingLine = (line: SummaryLine) =>
    t.missingFrom(lineName(summary, line, language, length), t.listOf(line.owners.map(nameOf)));
  const unownedLine = (item: Item) => itemName(summary, item, language, length);
  return [
    // Without names the list would only repeat the lines above it.
    ...(withNames && missing.length > 0
      ? [noteOf(t.missing(missing.length), atMost(missing, missingLine, language))]
      : []),
    ...(unowned.length > 0
      ? [noteOf(t.unowned(countItems(unowned, language)), unownedLines(unowned, unownedLine, language))]
      : []),
  ];
}

function noteOf(title: string, lines: readonly string[]) {
  return { title, lines: lines.map((text) => ({ text })) };
}

/** Only what is shown is put in words: a large plan has far more. */
function atMost<T>(all: readonly T[], say: (one: T) => string, language: Wording['language']): string[] {
  const { shown, hidden } = cutOff(all, NOTE_LINES);
  return [...shown.map(say), ...(hidden > 0 ? [statusTextsIn(language).andMore(hidden)] : [])];
}

function unownedLines(
  items: readonly Item[],
  say: (item: Item) => string,
  language: Wording['language'],
): string[] {
  const t = statusTextsIn(language);
  const lines = atMost(items, say, language);
  return lines.length < items.length
    ? [...lines, t.rolesSeeOwners(anyRoleWith('list-owners', language))]
    : lines;
}
