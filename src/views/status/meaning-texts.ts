import type { Direction, Status } from '../../domain/answers/scale.ts';
import type { Language } from '../../domain/language.ts';
import { quoted } from '../texts/words.ts';

/** What the steps of a scale, the trends and the words of follow-up mean, in Swedish. */
const sv = {
  statuses: {
    expected: {
      met: 'målet ser ut att nås helt',
      partly: 'målet ser ut att nås till en del, men inte helt',
      notMet: 'målet ser inte ut att nås',
      unknown: 'underlaget räcker inte för att säga hur det går',
    } satisfies Readonly<Record<Status, string>>,
    reached: {
      met: 'målet har nåtts helt',
      partly: 'målet har nåtts till en del, men inte helt',
      notMet: 'målet har inte nåtts',
      unknown: 'underlaget räcker inte för att säga hur det gick',
    } satisfies Readonly<Record<Status, string>>,
  },
  directions: {
    asPlanned: 'arbetet går som planen säger',
    positive: 'det går bättre än planen säger',
    negative: 'det går sämre än planen säger',
    mixed: 'en del går bättre än planen säger, och en del sämre',
  } satisfies Readonly<Record<Direction, string>>,
  missing: 'frågan är ställd, men ingen har svarat än',
  statusMore: {
    met: 'I en puls och en delårsrapport är det en förväntan. I en årsanalys är det resultatet.',
    partly: 'Den som svarar så skriver vad det beror på och vad ni gör åt det.',
    notMet: 'Den som svarar så skriver vad det beror på och vad ni gör åt det.',
    unknown: 'Det räknas varken som bättre eller sämre än något annat.',
  } satisfies Readonly<Record<Status, string>>,
  directionMore: 'Trenden säger hur arbetet går. Den kan vara bra fast målet inte nås än.',
  missingMore: 'Det syns också i sammanställningen, tills svaret kommer.',
  meaning: (word: string, text: string) => `${word}: ${text}`,
  legend: 'Så läser du bedömningarna',
  unknownWord: (words: string) => `Jag kan inte förklara ${quoted(words, 'sv')}`,
  canExplain: (list: string) => `Jag kan förklara till exempel ${list}.`,
  scaleOf: (title: string) => `Ur skalan i ${quoted(title, 'sv')}`,
  askMore: 'Skriv ”betyder” och ett ord, så förklarar jag fler.',
};

const en: typeof sv = {
  statuses: {
    expected: {
      met: 'the goal looks set to be reached in full',
      partly: 'the goal looks set to be reached in part, but not in full',
      notMet: 'the goal does not look set to be reached',
      unknown: 'there is not enough to go by to say how it is going',
    },
    reached: {
      met: 'the goal was reached in full',
      partly: 'the goal was reached in part, but not in full',
      notMet: 'the goal was not reached',
      unknown: 'there is not enough to go by to say how it went',
    },
  },
  directions: {
    asPlanned: 'the work goes as the plan says',
    positive: 'it goes better than the plan says',
    negative: 'it goes worse than the plan says',
    mixed: 'some of it goes better than the plan says, and some worse',
  },
  missing: 'the question has been asked, but nobody has answered yet',
  statusMore: {
    met: 'In a pulse and an interim report it is an expectation. In an annual analysis it is the result.',
    partly: 'Whoever answers so writes what caused it and what is being done about it.',
    notMet: 'Whoever answers so writes what caused it and what is being done about it.',
    unknown: 'It counts as neither better nor worse than anything else.',
  },
  directionMore: 'The trend says how the work goes. It may be good although the goal is not reached yet.',
  missingMore: 'It shows in the summary as well, until the answer comes.',
  meaning: (word, text) => `${word}: ${text}`,
  legend: 'How to read the assessments',
  unknownWord: (words) => `I cannot explain ${quoted(words, 'en')}`,
  canExplain: (list) => `I can explain ${list}, among others.`,
  scaleOf: (title) => `From the scale of ${quoted(title, 'en')}`,
  askMore: 'Write “meaning” and a word to have more explained.',
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function meaningTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
