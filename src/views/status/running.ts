import type { Language } from '../../domain/language.ts';
import { isOpen, type Round } from '../../domain/rounds/round.ts';

const RUNNING: Readonly<Record<Language, string>> = {
  sv: 'pågår, kan ändras',
  en: 'under way, may change',
};

/** Says of a round that is still being answered that what it says may change; empty for one that is closed. */
export function runningText(round: Round, language: Language): string {
  return isOpen(round) ? RUNNING[language] : '';
}
