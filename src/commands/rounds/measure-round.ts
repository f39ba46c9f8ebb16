import { underOwnQuestion } from '../../domain/answers/asked.ts';
import {
  type Answer,
  PAST_ROUND_AUTHOR,
  sameAnswer,
  type WordedAssessment,
} from '../../domain/answers/assessment.ts';
import { answerRules } from '../../domain/answers/check-answer.ts';
import { handOversIn } from '../../domain/answers/hand-over.ts';
import { isApart, saidAgain } from '../../domain/answers/prompt.ts';
import { firstBy } from '../../domain/once.ts';
import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import { type MeasuredQuestion, measuresOf, type RoundMeasures } from '../../domain/rounds/measures.ts';
import { currentRound, isHistory, type Round } from '../../domain/rounds/round.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import type { PastAnswer } from '../../domain/status/history.ts';
import { linesOf, type SummaryLine } from '../../domain/status/summary.ts';
import type { Deps } from '../../ports/deps.ts';
import { findLast } from '../answers/find-last.ts';
import { allRounds, findCurrent, findRound, loadState } from './find-rounds.ts';

/**
 * How a round went as a piece of work: the one named, or the open one that was opened last. All of it is worked out of what was stored
 * anyway – versions of answers, and messages – so it can be asked of rounds that were closed long ago.
 * @throws Problem `no-round`, `unknown-round`, `unknown-plan`
 */
export async function measureRound(
  actor: Actor,
  named: string | undefined,
  deps: Deps,
): Promise<RoundMeasures> {
  demand(actor, 'manage-rounds');
  const looking = { ...deps, stores: deps.stores.lookingOnce() };
  const round =
    named === undefined ? await findCurrent(undefined, looking) : (await findRound(named, looking)).value;
  return measured(round, looking);
}

/**
 * The same of the round that is named, the open ones first; else of the open one that was opened last.
 * @param named those that are, among all
 * @throws Problem `no-round`, `unknown-plan`
 */
export async function measureMeant(
  actor: Actor,
  named: (rounds: readonly Round[]) => readonly Round[],
  deps: Deps,
): Promise<RoundMeasures> {
  demand(actor, 'manage-rounds');
  const looking = { ...deps, stores: deps.stores.lookingOnce() };
  const rounds = await allRounds(looking);
  const round = currentRound(named(rounds));
  return measured(round ?? (await findCurrent(undefined, looking)), looking);
}

async function measured(round: Round, deps: Deps): Promise<RoundMeasures> {
  const { stores, timezone } = deps;
  const [state, versions, deliveries, handOvers] = await Promise.all([
    loadState(round, deps),
    stores.assessments.versions(round.plan, round.id),
    stores.deliveries.ofPlan(round.plan),
    stores.handOvers.ofPlan(round.plan),
  ]);
  return measuresOf(
    {
      round,
      plan: state.plan,
      people: state.people,
      questions: await questionsOf(state, versions, deps),
      deliveries: deliveries.map(({ value }) => value),
      handOvers: handOversIn(round.id, handOvers),
    },
    timezone,
  );
}

/** What the round asks, or has asked; nothing where it was made out of a report. */
async function questionsOf(
  state: RoundState,
  versions: readonly WordedAssessment[],
  deps: Deps,
): Promise<readonly MeasuredQuestion[]> {
  if (isHistory(state.round)) return [];
  const given = versions.filter(({ author }) => author.id !== PAST_ROUND_AUTHOR);
  const firsts = firstBy(given, keyOf);
  const asked = linesOf(state).map((line) => {
    return { line, first: firsts.get(keyOf({ item: line.item.id, respondent: line.respondent })) };
  });
  // Nobody is asked any more what only a report says.
  const questions = asked.filter(({ line: { owners }, first }) => owners.length > 0 || first !== undefined);
  const earlier = await lastAnswers(
    state,
    questions.flatMap(({ line, first }) => (first ? [line] : [])),
    deps,
  );
  return questions.map(({ line, first }) => {
    const again = earlier.get(line);
    const isUnchanged = first && again && sameAnswer(first, again);
    return {
      item: line.item,
      respondent: line.respondent,
      unit: line.unit,
      owners: line.owners,
      first,
      isUnchanged,
    };
  });
}

function keyOf({ item, respondent }: { readonly item: string; readonly respondent: string }): string {
  return `${item}/${respondent}`;
}

/** What could have been sent again unchanged, as `Oförändrat` would have sent it. */
async function lastAnswers(
  state: RoundState,
  lines: readonly SummaryLine[],
  deps: Deps,
): Promise<ReadonlyMap<SummaryLine, Answer>> {
  const found = await Promise.all(
    lines.map(async (line) => ({ line, last: await findLast(state.round, line, deps) })),
  );
  const known = found.flatMap(({ line, last }) => (last ? [{ line, last }] : []));
  const worded = await withWordsOf(
    known.map(({ last }) => last),
    deps,
  );
  return new Map(
    known.flatMap(({ line, last }) => {
      const said = worded.get(last);
      const again = said && againOf(line, said, state);
      return again ? [[line, again] as const] : [];
    }),
  );
}

function againOf(line: SummaryLine, said: WordedAssessment, state: RoundState): Answer | undefined {
  const { plan, round, threshold } = state;
  const rules = answerRules(plan, line.item, round, { isApart: isApart(line, state), threshold });
  return saidAgain(underOwnQuestion(said, line.item.kind, rules.questions), line.respondent, rules);
}

/** The words of earlier answers: those of a plan at a time, so that many are read in one range. */
export async function withWordsOf(
  answers: readonly PastAnswer[],
  { stores }: Deps,
): Promise<ReadonlyMap<PastAnswer, WordedAssessment>> {
  const ofEach = [...Map.groupBy(answers, ({ round }) => round.plan)].map(async ([plan, ofPlan]) => {
    const said = await stores.assessments.withWords(
      plan,
      ofPlan.map(({ assessment }) => assessment),
    );
    return ofPlan.flatMap((answer, place) => {
      const words = said[place];
      return words ? [[answer, words] as const] : [];
    });
  });
  return new Map((await Promise.all(ofEach)).flat());
}
