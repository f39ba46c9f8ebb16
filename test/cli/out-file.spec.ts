import assert from 'node:assert/strict';
import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { writeText } from '../../src/cli/run.ts';
import { LANGUAGES } from '../../src/domain/language.ts';
import { problemLines } from '../../src/views/texts/problems.ts';
import { problemFrom } from '../build.ts';
import { temporaryFolder } from '../fakes.ts';
import { SMALL_PLAN } from '../outside.ts';
import { Terminal } from '../terminal.ts';

describe('A file that --out names', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = temporaryFolder();
    file = join(folder, 'rapport.md');
  });

  const linesFor = (force: boolean, language: 'sv' | 'en' = 'sv') =>
    problemLines(
      problemFrom(() => writeText(file, 'ny', { force })),
      language,
    ).map((line) => line.replaceAll(folder, ''));

  it('is made when it is not there, with --force or without', () => {
    writeText(file, 'ny', { force: false });
    assert.equal(readFileSync(file, 'utf8'), 'ny');
    const other = join(folder, 'annan.md');
    writeText(other, 'ny', { force: true });
    assert.equal(readFileSync(other, 'utf8'), 'ny');
  });

  it('that is there already is left as it is, and one line says what to do', () => {
    writeFileSync(file, 'gammal');
    assert.deepEqual(linesFor(false), [
      'Filen /rapport.md finns redan. Lägg till --force för att skriva över den, eller ange en annan fil.',
    ]);
    assert.equal(readFileSync(file, 'utf8'), 'gammal');
  });

  it('in a folder that is not there is told by that, in either language', () => {
    file = join(folder, 'saknas', 'rapport.md');
    assert.deepEqual(linesFor(false), [
      'Filen /saknas/rapport.md går inte att skriva: mappen finns inte. Skapa den först, eller ange en annan fil.',
    ]);
    assert.deepEqual(linesFor(false, 'en'), [
      'The file /saknas/rapport.md cannot be written: its folder does not exist. Make it first, or name another file.',
    ]);
  });

  it('is overwritten whole with --force', () => {
    writeFileSync(file, 'en mycket längre gammal rapport');
    writeText(file, 'ny', { force: true });
    assert.equal(readFileSync(file, 'utf8'), 'ny');
  });

  for (const force of [false, true]) {
    it(`is not followed when it is a link, ${force ? 'not even with --force' : 'without --force'}`, () => {
      const target = join(folder, 'hemlig.md');
      writeFileSync(target, 'gammal');
      symlinkSync(target, file);
      assert.deepEqual(linesFor(force), [
        'Filen /rapport.md är en länk. Ange filen själv, eller en annan fil.',
      ]);
      assert.equal(readFileSync(target, 'utf8'), 'gammal');
      assert.ok(lstatSync(file).isSymbolicLink());
    });

    it(`is not made through a link that leads nowhere, force ${force}`, () => {
      symlinkSync(join(folder, 'ny.md'), file);
      assert.equal(linesFor(force).length, 1);
      assert.deepEqual(readdirSync(folder), [basename(file)]);
    });

    it(`is refused as a folder, force ${force}`, () => {
      mkdirSync(file);
      assert.deepEqual(linesFor(force), ['Filen /rapport.md går inte att skriva: det är en mapp.']);
    });
  }

  it('is refused in one line in every language, for every reason', () => {
    for (const language of LANGUAGES) {
      writeFileSync(join(folder, 'a.md'), '');
      file = join(folder, 'a.md');
      assert.match(linesFor(false, language).join('\n'), /^.*a\.md .*--force.*$/);
      file = join(folder, 'finns-inte', 'a.md');
      assert.equal(linesFor(true, language).length, 1);
    }
  });
});

describe('report --out in the terminal', () => {
  it('overwrites only with --force', async () => {
    const outside = new Terminal();
    await outside.cli('import', outside.write('plan.json', JSON.stringify(SMALL_PLAN)));
    const period = ['--from', '2030-01-01', '--to', '2030-08-31', '--due', '2030-09-15'];
    const open = ['round', 'open', '--plan', 'plan-2030', '--kind', 'interim', '--name', 'Delår'];
    await outside.cli(...open, ...period);
    const out = outside.write('rapport.md', 'gammal');
    const report = ['report', '--round', 'plan-2030-interim-1', '--format', 'md', '--out', out];
    const refused = await outside.cli(...report);
    assert.deepEqual([refused.code, readFileSync(out, 'utf8')], [1, 'gammal']);
    assert.match(refused.err, /--force/);
    assert.equal((await outside.cli(...report, '--force')).code, 0);
    assert.match(readFileSync(out, 'utf8'), /Delår/);
  });
});
