import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { Problem } from '../../src/domain/errors.ts';
import { libreOffice } from '../../src/outside/pdf.ts';
import { reportDocx } from '../../src/views/reports/docx.ts';
import { reportOutline } from '../../src/views/reports/outline.ts';
import { temporaryFolder } from '../fakes.ts';
import { soon } from '../outside.ts';
import { demoRound } from '../views/reports/demo-round.ts';

const WORDING = { language: 'sv', timezone: 'Europe/Stockholm' } as const;

/** A program in a folder of its own, called as LibreOffice is. */
function aProgram(script: string): string {
  const folder = join(temporaryFolder(), 'bin');
  mkdirSync(folder);
  const file = join(folder, 'soffice');
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return folder;
}

async function problemOf(path: string, limitMs = 20_000): Promise<Problem> {
  try {
    await libreOffice({ path, limitMs }).print(Buffer.from('Word'));
  } catch (error) {
    assert.ok(error instanceof Problem);
    return error;
  }
  assert.fail('it was printed');
}

function leftBehind(): readonly string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('malvakt-pdf-'));
}

/** What a PDF says beside its pages. */
async function toldBy(pdf: Uint8Array) {
  const document = await getDocumentProxy(Uint8Array.from(pdf));
  const names = (await document.getOutline()).map(({ title }) => title);
  const marked = await document.getMarkInfo();
  await document.destroy();
  return { names, isTagged: marked?.Marked };
}

describe('Printing as PDF', () => {
  // Others print beside this process, in the folder that all share.
  const { TMPDIR } = process.env;
  before(() => {
    process.env.TMPDIR = temporaryFolder();
  });
  after(() => {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  });

  it('says in a problem of its own that the machine has no LibreOffice', async () => {
    const path = join(temporaryFolder(), 'empty');
    assert.equal(await libreOffice({ path }).isThere(), false);
    const { code, fields } = await problemOf(path);
    assert.deepEqual([code, fields], ['no-pdf', { why: 'missing' }]);
  });

  const failing: Readonly<Record<string, readonly [script: string, limitMs?: number]>> = {
    'that fails': ['exit 3'],
    'that writes nothing': ['exit 0'],
    'that does not end in time': ['exec sleep 30', 200],
  };
  for (const [what, [script, limitMs]] of Object.entries(failing)) {
    it(`says that it did not come about with a program ${what}, and leaves nothing behind`, async () => {
      const before = leftBehind();
      const { code, fields } = await problemOf(aProgram(script), limitMs);
      assert.deepEqual([code, fields], ['no-pdf', { why: 'failed' }]);
      assert.deepEqual(leftBehind(), before);
    });
  }

  it('ends what the program has started as well, when it does not end in time', async () => {
    const told = join(temporaryFolder(), 'pid');
    await problemOf(aProgram(`sleep 30 & echo $! > ${told}; wait`), 500);
    const pid = Number(readFileSync(told, 'utf8'));
    const isThere = () =>
      existsSync(`/proc/${pid}`) && !/State:\s+Z/.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
    // Its end was ordered: the system takes a moment to carry that out.
    await soon(() => !isThere() || undefined);
  });

  it('prints one document at a time, however many ask at once', async () => {
    const busy = join(temporaryFolder(), 'busy');
    const script = `mkdir ${busy} || exit 3; for last; do :; done; cp "$last" rapport.pdf; rmdir ${busy}`;
    const { print } = libreOffice({ path: [aProgram(script), process.env.PATH].join(delimiter) });
    const names = ['one', 'two', 'three'];
    const printed = await Promise.all(names.map((name) => print(Buffer.from(name))));
    assert.deepEqual(printed.map(String), names);
  });

  it('looks in the folders of the path in their order, and hands over the very document', async () => {
    const script = 'for last; do :; done; printf "%%PDF of " > rapport.pdf; cat "$last" >> rapport.pdf';
    const path = [join(temporaryFolder(), 'empty'), aProgram(script), aProgram('exit 3')].join(delimiter);
    const pdf = await libreOffice({ path }).print(Buffer.from('Word'));
    assert.equal(Buffer.from(pdf).toString(), '%PDF of Word');
  });

  const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));
  const reader = existsSync('/usr/bin/pdftotext');
  it(`prints a report with its contents and its pages${office && reader ? '' : ' (skipped: no LibreOffice, or no pdftotext)'}`, async function () {
    if (!office || !reader) return this.skip();
    this.timeout(180_000);
    const docx = await reportDocx(reportOutline(demoRound(), WORDING));
    const pdf = await libreOffice().print(docx);
    const text = execFileSync('/usr/bin/pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
    assert.match(text, /Delårsrapport 2025\n/);
    assert.match(text, /Sammanfattning\.{5,} ?3\n/);
    const { names, isTagged } = await toldBy(pdf);
    assert.deepEqual([names[0], isTagged], ['Sammanfattning', true]);
    assert.match(text, /Sida 3 av \d+/);
    assert.match(text, /● Förväntas uppnås/);
  });
});
