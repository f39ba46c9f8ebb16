/** A column of arrows that, as the document says, show where what is measured is to go. */

/** "Pilen visar i vilken riktning måttet ska gå." */
const LEGEND =
  /(?<!\p{L})pil(?:en|ar|arna)?\s[^.\n]{0,80}(?:riktning|håll)[^.\n]{0,40}\s(?:ska|skall|bör|vill|önska[sdt]?)(?!\p{L})|(?<!\p{L})pil(?:en|ar|arna)?\s[^.\n]{0,60}önskad\s(?:riktning|utveckling)/iu;
const HEAD = /(^|\||\t)([^\S\n\t]*)(?:Riktning|Pil|Trend)(?=[^\S\n\t]*(?:\t|\||$))/gmu;

/** The text with the word for what is wished for above such columns, line for line. */
export function withWishedArrows(text: string): string {
  return LEGEND.test(text) ? text.replace(HEAD, '$1$2Önskad riktning') : text;
}
