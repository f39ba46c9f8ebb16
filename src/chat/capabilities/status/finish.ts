import { withBeside } from '../../../commands/status/tell-items.ts';
import { finishCard, finishOfSeveralCard } from '../../../views/status/finish.ts';
import type { Capability } from '../../capability.ts';
import { card, type Reply, type Turn } from '../../turn.ts';
import { askWhich } from '../../which.ts';
import { answerNamed, stepsAbout, type ToldItems } from './named.ts';

export const finish: Capability = {
  id: 'finish',
  words: { sv: 'klart', en: 'finish' },
  argument: { sv: 'ord ur uppdraget', en: 'words from the assignment' },
  does: {
    sv: 'Visar vad som är beslutat om ett uppdrag, och var det står.',
    en: 'Shows what is decided about an assignment, and where it stands.',
  },
  right: 'status',
  place: 'anywhere',
  helpOrder: 39,
  topic: 'why',
  examples: [
    {
      says: { sv: 'Vad är beslutat om {1}?', en: 'What has been decided about {1}?' },
      names: ['assignment'],
    },
  ],
  async say(turn, intent) {
    if (intent.subject === '' && !intent.items) return askWhich(turn, 'finish', 'assignment');
    return answerNamed(turn, intent, (told) => tell(turn, told));
  },
};

async function tell({ viewer, deps, wording }: Turn, told: ToldItems): Promise<Reply> {
  const [first, ...others] = told;
  const [status, ...more] = first.statuses;
  const next = stepsAbout(told, 'why', 'history', 'status');
  if (others.length > 0 || more.length > 0) return card(finishOfSeveralCard(told, wording), ...next);
  const beside = status && (await withBeside(viewer, status, deps));
  return card(
    finishCard(first, beside, beside?.words, wording),
    ...(status ? next : [{ command: 'status' }]),
  );
}
