/** As Word writes them: whatever is written otherwise stays. Nothing here repeats without end, as a hostile file does. */
const ATTRIBUTES = '(?: (?!xmlns)[\\w:]+="[^"<>]*"){0,12} ?';

/**
 * How text and tables look, and what Word notes for itself. mammoth passes it over, or makes markup of it that says nothing to
 * us. Bold does; but bold that is off is as good as none.
 */
const UNREAD = [
  'rFonts|sz|szCs|color|lang|bCs|i|iCs|u|kern|spacing|w|position|noProof|shd|highlight|strike|vertAlign|vanish|webHidden',
  'ind|jc|keepNext|keepLines|contextualSpacing|widowControl|autoSpaceDE|autoSpaceDN|adjustRightInd|textAlignment',
  'tcW|vAlign|noWrap|hideMark|trHeight|cantSplit|cnfStyle|gridCol|top|left|bottom|right|insideH|insideV',
  'outlineLvl|proofErr|bookmarkEnd|lastRenderedPageBreak',
].join('|');
const UNREAD_TAG = new RegExp(`<w:(?:${UNREAD})${ATTRIBUTES}/>|<w:b w:val="(?:0|false)" ?/>`, 'g');

/** None of these has an attribute that is read. */
const OPENING_TAG = new RegExp(`<w:(p|r|t|tr|tc)${ATTRIBUTES}>`, 'g');

const EMPTY_INNER = /<w:(rPr|tcBorders|tcMar|pBdr|tblGrid)><\/w:\1>/g;
const EMPTY_OUTER = /<w:(pPr|tcPr|trPr)><\/w:\1>/g;

/** Word parts a sentence wherever somebody has edited it: runs of text that look the same, side by side. */
const LOOKS = `<w:rPr>(?:<w:\\w+${ATTRIBUTES}/>){1,9}</w:rPr>`;
const ALIKE = new RegExp(`<w:r>((?:${LOOKS})?)<w:t>[^<]*(?:</w:t></w:r><w:r>\\1<w:t>[^<]*){1,99}`, 'g');

/**
 * The XML of a Word file without what changes nothing of the text that mammoth reads in it. Most of a long document is such,
 * and mammoth takes many times a tag's length to hold it; so it is cut away before all of it is in memory.
 */
export async function slimmed(chunks: AsyncIterable<Buffer>): Promise<string> {
  const decoder = new TextDecoder();
  let slim = '';
  let rest = '';
  for await (const chunk of chunks) {
    const xml = decoder.decode(chunk, { stream: true });
    // No tag is cut in two.
    const lastTag = Math.max(0, xml.lastIndexOf('<'));
    if (lastTag > 0) slim += withoutUnread(rest + xml.slice(0, lastTag));
    rest = lastTag > 0 ? xml.slice(lastTag) : rest + xml;
  }
  return slim + withoutUnread(rest + decoder.decode());
}

function withoutUnread(xml: string): string {
  return xml
    .replace(UNREAD_TAG, '')
    .replace(OPENING_TAG, '<w:$1>')
    .replace(EMPTY_INNER, '')
    .replace(EMPTY_OUTER, '')
    .replace(ALIKE, (runs, looks) => runs.replaceAll(`</w:t></w:r><w:r>${looks}<w:t>`, ''));
}
