import type { Hint, HintKind } from '../../domain/answers/writing/hint.ts';
import type { Language } from '../../domain/language.ts';

type HintText = (hint: Hint, label: string) => string;

/** What is said of how an answer is written, in Swedish. */
const sv = {
  title: 'Så kan svaret bli bättre',
  improve: 'Förbättra',
  improveIt: (name: string) => `Förbättra: ${name}`,
  wave: 'Visa inte igen',
  waveIt: (name: string) => `Visa inte igen: ${name}`,
  waved: 'Svaret står som det är. Förslaget visas inte igen för det här svaret.',
  names: {
    personalNumber: 'personnummer',
    unexplained: 'orsak och åtgärd',
    offOutcome: 'önskat utfall',
    repeated: 'samma text som förra gången',
    longSentence: 'lång mening',
    abbreviation: 'förkortning',
    readability: 'svårläst text',
  } satisfies Readonly<Record<HintKind, string>>,
  of: {
    personalNumber: ({ quote, count }, label) =>
      `Ta bort personnumret under ”${label}” (${quote}${count > 1 ? ` och ${count - 1}\u00A0till` : ''}). Svaret är sparat, kan bli allmän handling och kan komma med i rapporten. Är det inget personnummer kan du låta det stå.`,
    unexplained: ({ quote, lacks }, label) =>
      `Det framgår inte ${lacksSv(lacks)}: ”${quote}”. Skriv det under ”${label}”.`,
    offOutcome: ({ quote }, label) =>
      `Inget sägs om det önskade utfallet: ”${quote}”. Skriv hur det går med det under ”${label}”.`,
    repeated: ({ quote }, label) =>
      `Under ”${label}” står samma text som förra gången: ”${quote}”. Skriv vad som är nytt.`,
    longSentence: ({ quote, count, size = 0 }, label) =>
      count > 1
        ? `${count}\u00A0meningar har fler än 25\u00A0ord. Den längsta, under ”${label}”, har ${size}: ”${quote}”. Dela dem.`
        : `En mening under ”${label}” har ${size}\u00A0ord: ”${quote}”. Dela den.`,
    abbreviation: ({ quote, count }, label) =>
      `”${quote}”${count > 1 ? ` och ${count - 1}\u00A0till` : ''} under ”${label}” förklaras inte. Skriv ut förkortningen första gången.`,
    readability: ({ quote, size = 0 }, label) =>
      `Texten under ”${label}” är mycket svår att läsa: LIX\u00A0${size}, där gränsen är 60 (källa: Björnsson 1968). Börja med ”${quote}”: kortare meningar och ord.`,
  } satisfies Readonly<Record<HintKind, HintText>>,
};

function lacksSv(lacks: Hint['lacks']): string {
  if (lacks === 'cause') return 'varför det går som det går';
  return lacks === 'remedy' ? 'vad ni gör åt det' : 'varför det går som det går och vad ni gör åt det';
}

const en: typeof sv = {
  title: 'How the answer could be better',
  improve: 'Improve',
  improveIt: (name) => `Improve: ${name}`,
  wave: 'Hide this',
  waveIt: (name) => `Hide this: ${name}`,
  waved: 'The answer stands as it is. The suggestion is not shown again for this answer.',
  names: {
    personalNumber: 'personal identity number',
    unexplained: 'cause and remedy',
    offOutcome: 'desired outcome',
    repeated: 'same text as last time',
    longSentence: 'long sentence',
    abbreviation: 'abbreviation',
    readability: 'text that is hard to read',
  },
  of: {
    personalNumber: ({ quote, count }, label) =>
      `Remove the personal identity number under “${label}” (${quote}${count > 1 ? ` and ${count - 1}\u00A0more` : ''}). The answer is saved, may become a public record and may end up in the report. If it is not such a number, you can leave it.`,
    unexplained: ({ quote, lacks }, label) =>
      `It does not say ${lacksEn(lacks)}: “${quote}”. Write it under “${label}”.`,
    offOutcome: ({ quote }, label) =>
      `Nothing is said about the desired outcome: “${quote}”. Say how that is going under “${label}”.`,
    repeated: ({ quote }, label) =>
      `The text under “${label}” is the same as last time: “${quote}”. Write what is new.`,
    longSentence: ({ quote, count, size = 0 }, label) =>
      count > 1
        ? `${count}\u00A0sentences have more than 25\u00A0words. The longest, under “${label}”, has ${size}: “${quote}”. Split them.`
        : `A sentence under “${label}” has ${size}\u00A0words: “${quote}”. Split it.`,
    abbreviation: ({ quote, count }, label) =>
      `“${quote}”${count > 1 ? ` and ${count - 1}\u00A0more` : ''} under “${label}” ${count > 1 ? 'are' : 'is'} not explained. Write the name out the first time.`,
    readability: ({ quote, size = 0 }, label) =>
      `The text under “${label}” is very hard to read: LIX\u00A0${size}, where the limit is 60 (source: Björnsson 1968). Begin with “${quote}”: shorter sentences and words.`,
  },
};

function lacksEn(lacks: Hint['lacks']): string {
  if (lacks === 'cause') return 'why it is going as it is';
  return lacks === 'remedy'
    ? 'what you are doing about it'
    : 'why it is going as it is or what you are doing about it';
}

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function hintTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
