import type { Words } from '../language.ts';

/** One text that the owner is asked for; which ones a plan asks is data. */
export interface Question {
  readonly id: string;
  readonly label: Words;
  /** `deviation`: asked only when the goal is not, or only partly, met. */
  readonly when: 'always' | 'deviation';
  readonly required: boolean;
}

/** Longest text, in UTF-16 units: four of them and the form still stay under Teams' 25 KB for a card. */
export const MAX_TEXT = 2000;

/** The questions of 2025: what was done, what the assessment rests on, and a deviation explained. */
export const QUESTIONS_2025: readonly Question[] = [
  {
    id: 'happened',
    label: { sv: 'Vad har hänt?', en: 'What has happened?' },
    when: 'always',
    required: true,
  },
  {
    id: 'basis',
    label: { sv: 'Vad bygger du bedömningen på?', en: 'What is your assessment based on?' },
    when: 'always',
    required: true,
  },
  {
    id: 'cause',
    label: { sv: 'Vad beror avvikelsen på?', en: 'What caused the deviation?' },
    when: 'deviation',
    required: true,
  },
  {
    id: 'remedy',
    label: { sv: 'Vad gör ni åt det?', en: 'What are you doing about it?' },
    when: 'deviation',
    required: true,
  },
];
