import { nothingSeen } from '../../../commands/rounds/seen-rounds.ts';
import { listItems } from '../../../commands/status/list-items.ts';
import { narrowed } from '../../../commands/status/narrow-question.ts';
import { dueCard } from '../../../views/status/due.ts';
import type { Capability } from '../../capability.ts';
import { card } from '../../turn.ts';
import { askedIn, notFound } from './list.ts';

export const due: Capability = {
  id: 'due',
  words: { sv: 'svarsdag', en: 'due' },
  does: {
    sv: 'Visar när svaren ska vara inne, och hur många som är kvar.',
    en: 'Shows when the answers are due, and how many remain.',
  },
  asNext: { sv: 'När ska det in?', en: 'When is it due?' },
  needsRound: true,
  right: 'status',
  place: 'anywhere',
  helpOrder: 40,
  topic: 'who',
  examples: [{ says: { sv: 'När ska svaren in?', en: 'When are the answers due?' } }],
  async say(turn, intent) {
    const { viewer, deps, wording } = turn;
    const { question, nearest } = await narrowed(viewer, askedIn(intent), deps);
    if (!question) return notFound(nearest, 'due', turn);
    const found = await listItems(viewer, question, deps);
    if (found.rounds.length === 0) throw nothingSeen(viewer);
    return card(
      dueCard(found, wording),
      { command: 'missing' },
      { command: 'count' },
      { command: 'my-goals' },
    );
  },
};
