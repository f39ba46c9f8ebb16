import type { IsoDate } from '../../domain/dates.ts';
import type { Summary } from '../../domain/status/summary.ts';

/** What whoever opens a round has to know at once: who is asked, who is not, and a due day that may be a slip of the pen. */
export function openedLines({ state, expected, unowned }: Summary, today: IsoDate): string[] {
  const people = new Set(state.ownerships.map((ownership) => ownership.person)).size;
  return [
    expected === 0
      ? 'Obs: ingen får någon fråga. Läs in ansvariga med owners.'
      : `${expected} svar väntas, ${people} ${people === 1 ? 'person' : 'personer'} tillfrågas`,
    ...(unowned.length > 0 ? [`Obs: saknar ansvarig: ${unowned.map((item) => item.id).join(', ')}`] : []),
    ...(state.round.due < today ? [`Obs: svarsdagen ${state.round.due} har redan passerat.`] : []),
  ];
}
