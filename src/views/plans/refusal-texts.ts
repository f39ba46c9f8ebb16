import type { Refusal } from '../../domain/file-faults.ts';
import type { Language } from '../../domain/language.ts';
import type { FoundInstead } from '../../domain/plans/found-instead.ts';
import { commonTextsIn } from '../texts/common.ts';
import { quoted } from '../texts/words.ts';

/** Why a file is no plan, and what to do; some depend on what its name ends with. */
type Words = Readonly<Record<Refusal, (ending: string, found: FoundInstead | undefined) => string>>;

/** "2 områden, 1 tabell och rubriker som ”Ekonomi”" */
function listSv({ areas, indicators, tables, headings }: FoundInstead): string {
  const { listOf } = commonTextsIn('sv');
  const parts = [
    ...(areas > 0 ? [areas === 1 ? '1 område' : `${areas} områden`] : []),
    ...(indicators > 0 ? [indicators === 1 ? '1 indikator' : `${indicators} indikatorer`] : []),
    ...(tables > 0 ? [tables === 1 ? '1 tabell' : `${tables} tabeller`] : []),
    ...(headings.length > 0 ? [`rubriker som ${listOf(headings.map((one) => quoted(one, 'sv')))}`] : []),
  ];
  return listOf(parts);
}

function listEn({ areas, indicators, tables, headings }: FoundInstead): string {
  const { listOf } = commonTextsIn('en');
  const parts = [
    ...(areas > 0 ? [areas === 1 ? '1 area' : `${areas} areas`] : []),
    ...(indicators > 0 ? [indicators === 1 ? '1 indicator' : `${indicators} indicators`] : []),
    ...(tables > 0 ? [tables === 1 ? '1 table' : `${tables} tables`] : []),
    ...(headings.length > 0 ? [`headings such as ${listOf(headings.map((one) => quoted(one, 'en')))}`] : []),
  ];
  return listOf(parts);
}

function isText(ending: string): boolean {
  return ['.txt', '.md', '.json', '.csv'].includes(ending);
}

const sv: Words = {
  'unknown-type': (ending) => {
    if (['.xls', '.ods'].includes(ending))
      return `listor i formatet ${ending} går inte att läsa. Öppna den i Excel, spara som ”Excel-arbetsbok (.xlsx)” och skicka den.`;
    if (['.doc', '.rtf', '.odt'].includes(ending))
      return `dokument i formatet ${ending} går inte att läsa. Öppna det i Word, spara som .docx och skicka det.`;
    return 'filtypen går inte att läsa. Använd .docx, .pdf, .txt, .md eller .json, eller en lista i Excel (.xlsx eller .csv).';
  },
  empty: () => 'det finns ingen text i filen. Kontrollera att du valde rätt fil.',
  'too-large': (ending) => {
    if (ending === '.json')
      return 'filen är för stor för att vara en plan. Kontrollera att du valde rätt fil och försök igen.';
    if (ending === '.csv')
      return 'tabellen är för stor för att vara en lista över mål. Kontrollera att du valde rätt fil, eller dela upp den, och försök igen.';
    if (ending === '.xlsx')
      return 'arbetsboken är för stor för att vara en lista över mål. Ta bort blad, bilder och tomma rader som är formaterade, och försök igen.';
    return isText(ending)
      ? 'texten är för stor. Den får vara högst 20\u00A0MB och 150\u00A0000 stycken. Dela upp filen och försök igen.'
      : 'filen är för stor. Den får vara högst 20\u00A0MB, 800 sidor och 150\u00A0000 stycken. Ta bort bilder eller dela upp dokumentet och försök igen.';
  },
  'not-text': (ending) => {
    if (ending === '.pdf')
      return 'filen är ingen PDF, fast den heter så. Spara dokumentet som PDF och försök igen.';
    if (ending === '.docx')
      return 'filen är inget Word-dokument av typen .docx, fast den heter så. Öppna den i Word, spara som .docx och försök igen.';
    if (ending === '.xlsx')
      return 'filen är ingen arbetsbok av typen .xlsx, fast den heter så. Öppna den i Excel, spara som ”Excel-arbetsbok (.xlsx)” och försök igen.';
    if (ending === '.csv')
      return 'filen innehåller annat än text. Spara listan från Excel som .xlsx eller CSV och försök igen.';
    return 'filen innehåller annat än text. Spara dokumentet som .docx, .pdf eller .txt och försök igen.';
  },
  rtf: () => 'filen är i formatet RTF. Öppna den i Word, spara som .docx och försök igen.',
  spreadsheet: () =>
    'filen är en lista ur ett kalkylark, och inga mål hittades i den som dokument. Spara listan som .csv eller .xlsx med rubrikerna i mallen för mållistor, och försök igen.',
  garbled: () =>
    'bokstäverna i filen går inte att tyda. Spara dokumentet på nytt, helst som .docx, och försök igen.',
  broken: () => 'filen är skadad och går inte att öppna. Spara dokumentet på nytt och försök igen.',
  encrypted: () => 'filen är lösenordsskyddad. Spara den utan lösenord och försök igen.',
  'too-slow': (ending) => {
    if (ending === '.xlsx')
      return 'det tog för lång tid att läsa arbetsboken. Ta bort det som inte hör till listan och försök igen.';
    return isText(ending)
      ? 'det tog för lång tid att läsa filen. Dela upp den och försök igen.'
      : 'det tog för lång tid att läsa filen. Spara dokumentet som .docx eller .txt och försök igen.';
  },
  'no-text': () =>
    'sidorna är bilder, så texten går inte att läsa. Använd en PDF med text, till exempel en som är sparad från Word.',
  'no-goals': (_, found) => {
    const what = found
      ? ` Den har ${listSv(found)}, men inget säger ${found.indicators > 0 ? 'vilket mål de hör till' : 'var ett mål börjar'}.`
      : '';
    return `inga mål hittades i filen.${what} Fyll i en mållista i ett kalkylark i stället: skriv ”läs in” så står det hur, eller kör malvakt import --template lista.xlsx. Kallar ni målen något annat kan driften lägga in kommunens egna ord.`;
  },
  'no-heads': () =>
    'det finns ingen rad med rubriker som känns igen. Skriv till exempel ”Område”, ”Mål”, ”Indikator” och ”Ansvarig” överst i kolumnerna och skicka filen igen.',
  'empty-list': () =>
    'listan är tom: det finns inga mål under rubrikerna. Skriv ett mål på varje rad och skicka filen igen.',
  'several-plans': () =>
    'raderna gäller flera nämnder, planer eller år. Gör en fil för varje och skicka dem var för sig.',
};

const en: Words = {
  'unknown-type': (ending) => {
    if (['.xls', '.ods'].includes(ending))
      return `lists in the format ${ending} cannot be read. Open it in Excel, save it as “Excel Workbook (.xlsx)” and send that.`;
    if (['.doc', '.rtf', '.odt'].includes(ending))
      return `documents in the format ${ending} cannot be read. Open it in Word, save it as .docx and send that.`;
    return 'files of this type cannot be read. Use .docx, .pdf, .txt, .md or .json, or a list from Excel (.xlsx or .csv).';
  },
  empty: () => 'there is no text in the file. Check that you chose the right one.',
  'too-large': (ending) => {
    if (ending === '.json')
      return 'the file is too large to be a plan. Check that you chose the right one and try again.';
    if (ending === '.csv')
      return 'the table is too large to be a list of goals. Check that you chose the right file, or split it, and try again.';
    if (ending === '.xlsx')
      return 'the workbook is too large to be a list of goals. Remove sheets, pictures and empty rows that are formatted, and try again.';
    return isText(ending)
      ? 'the text is too large. The limit is 20\u00A0MB and 150,000 paragraphs. Split the file and try again.'
      : 'the file is too large. The limit is 20\u00A0MB, 800 pages and 150,000 paragraphs. Take out pictures or split the document, and try again.';
  },
  'not-text': (ending) => {
    if (ending === '.pdf')
      return 'the file is not a PDF, although its name says so. Save the document as PDF and try again.';
    if (ending === '.docx')
      return 'the file is not a Word document of the type .docx, although its name says so. Open it in Word, save it as .docx and try again.';
    if (ending === '.xlsx')
      return 'the file is not an Excel workbook of the type .xlsx, although its name says so. Open it in Excel, save it as “Excel Workbook (.xlsx)” and try again.';
    if (ending === '.csv')
      return 'the file contains something other than text. Save the list from Excel as .xlsx or CSV and try again.';
    return 'the file contains something other than text. Save the document as .docx, .pdf or .txt and try again.';
  },
  rtf: () => 'the file is in the format RTF. Open it in Word, save it as .docx and try again.',
  spreadsheet: () =>
    'the file is a list from a spreadsheet, and no goals were found in it as a document. Save the list as .csv or .xlsx with the headings of the goal list template, and try again.',
  garbled: () =>
    'the letters in the file cannot be made out. Save the document once more, preferably as .docx, and try again.',
  broken: () => 'the file is damaged and cannot be opened. Save the document once more and try again.',
  encrypted: () => 'the file is protected by a password. Save it without one and try again.',
  'too-slow': (ending) => {
    if (ending === '.xlsx')
      return 'reading the workbook took too long. Remove what is no part of the list and try again.';
    return isText(ending)
      ? 'reading the file took too long. Split it and try again.'
      : 'reading the file took too long. Save the document as .docx or .txt and try again.';
  },
  'no-text': () =>
    'its pages are pictures, so there is no text to read. Use a PDF with text, such as one saved from Word.',
  'no-goals': (_, found) => {
    const what = found
      ? ` It has ${listEn(found)}, but nothing says ${found.indicators > 0 ? 'which goal they belong to' : 'where a goal begins'}.`
      : '';
    return `no goals were found in the file.${what} Fill in a list of goals in a spreadsheet instead: “help” tells how to load one; in the terminal, --template list.xlsx makes an empty one. If you call the goals something else, operations can add the municipality’s own words.`;
  },
  'no-heads': () =>
    'there is no row of headings that are understood. Write “Area”, “Goal”, “Indicator” and “Owner”, for example, at the top of the columns and send the file again.',
  'empty-list': () =>
    'the list is empty: there are no goals below the headings. Write one goal on each line and send the file again.',
  'several-plans': () =>
    'its lines are about several boards, plans or years. Make one file for each and send them one by one.',
};

const TEXTS: Readonly<Record<Language, Words>> = { sv, en };

/** "budget.pdf: filen är lösenordsskyddad. Spara den utan lösenord och försök igen." */
export function refusalText(
  file: string,
  reason: Refusal,
  found: FoundInstead | undefined,
  language: Language,
): string {
  const ending = file.slice(file.lastIndexOf('.')).toLowerCase();
  return `${file}: ${TEXTS[language][reason](ending, found)}`;
}
