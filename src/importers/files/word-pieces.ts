/** The body of a long Word file in pieces: mammoth takes some twenty times a text's length to hold it, and so it holds a piece at a time. */

/** Of a piece, in characters of XML; what is shorter than two of them is one. */
const LENGTH = 512 * 1024;
/** Notes are numbered through all of a file, and stand below it. */
const NOTES = /<w:(?:footnote|endnote|comment)Reference[ /]/;
const BODY = /<w:body(?: [^<>]*)?>/;
const BODY_END = '</w:body>';
/** What paragraphs may stand in, where a field begins or ends, and where a paragraph stands right above another. */
const TAG =
  /<(\/?)(?:w:(?:tbl|sdt|txbxContent|customXml|smartTag|ins|del|moveFrom|moveTo|hyperlink)|mc:AlternateContent)(?: [^<>]*)?>|<w:fldChar [^<>]*?w:fldCharType="(begin|end)"|<\/w:p>(?=<w:p>)/g;

/** The same XML, cut only between two paragraphs of the body, of which neither is an item of a list or goes on in the other. */
export function* piecesOfBody(xml: string): Generator<string> {
  const body = BODY.exec(xml);
  const end = xml.lastIndexOf(BODY_END);
  if (!body || end < 0 || xml.length < 2 * LENGTH || NOTES.test(xml)) {
    yield xml;
    return;
  }
  let start = body.index + body[0].length;
  const [head, tail] = [xml.slice(0, start), xml.slice(end)];
  let depth = 0;
  for (const { 0: tag, 1: closing, 2: field, index } of xml.slice(0, end).matchAll(TAG)) {
    if (tag === '</w:p>') {
      const at = index + tag.length;
      if (depth !== 0 || at - start < LENGTH || !isBetween(xml, at)) continue;
      yield head + xml.slice(start, at) + tail;
      start = at;
    } else if (field !== undefined) depth += field === 'begin' ? 1 : -1;
    else if (!tag.endsWith('/>')) depth += closing === '' ? 1 : -1;
  }
  yield head + xml.slice(start, end) + tail;
}

/** Whether neither the paragraph that ends there nor the next is an item of a list, and nobody has taken out what parts them. */
function isBetween(xml: string, at: number): boolean {
  const above = xml.slice(xml.lastIndexOf('<w:p>', at - 1), at);
  const below = xml.slice(at, xml.indexOf('</w:p>', at));
  return ![above, below].some((one) => one.includes('<w:numPr>')) && !above.includes('<w:del');
}
