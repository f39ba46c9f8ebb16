import type { Language } from '../../domain/language.ts';

/** What is said in the chat without a card, in Swedish. */
const sv = {
  didNotUnderstand: 'Jag förstod inte det. Skriv ”hjälp” för att se vad du kan skriva.',
  didYouMean: (command: string) =>
    `Jag förstod inte det. Menade du ”${command}”? Skriv ”hjälp” för att se allt du kan skriva.`,
  emptyMessage: 'Meddelandet var tomt. Skriv ”hjälp” för att se vad du kan skriva.',
  outdatedCard:
    'Det här kortet är för gammalt för att användas. Inget har ändrats. Skriv ”svara” så får du frågan på nytt.',
  unknownButton:
    'Knappen hör inte till något jag känner igen. Inget har ändrats. Skriv ”hjälp” för att börja om.',
  fault: (reference: string) =>
    `Något gick fel hos mig. Det som redan är sparat finns kvar, men det du just gjorde kan ha gått förlorat. Försök igen om en stund. Hjälper det inte, lämna numret ${reference} till den som sköter Målvakt.`,
  onlyInChannel: 'Skriv ”prenumerera” i den kanal som ska få veckobrevet, efter @Målvakt.',
  onlyInPersonalChat:
    'Svara i din egen chatt med mig, så att bara du ser frågan. Öppna chatten Målvakt och skriv ”svara”.',
  onlyInOwnChat: (command: string) =>
    `Det gör vi i din egen chatt med mig. Öppna chatten Målvakt och skriv ”${command}”.`,
  noQuestions: 'Du har inga frågor just nu. Du får ett meddelande här när nästa omgång öppnar.',
  everythingAnswered: 'Du har svarat på alla dina frågor. Skriv ”mina mål” om du vill se eller ändra svaren.',
  answersNeedFixing: 'Svaret är inte sparat än. Det du skrev står kvar – komplettera och skicka igen:',
  someoneWasFirst: (name: string, at: string) =>
    `Någon hann före: ${name} svarade ${at}. Det du skrev står kvar i fälten. Skicka det om ditt svar ska gälla.`,
  answeredBefore: (at: string) =>
    `Du har redan svarat på frågan, ${at}. Det du skrev nu står kvar i fälten. Skicka det om det ska ersätta ditt förra svar.`,
  findings: {
    status: 'Välj en bedömning på skalan.',
    direction: 'Välj hur arbetet går jämfört med planen.',
    value: (label: string) => `${label}: skriv ett tal, till exempel 13,7.`,
    missing: (label: string) => `${label} Skriv några ord.`,
    tooLong: (label: string, length: string, limit: string) =>
      `${label} Texten är ${length} tecken och får vara högst ${limit}. Korta den. Det du skrev står kvar.`,
  },
  posted: (channels: number) =>
    channels === 1
      ? 'Sammanställningen skickas nu till kanalen.'
      : `Sammanställningen skickas nu till ${channels} kanaler.`,
  subscribed: 'Den här kanalen får nu veckobrevet varje måndag kl. 08.00, och sammanställningarna.',
  subscribedAlready: 'Den här kanalen får redan veckobrevet och sammanställningarna.',
  helloChannel:
    'Hej, jag är Målvakt och följer upp kommunens mål. Vill ni ha veckobrevet och sammanställningarna här? Då skriver samordnaren ”prenumerera” efter @Målvakt.',
  languageSet: 'Från och med nu svarar jag på svenska. Skriv ”language english” om du vill byta.',
  languageChoices: 'Välj språk: skriv ”språk svenska” eller ”language english”.',
};

const en: typeof sv = {
  didNotUnderstand: 'I did not understand that. Write “help” to see what you can write.',
  didYouMean: (command) =>
    `I did not understand that. Did you mean “${command}”? Write “help” to see everything you can write.`,
  emptyMessage: 'The message was empty. Write “help” to see what you can write.',
  outdatedCard:
    'This card is too old to be used. Nothing has changed. Write “answer” to get the question anew.',
  unknownButton: 'That button belongs to nothing I know. Nothing has changed. Write “help” to start over.',
  fault: (reference) =>
    `Something went wrong on my side. What was saved is still there, but what you just did may be lost. Try again in a while. If that does not help, give the number ${reference} to whoever runs Målvakt.`,
  onlyInChannel: 'Write “subscribe” in the channel that is to get the weekly digest, after @Målvakt.',
  onlyInPersonalChat:
    'Please answer in your own chat with me, so that only you see the question. Open the chat Målvakt and write “answer”.',
  onlyInOwnChat: (command) =>
    `Let us do that in your own chat with me. Open the chat Målvakt and write “${command}”.`,
  noQuestions: 'You have no questions right now. You will get a message here when the next round opens.',
  everythingAnswered: 'You have answered all your questions. Write “my goals” to see or change your answers.',
  answersNeedFixing:
    'Your answer is not saved yet. What you wrote is still here – complete it and send again:',
  someoneWasFirst: (name, at) =>
    `Somebody was first: ${name} answered ${at}. What you wrote is still in the fields. Send it if your answer is the one to keep.`,
  answeredBefore: (at) =>
    `You have answered this already, ${at}. What you wrote now is still in the fields. Send it to replace your earlier answer.`,
  findings: {
    status: 'Choose an assessment on the scale.',
    direction: 'Choose how the work is going compared with the plan.',
    value: (label) => `${label}: write a number, for example 13.7.`,
    missing: (label) => `${label} Write a few words.`,
    tooLong: (label, length, limit) =>
      `${label} The text is ${length} characters and may be at most ${limit}. Shorten it. What you wrote is still there.`,
  },
  posted: (channels) =>
    channels === 1
      ? 'The summary is on its way to the channel.'
      : `The summary is on its way to ${channels} channels.`,
  subscribed: 'This channel now gets the weekly digest every Monday at 08:00, and the summaries.',
  subscribedAlready: 'This channel already gets the weekly digest and the summaries.',
  helloChannel:
    'Hello, I am Målvakt and follow up the municipality’s goals. Do you want the weekly digest and the summaries here? Then the coordinator writes “subscribe” after @Målvakt.',
  languageSet: 'From now on I answer in English. Write “språk svenska” to change.',
  languageChoices: 'Choose a language: write “språk svenska” or “language english”.',
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function chatTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
