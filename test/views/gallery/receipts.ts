/** What follows an answer: one's own or one that stands, as the last of one, two or many, or with the next question. */
import type { WordedAssessment } from '../../../src/domain/answers/assessment.ts';
import type { Prompt } from '../../../src/domain/answers/prompt.ts';
import type { Language } from '../../../src/domain/language.ts';
import { receiptCard } from '../../../src/views/answers/receipt.ts';
import { wholeCard } from '../../../src/views/status/whole.ts';
import { ANNA, BO } from '../../build.ts';
import type { Cards } from './gallery.ts';
import { promptOf, promptsIn } from './questions.ts';
import { smallState, subjectOf, wordingIn } from './states.ts';

export function realReceipts(language: Language): Cards {
  const wording = wordingIn(language);
  const state = smallState({ answered: 8 });
  const answered = (prompt: Prompt<WordedAssessment>) => {
    if (!prompt.current) throw new Error(`Nobody has answered about ${prompt.expected.item.id}`);
    return { prompt, assessment: prompt.current, next: undefined };
  };
  const metro = answered(promptOf(state, 'metro'));
  const insteadOf = { person: BO.id, name: BO.name, to: '2025-09-12' };
  const long = 'Vi har gått igenom alla delar av arbetet med de berörda förvaltningarna. '.repeat(5);
  const assessment = { ...metro.assessment, texts: { happened: long, basis: long } };
  const longest = { happened: long.repeat(18), basis: long.repeat(18), cause: long.repeat(18) };
  const lineOf = ({ prompt, assessment }: typeof metro) => ({ ...prompt.expected, assessment });
  const kinds = promptsIn(state).map((prompt) => [
    `receipt about ${subjectOf(prompt)}`,
    receiptCard(answered(prompt), prompt.current?.author.id ?? '', wording),
  ]);
  const lasts = [1, 2, 3].map((of) => [
    `last receipt of ${of}`,
    receiptCard({ ...metro, prompt: { ...metro.prompt, number: of, of } }, ANNA.id, wording),
  ]);
  return {
    ...Object.fromEntries([...kinds, ...lasts]),
    'receipt of a long answer': receiptCard({ ...metro, assessment }, ANNA.id, wording),
    'whole of a long answer': wholeCard(
      { state, line: lineOf(metro), words: { texts: longest } },
      0,
      wording,
    ),
    'receipt with a real next question': receiptCard(
      { ...metro, next: promptOf(smallState(), 'charters') },
      ANNA.id,
      wording,
    ),
    'receipt with the next question in another message': receiptCard(
      { ...metro, elsewhere: promptOf(smallState(), 'charters') },
      ANNA.id,
      wording,
    ),
    'answer of somebody else that stands': receiptCard(
      { ...metro, assessment: { ...metro.assessment, author: BO } },
      ANNA.id,
      wording,
    ),
    'receipt in a closed round': receiptCard(
      { ...metro, prompt: { ...metro.prompt, round: { ...metro.prompt.round, state: 'closed' } } },
      ANNA.id,
      wording,
    ),
    'last receipt for somebody who is away': receiptCard(
      { ...metro, prompt: { ...metro.prompt, insteadOf } },
      ANNA.id,
      wording,
    ),
  };
}
