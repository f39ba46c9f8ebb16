import assert from 'node:assert/strict';
import { isListed, type Leftover } from '../../src/domain/plans/accounts.ts';
import type { ReadDocument } from '../../src/domain/plans/read-document.ts';
import { labelOf } from '../../src/importers/document/labels.ts';
import { readLines } from '../../src/importers/document/lines.ts';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { WORDS_BUILT_IN } from '../../src/importers/document/words.ts';
import { accountFor } from '../../src/importers/ledger/ledger.ts';
import { seedText } from './document-files.ts';
import { leftIn, lettersOf, stringsIn } from './ledger-texts.ts';

const NEEDED = ['000', '001', '002', '003', '004'];
const isThere = NEEDED.every((number) => seedText(number) !== undefined);
const note = isThere ? '' : ' (left out: there is no folder of real documents beside the project)';

const wordsOf = (text: string) =>
  text
    .split(/\s+/)
    .map(lettersOf)
    .filter((word) => word !== '');

/** Words that stand together, three at a time: what is kept whole has the same. */
function threesOf(words: readonly string[]): readonly string[] {
  return words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`);
}

function accountAnew(text: string, document: ReadDocument) {
  const isLabel = (line: string) => labelOf(line, WORDS_BUILT_IN) !== undefined;
  const lines = readLines(text, WORDS_BUILT_IN);
  for (const _ of lines.lines);
  return accountFor(text, document, { ...lines, isLabel });
}

describe(`What becomes of the characters of the real documents${note}`, () => {
  for (const number of isThere ? NEEDED : []) {
    describe(number, () => {
      let text: string;
      let document: ReadDocument;
      before(() => {
        text = seedText(number) ?? '';
        document = readDocument(`${number}.txt`, text);
      });

      it('is that each is held, listed or set aside, in every chapter', () => {
        const { accounts } = document;
        assert.ok(accounts);
        const { characters, held, listed, setAside, chapters } = accounts;
        const aside = Object.values(setAside).reduce((sum, one) => sum + one, 0);
        assert.equal(held + listed + aside, characters);
        const written = [...lettersOf(text)].length;
        assert.ok(Math.abs(characters - written) <= written / 100, `${characters} of ${written}`);
        for (const chapter of chapters)
          assert.equal(chapter.held + chapter.listed + chapter.setAside, chapter.characters, chapter.heading);
        assert.equal(
          chapters.reduce((sum, chapter) => sum + chapter.characters, 0),
          characters,
        );
        // biome-ignore lint/suspicious/noConsole: asked for.
        if (process.env.MALVAKT_SHOW === '1') console.table(chapters);
      });

      it('is told with texts that stand there', () => {
        const lines = text.split(/\r\n|\r|\n/);
        for (const { from, to, text: told, characters } of leftIn(document)) {
          const place = lettersOf(lines.slice(from - 1, to).join(' '));
          for (const line of told.split('\n')) assert.ok(place.includes(lettersOf(line)), `${from}: ${line}`);
          assert.ok(characters > 0 && lettersOf(told).length >= Math.min(characters, 1));
        }
      });

      it('is that nothing of its prose has gone: 99 of 100 runs of words stand in a field, a finding or what is left over', () => {
        const kept = new Set(stringsIn(document).flatMap((one) => threesOf(wordsOf(one))));
        const runs = text.split(/[\n\t|]|Kommentar\s/).flatMap((line) => threesOf(wordsOf(line)));
        const written = Map.groupBy(runs, (run) => run);
        // What comes again and again is a form: headings, lead-ins, the names of global goals that stand in the plan by their numbers.
        const isForm = (run: string) => (written.get(run)?.length ?? 0) > 2;
        const gone = runs.filter((run) => !kept.has(run) && !isForm(run));
        assert.ok(gone.length <= runs.length / 100, `${gone.length} of ${runs.length}: ${gone.join(', ')}`);
      });
    });
  }

  it('is seen without the reader: a paragraph that it drops is listed', function () {
    const text = seedText('000');
    if (text === undefined) return this.skip();
    const document = readDocument('000.txt', text);
    const [goal] = document.plan.items.filter(({ planning = '' }) => planning.split('\n\n').length > 4);
    const [, , dropped = ''] = goal?.planning?.split('\n\n') ?? [];
    assert.ok(dropped.length > 100);
    const items = document.plan.items.map((item) =>
      item === goal ? { ...item, planning: item.planning?.replace(dropped, '') } : item,
    );
    const { left } = accountAnew(text, { ...document, plan: { ...document.plan, items } });
    const isTold = (one: Leftover) => isListed(one) && lettersOf(one.text).includes(lettersOf(dropped));
    assert.equal(left.filter(isTold).length, 1);
    assert.equal(leftIn(document).filter(isTold).length, 0);
  });
});
