import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { type DocumentWords, wordsWith } from '../../src/importers/document/words.ts';
import { examples } from '../depth.ts';
import { SHAPES } from './goal-table-shapes.ts';
import { GOAL_TABLES, type GoalTable, OTHER_TABLES } from './goal-tables.ts';
import { ANYWAY, documentOf, markdown } from './table-documents.ts';
import { TARGETS } from './target-cases.ts';

type Item = ReturnType<typeof readDocument>['plan']['items'][number];

function textOf({ isBelowGoal, isReport }: GoalTable, table: string): string {
  const title = isReport ? 'Årsrapport 2025' : 'Nämndsbudget 2025';
  return isBelowGoal ? documentOf(title, table) : `# ${title}\n\nHamnnämnden\n\n${table}\n`;
}

function cellsOf(row: string): readonly string[] {
  return row.split('|').map((cell) => cell.trim());
}

function bars(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Each item of the table on a line, what is answered of it, and each finding with its line. */
function told(text: string, words?: DocumentWords): readonly string[] {
  const { plan, unplaced, pastRound } = readDocument('fil.md', text, undefined, words);
  const titles = new Map(plan.items.map(({ id, title }) => [id, title]));
  const answers = new Map(pastRound?.answers.map((answer) => [answer.item, answer]));
  const answer = ({ id }: Item) => {
    const { status, stage, texts } = answers.get(id) ?? {};
    const judged = status ?? stage;
    return judged === undefined ? '' : `= ${[judged, texts?.outcome].filter(Boolean).join(' ')}`;
  };
  const own = plan.items.filter(({ title }) => !HEADINGS.includes(title));
  const items = own.map((item) => {
    const { kind, title, parent, measure, finish, reportBack } = item;
    const target = measure?.target && [measure.target.op, measure.target.value, measure.unit];
    const facts = [target?.filter((part) => part !== undefined).join(' '), finish, reportBack];
    const place = parent === undefined ? '' : ` < ${titles.get(parent)}`;
    const said = facts.flatMap((fact) => (fact ? ` · ${fact}` : [])).join('');
    return `${kind} ${title}${place}${said} ${answer(item)}`.trim();
  });
  const others = plan.items
    .filter(({ title }) => HEADINGS.includes(title))
    .flatMap((one) => answer(one) || []);
  const findings = unplaced.flatMap(({ code, line, value }) =>
    ANYWAY.includes(code) || line === undefined ? [] : `${line} ${code} ${value ?? ''}`,
  );
  return [...items, ...others, ...findings];
}

const HEADINGS = ['En levande hamn', 'Hamnen är öppen för alla'];

describe('A table', () => {
  for (const one of [...GOAL_TABLES, ...SHAPES]) {
    it(`with ${one.what}`, () => {
      assert.deepEqual(told(textOf(one, bars(one.rows.map(cellsOf)))), one.expected);
    });
  }
});

describe('A table that holds nothing of a plan', () => {
  for (const rows of OTHER_TABLES) {
    it(`is told of by its head: ${rows[0]}`, () => {
      const text = documentOf('Nämndsbudget 2025', bars(rows.map(cellsOf)));
      assert.deepEqual(told(text), [`9 unread-table ${rows[0].replaceAll(' | ', ' ')}`]);
    });
  }
});

describe("A municipality's own words", () => {
  it('hold above the columns of a table too, and before those that are built in', () => {
    const words = wordsWith({ boardGoal: ['ledstjärna'], indicator: ['mätpunkt'], target: ['nuläge'] });
    const text = `# Plan 2025\n\n| Nuläge | Mätpunkt | Ledstjärna |\n| 30 | Antal båtar | Hamnen är öppen |\n`;
    assert.deepEqual(told(text, words), [
      'boardGoal Hamnen är öppen',
      'indicator Antal båtar < Hamnen är öppen · equals 30',
    ]);
  });
});

describe('A target', () => {
  for (const [written, read, name = 'Ton sopor'] of TARGETS) {
    it(`of "${written}"${name === 'Ton sopor' ? '' : ` for "${name}"`} is ${read || 'none'}`, () => {
      const text = documentOf(
        'Nämndsbudget 2025',
        markdown([
          ['Indikator', 'Målvärde'],
          [name, written],
        ]),
      );
      const { measure } = readDocument('fil.md', text).plan.items.at(-1) ?? {};
      const parts = [measure?.target?.op, measure?.target?.value, measure?.target && measure.unit];
      assert.equal(parts.filter((part) => part !== undefined).join(' '), read);
    });
  }
});

describe('The columns of a table of goals', () => {
  const lying = [...GOAL_TABLES, ...SHAPES].filter(
    ({ what }) => !/below each other|across the table/.test(what),
  );

  it('may stand in any order: no value is another, and nothing is lost', () => {
    const shuffled = fc.constantFrom(...lying).chain((one) => {
      const places = cellsOf(one.rows[0] ?? '').map((_, place) => place);
      const order = fc.shuffledSubarray(places, { minLength: places.length });
      return fc.record({ one: fc.constant(one), order });
    });
    fc.assert(
      fc.property(shuffled, ({ one, order }) => {
        const rows = one.rows.map(cellsOf);
        const turned = rows.map((cells) => order.map((place) => cells[place] ?? ''));
        const read = told(textOf(one, bars(turned))).map(withoutOrder);
        assert.deepEqual(
          read.toSorted(),
          told(textOf(one, bars(rows)))
            .map(withoutOrder)
            .toSorted(),
        );
      }),
      { numRuns: examples(150, 1500), seed: 2025 },
    );
  });
});

/** What is quoted of a row or a head has its cells in their order. */
function withoutOrder(line: string): string {
  return /unread-(?:row|table)/.test(line) ? line.split(/\s+/).toSorted().join(' ') : line;
}
