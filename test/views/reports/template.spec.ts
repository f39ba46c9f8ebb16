import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Footer, Header, Packer, Paragraph } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { reportTemplate } from '../../../src/config/report-template.ts';
import { Problem } from '../../../src/domain/errors.ts';
import { reportDocx } from '../../../src/views/reports/docx.ts';
import { type ReportTemplate, readTemplate } from '../../../src/views/reports/docx-template.ts';
import { reportOutline } from '../../../src/views/reports/outline.ts';
import { temporaryFolder } from '../../fakes.ts';
import { demoRound } from './demo-round.ts';
import { BODY, DOCX_RULES, partsOf, STYLES } from './docx-rules.ts';

const OUTLINE = reportOutline(demoRound(), { language: 'sv', timezone: 'Europe/Stockholm' });

/** A municipality's document as a Swedish Word writes it: "heading 1" has the id "Rubrik1" there. */
async function aTemplate(change: (part: string) => string = (part) => part): Promise<Uint8Array> {
  const document = new Document({
    styles: {
      default: {
        document: { run: { font: 'Georgia' } },
        heading1: { run: { color: 'C00000', size: 40 }, paragraph: { outlineLevel: 0 } },
        heading2: { paragraph: { outlineLevel: 1 } },
        heading3: { paragraph: { outlineLevel: 2 } },
        heading4: { paragraph: { outlineLevel: 3 } },
        heading5: { paragraph: { outlineLevel: 4 } },
        heading6: { paragraph: { outlineLevel: 5 } },
      },
    },
    sections: [
      {
        properties: {
          page: { size: { width: 11_906, height: 16_838 }, margin: { left: 2_000, right: 2_000 } },
        },
        headers: { default: new Header({ children: [new Paragraph('Kommunens sidhuvud')] }) },
        footers: { default: new Footer({ children: [new Paragraph('Kommunens sidfot')] }) },
        children: [new Paragraph('Text som inte ska med')],
      },
    ],
  });
  const files = unzipSync(await Packer.toBuffer(document));
  const styles = strFromU8(files[STYLES] ?? new Uint8Array());
  files[STYLES] = strToU8(change(styles.replaceAll('"Heading1"', '"Rubrik1"')));
  return zipSync(files);
}

async function readAs(bytes: Uint8Array): Promise<ReportTemplate> {
  const template = readTemplate(bytes);
  assert.ok(template);
  return template;
}

describe("A report in the municipality's own look", () => {
  it('has its styles, page, header and footer, and none of its text', async () => {
    const docx = await reportDocx(OUTLINE, await readAs(await aTemplate()));
    const parts = partsOf(docx);
    const all = Object.values(parts).join('');
    assert.match(all, /Kommunens sidhuvud/);
    assert.match(all, /Kommunens sidfot/);
    assert.doesNotMatch(all, /Text som inte ska med/);
    assert.match(parts[BODY] ?? '', /<w:pStyle w:val="Rubrik1"\/>/);
    assert.match(parts[BODY] ?? '', /<w:headerReference [\s\S]*<w:pgMar [^>]*w:left="2000"/);
    assert.match(parts[STYLES] ?? '', /w:styleId="Rubrik1"[\s\S]*?C00000/);
    const widths = [...(parts[BODY] ?? '').matchAll(/<w:tblW w:w="(\d+)"/g)].map(([, width]) =>
      Number(width),
    );
    assert.ok(
      widths.every((width) => width <= 11_906 - 4_000 && width > 7_800),
      widths.join(),
    );
  });

  it('keeps the rules of every report, but for the footer, which is its own', async () => {
    const parts = partsOf(await reportDocx(OUTLINE, await readAs(await aTemplate())));
    const asOurs = {
      ...parts,
      [BODY]: (parts[BODY] ?? '').replaceAll('"Rubrik1"', '"Heading1"'),
      [STYLES]: (parts[STYLES] ?? '').replaceAll('"Rubrik1"', '"Heading1"'),
    };
    for (const [rule, { faults }] of Object.entries(DOCX_RULES))
      if (rule !== 'its pages are numbered') assert.deepEqual(faults(asOurs), [], rule);
  });

  it('names every part once, and leads to parts that are there', async () => {
    const docx = await reportDocx(OUTLINE, await readAs(await aTemplate()));
    const files = unzipSync(docx);
    const types = strFromU8(files['[Content_Types].xml'] ?? new Uint8Array());
    const named = [...types.matchAll(/PartName="([^"]+)"/g)].map(([, name]) => name);
    assert.equal(new Set(named).size, named.length);
    assert.deepEqual(
      named.filter((name) => !files[name?.slice(1) ?? '']),
      [],
    );
    const relations = strFromU8(files['word/_rels/document.xml.rels'] ?? new Uint8Array());
    const targets = [...relations.matchAll(/Target="([^"]+)"/g)].map(([, target]) => target);
    assert.deepEqual(
      targets.filter((target) => !files[`word/${target}`]),
      [],
    );
    const ids = [...relations.matchAll(/\bId="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('is the same bytes for the same round', async () => {
    const template = await readAs(await aTemplate());
    const [first, second] = [await reportDocx(OUTLINE, template), await reportDocx(OUTLINE, template)];
    assert.ok(Buffer.from(first).equals(second));
  });

  const broken: Readonly<Record<string, () => Uint8Array | Promise<Uint8Array>>> = {
    'no zip': () => Buffer.from('not a document'),
    'another zip': () => zipSync({ 'a.txt': strToU8('a') }),
    'a document without styles': () => aTemplate(() => ''),
  };
  for (const [what, made] of Object.entries(broken)) {
    it(`is refused at the start where the file is ${what}`, async () => {
      const path = join(temporaryFolder(), 'mall.docx');
      writeFileSync(path, await made());
      await assert.rejects(reportTemplate(path), (error) => {
        assert.ok(error instanceof Problem);
        assert.deepEqual(error.findings, [
          { at: 'MALVAKT_REPORT_TEMPLATE', code: 'wrong-type', limit: '.docx' },
        ]);
        return true;
      });
    });
  }

  it('is refused at the start where there is no file', async () => {
    const path = join(temporaryFolder(), 'none.docx');
    await assert.rejects(reportTemplate(path), (error) => {
      assert.ok(error instanceof Problem);
      assert.deepEqual(error.findings, [{ at: 'MALVAKT_REPORT_TEMPLATE', code: 'not-a-file', value: path }]);
      return true;
    });
  });
});
