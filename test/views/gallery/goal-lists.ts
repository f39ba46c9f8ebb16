/** Somebody's own questions: one, two or many, none or all of them answered, in one round or two. */
import type { WordedAssessment } from '../../../src/domain/answers/assessment.ts';
import { promptsOf } from '../../../src/domain/answers/prompt.ts';
import type { Language } from '../../../src/domain/language.ts';
import type { RoundState } from '../../../src/domain/rounds/round-state.ts';
import { myGoalsCard } from '../../../src/views/answers/my-goals.ts';
import { ANNA, anItem, aPlan, aState } from '../../build.ts';
import type { Cards } from './gallery.ts';
import { smallState, wordingIn } from './states.ts';

export function goalLists(language: Language): Cards {
  const wording = wordingIn(language);
  const listOf = (...states: RoundState<WordedAssessment>[]) => {
    const [first, ...others] = states.flatMap((state) => promptsOf(ANNA.id, state));
    if (!first) throw new Error('Anna is asked nothing');
    return myGoalsCard([first, ...others], wording);
  };
  const counts = [0, 1, 3, 8].map((answered) => [
    `my goals, ${answered} answered`,
    listOf(smallState({ answered })),
  ]);
  const few = [1, 3].flatMap((asked) =>
    [0, asked].map((answered) => [
      `my goals, ${answered} of ${Math.ceil(asked / 2)}`,
      listOf(smallState({ asked, answered })),
    ]),
  );
  const state = smallState({ answered: 3 });
  const pulse = { ...state.round, id: 'ks-2025-pulse-1', name: 'Puls i september', due: '2025-09-01' };
  return {
    ...Object.fromEntries([...counts, ...few]),
    'my goals in two rounds': listOf(state, { ...smallState(), round: pulse }),
    'my goals, one more than there is room for': listOf(crowd(21)),
    'my goals, more than there is room for': listOf(crowd(33)),
  };
}

/** Many goals with names that open alike. */
function crowd(count: number): RoundState<WordedAssessment> {
  const items = Array.from({ length: count }, (_, index) =>
    anItem({
      id: `goal-${index}`,
      title: `Malmö stad arbetar för att fler ska kunna ta del av stadens ${index + 1} olika former av stöd till den som söker arbete`,
    }),
  );
  const ownerships = items.map(({ id }) => ({ item: id, person: ANNA.id }));
  return aState({ plan: aPlan({ items }), ownerships });
}
