/** Messages about approval, and about answers that may be given anew: found in what is stored, so that none depends on who stored it. */
import type { AreaApproval, AskedAgain } from '../answers/approval.ts';
import type { Assessment } from '../answers/assessment.ts';
import { type Expected, expectedAnswers } from '../answers/expected.ts';
import { standInOf } from '../people/absence.ts';
import { isClosed, isReopenedBy, type Reopening, type Round } from '../rounds/round.ts';
import { assessmentOf, type RoundState } from '../rounds/round-state.ts';
import { type Delivery, type DeliveryKind, isSending, isUnsent, planDelivery } from './delivery.ts';
import { enteredMessages } from './entered-messages.ts';

/** Whether something of a round may have to be told beside its questions. */
export function isTalkedOver({ approval, reopened }: Round): boolean {
  return approval !== undefined || reopened !== undefined;
}

/** Ids hold no slash. */
function keyOf({ item, respondent }: { readonly item: string; readonly respondent: string }): string {
  return `${item}/${respondent}`;
}

/** Why an answer is asked for anew in a round, if it is. */
export function whyAgain(
  expected: Expected,
  state: RoundState,
  areas: readonly AreaApproval[],
): Omit<AskedAgain, 'others'> | undefined {
  const { round } = state;
  const back = areas
    .flatMap(({ sentBack: lines }) => lines)
    .find(({ line }) => line.item.id === expected.item.id && line.respondent === expected.respondent);
  if (back) return { why: 'sentBack', by: back.decision.by, words: back.decision.comment ?? '' };
  const reopening = round.reopened?.findLast((one) => isOpenAgain(expected, one, state));
  return reopening && { why: 'reopened', by: reopening.by, words: reopening.reason };
}

/**
 * The messages that are to be planned and are not there.
 * @param areas the areas of a round that asks for approval; none of one that does not
 */
export function messagesToPlan(
  state: RoundState,
  areas: readonly AreaApproval[],
  known: readonly Delivery[],
  now: Date,
): readonly Delivery[] {
  const wanted = [
    ...areas.flatMap((area) => toApprovers(state.round, area, known, now)),
    ...sentBack(state, areas, now),
    ...reopened(state, now),
    ...mendedMessages(state.round, state.assessments, now),
    ...enteredMessages(state.round, state.assessments, known, now),
  ];
  const ids = new Set(known.map(({ id }) => id));
  return wanted.filter(({ id }) => !ids.has(id));
}

/** One message to each approver when an area is complete, and another when something waits that they have not been told of. */
function toApprovers(
  round: Round,
  { is, area, asked, waiting, sentAgain }: AreaApproval,
  known: readonly Delivery[],
  now: Date,
): Delivery[] {
  if (is !== 'ready') return [];
  return asked.flatMap((person) => {
    const earlier = known.filter(
      (one) =>
        one.kind === 'approval' &&
        one.round === round.id &&
        one.recipient === person &&
        one.items?.[0] === area.id,
    );
    const isTold = waiting.every(({ assessment }) => {
      const again = sentAgain.find(({ line }) => line.assessment === assessment);
      return earlier.some(
        ({ told = {}, attempts }) =>
          (told[keyOf(assessment)]?.version ?? 0) >= assessment.version &&
          (!again || (attempts.at(-1)?.at ?? '') >= again.decision.at),
      );
    });
    if (isTold || earlier.some((one) => isUnsent(one) || isSending(one))) return [];
    const id = `${round.id}/approval/${area.id}/${person}/${earlier.length + 1}`;
    return [planned(round, 'approval', id, person, [{ item: area.id, respondent: '' }], now)];
  });
}

/** What an approver has sent back goes to its owners. In a closed round it was opened again as well, which is told of below. */
function sentBack(state: RoundState, areas: readonly AreaApproval[], now: Date): Delivery[] {
  const { round } = state;
  if (isClosed(round)) return [];
  return areas.flatMap(({ sentBack: lines }) =>
    lines.flatMap(({ line, decision, times }) =>
      recipientsOf(line.owners, state).map((person) => {
        const { item, respondent, version } = decision;
        const id = `${round.id}/again/${item}/${respondent}/${version}/${person}${times > 1 ? `/${times}` : ''}`;
        return planned(round, 'again', id, person, [{ item, respondent }], now);
      }),
    ),
  );
}

/** Each time that a round was opened again, one message to each of those who may answer anew. */
function reopened(state: RoundState, now: Date): Delivery[] {
  const { round, plan, ownerships } = state;
  const expected = expectedAnswers(plan, ownerships);
  return (round.reopened ?? []).flatMap((reopening) => {
    const open = expected.filter((one) => isOpenAgain(one, reopening, state));
    const owners = new Set(open.flatMap((one) => one.owners));
    const theirs = [...owners].flatMap((owner) =>
      recipientsOf([owner], state).map((person) => ({
        person,
        asked: open.filter((one) => one.owners.includes(owner)),
      })),
    );
    return [...Map.groupBy(theirs, ({ person }) => person)].map(([person, each]) => {
      const id = `${round.id}/again/${reopening.at}/${person}`;
      const asked = [...new Set(each.flatMap((one) => one.asked))];
      const named = asked.map(({ item, respondent }) => ({ item: item.id, respondent }));
      return planned(round, 'again', id, person, named, now);
    });
  });
}

/** Whether an answer waits to be given anew since a round was opened again. */
function isOpenAgain(expected: Expected, reopening: Reopening, state: RoundState): boolean {
  if (!reopening.answers) return !isClosed(state.round);
  const version = assessmentOf(state, expected)?.version ?? 0;
  const name = { item: expected.item.id, respondent: expected.respondent, version };
  return isClosed(state.round) && isReopenedBy(reopening, name, state.round);
}

/** Whoever wrote something is told when its language has been mended. */
export function mendedMessages(
  round: Round,
  assessments: readonly Assessment[],
  now: Date,
): readonly Delivery[] {
  return assessments.flatMap(({ item, respondent, version, mends, author }) => {
    if (!mends || mends.author.id === author.id) return [];
    const id = `${round.id}/mended/${item}/${respondent}/${version}/${mends.author.id}`;
    return [planned(round, 'mended', id, mends.author.id, [{ item, respondent }], now)];
  });
}

/** Those who own something, or whoever stands in for one of them today. */
function recipientsOf(owners: readonly string[], { absent = [], people }: RoundState): readonly string[] {
  const all = owners.map((owner) => {
    const absence = absent.find(({ person }) => person === owner);
    return (absence && standInOf(absence, people, absent)) ?? owner;
  });
  return [...new Set(all)];
}

function planned(
  { id: round, plan }: Round,
  kind: DeliveryKind,
  id: string,
  recipient: string,
  asked: readonly { readonly item: string; readonly respondent: string }[],
  now: Date,
): Delivery {
  const items = asked.map(({ item }) => item);
  const respondents = asked.map(({ respondent }) => respondent);
  return planDelivery({ id, plan, round, kind, recipient, items, respondents }, now);
}
