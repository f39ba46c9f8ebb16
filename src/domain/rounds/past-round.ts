/** How what an old report says becomes a round of history. */
import {
  type Answer,
  type Assessment,
  PAST_ROUND_AUTHOR,
  sameAnswer,
  versionAfter,
  type WordedAssessment,
} from '../answers/assessment.ts';
import { isAnswerTo, SOLE_RESPONDENT } from '../answers/expected.ts';
import { asksTrendOnly, statusOfDirection } from '../answers/scale.ts';
import { statusOfStage } from '../answers/stage.ts';
import { type Finding, Problem } from '../errors.ts';
import { matchItems } from '../plans/match-items.ts';
import { asksOf, type Item, itemOf, type Plan, scaleOf } from '../plans/plan.ts';
import type { PastRoundDocument, ReadAnswer } from '../plans/read-document.ts';
import { isHistory, type Round } from './round.ts';

/** What a report says of an item of the plan. */
export interface PlacedAnswer {
  readonly item: Item;
  readonly answer: Answer;
}

/** What the answers of a report would become, or have become. */
export interface PastRoundAnswers {
  /** The closed round of history that they belong to. */
  readonly round: Round;
  /** At the plan's items, in the report's order. */
  readonly placed: readonly PlacedAnswer[];
  /** How many are new, or say something else than before. */
  readonly stored: number;
  readonly unchanged: number;
  /** The report does not say its period, and by a guess it falls on a round that says something else. */
  readonly isRoundGuessed?: boolean | undefined;
  /** Answers that belong to no item of the plan, and statuses that are none of its own. */
  readonly unplaced: readonly Finding[];
}

/**
 * Each answer at its item. The second one about the same item has no place of its own. What the reader told of is not told twice.
 * @param earlier versions of the plan, newest first
 */
export function placeAnswers(
  plan: Plan,
  earlier: readonly Plan[],
  { plan: read, pastRound, unplaced: told }: PastRoundDocument,
): Pick<PastRoundAnswers, 'placed' | 'unplaced'> {
  const matches = matchesOf(plan, earlier, read);
  const placed = new Map<string, PlacedAnswer>();
  const unplaced: Finding[] = [];
  for (const said of pastRound.answers) {
    const { item: id, line, status } = said;
    const matched = id === undefined ? undefined : matches.get(id);
    const item = matched === undefined ? undefined : itemOf(plan, matched);
    if (id === undefined) unplaced.push({ at: '', line, code: 'no-heading', value: excerptOf(said) });
    else if (!item || placed.has(item.id))
      unplaced.push({ at: '', line, code: 'unplaced', value: itemOf(read, id)?.title ?? id });
    else {
      placed.set(item.id, { item, answer: answerOf(said, plan) });
      if (status && !isAskedFor(said, plan))
        unplaced.push({ at: '', line, code: 'status-not-kept', value: item.title });
    }
  }
  const isTold = ({ line, code }: Finding) => told.some((one) => one.line === line && one.code === code);
  return { placed: [...placed.values()], unplaced: unplaced.filter((finding) => !isTold(finding)) };
}

/** Which item of the plan each of a report's is: by the names that the plan has now, or else by those it had before. */
function matchesOf(plan: Plan, earlier: readonly Plan[], read: Plan): ReadonlyMap<string, string> {
  const matches = new Map(matchItems(plan, read));
  for (const version of earlier) {
    const taken = new Set(matches.values());
    const items = read.items.filter(({ id }) => !matches.has(id));
    for (const [id, item] of matchItems(version, { ...read, items })) {
      if (itemOf(plan, item) && !taken.has(item)) matches.set(id, item);
    }
  }
  return matches;
}

/** Whether the plan has a place for a status: it is on its scale, and does not stand where the trend is to say it all. */
function isAskedFor({ status, direction, notMeasured }: ReadAnswer, plan: Plan): boolean {
  if (notMeasured) return true;
  if (direction === undefined && asksTrendOnly(asksOf(plan))) return false;
  return scaleOf(plan).some((step) => step.status === status);
}

/** What was read, as an answer. A report that does not assess an item as the plan does is not put words in its mouth. */
function answerOf(said: ReadAnswer, plan: Plan): Answer {
  const { status, notMeasured, direction, stage, value, bySex, forecast, budget, deviation, texts } = said;
  const derived = direction && asksTrendOnly(asksOf(plan)) ? statusOfDirection(direction) : undefined;
  const ofStage = stage && !status ? statusOfStage(stage, undefined, undefined) : undefined;
  const stated = ofStage ?? (isAskedFor(said, plan) ? status : derived);
  return {
    ...(stated ? { status: stated } : { status: 'unknown' }),
    ...(stated || deviation !== undefined ? {} : { unassessed: true }),
    ...(ofStage ? { stage } : {}),
    ...(notMeasured ? { notMeasured } : {}),
    ...(direction === undefined ? {} : { direction }),
    ...(value === undefined ? {} : { value, ...(bySex === undefined ? {} : { bySex }) }),
    ...(forecast === undefined ? {} : { forecast }),
    ...(deviation === undefined ? {} : { deviation }),
    ...(budget === undefined ? {} : { budget }),
    texts,
  };
}

/** Enough of an answer to recognise it by. */
function excerptOf({ texts, value }: ReadAnswer): string {
  return String(Object.values(texts).find(Boolean) ?? value ?? '').slice(0, 60);
}

/** A round with all that has been answered in it. */
export interface AnsweredRound {
  readonly round: Round;
  readonly said: readonly WordedAssessment[];
}

/**
 * The round that is to hold what a report says: of those for its period the one with answers, or else the last of them.
 * @param fresh takes their place when there are none
 * @throws Problem `round-answered` when people have answered in any of them themselves
 */
export function roundFor(fresh: Round, twins: readonly AnsweredRound[]): AnsweredRound {
  const byPeople = twins.find(({ said }) => said.some(({ author }) => author.id !== PAST_ROUND_AUTHOR));
  if (byPeople) {
    const { name, id } = byPeople.round;
    throw new Problem('round-answered', { round: name, id });
  }
  return twins.find(({ said }) => said.length > 0) ?? twins.at(-1) ?? { round: fresh, said: [] };
}

/**
 * Whether a report whose period is a guess is about a round that is there: it says again most of what the round says, or the
 * round was cut off before anything was said in it.
 * @param unchanged how many of the round's answers it says again
 */
export function isRoundsOwn({ round, said }: AnsweredRound, unchanged: number): boolean {
  return said.length === 0 ? isHistory(round) : 2 * unchanged > said.length;
}

/** That a guess is all that tells which round a report is about. */
export function guessedPeriod({ name, from, to }: Pick<Round, 'name' | 'from' | 'to'>): Problem {
  return new Problem('guessed-period', { round: name, period: `${from} – ${to}` });
}

/** Whether a plan has all that has been answered: one that does not would hide it. */
export function holdsAll(plan: Plan, said: readonly Assessment[]): boolean {
  return said.every(({ item }) => itemOf(plan, item) !== undefined);
}

/** Under what an answer of a report is stored. */
interface Source {
  readonly round: Round;
  readonly plan: Plan;
  /** The report's, which stands for who answered. */
  readonly name: string;
  readonly loaded: Pick<Assessment, 'storedBy' | 'storedAt'>;
}

/** A version of an answer, and the one that it follows. */
export interface FollowingAnswer {
  readonly assessment: WordedAssessment;
  readonly follows: WordedAssessment | undefined;
}

/** The answers that say something else than what is stored, as the versions that follow. */
export function changedAnswers(
  placed: readonly PlacedAnswer[],
  { round, plan, name, loaded }: Source,
  said: readonly WordedAssessment[],
): FollowingAnswer[] {
  const author = { id: PAST_ROUND_AUTHOR, name };
  const at = new Date(round.closedAt ?? round.openedAt);
  return placed.flatMap(({ item, answer }) => {
    const follows = said.find((one) => isAnswerTo({ item, respondent: SOLE_RESPONDENT }, one));
    if (follows && sameAnswer(follows, answer)) return [];
    const subject = { round: round.id, item: item.id, respondent: SOLE_RESPONDENT };
    const assessment = versionAfter(follows, subject, answer, author, at, asksOf(plan));
    return [{ assessment: { ...assessment, ...loaded }, follows }];
  });
}
