import type { Language } from '../../domain/language.ts';
import type { ItemField, PlanChange } from '../../domain/plans/plan-changes.ts';
import type { Nouns } from '../texts/kinds.ts';
import type { ProblemWords } from '../texts/problem-words.ts';
import { counted, quoted } from '../texts/words.ts';

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
  filesInPersonalChat:
    'Filer tar jag bara emot av samordnaren, i en egen chatt med mig. Inget är läst eller ändrat. Är du samordnare? Öppna chatten Målvakt och skicka filen där.',
  onlyCoordinators:
    'Bara samordnaren kan läsa in planer, så filen är inte läst. Ge den till samordnaren, eller be den som sköter Målvakt om rollen samordnare.',
  notAFile:
    'Jag kan inte läsa det du skickade. Inget har ändrats. Skicka planen som en fil: .docx, .pdf, .txt, .md eller .json, eller som en lista: .xlsx eller .csv.',
  oneAtATime: (count: number) =>
    `Du skickade ${count} filer, och jag tar en i taget. Ingen av dem är läst. Skicka dem var för sig.`,
  unreadable: 'Filen gick inte att läsa som en plan',
  faultsIn: (count: number) => (count === 1 ? 'Det här är fel' : `${count} saker är fel`),
  correctAndSend: 'Inget är sparat. Rätta filen och skicka den igen.',

  sentAt: (file: string, at: string) => `${file} · skickad ${at}`,
  planHolds: (title: string, counts: string) => `${title}: ${counts}`,
  nothingHeld: 'inga mål eller uppdrag',
  unchanged: (title: string, version: number) =>
    `Planen ${quoted(title, 'sv')} är oförändrad: filen säger samma sak som version ${version}`,
  nothingToStore: 'Det finns inget att spara.',
  comparedAnew:
    'Planen har ändrats sedan du skickade filen, så inget är sparat än. Nedan jämförs filen med planen som den är nu.',
  sameMeanwhile: 'Planen har ändrats sedan du skickade filen. Nu säger den samma sak som filen.',
  inThePlan: 'I planen',
  toLookAt: (count: number) => counted(count, 'sak att titta på', 'saker att titta på'),
  /** The subhead of the lines that a list goes on with. */
  carriedOn: (title: string) => `${title}, fortsättning`,
  /** On a button, so as short as can be. */
  unfold: {
    goals: (count: number) => `Visa ${count} mål till`,
    lines: (count: number) => `Visa ${counted(count, 'rad', 'rader')} till`,
    changes: (count: number) => `Visa ${counted(count, 'ändring', 'ändringar')}`,
    findings: (count: number) => `Visa ${counted(count, 'sak', 'saker')} till`,
    faults: (count: number) => `Visa ${count} fel till`,
    answers: (count: number) => `Visa ${count} svar till`,
  },
  comparedWith: (version: number) => `Jämfört med version ${version}`,
  comparedTo: (version: number, counts: string) => `Jämfört med version ${version}: ${counts}`,
  onlyThePlanItself: 'Innehållet är detsamma, men planens titel, frågor eller skala har ändrats.',
  change: {
    removed: { word: 'Borttagen', counted: ['borttagen', 'borttagna'] },
    added: { word: 'Ny', counted: ['ny', 'nya'] },
    renamed: { word: 'Nytt namn', counted: ['med nytt namn', 'med nytt namn'] },
    moved: { word: 'Flyttad', counted: ['flyttad', 'flyttade'] },
    changed: { word: 'Ändrad', counted: ['ändrad', 'ändrade'] },
  } satisfies Readonly<Record<PlanChange['change'], ChangeWords>>,
  renamed: (before: string, after: string) => `${quoted(before, 'sv')} heter nu ${quoted(after, 'sv')}`,
  moved: (title: string, before: string, after: string) =>
    `${quoted(title, 'sv')} från ${quoted(before, 'sv')} till ${quoted(after, 'sv')}`,
  movedFrom: (title: string, before: string) => `${quoted(title, 'sv')} från ${quoted(before, 'sv')}`,
  withFields: (title: string, fields: string) => `${quoted(title, 'sv')} (${fields})`,
  withWhatItHad: (title: string, had: string) => `${quoted(title, 'sv')} (hade ${had})`,
  fields: {
    kind: 'slag',
    short: 'kortnamn',
    agenda2030: 'Agenda 2030',
    desiredOutcome: 'önskat utfall',
    criteria: 'vad som vägs in',
    measure: 'mått',
    budget: 'budget',
    respondents: 'vem som svarar',
    reportBack: 'återrapportering',
    planning: 'planering',
    definition: 'definition',
    finish: 'när det ska vara klart',
    kpi: 'koppling till Kolada',
    cadence: 'hur ofta det följs upp',
    continues: 'koppling till tidigare år',
  } satisfies Readonly<Record<ItemField, string>>,
  roundsGoOn: (count: number, list: string) =>
    count === 1
      ? `Omgången ${list} är öppen. Den går vidare med samma version av planen som förut.`
      : `Omgångarna ${list} är öppna. De går vidare med samma version av planen som förut.`,
  guessedWrong: 'Är en gissning fel skriver du det rätta överst i filen och skickar den igen.',
  notStoredYet: (button: string) => `Inget sparas förrän du väljer ”${button}”.`,
  doesNotFit: 'Allt får inte plats här. Be den som sköter Målvakt att ta fram hela listan ur filen.',
  store: 'Spara planen',
  storeVersion: 'Spara ny version',
  discard: 'Släng',

  stored: (title: string, version: number) =>
    `Planen ${quoted(title, 'sv')} är sparad som version ${version}`,
  lackOwner: (counts: string) => `${counts} saknar ansvarig`,
  nameOwners: (count: number) =>
    `Skriv ”ägare” och välj vem som ansvarar. Innan dess får ingen någon fråga om ${count === 1 ? 'det' : 'de'} här:`,
  everyoneNamed: 'Allt i planen har en ansvarig.',
  openARound: 'När det är dags att fråga skriver du ”omgång” och öppnar en.',
  discarded: 'Det som lästes ur filen är slängt',
  nothingChanged: 'Inget är sparat, och planen är som förut. Skicka filen igen om du ångrar dig.',

  problems: {
    'file-refused': () =>
      'Filen ligger på ett ställe som jag inte får hämta från, så den är inte läst. Skicka den från datorn, som en fil i chatten. Hjälper det inte, be den som sköter Målvakt att se över varifrån filer får hämtas.',
    'file-too-large': ({ megabytes }) =>
      `Filen är för stor, så den är inte läst. Den får vara högst ${megabytes}\u00A0MB. Ta bort bilder eller spara den som text, och skicka den igen.`,
    'file-too-slow': () =>
      'Det tog för lång tid att hämta filen, så den är inte läst. Inget har ändrats. Skicka den igen om en stund.',
    'file-not-given': () =>
      'Jag fick ingen fil från Teams, så inget är läst. Skicka den igen, helst från datorn: från mobilen kommer ibland bara en länk.',
    'preview-too-large': () =>
      'Filen är för stor för att läsas in i chatten. Inget är sparat. Be den som sköter Målvakt att läsa in filen i stället.',
    'preview-outdated': () =>
      'Den här förhandsvisningen gäller inte längre: du har skickat en nyare fil, du har redan sparat eller slängt den här, eller så är den äldre än en vecka. Inget ändrades nu. Skicka filen igen om du vill läsa in den.',
  } satisfies FileProblems,
};

export type ImportTexts = typeof sv;

const en: ImportTexts = {
  filesInPersonalChat:
    'I only accept files from the coordinator, in their own chat with me. Nothing has been read or changed. If you are the coordinator, open the Målvakt chat and send the file there.',
  onlyCoordinators:
    'Only the coordinator can load plans, so the file has not been read. Give it to the coordinator, or ask whoever runs Målvakt for the role of coordinator.',
  notAFile:
    'I cannot read what you sent. Nothing has changed. Send the plan as a file: .docx, .pdf, .txt, .md or .json, or as a list: .xlsx or .csv.',
  oneAtATime: (count) =>
    `You sent ${count} files, and I take one at a time. None of them has been read. Send them one by one.`,
  unreadable: 'The file could not be read as a plan',
  faultsIn: (count) => counted(count, 'thing is wrong', 'things are wrong'),
  correctAndSend: 'Nothing is saved. Correct the file and send it again.',

  sentAt: (file, at) => `${file} · sent ${at}`,
  planHolds: (title, counts) => `${title}: ${counts}`,
  nothingHeld: 'no goals or assignments',
  unchanged: (title, version) =>
    `The plan ${quoted(title, 'en')} is unchanged: the file says the same as version ${version}`,
  nothingToStore: 'There is nothing to save.',
  comparedAnew:
    'The plan has changed since you sent the file, so nothing is saved yet. Below, the file is compared with the plan as it is now.',
  sameMeanwhile: 'The plan has changed since you sent the file. Now it says the same as the file.',
  inThePlan: 'In the plan',
  toLookAt: (count) => counted(count, 'thing to look at', 'things to look at'),
  carriedOn: (title) => `${title}, continued`,
  unfold: {
    goals: (count) => counted(count, 'more goal', 'more goals'),
    lines: (count) => counted(count, 'more line', 'more lines'),
    changes: (count) => counted(count, 'more change', 'more changes'),
    findings: (count) => counted(count, 'more thing', 'more things'),
    faults: (count) => counted(count, 'more error', 'more errors'),
    answers: (count) => counted(count, 'more answer', 'more answers'),
  },
  comparedWith: (version) => `Compared with version ${version}`,
  comparedTo: (version, counts) => `Compared with version ${version}: ${counts}`,
  onlyThePlanItself: 'The contents are the same, but the title, the scale or the questions have changed.',
  change: {
    removed: { word: 'Removed', counted: ['removed', 'removed'] },
    added: { word: 'New', counted: ['new', 'new'] },
    renamed: { word: 'Renamed', counted: ['renamed', 'renamed'] },
    moved: { word: 'Moved', counted: ['moved', 'moved'] },
    changed: { word: 'Changed', counted: ['changed', 'changed'] },
  },
  renamed: (before, after) => `${quoted(before, 'en')} is now called ${quoted(after, 'en')}`,
  moved: (title, before, after) =>
    `${quoted(title, 'en')} from ${quoted(before, 'en')} to ${quoted(after, 'en')}`,
  movedFrom: (title, before) => `${quoted(title, 'en')} from ${quoted(before, 'en')}`,
  withFields: (title, fields) => `${quoted(title, 'en')} (${fields})`,
  withWhatItHad: (title, had) => `${quoted(title, 'en')} (had ${had})`,
  fields: {
    kind: 'kind',
    short: 'short name',
    agenda2030: 'Agenda 2030',
    desiredOutcome: 'desired outcome',
    criteria: 'criteria',
    measure: 'measure',
    budget: 'budget',
    respondents: 'who answers',
    reportBack: 'how it is reported back',
    planning: 'planning',
    definition: 'definition',
    finish: 'when it is to be finished',
    kpi: 'link to Kolada',
    cadence: 'how often it is followed up',
    continues: 'link to earlier years',
  },
  roundsGoOn: (count, list) =>
    count === 1
      ? `The round ${list} is open. It keeps the version of the plan that it was opened with.`
      : `The rounds ${list} are open. They keep the version of the plan that they were opened with.`,
  guessedWrong: 'Is a guess wrong? Write what is right at the top of the file and send it again.',
  notStoredYet: (button) => `Nothing is saved until you choose “${button}”.`,
  doesNotFit: 'Not everything fits here. Ask whoever runs Målvakt to get the complete list from the file.',
  store: 'Save the plan',
  storeVersion: 'Save new version',
  discard: 'Discard',

  stored: (title, version) => `The plan ${quoted(title, 'en')} is saved as version ${version}`,
  lackOwner: (counts) => `Without an owner: ${counts}`,
  nameOwners: (count) =>
    `Write “owners” and choose ${count === 1 ? 'an owner for it' : 'owners for them'}. Until then, nobody is asked about ${count === 1 ? 'this' : 'these'}:`,
  everyoneNamed: 'Everything in the plan has an owner.',
  openARound: 'When it is time to ask, write “round” and open one.',
  discarded: 'What was read from the file has been discarded',
  nothingChanged: 'Nothing is saved, and the plan is as before. Send the file again if you change your mind.',

  problems: {
    'file-refused': () =>
      'The file is in a place that I am not allowed to fetch from, so it has not been read. Send it from a computer, as a file in the chat. If that does not help, ask whoever runs Målvakt to review where files may come from.',
    'file-too-large': ({ megabytes }) =>
      `The file is too large, so it has not been read. It may be at most ${megabytes}\u00A0MB. Remove pictures or save it as text, and send it again.`,
    'file-too-slow': () =>
      'Fetching the file took too long, so it has not been read. Nothing has changed. Send it again in a while.',
    'file-not-given': () =>
      'I got no file from Teams, so nothing has been read. Send it again, from a computer if you can: from a phone there is sometimes only a link.',
    'preview-too-large': () =>
      'The file is too large to be loaded in the chat. Nothing is saved. Ask whoever runs Målvakt to load the file instead.',
    'preview-outdated': () =>
      'This preview is out of date: you have sent a newer file, you have already saved or discarded this one, or it is more than a week old. Nothing was changed now. Send the file again if you want to load it.',
  },
};

const TEXTS: Readonly<Record<Language, ImportTexts>> = { sv, en };

export function previewTextsIn(language: Language): ImportTexts {
  return TEXTS[language];
}
