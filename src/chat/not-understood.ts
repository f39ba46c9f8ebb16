import { chatTextsIn } from '../views/texts/chat.ts';
import { anyOf, quoted } from '../views/texts/words.ts';
import type { Capability } from './capability.ts';
import { isOpenTo } from './perform.ts';
import type { Turn } from './turn.ts';

/** Who asks, and where. */
export type Asking = Pick<Turn, 'actor' | 'isShared' | 'wording'>;

/** How many are named of what can be asked. */
const EXAMPLES = 4;

/**
 * What is said to words that are not understood, and to those that somebody's role does not allow: the same, so that it hints at
 * nothing, with what may be asked there instead.
 */
export function notUnderstood(asking: Asking, capabilities: readonly Capability[]): string {
  const { language } = asking.wording;
  const examples = capabilities
    .filter(
      ({ id, menu, right, place }) => id !== 'help' && menu === 'anywhere' && isOpenTo(asking, right, place),
    )
    .toSorted((a, b) => a.helpOrder - b.helpOrder)
    .slice(0, EXAMPLES)
    .map(({ words }) => quoted(words[language], language));
  return chatTextsIn(language).didNotUnderstand(anyOf(examples, language));
}
