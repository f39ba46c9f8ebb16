/** What has been begun of a question, and to whom it is given. */
import type { Draft } from '../../../src/domain/answers/draft.ts';
import type { HandOver } from '../../../src/domain/answers/hand-over.ts';
import type { ShownPrompt } from '../../../src/domain/answers/prompt.ts';
import type { Language } from '../../../src/domain/language.ts';
import { handedOverCard, handOverForm } from '../../../src/views/answers/hand-over.ts';
import { myGoalsCard } from '../../../src/views/answers/my-goals.ts';
import { partCard } from '../../../src/views/answers/part-card.ts';
import { questionCard } from '../../../src/views/answers/question.ts';
import { receiptCard } from '../../../src/views/answers/receipt.ts';
import { answerTextsIn } from '../../../src/views/answers/texts.ts';
import { formatInstant } from '../../../src/views/format.ts';
import { ANNA, aPerson, aRound, BO } from '../../build.ts';
import type { Cards } from './gallery.ts';
import { promptOf } from './questions.ts';
import { smallState, wordingIn } from './states.ts';

export function begunCards(language: Language): Cards {
  const wording = wordingIn(language);
  const t = answerTextsIn(language);
  const prompt: ShownPrompt = { ...promptOf(smallState(), 'metro'), number: 2, of: 5 };
  const next = { ...promptOf(smallState(), 'charters'), number: 3, of: 5 };
  const own: Draft = {
    round: prompt.round.id,
    author: ANNA,
    at: '2025-09-01T08:00:00.000Z',
    answer: { status: 'partly', texts: { happened: 'Samrådet är halvfärdigt.' } },
    basedOn: 0,
  };
  const theirs = { ...own, author: BO, answer: { texts: { happened: 'Vi har mätt. '.repeat(300) } } };
  const left = { ...own, left: aRound({ id: 'before', name: 'Delårsrapport 2024', state: 'closed' }) };
  const handOver: HandOver = {
    ...{ round: prompt.round.id, item: prompt.expected.item.id, respondent: 'owner', owner: ANNA.id },
    ...{ from: ANNA, to: BO, at: '2025-09-01T08:00:00.000Z', note: 'Du vet mer om det här än jag.' },
  };
  const people = [aPerson({ ...BO, roles: ['owner'] }), aPerson({ id: 'cia', name: 'Cia Berg' })];
  const choice = { prompt, people, deputy: people[0], canPick: true };
  const answered = promptOf(smallState({ answered: 8 }), 'metro');
  if (!answered.current) throw new Error('The state is not what it should be');
  return {
    'question with a draft': questionCard({ ...prompt, begun: { own, others: [] } }, wording),
    'question with a draft that a closed round left': questionCard(
      { ...prompt, begun: { own: left, others: [] } },
      wording,
    ),
    'question that others have begun': questionCard(
      { ...prompt, begun: { own, others: [theirs] } },
      wording,
      undefined,
      t.draftSaved(formatInstant(own.at, wording)),
      { isJustKept: true },
    ),
    'text of an answer by itself': partCard(answered, 'happened', wording),
    'question that was handed over to somebody': questionCard({ ...prompt, givenBy: handOver }, wording),
    'question that somebody has handed over': questionCard({ ...prompt, givenTo: handOver }, wording),
    'form to hand over': handOverForm(choice, wording),
    'form to hand over, to be corrected': handOverForm(choice, wording, {
      ...{ person: '', note: 'Kan du?', notice: t.receiverFaults.missing },
    }),
    'form to hand over, for a reader': handOverForm({ ...choice, canPick: false }, wording),
    'form to hand over, to nobody': handOverForm(
      { ...choice, people: [], deputy: undefined, canPick: false },
      wording,
    ),
    'handed over': handedOverCard(handOver, prompt, false, undefined, wording),
    'handed over, with the next question': handedOverCard(handOver, prompt, true, next, wording),
    'my goals, one handed over': myGoalsCard([next, { ...prompt, givenTo: handOver }], wording),
    'receipt of an answer that stood': receiptCard(
      { prompt: answered, assessment: answered.current, next: undefined },
      answered.current.author.id,
      wording,
      { isStanding: true, keepsTyped: true },
    ),
    'receipt of an answer that was sent again as it was': receiptCard(
      { prompt: answered, assessment: answered.current, next: undefined, readAgainBy: [BO.name] },
      answered.current.author.id,
      wording,
      { isStanding: true },
    ),
  };
}
