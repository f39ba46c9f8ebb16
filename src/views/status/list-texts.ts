import { type Stage, stageWord } from '../../domain/answers/stage.ts';
import type { Language } from '../../domain/language.ts';
import { capitalise } from '../format.ts';
import { allOf, counted, lower, numberWord } from '../texts/words.ts';
import { statusTextsIn } from './texts.ts';

/** What is said of lists, counts and missing answers, in Swedish. */
const sv = {
  /** "3 av 12 mål förväntas inte uppnås" */
  share: (number: number, of: number, noun: string, word: string) =>
    `${partOf(number, of, noun)}${/^(?:förväntas|uppnås|kan|går|pågår|är|har) /iu.test(`${word} `) ? '' : ':'} ${lower(word)}`,
  /** What follows a share: "och 2 saknar svar". */
  withoutAnswers: (number: number) => `${number} saknar svar`,
  deviating: (number: number, of: number, noun: string, counts: string) =>
    `${partOf(number, of, noun)} avviker: ${counts}`,
  several: (number: number, of: number, noun: string, counts: string) =>
    `${partOf(number, of, noun)}: ${counts}`,
  lacking: (number: number, of: number, noun: string) => `${partOf(number, of, noun)} saknar svar`,
  answeredShare: (number: number, of: number, noun: string) => `${partOf(number, of, noun)} har svar`,
  /** Where each unit answers. */
  inSomeUnits: (number: number, of: number, noun: string, word: string) =>
    `${partOf(number, of, noun)} har någon enhet som svarar ”${lower(word)}”`,
  none: (noun: string, word: string) => `Inga ${noun} har bedömningen ”${lower(word)}”`,
  atStage: (number: number, of: number, noun: string, stage: Stage) => {
    const [one, several] = STAGES_SV[stage];
    if (number === 0) return `Inga ${noun} har läget ”${lower(stageWord(stage, 'sv'))}”`;
    return `${partOf(number, of, noun)} ${number === 1 ? one : several}`;
  },
  noneDeviates: (noun: string) => `Inga ${noun} avviker`,
  noneSuch: (noun: string) => `Inga ${noun} har en sådan bedömning`,
  oneSaid: (name: string, word: string) => `${name}: ${lower(word)}`,
  oneLacking: (name: string) => `${name}: inget svar än`,
  haveAnswers: (answered: number, of: number) => {
    if (answered === 0) return 'Inget svar har kommit än.';
    return answered === of ? 'Alla svar har kommit.' : `${answered} av ${of} har fått svar.`;
  },
  unasked: (counts: string) => `Ingen har fått någon fråga om ${counts}.`,
  nobodyAsked: (counts: string) => `${counts}, men ingen har fått någon fråga i omgången`,
  holds: (counts: string) => `Planen har ${counts}`,
  nothingSuch: 'Det finns inget sådant',
  nothingSuchIn: 'Inget i planen stämmer med det du frågar om. Pröva med färre ord, eller se alla.',
  noRoundYet: 'Det finns inga svar än, för ingen omgång har öppnats.',
  inRounds: (count: number) =>
    count === 1 ? 'Så ser det ut i omgången' : `Så ser det ut i ${numberWord(count, 'sv')} omgångar`,
  rounds: (count: number) => counted(count, 'omgång', 'omgångar'),
  page: (number: number, of: number) => `Sida ${number} av ${of}`,
  linesShown: (first: number, last: number, of: number) => `rad ${first}–${last} av ${of}`,
  pressLine: 'Tryck på en rad för att läsa svaret.',
  ofGoal: 'En indikator visas med bedömningen av målet som den hör till.',
  answersFrom: (when: string, at: string) => `Källa: svaren ${when}, det senaste ${at}`,
  standsFirst: {
    worst: (name: string, mark: string) => `Sämst går det med ${name}: ${mark}`,
    best: (name: string, mark: string) => `Bäst går det med ${name}: ${mark}`,
  },
  worstFirst: 'sämst först',
  bestFirst: 'bäst först',
  area: 'Målområde',
  byArea: 'Efter målområde',
  partOfAll: (value: string) => `Det är ${value} av alla.`,
  shareOfArea: (number: number, of: number) => (number === 0 ? `Inget av ${of}` : `${number} av ${of}`),
  seeList: 'Se listan',
  notAskedAbout: 'Ingen har fått frågan',

  missingOf: (number: number, of: number) => {
    if (number === of)
      return of === 1 ? 'Det enda svaret saknas' : `${capitalise(allOf(of, 'sv'))} svar saknas`;
    return `${number} av ${of} svar saknas`;
  },
  neverCame: (number: number, of: number) =>
    of === 1 ? 'Det enda svaret kom aldrig in' : `${number} av ${of} svar kom aldrig in`,
  waitsFor: (names: string) => `Svar väntas från ${names}.`,
  nameWithCount: (name: string, count: number) => (count === 1 ? name : `${name} (${count} svar)`),
  others: (count: number) => (count === 1 ? 'en till' : `${numberWord(count, 'sv')} till`),
  closedOnlyHere: 'Här, där flera läser, visas bara stängda omgångar. Fråga om övriga i din egen chatt.',
  yours: (count: number) =>
    count === 1
      ? 'Ett av svaren är ditt att ge.'
      : `${capitalise(numberWord(count, 'sv'))} av svaren är dina att ge.`,
  closedOn: (day: string) => `Omgången stängdes ${day}`,
  nextUnknown: 'Det är inte bestämt när nästa omgång öppnar.',

  search: 'Sökning',
  cannotFind: 'Jag hittar inget som heter så',
  nearest: 'Det här kommer närmast. Tryck på det du menar.',
  tryOther: 'Pröva med ett annat ord ur namnet, eller se alla.',

  showMore: 'Visa fler',
  showAll: 'Visa alla',
  only: { met: 'Bara de gröna', partly: 'Bara de gula', notMet: 'Bara de röda', unknown: 'Ej bedömda' },
  onlyLacking: 'Bara utan svar',
  asList: 'Visa som lista',
};

/** Said of one, and of several. */
const STAGES_SV: Readonly<Record<Stage, readonly [string, string]>> = {
  notBegun: ['är inte påbörjat', 'är inte påbörjade'],
  underWay: ['pågår', 'pågår'],
  reported: ['är återrapporterat', 'är återrapporterade'],
  closed: ['är avslutat', 'är avslutade'],
};

/** "3 av 12 mål", "Alla tolv mål" */
function partOf(number: number, of: number, noun: string): string {
  return number === of && of > 2 ? `Alla ${numberWord(of, 'sv')} ${noun}` : `${number} av ${of} ${noun}`;
}

const en: typeof sv = {
  share: (number, of, noun, word) => {
    const [part, said] = [partIn(number, of, noun), lower(word)];
    if (/^cannot/u.test(said)) return `${part} ${said}`;
    const isPlain = /^(?:not |partly )?(?:expected|met|under way)/u.test(said);
    return isPlain ? `${part} ${number === 1 ? 'is' : 'are'} ${said}` : `${part}: ${said}`;
  },
  withoutAnswers: (number) => `${number} without an answer`,
  deviating: (number, of, noun, counts) =>
    `${partIn(number, of, noun)} ${number === 1 ? 'deviates' : 'deviate'}: ${counts}`,
  several: (number, of, noun, counts) => `${partIn(number, of, noun)}: ${counts}`,
  lacking: (number, of, noun) => `${partIn(number, of, noun)} ${number === 1 ? 'lacks' : 'lack'} an answer`,
  answeredShare: (number, of, noun) =>
    `${partIn(number, of, noun)} ${number === 1 ? 'has' : 'have'} an answer`,
  inSomeUnits: (number, of, noun, word) =>
    `${partIn(number, of, noun)} ${number === 1 ? 'has' : 'have'} some unit that says “${lower(word)}”`,
  none: (noun, word) => `No ${noun} are assessed as “${lower(word)}”`,
  atStage: (number, of, noun, stage) => {
    const word = STAGES_EN[stage];
    if (number === 0) return `No ${noun} are said to be “${word}”`;
    return `${partIn(number, of, noun)} ${number === 1 ? 'is' : 'are'} ${word}`;
  },
  noneDeviates: (noun) => `No ${noun} deviate`,
  noneSuch: (noun) => `No ${noun} are assessed so`,
  oneSaid: (name, word) => `${name}: ${lower(word)}`,
  oneLacking: (name) => `${name}: no answer yet`,
  haveAnswers: (answered, of) => {
    if (answered === 0) return 'No answers have been received yet.';
    if (answered === of) return 'All answers have been received.';
    return `${answered} of ${of} ${answered === 1 ? 'has' : 'have'} an answer.`;
  },
  unasked: (counts) => `Nobody has been asked about ${counts}.`,
  nobodyAsked: (counts) => `${counts}, but nobody has been asked about them in this round`,
  holds: (counts) => `The plan has ${counts}`,
  nothingSuch: 'There is nothing of that kind',
  nothingSuchIn: 'Nothing in the plan matches what you ask about. Try fewer words, or see everything.',
  noRoundYet: 'There are no answers yet, since no round has been opened.',
  inRounds: (count) =>
    count === 1 ? 'How things stand in the round' : `How things stand in ${numberWord(count, 'en')} rounds`,
  rounds: (count) => counted(count, 'round', 'rounds'),
  page: (number, of) => `Page ${number} of ${of}`,
  linesShown: (first, last, of) => `lines ${first}–${last} of ${of}`,
  pressLine: 'Press a line to read its answer.',
  ofGoal: 'An indicator is shown with the assessment of its goal.',
  answersFrom: (when, at) => `Source: the answers ${when}, the latest on ${at}`,
  standsFirst: {
    worst: (name, mark) => `${capitalise(name)} is going worst: ${mark}`,
    best: (name, mark) => `${capitalise(name)} is going best: ${mark}`,
  },
  worstFirst: 'worst first',
  bestFirst: 'best first',
  area: 'Goal area',
  byArea: 'By goal area',
  partOfAll: (value) => `That is ${value} of all.`,
  shareOfArea: (number, of) => (number === 0 ? `None of ${of}` : `${number} of ${of}`),
  seeList: 'See the list',
  notAskedAbout: 'Nobody has been asked',

  missingOf: (number, of) => {
    if (number === of)
      return of === 1 ? 'The only answer is missing' : `${capitalise(allOf(of, 'en'))} answers are missing`;
    return `${number} of ${of} answers ${number === 1 ? 'is' : 'are'} missing`;
  },
  neverCame: (number, of) =>
    of === 1 ? 'The only answer never came' : `${number} of ${of} answers never came`,
  waitsFor: (names) => `Answers are expected from ${names}.`,
  nameWithCount: (name, count) => (count === 1 ? name : `${name} (${counted(count, 'answer', 'answers')})`),
  others: (count) => `${numberWord(count, 'en')} more`,
  closedOnlyHere:
    'Others read along here, so only closed rounds are shown. Ask about others in your own chat.',
  yours: (count) =>
    count === 1
      ? 'One of the answers is yours to give.'
      : `${capitalise(numberWord(count, 'en'))} of the answers are yours to give.`,
  closedOn: (day) => `The round was closed on ${day}`,
  nextUnknown: 'It has not been decided when the next round opens.',

  search: 'Search',
  cannotFind: 'I cannot find anything by that name',
  nearest: 'This comes nearest. Press what you mean.',
  tryOther: 'Try another word from the name, or see everything.',

  showMore: 'Show more',
  showAll: 'Show all',
  only: { met: 'Only the green', partly: 'Only the yellow', notMet: 'Only the red', unknown: 'Not assessed' },
  onlyLacking: 'Without an answer',
  asList: 'Show as a list',
};

const STAGES_EN: Readonly<Record<Stage, string>> = {
  notBegun: 'not begun',
  underWay: 'under way',
  reported: 'reported back',
  closed: 'closed',
};

function partIn(number: number, of: number, noun: string): string {
  if (of === 1) return 'The only one';
  return number === of && of > 2 ? `All ${numberWord(of, 'en')} ${noun}` : `${number} of ${of} ${noun}`;
}

const TEXTS = {
  sv: { ...statusTextsIn('sv'), ...sv },
  en: { ...statusTextsIn('en'), ...en },
};

/** With what is said of a status. */
export function listTextsIn(language: Language) {
  return TEXTS[language];
}
