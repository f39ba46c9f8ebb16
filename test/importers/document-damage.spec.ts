import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Problem } from '../../src/domain/errors.ts';
import type { Item } from '../../src/domain/plans/plan.ts';
import { planFindings } from '../../src/domain/plans/plan-findings.ts';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { examples } from '../depth.ts';
import { ownText, seedText } from './document-files.ts';

/** Something that happens to a text on its way out of another program; `at` are places, as shares of its length. */
type Damage = (text: string, at: readonly number[]) => string;

const DAMAGES: Readonly<Record<string, Damage>> = {
  'page breaks': (text, at) => afterLines(text, at, '\n\f'),
  'page heads': (text, at) => afterLines(text, at, '\n\nVikstads hamnnämnd, Ett dokument 4(99)\n\n'),
  'doubled blank lines': (text) => text.replace(/\n\n/g, '\n\n\n'),
  'doubled blanks': (text) => text.replace(/(?<=\S) (?=\S)/g, '  '),
  'blanks at line ends': (text) => text.replace(/$/gm, '  '),
  'odd blanks': (text) => text.replace(/(?<=\p{L}) (?=\p{L})/gu, '\u00a0'),
  'lost bold': (text) => text.replaceAll('**', ''),
  'lost heading marks': (text) => text.replace(/^#+ +/gm, ''),
  'DOS line ends': (text) => text.replace(/\r?\n/g, '\r\n'),
  'wrapped lines': (text, at) => wrapped(text, widthOf(at), false),
  'hyphenated lines': (text, at) => wrapped(text, widthOf(at), true),
};

function widthOf([at = 0]: readonly number[]): number {
  return 60 + Math.round(at * 50);
}

function afterLines(text: string, at: readonly number[], what: string): string {
  const lines = text.split('\n');
  const places = new Set(at.map((share) => Math.floor(share * lines.length)));
  return lines.map((line, index) => (places.has(index) ? line + what : line)).join('\n');
}

/** Breaks paragraphs as a page does; a row of a table and an entry of the contents are lines by nature. */
function wrapped(text: string, width: number, isHyphenated: boolean): string {
  return text
    .split('\n')
    .map((line) => (/^[|#*]|\.{4}|\t|<|^\s*$/.test(line) ? line : wrap(line, width, isHyphenated)))
    .join('\n');
}

function wrap(line: string, width: number, isHyphenated: boolean): string {
  if (line.length <= width) return line;
  const blank = line.lastIndexOf(' ', width);
  const word = isHyphenated ? /^ \p{Ll}{3}(?=\p{Ll}{3})/u.exec(line.slice(blank)) : null;
  const end = word ? blank + word[0].length : blank;
  if (end < 20) return line;
  const rest = line.slice(end).trimStart();
  return `${line.slice(0, end)}${word ? '-' : ''}\n${wrap(rest, width, isHyphenated)}`;
}

/** Without what stands from one heading to the next. */
function withoutSection(text: string, share: number): { readonly text: string; readonly lost: string } {
  const sections = text.split(/^(?=#+ |Målområde \d|Nämndsmål)/m);
  const index = 1 + Math.floor(share * (sections.length - 1));
  return { text: sections.toSpliced(index, 1).join(''), lost: sections[index] ?? '' };
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function startOf(text: string): string {
  return letters(text).slice(0, 30);
}

/** Titles of the kinds that a plan stands or falls with, told apart by kind and the letters that they begin with. */
function namesOf(items: readonly Item[]): string[] {
  return items
    .filter(({ kind }) => kind !== 'priority')
    .map(({ kind, title }) => `${kind}: ${startOf(title)}`);
}

/** What is neither in the plan nor listed; an item that the document names twice has to be found twice, or be listed. */
function vanished(expected: readonly string[], text: string): string[] {
  const { plan, unplaced } = readDocument('damaged.txt', text);
  assert.deepEqual(planFindings(plan), []);
  const found = namesOf(plan.items);
  const listed = unplaced.map(({ value }) => letters(String(value)));
  return expected.filter((name) => {
    const at = found.indexOf(name);
    if (at >= 0) found.splice(at, 1);
    const [, start = ''] = name.split(': ');
    return at < 0 && !listed.some((value) => value.includes(start));
  });
}

const places = fc.array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), {
  minLength: 1,
  maxLength: 8,
});
const steps = fc.array(fc.tuple(fc.constantFrom(...Object.keys(DAMAGES)), places), { maxLength: 4 });

function damaged(text: string, done: readonly (readonly [string, readonly number[]])[]): string {
  return done.reduce((whole, [what, at]) => DAMAGES[what]?.(whole, at) ?? whole, text);
}

const DOCUMENTS: readonly [string, string | undefined, number][] = [
  ...['budget.md', 'delar-2029.md', 'delar-2031.txt', 'program.md'].map((name): [string, string, number] => [
    name,
    ownText(name),
    examples(30, 100),
  ]),
  ['000', seedText('000'), examples(5, 15)],
  ['002', seedText('002'), examples(5, 15)],
];

for (const [name, text, numRuns] of DOCUMENTS) {
  describe(`The document ${name}${text === undefined ? ' (left out: it is not beside the project)' : ''}`, () => {
    const whole = text ?? '';
    let expected: string[] = [];
    before(function () {
      if (text === undefined) this.skip();
      expected = namesOf(readDocument(name, whole).plan.items);
    });

    it('loses no item in silence on its way through other programs', () => {
      fc.assert(
        fc.property(steps, (done) => {
          assert.deepEqual(vanished(expected, damaged(whole, done)), []);
        }),
        { numRuns, seed: 2031 },
      );
    });

    it('loses nothing but what a lost section held, and lists what the contents name of that', () => {
      const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
      fc.assert(
        fc.property(share, (at) => {
          const { text: rest, lost } = withoutSection(whole, at);
          const gone = vanished(expected, rest).filter((item) => {
            const [, start = ''] = item.split(': ');
            // What stood in the lost section alone, and that no entry of the contents names, nobody can miss.
            return !letters(lost).includes(start) || letters(contentsOf(rest)).includes(start);
          });
          assert.deepEqual(gone, []);
        }),
        { numRuns, seed: 2031 },
      );
    });
  });
}

function contentsOf(text: string): string {
  return text.match(/^.*\.{4,}.*$/gm)?.join('\n') ?? '';
}

/** Any code point but halves of pairs. fast-check's own, "binary", looks up all million of them before its first text. */
const ANY_SIGN = fc
  .nat({ max: 0x10_f7_ff })
  .map((point) => String.fromCodePoint(point < 0xd800 ? point : point + 0x800));

describe('Any text', () => {
  it('is read or refused, and never breaks the reader', () => {
    const line = fc.oneof(
      fc.constantFrom(
        ...['budget.md', 'delar-2029.md', 'delar-2031.txt', 'arsanalys-2030.txt', 'program.md'].flatMap(
          (name) => ownText(name).split('\n'),
        ),
      ),
      fc.array(ANY_SIGN, { maxLength: 40 }).map((signs) => signs.join('')),
      fc.constantFrom(
        '\f',
        '|',
        '||',
        '| | |',
        '#',
        '######',
        '**',
        '-',
        '•',
        '....3',
        'Målområde –',
        'Åtagande',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 80 }), fc.constantFrom('\n', '\r\n', '\r'), (lines, end) => {
        try {
          assert.deepEqual(planFindings(readDocument('fil.txt', lines.join(end)).plan), []);
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
        }
      }),
      { numRuns: examples(150, 500), seed: 2031 },
    );
  });
});
