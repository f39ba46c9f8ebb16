import type { Language } from '../../domain/language.ts';
import { isOpen, type Round } from '../../domain/rounds/round.ts';

const RUNNING: Readonly<Record<Language, string>> = {
  sv: 'pågår, kan ändras',
  en: 'under way, may change',
};

/** What marks what a round says while people may still answer in it; empty once it is closed. */
export function runningText(round: Pick<Round, 'state'>, language: Language): string {
  return isOpen(round) ? RUNNING[language] : '';
}
