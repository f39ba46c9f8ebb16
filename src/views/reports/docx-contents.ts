/** The contents of a report as Word makes them: a field that Word updates, filled in, so that they read without it. */
import { escapeXml, link, run } from './docx-xml.ts';

/** How deep the contents go. */
export const LISTED = 2;

export interface Heading {
  readonly title: string;
  readonly level: number;
  /** Its bookmark. */
  readonly anchor: string;
}

/** By bookmark. */
export type Pages = ReadonlyMap<string, string>;

/**
 * Each heading with its page.
 * @param width of a line of text, in twentieths of a point
 * @param pages by bookmark; where they have not been counted, Word asks whether to do it when it opens the document
 */
export function contents(headings: readonly Heading[], width: number, pages?: Pages): string {
  const begin =
    field('begin', pages ? '' : ' w:dirty="true"') +
    instruction(`TOC \\o "1-${LISTED}" \\h \\z \\u`) +
    field('separate');
  const entries = headings.map(({ title, level, anchor }, place) => {
    const page = [
      field('begin'),
      instruction(`PAGEREF ${anchor} \\h`),
      field('separate'),
      run(pages?.get(anchor) ?? ''),
      field('end'),
    ].join('');
    return entry(
      level,
      width,
      `${place === 0 ? begin : ''}${link(anchor, `${run(title)}<w:r><w:tab/></w:r>${page}`)}`,
    );
  });
  return `${entries.join('')}<w:p>${headings.length > 0 ? field('end') : ''}</w:p>`;
}

function entry(level: number, width: number, runs: string): string {
  const tab = `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${width}"/></w:tabs>`;
  return `<w:p><w:pPr><w:pStyle w:val="TOC${level}"/>${tab}</w:pPr>${runs}</w:p>`;
}

function field(type: 'begin' | 'separate' | 'end', more = ''): string {
  return `<w:r><w:fldChar w:fldCharType="${type}"${more}/></w:r>`;
}

function instruction(text: string): string {
  return `<w:r><w:instrText xml:space="preserve"> ${escapeXml(text)} </w:instrText></w:r>`;
}
