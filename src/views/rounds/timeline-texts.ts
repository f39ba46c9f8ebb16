import type { Language } from '../../domain/language.ts';
import type { ChainStep, DayOff } from '../../domain/rounds/chain.ts';
import { commonTextsIn } from '../texts/common.ts';

type Steps = Readonly<Record<ChainStep, string>>;

/** What Målvakt says of the statutory chain, in Swedish. */
const sv = {
  timeline: 'Tidslinje',
  reports: { interim: 'Delårsrapporten', annual: 'Årsredovisningen' },
  period: (report: string, day: string) => `${report} till och med ${day}`,
  steps: {
    answers: 'Svaren är inne',
    compile: 'Svaren är sammanställda',
    approve: 'Svaren är godkända',
    board: 'Kommunstyrelsen har behandlat rapporten',
    reach: 'Rapporten är hos fullmäktige och revisorerna',
    council: 'Fullmäktige sammanträder',
  } satisfies Steps,
  who: {
    answers: 'de ansvariga',
    compile: 'samordnaren',
    approve: 'attestanterna',
    board: 'kommunstyrelsen',
    reach: 'lagens sista dag',
    council: 'kommunfullmäktige',
  } satisfies Steps,
  passed: 'Passerat',
  next: 'Näst i tur',
  breaks: 'Håller inte',
  roundDue: (day: string) => `omgångens sista svarsdag är ${day}`,
  answersBy: (day: string, council: string) => `Svaren behövs senast ${day} för fullmäktige ${council}`,
  answersByLaw: (day: string, lastDay: string) => `Svaren behövs senast ${day} för att hinna till ${lastDay}`,
  nextStep: (step: string, day: string) => `Näst i tur: ${step}, senast ${day}`,
  allPassed: 'Alla dagar har passerat',
  dueTooLate: (day: string) => `Sista svarsdag ${day} är för sen`,
  dueTooLateWhy: (latest: string, until: string) =>
    `Med svar senast ${latest} hinner rapporten ${until}. Flytta sista svarsdagen dit, eller tidigare.`,
  toCouncil: (day: string) => `till fullmäktige ${day}`,
  toLastDay: (day: string) => `till lagens sista dag ${day}`,
  noCouncilInTime: (day: string) => `Fullmäktige sammanträder inte före ${day}`,
  noCouncilWhy: (lastDay: string) =>
    `Rapporten ska nå fullmäktige och revisorerna senast ${lastDay}. Dagarna nedanför är räknade från den dagen.`,
  nextCouncil: (day: string) => `Nästa inlagda möte är ${day}, och det är för sent.`,
  noCouncilDays: (lastDay: string) =>
    `Fullmäktiges mötesdagar är inte inlagda, så dagarna är räknade från lagens sista dag, ${lastDay}.`,
  howToSet: 'Samordnaren skriver till exempel ”fullmäktige sammanträder 22\u00A0okt”.',
  councilOff: (day: string) => `Fullmäktige ${day} är ingen arbetsdag`,
  councilOffWhy: (why: string, instead: string) =>
    `Det är ${why}. Kontrollera dagen i inställningarna; närmaste arbetsdag före är ${instead}.`,
  dayOff: (why: DayOff) =>
    why.is === 'holiday'
      ? `en helgdag (${why.name})`
      : why.is === 'weekend'
        ? 'en lördag eller söndag'
        : 'mitt i kommunens uppehåll',
  tooShort: (until: string) => `Tiden räcker inte ${until}`,
  tooShortWhy: (latest: string, to: string) =>
    `Svaren skulle behöva vara inne ${latest}, och perioden slutar ${to}. Ett senare möte, ett kortare uppehåll eller en extra dag hos styrelsen behövs.`,
  laws: {
    interim:
      'Lagen ger två månader efter perioden. Då ska rapporten vara hos fullmäktige och revisorerna. Källa: kommunallagen 11\u00A0kap. 16\u00A0§, RKR R17.',
    annual:
      'Lagen ger tid till och med 15\u00A0apr. Då ska rapporten vara hos fullmäktige och revisorerna. Fullmäktige säger sitt om den före juli. Källa: kommunallagen.',
  },
  voluntary: 'Lagen kräver ingen rapport om mindre än halva året. Samma ordning visas här.',
  howCounted:
    'Dagarna räknas bakåt från mötet. Helger och uppehåll räknas inte. Varje steg får fem arbetsdagar, och styrelsen möts två veckor före fullmäktige.',
  show: 'Visa',
  showOf: (round: string) => `Visa tidslinjen: ${round}`,
};

const en: typeof sv = {
  timeline: 'Timeline',
  reports: { interim: 'The interim report', annual: 'The annual report' },
  period: (report, day) => `${report} to ${day}`,
  steps: {
    answers: 'The answers are in',
    compile: 'The answers are compiled',
    approve: 'The answers are approved',
    board: 'The executive board has dealt with the report',
    reach: 'The council and the auditors have the report',
    council: 'The council meets',
  },
  who: {
    answers: 'the owners',
    compile: 'the coordinator',
    approve: 'the approvers',
    board: 'the executive board',
    reach: 'the last day that the law allows',
    council: 'the municipal council',
  },
  passed: 'Passed',
  next: 'Next',
  breaks: 'Does not hold',
  roundDue: (day) => `the round’s due date is ${day}`,
  answersBy: (day, council) => `Answers are needed by ${day} for the council on ${council}`,
  answersByLaw: (day, lastDay) => `Answers are needed by ${day} to be in time for ${lastDay}`,
  nextStep: (step, day) => `Next: ${step}, by ${day}`,
  allPassed: 'All the days have passed',
  dueTooLate: (day) => `The due date, ${day}, is too late`,
  dueTooLateWhy: (latest, until) =>
    `With answers by ${latest} the report is in time ${until}. Move the due date to that day or earlier.`,
  toCouncil: (day) => `for the council on ${day}`,
  toLastDay: (day) => `for the last day that the law allows, ${day}`,
  noCouncilInTime: (day) => `The council does not meet before ${day}`,
  noCouncilWhy: (lastDay) =>
    `The report is to reach the council and the auditors by ${lastDay}. The days below are counted from that day.`,
  nextCouncil: (day) => `The next meeting that I know of is on ${day}, which is too late.`,
  noCouncilDays: (lastDay) =>
    `I do not know when the council meets, so the days are counted from the last day that the law allows, ${lastDay}.`,
  howToSet: 'The coordinator writes for example “the council meets 22\u00A0Oct”.',
  councilOff: (day) => `The council’s day, ${day}, is not a working day`,
  councilOffWhy: (why, instead) =>
    `It is ${why}. Check the day in the settings; the nearest working day before it is ${instead}.`,
  dayOff: (why) =>
    why.is === 'holiday'
      ? 'a public holiday'
      : why.is === 'weekend'
        ? 'a Saturday or Sunday'
        : 'in the municipality’s own pause',
  tooShort: (until) => `There is not enough time ${until}`,
  tooShortWhy: (latest, to) =>
    `The answers would have to be in by ${latest}, and the period ends ${to}. It takes a later meeting, a shorter pause or an extra meeting of the board.`,
  laws: {
    interim:
      'The law gives two months after the period. By then the council and the auditors must have the report. Source: the law on municipalities, 11:16, and RKR R17.',
    annual:
      'The law gives time until 15\u00A0Apr. By then the council and the auditors must have the report. The council has its say before 1\u00A0Jul. Source: the law on municipalities.',
  },
  voluntary: 'The law asks for no report on less than half a year. It is shown here in the same order.',
  howCounted:
    'The days are counted back from the meeting. Holidays and pauses do not count. Each step has five working days, and the board meets two weeks before the council.',
  show: 'Show',
  showOf: (round) => `Show the timeline: ${round}`,
};

const TEXTS = {
  sv: { ...commonTextsIn('sv'), ...sv },
  en: { ...commonTextsIn('en'), ...en },
};

export type TimelineTexts = (typeof TEXTS)['sv'];

/** With what all rooms share. */
export function timelineTextsIn(language: Language): TimelineTexts {
  return TEXTS[language];
}
