import type { Language } from '../../domain/language.ts';
import type { ReportFormat } from '../../domain/reports/publication.ts';
import type { ProblemWords } from '../texts/problem-words.ts';
import { quoted } from '../texts/words.ts';

type HandingProblems = ProblemWords<'report-withdrawn' | 'report-changed'>;

interface FormatWords {
  /** On a line of its own. */
  readonly name: string;
  /** Within a sentence. */
  readonly file: string;
  readonly about: string;
}

/** What is said where a report is handed over, in Swedish. */
const sv = {
  report: 'Rapport',
  formats: {
    docx: { name: 'Word', file: 'Word-filen', about: 'Hela rapporten, att läsa och arbeta vidare i' },
    pdf: { name: 'PDF', file: 'PDF-filen', about: 'Samma dokument, att skicka och skriva ut' },
    html: { name: 'Webbsida', file: 'webbsidan', about: 'En tillgänglig sida att läsa eller lägga ut' },
    csv: { name: 'Excel (CSV)', file: 'tabellen', about: 'En rad för varje bedömning' },
    json: { name: 'Öppna data (JSON)', file: 'datafilen', about: 'För andra program' },
    md: { name: 'Markdown', file: 'textfilen', about: 'Ren text med rubriker' },
  } satisfies Readonly<Record<ReportFormat, FormatWords>>,
  published: (version: number) =>
    version === 1 ? 'Rapporten är fastställd' : `Rapporten är fastställd i version ${version}`,
  publishedBy: (name: string, when: string) =>
    `Fastställd av ${name}, ${when}. Filerna är desamma varje gång du hämtar dem.`,
  correction: (why: string) => `Ändrad sedan förra versionen: ${why}`,
  provisional: 'Rapporten är preliminär',
  openYet: 'Omgången pågår. Filen visar svaren som de är nu och är märkt som preliminär.',
  notPublished:
    'Omgången är stängd, men rapporten är inte publicerad. Filen visar svaren som de är nu och är märkt som preliminär.',
  holds: (held: string) => `I rapporten: ${held}.`,
  fetch: 'Hämta',
  fetchOf: (file: string) => `Hämta ${file}`,
  checksum: (sum: string) => `Kontrollsumma (SHA-256): ${sum}`,
  otherRounds: 'Andra omgångar',
  show: 'Visa',
  showOf: (round: string) => `Visa rapporten för ${round}`,
  ready: (file: string) => `Du kan hämta ${file}`,
  isPublished: (version: number) => `Fastställd version ${version}`,
  isProvisional: 'Preliminär: den ändras när svaren ändras',
  linkUntil: (time: string) =>
    `Länken gäller till ${time}, och bara så länge du själv får läsa rapporten. Skicka filen vidare, inte länken.`,
  openLink: 'Hämta filen',
  allow:
    'Teams frågar om filen får sparas i din OneDrive. Välj ”Tillåt”, så hittar du den där och här i chatten.',
  noWay:
    'Jag kan inte lämna ut filer här, för adressen till Målvakt är inte inställd. Be driften ställa in den eller ta fram filen åt dig.',
  fileName: (round: string, version: number | undefined) =>
    version === undefined ? `${round} (preliminär)` : `${round} (version ${version})`,
  none: 'Det finns ingen rapport att hämta än. När samordnaren har publicerat den kan du hämta den här.',
  saved: (name: string) => `${name} är sparad i din OneDrive.`,
  declined: (name: string) => `${name} sparades inte. Skriv ”rapport” när du vill ha den.`,
  notSaved: (name: string) =>
    `OneDrive tog inte emot ${name}, så den är inte sparad. Skriv ”rapport” och försök igen om en stund.`,
  problems: {
    'report-withdrawn': ({ round }) =>
      `Den versionen av rapporten ${quoted(round, 'sv')} gäller inte längre. Skriv ”rapport” för att se vad som gäller nu.`,
    'report-changed': ({ round }) =>
      `Svaren i ${quoted(round, 'sv')} har ändrats sedan du bad om filen. Skriv ”rapport”, så får du den som den är nu.`,
  } satisfies HandingProblems,
};

const en: typeof sv = {
  report: 'Report',
  formats: {
    docx: { name: 'Word', file: 'the Word file', about: 'The whole report, to read and work on' },
    pdf: { name: 'PDF', file: 'the PDF file', about: 'The same document, to send and print' },
    html: { name: 'Web page', file: 'the web page', about: 'An accessible page to read or put up' },
    csv: { name: 'Excel (CSV)', file: 'the table', about: 'A row for each assessment' },
    json: { name: 'Open data (JSON)', file: 'the data file', about: 'For other programs' },
    md: { name: 'Markdown', file: 'the text file', about: 'Plain text with headings' },
  },
  published: (version) =>
    version === 1 ? 'The report is published' : `The report is published in version ${version}`,
  publishedBy: (name, when) =>
    `Published by ${name}, ${when}. The files are the same each time you download them.`,
  correction: (why) => `Changed since the version before: ${why}`,
  provisional: 'The report is provisional',
  openYet:
    'The round is still open. The file shows the answers as they are now and is marked as provisional.',
  notPublished:
    'The round is closed, but the report is not published. The file shows the answers as they are now and is marked as provisional.',
  holds: (held) => `In the report: ${held}.`,
  fetch: 'Get',
  fetchOf: (file) => `Get ${file}`,
  checksum: (sum) => `Checksum (SHA-256): ${sum}`,
  otherRounds: 'Other rounds',
  show: 'Show',
  showOf: (round) => `Show the report of ${round}`,
  ready: (file) => `You can download ${file}`,
  isPublished: (version) => `Published version ${version}`,
  isProvisional: 'Provisional: it changes as the answers change',
  linkUntil: (time) =>
    `The link works until ${time}, and only as long as you may read the report yourself. Pass on the file, not the link.`,
  openLink: 'Download the file',
  allow:
    'Teams asks whether the file may be saved to your OneDrive. Choose “Allow”, and you find it there and here in the chat.',
  noWay:
    'I cannot hand out files here, since the address of Målvakt is not set. Ask IT to set it, or to make the file for you.',
  fileName: (round, version) =>
    version === undefined ? `${round} (provisional)` : `${round} (version ${version})`,
  none: 'There is no report to download yet. Once the coordinator has published it, you can download it here.',
  saved: (name) => `${name} is saved to your OneDrive.`,
  declined: (name) => `${name} was not saved. Write “report” when you want it.`,
  notSaved: (name) =>
    `OneDrive did not take ${name}, so it is not saved. Write “report” and try again in a while.`,
  problems: {
    'report-withdrawn': ({ round }) =>
      `That version of the report ${quoted(round, 'en')} is no longer in force. Write “report” to see what is.`,
    'report-changed': ({ round }) =>
      `The answers in ${quoted(round, 'en')} have changed since you asked for the file. Write “report” to get it as it is now.`,
  },
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function handingTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
