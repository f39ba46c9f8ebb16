import type { Language } from '../../domain/language.ts';
import { counted } from './words.ts';

/** Help, and what is offered to words that were not understood, in Swedish. */
const sv = {
  helpTitle: 'Vad vill du veta?',
  helpLead: 'Fråga med egna ord, som du skulle fråga en kollega. Du kan också trycka på en av frågorna.',
  /** What people want, as headings of help. */
  topics: {
    going: 'Hur det går',
    why: 'Varför, och vart vi ska',
    changed: 'Vad som har ändrats',
    who: 'Vem som ansvarar, och vad som saknas',
    own: 'Dina egna frågor',
    follow: 'Få veta utan att fråga',
  },
  more: (words: number) => `Mer: ${counted(words, 'ord', 'ord')}`,
  moreLead: 'Du kan också börja med ett av de här orden.',
  helpInChannel: 'I en kanal börjar du med @Målvakt.',
  guideHelp: 'I guiden står hur du gör, steg för steg, och vad du gör när något inte stämmer.',
  readGuide: 'Läs guiden',

  /** Also said of what somebody's role does not allow. */
  notUnderstood: 'Jag förstod inte det',
  tryThese: 'Du kan till exempel fråga så här. Skriv ”hjälp” så ser du mer.',
  didYouMean: (command: string) =>
    `Menade du ”${command}”? Tryck på det du vill veta, eller skriv ”hjälp” så ser du mer.`,
  whichOne: 'Vad menar du?',
  pressOne: 'Tryck på det du menar, eller skriv ett par ord ur titeln.',
  pressWorst: 'Tryck på det du menar, eller skriv ett par ord ur titeln. Det som går sämst står först.',
  whichTwo: 'Vad vill du jämföra?',
  pressPair: 'Tryck på det du menar, eller skriv ett par ord ur varje titel.',
};

const en: typeof sv = {
  helpTitle: 'What would you like to know?',
  helpLead: 'Ask in your own words, as you would ask a colleague. You can also press one of the questions.',
  topics: {
    going: 'How it is going',
    why: 'Why, and what we aim for',
    changed: 'What has changed',
    who: 'Who owns what, and what is missing',
    own: 'Your own questions',
    follow: 'Being told without asking',
  },
  more: (words) => `More: ${counted(words, 'word', 'words')}`,
  moreLead: 'You can also begin with one of these words.',
  helpInChannel: 'In a channel, begin with @Målvakt.',
  guideHelp:
    'The guide, which is in Swedish, tells you how to do things step by step, and what to do when something is wrong.',
  readGuide: 'Read the guide',

  notUnderstood: 'I did not understand that',
  tryThese: 'You can ask like this, for example. Write “help” to see more.',
  didYouMean: (command) =>
    `Did you mean “${command}”? Press what you would like to know, or write “help” to see more.`,
  whichOne: 'Which one do you mean?',
  pressOne: 'Press the one you mean, or write a few words from its title.',
  pressWorst:
    'Press the one you mean, or write a few words from its title. What is going worst stands first.',
  whichTwo: 'What would you like to compare?',
  pressPair: 'Press what you mean, or write a few words from each title.',
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

/** What people want to know or do, as help groups it. */
export type Topic = keyof typeof sv.topics;

export function helpTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
