import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { marked } from 'marked';
import { Problem } from '../../src/domain/errors.ts';
import { read } from '../../src/importers/reading.ts';
import { ownText, withoutLines } from './document-files.ts';
import { mannersOf } from './manners/manners.ts';

const OFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));

/** Documents in the manners of several municipalities, and two of our own: those that are whole in Markdown. */
const DOCUMENTS: readonly (readonly [name: string, text: string])[] = [
  ...mannersOf('seen')
    .filter(({ name }) => name.endsWith('.md'))
    .map(({ name, text }) => [name.replace(/\.md$/, ''), text] as const),
  ...['budget', 'program'].map((name) => [name, ownText(`${name}.md`)] as const),
];

/** Narrow paddings and centred heads, as a browser has them. */
const LOOKS =
  'table { width: 100%; border-collapse: collapse } td, th { border: 1px solid black; padding: 2pt }';

/** Makes Word files of pages of the web, or PDFs of Word files: all of them at once, which takes as long as one. */
function convert(folder: string, from: string, to: string, ...how: string[]): void {
  const files = DOCUMENTS.map(([name]) => join(folder, `${name}.${from}`));
  execFileSync(
    OFFICE ?? '',
    [
      ...['--headless', `-env:UserInstallation=file://${folder}/profile`],
      ...[...how, '--convert-to', to, '--outdir', folder, ...files],
    ],
    { stdio: 'ignore', timeout: 50_000 },
  );
}

async function planIn(name: string, bytes: Uint8Array) {
  try {
    return withoutLines(
      await read(name, bytes, { planId: undefined, models: [], model: undefined, words: {} }),
    );
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}

describe(`A document that an office program has made${OFFICE ? '' : ' (left out: LibreOffice is not here)'}`, () => {
  let folder = '';

  before(function () {
    if (!OFFICE) return this.skip();
    folder = mkdtempSync(join(tmpdir(), 'malvakt-office-'));
    for (const [name, text] of DOCUMENTS) {
      const body = marked.parse(text, { async: false, breaks: true });
      const page = `<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><style>${LOOKS}</style></head><body>${body}</body></html>`;
      writeFileSync(join(folder, `${name}.html`), page);
    }
    convert(folder, 'html', 'docx:MS Word 2007 XML', '--infilter=HTML (StarWriter)');
    convert(folder, 'docx', 'pdf:writer_pdf_Export');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const [name, text] of DOCUMENTS) {
    for (const ending of ['docx', 'pdf']) {
      it(`gives the same plan as its text: ${name}.${ending}`, async () => {
        const bytes = readFileSync(join(folder, `${name}.${ending}`));
        assert.deepEqual(await planIn(`plan.${ending}`, bytes), await planIn('plan.md', Buffer.from(text)));
      });
    }
  }
});
