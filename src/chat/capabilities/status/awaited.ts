/** What is missing, as whoever chases it sees it: in their own chat, with names and what to do. */
import { seenSentBack } from '../../../commands/answers/seen-sent-back.ts';
import { type ShownAwaited, showAwaited } from '../../../commands/rounds/show-awaited.ts';
import { isAnswerTo } from '../../../domain/answers/expected.ts';
import type { Right } from '../../../domain/people/roles.ts';
import { isToGive, questionsIn } from '../../../domain/rounds/awaited.ts';
import type { ListQuestion } from '../../../domain/status/list.ts';
import { type AwaitedLook, awaitedCard } from '../../../views/rounds/awaited.ts';
import type { Place } from '../../capability.ts';
import { isOpenTo } from '../../perform.ts';
import { card, type Reply, type Turn, tellingOf } from '../../turn.ts';
import { aboutList } from './list.ts';

/** Who chases, and where: nobody is named where others read along. */
export const CHASING: { readonly right: Right; readonly place: Place } = {
  right: 'manage-rounds',
  place: 'personal',
};

/** Items that a button names. */
const MOST_ITEMS = 20;

/** Undefined for those who chase nobody, and where nothing is open to be answered. */
export async function awaitedReply(
  turn: Turn,
  {
    question,
    round,
    ...look
  }: { readonly question: ListQuestion; readonly round?: string | undefined } & Pick<
    AwaitedLook,
    'by' | 'page'
  >,
): Promise<Reply | undefined> {
  const { actor, deps, wording } = turn;
  if (!isOpenTo(turn, CHASING.right, CHASING.place)) return undefined;
  const shown = await showAwaited(actor, { question, round }, deps);
  if (!shown) return undefined;
  const { state } = shown.list;
  const questions = questionsIn(shown.list);
  const backs = await seenSentBack(actor, state, deps);
  const sentBack = backs.filter(({ line }) => questions.some((one) => isAnswerTo(one, line.assessment)));
  const items = shown.awaited.map(({ line }) => ({ plan: state.plan.id, item: line.item.id }));
  return tellingOf(
    aboutList(items),
    card(awaitedCard(shown, { ...look, reader: actor.id, sentBack }, wording), ...stepsOf(shown, actor.id)),
  );
}

function stepsOf({ awaited, question, list, unreached }: ShownAwaited, reader: string) {
  const owes = awaited.some(({ line }) => isToGive(line, reader, list.state));
  const { filter, among } = question;
  return [
    ...(owes ? [{ command: 'answer' }] : []),
    ...(list.scope.some(({ lines }) => lines.length === 0) ? [{ command: 'owners' }] : []),
    ...(unreached.size > 0 ? [{ command: 'deliveries' }] : []),
    { command: 'measures' },
    { command: 'list', filter, ...(among && among.length <= MOST_ITEMS ? { items: among } : {}) },
  ];
}
