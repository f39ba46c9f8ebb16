/** How far the approval of rounds is, for whoever approves and for all who are told of a round. */
import {
  type Approval,
  type Approver,
  type AreaApproval,
  areaApprovals,
  asksApproval,
  isApproved,
  type ReadArea,
  type RoundApproval,
  roundApproval,
} from '../../domain/answers/approval.ts';
import { Problem } from '../../domain/errors.ts';
import { type Actor, isOwnId } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import { areaOf, itemOf, type Plan } from '../../domain/plans/plan.ts';
import type { Round } from '../../domain/rounds/round.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import type { Deps } from '../../ports/deps.ts';
import type { Versioned } from '../../ports/versioned.ts';
import { allRounds, findRound, loadState } from '../rounds/find-rounds.ts';

/** What is stored about the approval of a round. */
interface StoredApproval {
  readonly approvals: readonly Versioned<Approval>[];
  readonly approvers: readonly Approver[];
}

async function readApproval({ plan, id }: Round, { stores }: Deps): Promise<StoredApproval> {
  const [approvals, approvers] = await Promise.all([
    stores.approvals.ofRound(plan, id),
    stores.approvals.approvers(plan),
  ]);
  return { approvals, approvers };
}

/** The areas of a round that asks for approval, as they stand; none of a round that does not. */
export async function areasOf(state: RoundState, deps: Deps): Promise<readonly AreaApproval[]> {
  return asksApproval(state.round) ? areasIn(state, await readApproval(state.round, deps)) : [];
}

function areasIn(state: RoundState, { approvals, approvers }: StoredApproval): readonly AreaApproval[] {
  return areaApprovals(
    state,
    approvals.map(({ value }) => value),
    approvers,
  );
}

/** How far a round's approval is; undefined where nobody is asked for it. @throws Problem `unknown-plan` */
export async function approvalOf(round: Round, deps: Deps): Promise<RoundApproval | undefined> {
  return asksApproval(round) ? approvalIn(await loadState(round, deps), deps) : undefined;
}

/** The same, of a round that is loaded. */
export async function approvalIn(state: RoundState, deps: Deps): Promise<RoundApproval | undefined> {
  return asksApproval(state.round) ? roundApproval(state.round, await areasOf(state, deps)) : undefined;
}

/** Whether any round asks for approval: where none does, nobody is told that there is such a thing. */
export async function isApprovalAsked(deps: Deps): Promise<boolean> {
  return (await allRounds(deps)).some(asksApproval);
}

/** One area of a round, with what it was found in. */
export interface FoundArea {
  readonly state: RoundState;
  readonly area: AreaApproval;
  /** What has been decided about it, as it was read. */
  readonly stored: Versioned<Approval> | undefined;
  readonly approvers: readonly Approver[];
}

function foundIn(state: RoundState, known: StoredApproval): readonly FoundArea[] {
  const { approvals, approvers } = known;
  return areasIn(state, known).map((area) => {
    const stored = approvals.find(({ value }) => value.area === area.area.id);
    return { state, area, stored, approvers };
  });
}

/** Names an area of a round; comes from a card, so each part is looked up and none is trusted. */
export interface AreaTarget {
  readonly round: string;
  readonly area: string;
}

/** An area that somebody approves. @throws Problem `unknown-round`, `not-approver` */
export async function findArea(actor: Actor, target: AreaTarget, deps: Deps): Promise<FoundArea> {
  demand(actor, 'approve');
  const { value: round } = await findRound(target.round, deps);
  if (!asksApproval(round)) throw new Problem('unknown-round', { round: round.id, rounds: '' });
  const found = foundIn(await loadState(round, deps), await readApproval(round, deps)).find(
    ({ area }) => area.area.id === target.area,
  );
  if (found && approves(actor, found.area)) return found;
  throw new Problem('not-approver', { area: found?.area.area.title ?? '' });
}

/** The same area with the words of all that was said in it. */
export async function readArea(
  { state, area, stored, approvers }: FoundArea,
  reader: Pick<Actor, 'id' | 'formerIds'>,
  deps: Deps,
): Promise<ReadArea> {
  const { plan } = state;
  const { id } = area.area;
  const about = state.assessments.filter((one) => isIn(plan, one.item, id));
  const assessments = await deps.stores.assessments.withWords(plan.id, about);
  const worded = { ...state, assessments };
  const read = areaApprovals(worded, stored ? [stored.value] : [], approvers).find(
    (one) => one.area.id === id,
  );
  if (!read) throw new Problem('not-approver', { area: area.area.title });
  return { state: worded, area: read, reader };
}

function isIn(plan: Plan, item: string, area: string): boolean {
  const found = itemOf(plan, item);
  return found !== undefined && areaOf(plan, found)?.id === area;
}

/** Whether somebody is named for an area, or stands in for one who is. */
export function approves(
  person: Pick<Actor, 'id' | 'formerIds'>,
  { approvers, asked }: Pick<AreaApproval, 'approvers' | 'asked'>,
): boolean {
  return [...approvers, ...asked].some((id) => isOwnId(person, id));
}

/** The areas that somebody approves, in every round that asks for it and is not approved yet; the oldest round first. */
export async function myAreas(actor: Actor, deps: Deps): Promise<readonly FoundArea[]> {
  demand(actor, 'approve');
  const rounds = (await allRounds(deps)).filter(asksApproval);
  const found = await Promise.all(
    rounds.map(async (round): Promise<readonly FoundArea[]> => {
      const state = await loadState(round, deps);
      const all = foundIn(state, await readApproval(round, deps));
      const areas = all.map(({ area }) => area);
      return isApproved(round, areas) ? [] : all.filter(({ area }) => approves(actor, area));
    }),
  );
  return found.flat();
}
