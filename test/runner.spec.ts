import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './fakes.ts';
import { commandPart, type Part, runParts, specPart } from './runner.ts';

describe('A run of all tests', () => {
  const folder = temporaryFolder();

  function spec(name: string, source: string): string {
    const path = join(folder, `${name}.spec.mjs`);
    writeFileSync(path, source);
    return path;
  }
  async function run(...parts: Part[]): Promise<{ isGreen: boolean; out: string; last: string | undefined }> {
    const lines: string[] = [];
    const isGreen = await runParts(parts, 2, (line) => lines.push(line));
    return { isGreen, out: lines.join('\n'), last: lines.at(-1) };
  }

  const good = spec('good', "it('is well', () => {});");

  it('ends with the sum of its parts, and names what was left out', async () => {
    const more = spec('more', "it('is as well', () => {}); it.skip('waits for an account');");
    const { isGreen, out, last } = await run(
      specPart('one', [good]),
      commandPart('fine', 'exit 0'),
      specPart('two', [good, more]),
    );
    assert.deepEqual([isGreen, last], [true, '3 passed, 0 failed, 1 skipped']);
    assert.match(out, /^skipped {2}waits for an account$/m);
  });

  it('gives each part its own environment', async () => {
    const asks = spec(
      'asks',
      "it('has it', () => { if (process.env.OF_THE_PART !== 'yes') throw Error(); });",
    );
    assert.equal(
      (await run(specPart('with', [asks], { OF_THE_PART: 'yes' }))).last,
      '1 passed, 0 failed, 0 skipped',
    );
    assert.equal((await run(specPart('without', [asks]))).last, '0 passed, 1 failed, 0 skipped');
  });

  const faults: readonly [what: string, source: string, said: RegExp, passed: number][] = [
    [
      'a test fails',
      "it('adds', () => { throw new Error('3 is not 4'); });",
      /FAILED {2}adds\n.*\nError: 3 is not 4\n +at/,
      1,
    ],
    [
      'a hook fails',
      "before(() => { throw new Error('no door'); }); it('is not come to', () => {});",
      /no door/,
      0,
    ],
    ['a file does not load', "import './not-there.mjs';", /not-there\.mjs/, 0],
    [
      'a file holds no test',
      "describe('Nothing', () => {});",
      /FAILED {2}.*fault\.spec\.mjs\nNo test ran/,
      1,
    ],
    ['its process ends in the middle', "it('ends', () => process.exit(0));", /No test ran to its end/, 0],
    [
      'its process is killed',
      "it('ends', () => process.kill(process.pid, 'SIGKILL'));",
      /No test ran to its end/,
      0,
    ],
    ['only some tests are chosen', "it.only('is chosen', () => {});", /forbidOnly|forbid-only/i, 0],
    [
      'something goes wrong after the tests',
      "after(() => { setTimeout(() => { throw new Error('too late'); }, 50); }); it('is well', () => {});",
      /Mocha ended with 7[\s\S]*too late/,
      2,
    ],
  ];
  for (const [what, source, said, passed] of faults) {
    it(`fails, says why and goes on when ${what}`, async () => {
      const { isGreen, out, last } = await run(
        specPart('faulty', [good, spec('fault', source)]),
        specPart('other', [good]),
      );
      assert.deepEqual([isGreen, last], [false, `${passed + 1} passed, 1 failed, 0 skipped`]);
      assert.match(out, said);
    });
  }

  it('fails when a command does, and shows what that printed', async () => {
    const { isGreen, out, last } = await run(
      specPart('one', [good]),
      commandPart('lint', 'echo line 7; exit 1'),
    );
    assert.deepEqual([isGreen, last], [false, '1 passed, 1 failed, 0 skipped']);
    assert.match(out, /FAILED {2}lint\necho line 7; exit 1 ended with 1\nline 7\n/);
  });

  it('fails when there is nothing to run', async () => {
    assert.equal((await run(specPart('empty', []))).isGreen, false);
    assert.equal((await run()).isGreen, false);
  });
});
