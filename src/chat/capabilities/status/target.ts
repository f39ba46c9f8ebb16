import { withBeside } from '../../../commands/status/tell-items.ts';
import { targetCard, targetOfSeveralCard } from '../../../views/status/target.ts';
import type { Capability } from '../../capability.ts';
import { card, type Reply, type Turn } from '../../turn.ts';
import { askWhich } from '../../which.ts';
import { answerNamed, stepsAbout, type ToldItems } from './named.ts';

export const target: Capability = {
  id: 'target',
  words: { sv: 'målvärde', en: 'target' },
  argument: { sv: 'ord ur titeln', en: 'words from the title' },
  does: {
    sv: 'Visar utfallet mot målvärdet, eller det önskade utfallet.',
    en: 'Shows the outcome against its target, or the desired outcome.',
  },
  asNextOf: { sv: 'Utfall mot mål', en: 'Against target' },
  right: 'status',
  place: 'anywhere',
  helpOrder: 38,
  topic: 'why',
  examples: [
    { says: { sv: 'Vad är målet för {1}?', en: 'What is the target for {1}?' }, names: ['measured'] },
  ],
  async say(turn, intent) {
    if (intent.subject === '' && !intent.items) return askWhich(turn, 'target', 'measured');
    return answerNamed(turn, intent, (told) => tell(turn, told));
  },
};

async function tell({ viewer, deps, wording }: Turn, told: ToldItems): Promise<Reply> {
  const [first, ...others] = told;
  const [status, ...more] = first.statuses;
  const next = stepsAbout(told, 'why', 'history', 'status');
  if (others.length > 0 || more.length > 0) return card(targetOfSeveralCard(told, wording), ...next);
  const beside = status && (await withBeside(viewer, status, deps));
  return card(targetCard(first, beside, wording), ...(status ? next : [{ command: 'status' }]));
}
