import type { Language } from '../../domain/language.ts';
import type { Summary } from '../../domain/status/summary.ts';
import { roundTextsIn } from './texts.ts';

/** What whoever opens a round has to know at once: who is asked, and who is not. */
export function openedLines({ state, expected, unowned }: Summary, language: Language): string[] {
  const t = roundTextsIn(language);
  const people = new Set(state.ownerships.map((ownership) => ownership.person)).size;
  return [
    expected === 0 ? t.nobodyAsked : t.asked(expected, people),
    ...(unowned.length > 0 ? [t.unowned(unowned.map((item) => item.id).join(', '))] : []),
  ];
}
