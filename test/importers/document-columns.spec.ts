import assert from 'node:assert/strict';
import type { ReadDocument } from '../../src/domain/plans/read-document.ts';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { type Case, type Expected, IN_PLAN, IN_REPORT, NAME } from './column-cases.ts';
import { draftAs } from './document-files.ts';
import { ANYWAY, documentOf, markdown, type Row, WRITINGS } from './table-documents.ts';

const ORDERS: Readonly<Record<string, (cells: Row) => Row>> = {
  'as it is written': (cells) => cells,
  'the other way about': (cells) => cells.toReversed(),
  'with its last column first': (cells) => [...cells.slice(-1), ...cells.slice(0, -1)],
};

/** Everything that was read of a table. */
function readFrom({ plan, unplaced, pastRound }: ReadDocument) {
  const indicators = plan.items.filter(({ kind }) => kind === 'indicator');
  const [indicator] = indicators;
  const measure = indicator?.measure;
  const answer = pastRound?.answers.find(({ item }) => item === indicator?.id);
  return {
    title: indicators.map(({ title }) => title).join(', '),
    target: measure?.target && `${measure.target.op} ${measure.target.value}`,
    unit: measure?.unit,
    value: answer?.value,
    bySex: answer?.bySex && `${answer.bySex.women}/${answer.bySex.men}`,
    status: answer?.status,
    direction: answer?.direction,
    comment: answer?.texts.outcome,
    findings: findingsOf(unplaced).toSorted(),
  };
}

function findingsOf(unplaced: ReadDocument['unplaced']): string[] {
  return unplaced.flatMap(({ code, value }) =>
    ANYWAY.includes(code) ? [] : `${code} ${value ?? ''}`.trim(),
  );
}

const NOTHING = {
  ...{ target: undefined, unit: undefined, value: undefined, bySex: undefined },
  ...{ status: undefined, direction: undefined, comment: undefined },
};

function expectedOf({ findings = [], ...expected }: Expected) {
  return { title: NAME, ...NOTHING, ...expected, findings: findings.toSorted() };
}

function cellsOf(text: string): Row {
  return text.split(' | ').map((cell) => (cell === '*' ? NAME : cell.replace(/^\s+|\s+$/g, '')));
}

function titleOf([head, row]: Case): string {
  return `${head.trim()} – ${row}`;
}

for (const [title, cases] of [
  ['Årsrapport 2025', IN_REPORT],
  ['Nämndsbudget 2025', IN_PLAN],
] as const) {
  describe(`The columns of a table in "${title}"`, () => {
    for (const one of cases) {
      it(`are read by their heads in any order: ${titleOf(one)}`, () => {
        const [head, row] = [cellsOf(one[0]), cellsOf(one[1])];
        for (const [writing, write] of Object.entries(WRITINGS)) {
          for (const [order, arrange] of Object.entries(ORDERS)) {
            // Where nothing but blanks part the columns, one without a head can only be the first.
            if (writing === 'aligned columns' && arrange(head).lastIndexOf('') > 0) continue;
            const table = write([arrange(head), arrange(row)]);
            const read = readFrom(readDocument('fil.md', documentOf(title, table)));
            assert.deepEqual(read, expectedOf(one[2]), `in ${writing}, ${order}:\n${table}`);
          }
        }
      });
    }
  });
}

describe('The columns of a table in Word and PDF', () => {
  const chosen = IN_REPORT.filter(([head]) => /^Målindikator \| Målvärde|Ikon|Utfall 2025/.test(head));
  for (const ending of ['docx', 'pdf'] as const) {
    for (const one of chosen) {
      it(`are read by their heads in .${ending}: ${titleOf(one)}`, async () => {
        for (const arrange of Object.values(ORDERS).slice(0, 2)) {
          const rows = [cellsOf(one[0]), cellsOf(one[1])].map(arrange);
          const read = readFrom(await draftAs(ending, documentOf('Årsrapport 2025', markdown(rows))));
          assert.deepEqual(read, expectedOf(one[2]));
        }
      });
    }
  }
});
