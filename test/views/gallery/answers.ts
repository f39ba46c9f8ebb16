import { promptsOf } from '../../../src/domain/answers/prompt.ts';
import type { Language } from '../../../src/domain/language.ts';
import { myGoalsCard } from '../../../src/views/answers/my-goals.ts';
import { questionCard } from '../../../src/views/answers/question.ts';
import { receiptCard } from '../../../src/views/answers/receipt.ts';
import { answerTextsIn } from '../../../src/views/answers/texts.ts';
import { formatInstant } from '../../../src/views/format.ts';
import { begunCards } from './begun.ts';
import { figureQuestions } from './figures.ts';
import type { Cards } from './gallery.ts';
import { goalLists } from './goal-lists.ts';
import { EVERY_HINT, realHints } from './hints.ts';
import { realQuestions } from './questions.ts';
import { realReceipts } from './receipts.ts';
import { largeState, wordingIn } from './states.ts';
import { worstPasts } from './worst-pasts.ts';

export function answerCards(language: Language): Cards {
  return {
    ...largest(language),
    ...realQuestions(language),
    ...realReceipts(language),
    ...realHints(language),
    ...figureQuestions(language),
    ...goalLists(language),
    ...begunCards(language),
  };
}

function largest(language: Language): Cards {
  const wording = wordingIn(language);
  const t = answerTextsIn(language);
  const state = largeState(true);
  const [unanswered, answered, ...others] = promptsOf('anna', state);
  if (!unanswered || !answered?.current) throw new Error('The state is not what it should be');
  const filled = { status: 'notMet', direction: 'negative', value: '1', texts: answered.current.texts };
  const insteadOf = { person: 'anna', name: 'Anna Öberg', to: '2026-01-02' };
  const pasts = Object.entries(worstPasts(state, wording)).filter(([name]) => /question|receipt/.test(name));
  const { current } = answered;
  return {
    question: questionCard(unanswered, wording),
    'question with everything to correct': questionCard(answered, wording, {
      filled,
      notices: [t.answersNeedFixing],
    }),
    'question answered in between': questionCard(answered, wording, {
      filled,
      notices: [t.someoneWasFirst('Anna Öberg', formatInstant(answered.current.at, wording))],
      earlier: { answer: current, isOwn: false },
    }),
    'receipt with the next question': receiptCard(
      { prompt: answered, assessment: current, next: unanswered },
      'anna',
      wording,
    ),
    'receipt with hints and the next question': receiptCard(
      { prompt: answered, assessment: current, next: unanswered, hints: EVERY_HINT.slice(0, 3) },
      'anna',
      wording,
    ),
    'last receipt': receiptCard({ prompt: answered, assessment: current, next: undefined }, 'anna', wording),
    'question of somebody who is away': questionCard({ ...answered, insteadOf }, wording),
    'my goals': myGoalsCard([unanswered, answered, ...others], wording),
    ...Object.fromEntries(pasts),
  };
}
