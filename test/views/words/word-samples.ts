/** Days, words and codes that texts are called with. */
import { DIRECTIONS, ROUND_KINDS, SCALE_2025 } from '../../../src/domain/answers/scale.ts';
import { STAGES } from '../../../src/domain/answers/stage.ts';
import type { Language } from '../../../src/domain/language.ts';
import { FINDINGS, PROBLEMS } from '../texts/problem-samples.ts';

type Samples = Readonly<Record<string, readonly unknown[]>>;

/** None, one, two – which Swedish calls both –, a few, and more than a list shows. */
export const NUMBERS = [0, 1, 2, 3, 12];

/** Days and times, as they are written. */
export function daysIn(language: Language): Samples {
  const sv = language === 'sv';
  const day = sv ? '15\u00A0sep' : '15\u00A0Sep';
  return {
    day: [day],
    ...Object.fromEntries(['council', 'lastDay', 'latest', 'instead'].map((name) => [name, [day]])),
    days: [sv ? '1\u00A0jul–15\u00A0jul' : '1\u00A0Jul–15\u00A0Jul'],
    'daysLeft.days': [-1, ...NUMBERS],
    at: [sv ? '3\u00A0sep kl.\u00A010.42' : '3\u00A0Sep, 10:42', day],
    from: [sv ? '1\u00A0jan' : '1\u00A0Jan'],
    to: [sv ? '31\u00A0aug' : '31\u00A0Aug'],
    period: [sv ? '1\u00A0jan–31\u00A0aug\u00A02025' : '1\u00A0Jan–31\u00A0Aug\u00A02025'],
    month: [sv ? 'sep\u00A02025' : 'Sep\u00A02025'],
    year: [2019],
    when: [sv ? 'i delårsrapporten 2024' : 'in “Interim report 2024”'],
  };
}

/** Words and numbers with their words. */
export function wordsIn(language: Language): Samples {
  const sv = language === 'sv';
  return {
    examples: [language === 'sv' ? '”status” eller ”historik”' : '“status” or “history”'],
    'onlyFollowed.kind': [sv ? 'Målet' : 'The goal'],
    'followed.what': [sv ? 'mål och uppdrag' : 'goals and assignments'],
    'untold.what': [sv ? 'tre uppdrag' : 'three assignments'],
    'tested.what': [sv ? 'underlag, orsak' : 'basis, cause'],
    value: [sv ? '12\u00A0500\u00A0ton' : '12,500\u00A0tons', '4'],
    outcome: [sv ? '13\u00A0700\u00A0ton' : '13,700\u00A0tons', sv ? '70\u00A0%' : '70\u00A0%'],
    target: [
      sv ? 'minst 4' : 'at least 4',
      sv ? 'högst 12\u00A0500\u00A0ton' : 'at most 12,500\u00A0tons',
      '4',
    ],
    total: ['70\u00A0%'],
    share: [sv ? '81\u00A0%' : '81%'],
    time: [sv ? '3 dagar' : '3 days'],
    perAnswer: [sv ? '0,4' : '0.4'],
    women: ['72,5\u00A0%'],
    men: ['67\u00A0%'],
    faults: [sv ? 'Namn: saknas och måste fyllas i' : 'Name: is missing and must be filled in'],
    word: [sv ? 'Förväntas uppnås' : 'Expected to be met', sv ? 'Uppnått' : 'Met'],
    'asOutcome.met': [sv ? '● Uppnått' : '● Met'],
    notMet: [sv ? '■ Inte uppnått' : '■ Not met'],
    example: ['13', sv ? 'Arbetet löper på.' : 'The work is on schedule.'],
    'value.example': ['13'],
    'countOf.count': [sv ? '7\u00A0600' : '7,600'],
    ...RECORDS,
    'whole.lines': [sv ? '12\u00A0403' : '12,403'],
    most: [sv ? '8\u00A0000' : '8,000'],
    'partLong.count': [sv ? '6\u00A0200' : '6,200'],
    written: [sv ? '6\u00A0200' : '6,200'],
    stage: STAGES,
    before: [sv ? '● Uppnås' : '● Met'],
    after: [sv ? '◆ Uppnås delvis' : '◆ Partly met'],
    'findingLine.finding': Object.values(FINDINGS).flat(),
    finding: [sv ? 'Bättre än i delårsrapporten 2024' : 'Better than in “Interim report 2024”'],
    source: [
      sv
        ? 'Källa: svar från Alex, 3\u00A0sep, version\u00A01'
        : 'Source: answer from Alex, 3\u00A0Sep, version\u00A01',
    ],
    'latest.value': [sv ? '62,4\u00A0%' : '62.4%'],
    'latest.source': [
      sv ? 'Källa: Kolada N00945, hämtat 15\u00A0sep' : 'Source: Kolada N00945, fetched 15\u00A0Sep',
    ],
    'plotSame.value': [sv ? '62,4\u00A0%' : '62.4%'],
    values: [
      sv ? '70\u00A0% totalt (kvinnor 72,5\u00A0%, män 67\u00A0%)' : '70% in total (women 72.5%, men 67%)',
    ],
    which: [sv ? 'Värdet för 2023' : 'The value for 2023'],
    years: ['2020–2024', sv ? '2020 och 2021' : '2020 and 2021'],
    kpi: ['N00945'],
    ...Object.fromEntries(
      ['hasChanged', 'isGone', 'plotRise'].flatMap((text) => [
        [`${text}.before`, ['61,2']],
        [`${text}.after`, ['60,8']],
      ]),
    ),
    standing: [sv ? 'högre än målvärdet' : 'above the target'],
    clause: [sv ? 'utfallet 4 når målvärdet, 4' : 'the outcome 4 reaches the target, 4'],
    said: [sv ? '● Förväntas uppnås' : '● Expected to be met'],
    label: [sv ? 'Vad har hänt?' : 'What has happened?'],
    quote: [sv ? 'Tre städer till är med' : 'Three more cities take part'],
    'abbreviation.quote': ['RUP'],
    'personalNumber.quote': ['811228-…'],
    size: [62],
    lacks: ['cause', 'remedy', 'both'],
    earlier: [sv ? 'Förväntas inte uppnås' : 'Not expected to be met'],
    'worseOutcome.now': [sv ? '140\u00A0ton' : '140\u00A0tons'],
    'worseOutcome.before': [sv ? '150\u00A0ton' : '150\u00A0tons'],
    button: [sv ? 'Spara planen' : 'Save the plan'],
    marks: [sv ? '■ förväntas inte uppnås' : '■ not expected to be met'],
    told: [sv ? 'direkt' : 'at once'],
    mark: [sv ? '● förväntas uppnås' : '● expected to be met'],
    otherMark: [sv ? '◆ förväntas uppnås delvis' : '◆ expected to be partly met'],
    'asIn.now': [sv ? '● förväntas uppnås sedan 2023' : '● expected to be met since 2023'],
    'meaning.text': [sv ? 'målet ser ut att nås helt' : 'the goal looks set to be reached in full'],
    gap: [{ from: 2020, to: 2024 }],
    newest: [sv ? '2 dagar gammalt' : '2 days old'],
    oldest: [sv ? '12 dagar gammalt' : '12 days old'],
    why: [sv ? 'samma namn' : 'the same name'],
    ...settingsIn(sv),
    'dayOff.why': [{ is: 'weekend' }, { is: 'pause' }, { is: 'holiday', name: 'juldagen' }],
    'councilOffWhy.why': [sv ? 'en helgdag (juldagen)' : 'a public holiday'],
    'nextStep.step': [sv ? 'svaren är godkända' : 'the answers are approved'],
    'period.report': [sv ? 'Delårsrapporten' : 'The interim report'],
    until: [sv ? 'till fullmäktige 15\u00A0sep' : 'for the council on 15\u00A0Sep'],
    fields: [sv ? 'önskat utfall, mått' : 'desired outcome, measure'],
    noun: sv ? ['mål', 'mål och uppdrag', 'indikatorer'] : ['goals', 'goals and assignments'],
    nouns: [
      sv ? ['mål', 'mål'] : ['goal', 'goals'],
      sv ? ['indikator', 'indikatorer'] : ['indicator', 'indicators'],
    ],
    more: [sv ? 'ett mål till' : 'one more goal', sv ? 'tre frågor till' : 'three more questions'],
    'namely.said': [sv ? 'Du har fått två mål till' : 'You have been given two more goals'],
    'moreLines.lines': [sv ? 'Rad 13–24 av 40' : 'Lines 13–24 of 40'],
    'kindFinding.nouns': [sv ? ['mål', 'mål'] : ['goal', 'goals']],
    'judgedFinding.nouns': [sv ? ['mål', 'mål'] : ['goal', 'goals']],
    definite: [sv ? 'målet' : 'the goal'],
    moves: [sv ? '2 till det sämre' : '2 for the worse'],
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
/** What settings are, and what is wrong with them. */
function settingsIn(sv: boolean): Samples {
  const name = [sv ? 'Arbetstid' : 'Working hours'];
  const faults = ['missing', 'unreadable', 'whole-hours', 'order', 'out-of-range', 'too-long', 'too-many'];
  const fields = ['hours', 'pauses', 'council', 'reminders', 'repeat', 'economy'];
  return {
    ...Object.fromEntries(fields.map((field) => [`${field}.code`, faults])),
    ...Object.fromEntries(fields.map((field) => [`${field}.value`, ['12']])),
    ...Object.fromEntries(['nowIs', 'before', 'said', 'changeOf'].map((text) => [`${text}.name`, name])),
    'hours.from': [sv ? 'kl.\u00A08' : '8:00'],
    'hours.to': ['17'],
    'clock.from': [8],
    'nowIs.text': ['7–16'],
    'before.text': ['7–16'],
    'said.fault': [sv ? 'skriv ett helt tal.' : 'write a whole number.'],
    'reminders.days': [sv ? 'dagen före och på sista svarsdagen' : 'the day before and on the due date'],
    every: [1, 2, 7],
    amount: [500],
    'economy.limit': [sv ? '500\u00A0tkr' : 'SEK 500,000'],
    facts: [sv ? 'arbetstid: 9–15' : 'working hours: 9–15'],
    'writeSetting.word': ['hours'],
    'writeSetting.usage': [sv ? 'settings [namn=värde …]' : 'settings [name=value …]'],
    'writeSetting.names': ['hours, pauses'],
    'showOf.round': ['Delårsrapport 2025'],
    'daysBefore.count': [1, 2, 12],
    'daysAfter.count': [1, 2, 12],
  };
}

export function codesOf(): Samples {
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
      'rtf',
      'spreadsheet',
      'garbled',
      'broken',
      'encrypted',
      'too-slow',
      'no-text',
      'no-goals',
    ],
    found: [undefined, { areas: 1, indicators: 3, tables: 2, headings: ['Ekonomi'] }],
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

/** What a record is told with that is taken out of the store. */
const RECORDS: Samples = {
  'countOf.published': NUMBERS,
  'countOf.all': NUMBERS,
  'withdrawnBy.reason': ['Utfallet var fel.'],
  'outcomes.indicator': ['Öresundsmetron'],
  'explanation.retention': ['B5'],
  'explanation.profile': ['https://earkcsip.dilcis.eu/profile/E-ARK-CSIP.xml'],
  'written.target': ['omgang.zip'],
  'written.files': [12],
  'written.places': NUMBERS,
  'sealed.hash': ['0f'.repeat(32)],
  'whole.isOne': [false],
  'line.what': ['Öresundsmetron'],
  'line.about': ['Öresundsmetron'],
  'version.rest': ['ks-2025-interim-1'],
  'assessment.rest': ['ks-2025-interim-1'],
};
