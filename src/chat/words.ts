import type { Language } from '../domain/language.ts';
import { chatTextsIn } from '../views/texts/chat.ts';
import type { Capability } from './capability.ts';
import type { Intent } from './grammar/intent.ts';
import { understand } from './grammar/understand.ts';

/** What written words are understood by. */
export interface Words {
  readonly capabilities: readonly Capability[];
  /** The word nearest to a mistyped one. */
  readonly nearestWord: (typed: string, words: readonly string[]) => string | undefined;
}

/** The capability that answers some words, and in which language; or what is said to words that are not understood. */
export type Understood =
  | { readonly capability: Capability; readonly intent: Intent; readonly language: Language }
  | { readonly capability?: undefined; readonly suggestion: string };

/** @param own the language of whoever wrote them: a command in English is answered in English, once */
export function readWords(message: string, own: Language, words: Words): Understood {
  const intent = understand(message, words.capabilities);
  const capability = intent && words.capabilities.find(({ id }) => id === intent.capability);
  if (!intent || !capability) return { suggestion: suggestionFor(message, own, words) };
  return { capability, intent, language: intent.language === 'en' ? 'en' : own };
}

function suggestionFor(message: string, own: Language, { capabilities, nearestWord }: Words): string {
  const t = chatTextsIn(own);
  const known = capabilities.flatMap(({ words: { sv, en } }) => [sv, en]);
  const nearest = nearestWord(message.slice(0, 40), known) ?? nearestWord(message.split(' ')[0] ?? '', known);
  const meant = capabilities.find(({ words: { sv, en } }) => sv === nearest || en === nearest);
  return meant ? t.didYouMean(meant.words[own]) : t.didNotUnderstand;
}
