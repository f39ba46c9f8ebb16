/** The headline of a history: what is true of all of it, and never what is true of a part only. */

import type { Item } from '../../domain/plans/plan.ts';
import { gapsIn } from '../../domain/status/gaps.ts';
import {
  comparableWith,
  compareRounds,
  type History,
  isOfOneRound,
  isOfUnit,
  itemKey,
  latestOf,
  type PastAnswer,
  saysSame,
  type Thread,
} from '../../domain/status/history.ts';
import { countsOf } from '../../domain/status/summary.ts';
import { capitalise, shorten, type Wording } from '../format.ts';
import { countItems } from '../kinds.ts';
import { markInSentence, spreadText, verdictMark } from '../marks.ts';
import { listName } from '../names.ts';
import { historyTextsIn } from './history-texts.ts';
import { changeWords } from './past.ts';
import { gapText } from './plot-texts.ts';

/** A heading has room for so much of a name: all of it, as names are. */
const NAME = 300;
const WORDS = 60;

/** "Öresundsmetron: ● förväntas uppnås sedan 2019", how it changed, how the units' answers fall, or how much there is to read. */
export function findingOf({ words, threads }: Pick<History, 'words' | 'threads'>, wording: Wording): string {
  const t = historyTextsIn(wording.language);
  const answers = threads
    .flatMap((thread) => thread.answers)
    .toSorted((a, b) => compareRounds(b.round, a.round));
  const latest = threads.flatMap(latestOf);
  const [newest, oldest] = [answers[0], answers.at(-1)];
  const items = [...new Map(latest.map((answer) => [itemKey(answer), answer.item])).values()];
  const [thread] = threads;
  // Several goals have no name in common but the one they were asked for by.
  const name =
    items.length === 1 && thread ? nameIn(thread, latest) : capitalise(shorten(words.trim(), WORDS));
  if (!newest || !oldest || !thread) return name;
  const mark = markInSentence(markOf(newest, wording));
  const when = t.inRound(newest.round.name);
  const finding = () => {
    const isSteady = answers.every((answer) => saysSame(answer, newest));
    if (isSteady && isOfOneRound(answers)) return t.statusIn(mark, when);
    if (isSteady) return steadyText(answers, newest, oldest, mark, wording);
    if (threads.length > 1 || !isOfOneRound(latest)) {
      const isAgreed = latest.every((answer) => saysSame(answer, newest));
      return isAgreed ? alikeText(items, mark, wording) : apartText(items, answers.length, wording);
    }
    if (latest.length > 1 || isOfUnit(newest)) return t.statusIn(spreadOf(latest, newest, wording), when);
    return changeOf(thread, newest, wording) ?? t.statusIn(mark, when);
  };
  return t.finding(name, finding());
}

/** Since when it has been the same. Over years of which nothing is stored, nobody knows: then it is said what is. */
function steadyText(
  answers: readonly PastAnswer[],
  newest: PastAnswer,
  oldest: PastAnswer,
  mark: string,
  { language }: Wording,
): string {
  const t = historyTextsIn(language);
  const gaps = gapsIn(answers.map(({ round }) => round));
  const [gap] = gaps;
  if (!gap) return t.statusSince(mark, yearOf(oldest));
  const run = answers.filter(({ round }) => Number(round.from.slice(0, 4)) > gap.to);
  const first = run.at(-1) ?? newest;
  const now = isOfOneRound(run)
    ? t.statusIn(mark, t.inRound(newest.round.name))
    : t.statusSince(mark, yearOf(first));
  return [t.asIn(now, yearOf(oldest)), ...gaps.map((one) => gapText(one, language))].join('; ');
}

function alikeText(items: readonly Item[], mark: string, { language }: Wording): string {
  const t = historyTextsIn(language);
  return items.length === 1
    ? t.statusNow(mark)
    : t.itemsAlike(countItems(items, language), items.length, mark);
}

function apartText(items: readonly Item[], answers: number, { language }: Wording): string {
  const t = historyTextsIn(language);
  return items.length === 1
    ? t.assessmentsApart(answers)
    : t.itemsApart(countItems(items, language), answers);
}

/** Two goals may carry on the same one, and only the other may have been assessed. */
function nameIn(thread: Thread, [newest]: readonly PastAnswer[]): string {
  const isOther = newest?.plan.id === thread.plan.id && newest.item.id !== thread.item.id;
  return fullNameOf(isOther ? newest : thread);
}

/** How it moved since the first time that the same was asked of the same; undefined when there is nothing to compare with. */
function changeOf({ answers }: Thread, newest: PastAnswer, wording: Wording): string | undefined {
  const t = historyTextsIn(wording.language);
  const line = comparableWith(newest, answers);
  const oldest = line.at(-1);
  if (!oldest || oldest.round === newest.round) return undefined;
  const isBack = saysSame(oldest, newest);
  // What differs is then somebody else's, or none was assessed: a symbol can tell neither.
  const isBlurred = markOf(oldest, wording).symbol === markOf(newest, wording).symbol;
  if (isBack ? line.every((one) => saysSame(one, newest)) : isBlurred) return undefined;
  const when = yearOf(oldest) === yearOf(newest) ? t.inRound(oldest.round.name) : t.inYear(yearOf(oldest));
  const change = changeWords(oldest, newest, when, wording);
  return isBack ? t.butNotBetween(change) : change;
}

/** "● 1 förväntas uppnås · ■ 2 förväntas inte uppnås" */
function spreadOf(latest: readonly PastAnswer[], { plan, round }: PastAnswer, { language }: Wording): string {
  const counts = countsOf(
    plan,
    latest.map(({ assessment }) => assessment),
  );
  return spreadText(plan, round.kind, { counts, missing: 0 }, language);
}

function yearOf({ round }: PastAnswer): number {
  return Number(round.to.slice(0, 4));
}

export function markOf({ plan, round, assessment }: PastAnswer, { language }: Wording) {
  return verdictMark(plan, round.kind, assessment, language);
}

/** What an item is called in a heading. */
export function fullNameOf({ plan, item }: Pick<PastAnswer, 'plan' | 'item'>): string {
  return listName(plan, item, NAME);
}
