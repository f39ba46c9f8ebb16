/** Answers that have been given, and are asked for anew: sent back by an approver, or opened again in a closed round. */
import { type AskedAnew, askedAnewIn, asksApproval, type Decision } from '../../domain/answers/approval.ts';
import { isAnswerTo } from '../../domain/answers/expected.ts';
import { currentPrompts, type Prompt } from '../../domain/answers/prompt.ts';
import { once } from '../../domain/once.ts';
import type { Actor } from '../../domain/people/people.ts';
import { isClosed, type Round } from '../../domain/rounds/round.ts';
import type { Deps } from '../../ports/deps.ts';
import { roundsAsking } from '../rounds/asking-rounds.ts';
import { allRounds, nameOf, stateOf } from '../rounds/find-rounds.ts';

/** Why a question is asked anew, if it is. Reads nothing of a round that nobody approves. */
export async function whyAnew(
  { round, expected, current }: Prompt,
  deps: Deps,
): Promise<AskedAnew | undefined> {
  if (!mayAskAnew(round)) return undefined;
  const version = current?.version ?? 0;
  return askedAnewIn(round, { ...nameOf(expected), version }, await decisionsOf(round, deps));
}

/** All that somebody is asked for anew, in the order that rounds were opened in. */
export async function askedAnew(actor: Actor, deps: Deps): Promise<readonly Prompt[]> {
  const rounds = await allRounds(deps);
  return anewAmong(rounds, actor.id, deps);
}

/** The same of some rounds. */
export async function anewAmong(
  rounds: readonly Round[],
  person: string,
  deps: Deps,
): Promise<readonly Prompt[]> {
  const asking = await roundsAsking(person, mayAskAmong(rounds), deps);
  return (await Promise.all(asking.map((round) => anewIn(round, person, deps)))).flat();
}

/** Every answer asks, and a large municipality has held thousands of rounds. */
const mayAskAmong = once((rounds: readonly Round[]) => rounds.filter(mayAskAnew));

function mayAskAnew(round: Round): boolean {
  return isClosed(round) ? round.reopened?.some(({ answers }) => answers) === true : asksApproval(round);
}

/** What has been decided about the answers of a round, of any that asks for approval. */
export async function decisionsOf(round: Round, { stores }: Deps): Promise<readonly Decision[]> {
  if (!asksApproval(round)) return [];
  const approvals = await stores.approvals.ofRound(round.plan, round.id);
  return approvals.flatMap(({ value }) => value.decisions);
}

/** Only the answers are read that may be asked for. */
async function anewIn(round: Round, person: string, deps: Deps): Promise<readonly Prompt[]> {
  const decisions = await decisionsOf(round, deps);
  const named = [...decisions, ...(round.reopened ?? []).flatMap(({ answers = [] }) => answers)];
  if (named.length === 0) return [];
  const prompts = currentPrompts(person, await stateOf(round, [], deps)).filter(({ expected }) =>
    named.some((one) => isAnswerTo(expected, one)),
  );
  const names = prompts.map(({ expected }) => nameOf(expected));
  const stored = await deps.stores.assessments.named(round.plan, round.id, names);
  return prompts.flatMap((prompt, place) => {
    const current = stored[place]?.value;
    const answer = { ...nameOf(prompt.expected), version: current?.version ?? 0 };
    const anew = askedAnewIn(round, answer, decisions);
    return anew ? [{ ...prompt, current, anew }] : [];
  });
}
