import { listItems } from '../../../commands/status/list-items.ts';
import { narrowed } from '../../../commands/status/narrow-question.ts';
import { countsCard } from '../../../views/status/counts.ts';
import type { Capability } from '../../capability.ts';
import { card, tellingOf } from '../../turn.ts';
import { aboutList, askedIn, listStep, notFound } from './list.ts';

export const count: Capability = {
  id: 'count',
  words: { sv: 'antal', en: 'count' },
  argument: { sv: '[målområde, enhet eller mål]', en: '[goal area, unit or goal]' },
  does: {
    sv: 'Räknar hur många mål som når dit de ska, och hur många som har svar.',
    en: 'Counts how many goals get where they should, and how many have an answer.',
  },
  asNext: { sv: 'Hur många?', en: 'How many?' },
  asNextOf: { sv: 'Hur många?', en: 'How many?' },
  right: 'status',
  place: 'anywhere',
  helpOrder: 37,
  topic: 'going',
  needsRound: true,
  examples: [
    {
      says: { sv: 'Hur många mål når vi?', en: 'How many goals are met?' },
      filter: { statuses: ['met'] },
    },
  ],
  async say(turn, intent) {
    const { viewer, deps, wording } = turn;
    const { question, nearest } = await narrowed(viewer, askedIn(intent), deps);
    if (!question) return notFound(nearest, 'count', turn);
    const found = await listItems(viewer, question, deps);
    const listed = found.rounds.flatMap(({ state, entries }) =>
      entries.map(({ item }) => ({ plan: state.plan.id, item: item.id })),
    );
    return tellingOf(
      aboutList(listed),
      card(
        countsCard(found, wording),
        listStep(intent, wording.language),
        { command: 'changed' },
        { command: 'missing' },
      ),
    );
  },
};
