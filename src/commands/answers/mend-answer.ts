import type { GivenLine } from '../../domain/answers/approval.ts';
import {
  type Assessment,
  rawOf,
  type Said,
  sameAnswer,
  versionAfter,
  type WordedAssessment,
} from '../../domain/answers/assessment.ts';
import { answerRules, checkAnswer } from '../../domain/answers/check-answer.ts';
import { verdictOf } from '../../domain/answers/scale.ts';
import { mendedMessages } from '../../domain/deliveries/approval-messages.ts';
import { type Finding, Problem } from '../../domain/errors.ts';
import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import { asksOf, itemOf } from '../../domain/plans/plan.ts';
import { isClosed, isHistory, type Round } from '../../domain/rounds/round.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import { newestClosed } from '../../domain/status/history.ts';
import { linesOf } from '../../domain/status/summary.ts';
import type { Deps } from '../../ports/deps.ts';
import type { AnswerName, ReplacingAnswer } from '../../ports/stores.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { changeBy } from '../change.ts';
import { allRounds, findRound, stateOf } from '../rounds/find-rounds.ts';
import { searchStates } from '../status/search-items.ts';
import { untilSettled } from '../tries.ts';

/** An answer whose language is to be mended, with its words. */
export interface MendableAnswer {
  readonly state: RoundState;
  readonly line: GivenLine<WordedAssessment>;
}

/** Names an answer; comes from a card, so each part is looked up and none is trusted. */
export type MendTarget = AnswerName & { readonly round: string };

/** What has come of mending: `unchanged` says that the words are as they were, `changed` that somebody has answered in between. */
export type MendOutcome =
  | { readonly outcome: 'mended' | 'unchanged' | 'changed'; readonly answer: MendableAnswer }
  | {
      readonly outcome: 'invalid';
      readonly answer: MendableAnswer;
      readonly findings: readonly Finding[];
    };

/** The answers that some words may mean, in rounds where people were asked; those of open rounds first. @throws Problem `unknown-item` */
export async function findMendable(actor: Actor, words: string, deps: Deps): Promise<readonly MendTarget[]> {
  demand(actor, 'mend');
  const rounds = (await allRounds(deps)).filter((one) => !isHistory(one));
  const open = rounds.filter((one) => !isClosed(one));
  const asked = open.length > 0 ? open : newestClosed(rounds).slice(0, 1);
  const states = await Promise.all(asked.map((round) => stateWith(round, deps)));
  const found = searchStates(states, words, deps).filter(({ line }) => line.assessment);
  if (found.length === 0) throw new Problem('unknown-item', { words });
  return found.map(({ state, line }) => {
    return { round: state.round.id, item: line.item.id, respondent: line.respondent };
  });
}

async function stateWith(round: Round, deps: Deps): Promise<RoundState> {
  const { assessments } = await deps.stores.assessments.ofRound(round.plan, round.id);
  return stateOf(
    round,
    assessments.map(({ value }) => value),
    deps,
  );
}

interface Found extends MendableAnswer {
  readonly stored: Versioned<Assessment>;
}

/** The answer that a card is about, as it stands now. @throws Problem `unknown-round`, `unknown-item` */
export async function openMendable(actor: Actor, target: MendTarget, deps: Deps): Promise<MendableAnswer> {
  demand(actor, 'mend');
  return find(target, deps);
}

async function find({ round: id, item, respondent }: MendTarget, deps: Deps): Promise<Found> {
  const { value: round } = await findRound(id, deps);
  const [stored] = await deps.stores.assessments.named(round.plan, round.id, [{ item, respondent }]);
  const [worded] = stored ? await deps.stores.assessments.withWords(round.plan, [stored.value]) : [];
  if (!stored || !worded) throw new Problem('unknown-item', { words: item });
  const state = await stateOf(round, [worded], deps);
  const line = linesOf(state).find((one) => one.item.id === item && one.respondent === respondent);
  if (!line || !itemOf(state.plan, item)) throw new Problem('unknown-item', { words: item });
  return { state, line: { ...line, assessment: worded }, stored };
}

/**
 * Stores an answer in better words, as a version by whoever mended them: what was assessed stays as it is. Whoever wrote it is told.
 * @param input `basedOn` is the version that was before the person's eyes
 * @throws Problem as `openMendable`, `busy-store`
 */
export async function mendAnswer(
  actor: Actor,
  input: MendTarget & { readonly basedOn: number; readonly texts: Readonly<Record<string, string>> },
  deps: Deps,
): Promise<MendOutcome> {
  demand(actor, 'mend');
  return untilSettled<MendOutcome>(async () => {
    const answer = await find(input, deps);
    const { state, line, stored } = answer;
    const { plan, round, threshold } = state;
    const { assessment: said } = line;
    const kept = Object.keys(said.texts);
    const texts = { ...said.texts, ...pick(input.texts, kept) };
    const isSame = sameAnswer({ ...said, texts }, said);
    if (said.version === input.basedOn + 1 && said.author.id === actor.id && isSame)
      return { outcome: 'mended', answer };
    if (said.version !== input.basedOn) return { outcome: 'changed', answer };
    if (isSame) return { outcome: 'unchanged', answer };
    const checked = checkAnswer(
      { ...rawOf(said), texts },
      answerRules(plan, line.item, round, { threshold }),
    );
    const findings = checked.findings?.filter(({ at }) => kept.includes(at)) ?? [];
    if (findings.length > 0) return { outcome: 'invalid', answer, findings };
    const { author, at, version } = said.mends ?? said;
    const now = deps.clock.now();
    const next = versionAfter(said, nameOf(said), { ...saidIn(said), texts }, actor, now, asksOf(plan));
    const assessment = { ...next, mends: { author, at, version } };
    const isFirst = await save(round, { assessment, replaces: stored }, actor, deps);
    if (!isFirst) return undefined;
    return { outcome: 'mended', answer: { state, line: { ...line, assessment } } };
  });
}

function nameOf({ round, item, respondent }: Assessment) {
  return { round, item, respondent };
}

function saidIn(said: Assessment): Said {
  const { value, bySex, day, forecast, budget } = said;
  return {
    ...verdictOf(said),
    ...(day === undefined ? {} : { day }),
    ...(value === undefined ? {} : { value }),
    ...(bySex === undefined ? {} : { bySex }),
    ...(forecast === undefined ? {} : { forecast }),
    ...(budget === undefined ? {} : { budget }),
  };
}

/** Only what was said is mended: nothing is put into anybody's mouth. */
function pick(texts: Readonly<Record<string, string>>, ids: readonly string[]): Record<string, string> {
  const given = Object.entries(texts).map(([id, text]) => [id, text.trim()] as const);
  return Object.fromEntries(given.filter(([id, text]) => ids.includes(id) && text !== ''));
}

/** Saves an answer of a round, open or closed; false when somebody was first. */
async function save(round: Round, change: ReplacingAnswer, actor: Actor, deps: Deps): Promise<boolean> {
  const { assessments, deliveries } = deps.stores;
  const by = changeBy(actor, deps);
  if (isClosed(round)) {
    await assessments.saveClosed(round.plan, [change], by);
    return true;
  }
  const isFirst = await assessments.save(round.plan, change, by);
  // An answer tells nobody of itself, and whoever wrote it is to hear of this.
  if (isFirst)
    await deliveries.announce(round.plan, mendedMessages(round, [change.assessment], deps.clock.now()));
  return isFirst;
}
