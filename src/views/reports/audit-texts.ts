import type { Language } from '../../domain/language.ts';
import type { AuditRule } from '../../domain/reports/audit-finding.ts';
import { counted } from '../texts/words.ts';

/** What the auditor's test says, in Swedish. */
const sv = {
  audit: 'Granskning',
  toMend: (count: number) => `${counted(count, 'sak', 'saker')} att rätta innan ni publicerar`,
  notFollowed: (count: number) =>
    `${counted(count, 'sak', 'saker')} går inte att följa från plan till rapport`,
  followed: (number: number, of: number, what: string) =>
    `${number} av ${of} ${what} kan följas från plan till rapport`,
  onlyFollowed: (kind: string, isFollowed: boolean) =>
    `${kind} kan ${isFollowed ? '' : 'inte '}följas från plan till rapport`,
  nothing: 'Det finns inga svar att granska',
  untold: (what: string) => `Rapporten säger inget om ${what}.`,
  tested: (what: string) => `Granskat: ${what}.`,
  more: (count: number) => `och ${count} till`,
  /** What is lacking, as a heading. */
  rules: {
    'no-owner': 'Ingen är ansvarig',
    unanswered: 'Svar saknas',
    'no-status': 'Bedömning eller läge saknas',
    'no-basis': 'Underlag för bedömningen saknas',
    'no-cause': 'Orsak till avvikelsen saknas',
    'no-remedy': 'Åtgärd för avvikelsen saknas',
    'no-outcome': 'Målvärde utan utfall',
    unexplained: 'Avvikelse från budget utan förklaring',
    'no-text': 'Text till rapporten saknas',
    'met-early': 'Uppnått före periodens slut',
    'no-day': 'Uppdrag utan dag',
    'stale-text': 'Text som är äldre än perioden',
    'criterion-unmentioned': 'Kriterium som inte nämns',
  } satisfies Readonly<Record<AuditRule, string>>,
  /** What it means, where the heading does not say it. */
  notes: {
    'no-day': 'Varken svaret eller planen säger när uppdraget ska vara klart.',
    'stale-text': 'Texten är skriven före perioden, eller står ordagrant i den förra rapporten.',
    'criterion-unmentioned':
      'Planen säger att målet följs upp så här, men texten tar inte upp det. Står det där med andra ord är det inget att rätta.',
  } satisfies Partial<Record<AuditRule, string>>,
  /** What was looked for, in a list. */
  looksFor: {
    'no-owner': 'ansvarig',
    unanswered: 'svar',
    'no-status': 'bedömning',
    'no-basis': 'underlag',
    'no-cause': 'orsak',
    'no-remedy': 'åtgärd',
    'no-outcome': 'utfall mot målvärde',
    unexplained: 'förklaring av ekonomin',
    'no-text': 'text',
    'met-early': 'uppnått före periodens slut',
    'no-day': 'dag för uppdrag',
    'stale-text': 'gammal text',
    'criterion-unmentioned': 'kriterier',
  } satisfies Readonly<Record<AuditRule, string>>,
  sameAs: (round: string) => `Samma text som i ${round}`,
  press: 'Tryck på en rad för att läsa svaret, eller för att välja ansvarig.',
};

const en: typeof sv = {
  audit: 'Audit',
  toMend: (count) => `${counted(count, 'thing', 'things')} to put right before you publish`,
  notFollowed: (count) => `${counted(count, 'thing', 'things')} cannot be followed from plan to report`,
  followed: (number, of, what) => `${number} of ${of} ${what} can be followed from plan to report`,
  onlyFollowed: (kind, isFollowed) =>
    `${kind} ${isFollowed ? 'can' : 'cannot'} be followed from plan to report`,
  nothing: 'There are no answers to check',
  untold: (what) => `The report says nothing of ${what}.`,
  tested: (what) => `Checked: ${what}.`,
  more: (count) => `and ${count} more`,
  rules: {
    'no-owner': 'Nobody owns it',
    unanswered: 'No answer',
    'no-status': 'No assessment or stage',
    'no-basis': 'No basis for the assessment',
    'no-cause': 'No cause of the deviation',
    'no-remedy': 'No remedy for the deviation',
    'no-outcome': 'A target without an outcome',
    unexplained: 'Deviation from the budget without an explanation',
    'no-text': 'No text for the report',
    'met-early': 'Met before the period has ended',
    'no-day': 'An assignment without a day',
    'stale-text': 'Text older than the period',
    'criterion-unmentioned': 'A criterion that is not mentioned',
  },
  notes: {
    'no-day': 'Neither the answer nor the plan says when the assignment is to be finished.',
    'stale-text': 'The text was written before the period, or stands word for word in the last report.',
    'criterion-unmentioned':
      'The plan says that the goal is followed up like this, but the text does not take it up. If it is there in other words, there is nothing to put right.',
  },
  looksFor: {
    'no-owner': 'owner',
    unanswered: 'answer',
    'no-status': 'assessment',
    'no-basis': 'basis',
    'no-cause': 'cause',
    'no-remedy': 'remedy',
    'no-outcome': 'outcome against target',
    unexplained: 'explanation of the economy',
    'no-text': 'text',
    'met-early': 'met before the end of the period',
    'no-day': 'day for assignments',
    'stale-text': 'old text',
    'criterion-unmentioned': 'criteria',
  },
  sameAs: (round) => `The same text as in ${round}`,
  press: 'Press a line to read the answer, or to choose an owner.',
};

const TEXTS = { sv, en };

export function auditTextsIn(language: Language) {
  return TEXTS[language];
}
