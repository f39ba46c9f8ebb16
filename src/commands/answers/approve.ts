import {
  type AreaApproval,
  type Decision,
  decided,
  MAX_COMMENT,
  markOf,
  type SeenAnswer,
  toDecide,
} from '../../domain/answers/approval.ts';
import type { Finding } from '../../domain/errors.ts';
import type { Actor } from '../../domain/people/people.ts';
import { isClosed } from '../../domain/rounds/round.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import type { Deps } from '../../ports/deps.ts';
import { changeBy } from '../change.ts';
import { findRound } from '../rounds/find-rounds.ts';
import { openAnswers, SENT_BACK } from '../rounds/reopen-round.ts';
import { untilSettled } from '../tries.ts';
import { type AreaTarget, type FoundArea, findArea } from './find-approval.ts';

/** What has come of a decision: it is stored, or was already; or others have answered or decided since, and nothing is stored. */
export type DecisionOutcome =
  | { readonly outcome: 'decided'; readonly state: RoundState; readonly area: AreaApproval }
  | { readonly outcome: 'changed'; readonly state: RoundState; readonly area: AreaApproval }
  | {
      readonly outcome: 'invalid';
      readonly state: RoundState;
      readonly area: AreaApproval;
      readonly findings: readonly [Finding, ...Finding[]];
    };

/**
 * Approves what waits in an area, if it is what was before the approver's eyes. Approving again changes nothing.
 * @param input `seen` names that (`markOf`)
 * @throws Problem as `findArea`, `busy-store`
 */
export async function approveArea(
  actor: Actor,
  input: AreaTarget & { readonly seen: string },
  deps: Deps,
): Promise<DecisionOutcome> {
  return untilSettled<DecisionOutcome>(async () => {
    const found = await findArea(actor, input, deps);
    const { state, area } = found;
    if (area.waiting.length === 0) return { outcome: 'decided', state, area };
    const isReady = toDecide(area, state.round).length > 0;
    if (!isReady || input.seen !== markOf(area)) return { outcome: 'changed', state, area };
    const by = { id: actor.id, name: actor.name };
    const at = deps.clock.now().toISOString();
    const made = area.waiting.map(({ assessment: { item, respondent, version } }): Decision => {
      return { item, respondent, version, is: 'approved', by, at };
    });
    return store(actor, input, found, made, deps);
  });
}

/**
 * Sends one answer back to its owners, with a comment. In a closed round that answer is opened again.
 * @param input `seen` names what waited before the approver's eyes (`markOf`): an answer that its author has stood by since goes back no more
 * @throws Problem as `findArea`, `busy-store`, `partly-stored`
 */
export async function sendBack(
  actor: Actor,
  input: AreaTarget & SeenAnswer & { readonly comment: string; readonly seen: string },
  deps: Deps,
): Promise<DecisionOutcome> {
  const { item, respondent, version } = input;
  const comment = input.comment.trim();
  const outcome = await untilSettled<DecisionOutcome>(async () => {
    const found = await findArea(actor, input, deps);
    const { state, area } = found;
    const fault = faultIn(comment);
    if (fault) return { outcome: 'invalid', state, area, findings: [fault] };
    const isIt = (one: SeenAnswer) =>
      one.item === item && one.respondent === respondent && one.version === version;
    // Sent again, as Teams does.
    if (area.sentBack.some(({ decision }) => isIt(decision))) return { outcome: 'decided', state, area };
    const line = toDecide(area, state.round).find(({ assessment }) => isIt(assessment));
    const isAgain = area.sentAgain.some(({ line: { assessment } }) => isIt(assessment));
    if (!line || (isAgain && input.seen !== markOf(area))) return { outcome: 'changed', state, area };
    const by = { id: actor.id, name: actor.name };
    const at = deps.clock.now().toISOString();
    return store(actor, input, found, [{ item, respondent, version, is: 'sentBack', comment, by, at }], deps);
  });
  if (outcome.outcome !== 'decided') return outcome;
  // It may have been closed since, and whoever closed it not have seen this.
  const fresh = { ...deps, stores: deps.stores.lookingOnce() };
  const { value: round } = await findRound(input.round, fresh);
  const answers = [{ item, respondent, version }];
  if (isClosed(round)) await openAnswers(actor, { round: round.id, reason: SENT_BACK, answers }, fresh);
  return outcome;
}

function faultIn(comment: string): Finding | undefined {
  if (comment === '') return { at: 'comment', code: 'missing' };
  const { length } = comment;
  return length > MAX_COMMENT
    ? { at: 'comment', code: 'too-long', value: length, limit: MAX_COMMENT }
    : undefined;
}

/** Stores what is decided; undefined when somebody else was first. */
async function store(
  actor: Actor,
  target: AreaTarget,
  { state, stored }: FoundArea,
  made: readonly Decision[],
  deps: Deps,
): Promise<DecisionOutcome | undefined> {
  const approval = decided(stored?.value, target, made);
  const { plan } = state.round;
  if (!(await deps.stores.approvals.save(plan, approval, stored, changeBy(actor, deps)))) return undefined;
  const { area } = await findArea(actor, target, deps);
  return { outcome: 'decided', state, area };
}
