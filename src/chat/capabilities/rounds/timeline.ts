import { z } from 'zod/v4';
import { type ChainAsked, showChain } from '../../../commands/rounds/show-chain.ts';
import { timelineCard } from '../../../views/rounds/timeline.ts';
import { type Capability, payloadId, verb } from '../../capability.ts';
import { reportAsked } from '../../grammar/report-words.ts';
import { card, type Reply, type Turn } from '../../turn.ts';

/** By when each step of a report is to be done, for it to reach the council in time. */
export const timeline: Capability = {
  id: 'timeline',
  words: { sv: 'tidslinje', en: 'timeline' },
  argument: { sv: '[delår, helår]', en: '[interim, annual]' },
  does: {
    sv: 'Visar när varje steg ska vara klart för att rapporten ska hinna till fullmäktige och revisorerna.',
    en: 'Shows when each step is to be done for the report to reach the council and the auditors in time.',
  },
  asNext: { sv: 'Visa tidslinjen', en: 'Show the timeline' },
  right: 'status',
  place: 'anywhere',
  helpOrder: 42,
  say: (turn, { subject }) => show(turn, reportAsked(subject)),
  verbs: [
    verb({
      name: 'show-timeline',
      does: { sv: 'Visar tidslinjen för en omgång.', en: 'Shows the timeline of a round.' },
      payload: z.object({ round: payloadId }),
      press: (turn, payload) => show(turn, payload),
    }),
  ],
};

async function show({ viewer, wording, deps }: Turn, asked: ChainAsked): Promise<Reply> {
  const shown = await showChain(viewer, asked, deps);
  // Where the due day is to be moved, that is where.
  const isLate = shown.findings.some(({ code }) => code === 'due-too-late');
  return card(
    timelineCard(shown, wording),
    { command: isLate ? 'round' : 'due' },
    { command: 'settings' },
    { command: 'missing' },
  );
}
