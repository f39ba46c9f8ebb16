import type { Language } from '../../domain/language.ts';

/** How Målvakt presents itself, in Swedish. Whoever is on no list reads this too, so nobody is promised a message. */
const sv = {
  welcomeTitle: (name: string) => (name ? `Hej ${name}, jag är Målvakt` : 'Hej, jag är Målvakt'),
  welcomeWhat:
    'Jag hjälper kommunen att följa upp sina mål. Den som ansvarar för ett mål får frågor om det här i chatten och svarar direkt. Av svaren blir det en sammanställning.',
  welcomeAsk: 'Fråga mig till exempel',
  welcomeWhyTitle: 'Varför får jag meddelanden?',
  welcomeWhy:
    'Jag skriver bara till den som är ansvarig eller ersättare och har en fråga att svara på. Är du inget av det får du inga meddelanden från mig.',
  welcomeStopTitle: 'Hur slipper jag meddelanden?',
  welcomeStop:
    'Be samordnaren att ge dina mål en annan ansvarig. Ska du bara vara borta en tid skriver du ”frånvaro”. Vill du inte ha mig kvar avinstallerar du Målvakt i Teams.',
  showMyQuestions: 'Visa mina frågor',
  showHelp: 'Visa hjälp',
};

const en: typeof sv = {
  welcomeTitle: (name) => (name ? `Hello ${name}, I am Målvakt` : 'Hello, I am Målvakt'),
  welcomeWhat:
    'I help the municipality to follow up its goals. Whoever owns a goal gets questions about it here in the chat, and answers right away. The answers are compiled into a summary.',
  welcomeAsk: 'Ask me, for example',
  welcomeWhyTitle: 'Why do I get messages?',
  welcomeWhy:
    'I only write to owners and their deputies, when they have a question to answer. If you are neither, you get no messages from me.',
  welcomeStopTitle: 'How do I stop the messages?',
  welcomeStop:
    'Ask the coordinator to give your goals another owner. If you will only be away for a while, write “absence”. If you no longer want me here, uninstall Målvakt in Teams.',
  showMyQuestions: 'Show my questions',
  showHelp: 'Show help',
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function welcomeTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
