import {
  type Approval,
  askedToday,
  asksApproval,
  type Decision,
  decided,
  decisionOn,
} from '../../domain/answers/approval.ts';
import type { Assessment } from '../../domain/answers/assessment.ts';
import { type Actor, personOf } from '../../domain/people/people.ts';
import { areaOf, itemOf } from '../../domain/plans/plan.ts';
import { isClosed } from '../../domain/rounds/round.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import type { Deps } from '../../ports/deps.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { changeBy } from '../change.ts';
import { standByReopened } from '../rounds/reopen-round.ts';
import { untilSettled } from '../tries.ts';

/**
 * Lets an answer that is sent again as it was count as given, although there is no new version of it: what was sent back waits for its
 * approver once more, and what was opened again is closed. Doing it twice changes nothing.
 * @returns the names of those who are asked today to approve what was sent back; undefined where it was not
 * @throws Problem `busy-store`
 */
export async function sendAgain(
  actor: Actor,
  state: RoundState,
  answer: Assessment,
  deps: Deps,
): Promise<readonly string[] | undefined> {
  const { round } = state;
  const { item, respondent, version } = answer;
  const readers = asksApproval(round) ? await askApproversAgain(actor, state, answer, deps) : undefined;
  if (isClosed(round)) await standByReopened(actor, { round: round.id, item, respondent, version }, deps);
  return readers;
}

async function askApproversAgain(
  actor: Actor,
  state: RoundState,
  answer: Assessment,
  deps: Deps,
): Promise<readonly string[] | undefined> {
  const { plan, round, people } = state;
  const { approvals } = deps.stores;
  const item = itemOf(plan, answer.item);
  const area = item && areaOf(plan, item)?.id;
  if (area === undefined) return undefined;
  const { isBack } = await untilSettled(async () => {
    const stored = (await approvals.ofRound(plan.id, round.id)).find(({ value }) => value.area === area);
    const is = stored && decisionOn(answer, stored.value.decisions)?.is;
    if (!stored || is !== 'sentBack') return { isBack: is === 'sentAgain' };
    return (await store(actor, stored, answer, plan.id, deps)) ? { isBack: true } : undefined;
  });
  if (!isBack) return undefined;
  const named = (await approvals.approvers(plan.id)).filter((one) => one.area === area);
  const ids = named.map(({ person }) => person);
  return askedToday(ids, state).flatMap((id) => personOf(people, id)?.name ?? []);
}

/** False when somebody else was first. */
async function store(
  actor: Actor,
  stored: Versioned<Approval>,
  { item, respondent, version }: Assessment,
  plan: string,
  deps: Deps,
): Promise<boolean> {
  const change = changeBy(actor, deps);
  const made: Decision = { item, respondent, version, is: 'sentAgain', by: change.by, at: change.at };
  return deps.stores.approvals.save(plan, decided(stored.value, stored.value, [made]), stored, change);
}
