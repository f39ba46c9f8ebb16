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
      { title: t.showHelp, style: 'default', payload: payload('say', language, { command: 'help' }) },
    ],
  });
}

export interface HelpLook {
  /** Others read along. */
  readonly isChannel: boolean;
  /** Whoever asks may ask how it is going. */
  readonly canAsk: boolean;
  /** Address of the guide's page for whoever asks; without it, the guide is not mentioned. */
  readonly guide: string | undefined;
}

/** The commands that a person may give, made from the commands themselves, and the way to the guide. */
export function helpCard(
  commands: readonly { readonly usage: string; readonly does: string }[],
  { isChannel, canAsk, guide }: HelpLook,
  { language }: Wording,
): Card {
  const t = welcomeTextsIn(language);
  const notes = [
    ...(canAsk ? [t.helpFree] : []),
    ...(isChannel ? [t.helpInChannel] : []),
    ...(guide ? [t.guideHelp] : []),
  ];
  return fill('help', {
    language,
    title: t.helpTitle,
    commands: commands.map(({ usage, does }) => ({ usage: escapeMarkdown(usage), does })),
    notes: notes.map((text) => ({ text })),
    hasGuide: guide !== undefined,
    readGuide: t.readGuide,
    guide: guide ?? '',
  });
}
