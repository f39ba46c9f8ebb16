import type { Assessment, WordedAssessment, Words } from '../../domain/answers/assessment.ts';
import { addDays, dayIn, instantAt } from '../../domain/dates.ts';
import { demand } from '../../domain/people/roles.ts';
import type { Viewer } from '../../domain/people/viewer.ts';
import { isOpen, type Round } from '../../domain/rounds/round.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import {
  changesIn,
  keyOfAnswer,
  needsVersions,
  type RoundChanges,
  type TakenSince,
} from '../../domain/status/changes.ts';
import { closedBefore, compareRounds, type PastAnswer, yearOf } from '../../domain/status/history.ts';
import { fitting, isAboutAnswers, type ListQuestion, listIn } from '../../domain/status/list.ts';
import type { RoundNamed, Since } from '../../domain/status/question.ts';
import type { SummaryLine } from '../../domain/status/summary.ts';
import type { Deps } from '../../ports/deps.ts';
import { loadState } from '../rounds/find-rounds.ts';
import { seenRounds } from '../rounds/seen-rounds.ts';
import { lastBefore } from './last-before.ts';
import { roundsAbout } from './list-items.ts';

type Named<K extends string> = Extract<Since, { readonly [key in K]: unknown }>;
type TakenDay = Extract<TakenSince, { readonly kind: 'day' }>;

/** Days back that are looked at first while a round is open, when nobody says since when. */
const A_WEEK = 7;

/** What has changed in each round that is meant by now, in what a question is about. */
export async function showChanges(
  viewer: Viewer,
  question: ListQuestion,
  since: Since | undefined,
  deps: Deps,
): Promise<readonly RoundChanges[]> {
  demand(viewer.actor, 'status');
  const rounds = await roundsAbout(viewer, question, deps);
  return Promise.all(rounds.map((round) => changesOf(viewer, round, question, since, deps)));
}

async function changesOf(
  viewer: Viewer,
  round: Round,
  question: ListQuestion,
  since: Since | undefined,
  deps: Deps,
): Promise<RoundChanges> {
  const state = await loadState(round, deps);
  const { scope } = listIn(state, { ...question, page: undefined });
  const all = [...new Set(scope.flatMap(({ lines }) => lines))];
  const { filter } = question;
  const lines = isAboutAnswers(filter) ? fitting(all, filter) : all;
  const changesSince = (taken: TakenSince | 'lastRound') => told(state, lines, taken, question.order, deps);
  if (since === 'lastRound') return { ...(await changesSince(since)), isChosen: false };
  if (since && 'round' in since) {
    const seen = closedBefore(round, await seenRounds(viewer, deps));
    const named = seen.find((one) => isNamed(one, since.round));
    const compared = await changesSince(named ? { kind: 'round', round: named } : 'lastRound');
    return { ...compared, isChosen: false, isLacking: !named };
  }
  if (since) return { ...(await changesSince(dayOf(since, deps))), isChosen: false };
  const week = dayOf({ day: addDays(dayIn(deps.timezone, deps.clock.now()), -A_WEEK) }, deps);
  if (isOpen(round) && round.openedAt < week.at) {
    const recent = await changesSince(week);
    if (recent.changes.length > 0) return { ...recent, isChosen: true };
  }
  return { ...(await changesSince('lastRound')), isChosen: true };
}

function isNamed(round: Round, { kind, year }: RoundNamed): boolean {
  return round.kind === kind && (year === undefined || yearOf(round) === year);
}

/** The beginning of a day, or of a year's first. */
function dayOf(since: Named<'day'> | Named<'year'>, { timezone }: Deps): TakenDay {
  const day = 'day' in since ? since.day : `${since.year}-01-01`;
  return { kind: 'day', day, at: instantAt(timezone, day, 0).toISOString() };
}

async function told(
  state: RoundState,
  lines: readonly SummaryLine[],
  since: TakenSince | 'lastRound',
  order: ListQuestion['order'],
  deps: Deps,
): Promise<Omit<RoundChanges, 'isChosen'>> {
  const { round } = state;
  const answered = lines.filter(({ assessment }) => assessment);
  if (since === 'lastRound' || since.kind === 'round') {
    const limit = since === 'lastRound' ? undefined : since.round;
    const isMeant = (one: Round) => limit === undefined || compareRounds(one, limit) <= 0;
    const last = await lastBefore(round, answered, isMeant, deps);
    const before = limit ? (ofSameName(limit, last) ?? limit) : newestIn(last);
    const taken: TakenSince = before ? { kind: 'round', round: before } : { kind: 'opening' };
    return changesIn(state, lines, taken, { versions: new Map(), last }, order);
  }
  const isOlder = since.kind === 'day' && since.at < round.openedAt;
  const [versions, last] = await Promise.all([
    needsVersions(lines, since) ? deps.stores.assessments.versions(round.plan, round.id) : [],
    isOlder
      ? lastBefore(round, answered, ({ closedAt = '' }) => closedAt < since.at, deps)
      : new Map<SummaryLine, PastAnswer>(),
  ]);
  return changesIn(state, lines, since, { versions: Map.groupBy(versions, keyOfAnswer), last }, order);
}

/** Several boards may have a round of that kind in that year: the one that the answers are compared with. */
function ofSameName(named: Round, last: ReadonlyMap<SummaryLine, PastAnswer>): Round | undefined {
  const meant = { kind: named.kind, year: yearOf(named) };
  return [...last.values()].map(({ round }) => round).find((one) => isNamed(one, meant));
}

function newestIn(last: ReadonlyMap<SummaryLine, PastAnswer>): Round | undefined {
  return [...last.values()].map(({ round }) => round).toSorted((a, b) => b.to.localeCompare(a.to))[0];
}

/** Answers with their words, for those few that are shown; where their versions have been read, they have them already. */
export async function inWords(
  shown: readonly (Assessment | WordedAssessment)[],
  plans: ReadonlyMap<string, string>,
  { stores }: Deps,
): Promise<ReadonlyMap<Assessment, Words>> {
  const known = new Map<Assessment, Words>();
  const unknown: Assessment[] = [];
  for (const one of shown) {
    if ('texts' in one) known.set(one, one);
    else unknown.push(one);
  }
  for (const [plan, ofPlan] of Map.groupBy(unknown, ({ round }) => plans.get(round) ?? '')) {
    const worded = await stores.assessments.withWords(plan, ofPlan);
    ofPlan.forEach((one, place) => {
      const words = worded[place];
      if (words) known.set(one, words);
    });
  }
  return known;
}
