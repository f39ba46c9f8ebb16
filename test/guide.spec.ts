import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { OPTIONS } from '../src/cli/run.ts';
import { PAGES } from '../src/views/pages.ts';
import { terminalTextsIn } from '../src/views/texts/terminal.ts';
import { understood } from './understood.ts';

const ROOT = join(import.meta.dirname, '..');
const GUIDE = join(ROOT, 'docs/guide');

function read(page: string): string {
  return readFileSync(join(GUIDE, page), 'utf8');
}

function found(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, what = '']) => what);
}

/** What the pages tell people to do must be there to be done. */
describe('The guide', () => {
  const roles = ['ansvarig.md', 'chef.md', 'samordnare.md', 'kanal.md', 'registrator.md'];
  const all = ['README.md', 'behorigheter.md', ...roles].map(read).join('\n');

  it('has a page for each role, which says what to do when something is wrong and leads to the start', () => {
    for (const page of roles) {
      const text = read(page);
      assert.match(text, /\n## När något inte stämmer\n\n\| Det här händer \| Gör så här \| Fråga \|/, page);
      assert.match(text, /\]\(README\.md\)/, page);
      assert.match(text.split('\n## ')[0] ?? '', /hjälp`/, page);
      assert.match(text, /README\.md#vem-läser-svaren-och-hur-länge-finns-de/, page);
    }
  });

  it('has every section of a page in its contents', () => {
    for (const page of roles) {
      const text = read(page);
      const contents = found(text.split('\n## ')[0] ?? '', /\[([^\]]+)\]\(#/g);
      assert.deepEqual(contents, found(text, /^## (.+)$/gm), page);
    }
  });

  it('tells a coordinator how to open a round in 150 words', () => {
    const [before = '', after] = read('samordnare.md').split('\nInom några sekunder får alla ansvariga');
    assert.ok(after);
    assert.match(before, /Skriv `omgång` och tryck på \*\*Öppna ny omgång\*\*/);
    assert.match(after, /malvakt -- round open/);
    const words = before.replace(/\(#[^)]*\)/g, '').match(/[\p{L}\p{N}][^\s]*/gu) ?? [];
    assert.ok(words.length <= 150, `${words.length} words`);
  });

  it('names only words that are understood', () => {
    const written = found(all, /(?:[Ss]kriv(?:er du)?|^\||eller) `(?!-)([^`]+)`/gm);
    assert.ok(written.length > 30);
    const lost = written.filter((words) => !understood(words.replace('@Målvakt ', '')));
    assert.deepEqual(lost, []);
  });

  it('names only buttons that there are', () => {
    const buttons = found(all, /(?:[Tt]ryck på(?: knappen som börjar med)?|eller på|eller) \*\*([^*]+)\*\*/g);
    assert.ok(buttons.length > 10);
    const texts = globSync('src/views/**/*.ts', { cwd: ROOT }).map((file) =>
      readFileSync(join(ROOT, file), 'utf8'),
    );
    const lost = buttons.filter((title) => !texts.some((text) => new RegExp(`['\`]${title}\\b`).test(text)));
    assert.deepEqual(lost, []);
  });

  it('shows only commands that the terminal takes', () => {
    const commands = found(all.replaceAll('\\\n', ' '), /npm run -s malvakt -- ([^`\n]+)/g);
    assert.ok(commands.length >= 6);
    const { usage } = terminalTextsIn('sv');
    for (const command of commands) {
      const args = command.match(/"[^"]*"|\S+/g) ?? [];
      const { positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
      const verb = positionals.slice(0, positionals[0] === 'round' ? 2 : 1).join(' ');
      assert.ok(usage.includes(`${verb} `), command);
    }
  });

  it('says of how long answers are kept what the page on personal data says', () => {
    const privacy = PAGES['/privacy'] ?? '';
    for (const said of [
      'ommunens beslut om gallring avgör',
      'Målvakt tar inte bort några svar av sig självt',
    ]) {
      for (const text of [privacy, read('README.md'), read('ansvarig.md')])
        assert.ok(text.includes(said), said);
    }
  });

  it('describes every picture in words', () => {
    const pictures = found(all, /!\[([^\]]*)\]/g);
    assert.ok(pictures.length > 5);
    for (const alt of pictures) assert.ok(alt.length > 30, alt);
  });

  it('is in the code package, with its pictures', () => {
    const [, packed = ''] =
      /malvakt-code\.zip (package\.json .+) \)/.exec(
        readFileSync(join(ROOT, 'docs/operations.md'), 'utf8'),
      ) ?? [];
    for (const part of ['src', 'adaptiveCards', 'docs/guide', 'docs/images', 'node_modules'])
      assert.ok(packed.split(' ').includes(part), part);
  });
});
