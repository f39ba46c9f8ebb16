import { type RawAnswer, rawOf } from '../../domain/answers/assessment.ts';
import { checkAnswer } from '../../domain/answers/check-answer.ts';
import { type Draft, isBlank, saysAlike, withDraft } from '../../domain/answers/draft.ts';
import { rulesOf } from '../../domain/answers/prompt.ts';
import { Problem } from '../../domain/errors.ts';
import { type Actor, isOwnId } from '../../domain/people/people.ts';
import type { Deps } from '../../ports/deps.ts';
import { findRound } from '../rounds/find-rounds.ts';
import { type AnswerTarget, type LocatedPrompt, locatePrompt } from './find-prompt.ts';

/** What stands in a form, and what its author had before their eyes. */
export interface Typed extends AnswerTarget {
  readonly basedOn: number;
  /** When the draft that they saw had been kept; undefined for none. */
  readonly draft?: string | undefined;
  readonly answer: RawAnswer;
}

/**
 * Keeps what somebody has typed and not sent, also when the round has been closed since, or the question is no longer theirs.
 * What is empty, or says what has been answered already, is no draft, and leaves one that is there.
 * @returns the draft as it is kept; undefined where there is none
 * @throws Problem `unknown-round`, `unknown-item`, `not-owner` for what never was theirs, `busy-store`
 */
export async function keepDraft(actor: Actor, typed: Typed, deps: Deps): Promise<Draft | undefined> {
  if (isBlank(typed.answer)) return undefined;
  const found = await locatePrompt(actor, typed, deps).catch((error: unknown) =>
    orFormerly(error, actor, typed, deps),
  );
  if (found && (await isStored(found, typed.answer, deps))) return undefined;
  const { value: round } = await findRound(typed.round, deps);
  const { item, respondent, basedOn, answer } = typed;
  const author = { id: actor.id, name: actor.name };
  const draft = { round: round.id, author, at: deps.clock.now().toISOString(), answer, basedOn };
  const isOwn = (one: Draft) => one.round === round.id && one.author.id === actor.id;
  const drafts = await deps.stores.drafts.update(round.plan, { item, respondent }, (known) => {
    const before = known.find(isOwn);
    const isKept = before && saysAlike(before.answer, answer) && before.basedOn === basedOn;
    return isKept ? known : withDraft(known, draft, typed.draft);
  });
  return drafts.find(isOwn);
}

/**
 * Keeps a draft as somebody asks for it: an empty one, or one that says what has been answered, takes away the one that is there.
 * @throws Problem as `keepDraft`
 */
export async function saveDraft(actor: Actor, typed: Typed, deps: Deps): Promise<Draft | undefined> {
  const kept = await keepDraft(actor, typed, deps);
  if (kept) return kept;
  const { prompt } = await locatePrompt(actor, typed, deps);
  const { item, respondent } = typed;
  await deps.stores.drafts.update(prompt.plan.id, { item, respondent }, (known) => {
    const left = known.filter((one) => one.round !== typed.round || !isOwnId(actor, one.author.id));
    return left.length === known.length ? known : left;
  });
  return undefined;
}

/** Whether the form says what has been answered, so that nothing was typed. */
async function isStored({ prompt }: LocatedPrompt, answer: RawAnswer, { stores }: Deps): Promise<boolean> {
  const { plan, current } = prompt;
  if (!current) return false;
  const [said] = await stores.assessments.withWords(plan.id, [current]);
  if (!said) return false;
  // What follows from the number is stored by name.
  const { answer: meant } = checkAnswer(answer, rulesOf(prompt));
  return saysAlike(rawOf(said), answer) || (meant !== undefined && saysAlike(rawOf(said), rawOf(meant)));
}

/** Nothing, for a question that was somebody's once: what they have typed since is theirs all the same. */
async function orFormerly(
  error: unknown,
  actor: Actor,
  { round, item }: AnswerTarget,
  deps: Deps,
): Promise<undefined> {
  if (!(error instanceof Problem) || error.code !== 'not-owner') throw error;
  const { plan } = (await findRound(round, deps)).value;
  const [changes, given] = await Promise.all([
    deps.stores.trail.ofOwners(plan, item),
    deps.stores.handOvers.ofPlan(plan),
  ]);
  const isFormer = changes.some(
    (one) => one.what === 'owners' && one.before.some(({ person }) => isOwnId(actor, person)),
  );
  const wasGiven = given.some((one) => one.item === item && one.round === round && isOwnId(actor, one.to.id));
  if (!isFormer && !wasGiven) throw error;
}
