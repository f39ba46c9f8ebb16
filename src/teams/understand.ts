import type { Language } from '../domain/language.ts';
import { awayWords } from './away-words.ts';
import type { ChatCommand } from './chat-commands.ts';

/** Longest message that is read: what people write to a bot fits in a line. */
const MAX_MESSAGE = 1000;

export interface Understood {
  readonly command: ChatCommand;
  readonly rest: string;
  /** The language that the command was given in; undefined when its word is the same in both. */
  readonly language: Language | undefined;
}

/** A message as people mean it: without mentions, tags and doubled blanks. */
export function plainMessage(message: string): string {
  return message
    .slice(0, MAX_MESSAGE)
    .replace(/<at[^>]*>.*?<\/at>/gi, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Questions in people's own words: they ask for the status of what follows, or for its history. */
const QUESTIONS: readonly {
  readonly pattern: RegExp;
  readonly id?: 'history';
  readonly language: Language;
}[] = [
  {
    pattern: /^hur har (?:det|vi) (?:gått|utvecklats)(?: till)?(?: med| för| i)? (.+)$/i,
    id: 'history',
    language: 'sv',
  },
  { pattern: /^hur har (.+?) (?:gått|utvecklats)((?: sedan| från)? .+)?$/i, id: 'history', language: 'sv' },
  {
    pattern: /^how has (?:it|that) (?:been )?(?:gone|going|done) (?:with|for) (.+)$/i,
    id: 'history',
    language: 'en',
  },
  {
    pattern:
      /^how (?:has|have) (.+?)(?: been)? (?:done|doing|gone|going|progressed|developed|fared)( since .+| so far| this year)?$/i,
    id: 'history',
    language: 'en',
  },
  {
    pattern: /^hur (?:går|gick|ligger|ser|står)(?: det| vi)?(?: till| ut)?(?: med| för| i)? (.+)$/i,
    language: 'sv',
  },
  { pattern: /^(?:vad är )?läget (?:med|för|i) (.+)$/i, language: 'sv' },
  {
    pattern: /^how(?: is|'s|’s|s| are)(?: it)?(?: going)?(?: with)? (.+?)(?: going| doing| progressing)?$/i,
    language: 'en',
  },
];

/** Words that name nothing: whoever asks how it has gone this year asks about all of it. */
const NOTHING_NAMED =
  /^(?:(?:det|vi|hittills|så här långt|(?:i )?år|it|that|we|things|so far|this year)(?: |$))+$/i;

/** What people say without naming a command. */
const PHRASES: readonly { readonly pattern: RegExp; readonly id: string; readonly language: Language }[] = [
  { pattern: /^(?:hej|hejsan|hallå|tjena|god morgon|vem är du|vad kan du)$/i, id: 'help', language: 'sv' },
  { pattern: /^(?:hello|hi|who are you|what can you do)$/i, id: 'help', language: 'en' },
  {
    pattern: /^(?:hur (?:går|ligger) (?:det|vi)(?: till)?|läget|hur är läget)$/i,
    id: 'status',
    language: 'sv',
  },
  { pattern: /^how(?: is|'s|’s) it going$/i, id: 'status', language: 'en' },
  { pattern: /^(?:ändra|ändra mitt svar|mina svar)$/i, id: 'my-goals', language: 'sv' },
];

/** Finds the command that a message gives, or the question that it asks. */
export function understand(message: string, commands: readonly ChatCommand[]): Understood | undefined {
  const plain = message.replace(/[?!.\s]+$/, '');
  const lower = plain.toLowerCase();
  for (const command of commands) {
    for (const language of ['sv', 'en'] as const) {
      const word = command.words[language];
      if (lower !== word && !lower.startsWith(`${word} `)) continue;
      const isCommon = command.words.sv === command.words.en;
      return { command, rest: plain.slice(word.length).trim(), language: isCommon ? undefined : language };
    }
  }
  const of = (id: string) => commands.find((command) => command.id === id);
  for (const { pattern, id, language } of PHRASES) {
    const command = pattern.test(plain) ? of(id) : undefined;
    if (command) return { command, rest: '', language };
  }
  for (const { pattern, id = 'status', language } of QUESTIONS) {
    const [, subject, since = ''] = pattern.exec(plain) ?? [];
    const isOfAll = subject !== undefined && NOTHING_NAMED.test(subject + since);
    const command = of(isOfAll ? 'status' : id);
    if (command && isOfAll) return { command, rest: '', language };
    if (command && subject) return { command, rest: subject + since, language };
  }
  const told = awayWords(plain);
  const absence = of('absence');
  if (!told || !absence?.propose) return undefined;
  return { command: { ...absence, run: absence.propose }, rest: told.days, language: told.language };
}
