import type { Language } from '../../domain/language.ts';
import { commonTextsIn } from '../texts/common.ts';
import { counted, quoted } from '../texts/words.ts';

/** What somebody is told of answers that were loaded from a file in their name, in Swedish. */
const sv = {
  entered: (count: number) => `${counted(count, 'svar är inläst', 'svar är inlästa')} i ditt namn`,
  enteredBy: (name: string, at: string, round: string, count: number) =>
    `${name} läste in ${count === 1 ? 'det' : 'dem'} från en fil ${at}. ${count === 1 ? 'Det står som ditt svar' : 'De står som dina svar'} i ${quoted(round, 'sv')}.`,
  mayChange: (count: number) =>
    `Stämmer ${count === 1 ? 'det' : 'de'} inte? Skriv ”mina mål” om du vill läsa eller ändra.`,
  change: 'Ändra svaret',
};

const en: typeof sv = {
  entered: (count) => `${counted(count, 'answer has', 'answers have')} been entered in your name`,
  enteredBy: (name, at, round, count) =>
    `${name} loaded ${count === 1 ? 'it' : 'them'} from a file on ${at}. ${count === 1 ? 'It stands as your answer' : 'They stand as your answers'} in ${quoted(round, 'en')}.`,
  mayChange: (count) =>
    `If something is wrong, write “my goals” to read or change ${count === 1 ? 'it' : 'them'}.`,
  change: 'Change answer',
};

const TEXTS = { sv: { ...commonTextsIn('sv'), ...sv }, en: { ...commonTextsIn('en'), ...en } };

/** With what all rooms share. */
export function enteredTextsIn(language: Language): typeof TEXTS.sv {
  return TEXTS[language];
}
