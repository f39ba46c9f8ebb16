import type { Language } from '../../domain/language.ts';
import { capitalise } from '../format.ts';
import { commonTextsIn } from '../texts/common.ts';
import { allOf, counted, lower, numberWord } from '../texts/words.ts';

/** What is said of how it is going, with one goal or with all of a round, in Swedish. */
const sv = {
  howItIsGoing: (name: string) => `Så går det med ${name}`,
  answersReceived: (answered: number, of: number) => {
    if (of === 1) return answered === 1 ? 'Det enda svaret har kommit' : 'Det enda svaret har inte kommit';
    if (answered === 0) return `Inget av de ${numberWord(of, 'sv')} svaren har kommit`;
    if (answered < of) return `${answered} av ${of} svar har kommit`;
    return of === 2 ? 'Båda svaren har kommit' : `${capitalise(allOf(of, 'sv'))} svar har kommit`;
  },
  /** How many of those that were judged are said to be so. */
  statusFinding: (count: number, judged: number, word: string) => {
    if (judged === 1) return `Den enda bedömningen: ${lower(word)}`;
    if (count < judged) return `${count} av ${judged} bedömda: ${lower(word)}`;
    return `${capitalise(allOf(judged, 'sv'))} bedömda: ${lower(word)}`;
  },
  /** How those that were judged fall, where none is as it should be. */
  statusCounts: (judged: number, counts: string) => `${judged} bedömda: ${counts}`,
  statusCount: (count: number, word: string) => `${count} ${lower(word)}`,
  nothingJudged: 'Inget är bedömt',
  nothingAsked: 'Ingen har fått någon fråga i omgången',
  nameOwners: 'En samordnare anger vem som är ansvarig.',
  provisional: 'Preliminärt – omgången är öppen och svaren kan ändras',
  closedRound: 'Omgången är stängd',
  chartCount: 'Antal',
  noArea: 'Övrigt',
  missingFrom: (goal: string, names: string) => `${goal}: ${names}`,
  unowned: (counts: string) => `${counts} saknar ansvarig`,
  cutOff: (shown: number, of: number) => `Här visas ${shown} av ${of}, i första hand de som avviker.`,
  shortened: 'Långa namn är förkortade.',
  seeOne: 'Skriv ”status” och några ord ur namnet för att läsa ett svar.',
  rolesSeeOne: (roles: string) =>
    `Du som är ${roles} kan skriva ”status” och några ord ur namnet i din egen chatt med mig för att läsa ett svar.`,
  rolesSeeOwners: (roles: string) =>
    `Du som är ${roles} kan skriva ”ägare” i din egen chatt med mig för att se alla.`,
  inChannel: 'Skriv ”veckobrev” efter @Målvakt för att se vad som har ändrats, eller ”hjälp” för att se mer.',
  otherRounds: 'Fler omgångar är öppna',
  askAboutOthers: 'Skriv ”status” och några ord ur namnet på det du vill se i dem.',
  postToChannel: 'Skicka till kanalen',
  postToChosen: 'Skicka',
  chooseChannels: 'Kanaler som ska få sammanställningen',
  chooseChannel: 'Välj minst en kanal. Inget har skickats.',
  postGoesTo: (name: string) => `Den skickas till ${name}.`,
  postedTo: (at: string, names: string) => `Skickad ${at} till ${names}.`,
  someChannels: (count: number) => `${numberWord(count, 'sv')} ${count === 1 ? 'kanal' : 'kanaler'}`,
  postedAlready: 'Den skickas inte en gång till.',
  showMoreItems: (counts: string) => `Visa ${counts} till`,
  showMoreLines: (count: number) => `Visa ${count} rader till`,
  /** The same in full, to be read aloud. */
  showMoreLinesOf: (count: number, counts: string) => `Visa ${count} rader till: ${counts}`,
  showUnits: (count: number) => `Visa ${count} svar`,
  unitsAnswers: (count: number) => `Visa ${count} svar från ${count === 1 ? 'enheten' : 'enheterna'}`,
  read: 'Läs',
  choose: { show: 'Visa', open: 'Svara' },
  unitsAnswered: (answered: number, of: number) => {
    if (of === 1)
      return answered === 1 ? 'Den enda enheten har svarat.' : 'Den enda enheten har inte svarat.';
    if (answered === 0) return `Ingen av de ${numberWord(of, 'sv')} enheterna har svarat.`;
    if (answered < of) return `${answered} av ${of} enheter har svarat.`;
    return of === 2 ? 'Båda enheterna har svarat.' : `${capitalise(allOf(of, 'sv'))} enheter har svarat.`;
  },
  moreUnits: (count: number) =>
    count === 1 ? 'En enhet till ryms inte här.' : `${count} enheter till ryms inte här.`,
  inReport: 'Alla svar står i sin helhet i rapporten, som samordnaren kan ta fram.',
  better: (before: string, after: string, at: string) => `Bättre än ${at}, från ${before} till ${after}`,
  worse: (before: string, after: string, at: string) => `Sämre än ${at}, från ${before} till ${after}`,
  changed: (before: string, after: string, at: string) => `Ändrat sedan ${at}, från ${before} till ${after}`,
  firstAssessment: 'Första bedömningen i omgången',
  notAnsweredYet: (name: string) => `${name}: inget svar än`,
  /** In a round that is closed, so that none will come. */
  neverAnswered: (name: string) => `${name}: inget svar`,
  source: (name: string, at: string, version: number) =>
    `Källa: svar från ${name}, ${at}, version\u00A0${version}`,
  /** When what was asked for is expected, by how the day of the round lies. */
  answerBy: {
    coming: (day: string) => `Frågan är ställd. Svaret ska vara inne senast ${day}.`,
    today: (day: string) => `Frågan är ställd. Svaret ska vara inne senast i dag, ${day}.`,
    past: (day: string) => `Frågan är ställd. Svaret skulle ha kommit senast ${day}.`,
  },
  answersBy: {
    coming: (day: string) => `Svaren ska vara inne senast ${day}.`,
    today: (day: string) => `Svaren ska vara inne senast i dag, ${day}.`,
    past: (day: string) => `Svaren skulle ha kommit senast ${day}.`,
  },
  closedUnanswered: 'Omgången stängdes utan svar på frågan.',
  whichOne: 'Vilket menar du?',
  whichQuestion: 'Vilken fråga menar du?',
  found: (counts: string) => `${counts} stämmer med det du skrev.`,
  foundPlaces: (count: number) =>
    count === 1
      ? 'Det du skrev finns på ett ställe.'
      : `Det du skrev finns på ${numberWord(count, 'sv')} ställen.`,
  foundQuestions: (count: number) =>
    count === 1
      ? 'En av dina frågor stämmer med det du skrev.'
      : `${count} av dina frågor stämmer med det du skrev.`,
  firstShown: (shown: number) =>
    `Här är de ${numberWord(shown, 'sv')} första. Skriv fler ord för att hitta de andra.`,
};

const en: typeof sv = {
  howItIsGoing: (name) => `How ${name} is going`,
  answersReceived: (answered, of) => {
    if (of === 1) {
      return answered === 1 ? 'The only answer has been received' : 'The only answer has not been received';
    }
    if (answered === 0)
      return of === 2
        ? 'Neither answer has come in'
        : `None of the ${numberWord(of, 'en')} answers have come in`;
    if (answered < of) return `${answered} of ${of} answers received`;
    return `${capitalise(allOf(of, 'en'))} answers received`;
  },
  statusFinding: (count, judged, word) => {
    if (judged === 1) return `The only assessment: ${lower(word)}`;
    if (count < judged) return `${count} of the ${judged} assessed: ${lower(word)}`;
    return `${capitalise(allOf(judged, 'en'))} assessed: ${lower(word)}`;
  },
  statusCounts: (judged, counts) => `${judged} assessed: ${counts}`,
  statusCount: (count, word) => `${count} ${lower(word)}`,
  nothingJudged: 'Nothing has been assessed',
  nothingAsked: 'Nobody has been asked anything in this round',
  nameOwners: 'A coordinator names the owners.',
  provisional: 'Provisional – the round is open and answers may change',
  closedRound: 'The round is closed',
  chartCount: 'Count',
  noArea: 'Other',
  missingFrom: (goal, names) => `${goal}: ${names}`,
  unowned: (counts) => `Without an owner: ${counts}`,
  cutOff: (shown, of) => `Showing ${shown} of ${of}, giving priority to those that deviate.`,
  shortened: 'Long names are shortened.',
  seeOne: 'Write “status” and some words from the name to read one answer.',
  rolesSeeOne: (roles) =>
    `Any ${roles} can write “status” and some words from the name in their own chat with me to read one answer.`,
  rolesSeeOwners: (roles) => `Any ${roles} can write “owners” in their own chat with me to see all of them.`,
  inChannel: 'Write “digest” after @Målvakt to see what has changed, or “help” to see more.',
  otherRounds: 'More rounds are open',
  askAboutOthers: 'Write “status” and some words from the name of what you want to see in them.',
  postToChannel: 'Send to the channel',
  postToChosen: 'Send',
  chooseChannels: 'Channels that should get the summary',
  chooseChannel: 'Choose at least one channel. Nothing was sent.',
  postGoesTo: (name) => `It goes to ${name}.`,
  postedTo: (at, names) => `Sent ${at} to ${names}.`,
  someChannels: (count) => `${numberWord(count, 'en')} ${count === 1 ? 'channel' : 'channels'}`,
  postedAlready: 'It is not sent again.',
  /** `counts` as in "8 goals", which are then "8 more goals". */
  showMoreItems: (counts) => `Show ${counts.replace(' ', ' more ')}`,
  showMoreLines: (count) => `Show ${count} more lines`,
  showMoreLinesOf: (count, counts) => `Show ${count} more lines: ${counts}`,
  showUnits: (count) => `Show ${counted(count, 'answer', 'answers')}`,
  unitsAnswers: (count) =>
    `Show ${counted(count, 'answer', 'answers')} from ${count === 1 ? 'the unit' : 'the units'}`,
  read: 'Read',
  choose: { show: 'Show', open: 'Answer' },
  unitsAnswered: (answered, of) => {
    if (of === 1) return answered === 1 ? 'The only unit has answered.' : 'The only unit has not answered.';
    if (answered === 0) return `None of the ${numberWord(of, 'en')} units has answered.`;
    if (answered === 1) return `1 of ${of} units has answered.`;
    if (answered < of) return `${answered} of ${of} units have answered.`;
    return `${capitalise(allOf(of, 'en'))} units have answered.`;
  },
  moreUnits: (count) =>
    count === 1 ? 'One more unit is not shown here.' : `${count} more units are not shown here.`,
  inReport: 'All answers are in full in the report, which the coordinator can get.',
  better: (before, after, at) => `Better than on ${at}, from ${before} to ${after}`,
  worse: (before, after, at) => `Worse than on ${at}, from ${before} to ${after}`,
  changed: (before, after, at) => `Changed since ${at}, from ${before} to ${after}`,
  firstAssessment: 'First assessment in this round',
  notAnsweredYet: (name) => `${name}: no answer yet`,
  neverAnswered: (name) => `${name}: no answer`,
  source: (name, at, version) => `Source: answer from ${name}, ${at}, version\u00A0${version}`,
  answerBy: {
    coming: (day) => `The question has been asked. The answer is due by ${day}.`,
    today: (day) => `The question has been asked. The answer is due today, ${day}.`,
    past: (day) => `The question has been asked. The answer was due by ${day}.`,
  },
  answersBy: {
    coming: (day) => `Answers are due by ${day}.`,
    today: (day) => `Answers are due today, ${day}.`,
    past: (day) => `Answers were due by ${day}.`,
  },
  closedUnanswered: 'The round was closed without an answer to this question.',
  whichOne: 'Which one do you mean?',
  whichQuestion: 'Which question do you mean?',
  found: (counts) => `What you wrote matches ${counts}.`,
  foundPlaces: (count) =>
    count === 1
      ? 'What you wrote was found in one place.'
      : `What you wrote was found in ${numberWord(count, 'en')} places.`,
  foundQuestions: (count) =>
    count === 1
      ? 'One of your questions matches what you wrote.'
      : `${count} of your questions match what you wrote.`,
  firstShown: (shown) =>
    `These are the first ${numberWord(shown, 'en')}. Write more words to find the others.`,
};

const TEXTS = {
  sv: { ...commonTextsIn('sv'), ...sv },
  en: { ...commonTextsIn('en'), ...en },
};

/** With what all rooms share. */
export function statusTextsIn(language: Language) {
  return TEXTS[language];
}
