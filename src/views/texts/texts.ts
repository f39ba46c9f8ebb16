import type { Problem } from '../../domain/errors.ts';
import type { Language } from '../../domain/language.ts';
import { previewTextsIn } from '../plans/preview-texts.ts';
import { pastRoundTextsIn } from '../rounds/past-round-texts.ts';
import { en } from './en.ts';
import { sv, type Texts } from './sv.ts';

const TEXTS: Readonly<Record<Language, Texts>> = { sv, en };

export function textsIn(language: Language): Texts {
  return TEXTS[language];
}

/** What a person is told about a problem in chat; undefined for one that chat cannot cause. */
export function problemText(problem: Problem, language: Language): string | undefined {
  const faults: Partial<Record<Problem['code'], (fields: Problem['fields']) => string>> = {
    ...TEXTS[language].faults,
    ...previewTextsIn(language).faults,
    ...pastRoundTextsIn(language).faults,
  };
  return faults[problem.code]?.(problem.fields);
}
