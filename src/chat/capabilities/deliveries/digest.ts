import { showDigest } from '../../../commands/deliveries/digest.ts';
import { digestCard } from '../../../views/deliveries/digest.ts';
import type { Capability } from '../../capability.ts';
import { card } from '../../turn.ts';

export const digest: Capability = {
  id: 'digest',
  words: { sv: 'veckobrev', en: 'digest' },
  does: {
    sv: 'Visar vad som har ändrats sedan förra veckobrevet.',
    en: 'Shows what has changed since the previous weekly digest.',
  },
  asNext: { sv: 'Visa veckobrevet', en: 'Show the digest' },
  needsRound: true,
  right: 'digest',
  place: 'anywhere',
  helpOrder: 60,
  topic: 'follow',
  examples: [{ says: { sv: 'Visa veckobrevet', en: 'Show the weekly digest' } }],
  menu: 'anywhere',
  say: async ({ viewer, isShared, address, wording, deps }) =>
    card(
      digestCard(await showDigest(viewer, deps, isShared ? address.conversation : undefined), wording),
      { command: 'status' },
      { command: 'summary' },
      { command: 'my-goals' },
    ),
};
