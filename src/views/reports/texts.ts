import type { Language } from '../../domain/language.ts';
import { statusTextsIn } from '../status/texts.ts';
import { counted } from '../texts/words.ts';

/** What a report says around the answers, in Swedish. */
const sv = {
  spread: 'Så har enheterna svarat',
  contents: 'Innehåll',
  page: (number: string, of: string) => `Sida ${number} av ${of}`,
  publishedBy: (version: number, name: string, at: string) =>
    `Fastställd version ${version}, publicerad av ${name} ${at}`,
  correctionReason: 'Varför den är rättad',
  corrected: 'Rättat i denna version',

  summary: 'Sammanfattning',

  overview: 'Överblick',
  kind: 'Slag',
  answeredHead: 'Svar',
  outOf: 'av',
  verdicts: 'Bedömningar',
  goalsInOrder: 'Målen i planens ordning',
  goalsPlot: (counts: string) => `Målen: ${counts}`,
  deviations: 'Avvikelser',
  noDeviations: 'Inget som är bedömt avviker.',
  what: 'Vad det gäller',
  causeAndRemedy: 'Orsak och åtgärd',
  changeSince: (round: string) => `Jämfört med ${round}`,
  change: 'Förändring',
  noChange: 'Alla bedömningar är desamma.',
  noneAlike: 'Inget av det som bedöms fanns med då.',
  sameAsThen: (count: number) => `${counted(count, 'bedömning är densamma', 'bedömningar är desamma')}.`,

  indicators: 'Indikatorer',
  commitments: 'Åtaganden',
  assignments: 'Uppdrag',
  priorities: 'Prioriteringar',
  area: 'Målområde',
  outcome: 'Utfall',
  women: 'Kvinnor',
  men: 'Män',
  comment: 'Kommentar',
  stage: 'Läge',
  finishHead: 'Klart',
  agenda: 'Agenda 2030',
  agendaGoal: (number: number, name: string) => `${number} ${name}`,
  criteria: 'Uppföljningskriterier',
  outcomes: (indicator: string, finding: string) => `${indicator}: ${finding}`,
  chartNumbers: 'Siffrorna i diagrammet',
  noVerdict: 'Ingen bedömning',

  missing: 'Det som saknas',
  missingLead: 'De här svaren har inte kommit.',
  unownedLead: 'Det här har ingen ansvarig, och ingen är tillfrågad.',
  untoldLead: 'Rapporten säger inget om det här.',

  sources: 'Bilaga: källor',
  sourcesLead:
    'Varje bedömning i rapporten, med vem som har lämnat den, när och i vilken version. Numret är det som anges vid bedömningen.',
  source: (number: number) => `Källa\u00A0${number}`,
  number: 'Nr',
  saidBy: 'Lämnad av',
  saidWhen: 'När',
  version: 'Version',
};

const en: typeof sv = {
  spread: 'How the units have answered',
  contents: 'Contents',
  page: (number, of) => `Page ${number} of ${of}`,
  publishedBy: (version, name, at) => `Version ${version}, published by ${name} on ${at}`,
  correctionReason: 'Why it was corrected',
  corrected: 'Corrected in this version',

  summary: 'Summary',

  overview: 'Overview',
  kind: 'Kind',
  answeredHead: 'Answers',
  outOf: 'of',
  verdicts: 'Assessments',
  goalsInOrder: 'The goals in the order of the plan',
  goalsPlot: (counts) => `Goals: ${counts}`,
  deviations: 'Deviations',
  noDeviations: 'Nothing that has been assessed deviates.',
  what: 'What it is about',
  causeAndRemedy: 'Cause and remedy',
  changeSince: (round) => `Compared with ${round}`,
  change: 'Change',
  noChange: 'All assessments are the same.',
  noneAlike: 'Nothing of what is assessed was there then.',
  sameAsThen: (count) => `${counted(count, 'assessment is the same', 'assessments are the same')}.`,

  indicators: 'Indicators',
  commitments: 'Commitments',
  assignments: 'Assignments',
  priorities: 'Priorities',
  area: 'Goal area',
  outcome: 'Outcome',
  women: 'Women',
  men: 'Men',
  comment: 'Comment',
  stage: 'Stage',
  finishHead: 'Due',
  agenda: '2030 Agenda',
  agendaGoal: (number, name) => `${number} ${name}`,
  criteria: 'Criteria',
  outcomes: (indicator, finding) => `${indicator}: ${finding}`,
  chartNumbers: 'The numbers of the chart',
  noVerdict: 'No assessment',

  missing: 'What is missing',
  missingLead: 'These answers have not come.',
  unownedLead: 'Nobody owns these, and nobody has been asked.',
  untoldLead: 'The report says nothing about these.',

  sources: 'Appendix: sources',
  sourcesLead:
    'Every assessment in the report, with who gave it, when, and in which version. Its number is the one given beside the assessment.',
  source: (number) => `Source\u00A0${number}`,
  number: 'No.',
  saidBy: 'Given by',
  saidWhen: 'When',
  version: 'Version',
};

const TEXTS = {
  sv: { ...statusTextsIn('sv'), ...sv },
  en: { ...statusTextsIn('en'), ...en },
};

/** With what is said of a status. */
export function reportTextsIn(language: Language) {
  return TEXTS[language];
}
