import { myGoals as findMyGoals } from '../../../commands/answers/find-prompt.ts';
import { firstUnanswered } from '../../../domain/answers/prompt.ts';
import { myGoalsCard } from '../../../views/answers/my-goals.ts';
import { answerTextsIn } from '../../../views/answers/texts.ts';
import type { Capability } from '../../capability.ts';
import { card, text } from '../../turn.ts';

export const myGoals: Capability = {
  id: 'my-goals',
  words: { sv: 'mina mål', en: 'my goals' },
  does: { sv: 'Visar vad du ansvarar för och dina svar.', en: 'Shows what you own, and your answers.' },
  asNext: { sv: 'Visa mina mål', en: 'Show my goals' },
  right: 'my-goals',
  place: 'personal',
  helpOrder: 20,
  topic: 'own',
  examples: [{ says: { sv: 'Vilka mål ansvarar jag för?', en: 'Which goals are mine?' } }],
  menu: 'personal',
  async say({ actor, wording, deps }) {
    const [first, ...others] = await findMyGoals(actor, deps);
    if (!first) return text(answerTextsIn(wording.language).noQuestions);
    const own = [first, ...others].filter(({ givenTo }) => !givenTo);
    const isWaiting = firstUnanswered(own) !== undefined || own.some(({ anew }) => anew);
    return card(
      myGoalsCard([first, ...others], wording),
      ...(isWaiting ? [{ command: 'answer' }] : []),
      { command: 'status' },
      { command: 'absence' },
    );
  },
};
