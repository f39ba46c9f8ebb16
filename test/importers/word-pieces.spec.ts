import assert from 'node:assert/strict';
import { piecesOfBody } from '../../src/importers/files/word-pieces.ts';

const [HEAD, TAIL] = ['<w:document><w:body>', '<w:sectPr></w:sectPr></w:body></w:document>'];
const p = (content: string) => `<w:p>${content}</w:p>`;
const text = (length: number) => `<w:r><w:t>${'a'.repeat(length)}</w:t></w:r>`;
const LONG = p(text(600_000));
const SHORT = p(text(5));
const item = p(`<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>${text(5)}`);
const field = (type: string) => p(`<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`);
const endTakenOut = p(`<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${text(600_000)}`);

/** The pieces of a body, without what each has of the file around it. */
function pieces(body: string): readonly string[] {
  const found = [...piecesOfBody(HEAD + body + TAIL)];
  const end = '</w:body></w:document>';
  assert.ok(found.every((piece) => piece.startsWith(HEAD) && piece.endsWith(end)));
  const inner = found.map((piece) => piece.slice(HEAD.length, -end.length));
  assert.equal(inner.join(''), `${body}<w:sectPr></w:sectPr>`);
  return inner;
}

describe('The body of a long Word file', () => {
  it('is read in pieces, cut between paragraphs', () => {
    assert.deepEqual(
      pieces(LONG + SHORT + LONG + SHORT).map(({ length }) => length > 500_000),
      [true, true, false],
    );
  });

  for (const [what, body] of [
    ['within a table', `<w:tbl><w:tr><w:tc>${LONG}${LONG}${SHORT}</w:tc></w:tr></w:tbl>${SHORT}`],
    ['within a content control', `<w:sdt><w:sdtContent>${LONG}${LONG}</w:sdtContent></w:sdt>${SHORT}`],
    ['between the items of a list', item + p(text(1_200_000)) + item + item],
    ['before a list', p(text(1_200_000)) + item],
    ['within a field', field('begin') + LONG + LONG + field('end')],
    ['where the end of a paragraph is taken out', endTakenOut + endTakenOut],
    ['where it has notes', p(`<w:r><w:footnoteReference w:id="1"/></w:r>`) + LONG + LONG + SHORT],
    ['where it is short', SHORT + SHORT],
  ] as const)
    it(`is not cut ${what}`, () => assert.equal(pieces(body).length, 1));
});
