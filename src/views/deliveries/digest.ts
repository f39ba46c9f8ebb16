import type { Digest, DigestChange } from '../../domain/deliveries/digest.ts';
import { firstBy } from '../../domain/once.ts';
import { type Item, isGoal } from '../../domain/plans/plan.ts';
import { isOpen } from '../../domain/rounds/round.ts';
import { entriesOf, type Summary, spreadOf } from '../../domain/status/summary.ts';
import { type Card, fill, firstThatFits } from '../card.ts';
import { cutOff } from '../cut-off.ts';
import { DOT, formatDay, formatInstant, type Wording } from '../format.ts';
import { countItems } from '../kinds.ts';
import { countMarks, spreadText, toldRound, verdictMark } from '../marks.ts';
import { anyRoleWith } from '../people/role-texts.ts';
import { itemName, lineBlock, lineName, lineRuns } from '../status/summary-lines.ts';
import { lower } from '../texts/words.ts';
import { followingTextsIn } from './following-texts.ts';
import { deliveryTextsIn } from './texts.ts';

/** Names are whole, but for those that few plans have. */
const NAME = 150;
/** Lines of each section that are seen at once: a channel is read in passing. */
const LINES_AT_ONCE = 12;
/** How many lines of each section, those that unfold included, are tried before the card fits. */
const LINES_AT_MOST = [120, 60, 40, 25, 14];

interface Line {
  readonly item: Item;
  /** Only what is shown is put in words: a large plan has far more. */
  runs(): readonly object[];
}

/**
 * What a channel reads once a week. It names goals, never those who are late.
 * @param isPosted nobody has asked for it, so it says in words what one can do next
 */
export function digestCard(digest: Digest, wording: Wording, isPosted = false): Card {
  const { language } = wording;
  const t = deliveryTextsIn(language);
  const { summary, worse, changed } = digest;
  const sections = [
    { title: followingTextsIn(language).followed, lines: followedLines(digest, language) },
    { title: t.gotWorse, lines: changeLines(digest, worse, t.worseAnswers, language) },
    { title: t.isNewOrChanged, lines: changeLines(digest, changed, t.newAnswers, language) },
    { title: t.missing(summary.missing.length), lines: missingLines(summary, language) },
  ].filter(({ lines }) => lines.length > 0);
  return firstThatFits(
    LINES_AT_MOST.map((most) => () => digestCardOf(digest, sections, wording, { isPosted, most })),
  );
}

interface Section {
  readonly title: string;
  readonly lines: readonly Line[];
}

function digestCardOf(
  digest: Digest,
  sections: readonly Section[],
  wording: Wording,
  { isPosted, most }: { readonly isPosted: boolean; readonly most: number },
): Card {
  const { language } = wording;
  const t = deliveryTextsIn(language);
  const { summary } = digest;
  const { round } = summary.state;
  const title = titleOf(digest, language);
  const isWaiting = isOpen(round) && summary.missing.length > 0;
  return fill('digest', {
    language,
    announced: t.announced(title),
    where: [
      t.digest,
      toldRound(round, wording),
      ...(digest.since ? [t.since(formatInstant(digest.since, wording))] : []),
    ].join(DOT),
    title,
    // Where there are no answers, the lines below say it all; what nobody chose is not worth a line.
    counts: summary.answered === 0 ? [] : countLines(summary, language),
    sections: sections.map((section) => sectionOf(section, most, language)),
    due: isOpen(round) ? t.daysLeft(digest.daysLeft, formatDay(round.due, wording)) : t.closedRound,
    hints: isPosted ? [...(isWaiting ? [{ text: t.answerInOwnChat }] : []), { text: t.askForDigest }] : [],
  });
}

/** "● 2 förväntas uppnås" */
function countLines(summary: Summary, language: Wording['language']) {
  return countMarks(summary, language)
    .filter(({ count }) => count > 0)
    .map((mark) => ({ ...mark, word: lower(mark.word) }));
}

/** The first dozen lines; the others unfold. */
function sectionOf({ title, lines }: Section, most: number, language: Wording['language']) {
  const t = deliveryTextsIn(language);
  const { shown, hidden } = cutOff(lines, LINES_AT_ONCE);
  const folded = lines.slice(shown.length);
  const more = folded.slice(0, most - shown.length);
  const inWords = (line: Line) => ({ runs: line.runs() });
  return {
    title,
    lines: shown.map(inWords),
    hasMore: hidden > 0,
    showMore: folded.every(({ item }) => isGoal(item)) ? t.showGoals(more.length) : t.showLines(more.length),
    more: more.map(inWords),
    hasRest: more.length < hidden,
    rest: t.noRoomFor(hidden - more.length, anyRoleWith('running', language)),
  };
}

/** "2 mål och 1 uppdrag har försämrats" */
function titleOf({ summary, since, worse, changed }: Digest, language: Wording['language']): string {
  const t = deliveryTextsIn(language);
  const items = [...new Set(worse.map(({ line }) => line.item))];
  if (items.length > 0) return t.digestTitleWorse(countItems(items, language));
  if (changed.length > 0) return t.digestTitleChanged(changed.length);
  if (summary.expected === 0) return t.digestTitleNoQuestions;
  if (since !== undefined || summary.answered > 0) return t.digestTitleQuiet;
  return isOpen(summary.state.round) ? t.digestTitleEmpty : t.digestTitleNone;
}

/** How that stands which the channel follows, and what it was where it has changed. */
function followedLines(digest: Digest, language: Wording['language']): Line[] {
  const changes = digest.followed ?? [];
  return changes.map((change) => ({
    item: change.line.item,
    runs: () => changeRuns(digest, change, language),
  }));
}

/** What nobody has answered yet; where each unit answers, how many of them. */
function missingLines(summary: Summary, language: Wording['language']): Line[] {
  const t = deliveryTextsIn(language);
  return entriesOf(summary.missing).flatMap(({ item, isSpread, lines }) => {
    if (isSpread) {
      const name = () => itemName(summary, item, language, NAME);
      return [{ item, runs: () => runsOf(name(), t.missing(lines.length)) }];
    }
    return lines.map((line) => ({ item, runs: () => runsOf(lineName(summary, line, language, NAME)) }));
  });
}

/** One line for each item: where each unit answers, how many have changed and how all their answers fall by now. */
function changeLines(
  digest: Digest,
  changes: readonly DigestChange[],
  countOf: (count: number) => string,
  language: Wording['language'],
): Line[] {
  const t = deliveryTextsIn(language);
  const { summary } = digest;
  const { plan, round } = summary.state;
  const all = entriesOf(summary.areas.flatMap(({ lines }) => lines));
  const byItem = firstBy(all, (entry) => entry.item.id);
  const byLine = new Map(changes.map((change) => [change.line, change]));
  return entriesOf(changes.map(({ line }) => line)).flatMap(({ item, isSpread, lines }) => {
    const now = byItem.get(item.id);
    if (!isSpread || !now) {
      return lines.flatMap((line) => {
        const change = byLine.get(line);
        return change ? { item, runs: () => changeRuns(digest, change, language) } : [];
      });
    }
    const spread = () => spreadText(plan, round.kind, spreadOf(plan, now.lines), language);
    const name = () => itemName(summary, item, language, NAME);
    return [{ item, runs: () => runsOf(name(), t.spreadNow(countOf(lines.length), spread())) }];
  });
}

/** "Öresundsmetron · ■ Förväntas inte uppnås (var ● förväntas uppnås)" */
function changeRuns(
  { summary }: Digest,
  { line, before }: DigestChange,
  language: Wording['language'],
): object[] {
  const t = deliveryTextsIn(language);
  const { plan, round } = summary.state;
  const was = before && verdictMark(plan, round.kind, before, language);
  return [
    ...lineRuns(lineBlock(summary, line, language, NAME)),
    ...(was ? [{ type: 'TextRun', text: ` (${t.was(was.symbol, was.word)})`, isSubtle: true } as const] : []),
  ];
}

/** A line without a symbol of its own. */
function runsOf(name: string, said = ''): object[] {
  if (said === '') return [{ type: 'TextRun', text: name }];
  return [
    { type: 'TextRun', text: `${name}${DOT}` },
    { type: 'TextRun', text: said, isSubtle: true },
  ];
}
