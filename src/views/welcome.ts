import { type Card, fill, payload } from './card.ts';
import { escapeMarkdown, type Wording } from './format.ts';
import { welcomeTextsIn } from './texts/welcome.ts';

/** What a person sees first: what Målvakt does, why it writes, and how to make it stop. */
export function welcomeCard(firstName: string, { language }: Wording): Card {
  const t = welcomeTextsIn(language);
  return fill('welcome', {
    language,
    title: escapeMarkdown(t.welcomeTitle(firstName)),
    what: t.welcomeWhat,
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
      { title: t.whatCanIAsk, style: 'default', payload: payload('say', language, { command: 'help' }) },
    ],
  });
}

/** The commands that a person may give, made from the commands themselves. */
export function helpCard(
  commands: readonly { readonly usage: string; readonly does: string }[],
  isChannel: boolean,
  { language }: Wording,
): Card {
  const t = welcomeTextsIn(language);
  return fill('help', {
    language,
    title: t.helpTitle,
    commands: commands.map(({ usage, does }) => ({ usage: escapeMarkdown(usage), does })),
    notes: [{ text: t.helpFree }, ...(isChannel ? [{ text: t.helpInChannel }] : [])],
  });
}
