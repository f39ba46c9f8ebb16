import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '../../../src/domain/language.ts';
import { RULES, wordFaults } from './rules.ts';
import { GIVEN, TITLES } from './samples.ts';
import { type Said, signaturesIn, textsIn, textsOf } from './tables.ts';
import { nakedTitle } from './titles.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** What is written as a machine reads it, by the beginning of its key, and why. */
const SPELT: readonly (readonly [key: string, why: string])[] = [
  [
    'src/views/texts/terminal.ts terminalTextsIn.usage',
    'lines of a shell, with its quotes and without sentences',
  ],
];

function faultsOf({ file, at, text, isBroken }: Said, language: Language): string[] {
  if (isBroken) return [`${at}: ${text}`];
  if (SPELT.some(([key]) => `${file} ${at}`.startsWith(key))) return [];
  const naked = nakedTitle(text, TITLES);
  const faults = [...wordFaults(text, language, GIVEN), ...(naked ? [`title without quotes: ${naked}`] : [])];
  return faults.map((fault) => `${at}\n    ${text}\n    → ${fault}`);
}

describe('Every text that a person reads', () => {
  for (const language of LANGUAGES) {
    const said = textsIn(language);
    const files = Map.groupBy(said, ({ file }) => file);

    for (const [file, texts] of files) {
      it(`keeps to the rules: ${file}, ${language}`, () => {
        const faults = texts.flatMap((one) => faultsOf(one, language));
        assert.deepEqual([...new Set(faults)], [], `\n${faults.join('\n')}`);
      });
    }
  }

  it('has the same keys with the same parameters in both languages', () => {
    assert.deepEqual(signaturesIn('en'), signaturesIn('sv'));
  });

  it('is found: in every file of texts, the models, what can be said, the app and its pages', () => {
    const files = new Set(textsIn('sv').map(({ file }) => file));
    for (const file of [
      ...globSync('src/views/**/*texts.ts', { cwd: ROOT }),
      ...globSync('src/models/*.json', { cwd: ROOT }),
      ...[
        'chat',
        'chat-problems',
        'common',
        'findings',
        'kinds',
        'terminal',
        'terminal-problems',
        'welcome',
      ].map((name) => `src/views/texts/${name}.ts`),
      ...['src/domain/answers/scale.ts', 'src/domain/answers/questions.ts', 'src/views/format.ts'],
      ...['src/chat/capabilities', 'appPackage', 'src/views/pages.ts'],
    ]) {
      assert.ok(files.has(file), `no text was found in ${file}`);
    }
  });
});

describe('The guide', () => {
  for (const page of globSync('docs/guide/*.md', { cwd: ROOT, exclude: ['docs/guide/ord.md'] })) {
    it(`has no word that the list of terms forbids: ${page}`, () => {
      // What is written to Målvakt or in a terminal is called what it is called.
      const text = readFileSync(join(ROOT, page), 'utf8').replace(/```.*?```|`[^`]*`|\]\([^)]*\)/gs, '');
      const faults = text.split('\n').map((line) => RULES['forbidden term'](line, 'sv'));
      assert.deepEqual(faults.filter(Boolean), []);
    });
  }
});

/** A new file with a text in each language, as a room may get one. */
function fileWith(sv: unknown, en: unknown) {
  return { newTextsIn: (language: Language) => ({ sv: { said: sv }, en: { said: en } })[language] };
}

describe('A new text', () => {
  const texts = (sv: unknown) => textsOf(fileWith(sv, sv), 'new-texts.ts', 'sv').map(({ text }) => text);

  it('is called with every number, and two numbers only as they can be together', () => {
    assert.deepEqual(
      texts((count: number) => `${count} svar`),
      ['0 svar', '1 svar', '2 svar', '3 svar', '12 svar'],
    );
    const both = texts((left: number, of: number) => `${left} av ${of}`);
    assert.ok(both.includes('2 av 3') && both.includes('3 av 3'));
    assert.ok(!both.includes('3 av 2'));
  });

  it('is called with targets of every kind, and with what is taken out of an object', () => {
    assert.deepEqual(
      texts(({ target }: { target: string }) => target),
      ['minst 4', 'högst 12\u00A0500\u00A0ton', '4'],
    );
  });

  it('is called as a method, too', () => {
    const methods = {
      said(count: number) {
        return `${count} svar`;
      },
    };
    assert.equal(texts(methods.said).length, 5);
  });

  it('fails where a parameter has no sample, and says which table to add it to', () => {
    const [fault] = textsOf(
      fileWith((colour: string) => colour, ''),
      'new-texts.ts',
      'sv',
    );
    assert.equal(fault?.isBroken, true);
    assert.match(fault?.text ?? '', /parameter colour of said: add one to SAMPLES or COUNTS/);
  });

  it('fails where it is empty or cannot be called', () => {
    const broken = (said: unknown) => textsOf(fileWith(said, said), 'new-texts.ts', 'sv')[0]?.isBroken;
    assert.equal(broken(' '), true);
    assert.equal(
      broken(() => ''),
      true,
    );
    assert.equal(
      broken((count: number) => 'x'.repeat(-1 - count)),
      true,
    );
    assert.equal(broken('Klart.'), undefined);
  });
});
