import { allCapabilities } from '../src/chat/capabilities.ts';
import type { Intent } from '../src/chat/grammar/intent.ts';
import { understand } from '../src/chat/grammar/understand.ts';

/** What some words ask for when nothing was said before; undefined for what is no question, and what is not understood. */
export function understood(words: string, today = '2025-09-03'): Intent | undefined {
  const found = understand(words, allCapabilities(), { today });
  return found && 'capability' in found ? found : undefined;
}
