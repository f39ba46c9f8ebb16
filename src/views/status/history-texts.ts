import type { Language } from '../../domain/language.ts';
import { counted, lower, quoted } from '../texts/words.ts';
import { statusTextsIn } from './texts.ts';

/** What Målvakt says of what was said before, in Swedish. */
const sv = {
  /** When something was said, to follow "bättre än" and the like. */
  inYear: (year: number) => `${year}`,
  inRound: (name: string) => `i ${definite(name)}`,
  /** The same, to follow "jämfört med". */
  roundName: (name: string) => definite(name),
  than: {
    better: (before: string, after: string, when: string) =>
      `Bättre än ${when}, från ${before} till ${after}`,
    worse: (before: string, after: string, when: string) => `Sämre än ${when}, från ${before} till ${after}`,
    changed: (before: string, after: string, when: string) =>
      `Annan bedömning än ${when}, från ${before} till ${after}`,
    same: (_before: string, after: string, when: string) => `Samma bedömning som ${when} (${after})`,
    /** The same step of the scale, first as a forecast and then as a result. */
    cameTrue: (before: string, after: string, when: string) => `Som ${when}: då ${before}, nu ${after}`,
  },
  lastTime: 'Förra bedömningen',
  /** Over a text of a report under a heading that the plan has no question for. */
  outOfReport: 'Ur rapporten',
  /** Whose answer it is that is no unit's. */
  wholeGoal: 'Samlat svar',
  sourceReport: (name: string, day: string, version: number) =>
    `Källa: ${name}, ${day}${version > 1 ? `, inläst version ${version}` : ''}`,
  fromFile: (source: string, by: string) => `${source}, inläst från fil av ${by}`,

  /** After the source, where other answers stand above it too: the first of them need not be the newest of all. */
  ofFirst: (source: string) => `${source} (det översta svaret)`,

  history: 'Historik',
  sinceYear: (year: number) => `sedan ${year}`,
  assessments: (count: number) => counted(count, 'bedömning', 'bedömningar'),
  finding: (name: string, finding: string) => `${name}: ${lower(finding)}`,
  statusIn: (after: string, when: string) => `${after} ${when}`,
  statusSince: (after: string, year: number) => `${after} sedan ${year}`,
  /** `now` as in "● uppnått sedan 2023". */
  asIn: (now: string, year: number) => `${now}, och samma ${year}`,
  /** In the list, where years are missing between two lines. */
  nothingStored: (years: string) => `${years}: ingen uppföljning finns inläst`,
  statusNow: (after: string) => `senast ${after}`,
  butNotBetween: (finding: string) => `${finding} men inte däremellan`,
  /** `counts` as in "2 mål och 1 uppdrag". */
  itemsAlike: (counts: string, count: number, after: string) =>
    `${counts}, ${count === 2 ? 'båda' : 'alla'} senast ${after}`,
  itemsApart: (counts: string, count: number) =>
    `${counts}, ${counted(count, 'bedömning', 'bedömningar')} som skiljer sig åt`,
  assessmentsApart: (count: number) => `${counted(count, 'bedömning', 'bedömningar')} som skiljer sig åt`,
  showMoreAssessments: (count: number) => `Visa ${count} rader till`,
  notShown: (count: number) =>
    `${counted(count, 'bedömning', 'bedömningar')} till ryms inte här. Skriv fler ord ur namnet för att se färre mål.`,
  /** Of other years, or of other units in the same round. */
  showMoreTexts: (count: number) => (count === 1 ? 'Läs ett svar till' : `Läs ${count} svar till`),
  readWhole: 'Läs hela svaret',
  nothingSaid: (name: string) => `${name}: inga bedömningar än`,
  /** The same, where only closed rounds are shown: there may be some in one that is open. */
  nothingToShow: (name: string) => `${name}: inga bedömningar att visa än`,
  shownWhenPublished: 'En bedömning visas när omgången har publicerats.',
  whole: 'Hela historiken',
  nothingSaidSince: (name: string, year: number) => `${name}: inga bedömningar sedan ${year}`,
  lastSaid: (after: string, when: string) =>
    `Den sista innan dess var ${after} ${when}. Fråga utan årtal så visas hela historiken.`,
  /** On the fold, and what is read of it where it can only be heard. */
  ownerChanges: 'Ändrade ansvariga',
  ownerChangesOf: (name: string, count: number) =>
    `Ändrade ansvariga: ${name}, ${counted(count, 'ändring', 'ändringar')}`,
  /** "Anna Ek → Bo Lind" */
  moved: (before: string, after: string) => `${before} → ${after}`,
  movedInUnit: (unit: string, before: string, after: string) => `${unit}: ${before} → ${after}`,
  nobodyOwns: 'ingen',
  moreUnits: (count: number) => `${counted(count, 'enhet', 'enheter')} till ändrades samtidigt.`,
  changedFrom: {
    chat: (name: string, at: string) => `Ändrat av ${name} i chatten, ${at}`,
    terminal: (name: string, at: string) => `Ändrat av ${name} i terminalen, ${at}`,
    sample: (name: string, at: string) => `Ändrat av ${name} med exempelplanen, ${at}`,
  },
  olderChanges: (count: number) => `${counted(count, 'äldre ändring', 'äldre ändringar')} ryms inte här.`,
  nothingSaidYet:
    'Den första kommer när den som är ansvarig har svarat, eller när en äldre rapport läses in.',
};

/** The same in English. */
const en: typeof sv = {
  inYear: (year) => `in ${year}`,
  inRound: (name) => `in “${name}”`,
  roundName: (name) => `“${name}”`,
  than: {
    better: (before, after, when) => `Better than ${when}, from ${before} to ${after}`,
    worse: (before, after, when) => `Worse than ${when}, from ${before} to ${after}`,
    changed: (before, after, when) => `Not the same assessment as ${when}, from ${before} to ${after}`,
    same: (_before, after, when) => `Same assessment as ${when} (${after})`,
    cameTrue: (before, after, when) => `As ${when}: then ${before}, now ${after}`,
  },
  lastTime: 'Previous assessment',
  outOfReport: 'From the report',
  wholeGoal: 'Joint answer',
  sourceReport: (name, day, version) =>
    `Source: ${name}, ${day}${version > 1 ? `, loaded as version ${version}` : ''}`,
  fromFile: (source, by) => `${source}, loaded from a file by ${by}`,

  ofFirst: (source) => `${source} (the topmost answer)`,

  history: 'History',
  sinceYear: (year) => `since ${year}`,
  assessments: (count) => counted(count, 'assessment', 'assessments'),
  finding: (name, finding) => `${name}: ${lower(finding)}`,
  statusIn: (after, when) => `${after} ${when}`,
  statusSince: (after, year) => `${after} since ${year}`,
  asIn: (now, year) => `${now}, and the same in ${year}`,
  nothingStored: (years) => `${years}: no follow-up has been loaded`,
  statusNow: (after) => `now ${after}`,
  butNotBetween: (finding) => `${finding} but not in between`,
  itemsAlike: (counts, count, after) => `${counts}, ${count === 2 ? 'both' : 'all'} now ${after}`,
  itemsApart: (counts, count) =>
    `${counts}, ${counted(count, 'assessment', 'assessments')}, not ${count > 2 ? 'all ' : ''}alike`,
  assessmentsApart: (count) =>
    `${counted(count, 'assessment', 'assessments')}, not ${count > 2 ? 'all ' : ''}alike`,
  showMoreAssessments: (count) => `Show ${count} more lines`,
  notShown: (count) =>
    `${counted(count, 'more assessment is', 'more assessments are')} not shown here. Write more words from the name to narrow it down.`,
  showMoreTexts: (count) => `Read ${count} more`,
  readWhole: 'Read full answer',
  nothingSaid: (name) => `${name}: no assessments yet`,
  nothingToShow: (name) => `${name}: no assessments to show yet`,
  shownWhenPublished: 'An assessment is shown when its round has been published.',
  whole: 'Whole history',
  nothingSaidSince: (name, year) => `${name}: no assessments since ${year}`,
  lastSaid: (after, when) =>
    `The last one before that was ${after} ${when}. Ask without a year to see the whole history.`,
  ownerChanges: 'Changed owners',
  ownerChangesOf: (name, count) => `Changed owners: ${name}, ${counted(count, 'change', 'changes')}`,
  moved: (before, after) => `${before} → ${after}`,
  movedInUnit: (unit, before, after) => `${unit}: ${before} → ${after}`,
  nobodyOwns: 'nobody',
  moreUnits: (count) => `${counted(count, 'more unit was', 'more units were')} changed at the same time.`,
  changedFrom: {
    chat: (name, at) => `Changed by ${name} in the chat, ${at}`,
    terminal: (name, at) => `Changed by ${name} in the terminal, ${at}`,
    sample: (name, at) => `Changed by ${name} with the sample plan, ${at}`,
  },
  olderChanges: (count) => `${counted(count, 'older change is', 'older changes are')} not shown here.`,
  nothingSaidYet: 'The first one comes when the owner has answered, or when an older report is loaded.',
};

/** "Delårsrapport 2024" is spoken of as "delårsrapporten 2024"; other names are quoted. */
function definite(round: string): string {
  return /^\p{L}*(rapport|analys)( \d{4})?$/iu.test(round)
    ? lower(round).replace(/(rapport|analys)/i, '$1en')
    : `${quoted(round, 'sv')}`;
}

const TEXTS = {
  sv: { ...statusTextsIn('sv'), ...sv },
  en: { ...statusTextsIn('en'), ...en },
};

/** With what is said of a status. */
export function historyTextsIn(language: Language) {
  return TEXTS[language];
}
