import type { Language } from '../../domain/language.ts';
import { statusTextsIn } from '../status/texts.ts';
import { lower } from '../texts/words.ts';

/** What a report says around the answers, in Swedish. */
const sv = {
  spread: 'Så har enheterna svarat',
  written: (file: string, answered: number, of: number) =>
    `${file}: ${of === 0 ? 'inga svar väntas' : lower(statusTextsIn('sv').answersReceived(answered, of))}`,
};

const en: typeof sv = {
  spread: 'How the units have answered',
  written: (file, answered, of) =>
    `${file}: ${of === 0 ? 'no answers are expected' : lower(statusTextsIn('en').answersReceived(answered, of))}`,
};

const TEXTS = {
  sv: { ...statusTextsIn('sv'), ...sv },
  en: { ...statusTextsIn('en'), ...en },
};

/** With what is said of a status. */
export function reportTextsIn(language: Language) {
  return TEXTS[language];
}
