import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Problem } from '../../src/domain/errors.ts';
import type { ReadDocument } from '../../src/domain/plans/read-document.ts';
import { readCsv } from './read-list.ts';

const HEADS = ['Område', 'Mål', 'Typ', 'Indikator', 'Målvärde', 'Enhet', 'Ansvarig', 'Övrigt'];
const cells = fc.tuple(
  fc.constantFrom('', 'A', 'B'),
  fc.constantFrom('', 'G', 'H', 'Kajen'),
  fc.constantFrom('', 'mål', 'uppdrag', 'indikator', 'blaj'),
  fc.constantFrom('', 'I', 'J'),
  fc.constantFrom('', '4', 'minst 5 %', 'fler'),
  fc.constantFrom('', '%', 'st'),
  fc.constantFrom('', 'Bo Ek', 'Åsa Ö; Bo Ek'),
  fc.constantFrom('', 'lös text'),
);
const rowsOf = fc.array(cells, { minLength: 1, maxLength: 12 });
const ORDER = fc.shuffledSubarray([...HEADS.keys()], { minLength: HEADS.length, maxLength: HEADS.length });

async function planOf(rows: readonly (readonly string[])[]) {
  try {
    return await readCsv(rows.map((row) => row.map((cell) => `"${cell}"`).join(';')));
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

/** What is told of which lines: the words quote the cells in their order. */
function places({ unplaced }: ReadDocument) {
  return unplaced.map(({ code, line }) => `${line ?? ''} ${code}`).toSorted();
}

describe('Any goal list', () => {
  it('is the same plan in whatever order its columns stand', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOf, ORDER, async (rows, order) => {
        const table = [HEADS, ...rows];
        const shuffled = table.map((row) => order.map((place) => row[place] ?? ''));
        const [read, other] = [await planOf(table), await planOf(shuffled)];
        if (read instanceof Problem || other instanceof Problem) {
          assert.deepEqual(Object(read).fields, Object(other).fields);
          return;
        }
        assert.deepEqual(read.plan.items, other.plan.items);
        assert.deepEqual(read.owners, other.owners);
        assert.deepEqual(places(read), places(other));
      }),
      { numRuns: 60 },
    );
  });

  it('has no row that vanishes: each is an item, of one, or told', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOf, async (rows) => {
        const named = rows.map((row, place) =>
          row.map((cell, column) => (column === 1 && cell !== '' ? `${cell} ${place}` : cell)),
        );
        const read = await planOf([HEADS, ...named]);
        if (read instanceof Problem) return;
        const titles = new Set(read.plan.items.map(({ title }) => title));
        const lines = new Set(read.unplaced.flatMap(({ line, lines = [] }) => [line, ...lines]));
        named.forEach(([area = '', goal = '', , indicator = '', ...rest], place) => {
          const names = [area, goal, indicator].filter((name) => name !== '');
          const isHeld = names.length > 0 && names.every((name) => titles.has(name));
          const isOfAnother = names.length === 0 && place > 0;
          const isEmpty = names.length === 0 && rest.every((cell) => cell === '');
          assert.ok(isEmpty || isHeld || isOfAnother || lines.has(place + 2), `row ${place + 2}`);
        });
      }),
      { numRuns: 100 },
    );
  });
});
