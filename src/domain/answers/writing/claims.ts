import { quoteOf, sentencesOf, wordsOf } from './sentences.ts';

/** What a sentence may say of a goal, or of something that it depends on. */
const CLAIMS = {
  paused:
    /(?<!\p{L})(?:pausa(?:d|de|des|t|ts|s)|pausera\p{L}*|vilande|avbrut(?:en|et|na|its)|avbröts|lag(?:ts|d|t) (?:på is|ner|ned)|nedlag(?:d|da|t)|paused|suspended|on hold|discontinued|cancelled|called off)(?!\p{L})/iu,
  achieved:
    /(?<!\p{L})(?:uppnå(?:tt|tts|ddes|dd|dda)|achieved|(?:goals?|targets?|outcomes?) (?:is|are|has been|have been|was|were) (?:\p{L}+ )?(?:met|reached))(?!\p{L})/iu,
} as const;

/** What no text claims it without: most can be told from it to claim nothing. */
const NEAR = {
  paused: /paus|vilande|avbr|lag[dt]|suspended|on hold|discontinued|cancelled|called off/i,
  achieved: /uppn|achieved|met|reached/i,
} as const;

/** What has to be said of it as well, unless the sentence is nothing but the claim. */
const OF = {
  paused: undefined,
  achieved: /mål|utfall|åtagande|uppdrag|goal|target|outcome|commitment/iu,
} as const;
const BARE_WORDS = 3;

/** What makes it mean something else: "inte längre pausad", "återupptaget", "förväntas vara uppnått", "delvis", "mycket arbete har lagts ner". */
const OTHERWISE =
  /(?<!\p{L})(?:inte|ej|icke|aldrig|utan att|tidigare|varit|återuppta\p{L}*|återstart\p{L}*|i gång igen|risk\p{L}*|not|never|no longer|previously|resumed|förvänta\p{L}*|beräkna\p{L}*|bedöms bli|(?:arbete|tid|kraft|möda|resurser|pengar|energi|timmar) (?:har )?lag(?:ts|t) ne[rd]|delvis|delmål\p{L}*|nästan|expected|partly|almost)(?!\p{L})/iu;

/** The beginning of the first sentence that claims something, told as it is now; undefined when none does. */
export function sentenceWith(claim: keyof typeof CLAIMS, text: string): string | undefined {
  if (!NEAR[claim].test(text)) return undefined;
  const found = sentencesOf(text).find((one) => claims(claim, one));
  return found === undefined ? undefined : aroundClaim(found, CLAIMS[claim]);
}

function claims(claim: keyof typeof CLAIMS, sentence: string): boolean {
  if (!CLAIMS[claim].test(sentence) || OTHERWISE.test(sentence)) return false;
  return (OF[claim]?.test(sentence) ?? true) || wordsOf(sentence).length <= BARE_WORDS;
}

/** Some words that the claim is among, however long the sentence. */
function aroundClaim(sentence: string, claim: RegExp): string {
  const before = sentence.slice(0, sentence.search(claim)).trim().split(/\s+/).filter(Boolean);
  const from = Math.max(0, before.length - 3);
  const rest = sentence.split(/\s+/).slice(from).join(' ');
  return `${from > 0 ? '… ' : ''}${quoteOf(rest)}`;
}
