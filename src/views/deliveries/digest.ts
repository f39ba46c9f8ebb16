import type { IsoInstant } from '../../domain/dates.ts';
import type { Digest, DigestChange } from '../../domain/deliveries/digest.ts';
import { isQuiet } from '../../domain/deliveries/digest-wishes.ts';
import { isGoal, shortNameOf } from '../../domain/plans/plan.ts';
import { isOpen } from '../../domain/rounds/round.ts';
import type { Summary } from '../../domain/status/summary.ts';
import { type Card, fill, firstThatFits } from '../card.ts';
import { cutOff } from '../cut-off.ts';
import { capitalise, DOT, formatDay, formatInstant, type Wording } from '../format.ts';
import { countItems } from '../kinds.ts';
import { countMarks, toldRound } from '../marks.ts';
import { anyRoleWith } from '../people/role-texts.ts';
import { lower } from '../texts/words.ts';
import {
  aheadLines,
  changeLines,
  economyLines,
  followedLines,
  type Line,
  missingLines,
} from './digest-lines.ts';
import { whyInFull } from './digest-why.ts';
import { followingTextsIn } from './following-texts.ts';
import { deliveryTextsIn } from './texts.ts';

/** Lines of each section that are seen at once: a channel is read in passing. */
const LINES_AT_ONCE = 12;
/** How many lines of each section, those that unfold included, and characters of each reason are tried before the card fits. */
const FULLNESS = [
  { lines: 120, reason: 8_000 },
  { lines: 60, reason: 2_000 },
  { lines: 40, reason: 600 },
  { lines: 25, reason: 200 },
  { lines: 14, reason: 0 },
];

/** A digest that lies in a channel: nobody has asked for it, so it says in words what one can do next. */
export interface PostedDigest {
  /** When it was brought up to date. */
  readonly editedAt?: IsoInstant | undefined;
  /** When the next one came, below. */
  readonly replacedAt?: IsoInstant | undefined;
}

/** What a channel reads once a week. It names goals, never those who are late. */
export function digestCard(digest: Digest, wording: Wording, posted?: PostedDigest): Card {
  const { language } = wording;
  const t = deliveryTextsIn(language);
  const { summary, worse, changed, ahead } = digest;
  const isBrief = posted !== undefined && digest.since !== undefined && isQuiet(digest);
  const sections: readonly Section[] = [
    { title: followingTextsIn(language).followed, lines: isBrief ? [] : followedLines(digest, language) },
    { title: t.gotWorse, lines: changeLines(digest, worse, t.worseAnswers, wording), explained: worse },
    { title: '', lines: isBrief ? [] : economyLines(summary, language) },
    { title: t.isNewOrChanged, lines: changeLines(digest, changed, t.newAnswers, wording) },
    {
      title: t.missing(summary.missing.length),
      lines: isBrief || digest.onlyChanges ? [] : missingLines(summary, language),
    },
    {
      title: ahead ? t.dueUntil(formatDay(ahead.to, wording)) : '',
      lines: digest.onlyChanges ? [] : aheadLines(digest, wording),
    },
  ];
  const told = sections.filter(({ lines }) => lines.length > 0);
  return firstThatFits(
    FULLNESS.map((fullness) => () => digestCardOf(digest, told, wording, { posted, isBrief, ...fullness })),
  );
}

interface Section {
  readonly title: string;
  readonly lines: readonly Line[];
  /** What is explained in full behind a button. */
  readonly explained?: readonly DigestChange[];
}

interface Look {
  readonly posted: PostedDigest | undefined;
  /** There is nothing to tell but that. */
  readonly isBrief: boolean;
  readonly lines: number;
  readonly reason: number;
}

function digestCardOf(digest: Digest, sections: readonly Section[], wording: Wording, look: Look): Card {
  const { posted, isBrief } = look;
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
      ...areasTold(digest, language),
      ...(digest.since ? [t.since(formatInstant(digest.since, wording))] : []),
      ...(posted?.editedAt ? [t.edited(formatInstant(posted.editedAt, wording))] : []),
    ].join(DOT),
    title,
    notices: posted?.replacedAt ? [{ text: t.replaced(formatInstant(posted.replacedAt, wording)) }] : [],
    // Where there are no answers, the lines below say it all; what nobody chose is not worth a line.
    counts: summary.answered === 0 || isBrief || digest.onlyChanges ? [] : countLines(summary, language),
    sections: sections.map((section) => sectionOf(digest, section, look, wording)),
    due: [
      ...(isBrief && isWaiting ? [`${t.missing(summary.missing.length)}.`] : []),
      posted ? dueInWeek(digest, wording) : dueOf(digest, wording),
    ].join(' '),
    hints: posted
      ? [...(isWaiting ? [t.answerInOwnChat] : []), t.askForDigest, t.changeDigest].map((text) => ({ text }))
      : [],
  });
}

function dueOf({ summary, daysLeft }: Digest, wording: Wording): string {
  const t = deliveryTextsIn(wording.language);
  const { round } = summary.state;
  return isOpen(round) ? t.daysLeft(daysLeft, formatDay(round.due, wording)) : t.closedRound;
}

/** The same in what is read for a week: the day, and not how far it is from now. */
function dueInWeek(digest: Digest, wording: Wording): string {
  const { round } = digest.summary.state;
  if (!isOpen(round) || digest.daysLeft < 0) return dueOf(digest, wording);
  return deliveryTextsIn(wording.language).answersBy(formatDay(round.due, wording));
}

/** "Arbete", "3 målområden": a digest of some areas says so. */
function areasTold({ summary, areas = [] }: Digest, language: Wording['language']): string[] {
  const [only, ...others] = areas;
  if (!only) return [];
  return others.length === 0
    ? [capitalise(shortNameOf(summary.state.plan, only))]
    : [countItems(areas, language)];
}

/** "● 2 förväntas uppnås" */
function countLines(summary: Summary, language: Wording['language']) {
  return countMarks(summary, language)
    .filter(({ count }) => count > 0)
    .map((mark) => ({ ...mark, word: lower(mark.word) }));
}

/** The first dozen lines; the others unfold, and what is explained does in full. */
function sectionOf(
  digest: Digest,
  { title, lines, explained = [] }: Section,
  { lines: most, reason }: Look,
  wording: Wording,
) {
  const { language } = wording;
  const t = deliveryTextsIn(language);
  const { shown, hidden } = cutOff(lines, LINES_AT_ONCE);
  const folded = lines.slice(shown.length);
  const more = folded.slice(0, most - shown.length);
  const inWords = (line: Line) => [line.runs(), ...(line.more?.() ?? [])].map((runs) => ({ runs }));
  const why = whyInFull(digest, explained, reason, wording);
  return {
    title,
    lines: shown.flatMap(inWords),
    hasMore: hidden > 0,
    showMore: folded.every(({ item }) => item && isGoal(item))
      ? t.showGoals(more.length)
      : t.showLines(more.length),
    more: more.flatMap(inWords),
    hasRest: more.length < hidden,
    rest: t.noRoomFor(hidden - more.length, anyRoleWith('running', language)),
    hasWhy: why.parts.length > 0 && reason > 0,
    showWhy: t.showReasons,
    why: why.parts,
    hasCut: why.isCut,
    cut: t.reasonsCut(anyRoleWith('running', language)),
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
