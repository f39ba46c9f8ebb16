/** What texts about a guess or a loss are called with. */
import type { Language } from '../../../src/domain/language.ts';

const COUNTS = [1, 2, 3, 12];

export function guessesIn(language: Language): Readonly<Record<string, readonly unknown[]>> {
  const sv = language === 'sv';
  const [title, task] = ['Trygga och säkra stadsmiljöer', 'Införa Gröna Linjen'];
  return {
    board: ['Kommunstyrelsen'],
    'thisPlan.year': [2025],
    'yearGuessed.year': [2025],
    'bothGuessed.year': [2025],
    'guessed-plan.year': [2025, undefined],
    'guessed-plan.plans': [['ks-2025'], ['ks-2025', 'ks-2026']],
    free: ['ks-2025-2'],
    'mayBe.plans': [['ks-2025'], ['ks-2025', 'ks-2026']],
    'ofWhich.lost': [
      [{ title, owners: 1, answers: 0 }],
      [
        { title, owners: 1, answers: 0 },
        { title: task, owners: 2, answers: 4 },
      ],
    ],
    lost: [
      [{ title, owners: 0, answers: 0 }],
      [
        { title, owners: 1, answers: 0 },
        { title: task, owners: 2, answers: 4 },
      ],
    ],
    'had.answers': COUNTS,
    'storeWithout.count': [...COUNTS, 999, 2000],
    'willLose.count': COUNTS,
    'wouldLose.count': COUNTS,
    'owned.count': COUNTS,
    'answered.count': COUNTS,
    had: [sv ? '2 ansvariga och 4 svar' : '2 owners and 4 answers'],
    stored: ['Socialnämnden 2026'],
    read: ['Miljönämnden 2026'],
    sent: [sv ? 'Sammanställningen' : 'The summary', sv ? 'Publiceringen' : 'The publication'],
    what: [sv ? ', varav 2 har svar' : ' (2 with answers)', ''],
    'withWhatItHas.parts': [sv ? 'ansvariga och svar' : 'owners and answers'],
    parts: [sv ? '2 har ansvariga och 1 har svar' : '2 with owners and 1 with answers'],
    guess: [
      sv
        ? 'Året står inte i dokumentet; 2025 är en gissning'
        : 'The year is not in the document; 2025 is a guess',
    ],
    same: [sv ? '”import plan.docx --plan ks-2025”' : '“import plan.docx --plan ks-2025”'],
    other: [sv ? '”import plan.docx --plan ks-2026”' : '“import plan.docx --plan ks-2026”'],
    question: [sv ? 'Filen kan gälla en annan plan.' : 'The file may be about another plan.'],
  };
}
