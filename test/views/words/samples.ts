/** What texts are called with: for each parameter, by its name, values that a person may meet. */
import type { Language } from '../../../src/domain/language.ts';
import { SUMS } from './economy-samples.ts';
import { guessesIn } from './guess-samples.ts';
import { codesOf, daysIn, NUMBERS, wordsIn } from './word-samples.ts';

/** What is there has a place from one on. */
const FROM_ONE = NUMBERS.slice(1);

const OF_PEOPLE =
  'willRemind goesNow goesLater goOut wouldGo goingNow goingLater seeLater chase chaseAll'.split(' ');
/** Parameters that count something. Each is given every number; of two, one may be a part of the other, as `PARTS` says. */
const COUNTS = new Set([
  ...[
    'count',
    'removed',
    'changed',
    'done',
    'of',
    'left',
    'number',
    'answered',
    'met',
    'judged',
    'shown',
    'first',
    'last',
    'owners',
    'members',
    'added',
  ],
  ...[
    'renewed',
    'items',
    'missed',
    'people',
    'answers',
    'changes',
    'stored',
    'unchanged',
    'changed',
    'goals',
    'channels',
    'days',
    'outOfReach',
  ],
]);

/** No more of the first than of the second. */
const PARTS: readonly (readonly [part: string, whole: string])[] = [
  ['left', 'of'],
  ['number', 'of'],
  ['answered', 'of'],
  ['met', 'answered'],
  ['count', 'judged'],
  ['count', 'of'],
  ['shown', 'of'],
  ['first', 'last'],
  ['last', 'of'],
  ['added', 'members'],
  ['unchanged', 'count'],
];

export function isPossible(counts: Readonly<Record<string, number>>): boolean {
  return PARTS.every(([part, whole]) => (counts[part] ?? 0) <= (counts[whole] ?? Number.POSITIVE_INFINITY));
}

/** Titles of a plan: inside a sentence they stand in quotes. */
export const TITLES = ['Trygga och säkra stadsmiljöer', 'Införa Gröna Linjen'];

/** What others have written, and is not for us to judge. */
export const GIVEN = [
  ...TITLES,
  ...['Öresundsmetron', 'Anna Lund', 'Anna', 'Alex', 'Stadskontoret', 'Stadsutveckling', 'Trygghet'],
  'Kommunstyrelsen',
  'Responsible consumption and production',
  ...['Nämndsbudget 2025', 'Delårsrapport 2025', 'Puls 2025', 'Interim report 2024'],
];

/**
 * The values of a parameter. One that means different things in different texts is named after the text, as
 * `unowned.items`; one that is nothing but a name is looked up by it.
 * @throws RangeError for a parameter that has none
 */
export function samplesOf(text: string, parameter: string, language: Language): readonly unknown[] {
  const named = SAMPLES[language];
  const found = named[`${text}.${parameter}`] ?? named[parameter];
  if (found) return found;
  throw new RangeError(
    `No sample for the parameter ${parameter} of ${text}: add one to SAMPLES or COUNTS in test/views/words/samples.ts`,
  );
}

/** Whether it is given every number. */
export function isCount(text: string, parameter: string): boolean {
  return COUNTS.has(parameter) && !Object.hasOwn(SAMPLES.sv, `${text}.${parameter}`);
}

type Samples = Readonly<Record<string, readonly unknown[]>>;

const SAMPLES: Readonly<Record<Language, Samples>> = {
  sv: { ...namesOf(), ...daysIn('sv'), ...wordsIn('sv'), ...guessesIn('sv'), ...codesOf() },
  en: { ...namesOf(), ...daysIn('en'), ...wordsIn('en'), ...guessesIn('en'), ...codesOf() },
};

/** What is called by a name. */
function namesOf(): Samples {
  const [title, task] = TITLES;
  return {
    ...Object.fromEntries([...COUNTS].map((name) => [name, NUMBERS])),
    hour: ['08', '13'],
    store: ['/data/malvakt.db', 'https://malvakt.documents.azure.com/'],
    program: ['0.2.0'],
    theirs: ['local'],
    ours: ['3f1c2a52-7d3e-4b86-9a41-c2e8d07f6b13'],
    sha256: ['0f'.repeat(32)],
    alias: ['Borttagen person 1'],
    'whereInAll.page': [2],
    'whereInAll.pages': [5],
    'under.place': ['4'],
    'under.heading': ['Planering för 2031'],
    'used.listed': ['3\u00A0%'],
    'used.held': ['93\u00A0%'],
    'allUsed.held': ['93\u00A0%'],
    'verdictNow.before': ['Förväntas uppnås'],
    'verdictNow.now': ['Uppnått'],
    'forecastNow.before': ['Uppnått'],
    'forecastNow.now': ['Förväntas uppnås'],
    'overdue.due': ['svarstiden gick ut 15\u00A0sep'],
    'givenToYou.note': ['Kan du ta den?', ''],
    name: ['Öresundsmetron', 'Anna Lund', 'Alex'],
    'welcomeTitle.name': ['Anna', ''],
    'areFollowed.count': NUMBERS.filter((count) => count > 1),
    'areFollowedHere.count': NUMBERS.filter((count) => count > 1),
    'youFollow.count': FROM_ONE,
    'channelFollows.count': FROM_ONE,
    'newsOfMany.count': NUMBERS.filter((count) => count > 1),
    'newsOfManyHere.count': NUMBERS.filter((count) => count > 1),
    'alsoChanged.count': FROM_ONE,
    'moreFollowed.count': FROM_ONE,
    ...SUMS,
    'outcomeWas.before': ['4'],
    'outcomeWas.after': ['12'],
    'outcomeIs.after': ['12'],
    'allOf.count': NUMBERS.filter((count) => count > 1),
    'allAlike.count': NUMBERS.filter((count) => count > 1),
    'best.count': NUMBERS.filter((count) => count > 2),
    'worst.count': NUMBERS.filter((count) => count > 2),
    'oneAtATime.count': NUMBERS.filter((count) => count > 1),
    // A list of one is stored whole or not at all.
    'partly-stored.of': NUMBERS.filter((count) => count > 1),
    number: FROM_ONE,
    first: FROM_ONE,
    last: FROM_ONE,
    shown: FROM_ONE,
    outOfReach: FROM_ONE,
    ...Object.fromEntries(
      ['personalNumber', 'longSentence', 'abbreviation'].map((hint) => [`${hint}.count`, FROM_ONE]),
    ),
    deputy: ['Anna Lund'],
    author: ['Anna Lund', 'Alex'],
    'fromFile.by': ['Anna Lund'],
    'checksum.format': ['docx'],
    'problems.altered-file.format': ['docx'],
    'altered-file.format': ['docx'],
    'problems.not-publishable.areas': ['A, B'],
    area: ['Arbete'],
    'not-approver.area': ['Arbete', ''],
    areas: ['arbete, klimat'],
    comment: ['Skriv om orsaken.'],
    source: ['Anna Lund'],
    'isBack.people': ['Anna Lund'],
    'sentBackNow.people': ['Anna Lund'],
    'sentBackBy.words': ['Öresundsmetron'],
    'reopenedBy.words': ['Öresundsmetron'],
    'someWait.waiting': FROM_ONE,
    'someWait.approved': FROM_ONE,
    'onlyAgain.waiting': FROM_ONE,
    'onlyAgain.approved': FROM_ONE,
    'page.from': [1],
    'page.to': FROM_ONE,
    'commentTooLong.length': ['2\u00A0100'],
    'commentTooLong.limit': ['2\u00A0000'],
    'allIn.count': FROM_ONE,
    'notYet.missing': NUMBERS,
    'neverCame.count': FROM_ONE,
    'comesAgain.count': FROM_ONE,
    'tooLong.count': FROM_ONE,
    'waits.count': FROM_ONE,
    'approveOf.count': FROM_ONE,
    'othersAgain.count': FROM_ONE,
    'answersReopened.count': FROM_ONE,
    'outsideHours.hours': ['kl.\u00A08–17'],
    'hours.from': [8],
    'hours.to': [17],
    'chaseMixed.people': NUMBERS.filter((count) => count > 1),
    ...Object.fromEntries(OF_PEOPLE.map((text) => [`${text}.people`, FROM_ONE])),
    standIn: ['Anna Lund'],
    'quoted.text': [title],
    'listOf.names': [['Anna Lund'], ['Anna Lund', 'Alex']],
    title: [title, task],
    item: [title, task],
    goal: [title],
    'unowned.items': [title],
    'renamed.before': [title],
    'renamed.after': [task],
    'link.before': [title],
    'moved.before': ['Stadsutveckling'],
    'moved.after': ['Trygghet'],
    'moved.from': ['Stadsutveckling'],
    'moved.to': ['Trygghet'],
    'movedFrom.before': ['Stadsutveckling'],
    person: ['Anna Lund'],
    'no-such-person.people': ['', 'Anna Lund'],
    'several-people.people': ['Anna Lund, Alex'],
    'noLonger.people': ['Anna Lund'],
    'deputyOf.people': ['Anna Lund'],
    coordinators: ['', 'Anna Lund'],
    'recreated.count': FROM_ONE,
    'notListed.count': FROM_ONE,
    accounts: [[{ person: 'Anna Lund', from: 'a', to: 'b' }]],
    'account.from': ['a'],
    'account.to': ['b'],
    'plotRise.first': [2019],
    'plotRise.last': [2024],
    'plotSame.first': [2019],
    'plotSame.last': [2024],
    unit: ['Stadskontoret'],
    'withUnit.unit': ['ton'],
    other: ['Alex'],
    isFollowed: [true, false],
    'followed.of': NUMBERS.filter((count) => count > 1),
    isNow: [true, false],
    plan: ['Nämndsbudget 2025'],
    round: ['Delårsrapport 2025'],
    model: ['2019'],
    file: ['plan.pdf', 'plan.docx', 'plan.txt', 'plan.xlsx'],
    id: ['anna'],
    words: ['metro'],
    roles: ['chef'],
    isShared: [true, false],
    'changedMeanwhile.now': ['chef'],
    right: ['import', 'manage-people', 'status', 'summary'],
    symbol: ['●'],
    held: ['12'],
    'correction.why': ['Delårsrapport 2025'],
    'needsOut.format': ['docx'],
    sum: ['473fd47d2c725130438eb0c46fb95732'],
  };
}
