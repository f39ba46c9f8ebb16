import type { Language } from '../../domain/language.ts';

const SV_END = 'Skicka igen om det stämmer, eller ändra.';
const EN_END = 'Send it again if that is right, or change it.';

/** What is asked about an answer that contradicts itself, in Swedish. */
const sv = {
  worseOutcome: (word: string, earlier: string, round: string, now: string, before: string) =>
    `Du har valt ”${word}”, som är bättre än ”${earlier}” i ${round}. Men utfallet är sämre: ${now} nu, ${before} då. ${SV_END}`,
  pausedText: (word: string, label: string, quote: string) =>
    `Du har valt ”${word}”, men under ”${label}” står att något har pausats eller avbrutits: ”${quote}”. ${SV_END}`,
  pausedCriterion: (word: string, quote: string) =>
    `Du har valt ”${word}”, men något som också vägs in har pausats eller avbrutits: ”${quote}”. ${SV_END}`,
  tooEarly: (word: string, day: string) =>
    `Du har valt ”${word}”, men perioden pågår till och med ${day}. ${SV_END}`,
  tooEarlyText: (label: string, quote: string, day: string) =>
    `Under ”${label}” står att målet är uppnått: ”${quote}”. Men perioden pågår till och med ${day}. ${SV_END}`,
};

const en: typeof sv = {
  worseOutcome: (word, earlier, round, now, before) =>
    `You chose “${word}”, which is better than “${earlier}” in ${round}. But the outcome is worse: ${now} now, ${before} then. ${EN_END}`,
  pausedText: (word, label, quote) =>
    `You chose “${word}”, but under “${label}” something is said to be paused or discontinued: “${quote}”. ${EN_END}`,
  pausedCriterion: (word, quote) =>
    `You chose “${word}”, but something else that is taken into account is paused or discontinued: “${quote}”. ${EN_END}`,
  tooEarly: (word, day) => `You chose “${word}”, but the period goes on until ${day}. ${EN_END}`,
  tooEarlyText: (label, quote, day) =>
    `Under “${label}” the goal is said to be met: “${quote}”. But the period goes on until ${day}. ${EN_END}`,
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function contradictionTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
