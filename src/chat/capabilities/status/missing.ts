import { z } from 'zod/v4';
import { seenSentBack } from '../../../commands/answers/seen-sent-back.ts';
import { nothingSeen } from '../../../commands/rounds/seen-rounds.ts';
import { listItems } from '../../../commands/status/list-items.ts';
import { narrowed } from '../../../commands/status/narrow-question.ts';
import type { SentBack } from '../../../domain/answers/approval.ts';
import { may } from '../../../domain/people/roles.ts';
import { isToGive } from '../../../domain/rounds/awaited.ts';
import { isOpen } from '../../../domain/rounds/round.ts';
import type { RoundState } from '../../../domain/rounds/round-state.ts';
import type { ListQuestion } from '../../../domain/status/list.ts';
import { AWAITED_BY } from '../../../views/rounds/awaited-buttons.ts';
import { missingCard, missingIn, missingOn } from '../../../views/status/missing.ts';
import { type Capability, payloadId, verb } from '../../capability.ts';
import type { Intent } from '../../grammar/intent.ts';
import { splitBy } from '../../grammar/split-words.ts';
import { FilterSlot, ItemRefSlot } from '../../slots.ts';
import { card, type Reply, type Turn, tellingOf } from '../../turn.ts';
import { awaitedReply, CHASING } from './awaited.ts';
import { aboutList, askedIn, listStep, moreStep, notFound } from './list.ts';

const Looked = z.object({
  round: payloadId,
  by: z.enum(AWAITED_BY),
  page: z.int().min(0).max(1000),
  filter: FilterSlot,
  among: z.array(ItemRefSlot).max(200).optional(),
  words: z.string().max(400).optional(),
});

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
  say,
  verbs: [
    verb({
      name: 'awaited',
      does: {
        sv: 'Visar vad som saknas efter person, enhet eller målområde.',
        en: 'Shows what is missing by person, unit or goal area.',
      },
      ...CHASING,
      payload: Looked,
      async press(turn, { filter, among, words, ...look }) {
        const question = { filter, among, words };
        // The round may have been closed since: what never came is a list like any other.
        return (
          (await awaitedReply(turn, { question, ...look })) ??
          listed(turn, intentOf(turn, question), question)
        );
      },
    }),
  ],
};

async function say(turn: Turn, intent: Intent): Promise<Reply> {
  const { viewer, deps } = turn;
  const asked = { ...askedIn(intent), filter: { ...intent.filter, isAnswered: false } };
  const { question, nearest } = await narrowed(viewer, asked, deps);
  if (!question) return notFound(nearest, 'missing', turn);
  const by = splitBy(intent.said ?? '') ?? 'person';
  return (await awaitedReply(turn, { question, by, page: 0 })) ?? listed(turn, intent, question);
}

function intentOf({ wording }: Turn, { filter, among }: ListQuestion): Intent {
  const { language } = wording;
  return { capability: 'missing', subject: '', filter, items: among, language, isTold: false };
}

async function listed(turn: Turn, intent: Intent, question: ListQuestion): Promise<Reply> {
  const { actor, viewer, isShared, deps, wording } = turn;
  const found = await listItems(viewer, question, deps);
  if (found.rounds.length === 0) throw nothingSeen(viewer);
  const page = missingOn(found);
  const items = page.shown.map(({ list: { state }, entry }) => ({
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
    isClosedOnly:
      isShared && !found.rounds.some((one) => isOpen(one.state.round)) && !(await viewer.seesRunning()),
  };
  const owes = found.rounds.some(
    (one) =>
      isOpen(one.state.round) &&
      [...missingIn(one), ...(sentBack.get(one.state) ?? []).map(({ line }) => line)].some((line) =>
        isToGive(line, actor.id, one.state),
      ),
  );
  const steps = [
    ...(page.page < page.pages - 1 ? [moreStep('missing', page.page, intent, wording.language)] : []),
    ...(owes ? [{ command: 'answer' }] : []),
    { command: 'due' },
    listStep(intent, wording.language),
  ];
  return tellingOf(aboutList(items), card(missingCard(found, look, wording), ...steps));
}
