import { unitOf } from '../../domain/answers/expected.ts';
import type { History, PastAnswer, Thread } from '../../domain/status/history.ts';
import { type Card, fill, firstThatFits } from '../card.ts';
import { escapeMarkdown, shorten, type Wording } from '../format.ts';
import { answerLine, periodOf } from '../marks.ts';
import { listName } from '../names.ts';
import { findingOf, fullNameOf, markOf } from './history-finding.ts';
import { historyTextsIn } from './history-texts.ts';
import { sourceOf, textsSaid } from './past.ts';

/** Lines that are seen at once; the rest unfold. */
const LINES_AT_ONCE = 12;
const NAME = 60;

/** How much is tried before the card fits: lines, and characters of each text of the newest answer and of older ones. */
const SIZES = [
  { lines: 40, newest: 1500, older: 600 },
  { lines: 40, newest: 800, older: 200 },
  { lines: 30, newest: 500, older: 0 },
  { lines: 12, newest: 200, older: 0 },
];

/** What has been said of something through the years: one line for each assessment, newest first. */
export function historyCard(history: History, wording: Wording): Card {
  if (history.threads.length === 0) return emptyCard(history, wording);
  return firstThatFits(SIZES.map((size) => () => historyCardOf(history, size, wording)));
}

function historyCardOf(
  { words, threads, since }: History,
  size: (typeof SIZES)[number],
  wording: Wording,
): Card {
  const { language } = wording;
  const t = historyTextsIn(language);
  const entries = threads.flatMap((thread) => thread.answers.map((answer) => ({ thread, answer })));
  const kept = entries.slice(0, size.lines);
  const isMany = threads.length > 1;
  const rows = kept.map(({ thread, answer }, index) => ({
    heading: isMany && kept[index - 1]?.thread !== thread ? [headingRow(thread)] : [],
    line: lineRow(thread, answer, wording),
  }));
  const [newest, ...older] = kept.map(({ answer }) => answer);
  const earlier = size.older > 0 ? older.flatMap((answer) => saidBlock(answer, size.older, wording)) : [];
  return fill('history', {
    language,
    where: [
      t.history,
      ...(since === undefined ? [] : [t.sinceYear(since)]),
      t.assessments(entries.length),
    ].join(' · '),
    title: escapeMarkdown(findingOf({ words, threads }, wording)),
    rows: rows.slice(0, LINES_AT_ONCE).flatMap(({ heading, line }) => [...heading, line]),
    hasMore: rows.length > LINES_AT_ONCE,
    showMore: t.showMore(rows.length - LINES_AT_ONCE),
    more: rows.slice(LINES_AT_ONCE).flatMap(({ heading, line }) => [...heading, line]),
    hasCut: entries.length > kept.length,
    cut: t.andMore(entries.length - kept.length),
    newest: newest ? saidBlock(newest, size.newest, wording) : [],
    hasEarlier: earlier.length > 0,
    showEarlier: t.showEarlierTexts,
    earlier,
    source: newest ? sourceOf(newest.assessment, wording) : '',
  });
}

/** One line of the card, made here and not by the template, as in a summary. */
interface Row {
  readonly spacing: 'Small' | 'Medium';
  readonly runs: readonly object[];
}

function nameOf({ plan, item }: Pick<PastAnswer, 'plan' | 'item'>): string {
  return listName(plan, item, NAME);
}

function headingRow(thread: Thread): Row {
  const name = fullNameOf(thread);
  const { plan } = thread;
  return {
    spacing: 'Medium',
    runs: [
      { type: 'TextRun', text: name, weight: 'Bolder' },
      { type: 'TextRun', text: ` · ${shorten(plan.title, NAME)}`, isSubtle: true },
    ],
  };
}

/** "● Delårsrapport 2019 · Förväntas uppnås · Enligt planering · 1 jan–31 aug 2019" */
function lineRow(thread: Thread, answer: PastAnswer, wording: Wording): Row {
  const { plan, round, item, assessment } = answer;
  const { symbol, color } = markOf(answer, wording);
  const unit = unitOf(item, assessment.respondent);
  const rest = [
    periodOf(round, wording),
    ...(nameOf(answer) === nameOf(thread) ? [] : [nameOf(answer)]),
    ...(unit ? [unit] : []),
  ];
  return {
    spacing: 'Small',
    runs: [
      { type: 'TextRun', text: `${symbol} `, weight: 'Bolder', color },
      { type: 'TextRun', text: shorten(round.name, NAME), weight: 'Bolder' },
      { type: 'TextRun', text: ` · ${answerLine(plan, round, item, assessment, wording.language)}` },
      { type: 'TextRun', text: ` · ${rest.join(' · ')}`, isSubtle: true },
    ],
  };
}

/** The texts of one answer under the name of its round; nothing when it has none. */
function saidBlock(answer: PastAnswer, length: number, wording: Wording) {
  const t = historyTextsIn(wording.language);
  const texts = textsSaid(answer.plan, answer.assessment, length, wording);
  const title = escapeMarkdown(t.saidIn(nameOf(answer), t.inRound(answer.round.name)));
  return texts.length > 0 ? [{ title, texts }] : [];
}

function emptyCard({ meant, since, before }: History, wording: Wording): Card {
  const { language } = wording;
  const t = historyTextsIn(language);
  const name = fullNameOf(meant);
  const last = before && t.lastSaid(markOf(before, wording).symbol, t.inRound(before.round.name));
  return fill('history', {
    language,
    where: [t.history, ...(since === undefined ? [] : [t.sinceYear(since)])].join(' · '),
    // Without any before, "since" would say that there are some.
    title: escapeMarkdown(
      since === undefined || !before ? t.nothingSaid(name) : t.nothingSaidSince(name, since),
    ),
    rows: [],
    hasMore: false,
    more: [],
    hasCut: false,
    newest: [],
    hasEarlier: false,
    earlier: [],
    source: escapeMarkdown(last ?? t.nothingSaidYet),
  });
}
