import type { Language } from '../../domain/language.ts';

/** What is said in the chat without a card, in Swedish. */
const sv = {
  emptyMessage: 'Meddelandet var tomt. Skriv ”hjälp” för att se vad du kan skriva.',
  outdatedCard:
    'Det du tryckte på är för gammalt för att användas. Inget har ändrats. Skriv ”svara” så får du din fråga på nytt, eller ”hjälp” så ser du vad mer du kan skriva.',
  unknownButton:
    'Jag känner inte igen den knappen. Inget har ändrats. Skriv ”hjälp” för att se vad du kan skriva.',
  fault: (reference: string) =>
    `Något gick fel hos mig. Det som redan är sparat finns kvar, men det du just gjorde kan ha gått förlorat. Försök igen om en stund. Hjälper det inte, lämna numret ${reference} till den som sköter Målvakt.`,
  faultNumber: (reference: string) =>
    `Hjälper det inte, lämna numret ${reference} till den som sköter Målvakt.`,
  onlyInOwnChat: (command: string) =>
    `Det gör vi i din egen chatt med mig. Öppna chatten Målvakt och skriv ”${command}”.`,
  notDone: (said: string, command: string) =>
    `Jag låter bli: ”${said}”. Inget har ändrats, och inget skickas. Ändrar du dig skriver du ”${command}”.`,
  languageSet: 'Från och med nu svarar jag på svenska. Skriv ”language english” om du vill byta.',
  languageChoices: 'Välj språk: skriv ”språk svenska” eller ”language english”.',
  onlyWithOthers: (command: string) =>
    `Det hör till en kanal eller en gruppchatt. Skriv ”${command}” där, efter @Målvakt.`,
};

const en: typeof sv = {
  emptyMessage: 'The message was empty. Write “help” to see what you can write.',
  outdatedCard:
    'What you pressed is too old to be used. Nothing has changed. Write “answer” to get your question again, or “help” to see what else you can write.',
  unknownButton:
    'I do not recognise that button. Nothing has changed. Write “help” to see what you can write.',
  fault: (reference) =>
    `Something went wrong on my side. What was saved is still there, but what you just did may be lost. Try again in a while. If that does not help, give the number ${reference} to whoever runs Målvakt.`,
  faultNumber: (reference) => `If that does not help, give the number ${reference} to whoever runs Målvakt.`,
  onlyInOwnChat: (command) =>
    `Let us do that in your own chat with me. Open the Målvakt chat and write “${command}”.`,
  notDone: (said, command) =>
    `I will not: “${said}”. Nothing has changed, and nothing is sent. Write “${command}” if you change your mind.`,
  languageSet: 'From now on I will answer in English. Write “språk svenska” to change.',
  languageChoices: 'Choose a language: write “språk svenska” or “language english”.',
  onlyWithOthers: (command) =>
    `That belongs in a channel or a group chat. Write “${command}” there, after @Målvakt.`,
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function chatTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
