import assert from 'node:assert/strict';
import { textOf } from '../../src/importers/files.ts';
import { wordFile } from './hostile-files.ts';

const run = (text: string, looks = '') => `<w:r><w:rPr>${looks}</w:rPr><w:t>${text}</w:t></w:r>`;
const p = (content: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const styled = (style: string, text: string) => p(run(text), `<w:pStyle w:val="${style}"/>`);
const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(run(text))}</w:tc>`;
const tr = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
const sym = (font: string, code: string) => `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`;
const deleted = (text: string) =>
  `<w:del w:id="1" w:author="Bo"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const inserted = (text: string) => `<w:ins w:id="1">${run(text)}</w:ins>`;
const WINGDINGS = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>';

/** What may stand in the body of a Word file, and what is read of it. */
const BODIES: readonly [what: string, body: string, read: string][] = [
  ['text in pieces', p(run('Mål') + run('område', '<w:i/>') + run(' A', '<w:b w:val="0"/>')), 'Målområde A'],
  ['one bold word', p(run('Mål', '<w:b/>') + run(' A')), 'Mål A'],
  ['bold in pieces', p(run('Mål', '<w:b/><w:bCs/>') + run(' A', '<w:b/><w:sz w:val="9"/>')), '**Mål A**'],
  ['text put in', p(run('Mål') + inserted(' nio')), 'Mål nio'],
  ['text moved here', p(`${run('Mål')}<w:moveTo w:id="1">${run(' nio')}</w:moveTo>`), 'Mål nio'],
  [
    'a paragraph whose end is taken out',
    p(run('Mål'), '<w:rPr><w:del w:id="1"/></w:rPr>') + p(run(' A')),
    'Mål A',
  ],
  [
    'what stands at the right margin, behind a tab, and a tab elsewhere',
    p(`${run('Mål 1: En öppen kaj', '<w:b/>')}<w:r><w:tab/></w:r>${run('Uppnås delvis')}`) +
      p(`${run('Kajen')}<w:r><w:tab/></w:r>${run('är öppen')}`),
    'Mål 1: En öppen kaj\tUppnås delvis\n\nKajen är öppen',
  ],
  ['what was struck through once and is so no more', p(run('Mål', '<w:strike w:val="0"/>')), 'Mål'],
  [
    'what was struck through before a tracked change',
    p(run('Mål', '<w:rPrChange w:id="1"><w:rPr><w:strike/></w:rPr></w:rPrChange>')),
    'Mål',
  ],
  [
    'a text box',
    p(
      `${run('Mål')}<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${p(run('A'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
    ),
    'Mål\n\nA',
  ],
  [
    'a content control around words, and one around paragraphs',
    p(`<w:sdt><w:sdtContent>${run('Mål')}</w:sdtContent></w:sdt>`) +
      `<w:sdt><w:sdtPr><w:alias w:val="Text"/></w:sdtPr><w:sdtContent>${p(run('A'))}</w:sdtContent></w:sdt>`,
    'Mål\n\nA',
  ],
  ['a field', p(`<w:fldSimple w:instr=" REF mål ">${run('Mål')}</w:fldSimple>${run(' A')}`), 'Mål A'],
  ['attributes that are text', p(run('w:rsidR="1" Mål')), 'w:rsidR="1" Mål'],
  ['a letter of two characters', p(run('Ma\u030al')), 'Mål'],
  [
    'cells over two columns',
    table(tr(cell('Mål', '<w:tcW w:w="9"/><w:gridSpan w:val="2"/>'), cell('A'))),
    '| Mål |  | A |',
  ],
  [
    'a cell over two rows, which holds for both',
    table(
      tr(cell('Andel nöjda'), cell('minst 80 %', '<w:vMerge w:val="restart"/>')),
      tr(cell('Andel trygga'), cell('', '<w:vMerge/>')),
      tr(cell('Antal besök'), cell('minst 7')),
    ),
    '| Andel nöjda | minst 80 % |\n| Andel trygga | minst 80 % |\n| Antal besök | minst 7 |',
  ],
  [
    'a table within a cell, as its text',
    table(tr(cell('Mål'), `<w:tc>${p(run('A'))}${table(tr(cell('1'), cell('2')))}</w:tc>`)),
    '| Mål | A 1 2 |',
  ],
  [
    'symbols in cells',
    table(tr(`<w:tc>${p(sym('Wingdings', 'F04A'))}</w:tc>`, `<w:tc>${p(run('l', WINGDINGS))}</w:tc>`)),
    '| ☺ | ● |',
  ],
  ['a symbol that is typed in its font', p(run('\uf0fc', WINGDINGS) + run(' klart')), '✓ klart'],
  ['a sign of its own font', p(run('minst ') + sym('Symbol', 'F0B3') + run(' 4')), 'minst ≥ 4'],
  ['letters in a font for reading', p(run('Mål', '<w:rFonts w:ascii="Segoe UI Symbol"/>')), 'Mål'],
  [
    'boxes to tick',
    p(
      '<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☒</w:t></w:r></w:sdtContent></w:sdt>' +
        run(' ja'),
    ),
    '☒ ja',
  ],
];

const STYLES = `
<w:style w:type="paragraph" w:styleId="Rubrik2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="R3"><w:name w:val="Rubrik 3"/></w:style>
<w:style w:type="paragraph" w:styleId="Mlrubrik"><w:name w:val="Målrubrik"/><w:basedOn w:val="Rubrik2"/></w:style>
<w:style w:type="paragraph" w:styleId="Kapitel"><w:name w:val="Kapitel"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Brd"><w:name w:val="Bröd"/><w:basedOn w:val="Rubrik2"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Etikett"><w:name w:val="Etikett"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Punkt"><w:name w:val="Punkt"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Hjlp"><w:name w:val="Hjälptext"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Innehll1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="character" w:styleId="Struken"><w:name w:val="Struken"/><w:rPr><w:strike/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Stark"><w:name w:val="Stark"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Ring"><w:name w:val="Ring"/><w:basedOn w:val="Ring"/></w:style>`;
const NUMBERING =
  '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>';

/** What a style says of a paragraph or a word. */
const STYLED: readonly [what: string, body: string, read: string][] = [
  ['a heading by the Swedish id of its style', styled('Rubrik2', 'Mål'), '## Mål'],
  ['a heading by the Swedish name of its style', styled('R3', 'Mål'), '### Mål'],
  ['a heading by the style that its own is based on', styled('Mlrubrik', 'Mål'), '## Mål'],
  ['a heading by the outline level of its style', styled('Kapitel', 'Mål'), '# Mål'],
  ['a heading by its own outline level', p(run('Mål'), '<w:outlineLvl w:val="1"/>'), '## Mål'],
  ['body text based on a heading', styled('Brd', 'Mål'), 'Mål'],
  ['a bold line by its style', styled('Etikett', 'Önskat utfall'), '**Önskat utfall**'],
  ['bold words by their style', p(run('Mål', '<w:rStyle w:val="Stark"/>')), '**Mål**'],
  ['an item of a list by its style', styled('Punkt', 'Fler simmar'), '- Fler simmar'],
  ['no contents', styled('Innehll1', 'Mål 4') + p(run('A')), 'A'],
  ['a style that is based on itself', styled('Ring', 'A'), 'A'],
];

/** What is left out of a Word file, and listed with its line. */
const LEFT_OUT: readonly [what: string, body: string, read: string, left: (string | number)[][]][] = [
  [
    'struck through',
    p(run('Invånarna')) + p(run('blir ') + run('färre ', '<w:strike/>') + run('fler')),
    'Invånarna\n\nblir fler',
    [[3, 'struck-text', 'färre']],
  ],
  ['struck through twice', p(run('A') + run(' B', '<w:dstrike/>')), 'A', [[1, 'struck-text', 'B']]],
  [
    'struck through by its style',
    p(run('A') + run(' B', '<w:rStyle w:val="Struken"/>')),
    'A',
    [[1, 'struck-text', 'B']],
  ],
  ['hidden', p(run('A') + run(' B', '<w:vanish/>')), 'A', [[1, 'hidden-text', 'B']]],
  [
    'hidden by its style',
    styled('Hjlp', 'Skriv målet här') + p(run('A')),
    'A',
    [[1, 'hidden-text', 'Skriv målet här']],
  ],
  [
    'taken out and not agreed to',
    p(run('blir ') + deleted('färre') + inserted('fler') + run(' år') + deleted('en')),
    'blir fler år',
    [[1, 'deleted-text', 'färre … en']],
  ],
  [
    'in a table',
    table(
      tr(cell('Målindikator'), cell('Målvärde')),
      `<w:tr><w:trPr><w:del w:id="1" w:author="Bo"/></w:trPr>${cell('Andel nöjda')}${cell('90 %')}</w:tr>`,
      tr(cell('Andel trygga'), `<w:tc>${p(run('70 %', '<w:strike/>') + run('80 %'))}</w:tc>`),
    ),
    '| Målindikator | Målvärde |\n| Andel trygga | 80 % |',
    [
      [2, 'deleted-text', 'Andel nöjda 90 %'],
      [2, 'struck-text', '70 %'],
    ],
  ],
  [
    'a symbol that nobody knows',
    table(tr(cell('Andel nöjda'), `<w:tc>${p(sym('Kommunens ikoner', 'F041'))}</w:tc>`)),
    '| Andel nöjda | \uf041 |',
    [[1, 'unknown-symbol', '| Andel nöjda | ▯ |']],
  ],
];

describe('A Word file', () => {
  for (const [what, body, read] of BODIES) {
    it(`is read by what it says: ${what}`, async () => {
      assert.deepEqual(await textOf('plan.docx', wordFile(body)), { text: `${read}\n`, findings: [] });
    });
  }

  for (const [what, body, read] of STYLED) {
    it(`is read by what its styles mean: ${what}`, async () => {
      const file = wordFile(body, { styles: STYLES, numbering: NUMBERING });
      assert.equal((await textOf('plan.docx', file)).text, `${read}\n`);
    });
  }

  for (const [what, body, read, left] of LEFT_OUT) {
    it(`has left out and listed what is ${what}`, async () => {
      const { text, findings } = await textOf('plan.docx', wordFile(body, { styles: STYLES }));
      assert.equal(text, `${read}\n`);
      assert.deepEqual(
        findings.map(({ line, code, value }) => [line, code, value]),
        left,
      );
    });
  }

  it('keeps its notes apart from what its last heading is about', async () => {
    const body = p(`${run('Mål')}<w:r><w:footnoteReference w:id="2"/></w:r>`);
    const footnotes = `<w:footnote w:id="2">${p(run('Enligt enkäten.'))}</w:footnote>`;
    const { text } = await textOf('plan.docx', wordFile(body, { footnotes }));
    assert.equal(text, 'Mål\n\n# Fotnoter\n\n1. Enligt enkäten.\n');
  });

  it('is read as well where a paragraph is cut in two on its way in', async () => {
    const body = Array.from({ length: 6000 }, (_, index) =>
      p(run(`rad ${index} `) + run('struken', '<w:strike/>')),
    );
    const { text, findings } = await textOf('plan.docx', wordFile(body.join('')));
    assert.equal(text.split('\n\n').length, 6000);
    assert.equal(findings.length, 6000);
    assert.ok(findings.every(({ value }) => value === 'struken'));
  });
});
