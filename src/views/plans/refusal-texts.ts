import type { Refusal } from '../../domain/file-faults.ts';
import type { Language } from '../../domain/language.ts';

/** Why a file is no plan, and what to do; some depend on what its name ends with. */
type Words = Readonly<Record<Refusal, (ending: string) => string>>;

function isText(ending: string): boolean {
  return ['.txt', '.md', '.json'].includes(ending);
}

const sv: Words = {
  'unknown-type': () => 'filtypen går inte att läsa. Använd .docx, .pdf, .txt, .md eller .json.',
  empty: () => 'det finns ingen text i filen. Kontrollera att du valde rätt fil.',
  'too-large': (ending) => {
    if (ending === '.json')
      return 'filen är för stor för att vara en plan. Kontrollera att du valde rätt fil och försök igen.';
    return isText(ending)
      ? 'texten är för stor. Den får vara högst 20\u00A0MB och 150\u00A0000 stycken. Dela upp filen och försök igen.'
      : 'filen är för stor. Den får vara högst 20\u00A0MB, 800 sidor och 150\u00A0000 stycken. Ta bort bilder eller dela upp dokumentet och försök igen.';
  },
  'not-text': (ending) => {
    if (ending === '.pdf')
      return 'filen är ingen PDF, fast den heter så. Spara dokumentet som PDF och försök igen.';
    if (ending === '.docx')
      return 'filen är inget Word-dokument av typen .docx, fast den heter så. Öppna den i Word, spara som .docx och försök igen.';
    return 'filen innehåller annat än text. Spara dokumentet som .docx, .pdf eller .txt och försök igen.';
  },
  rtf: () => 'filen är i formatet RTF. Öppna den i Word, spara som .docx och försök igen.',
  spreadsheet: () =>
    'filen är en lista ur ett kalkylark, och inga mål hittades i den som dokument. Spara listan som .csv eller .xlsx med rubrikerna i mallen för mållistor, och försök igen.',
  garbled: () =>
    'bokstäverna i filen går inte att tyda. Spara dokumentet på nytt, helst som .docx, och försök igen.',
  broken: () => 'filen är skadad och går inte att öppna. Spara dokumentet på nytt och försök igen.',
  encrypted: () => 'filen är lösenordsskyddad. Spara den utan lösenord och försök igen.',
  'too-slow': (ending) =>
    isText(ending)
      ? 'det tog för lång tid att läsa filen. Dela upp den och försök igen.'
      : 'det tog för lång tid att läsa filen. Spara dokumentet som .docx eller .txt och försök igen.',
  'no-text': () =>
    'sidorna är bilder, så texten går inte att läsa. Använd en PDF med text, till exempel en som är sparad från Word.',
  'no-goals': () =>
    'inga mål hittades i filen. Skriv rubriker som ”Nämndsmål – Fler i arbete” ovanför målen, och kontrollera att det är en plan, en rapport eller ett program.',
};

const en: Words = {
  'unknown-type': () => 'files of this type cannot be read. Use .docx, .pdf, .txt, .md or .json.',
  empty: () => 'there is no text in the file. Check that you chose the right one.',
  'too-large': (ending) => {
    if (ending === '.json')
      return 'the file is too large to be a plan. Check that you chose the right one and try again.';
    return isText(ending)
      ? 'the text is too large. The limit is 20\u00A0MB and 150,000 paragraphs. Split the file and try again.'
      : 'the file is too large. The limit is 20\u00A0MB, 800 pages and 150,000 paragraphs. Take out pictures or split the document, and try again.';
  },
  'not-text': (ending) => {
    if (ending === '.pdf')
      return 'the file is not a PDF, although its name says so. Save the document as PDF and try again.';
    if (ending === '.docx')
      return 'the file is not a Word document of the type .docx, although its name says so. Open it in Word, save it as .docx and try again.';
    return 'the file contains something other than text. Save the document as .docx, .pdf or .txt and try again.';
  },
  rtf: () => 'the file is in the format RTF. Open it in Word, save it as .docx and try again.',
  spreadsheet: () =>
    'the file is a list from a spreadsheet, and no goals were found in it as a document. Save the list as .csv or .xlsx with the headings of the goal list template, and try again.',
  garbled: () =>
    'the letters in the file cannot be made out. Save the document once more, preferably as .docx, and try again.',
  broken: () => 'the file is damaged and cannot be opened. Save the document once more and try again.',
  encrypted: () => 'the file is protected by a password. Save it without one and try again.',
  'too-slow': (ending) =>
    isText(ending)
      ? 'reading the file took too long. Split it and try again.'
      : 'reading the file took too long. Save the document as .docx or .txt and try again.',
  'no-text': () =>
    'its pages are pictures, so there is no text to read. Use a PDF with text, such as one saved from Word.',
  'no-goals': () =>
    'no goals were found in the file. A goal is known by a heading that names its kind in Swedish. Check that the file is a plan, a report or a programme.',
};

const TEXTS: Readonly<Record<Language, Words>> = { sv, en };

/** "budget.pdf: filen är lösenordsskyddad. Spara den utan lösenord och försök igen." */
export function refusalText(file: string, reason: Refusal, language: Language): string {
  const ending = file.slice(file.lastIndexOf('.')).toLowerCase();
  return `${file}: ${TEXTS[language][reason](ending)}`;
}
