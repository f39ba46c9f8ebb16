import type { IsoDate } from '../../domain/dates.ts';
import type { Language } from '../../domain/language.ts';
import type { Summary } from '../../domain/status/summary.ts';
import { roundTextsIn } from './texts.ts';

/** What whoever opens a round has to know at once: who is asked, who is not, and a due day that may be a slip of the pen. */
export function openedLines(
  { state, expected, unowned }: Summary,
  today: IsoDate,
  language: Language,
): string[] {
  const t = roundTextsIn(language);
  const people = new Set(state.ownerships.map((ownership) => ownership.person)).size;
  return [
    expected === 0 ? t.nobodyAsked : t.asked(expected, people),
    ...(unowned.length > 0 ? [t.unowned(unowned.map((item) => item.id).join(', '))] : []),
    ...(state.round.due < today ? [t.dueHasPassed(state.round.due)] : []),
  ];
}
