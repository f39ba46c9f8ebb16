import type { Language } from '../../domain/language.ts';
import { counted, quoted } from '../texts/words.ts';

/** The columns of a table by words that they may be headed with, where those are not their names in English. */
const COLUMNS_SV: Readonly<Record<string, string>> = {
  ...{ item: 'mål', person: 'ansvarig', unit: 'enhet', status: 'bedömning', direction: 'riktning' },
  ...{ value: 'utfall', women: 'kvinnor', men: 'män', stage: 'läge', day: 'dag' },
  ...{ happened: 'uppföljning', basis: 'underlag', cause: 'orsak', remedy: 'åtgärd', comment: 'kommentar' },
};

/** What is said of answers that came in a file, in Swedish. */
const sv = {
  doubtful: (line: number, name: string) =>
    `Obs: rad ${line}, ${name}: bedömningen och utfallet säger olika saker. Kontrollera att båda är rätt.`,
  replaces: (count: number, names: string) =>
    `Tar platsen för ${counted(count, 'svar', 'svar')} som någon själv har gett: ${names}`,

  column: (name: string) => COLUMNS_SV[name] ?? name,
  unreadable: 'Svaren i filen gick inte att läsa in',
  noOpenRound:
    'Ingen omgång är öppen, så filen med svar är inte läst. Skriv ”omgång” och öppna en.',
  holds: (round: string, changed: number, unchanged: number) =>
    `${quoted(round, 'sv')}: ${counted(changed, 'svar', 'svar')} att spara${unchanged > 0 ? `, ${counted(unchanged, 'oförändrat', 'oförändrade')}` : ''}`,
  known: (round: string, count: number) =>
    `${quoted(round, 'sv')}: ${count === 1 ? 'svaret i filen är sparat' : `alla ${count} svar i filen är sparade`} redan`,
  comparedAnew:
    'Någon har svarat sedan du skickade filen, så inget är sparat än. Nedan står det som gäller nu.',
  answers: 'Svaren',
  standsAs:
    'Varje svar står i den ansvarigas namn, och i historiken syns att du har läst in det från en fil.',
  store: 'Spara svaren',
  storeReplacing: (count: number) => `Spara, ersätt ${count}`,
  fitsToo: (rounds: string) => `Filen passar också i ${rounds}.`,
  otherRound: 'Annan omgång',
  stored: (round: string, count: number) =>
    `${counted(count, 'svar är sparat', 'svar är sparade')} i ${quoted(round, 'sv')}`,
  stands: 'I historiken syns att du har läst in dem från en fil.',
  wereThere: (count: number) => `${counted(count, 'svar', 'svar')} var desamma som förut.`,
  nothingChanged: 'Inget är sparat. Skicka filen igen om du ångrar dig.',
};

const en: typeof sv = {
  doubtful: (line, name) =>
    `Note: line ${line}, ${name}: status and outcome say different things. Check that both are right.`,
  replaces: (count, names) =>
    `Replaces ${counted(count, 'answer', 'answers')} that people have given themselves: ${names}`,

  column: (name) => name,
  unreadable: 'The answers in the file could not be loaded',
  noOpenRound:
    'No round is open, so the file of answers has not been read. Write “round” and open one.',
  holds: (round, changed, unchanged) =>
    `${quoted(round, 'en')}: ${counted(changed, 'answer', 'answers')} to save${unchanged > 0 ? `, ${unchanged} unchanged` : ''}`,
  known: (round, count) =>
    `${quoted(round, 'en')}: ${count === 1 ? 'the answer in the file is' : `all ${count} answers in the file are`} saved already`,
  comparedAnew:
    'Somebody has answered since you sent the file, so nothing is saved yet. Below is how it stands now.',
  answers: 'The answers',
  standsAs:
    'Each answer stands under the owner’s name, and the history shows that you loaded it from a file.',
  store: 'Save the answers',
  storeReplacing: (count) => `Save, replace ${count}`,
  fitsToo: (rounds) => `The file fits ${rounds} as well.`,
  otherRound: 'Another round',
  stored: (round, count) => `${counted(count, 'answer is', 'answers are')} saved in ${quoted(round, 'en')}`,
  stands: 'The history shows that you loaded them from a file.',
  wereThere: (count) => `${counted(count, 'answer was', 'answers were')} the same as before.`,
  nothingChanged: 'Nothing is saved. Send the file again if you change your mind.',
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function filledTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
