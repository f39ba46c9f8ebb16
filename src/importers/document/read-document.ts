import { type Finding, Problem } from '../../domain/errors.ts';
import { plainWords } from '../../domain/names.ts';
import type { FoundInstead } from '../../domain/plans/found-instead.ts';
import { type Item, type ItemKind, isGoal } from '../../domain/plans/plan.ts';
import type { ReadAnswer, ReadDocument } from '../../domain/plans/read-document.ts';
import { accountFor } from '../ledger/ledger.ts';
import { isTold, readAnswers } from './answers.ts';
import { withBlankRows } from './blank-rows.ts';
import type { Block } from './blocks.ts';
import { withBoardGoals } from './board-goals.ts';
import { withCheckboxes } from './checkboxes.ts';
import { withDescribedRows } from './described-rows.ts';
import { withDots } from './dot-bullets.ts';
import { answerOfBudget, readEconomy } from './economy.ts';
import { factsOf, withFirst } from './facts.ts';
import { foundInstead } from './found-instead.ts';
import { withGoalBoxes } from './goal-boxes.ts';
import { withGoalLines } from './goal-lines.ts';
import { withGoalsTold } from './goals-told.ts';
import { withHeadsAgain } from './heads-again.ts';
import { withGoalsAbove, withHouseGoals } from './house-goals.ts';
import { withIndented } from './indented-items.ts';
import type { ReadItem } from './item-list.ts';
import { readItems } from './items.ts';
import { labelOf } from './labels.ts';
import { lackingIn } from './lacking.ts';
import { withMarks } from './line-marks.ts';
import { type Line, readLines } from './lines.ts';
import { withLoneLabels } from './lone-labels.ts';
import { withMarginVerdicts } from './margin-lines.ts';
import { withNamesBelow } from './numbered-headings.ts';
import { outlineOf } from './outlining.ts';
import {
  isCalledPlan,
  isCalledReport,
  isReport,
  outcomesIn,
  pastRoundOf,
  withYearOfResults,
} from './past-round.ts';
import { readBlocks } from './rejoined.ts';
import { retold } from './retold.ts';
import { withStackedRows } from './stacked-cells.ts';
import { withLegend } from './status-words.ts';
import { isRemark } from './table-row.ts';
import { type DocumentWords, WORDS_BUILT_IN } from './words.ts';

/** More than 20 MB of ordinary text come to: what falls into more pieces is no document, and would cost memory without end. */
const MOST_BLOCKS = 150_000;

/**
 * Reads a plan, and a report's answers, out of a Swedish board budget, interim report, annual analysis or programme.
 * @param name the file's, for a document that does not say what it is
 * @param text as `textOf` gives it
 * @param planId takes the place of the id that board and year make
 * @param words that say what is what in it; those that are built in, when left out
 * @throws Problem `not-a-plan` with reason `no-goals` when nothing in it looks like a goal, or `too-large`
 * when it falls into more pieces than any document
 */
export function readDocument(
  name: string,
  text: string,
  planId?: string,
  ownWords: DocumentWords = WORDS_BUILT_IN,
): ReadDocument {
  const words = withLegend(text, ownWords);
  const told = readAs(name, text, planId, words);
  const goals = 'plan' in told ? told.plan.items.filter(isGoal) : [];
  // No word names a goal: what headings with measures below them name may be the house's own.
  const further: Further =
    goals.length === 0 ? withHouseGoals : (lines) => withGoalsAbove(lines, goals, words);
  const again = isThin(told, text) ? attempt(() => readAs(name, text, planId, words, further), told) : told;
  if ('plan' in again && placedIn(again) > placedIn(told) && hasAll(goals, again.plan.items))
    return goals.length > 0 ? again : withGuess(again);
  if ('plan' in told) return told;
  const { found } = told;
  throw new Problem('not-a-plan', { file: name, reason: 'no-goals', ...(found ? { found } : {}) });
}

/** Whether goals that have been read are so still: what finds other things must not lose them. */
function hasAll(goals: readonly Item[], items: readonly Item[]): boolean {
  const titles = new Set(items.filter(isGoal).map(({ title }) => plainWords(title)));
  return goals.every(({ title }) => titles.has(plainWords(title)));
}

/** What was read anew; what was read first where that makes more than a plan takes. */
function attempt(read: () => Told, first: Told): Told {
  try {
    return read();
  } catch (error) {
    if (error instanceof Problem) return first;
    throw error;
  }
}

/** Told that nothing in the document says what its goals are. */
function withGuess(document: ReadDocument): ReadDocument {
  const first = document.plan.items.find(isGoal);
  if (!first) return document;
  const { line, title: value } = first;
  const isGuess = ({ code }: Finding) => code === 'guessed';
  const { unplaced } = document;
  const told: Finding = { at: '', line, code: 'goals-by-place', value };
  const others = unplaced.filter((one) => !isGuess(one));
  return { ...document, unplaced: [...unplaced.filter(isGuess), told, ...others] };
}

/** A text so long is not read twice to find what its goals lack. */
const LONGEST_THIN = 500_000;

/** What tells of something that is to be reached: figures alone under headings are facts, and no goals. */
const WANTS =
  /(?<!\p{L})(?:mål\p{L}{0,8}|vill|ska|skall|minst|högst|löfte\p{L}{0,3}|\p{L}{0,20}(?:plan|program|budget|direktiv|strategi)(?:en|met)?|ambition\p{L}{0,3}|vision\p{L}{0,3}|önska[dnt]?)(?!\p{L})/iu;

/** Whether a reading lacks what most documents have: goals, measures or commitments of theirs. */
function isThin(told: Told, text: string): boolean {
  if (!('plan' in told) || !told.plan.items.some(isGoal)) return WANTS.test(text);
  const goals = new Set(told.plan.items.filter(isGoal).map(({ id }) => id));
  const has = (one: ItemKind) =>
    told.plan.items.some(({ kind, parent = '' }) => kind === one && goals.has(parent));
  return text.length <= LONGEST_THIN && (!has('indicator') || !has('commitment'));
}

/** How much has found its place: goals, and what stands under them, rather than under an area alone. */
function placedIn(told: Told): number {
  if (!('plan' in told)) return 0;
  const { items } = told.plan;
  const goals = new Set(items.filter(isGoal).map(({ id }) => id));
  const below = items.filter(({ parent }) => parent !== undefined);
  return goals.size + below.length + below.filter(({ parent = '' }) => goals.has(parent)).length;
}

/** How lines are read anew; undefined where there is nothing to read otherwise. */
type Further = (lines: Iterable<Line>, words: DocumentWords) => readonly Line[] | undefined;

type Told = ReadDocument | { readonly found: FoundInstead | undefined };

/** @returns what stands in the document, or what was found instead where that makes no plan */
function readAs(
  name: string,
  text: string,
  planId: string | undefined,
  words: DocumentWords,
  further?: Further,
): Told {
  const lines = readLines(retold(text, words), words);
  const told = further ? further(lines.lines, words) : lines.lines;
  if (told === undefined) return { found: undefined };
  const first: Line[] = [];
  const blocks = blocksIn(withFirst(withCheckboxes(withDots(text, told)), first), name, words);
  const cover = factsOf(lines, blocks, first, name, words);
  const outline = outlineOf(blocks, lines.contents, words, cover.setBy);
  const { facts, year: statedYear } = withYearOfResults(cover, outline);
  const isReportCalled = isCalledReport(facts);
  const isPlanCalled = isCalledPlan(facts);
  const nature = { year: statedYear, isPlan: isPlanCalled, isReport: isReportCalled, setBy: facts.setBy };
  const economy = readEconomy(blocks, statedYear);
  const { items: read, findings } = readItems(outline, nature, words, economy.budgets);
  const answered = readAnswers(outline, read, isReportCalled, words);
  const isPlan = read.some(({ item }) => !OF_NO_PLAN.includes(item.kind));
  const sums = economyTold(read);
  const isPast = isReport(facts, answered) || (isReportCalled && isPlan && sums.length > 0);
  const past = isPast ? pastRoundOf(facts, blocks, answered) : undefined;
  if (!isPlan && !past) return { found: foundInstead(outline, blocks, words) };
  const { id, title, board, year, guessed } = facts;
  const answeredIn = new Set(answered.answers.flatMap(({ item, texts }) => (texts.happened && item) || []));
  const items = past ? read.map((one) => ofReport(one, answeredIn.has(one.item.id))) : read.map(ofPlan);
  const remarks = new Set(read.flatMap(({ item, row }) => (row && isRemark(row) ? item.id : [])));
  const findingsOfAnswers = past
    ? answered.unplaced
    : outcomesIn(
        answered.answers.filter(({ item }) => item === undefined || !remarks.has(item)),
        items,
      );
  const document: ReadDocument = {
    plan: { id: planId ?? id, title, board, year, language: 'sv', items },
    ids: 'made',
    unplaced: [
      ...guessed.map((at): Finding => ({ at, code: 'guessed', value: facts[at] })),
      ...(past?.guesses ?? []),
      ...inOrder([
        ...lackingIn(outline, lines.contents, read, words),
        ...findings,
        ...economy.findings,
        ...findingsOfAnswers,
      ]),
    ],
    ...(past ? { pastRound: { ...past.pastRound, answers: [...past.pastRound.answers, ...sums] } } : {}),
  };
  return {
    ...document,
    accounts: accountFor(text, document, { ...lines, isLabel: (line) => labelOf(line, words) !== undefined }),
  };
}

/** The lines, with the rows of tables that have lost what parts their cells. */
function withRows(lines: Iterable<Line>, words: DocumentWords): Iterable<Line> {
  const told = withGoalsTold(
    withBoardGoals(withIndented(withGoalBoxes(withMarginVerdicts(lines, words), words), words), words),
    words,
  );
  const labelled = withDescribedRows(withLoneLabels(withNamesBelow(told, words), words), words);
  const blank = withHeadsAgain(withBlankRows(labelled, words), words);
  return withGoalLines(withStackedRows(blank, words), words);
}

function blocksIn(lines: Iterable<Line>, name: string, words: DocumentWords): readonly Block[] {
  const blocks: Block[] = [];
  for (const block of readBlocks(withMarks(withRows(lines, words), words), words)) {
    blocks.push(block);
    if (blocks.length > MOST_BLOCKS) throw new Problem('not-a-plan', { file: name, reason: 'too-large' });
  }
  return blocks;
}

/** What makes no plan by itself. */
const OF_NO_PLAN: readonly ItemKind[] = ['area', 'priority', 'budget'];

/** What a report says of its budget areas. */
function economyTold(read: readonly ReadItem[]): readonly ReadAnswer[] {
  return read.flatMap(({ item, budget }) => {
    const answer = budget && answerOfBudget(budget);
    return answer ? [{ item: item.id, line: item.line ?? 1, ...answer }] : [];
  });
}

/** What stands below an assignment or a goal in a report is its answer, and no plan. */
function ofReport({ item, entry }: ReadItem, isAnswered: boolean): Item {
  const { planning: _, ...rest } = item;
  if (item.kind === 'assignment') return rest;
  if (!entry || !isAnswered || !isTold(entry)) return item;
  const { definition: __, ...bare } = rest;
  return bare;
}

/** A remark beside what a plan is to measure says how it is measured. */
function ofPlan({ item, row }: ReadItem): Item {
  if (!row || !isRemark(row)) return item;
  return { ...item, definition: [item.definition, row.comment].filter(Boolean).join('\n\n') };
}

function inOrder(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
