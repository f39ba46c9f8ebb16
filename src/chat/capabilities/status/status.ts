import { z } from 'zod/v4';
import { showStatus } from '../../../commands/status/compile-summary.ts';
import { showAnswers, showItemStatus } from '../../../commands/status/show-status.ts';
import { isOpen } from '../../../domain/rounds/round.ts';
import type { ItemStatus } from '../../../domain/status/item-status.ts';
import { choiceCard, choiceOf } from '../../../views/status/choice.ts';
import { entryCard } from '../../../views/status/entry-card.ts';
import { summaryCard } from '../../../views/status/summary-card.ts';
import { type Capability, itemTarget, verb } from '../../capability.ts';
import { card, type Reply, type Turn } from '../../turn.ts';

export const status: Capability = {
  id: 'status',
  words: { sv: 'status', en: 'status' },
  argument: { sv: '[ord ur titeln]', en: '[words from the title]' },
  does: {
    sv: 'Visar läget för hela omgången, eller för det du nämner.',
    en: 'Shows how the whole round is going, or what you name.',
  },
  asNext: { sv: 'Läget i omgången', en: 'Show whole round' },
  asNextOf: { sv: 'Visa läget', en: 'Show the status' },
  needsRound: true,
  right: 'status',
  place: 'anywhere',
  helpOrder: 30,
  menu: 'anywhere',
  say: (turn, { subject }) => (subject === '' ? showAll(turn) : showNamed(turn, subject)),
  verbs: [
    verb({
      name: 'show',
      does: { sv: 'Visar läget för det du väljer.', en: 'Shows how what you choose is going.' },
      payload: z.object({ ...itemTarget, respondent: z.string().min(1).max(200).optional() }),
      press: async (turn, target) => one(await showAnswers(turn.viewer, target, turn.deps), turn),
    }),
  ],
};

async function showAll({ viewer, wording, deps }: Turn): Promise<Reply> {
  const { summary, others } = await showStatus(viewer, deps);
  const look = { isPosted: false, withNames: false, canPost: false, others };
  return card(
    summaryCard(summary, look, wording),
    { command: 'digest' },
    { command: 'summary' },
    { command: 'my-goals' },
  );
}

async function showNamed(turn: Turn, words: string): Promise<Reply> {
  const { viewer, wording, deps } = turn;
  const [best, ...others] = await showItemStatus(viewer, { words }, deps);
  if (others.length === 0) return one(best, turn);
  return card(choiceCard([best, ...others].map(choiceOf), 'show', wording), { command: 'status' });
}

/** Whoever is to answer is offered that first. */
function one(status: ItemStatus, { actor, wording }: Turn): Reply {
  const { state, entry } = status;
  const subject = entry.item.title;
  const isAsked =
    isOpen(state.round) &&
    entry.lines.some(({ owners, assessment }) => !assessment && owners.includes(actor.id));
  return card(
    entryCard(status, wording),
    ...(isAsked ? [{ command: 'answer', subject }] : []),
    { command: 'history', subject },
    { command: 'owners', subject },
    { command: 'status' },
  );
}
