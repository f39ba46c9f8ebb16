import { digestOf } from '../../../src/domain/deliveries/digest.ts';
import type { Language } from '../../../src/domain/language.ts';
import { summarise } from '../../../src/domain/status/summary.ts';
import { digestCard } from '../../../src/views/deliveries/digest.ts';
import type { Cards } from './gallery.ts';
import { largeState, smallState, wordingIn } from './states.ts';
import { programmeCards } from './worst-programmes.ts';

export function deliveryCards(language: Language): Cards {
  const wording = wordingIn(language);
  const digest = (state: ReturnType<typeof smallState>) =>
    digestCard(digestOf(summarise(state), {}, undefined, '2025-09-01'), wording);
  const programmes = Object.entries(programmeCards(largeState(false), wording));
  return {
    ...Object.fromEntries(programmes.filter(([name]) => name.startsWith('digest'))),
    'digest at its largest': digest(largeState(true)),
    'digest without answers': digest(smallState()),
    'digest with one answer': digest(smallState({ answered: 1 })),
    'digest with all answers': digest(smallState({ answered: 8 })),
  };
}
