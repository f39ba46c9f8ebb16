/** A message as it was meant, before anything of it is understood. */

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

/** "HR:s", "KPI:erna" */
const ENDING_OF_LETTERS = /(?<!\p{L})(\p{Lu}{2,5}):(?:s|n|en|ens|et|ets|t|er|erna|ar|arna|na)(?!\p{L})/gu;

/** A message as people mean it, however it is spelt: without doubled blanks, what cannot be seen, and quotes around it. */
export function plainMessage(message: string): string {
  return message
    .slice(0, MAX_LOOKED_AT)
    .replace(UNSEEN, '')
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(QUOTED, '$1$2')
    .replace(ENDING_OF_LETTERS, '$1')
    .trim()
    .slice(0, MAX_MESSAGE);
}
