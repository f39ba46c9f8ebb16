import { unitOf } from '../../domain/answers/expected.ts';
import { personOf } from '../../domain/people/people.ts';
import { gapBetween } from '../../domain/status/gaps.ts';
import { comparableWith, type History, type PastAnswer, type Thread } from '../../domain/status/history.ts';
import { type Card, fill, firstThatFits, isTooLarge, payload } from '../card.ts';
import { DOT, escapeMarkdown, shorten, type Wording } from '../format.ts';
import { answerLine, markInSentence, periodOf, runningMark } from '../marks.ts';
import { listName } from '../names.ts';
import { findingOf, fullNameOf, markOf } from './history-finding.ts';
import { historyTextsIn } from './history-texts.ts';
import { ownersFold } from './owners-fold.ts';
import { sourceOf, textsSaid } from './past.ts';
import { type Plot, plotOf } from './plot.ts';
import { yearsOf } from './plot-texts.ts';

/** Lines that are seen at once; the rest unfold. */
const LINES_AT_ONCE = 12;
/** Characters of names within a line, and beside one. */
const NAME = 120;
const BESIDE = 80;

/** How much is tried before the card fits: lines, and characters of each text of the newest answer and of older ones. */
const SIZES = [
  { lines: 40, newest: 1500, older: 600 },
  { lines: 40, newest: 800, older: 200 },
  { lines: 30, newest: 500, older: 0 },
  { lines: 12, newest: 200, older: 0 },
];

/** How many changes of owners are tried with each of these. */
const MOST_CHANGES = [40, 20, 8, 2];

/** What has been said of something through the years: one line for each assessment, newest first; and how its owners have changed. */
export function historyCard(history: History, wording: Wording): Card {
  const all = history.owners?.changes.length ?? 0;
  const tried = MOST_CHANGES.filter((most, index) => index === 0 || most < all);
  const cards =
    history.threads.length === 0
      ? tried.map((changes) => () => emptyCard(history, changes, wording))
      : sizedCards(history, tried, wording);
  return firstThatFits(cards);
}

type Size = (typeof SIZES)[number] & { readonly changes: number };

/** What is the same whatever the card has room for: of many rounds it takes longer than all else. */
interface Common {
  readonly entries: readonly Entry[];
  readonly title: string;
  readonly plot: readonly Plot[];
  /** The lines of some entries, worked out once. */
  readonly linesOf: (entry: Entry) => Line[];
}

/** Each is worked out when the one before was too large, as it is where the texts of older answers alone are: the barest has none. */
function sizedCards(history: History, tried: readonly number[], wording: Wording) {
  const entries = history.threads.flatMap((thread) =>
    thread.answers.map((answer, index) => ({ thread, answer, newer: thread.answers[index - 1] })),
  );
  const known = new Map<Entry, Line[]>();
  const linesOf = (entry: Entry) =>
    known.get(entry) ?? known.set(entry, entryLines(entry, history, wording)).get(entry) ?? [];
  const title = escapeMarkdown(findingOf(history, wording));
  const common: Common = { entries, title, plot: plotIn(history, wording), linesOf };
  return SIZES.flatMap((size) =>
    tried.map((changes) => () => historyCardOf(history, common, { ...size, changes }, wording)),
  );
}

function historyCardOf(history: History, common: Common, size: Size, wording: Wording): Card | undefined {
  const { language } = wording;
  const t = historyTextsIn(language);
  const { entries, title, plot, linesOf } = common;
  const kept = entries.slice(0, size.lines);
  const [seen, folded] = [kept.slice(0, LINES_AT_ONCE), kept.slice(LINES_AT_ONCE)];
  const [newest, ...older] = kept.map(({ answer }) => answer);
  const earlier =
    size.older > 0 ? older.flatMap((answer) => saidBlock(answer, history, size.older, wording)) : [];
  if (isTooLarge(earlier)) return undefined;
  return fill('history', {
    language,
    where: whereOf(history, entries.length, wording),
    title,
    plot,
    threads: threadBlocks(seen, history, linesOf),
    more:
      folded.length > 0
        ? [{ title: t.showMoreAssessments(folded.length), threads: threadBlocks(folded, history, linesOf) }]
        : [],
    cut: [
      ...(history.silent ?? []).map(
        (one) => `${escapeMarkdown(silentText(history, fullNameOf(one), wording))}.`,
      ),
      ...(entries.length > kept.length ? [t.notShown(entries.length - kept.length)] : []),
    ].join(' '),
    newest: newest ? saidBlock(newest, history, size.newest, wording) : [],
    earlier: earlier.length > 0 ? [{ title: t.showMoreTexts(earlier.length), answers: earlier }] : [],
    source: newest ? sourceBelow(newest, kept.length, wording) : '',
    owners: ownersFold(history.owners, size.changes, wording),
  });
}

/** Where there are several answers, it is said whose source it is. */
function sourceBelow({ assessment }: PastAnswer, answers: number, wording: Wording): string {
  const source = sourceOf(assessment, wording);
  return answers === 1 ? source : historyTextsIn(wording.language).ofFirst(source);
}

/** "Historik · sedan 2019 · 3 bedömningar" */
function whereOf({ since }: History, count: number, { language }: Wording): string {
  const t = historyTextsIn(language);
  return [
    t.history,
    ...(since === undefined ? [] : [t.sinceYear(since)]),
    ...(count > 0 ? [t.assessments(count)] : []),
  ].join(DOT);
}

function nameOf({ plan, item }: Pick<PastAnswer, 'plan' | 'item'>): string {
  return listName(plan, item, NAME);
}

interface Entry {
  readonly thread: Thread;
  readonly answer: PastAnswer;
  /** The line above it; undefined for the first of its goal. */
  readonly newer: PastAnswer | undefined;
}

/** The outcomes of one goal, where they are all of the same respondent. */
function plotIn({ threads }: History, wording: Wording): readonly Plot[] {
  const [thread, ...others] = threads;
  const newest = thread?.answers[0];
  if (!newest || others.length > 0) return [];
  const line = comparableWith(newest, thread.answers);
  const plot = plotOf(line, wording);
  return plot ? [plot] : [];
}

/** The lines of each goal, below its name where there are several. */
function threadBlocks(entries: readonly Entry[], history: History, linesOf: Common['linesOf']) {
  const isMany = history.threads.length > 1;
  return [...Map.groupBy(entries, ({ thread }) => thread)].map(([thread, ofThread]) => ({
    name: isMany ? escapeMarkdown(`${fullNameOf(thread)}${DOT}${shorten(thread.plan.title, BESIDE)}`) : '',
    lines: ofThread.flatMap(linesOf),
  }));
}

interface Line {
  readonly runs: readonly object[];
}

function entryLines({ thread, answer, newer }: Entry, history: History, wording: Wording): Line[] {
  return [
    ...(newer ? gapRuns(newer, answer, wording) : []),
    { runs: lineRuns(thread, answer, history, wording) },
  ];
}

/** "2020–2024: inget sparat", between two lines that years are missing between. */
function gapRuns(newer: PastAnswer, older: PastAnswer, { language }: Wording) {
  const gap = gapBetween(newer.round, older.round);
  if (!gap) return [];
  const text = historyTextsIn(language).nothingStored(yearsOf(gap));
  return [{ runs: [{ type: 'TextRun', text, isSubtle: true }] }];
}

/** "Delårsrapport 2019 · ● Förväntas uppnås · Enligt planering · 1 jan–31 aug 2019" */
function lineRuns(thread: Thread, answer: PastAnswer, history: History, wording: Wording) {
  const { plan, round, item, assessment } = answer;
  const { symbol, color } = markOf(answer, wording);
  const unit = unitName(answer, history);
  const named = [
    shorten(round.name, BESIDE),
    // What tells lines of the same round apart comes before what they say.
    ...(unit ? [unit] : []),
  ];
  const rest = [
    periodOf(round, wording),
    ...runningMark(round, wording),
    ...(nameOf(answer) === nameOf(thread) ? [] : [nameOf(answer)]),
  ];
  // Made here and not by the template, as in a summary.
  return [
    { type: 'TextRun', text: named.join(DOT), weight: 'Bolder' },
    { type: 'TextRun', text: DOT },
    { type: 'TextRun', text: `${symbol}\u00A0`, weight: 'Bolder', color },
    { type: 'TextRun', text: answerLine(plan, round, item, assessment, wording.language) },
    { type: 'TextRun', text: `${DOT}${rest.join(DOT)}`, isSubtle: true },
  ];
}

/** Whose answer it is where each unit answers; undefined for one about the whole item. */
function unitName({ item, assessment }: PastAnswer, { people }: History): string | undefined {
  const unit = unitOf(item, assessment.respondent);
  return unit === undefined ? undefined : (personOf(people, unit)?.name ?? unit);
}

/** The texts of one answer, below what and when it is about; nothing when it has none. A text that is cut can be read in full. */
function saidBlock(answer: PastAnswer, history: History, length: number, wording: Wording) {
  const { language } = wording;
  const t = historyTextsIn(language);
  const { plan, round, item, assessment } = answer;
  const texts = textsSaid(plan, history.said.get(assessment), length, wording);
  if (texts.length === 0) return [];
  const unit = unitName(answer, history);
  const title = [nameOf(answer), ...(unit ? [unit] : []), round.name].join(DOT);
  const { respondent } = assessment;
  const whole = {
    title: t.readWhole,
    tooltip: `${t.readWhole}: ${title}`,
    payload: payload('show', language, { round: round.id, item: item.id, respondent }),
  };
  const isCut = texts.some(({ value }) => value.length >= length && value.endsWith('…'));
  return [{ title: escapeMarkdown(title), texts, whole: isCut ? [whole] : [] }];
}

function silentText({ since }: History, name: string, { language }: Wording): string {
  const t = historyTextsIn(language);
  return since === undefined ? t.nothingSaid(name) : t.nothingSaidSince(name, since);
}

function emptyCard(history: History, changes: number, wording: Wording): Card {
  const { meant, since, before, onlyClosed = false } = history;
  const { language } = wording;
  const t = historyTextsIn(language);
  const name = fullNameOf(meant);
  const last = before && t.lastSaid(markInSentence(markOf(before, wording)), t.inRound(before.round.name));
  return fill('history', {
    language,
    where: whereOf(history, 0, wording),
    // Without any before, "since" would say that there are some.
    title: escapeMarkdown(
      since !== undefined && before
        ? t.nothingSaidSince(name, since)
        : onlyClosed
          ? t.nothingToShow(name)
          : t.nothingSaid(name),
    ),
    plot: [],
    threads: [],
    more: [],
    cut: '',
    newest: [],
    earlier: [],
    source: escapeMarkdown(last ?? (onlyClosed ? t.shownWhenPublished : t.nothingSaidYet)),
    owners: ownersFold(history.owners, changes, wording),
  });
}
