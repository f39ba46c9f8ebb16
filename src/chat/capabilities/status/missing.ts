import { seenSentBack } from '../../../commands/answers/seen-sent-back.ts';
import { nothingSeen } from '../../../commands/rounds/seen-rounds.ts';
import { listItems } from '../../../commands/status/list-items.ts';
import { narrowed } from '../../../commands/status/narrow-question.ts';
import type { SentBack } from '../../../domain/answers/approval.ts';
import { may } from '../../../domain/people/roles.ts';
import { isOpen } from '../../../domain/rounds/round.ts';
import type { RoundState } from '../../../domain/rounds/round-state.ts';
import { missingCard, missingIn, missingOn } from '../../../views/status/missing.ts';
import type { Capability } from '../../capability.ts';
import { card, tellingOf } from '../../turn.ts';
import { aboutList, askedIn, listStep, moreStep, notFound } from './list.ts';

export const missing: Capability = {
  id: 'missing',
  words: { sv: 'saknas', en: 'missing' },
  argument: { sv: '[målområde, enhet eller mål]', en: '[goal area, unit or goal]' },
  does: {
    sv: 'Visar vilka svar som inte har kommit in, och när de ska vara inne.',
    en: 'Shows which answers have not been received, and when they are due.',
  },
  asNext: { sv: 'Vad saknas?', en: 'What is missing?' },
  needsRound: true,
  right: 'status',
  place: 'anywhere',
  helpOrder: 33,
  topic: 'who',
  examples: [{ says: { sv: 'Vilka svar saknas?', en: 'Which answers are missing?' } }],
  menu: 'anywhere',
  async say(turn, intent) {
    const { actor, viewer, isShared, deps, wording } = turn;
    const asked = { ...askedIn(intent), filter: { ...intent.filter, isAnswered: false } };
    const { question, nearest } = await narrowed(viewer, asked, deps);
    if (!question) return notFound(nearest, 'missing', turn);
    const found = await listItems(viewer, question, deps);
    if (found.rounds.length === 0) throw nothingSeen(viewer);
    const page = missingOn(found);
    const listed = page.shown.map(({ list: { state }, entry }) => ({
      plan: state.plan.id,
      item: entry.item.id,
    }));
    const sentBack = new Map<RoundState, readonly SentBack[]>();
    for (const { state } of isShared ? [] : found.rounds)
      sentBack.set(state, await seenSentBack(actor, state, deps));
    const look = {
      sentBack,
      withNames: !isShared && may(actor.roles, 'list-owners'),
      reader: isShared ? undefined : actor.id,
    };
    const owes = found.rounds.some(
      (one) =>
        isOpen(one.state.round) &&
        [...missingIn(one), ...(sentBack.get(one.state) ?? []).map(({ line }) => line)].some(({ owners }) =>
          owners.includes(actor.id),
        ),
    );
    const steps = [
      ...(page.page < page.pages - 1 ? [moreStep('missing', page.page, intent, wording.language)] : []),
      ...(owes ? [{ command: 'answer' }] : []),
      { command: 'due' },
      listStep(intent, wording.language),
    ];
    return tellingOf(aboutList(listed), card(missingCard(found, look, wording), ...steps));
  },
};
