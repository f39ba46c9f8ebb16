import type { Language } from '../../../src/domain/language.ts';
import { statusesOf } from '../../../src/domain/status/item-status.ts';
import { entriesOf, linesOf, summarise } from '../../../src/domain/status/summary.ts';
import { momentCard } from '../../../src/views/status/moment.ts';
import type { Cards } from './gallery.ts';
import { largeState, smallState, wordingIn } from './states.ts';
import { programmeState } from './worst-programmes.ts';

/** What is inserted in chats: alone, and as one of ten. */
export function momentCards(language: Language): Cards {
  const wording = wordingIn(language);
  const answered = smallState({ answered: 8 });
  const closed = { ...answered, round: { ...answered.round, state: 'closed' as const } };
  const small = Object.entries({ answered, unanswered: smallState(), closed }).flatMap(([what, state]) =>
    statusesOf(linesOf(state).map((line) => ({ state, line }))).map((status) => ({ what, status })),
  );
  const large = largeState(true);
  const programme = programmeState(large);
  const [goal] = entriesOf(summarise(programme).areas[0]?.lines ?? []);
  const [line] = linesOf(large);
  if (!goal || !line) throw new Error('There is nothing to insert');
  const entry = { item: line.item, isSpread: false, lines: [line] };
  const words = { texts: { happened: 'Vi har gjort det. '.repeat(400), basis: 'Protokoll. '.repeat(400) } };
  return {
    ...Object.fromEntries(
      small.map(({ what, status }) => [
        `moment of ${status.entry.item.id}, ${what}`,
        momentCard(status, wording),
      ]),
    ),
    'moment in many words': momentCard({ state: large, entry, words }, wording),
    'moment in many words, one of ten': momentCard({ state: large, entry, words }, wording, 7_000),
    'moment of several units': momentCard({ state: programme, entry: goal }, wording),
    'moment of several units, one of ten': momentCard({ state: programme, entry: goal }, wording, 7_000),
  };
}
