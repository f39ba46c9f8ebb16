import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlanFile } from '../../src/importers/read-plan.ts';
import { xlsxOf } from '../goal-lists.ts';
import { workbookOf } from './hostile-files.ts';
import { owned, told, tree } from './read-list.ts';

describe('A goal list in a workbook', () => {
  it('that LibreOffice has saved is the same plan as its CSV', async () => {
    const file = readFileSync(join(import.meta.dirname, 'lists/libreoffice.xlsx'));
    const read = await readPlanFile('lista.xlsx', file);
    assert.deepEqual(tree(read), [
      ...['area En levande hamn', '  boardGoal Hamnen är öppen för alla'],
      ...['    indicator Antal gästnätter: min 4000 st', '    indicator Andel nöjda gäster: equals 85.5 %'],
      ...['  boardGoal Fartygen släpper ut mindre', '    indicator Anlöp med landström: equals 30 %'],
      '  assignment Pröva en flytande scen',
    ]);
    assert.equal(read.plan.items.at(-1)?.finish, '2031-12-31');
    assert.deepEqual(told(read), []);
  });

  it('is read as it is seen: per cent, units of formats, days, numbers as text, and merged cells', async () => {
    const day = { value: new Date('2031-12-31'), type: Date, format: 'yyyy-mm-dd' };
    const data = [
      ['Mål', 'Indikator', 'Målvärde', 'Slutdatum'],
      [{ value: 'G', rowSpan: 2 }, 'I', { value: 0.853, format: '0.0%' }, day],
      [null, 'J', { value: 12, format: '0" st"' }],
      ['H', 'K', '4 000'],
      ['Ö', 'L', 0.1 + 0.2],
    ];
    const read = await readPlanFile('lista.xlsx', await xlsxOf({ Blad1: data }));
    assert.deepEqual(tree(read), [
      ...['boardGoal G', '  indicator I: equals 85.3 %', '  indicator J: equals 12 st'],
      ...['boardGoal H', '  indicator K: equals 4000', 'boardGoal Ö', '  indicator L: equals 0.3'],
    ]);
    assert.equal(read.plan.items[0]?.finish, '2031-12-31');
  });

  it('takes all sheets that are lists of the latest year, and tells the others', async () => {
    const head = ['Mål', 'Indikator'];
    const read = await readPlanFile(
      'lista.xlsx',
      await xlsxOf({
        '2030': [head, ['Gammalt', 'I']],
        '2031 A': [head, ['G', 'I']],
        '2031 B': [head, ['H', 'J'], [null, null, 'lös']],
        Anteckningar: [['Ring Bo']],
      }),
    );
    assert.deepEqual(tree(read), ['boardGoal G', '  indicator I', 'boardGoal H', '  indicator J']);
    assert.equal(read.plan.year, 2031);
    assert.deepEqual(
      told(read).map((line) => line.slice(0, 34)),
      [
        ...['blad ”2030”: läses inte in: där fi', 'blad ”Anteckningar”: läses inte in'],
        ...['blad ”2031 B”, rad 1: en kolumn ut', 'blad ”2031 B”, rad 3: ”lös” går in'],
      ],
    );
  });

  it('leaves out what is hidden, and what a formula could not compute, and tells it', async () => {
    const cell = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const row = (number: number, cells: string, more = '') => `<row r="${number}" ${more}>${cells}</row>`;
    const sheet = [
      row(1, cell('A1', 'Mål') + cell('B1', 'Indikator') + cell('C1', 'Målvärde') + cell('D1', 'Ansvarig')),
      row(
        2,
        `${cell('A2', 'G') + cell('B2', 'I')}<c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c>${cell('D2', 'Bo')}`,
      ),
      row(3, cell('A3', 'Dolt') + cell('B3', 'J'), 'hidden="1"'),
      row(4, `${cell('A4', 'H')}${cell('B4', 'K')}<c r="C4"><f>A1</f></c>`),
    ].join('');
    const read = await readPlanFile(
      'lista.xlsx',
      workbookOf(sheet, '<cols><col min="4" max="4" hidden="1"/></cols>'),
    );
    assert.deepEqual(tree(read), ['boardGoal G', '  indicator I', 'boardGoal H', '  indicator K']);
    assert.deepEqual(owned(read), []);
    assert.deepEqual(told(read), [
      'rad 1, D: kolumnen är dold och läses inte in; den har 2 ifyllda celler, den första är ”Ansvarig”; visa kolumnen om den ska med',
      'rad 2, C: formeln ger ”#DIV/0!”, så cellen läses som tom; rätta formeln eller skriv värdet',
      'rad 3: är dold och läses inte in; där står ”Dolt · J”; visa raden om den ska med',
      'rad 4, C: formeln har inget värde, så cellen läses som tom; öppna filen i Excel, spara den och försök igen',
    ]);
  });
});
