/** What texts are called with: for each parameter, by its name, values that a person may meet. */
import { DIRECTIONS, ROUND_KINDS, SCALE_2025 } from '../../../src/domain/answers/scale.ts';
import type { Language } from '../../../src/domain/language.ts';
import { FINDINGS, PROBLEMS } from '../texts/problem-samples.ts';
import { guessesIn } from './guess-samples.ts';

/** None, one, two – which Swedish calls both –, a few, and more than a list shows. */
const NUMBERS = [0, 1, 2, 3, 12];
/** What is there has a place from one on. */
const FROM_ONE = NUMBERS.slice(1);

/** Parameters that count something. Each is given every number; of two, one may be a part of the other, as `PARTS` says. */
const COUNTS = new Set([
  ...[
    'count',
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
    'people',
    'answers',
    'changes',
    'stored',
    'unchanged',
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
    name: ['Öresundsmetron', 'Anna Lund', 'Alex'],
    'welcomeTitle.name': ['Anna', ''],
    'allOf.count': NUMBERS.filter((count) => count > 1),
    'oneAtATime.count': NUMBERS.filter((count) => count > 1),
    // A list of one is stored whole or not at all.
    'partly-stored.of': NUMBERS.filter((count) => count > 1),
    number: FROM_ONE,
    first: FROM_ONE,
    last: FROM_ONE,
    shown: FROM_ONE,
    outOfReach: FROM_ONE,
    deputy: ['Anna Lund'],
    author: ['Anna Lund', 'Alex'],
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
    unit: ['Stadskontoret'],
    'withUnit.unit': ['ton'],
    other: ['Alex'],
    isNow: [true, false],
    plan: ['Nämndsbudget 2025'],
    round: ['Delårsrapport 2025'],
    model: ['2019'],
    file: ['plan.pdf', 'plan.docx', 'plan.txt', 'plan.xlsx'],
    id: ['anna'],
    words: ['metro'],
    roles: ['chef'],
    right: ['import', 'manage-people', 'status', 'summary'],
    symbol: ['●'],
  };
}

/** Days and times, as they are written. */
function daysIn(language: Language): Samples {
  const sv = language === 'sv';
  const day = sv ? '15\u00A0sep' : '15\u00A0Sep';
  return {
    day: [day],
    days: [sv ? '1\u00A0jul–15\u00A0jul' : '1\u00A0Jul–15\u00A0Jul'],
    'daysLeft.days': [-1, ...NUMBERS],
    at: [sv ? '3\u00A0sep kl.\u00A010.42' : '3\u00A0Sep, 10:42', day],
    from: [sv ? '1\u00A0jan' : '1\u00A0Jan'],
    to: [sv ? '31\u00A0aug' : '31\u00A0Aug'],
    period: [sv ? '1\u00A0jan–31\u00A0aug\u00A02025' : '1\u00A0Jan–31\u00A0Aug\u00A02025'],
    year: [2019],
    when: [sv ? 'i delårsrapporten 2024' : 'in “Interim report 2024”'],
  };
}

/** Words and numbers with their words. */
function wordsIn(language: Language): Samples {
  const sv = language === 'sv';
  return {
    value: [sv ? '12\u00A0500\u00A0ton' : '12,500\u00A0tons', '4'],
    outcome: [sv ? '13\u00A0700\u00A0ton' : '13,700\u00A0tons', sv ? '70\u00A0%' : '70\u00A0%'],
    target: [
      sv ? 'minst 4' : 'at least 4',
      sv ? 'högst 12\u00A0500\u00A0ton' : 'at most 12,500\u00A0tons',
      '4',
    ],
    total: ['70\u00A0%'],
    women: ['72,5\u00A0%'],
    men: ['67\u00A0%'],
    word: [sv ? 'Förväntas uppnås' : 'Expected to be met', sv ? 'Uppnått' : 'Met'],
    before: [sv ? '● Uppnås' : '● Met'],
    after: [sv ? '◆ Uppnås delvis' : '◆ Partly met'],
    'findingLine.finding': Object.values(FINDINGS).flat(),
    finding: [sv ? 'Bättre än i delårsrapporten 2024' : 'Better than in “Interim report 2024”'],
    source: [
      sv
        ? 'Källa: svar från Alex, 3\u00A0sep, version\u00A01'
        : 'Source: answer from Alex, 3\u00A0Sep, version\u00A01',
    ],
    standing: [sv ? 'högre än målvärdet' : 'above the target'],
    clause: [sv ? 'utfallet 4 når målvärdet, 4' : 'the outcome 4 reaches the target, 4'],
    said: [sv ? '● Förväntas uppnås' : '● Expected to be met'],
    label: [sv ? 'Vad har hänt?' : 'What has happened?'],
    button: [sv ? 'Spara planen' : 'Save the plan'],
    why: [sv ? 'samma namn' : 'the same name'],
    fields: [sv ? 'önskat utfall, mått' : 'desired outcome, measure'],
    nouns: [
      sv ? ['mål', 'mål'] : ['goal', 'goals'],
      sv ? ['indikator', 'indikatorer'] : ['indicator', 'indicators'],
    ],
    more: [sv ? 'ett mål till' : 'one more goal', sv ? 'tre frågor till' : 'three more questions'],
    'namely.said': [sv ? 'Du har fått två mål till' : 'You have been given two more goals'],
    counts: [sv ? '12 mål och 4 uppdrag' : '12 goals and 4 assignments'],
    spread: [
      sv
        ? '●\u00A02 förväntas uppnås · ■\u00A01 förväntas inte uppnås'
        : '●\u00A02 expected to be met · ■\u00A01 not expected to be met',
    ],
    list: ['Delårsrapport 2025'],
    names: [sv ? 'Anna Lund och Alex' : 'Anna Lund and Alex', 'Alex'],
    rounds: ['Delårsrapport 2025'],
    plans: ['Nämndsbudget 2025', ''],
    models: ['2019, 2025'],
    length: ['2\u00A0500'],
    limit: ['2\u00A0000'],
  };
}

/** Codes, numbers and what else the program is told. */
function codesOf(): Samples {
  return {
    version: [1, 2],
    isRest: [false, true],
    megabytes: [20],
    line: [7],
    canPick: [true, false],
    cause: [undefined, 'ECONNREFUSED'],
    'unreadable-file.cause': ['missing', 'folder', 'forbidden', 'other'],
    'unwritable-file.cause': ['exists', 'link', 'folder', 'other'],
    'failing-store.cause': ['full', 'read-only', 'corrupt', 'no-folder', 'forbidden', 'locked', 'other'],
    during: [undefined, 'read', 'write'],
    code: ['', 'EIO'],
    reason: [
      'unknown-type',
      'empty',
      'too-large',
      'not-text',
      'broken',
      'encrypted',
      'too-slow',
      'no-text',
      'no-goals',
    ],
    direction: DIRECTIONS,
    step: SCALE_2025,
    kind: ROUND_KINDS,
    endpoint: ['https://db.example'],
    address: ['http://localhost:3978'],
    port: [3978],
    variable: ['PORT'],
    reference: ['4f2a'],
    command: ['frånvaro', 'absence'],
    verb: ['rapport'],
    option: ['--x'],
    fault: ['BOT_ID'],
    ending: ['.pdf', '.docx', '.txt'],
    problemText: Object.values(PROBLEMS).flat(),
    problemLines: Object.values(PROBLEMS).flat(),
  };
}
