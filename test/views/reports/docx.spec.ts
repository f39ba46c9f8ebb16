import assert from 'node:assert/strict';
import { compile } from '../../../src/domain/reports/compile.ts';
import { FROZEN_FORMATS } from '../../../src/domain/reports/publication.ts';
import { reportDocx } from '../../../src/views/reports/docx.ts';
import { reportMaker } from '../../../src/views/reports/make.ts';
import { reportOutline } from '../../../src/views/reports/outline.ts';
import { demoRound } from './demo-round.ts';
import {
  BODY,
  CORE,
  DOCX_RULES,
  type DocxParts,
  headingsIn,
  partsOf,
  STYLES,
  tablesIn,
  textIn,
} from './docx-rules.ts';
import { roundByUnit, roundWritten, trendRound } from './rounds.ts';

const WORDING = { language: 'sv', timezone: 'Europe/Stockholm' } as const;

/** What breaks each rule: a part, what is taken out of it or changed in it, and into what. */
const BROKEN: Readonly<Record<string, readonly (readonly [part: string, what: RegExp, into: string])[]>> = {
  'it has a title of its own, in its properties too': [
    [BODY, /<w:pStyle w:val="Title"\/>/, ''],
    [CORE, /<dc:title>[^<]*/, '<dc:title>'],
  ],
  'it says in which language it is to be read': [
    [STYLES, /<w:lang w:val="sv-SE"\/>/, ''],
    [CORE, /<dc:language>.*?<\/dc:language>/, ''],
  ],
  'its headings are headings, and no level is skipped': [
    [BODY, /"Heading\d"/g, '"Normal"'],
    [BODY, /"Heading2"/g, '"Heading4"'],
    [BODY, /(?<=<w:pStyle w:val="Heading3"\/><\/w:pPr>)<w:r>.*?<\/w:r>/, ''],
  ],
  'its headings have the level by which they are found': [
    [STYLES, /<w:outlineLvl w:val="2"\/>/, ''],
    [STYLES, /<w:outlineLvl w:val="1"\/>/, '<w:outlineLvl w:val="3"/>'],
  ],
  'each of its styles is there': [[STYLES, /w:styleId="MalvaktCell"/, 'w:styleId="Another"']],
  'a table has a head that is marked and repeated, and says what it is about': [
    [BODY, /<w:tblHeader\/>/, ''],
    [BODY, /w:firstRow="1"/, 'w:firstRow="0"'],
    [BODY, /<w:tblCaption [^>]*>/, ''],
  ],
  'a row of a few lines is not parted between two pages': [[BODY, /<w:trPr><w:cantSplit\/><\/w:trPr>/, '']],
  'the rows of a table have as many cells as its head': [
    [BODY, /(<w:cantSplit\/><\/w:trPr>)<w:tc>.*?<\/w:tc>/, '$1'],
  ],
  'a picture has words, and its numbers stand in a table below it': [
    [BODY, / descr="[^"]*"/, ''],
    [BODY, /(?<=<\/w:drawing>(?:(?!<w:tbl>).){0,900})<w:tbl>.*?<\/w:tbl>/s, ''],
  ],
  'its contents lead to its headings, and say on which page they are': [
    [BODY, /<w:pStyle w:val="TOC2"\/>/, ''],
    [BODY, /w:name="_Toc3"/, 'w:name="Other"'],
    [BODY, /(?<=<w:fldChar w:fldCharType="separate"\/><\/w:r><w:r><w:t xml:space="preserve">)\d+/, ''],
  ],
  'what is cited leads to its source': [
    [BODY, /w:name="kalla_1"/, 'w:name="other"'],
    [BODY, /w:anchor="kalla_\d+"/g, 'w:anchor="_Toc1"'],
  ],
  'its pages are numbered': [['word/footer1.xml', /PAGE/g, 'DATE']],
};

describe('A report in Word', function () {
  this.timeout(120_000);
  let docx: Uint8Array;
  let parts: DocxParts;

  before(async () => {
    docx = await reportDocx(reportOutline(demoRound(), WORDING));
    parts = partsOf(docx);
  });

  for (const [rule, { faults }] of Object.entries(DOCX_RULES)) {
    it(`keeps the rule: ${rule}`, () => {
      assert.deepEqual(faults(parts), []);
    });

    it(`would be told if it did not: ${rule}`, () => {
      const broken = BROKEN[rule] ?? [];
      assert.ok(broken.length > 0, 'nothing breaks it');
      for (const [part, what, into] of broken) {
        const before = parts[part] ?? '';
        const after = before.replace(what, into);
        assert.notEqual(after, before, `${what} is not in ${part}`);
        assert.notDeepEqual(faults({ ...parts, [part]: after }), [], `${what}`);
      }
    });
  }

  it('has the plan in its own order, with each indicator’s outcome against its target', () => {
    const titles = headingsIn(parts)
      .filter(([level]) => level === 1)
      .map(([, title]) => title);
    const areas = demoRound().summary.state.plan.items.filter(({ kind }) => kind === 'area');
    const told = areas.map(({ title }) => title).filter((title) => titles.includes(title));
    assert.deepEqual(titles, ['Sammanfattning', ...told, 'Det som saknas', 'Bilaga: källor']);
    const heads = new Set(tablesIn(parts).map(([head]) => head?.join(', ')));
    assert.ok(heads.has('Slag, Svar, Bedömningar'), [...heads].join('; '));
    assert.ok([...heads].some((head) => head?.startsWith('Indikator, ') && head.includes('Utfall')));
  });

  it('draws how an outcome has moved since the rounds before', () => {
    const drawn = [...(parts[BODY] ?? '').matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(
      ([, words]) => words ?? '',
    );
    assert.equal(drawn.length, 2);
    assert.match(drawn[1] ?? '', /har ökat från .*aug.2024: 8.*aug.2025: 13/);
    assert.match(parts['word/charts/chart2.xml'] ?? '', /<c:v>8<\/c:v>.*<c:v>13<\/c:v>/s);
  });

  it('is the same bytes for the same round, in every format', async () => {
    const maker = reportMaker();
    for (const format of FROZEN_FORMATS) {
      const [first, second] = [
        await maker.make(demoRound(), format, WORDING),
        await maker.make(demoRound(), format, WORDING),
      ];
      assert.ok(first.length > 1_000, format);
      assert.ok(Buffer.from(first).equals(second), format);
    }
  });

  it('keeps its rules for units, for trends, and for whatever people write', async () => {
    const written = `<w:p>&"' \u0007 \uD800 </w:t>`;
    const rounds = [roundByUnit(), trendRound(), roundWritten(written)];
    for (const { state } of rounds) {
      const own = partsOf(await reportDocx(reportOutline(compile(state), { ...WORDING, language: 'en' })));
      for (const [rule, { faults }] of Object.entries(DOCX_RULES)) assert.deepEqual(faults(own), [], rule);
    }
    const last = partsOf(await reportDocx(reportOutline(compile(roundWritten(written).state), WORDING)));
    assert.ok(textIn(last[BODY] ?? '').includes(`<w:p>&"'`));
    for (const [name, xml] of Object.entries(last)) assert.ok(!xml.includes('\u0007'), name);
  });
});
