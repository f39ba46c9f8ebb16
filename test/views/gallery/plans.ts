import type { Language } from '../../../src/domain/language.ts';
import type { Cards } from './gallery.ts';
import { largeState, wordingIn } from './states.ts';
import { worstPreviews } from './worst-previews.ts';

/** What was read out of a file, to save as a plan or discard. */
export function planCards(language: Language): Cards {
  const cards = Object.entries(worstPreviews(largeState(false), wordingIn(language)));
  return Object.fromEntries(cards.filter(([name]) => !name.startsWith('report')));
}
