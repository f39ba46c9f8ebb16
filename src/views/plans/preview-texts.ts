import type { Language } from '../../domain/language.ts';
import type { ItemField, PlanChange } from '../../domain/plans/plan-changes.ts';
import type { Nouns } from '../texts/kinds.ts';
import type { ProblemWords } from '../texts/problem-words.ts';
import { counted } from '../texts/words.ts';

/** A sort of change at the head of its line, and as it is counted. */
interface ChangeWords {
  readonly word: string;
  readonly counted: Nouns;
}

type FileProblems = ProblemWords<
  | 'file-refused'
  | 'file-too-large'
  | 'file-too-slow'
  | 'file-not-given'
  | 'preview-too-large'
  | 'preview-outdated'
>;

/** What is said about plans that are sent in the chat, in Swedish. */
const sv = {
  howToImport:
    'Skicka filen med planen hit i chatten (gemet under skrivfältet). Jag läser den och visar vad jag hittar. Inget sparas förrän du säger ja.',
  filesInPersonalChat:
    'Filer tar jag bara emot i din egen chatt med mig. Inget är läst. Öppna chatten Målvakt och skicka filen där.',
  onlyCoordinators:
    'Bara samordnaren kan läsa in planer, så filen är inte läst. Ge den till samordnaren, eller be att få den rollen.',
  notAFile:
    'Det där är ingen fil som jag kan läsa. Inget har ändrats. Skicka planen som en fil: .json, .txt, .md, .docx eller .pdf.',
  oneAtATime: (count: number) =>
    `Du skickade ${count} filer, och jag tar en i taget. Ingen av dem är läst. Skicka dem var för sig.`,
  unreadable: 'Filen gick inte att läsa som en plan',
  faultsIn: (count: number) => (count === 1 ? 'Det här är fel' : `${count} saker är fel`),
  correctAndSend: 'Inget är sparat. Rätta filen och skicka den igen.',

  sentAt: (file: string, at: string) => `${file} · skickad ${at}`,
  planHolds: (title: string, counts: string) => `${title}: ${counts}`,
  nothingHeld: 'inga mål eller uppdrag',
  unchanged: (title: string, version: number) =>
    `${title} är oförändrad: filen säger samma sak som version ${version}`,
  nothingToStore: 'Det finns inget att spara.',
  comparedAnew:
    'Planen har ändrats sedan du skickade filen, så inget är sparat än. Nedan jämförs filen med planen som den är nu.',
  inThePlan: 'I planen',
  toLookAt: (count: number) => counted(count, 'sak att titta på', 'saker att titta på'),
  comparedWith: (version: number, counts: string) => `Jämfört med version ${version}: ${counts}`,
  onlyThePlanItself: 'samma mål och uppdrag, men planens titel, frågor eller skala är en annan',
  change: {
    removed: { word: 'Borttagen', counted: ['borttagen', 'borttagna'] },
    added: { word: 'Ny', counted: ['ny', 'nya'] },
    renamed: { word: 'Nytt namn', counted: ['med nytt namn', 'med nytt namn'] },
    moved: { word: 'Flyttad', counted: ['flyttad', 'flyttade'] },
    changed: { word: 'Ändrad', counted: ['ändrad', 'ändrade'] },
  } satisfies Readonly<Record<PlanChange['change'], ChangeWords>>,
  renamed: (before: string, after: string) => `”${before}” heter nu ”${after}”`,
  moved: (title: string, before: string, after: string) => `${title}, från ”${before}” till ”${after}”`,
  movedFrom: (title: string, before: string) => `${title}, från ”${before}”`,
  withFields: (title: string, fields: string) => `${title} (${fields})`,
  hadOwners: (title: string, owners: number) =>
    `${title} (hade ${owners === 1 ? '1 ansvarig' : `${owners} ansvariga`})`,
  fields: {
    kind: 'slag',
    short: 'kortnamn',
    agenda2030: 'Agenda 2030',
    desiredOutcome: 'önskat utfall',
    criteria: 'vad som vägs in',
    measure: 'mått',
    respondents: 'vem som svarar',
    reportBack: 'återrapportering',
    continues: 'koppling till tidigare år',
  } satisfies Readonly<Record<ItemField, string>>,
  roundsGoOn: (names: readonly string[], list: string) =>
    names.length === 1
      ? `Omgången ${list} fortsätter på den plan den öppnades med.`
      : `Omgångarna ${list} fortsätter på den plan de öppnades med.`,
  notStoredYet: (button: string) => `Inget sparas förrän du väljer ”${button}”.`,
  doesNotFit: 'Allt får inte plats här. Den som sköter Målvakt kan ta fram hela listan ur filen.',
  store: 'Spara planen',
  storeVersion: 'Spara som ny version',
  discard: 'Släng',

  stored: (title: string, version: number) => `${title} är sparad som version ${version}`,
  lackOwner: (counts: string) => `${counts} saknar ansvarig`,
  nameOwners: 'Skriv ”ägare” och välj vem som ansvarar. Ingen får frågor om de här förrän det är gjort.',
  everyoneNamed: 'Allt har en ansvarig.',
  openARound: 'När det är dags att fråga öppnar den som sköter Målvakt en omgång.',
  discarded: 'Filen är slängd',
  nothingChanged: 'Inget har ändrats i planen. Skicka filen igen om du ångrar dig.',

  problems: {
    'file-refused': () =>
      'Filen ligger på ett ställe som jag inte får hämta från, så den är inte läst. Skicka den från datorn, som en fil i chatten. Hjälper det inte, be den som sköter Målvakt att se över varifrån filer får hämtas.',
    'file-too-large': ({ megabytes }) =>
      `Filen är för stor, så den är inte läst. Den får vara högst ${megabytes} MB. Ta bort bilder eller spara den som text, och skicka den igen.`,
    'file-too-slow': () =>
      'Det tog för lång tid att hämta filen, så den är inte läst. Inget har ändrats. Skicka den igen om en stund.',
    'file-not-given': () =>
      'Jag fick ingen fil från Teams, så inget är läst. Skicka den igen, helst från datorn: från mobilen kommer ibland bara en länk.',
    'preview-too-large': () =>
      'Planen är för stor för att läsas in i chatten. Inget är sparat. Be den som sköter Målvakt att läsa in filen i stället.',
    'preview-outdated': () =>
      'Den här förhandsvisningen gäller inte längre: du har skickat en nyare fil, eller redan sparat eller slängt den här. Inget ändrades nu. Skicka filen igen om du vill läsa in den.',
  } satisfies FileProblems,
};

type ImportTexts = typeof sv;

const en: ImportTexts = {
  howToImport:
    'Send the file with the plan here in the chat (the paper clip below the box). I read it and show what I find. Nothing is stored before you say yes.',
  filesInPersonalChat:
    'I take files only in your own chat with me. Nothing has been read. Open the chat Målvakt and send the file there.',
  onlyCoordinators:
    'Only the coordinator can load plans, so the file has not been read. Give it to the coordinator, or ask for that role.',
  notAFile:
    'That is no file that I can read. Nothing has changed. Send the plan as a file: .json, .txt, .md, .docx or .pdf.',
  oneAtATime: (count) =>
    `You sent ${count} files, and I take one at a time. None of them has been read. Send them one by one.`,
  unreadable: 'The file could not be read as a plan',
  faultsIn: (count) => (count === 1 ? 'This is wrong' : `${count} things are wrong`),
  correctAndSend: 'Nothing is stored. Correct the file and send it again.',

  sentAt: (file, at) => `${file} · sent ${at}`,
  planHolds: (title, counts) => `${title}: ${counts}`,
  nothingHeld: 'no goals or assignments',
  unchanged: (title, version) => `${title} is unchanged: the file says what version ${version} says`,
  nothingToStore: 'There is nothing to store.',
  comparedAnew:
    'The plan has changed since you sent the file, so nothing is stored yet. Below, the file is compared with the plan as it is now.',
  inThePlan: 'In the plan',
  toLookAt: (count) => counted(count, 'thing to look at', 'things to look at'),
  comparedWith: (version, counts) => `Compared with version ${version}: ${counts}`,
  onlyThePlanItself: 'the same goals and assignments, but another title, scale or set of questions',
  change: {
    removed: { word: 'Removed', counted: ['removed', 'removed'] },
    added: { word: 'New', counted: ['new', 'new'] },
    renamed: { word: 'Renamed', counted: ['renamed', 'renamed'] },
    moved: { word: 'Moved', counted: ['moved', 'moved'] },
    changed: { word: 'Changed', counted: ['changed', 'changed'] },
  },
  renamed: (before, after) => `“${before}” is now called “${after}”`,
  moved: (title, before, after) => `${title}, from “${before}” to “${after}”`,
  movedFrom: (title, before) => `${title}, from “${before}”`,
  withFields: (title, fields) => `${title} (${fields})`,
  hadOwners: (title, owners) => `${title} (had ${owners === 1 ? '1 owner' : `${owners} owners`})`,
  fields: {
    kind: 'kind',
    short: 'short name',
    agenda2030: 'Agenda 2030',
    desiredOutcome: 'desired outcome',
    criteria: 'what else is weighed',
    measure: 'measure',
    respondents: 'who answers',
    reportBack: 'how it is reported back',
    continues: 'link to earlier years',
  },
  roundsGoOn: (names, list) =>
    names.length === 1
      ? `The round ${list} goes on with the plan it was opened on.`
      : `The rounds ${list} go on with the plan they were opened on.`,
  notStoredYet: (button) => `Nothing is stored until you choose “${button}”.`,
  doesNotFit: 'Not everything fits here. Whoever runs Målvakt can get the complete list from the file.',
  store: 'Save the plan',
  storeVersion: 'Save as a new version',
  discard: 'Discard',

  stored: (title, version) => `${title} is saved as version ${version}`,
  lackOwner: (counts) => `Without an owner: ${counts}`,
  nameOwners: 'Write “owners” and choose who is responsible. Nobody is asked about these until that is done.',
  everyoneNamed: 'Everything has an owner.',
  openARound: 'When it is time to ask, whoever runs Målvakt opens a round.',
  discarded: 'The file is discarded',
  nothingChanged: 'Nothing has changed in the plan. Send the file again if you change your mind.',

  problems: {
    'file-refused': () =>
      'The file is in a place that I may not fetch from, so it has not been read. Send it from a computer, as a file in the chat. If that does not help, ask whoever runs Målvakt to review where files may come from.',
    'file-too-large': ({ megabytes }) =>
      `The file is too large, so it has not been read. It may be at most ${megabytes} MB. Remove pictures or save it as text, and send it again.`,
    'file-too-slow': () =>
      'Fetching the file took too long, so it has not been read. Nothing has changed. Send it again in a while.',
    'file-not-given': () =>
      'I got no file from Teams, so nothing has been read. Send it again, from a computer if you can: from a phone there is sometimes only a link.',
    'preview-too-large': () =>
      'The plan is too large to be loaded in the chat. Nothing is stored. Ask whoever runs Målvakt to load the file instead.',
    'preview-outdated': () =>
      'This preview is out of date: you have sent a newer file, or have saved or discarded this one already. Nothing was changed now. Send the file again if you want to load it.',
  },
};

const TEXTS: Readonly<Record<Language, ImportTexts>> = { sv, en };

export function previewTextsIn(language: Language): ImportTexts {
  return TEXTS[language];
}
