/** Tells the words that are in names – of items, people and units – from all others. */
import { newestPlans } from '../commands/plans/find-plans.ts';
import { plainWords, withoutMarks } from '../domain/names.ts';
import { once } from '../domain/once.ts';
import type { Person } from '../domain/people/people.ts';
import { isDefinite } from '../domain/plans/finding/inflection.ts';
import { saidOf, WEAK } from '../domain/plans/finding/said-of.ts';
import type { Deps } from '../ports/deps.ts';
import { isSaidInAsking } from './grammar/alike.ts';
import { isQuestionWord } from './grammar/question-words.ts';

/** Shortest word that names something by itself. */
const SHORTEST = 3;

/** The words of all names of people and their units. */
const wordsOfPeople = once(
  (people: readonly Person[]) =>
    new Set(
      people
        .flatMap(({ name, unit = '' }) => foldedWords(`${name} ${unit}`))
        .filter((word) => !isQuestionWord(word)),
    ),
);

export async function namesIn(deps: Deps): Promise<(word: string) => boolean> {
  const [plans, people] = await Promise.all([newestPlans(deps), deps.stores.people.all()]);
  const spoken = wordsOfPeople(people);
  return (word) => {
    const [folded = ''] = foldedWords(word);
    if (folded.length < SHORTEST || isQuestionWord(folded)) return false;
    if (spoken.has(folded) || spoken.has(folded.replace(/s$/, ''))) return true;
    // "drar" stands in a long title, and people ask with it more than they name something by it.
    const least = isSaidInAsking(word) && !isDefinite(folded) ? WEAK : 0;
    return plans.some((plan) =>
      deps.findItems(plan, word).some((one) => one.fit !== 'near' && saidOf(one) >= least),
    );
  };
}

function foldedWords(text: string): string[] {
  return withoutMarks(plainWords(text)).split(' ').filter(Boolean);
}
