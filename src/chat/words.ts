import type { Language } from '../domain/language.ts';
import { may } from '../domain/people/roles.ts';
import { chatTextsIn } from '../views/texts/chat.ts';
import type { Capability } from './capability.ts';
import type { Intent } from './grammar/intent.ts';
import { understand } from './grammar/understand.ts';
import { type Asking, notUnderstood } from './not-understood.ts';

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

/** @param asking who wrote them, and where: a command in English is answered in English, once */
export function readWords(message: string, asking: Asking, words: Words): Understood {
  const intent = understand(message, words.capabilities);
  const capability = intent && words.capabilities.find(({ id }) => id === intent.capability);
  if (!intent || !capability) return { suggestion: suggestionFor(message, asking, words) };
  const own = asking.wording.language;
  return { capability, intent, language: intent.language === 'en' ? 'en' : own };
}

/** Nobody is told of what their role does not allow. */
function suggestionFor(message: string, asking: Asking, { capabilities, nearestWord }: Words): string {
  const { language } = asking.wording;
  const open = capabilities.filter(({ right }) => may(asking.actor.roles, right));
  const known = open.flatMap(({ words: { sv, en } }) => [sv, en]);
  const nearest = nearestWord(message.slice(0, 40), known) ?? nearestWord(message.split(' ')[0] ?? '', known);
  const meant = open.find(({ words: { sv, en } }) => sv === nearest || en === nearest);
  if (!meant) return notUnderstood(asking, capabilities);
  return chatTextsIn(language).didYouMean(meant.words[language]);
}
