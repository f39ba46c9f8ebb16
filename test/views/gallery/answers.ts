import { promptsOf } from '../../../src/domain/answers/prompt.ts';
import type { Language } from '../../../src/domain/language.ts';
import { myGoalsCard } from '../../../src/views/answers/my-goals.ts';
import { questionCard } from '../../../src/views/answers/question.ts';
import { receiptCard } from '../../../src/views/answers/receipt.ts';
import type { Cards } from './gallery.ts';
import { largeState, smallState, wordingIn } from './states.ts';
import { worstPasts } from './worst-pasts.ts';

export function answerCards(language: Language): Cards {
  return { ...largest(language), ...small(language) };
}

function largest(language: Language): Cards {
  const wording = wordingIn(language);
  const state = largeState(true);
  const [unanswered, answered, ...others] = promptsOf('anna', state);
  if (!unanswered || !answered?.current) throw new Error('The state is not what it should be');
  const filled = { status: 'notMet', direction: 'negative', value: '1', texts: answered.current.texts };
  const insteadOf = { person: 'anna', name: 'Anna Öberg', to: '2026-01-02' };
  const pasts = Object.entries(worstPasts(state, wording)).filter(([name]) => /question|receipt/.test(name));
  return {
    question: questionCard(unanswered, wording),
    'question with everything to correct': questionCard(answered, wording, {
      filled,
      notices: ['Rätta det här'],
    }),
    'question answered in between': questionCard(answered, wording, {
      filled,
      notices: ['Någon hann före'],
      earlier: { answer: answered.current, isOwn: false },
    }),
    'receipt with the next question': receiptCard(
      { prompt: answered, assessment: answered.current, next: unanswered },
      'anna',
      wording,
    ),
    'last receipt': receiptCard(
      { prompt: answered, assessment: answered.current, next: undefined },
      'anna',
      wording,
    ),
    'question of somebody who is away': questionCard({ ...answered, insteadOf }, wording),
    'my goals': myGoalsCard([unanswered, answered, ...others], wording),
    ...Object.fromEntries(pasts),
  };
}

function small(language: Language): Cards {
  const wording = wordingIn(language);
  const cards = [1, 2, 3, 8].flatMap((answered) => {
    const state = smallState({ answered });
    const [first, ...others] = promptsOf('anna', state);
    if (!first) throw new Error('Anna is asked nothing');
    const kinds = [first, ...others].map((prompt): [string, ReturnType<typeof questionCard>] => [
      `question about ${prompt.expected.item.id}, ${answered} answered`,
      questionCard(prompt, wording),
    ]);
    return [...kinds, [`my goals, ${answered} answered`, myGoalsCard([first, ...others], wording)] as const];
  });
  const [only] = promptsOf('anna', smallState({ asked: 1, answered: 1 }));
  if (!only?.current) throw new Error('Anna has not answered');
  return {
    ...Object.fromEntries(cards),
    'my only goal, answered': myGoalsCard([only], wording),
    'last receipt of one': receiptCard(
      { prompt: only, assessment: only.current, next: undefined },
      'anna',
      wording,
    ),
  };
}
