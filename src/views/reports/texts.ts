import type { Language } from '../../domain/language.ts';
import { statusTextsIn } from '../status/texts.ts';

/** What a report says around the answers, in Swedish. */
const sv = {
  spread: 'Så har enheterna svarat',
  written: (file: string, answered: number, of: number) => `${file}: ${answered} av ${of} svar`,
};

const en: typeof sv = {
  spread: 'How the units have answered',
  written: (file, answered, of) => `${file}: ${answered} of ${of} answers`,
};

const TEXTS = {
  sv: { ...statusTextsIn('sv'), ...sv },
  en: { ...statusTextsIn('en'), ...en },
};

/** With what is said of a status. */
export function reportTextsIn(language: Language) {
  return TEXTS[language];
}
