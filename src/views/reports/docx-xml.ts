/**
 * Paragraphs and tables of Word's as text. A report of twenty thousand assessments has half a million of them: built as objects of the
 * library they take minutes and gigabytes, as text a second.
 */

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}

interface RunLook {
  readonly bold?: boolean | undefined;
  /** Six hexadecimal digits. */
  readonly color?: string | undefined;
  /** Half points. */
  readonly size?: number | undefined;
  readonly style?: string | undefined;
}

export function run(text: string, { bold, color, size, style }: RunLook = {}): string {
  const look = [
    style === undefined ? '' : `<w:rStyle w:val="${style}"/>`,
    bold === undefined ? '' : `<w:b w:val="${bold}"/><w:bCs w:val="${bold}"/>`,
    color === undefined ? '' : `<w:color w:val="${color}"/>`,
    size === undefined ? '' : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
  ].join('');
  return `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

/** A run that leads to a bookmark. */
export function link(anchor: string, runs: string): string {
  return `<w:hyperlink w:history="1" w:anchor="${anchor}">${runs}</w:hyperlink>`;
}

/** @param id unlike that of every other bookmark */
export function bookmark(name: string, id: number, runs: string): string {
  return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${runs}<w:bookmarkEnd w:id="${id}"/>`;
}

interface ParagraphLook {
  readonly style?: string | undefined;
  readonly isKeptWithNext?: boolean | undefined;
  readonly isOnNewPage?: boolean | undefined;
  readonly isBullet?: boolean | undefined;
}

/** Of the list that a document has as its first. */
const BULLET = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';

export function paragraph(
  runs: string,
  { style, isKeptWithNext, isOnNewPage, isBullet }: ParagraphLook = {},
): string {
  const look = [
    style === undefined ? '' : `<w:pStyle w:val="${style}"/>`,
    isKeptWithNext ? '<w:keepNext/>' : '',
    isOnNewPage ? '<w:pageBreakBefore/>' : '',
    isBullet ? BULLET : '',
  ].join('');
  return `<w:p>${look && `<w:pPr>${look}</w:pPr>`}${runs}</w:p>`;
}

interface TableLook {
  /** Of its columns, in twentieths of a point. */
  readonly widths: readonly number[];
  /** Of its rules, and of what lies behind its head. */
  readonly rule: string;
  readonly fill: string;
  /** What it is about, for whoever has it read aloud. */
  readonly caption: string;
}

interface Row {
  /** Each of them paragraphs. */
  readonly cells: readonly string[];
  /** Never parted between two pages. */
  readonly isWhole: boolean;
}

/**
 * A table with a head that is repeated on every page.
 * @param head cells, each of them paragraphs
 */
export function table(head: readonly string[], rows: readonly Row[], look: TableLook): string {
  const { widths, rule, fill, caption } = look;
  const all = widths.reduce((sum, width) => sum + width, 0);
  const line = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${rule}"/>`;
  const properties = [
    `<w:tblW w:w="${all}" w:type="dxa"/>`,
    `<w:tblBorders>${['top', 'bottom', 'insideH'].map(line).join('')}</w:tblBorders>`,
    '<w:tblLayout w:type="fixed"/>',
    '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="90" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar>',
    '<w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>',
    `<w:tblCaption w:val="${escapeXml(caption)}"/>`,
  ].join('');
  const shade = `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
  return [
    `<w:tbl><w:tblPr>${properties}</w:tblPr>`,
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cellsOf(head, widths, shade)}</w:tr>`,
    ...rows.map(
      ({ cells, isWhole }) =>
        `<w:tr>${isWhole ? '<w:trPr><w:cantSplit/></w:trPr>' : ''}${cellsOf(cells, widths, '')}</w:tr>`,
    ),
    '</w:tbl>',
  ].join('');
}

function cellsOf(cells: readonly string[], widths: readonly number[], more: string): string {
  return cells
    .map(
      (cell, place) =>
        `<w:tc><w:tcPr><w:tcW w:w="${widths[place] ?? 0}" w:type="dxa"/>${more}</w:tcPr>${cell}</w:tc>`,
    )
    .join('');
}
