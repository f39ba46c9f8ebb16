import { LANGUAGES, type Language } from '../../domain/language.ts';
import { awayWords } from './away-words.ts';
import type { Intent, Vocabulary } from './intent.ts';
import { isOfAll, PHRASES, QUESTIONS, SINCE } from './phrases.ts';

/** Longest message that is read: what people write to a bot fits in a line. */
const MAX_MESSAGE = 1000;

/** As much of it is looked at as may hold that many characters beside blanks and what cannot be seen. */
const MAX_LOOKED_AT = 20_000;

/** Cannot be seen: blanks without width, marks of direction, soft hyphens. What joins the parts of an emoji stays. */
const UNSEEN =
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\p{Default_Ignorable_Code_Point}|[\u200B\u2060\uFEFF]/gu;

/** Quotes of any kind, as they come with a word that is copied out of a sentence. */
const QUOTES = `"'”“„‟«»‘’‚‛‹›\``;
const QUOTED = new RegExp(`^[${QUOTES}]+([^${QUOTES}]+)[${QUOTES}]+([.?!]*)$`, 'u');

/** A message as people mean it, however it is spelt: without doubled blanks, what cannot be seen, and quotes around it. */
export function plainMessage(message: string): string {
  return message
    .slice(0, MAX_LOOKED_AT)
    .replace(UNSEEN, '')
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(QUOTED, '$1$2')
    .trim()
    .slice(0, MAX_MESSAGE);
}

/** What a message asks for: the command that it gives, or the question that it puts. Undefined when it is not understood. */
export function understand(message: string, vocabulary: Vocabulary): Intent | undefined {
  const plain = message.replace(/[?!.,:;…\s]+$/, '');
  const intent = commandIn(plain, vocabulary) ?? phraseIn(plain) ?? questionIn(plain) ?? absenceIn(plain);
  return intent?.capability === 'history' ? withSince(intent) : intent;
}

function commandIn(plain: string, vocabulary: Vocabulary): Intent | undefined {
  const lower = plain.toLowerCase();
  for (const { id, words } of vocabulary) {
    for (const language of LANGUAGES) {
      const word = words[language];
      if (lower !== word && !lower.startsWith(`${word} `)) continue;
      const said = words.sv === words.en ? undefined : language;
      return { capability: id, subject: plain.slice(word.length).trim(), language: said, isTold: false };
    }
  }
  return undefined;
}

function phraseIn(plain: string): Intent | undefined {
  const phrase = PHRASES.find(({ pattern }) => pattern.test(plain));
  return phrase && told(phrase.capability, '', phrase.language);
}

function questionIn(plain: string): Intent | undefined {
  for (const { pattern, capability, language } of QUESTIONS) {
    const [, subject, since = ''] = pattern.exec(plain) ?? [];
    if (subject === undefined) continue;
    if (isOfAll(subject + since)) return told('status', '', language);
    return told(capability, subject + since, language);
  }
  return undefined;
}

function absenceIn(plain: string): Intent | undefined {
  const away = awayWords(plain);
  return away && told('absence', away.days, away.language);
}

function told(capability: string, subject: string, language: Language): Intent {
  return { capability, subject, language, isTold: true };
}

/** "Öresundsmetron sedan 2019" names a goal and a year. */
function withSince(intent: Intent): Intent {
  const [, subject, year] = SINCE.exec(intent.subject) ?? [];
  if (subject === undefined) return intent;
  return { ...intent, subject: subject.trim(), since: { year: Number(year) } };
}
