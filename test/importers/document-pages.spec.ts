import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { examples } from '../depth.ts';
import { ownText } from './document-files.ts';

const DOCUMENTS = ['budget.md', 'delar-2029.md', 'delar-2031.txt', 'arsanalys-2030.txt', 'program.md'];

/** What one page ends with and the next begins with. */
const EDGES: Readonly<Record<string, (page: number) => string>> = {
  'a page break': () => '\n\f',
  'a page break within a line': () => '\f',
  'a foot with the page and a page break': (page) => `\n\nVikstads hamn ${page}(99)\n\f`,
  'a foot with the page and no page break': (page) => `\n\nVikstads hamn ${page}(99)\n\n`,
  'a page of so many': (page) => `\n\nSida ${page} av 99\n\f\n`,
  'a number and no page break': (page) => `\n\n${page}\n\n`,
  'a number between dashes': (page) => `\n\n- ${page} -\n\f\n`,
  'a head that stands on every page': () => '\n\fVikstads hamn och kajer\n\n',
  'a foot that stands on every page': () => '\n\nVikstads hamn och kajer\n\f',
  'a head with its page within': (page) => `\n\f\nVikstads hamn sidan ${page} av alla\n\n`,
};

/** A head without a page number is one when enough pages have it. */
const FEWEST = 4;

/** Rows, entries of the contents, bold lines and labels: nobody's page ends within them. */
const WHOLE =
  /^\s*[|<]|\t|\.{4}|\*\*|\?\s*$|^\s*(?:Bedömning av|Uppföljning av|kommunfullmäktigemålet|Översikt)/;

/** Where a page may end: on a blank line, and inside a passage where the rest shows that it goes on. */
function places(text: string): Readonly<Record<'paragraphs' | 'sentences', readonly number[]>> {
  const paragraphs: number[] = [];
  const sentences: number[] = [];
  let start = contentsEnd(text);
  for (const line of text.slice(start).split('\n')) {
    if (line.trim() === '') paragraphs.push(start + line.length);
    for (const { index } of WHOLE.test(line) ? [] : line.matchAll(/(?<=\p{L}) (?=\p{Ll})/gu))
      sentences.push(start + index);
    start += line.length + 1;
  }
  return { paragraphs, sentences };
}

/** After the table of contents, whose entries are one line each. */
function contentsEnd(text: string): number {
  return Math.max(
    0,
    ...[...text.matchAll(/^.*\.{4,}.*$/gm)].map(({ index, 0: line }) => index + line.length),
  );
}

/** Puts the edge of a page in the place of blanks, and after lines. */
function paged(text: string, at: readonly number[], edge: (page: number) => string): string {
  const ordered = [...new Set(at)].toSorted((a, b) => a - b);
  const pieces = ordered.map((place, index) => {
    const rest = text.slice(place, ordered[index + 1]).replace(/^ /, '');
    return edge(index + 2) + rest;
  });
  return text.slice(0, ordered[0]) + pieces.join('');
}

/** All that is read but for the lines, which pages move. */
function read(name: string, text: string) {
  const { plan, pastRound, unplaced } = readDocument(name, text);
  const withoutLine = <T extends object>(all: readonly T[] = []) => all.map((one) => ({ ...one, line: 0 }));
  return {
    ...plan,
    items: withoutLine(plan.items),
    answers: withoutLine(pastRound?.answers),
    unplaced: withoutLine(unplaced),
  };
}

for (const name of DOCUMENTS) {
  describe(`The pages of ${name}`, () => {
    const text = ownText(name);
    const expected = read(name, text);
    for (const [between, from] of Object.entries(places(text))) {
      if (from.length < FEWEST) continue;
      const chosen = fc.subarray([...from], { minLength: FEWEST, maxLength: Math.min(12, from.length) });
      for (const [what, edge] of Object.entries(EDGES)) {
        it(`change nothing when they end at ${what}, ${between === 'sentences' ? 'within' : 'between'} its ${between}`, () => {
          fc.assert(
            fc.property(chosen, (at) => {
              assert.deepEqual(read(name, paged(text, at, edge)), expected);
            }),
            { numRuns: examples(8, 25), seed: 2031 },
          );
        });
      }
    }
  });
}

describe('A page break', () => {
  for (const name of DOCUMENTS) {
    it(`ends no line of ${name}: its items keep their lines`, () => {
      const text = ownText(name);
      fc.assert(
        fc.property(fc.subarray([...places(text).paragraphs], { minLength: 1 }), (at) => {
          assert.deepEqual(
            readDocument(
              name,
              paged(text, at, () => '\f'),
            ),
            readDocument(name, text),
          );
        }),
        { numRuns: examples(8, 25), seed: 2031 },
      );
    });
  }
});

describe('The line ends of a document', () => {
  for (const name of DOCUMENTS) {
    it(`make no difference to ${name} and its line numbers, each of which may be another program's`, () => {
      const lines = ownText(name).split('\n');
      const expected = readDocument(name, lines.join('\n'));
      // A carriage return and the line feed of a blank line below it would be one end.
      const ends = fc
        .constantFrom(['\n', '\r\n'], ['\r', '\r\n'])
        .chain((kinds) => fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 7 }));
      fc.assert(
        fc.property(ends, (used) => {
          const text = lines.map((line, index) => line + used[index % used.length]).join('');
          assert.deepEqual(readDocument(name, text), expected);
        }),
        { numRuns: examples(20, 50), seed: 2031 },
      );
    });
  }
});
