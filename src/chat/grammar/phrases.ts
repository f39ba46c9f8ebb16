import type { Language } from '../../domain/language.ts';

interface Pattern {
  readonly pattern: RegExp;
  readonly capability: string;
  readonly language: Language;
}

/** What people say without naming a command. */
export const PHRASES: readonly Pattern[] = [
  {
    pattern: /^(?:hej|hejsan|hallå|tjena|god morgon|vem är du|vad kan du)$/i,
    capability: 'help',
    language: 'sv',
  },
  { pattern: /^(?:hello|hi|who are you|what can you do)$/i, capability: 'help', language: 'en' },
  {
    pattern: /^(?:hur (?:går|ligger) (?:det|vi)(?: till)?|läget|hur är läget)$/i,
    capability: 'status',
    language: 'sv',
  },
  { pattern: /^how(?: is|'s|’s) it going$/i, capability: 'status', language: 'en' },
  {
    pattern: /^(?:ändra|ändra mitt svar|mina svar|(?:vad|vilka mål) (?:an)?svarar jag för)$/i,
    capability: 'my-goals',
    language: 'sv',
  },
  { pattern: /^what do i own$/i, capability: 'my-goals', language: 'en' },
  {
    pattern: /^(?:(?:visa )?(?:alla )?ansvariga?|vem ansvarar(?: för vad)?)$/i,
    capability: 'owners',
    language: 'sv',
  },
  { pattern: /^who owns what$/i, capability: 'owners', language: 'en' },
  {
    pattern:
      /^(?:vem|vilka) (?:(?:kan|kunde|gick|går) inte (?:att )?nås?|har inte (?:fått (?:frågorna|sina frågor|frågan)|nåtts))$/i,
    capability: 'deliveries',
    language: 'sv',
  },
  {
    pattern:
      /^who (?:(?:cannot|can't|can’t|could not) be reached|has not (?:got|been reached)(?: .*questions)?)$/i,
    capability: 'deliveries',
    language: 'en',
  },
  {
    pattern: /^(?:(?:sluta|avsluta)(?: att)? prenumerera|avsluta prenumerationen|säg upp prenumerationen)$/i,
    capability: 'unsubscribe',
    language: 'sv',
  },
  { pattern: /^stop subscribing$/i, capability: 'unsubscribe', language: 'en' },
];

/** Questions in people's own words: the first group is what they are about, the second from when on. */
export const QUESTIONS: readonly Pattern[] = [
  {
    pattern: /^hur har (?:det|vi) (?:gått|utvecklats)(?: till)?(?: med| för| i)? (.+)$/i,
    capability: 'history',
    language: 'sv',
  },
  {
    pattern: /^hur har (.+?) (?:gått|utvecklats)((?: sedan| från)? .+)?$/i,
    capability: 'history',
    language: 'sv',
  },
  {
    pattern: /^how has (?:it|that) (?:been )?(?:gone|going|done) (?:with|for) (.+)$/i,
    capability: 'history',
    language: 'en',
  },
  {
    pattern:
      /^how (?:has|have) (.+?)(?: been)? (?:done|doing|gone|going|progressed|developed|fared)( since .+| so far| this year)?$/i,
    capability: 'history',
    language: 'en',
  },
  {
    pattern: /^(?:ansvariga?|(?:vem|vilka) (?:ansvarar|är ansvariga?))(?: för)? (.+)$/i,
    capability: 'owners',
    language: 'sv',
  },
  { pattern: /^who owns (.+)$/i, capability: 'owners', language: 'en' },
  {
    pattern: /^hur (?:går|gick|ligger|ser|står)(?: det| vi)?(?: till| ut)?(?: med| för| i)? (.+)$/i,
    capability: 'status',
    language: 'sv',
  },
  { pattern: /^(?:vad är )?läget (?:med|för|i) (.+)$/i, capability: 'status', language: 'sv' },
  {
    pattern: /^how(?: is|'s|’s|s| are)(?: it)?(?: going)?(?: with)? (.+?)(?: going| doing| progressing)?$/i,
    capability: 'status',
    language: 'en',
  },
];

/** The language that somebody names: "svenska", "swedish", "engelska". */
export function languageNamed(words: string): Language | undefined {
  if (/^(?:sv|swe)/i.test(words)) return 'sv';
  return /^en/i.test(words) ? 'en' : undefined;
}

/** Words that name nothing: whoever asks how it has gone this year asks about all of it. */
const NOTHING_NAMED =
  /^(?:(?:det|vi|hittills|så här långt|(?:i )?år|it|that|we|things|so far|this year)(?: |$))+$/i;

export function isOfAll(subject: string): boolean {
  return NOTHING_NAMED.test(subject);
}

/** "Öresundsmetron sedan 2019", "metron från och med år 2019", "the metro since 2019" */
export const SINCE =
  /^(.*?)\s*\b(?:sedan|sen|från(?: och med)?|fr\.? ?o\.? ?m\.?|since|from)\s+(?:år\s+)?((?:19|20)\d{2})$/i;
