import { fromTypeface, typefaceOf } from './symbols.ts';
import { headingOf, type Meaning, type WordStyles } from './word-styles.ts';

/** As Word writes them: whatever is written otherwise stays. Nothing here repeats without end, as a hostile file does. */
const ATTRIBUTES = '(?: (?!xmlns)[\\w:]+="[^"<>]*"){0,12} ?';

/**
 * How text and tables look, and what Word notes for itself. mammoth passes it over, or makes markup of it that says nothing to
 * us. Bold does; but bold that is off is as good as none.
 */
const UNREAD = [
  'sz|szCs|color|lang|bCs|i|iCs|u|kern|spacing|w|position|noProof|shd|highlight|vertAlign|webHidden|caps|smallCaps',
  'ind|jc|keepNext|keepLines|contextualSpacing|widowControl|autoSpaceDE|autoSpaceDN|adjustRightInd|textAlignment',
  'tcW|vAlign|noWrap|hideMark|trHeight|cantSplit|cnfStyle|gridCol|top|left|bottom|right|insideH|insideV',
  'proofErr|bookmarkEnd|lastRenderedPageBreak|rFonts(?![^<>]{0,200}(?:dings|Symbol))',
].join('|');
const OFF = 'w:val="(?:0|false|off)"';
const UNREAD_TAG = new RegExp(
  `<w:(?:${UNREAD})${ATTRIBUTES}/>|<w:(?:b|strike|dstrike|vanish) ${OFF} ?/>|</?w:fldSimple${ATTRIBUTES}>`,
  'g',
);

/** None of these has an attribute that is read. */
const OPENING_TAG = new RegExp(`<w:(p|r|t|tr|tc)${ATTRIBUTES}>`, 'g');

const EMPTY_INNER = /<w:(rPr|tcBorders|tcMar|pBdr|tblGrid)><\/w:\1>/g;
const EMPTY_OUTER = /<w:(pPr|tcPr|trPr)><\/w:\1>/g;
/** How something looked before somebody changed it. */
const CHANGED = /<w:([prt]\w{0,5}PrChange)[ >][^<]*(?:<(?!\/?w:[prt]\w{0,5}PrChange[ >])[^<]*)*<\/w:\1>/g;

/** Word parts a sentence wherever somebody has edited it: runs of text that look the same, side by side. */
const LOOKS = `<w:rPr>(?:<w:\\w+${ATTRIBUTES}/>){1,9}</w:rPr>`;
const ALIKE = new RegExp(`<w:r>((?:${LOOKS})?)<w:t>[^<]*(?:</w:t></w:r><w:r>\\1<w:t>[^<]*){1,99}`, 'g');

/** Links of ours around what somebody has taken out and nobody has agreed to yet, and in a row that is taken out as a whole. */
export const [TAKEN_OUT, ROW_TAKEN_OUT] = ['-taken-out', '-row-taken-out'];
const DELETED = /<w:del(?: [^<>]*[^<>/])?>/g;
const DELETED_NOTHING = /<w:del((?: [^<>]*[^<>/])?)><\/w:del>/g;
const DELETED_TEXT = /<(\/?)w:delText[^<>]*>/g;
const DELETED_ROW = new RegExp(
  `<w:trPr>(?:<w:\\w+${ATTRIBUTES}/>){0,9}?<w:del${ATTRIBUTES}/>(?:<w:\\w+${ATTRIBUTES}/>){0,9}</w:trPr>(<w:tc>(?:<w:tcPr>(?:<w:\\w+${ATTRIBUTES}/>){0,9}</w:tcPr>)?)`,
  'g',
);

const SYMBOL = /<w:sym w:font="([^"<>]*)" w:char="([0-9A-Fa-f]{1,4})" ?\/>/g;
const SYMBOL_FONT = new RegExp(
  `<w:rFonts [^<>]{0,200}?w:ascii="([^"<>]{0,40})"[^<>]{0,200}/>((?:<w:\\w+${ATTRIBUTES}/>){0,9}</w:rPr>)<w:t>([^<]*)</w:t>`,
  'g',
);
const PARAGRAPH_PROPERTIES = /<w:pPr>([^<]*(?:<(?!\/?w:pPr>)[^<]*)*)<\/w:pPr>/g;
const STYLE = /<w:(p|r)Style w:val="([^"<>]*)" ?\/>/g;

/** A paragraph without an end is cut all the same, once it is as long. */
const LONGEST_PARAGRAPH = 1024 * 1024;
const PARAGRAPH_END = '</w:p>';

/**
 * The XML of a Word file without what changes nothing of the text that mammoth reads in it. Most of a long document is such,
 * and mammoth takes many times a tag's length to hold it; so it is cut away before all of it is in memory. What mammoth does
 * not know is written as what it does: symbols as characters, styles as what they mean, hidden text in small capitals.
 */
export async function slimmed(chunks: AsyncIterable<Buffer>, styles: WordStyles): Promise<string> {
  const decoder = new TextDecoder();
  let slim = '';
  let rest = '';
  let before = '';
  for await (const chunk of chunks) {
    const xml = decoder.decode(chunk, { stream: true });
    const end = rest.length + endOfPiece(before, xml, rest.length > LONGEST_PARAGRAPH);
    rest += xml;
    before = (before + xml).slice(1 - PARAGRAPH_END.length);
    if (end <= 0) continue;
    slim += slimmedPiece(rest.slice(0, end), styles);
    rest = rest.slice(end);
  }
  return slim + slimmedPiece(rest + decoder.decode(), styles);
}

/**
 * Where in a chunk no paragraph is cut in two, and no tag of a hostile one. Only the chunk is looked through, and nothing of what
 * stands before it: what has no end would be copied and looked through again with each.
 * @param before the last letters of the chunk before, which an end may begin with
 */
function endOfPiece(before: string, xml: string, isLong: boolean): number {
  const lastParagraph = (before + xml).lastIndexOf(PARAGRAPH_END);
  if (lastParagraph >= 0) return lastParagraph - before.length + PARAGRAPH_END.length;
  const tag = isLong ? xml.lastIndexOf('<') : -1;
  return tag < 0 ? Number.NEGATIVE_INFINITY : tag;
}

function slimmedPiece(xml: string, styles: WordStyles): string {
  const plain = xml
    .replace(CHANGED, '')
    .replace(UNREAD_TAG, '')
    .replace(OPENING_TAG, '<w:$1>')
    .replace(DELETED_NOTHING, '<w:del$1/>')
    .replace(DELETED, `<w:hyperlink w:anchor="${TAKEN_OUT}">`)
    .replaceAll('</w:del>', '</w:hyperlink>')
    .replace(DELETED_TEXT, '<$1w:t>')
    .replace(
      DELETED_ROW,
      `$1<w:p><w:hyperlink w:anchor="${ROW_TAKEN_OUT}"><w:r><w:t>-</w:t></w:r></w:hyperlink></w:p>`,
    )
    .replace(/<w:vanish ?\/>/g, '<w:smallCaps/>')
    .replace(/<w:dstrike ?\/>/g, '<w:strike/>')
    .replace(SYMBOL, (_, font, code) => `<w:t>${escaped(symbolOf(font, code))}</w:t>`)
    .replace(SYMBOL_FONT, (_, font, end, text) => `${end}<w:t>${textIn(font, text)}</w:t>`)
    .replace(PARAGRAPH_PROPERTIES, (_, properties) => `<w:pPr>${meant(properties, styles)}</w:pPr>`)
    .replace(STYLE, (tag, kind, id) => {
      const meaning = (kind === 'p' ? styles.paragraphs : styles.runs).get(id);
      return meaning ? `<w:${kind}Style w:val="${meaning}"/>` : tag;
    });
  return plain
    .replace(EMPTY_INNER, '')
    .replace(EMPTY_OUTER, '')
    .replace(ALIKE, (runs, looks) => runs.replaceAll(`</w:t></w:r><w:r>${looks}<w:t>`, ''));
}

function symbolOf(font: string, code: string): string {
  const letter = String.fromCodePoint(Number.parseInt(code, 16));
  const typeface = typefaceOf(font);
  return typeface ? fromTypeface(typeface, letter) : letter;
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

function textIn(font: string, text: string): string {
  const typeface = typefaceOf(font);
  if (!typeface) return text;
  return escaped(
    fromTypeface(
      typeface,
      text.replace(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity),
    ),
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A paragraph's properties with what its own level in the outline, or the list of its style, says written as mammoth reads it. */
function meant(properties: string, styles: WordStyles): string {
  const style = /<w:pStyle w:val="([^"<>]*)" ?\/>/.exec(properties);
  const level = /<w:outlineLvl w:val="(\d)" ?\/>/.exec(properties)?.[1];
  const rest = style ? properties.replace(style[0], '') : properties;
  if (level !== undefined) {
    const meaning: Meaning | undefined = Number(level) < 9 ? headingOf(Number(level) + 1) : undefined;
    return meaning ? `<w:pStyle w:val="${meaning}"/>${rest}` : rest;
  }
  const list = styles.lists.get(style?.[1] ?? '');
  if (list === undefined || properties.includes('<w:numPr>')) return properties;
  return `${properties}<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`;
}
