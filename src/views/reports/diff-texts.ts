import type { Language } from '../../domain/language.ts';
import { lower, quoted } from '../texts/words.ts';
import { compiledTextsIn } from './compiled-texts.ts';

/** What is said of how two rounds differ, in Swedish. */
const sv = {
  comparedWith: (earlier: string) => `jämfört med ${lower(earlier)}`,
  nothingDiffers: 'Allt är som då',
  noRoundBefore: 'Det finns ingen tidigare omgång att jämföra med än.',
  counts: {
    better: (count: number) => `${count} bättre`,
    worse: (count: number) => `${count} sämre`,
    changed: (count: number) => `${count} på annat sätt`,
    number: (count: number) => `${count} med annan siffra eller dag`,
    text: (count: number) => `${count} med annan text`,
    new: (count: number) => (count === 1 ? '1 ny' : `${count} nya`),
    unanswered: (count: number) => `${count} utan svar nu`,
    gone: (count: number) => (count === 1 ? '1 borta' : `${count} borta`),
    same: (count: number) => `${count} som då`,
  },
  from: (before: string, after: string) => `${before} → ${after}`,
  isNew: (after: string) => `${after} (ny)`,
  isUnanswered: (before: string) => `${before} (inget svar nu)`,
  isGone: (before: string) => `${before} (finns inte längre)`,
  goneArea: (round: string) => `Bara i ${lower(round)}`,
  outcome: (before: string, after: string) => `Utfall: ${before} → ${after}`,
  day: (before: string, after: string) => `Klart senast: ${before} → ${after}`,
  none: 'inget',
  otherTexts: (names: string) => `Ny text: ${names}`,
  inQuotes: (name: string) => quoted(name, 'sv'),
};

const en: typeof sv = {
  comparedWith: (earlier) => `compared with ${lower(earlier)}`,
  nothingDiffers: 'Everything is as it was',
  noRoundBefore: 'There is no earlier round to compare with yet.',
  counts: {
    better: (count) => `${count} better`,
    worse: (count) => `${count} worse`,
    changed: (count) => `${count} otherwise`,
    number: (count) => `${count} with another figure or day`,
    text: (count) => `${count} with another text`,
    new: (count) => `${count} new`,
    unanswered: (count) => `${count} without an answer now`,
    gone: (count) => `${count} gone`,
    same: (count) => `${count} as they were`,
  },
  from: (before, after) => `${before} → ${after}`,
  isNew: (after) => `${after} (new)`,
  isUnanswered: (before) => `${before} (no answer now)`,
  isGone: (before) => `${before} (no longer there)`,
  goneArea: (round) => `Only in ${lower(round)}`,
  outcome: (before, after) => `Outcome: ${before} → ${after}`,
  day: (before, after) => `To be finished by: ${before} → ${after}`,
  none: 'none',
  otherTexts: (names) => `New text: ${names}`,
  inQuotes: (name) => quoted(name, 'en'),
};

const TEXTS = {
  sv: { ...compiledTextsIn('sv'), ...sv },
  en: { ...compiledTextsIn('en'), ...en },
};

export function diffTextsIn(language: Language) {
  return TEXTS[language];
}
