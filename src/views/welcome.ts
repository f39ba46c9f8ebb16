import { type Card, fill, payload } from './card.ts';
import { escapeMarkdown, type Wording } from './format.ts';
import { linesOf, type PressedQuestion } from './help.ts';
import { welcomeTextsIn } from './texts/welcome.ts';

/** What a person sees first: what Målvakt does, what one can ask, why it writes, and how to make it stop. */
export function welcomeCard(
  firstName: string,
  questions: readonly PressedQuestion[],
  { language }: Wording,
): Card {
  const t = welcomeTextsIn(language);
  return fill('welcome', {
    language,
    title: escapeMarkdown(t.welcomeTitle(firstName)),
    what: t.welcomeWhat,
    asking: questions.length > 0 ? [{ title: t.welcomeAsk, lines: linesOf(questions) }] : [],
    whyTitle: t.welcomeWhyTitle,
    why: t.welcomeWhy,
    stopTitle: t.welcomeStopTitle,
    stop: t.welcomeStop,
    actions: [
      {
        title: t.showMyQuestions,
        style: 'positive',
        payload: payload('say', language, { command: 'answer' }),
      },
      { title: t.showHelp, style: 'default', payload: payload('say', language, { command: 'help' }) },
    ],
  });
}
