import type { Language } from '../../domain/language.ts';

/** How a file is sent, in Swedish. */
const sv = {
  filesHere: 'Planer, rapporter och svar',
  sendFile: 'Skicka filen hit i chatten, med gemet vid skrivfältet',
  filesTaken: 'Det här kan jag läsa',
  files: [
    'en nämndsbudget, ett program eller en äldre rapport (.docx, .pdf, .txt, .md)',
    'en lista över mål i Excel (.xlsx, .csv)',
    'en tabell med svar (.csv)',
  ],
  nothingBeforeYes: 'Jag läser filen och visar vad jag hittar. Inget sparas förrän du säger ja.',
};

const en: typeof sv = {
  filesHere: 'Plans, reports and answers',
  sendFile: 'Send the file here in the chat, with the paper clip by the message box',
  filesTaken: 'This I can read',
  files: [
    'a plan, a programme or an older report (.docx, .pdf, .txt, .md)',
    'a list of goals in Excel (.xlsx, .csv)',
    'a table of answers (.csv)',
  ],
  nothingBeforeYes: 'I will read the file and show you what I found. Nothing is saved until you say so.',
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function howToImportTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
