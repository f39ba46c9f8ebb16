import { dayIn } from '../domain/dates.ts';
import type { Language } from '../domain/language.ts';
import { may } from '../domain/people/roles.ts';
import { isFresh, type Talk } from '../domain/status/talk.ts';
import { chatTextsIn } from '../views/texts/chat.ts';
import { isPleasantry, pleasantryIn } from '../views/texts/pleasantries.ts';
import type { Capability } from './capability.ts';
import { languageOf } from './grammar/fillers.ts';
import type { Intent } from './grammar/intent.ts';
import { understand } from './grammar/understand.ts';
import { meantBy } from './meant.ts';
import { namesIn } from './names.ts';
import { type Asking, notUnderstood } from './not-understood.ts';
import { inLanguage, type Turn } from './turn.ts';

/** What written words are understood by. */
export interface Words {
  readonly capabilities: readonly Capability[];
  /** The word nearest to a mistyped one. */
  readonly nearestWord: (typed: string, words: readonly string[]) => string | undefined;
}

/** The capability that answers some words, and in which language; or what is said to words that ask for none. */
export type Understood =
  | { readonly capability: Capability; readonly intent: Intent; readonly language: Language }
  | {
      readonly capability?: undefined;
      readonly said: string;
      /** What it is, where it was understood. */
      readonly name?: string | undefined;
    };

/** What a message asks for, after what was talked of before: a question in English is answered in English, once. */
export async function readWords(
  message: string,
  turn: Turn,
  talk: Talk | undefined,
  words: Words,
): Promise<Understood> {
  const { language: own, timezone, now } = turn.wording;
  const fresh = talk && isFresh(talk, now) ? talk : undefined;
  const found = understand(message, words.capabilities, {
    today: dayIn(timezone, now),
    talk: fresh,
    isName: await namesIn(turn.deps),
  });
  const said = found?.language ?? languageOf(message);
  const language = said === 'en' ? 'en' : own;
  if (!found) return { said: suggestionFor(message, inLanguage(turn, language), words) };
  if ('smalltalk' in found) return { said: pleasantryIn(found.smalltalk, language), name: found.smalltalk };
  if (found.isHanging) return { said: pleasantryIn('hanging', language), name: 'hanging' };
  const intent = await meantBy(found, inLanguage(turn, language), fresh);
  const capability = words.capabilities.find(({ id }) => id === intent.capability);
  if (capability) return { capability, intent, language };
  const { capability: name } = intent;
  return isPleasantry(name)
    ? { said: pleasantryIn(name, language), name }
    : { said: suggestionFor(message, inLanguage(turn, language), words) };
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
