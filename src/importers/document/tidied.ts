import { PARAGRAPH, withLists } from './cells.ts';

/** Without odd blanks, signs that cannot be seen, glyphs of private fonts, and the tags that extraction leaves. */
export function tidy(written: string): string {
  const listed = withLists(written.trim().replace(QUOTED, '').replace(MARK, '• '));
  const row = listed.includes('**') ? listed.replace(BEFORE_BOLD, '**$1 $2**') : listed;
  if (!ODD.test(row)) return row.trim();
  return (
    row
      .replaceAll(PARAGRAPH, ' ')
      .replace(LIST, (list) => list.replace(/(?<=[\s>])[·•▪]\s/gu, `${PARAGRAPH}• `))
      .replace(/<li(?:\s[^<>]{0,200})?>/gi, `${PARAGRAPH}• `)
      .replace(/<\/?(?:p|ul|ol|li)(?:\s[^<>]{0,200})?>/gi, PARAGRAPH)
      // What is set in another type has blanks put around it, before a comma too.
      .replace(/<\/?(?:b|i|u|em|strong|span|sup|sub)(?:\s[^<>]{0,200})?>(?:\s(?=[,.;:](?:\s|$)))?/gi, '')
      .replace(/<br\s*\/?>/gi, ' ')
      .replace(/^\s*\p{Co}\s+/u, '• ')

      .replace(/\p{Co}|(?!\u00ad\s*$)\p{Cf}|[^\P{Cc}\t]/gu, '')
      .replace(/[^\S\t\u2029]+/g, ' ')
      .replace(/ ?\u2029[ \u2029]*/g, PARAGRAPH)
      .trim()
  );
}

/** What stands before the items of lists beside dashes and dots: lines, arrows, and letters that a font draws as such. */
const MARK =
  /^(?:[─━‒―‐⁃∙‣►▸▶➢➤➔→»▫❖✦\uF0B7\uF0A7\uF0D8](?=\s+["”]?[\p{L}\d])|[§Øüo+](?=\s+["”]?\p{Lu}\p{Ll}|\s{2,}\p{L}{2}))\s+/u;

/** "> **Mål 2**": what is set off as a quotation. */
const QUOTED = /^(?:>\s?)+(?=$|[\p{Lu}*#|•-]|\d{1,2}[.)]\s)/u;

/** "🟢 **Kajen är öppen**": the symbol is of what is bold. */
const BEFORE_BOLD = /^([^\p{L}\p{N}\s#*|<>[(•·–-]\uFE0F?)\s+\*\*([^*]+)\*\*$/u;

/** A list within a cell, up to what follows on it. */
const LIST = /<[uo]l(?:\s[^<>]{0,200})?>(?:[^<]|<(?!\/?(?:p|ul|ol)\b))*/giu;

/** What most lines have nothing of: tags, doubled or odd blanks, and signs that cannot be seen. */
const ODD = /<|\s\s|[^\S \t]|\p{Co}|\p{Cf}|[^\P{Cc}\t]/u;
