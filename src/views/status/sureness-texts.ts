import type { Language } from '../../domain/language.ts';
import { counted } from '../texts/words.ts';
import { span } from './facts-texts.ts';
import { statusTextsIn } from './texts.ts';

/** How sure one can be of what is said, in Swedish. */
const sv = {
  coverageOf: (name: string, finding: string) => `${name}: ${finding}`,
  oneAge: (count: number) =>
    count <= 0 ? 'Svaret är från i dag.' : `Svaret är ${span(count, 'sv')} gammalt.`,
  allAge: (count: number) =>
    count <= 0 ? 'Alla svar är från i dag.' : `Alla svar är ${span(count, 'sv')} gamla.`,
  ages: (newest: string, oldest: string) => `Det nyaste svaret är ${newest}, det äldsta ${oldest}.`,
  old: (count: number) => (count <= 0 ? 'från i dag' : `${span(count, 'sv')} gammalt`),
  unjudged: (count: number) => `${counted(count, 'svar säger', 'svar säger')} inte hur det går.`,
  noBasis: 'Svaret säger inget om vad bedömningen bygger på.',
  saidBy: (name: string, day: string) => `${name}, ${day}`,
};

const en: typeof sv = {
  coverageOf: (name, finding) => `${name}: ${finding}`,
  oneAge: (count) => (count <= 0 ? 'The answer is from today.' : `The answer is ${span(count, 'en')} old.`),
  allAge: (count) =>
    count <= 0 ? 'All the answers are from today.' : `All the answers are ${span(count, 'en')} old.`,
  ages: (newest, oldest) => `The newest answer is ${newest}, the oldest ${oldest}.`,
  old: (count) => (count <= 0 ? 'from today' : `${span(count, 'en')} old`),
  unjudged: (count) => `${counted(count, 'answer does', 'answers do')} not say how it is going.`,
  noBasis: 'The answer does not say what the assessment is based on.',
  saidBy: (name, day) => `${name}, ${day}`,
};

const TEXTS = {
  sv: { ...statusTextsIn('sv'), ...sv },
  en: { ...statusTextsIn('en'), ...en },
};

export function surenessTextsIn(language: Language) {
  return TEXTS[language];
}
