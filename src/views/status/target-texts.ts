import type { Language } from '../../domain/language.ts';
import { answerTextsIn } from '../answers/texts.ts';

/** How an outcome stands against what it is to reach, in Swedish. */
const sv = {
  standingOf: (name: string, clause: string) => `${name}: ${clause}`,
  noOutcome: (name: string, target: string) => `${name}: inget utfall än, målvärdet är ${target}`,
  noTarget: (name: string, outcome: string) =>
    `${name}: utfallet är ${outcome}, och planen har inget målvärde`,
  beside: (name: string, outcome: string, target: string) =>
    `${name}: utfallet är ${outcome}, målvärdet är ${target}`,
  inWords: (name: string) => `${name}: planen har ett önskat utfall i ord, inget målvärde i siffror`,
  aim: (target: string) => `målvärde ${target}`,
  nothing: (name: string) => `${name}: planen har inget målvärde`,
  justMeasured: (name: string) => `${name}: inget utfall än, och planen har inget målvärde`,
};

const en: typeof sv = {
  standingOf: (name, clause) => `${name}: ${clause}`,
  noOutcome: (name, target) => `${name}: no outcome yet, the target is ${target}`,
  noTarget: (name, outcome) => `${name}: the outcome is ${outcome}, and the plan has no target`,
  beside: (name, outcome, target) => `${name}: the outcome is ${outcome}, the target is ${target}`,
  inWords: (name) => `${name}: the plan has a desired outcome in words, no target in figures`,
  aim: (target) => `target ${target}`,
  nothing: (name) => `${name}: the plan has no target`,
  justMeasured: (name) => `${name}: no outcome yet, and the plan has no target`,
};

const TEXTS = {
  sv: { ...answerTextsIn('sv'), ...sv },
  en: { ...answerTextsIn('en'), ...en },
};

export function targetTextsIn(language: Language) {
  return TEXTS[language];
}
