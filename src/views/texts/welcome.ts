import type { Language } from '../../domain/language.ts';

/** How Målvakt presents itself, and its help, in Swedish. */
const sv = {
  welcomeTitle: (name: string) => (name ? `Hej ${name}, jag är Målvakt` : 'Hej, jag är Målvakt'),
  welcomeWhat:
    'Jag hjälper kommunen att följa upp sina mål. När en rapporteringsomgång öppnar får du som ansvarar för ett mål dina frågor här. Du svarar direkt i chatten, och svaren blir en sammanställning.',
  welcomeWhyTitle: 'Varför får jag meddelanden?',
  welcomeWhy: 'Du får dem bara om du är målansvarig och har frågor kvar att svara på.',
  welcomeStopTitle: 'Hur slipper jag dem?',
  welcomeStop:
    'Be samordnaren att lämna över dina mål till någon annan. Du kan också högerklicka på Målvakt i chattlistan och välja Avinstallera.',
  showMyQuestions: 'Visa mina frågor',
  whatCanIAsk: 'Vad kan jag skriva?',
  helpTitle: 'Det här kan du skriva',
  helpFree: 'Du kan också fråga som du brukar: ”hur går det med Öresundsmetron?”',
  helpInChannel: 'I en kanal börjar du med @Målvakt.',
};

const en: typeof sv = {
  welcomeTitle: (name) => (name ? `Hello ${name}, I am Målvakt` : 'Hello, I am Målvakt'),
  welcomeWhat:
    'I help the municipality to follow up its goals. When a reporting round opens, the owners of goals get their questions here. You answer right in the chat, and the answers are compiled into a summary.',
  welcomeWhyTitle: 'Why do I get messages?',
  welcomeWhy: 'Only because you own a goal and have questions left to answer.',
  welcomeStopTitle: 'How do I stop them?',
  welcomeStop:
    'Ask the coordinator to give your goals to somebody else. You can also right-click Målvakt in the chat list and choose Uninstall.',
  showMyQuestions: 'Show my questions',
  whatCanIAsk: 'What can I write?',
  helpTitle: 'What you can write',
  helpFree: 'You can also ask in your own words: “how is Öresundsmetron going?”',
  helpInChannel: 'In a channel, begin with @Målvakt.',
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function welcomeTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
