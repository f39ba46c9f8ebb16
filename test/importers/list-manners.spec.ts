import assert from 'node:assert/strict';
import { owned, readCsv, told, tree } from './read-list.ts';

/** Lists as other municipalities and their systems write them. */
const LISTS: readonly {
  readonly it: string;
  readonly rows: readonly string[];
  readonly plan: readonly string[];
  readonly owners?: readonly string[];
  readonly told?: readonly RegExp[];
}[] = [
  {
    it: 'takes a factor of success for a goal where no other is named',
    rows: ['Perspektiv;Framgångsfaktor;Styrtal;Målvärde 2031', 'Gäster;Gott bemötande;Andel nöjda;85 %'],
    plan: ['area Gäster', '  boardGoal Gott bemötande', '    indicator Andel nöjda: equals 85 %'],
  },
  {
    it: 'tells a factor of success beside goals',
    rows: ['Mål;Framgångsfaktor;Mått', 'G;Gott bemötande;I'],
    plan: ['boardGoal G', '  indicator I'],
    told: [/”Framgångsfaktor”/],
  },
  {
    it: 'takes a second unit of a goal from a row that names nothing',
    rows: [
      'Mål;Indikator;Ansvarig;Enhet som svarar',
      'G;I;Anna;HR',
      ';;Bo;IT',
      'H;J;Eva;HR',
      ';K;Ulf;',
      ';;Åsa;IT',
    ],
    plan: ['boardGoal G', '  indicator I', 'boardGoal H', '  indicator J', '  indicator K'],
    owners: ['G: Anna (HR)', 'G: Bo (IT)', 'H: Eva (HR)', 'K: Ulf', 'K: Åsa (IT)'],
  },
  {
    it: 'reads what each row is from a column of levels',
    rows: [
      'Nivå;Namn;Målvärde;Enhet;Ansvarig',
      ...['Fokusområde;Hamn;;;', 'Mål;G;;;Anna', 'Mått;I;14;st;Bo', 'Aktivitet;Å;;;Eva'],
    ],
    plan: ['area Hamn', '  boardGoal G', '    indicator I: equals 14 st', '    commitment Å'],
    owners: ['G: Anna', 'I: Bo', 'Å: Eva'],
  },
  {
    it: 'reads what each row is from a column whose head is not understood, where its cells are',
    rows: ['Element;Namn;Målvärde', 'Mål;G;', 'Nyckeltal;I;14', 'Aktivitet;Å;'],
    plan: ['boardGoal G', '  indicator I: equals 14', '  commitment Å'],
  },
  {
    it: 'takes names that stand alone above goals with what measures them for areas',
    rows: [
      ...[
        'Hamnnämndens mål 2031;;;',
        ';;;',
        'Mål;Mått;Målvärde;Ansvarig',
        'En levande hamn;;;',
        'G;I;14;Anna',
      ],
      ...[';J;85 %;Bo', 'En trygg park;;;', 'H;K;20;Eva'],
    ],
    plan: [
      ...[
        'area En levande hamn',
        '  boardGoal G',
        '    indicator I: equals 14',
        '    indicator J: equals 85 %',
      ],
      ...['area En trygg park', '  boardGoal H', '    indicator K: equals 20'],
    ],
    owners: ['G: Anna', 'J: Bo', 'H: Eva'],
  },
  {
    it: 'takes a goal that stands alone for a goal, with its indicators below it',
    rows: ['Mål;Mått;Målvärde', 'G;;', ';I;14', 'H;;', ';J;15'],
    plan: ['boardGoal G', '  indicator I: equals 14', 'boardGoal H', '  indicator J: equals 15'],
  },
  {
    it: 'is of the first year to come, where its heads name several',
    rows: ['Mål;Mått;Utfall 2030;Målvärde 2031;Målvärde 2032', 'G;I;12;14;16'],
    plan: ['boardGoal G', '  indicator I: equals 14'],
    told: [/”Utfall 2030” sparas inte/, /”Målvärde 2032”/],
  },
  {
    it: 'takes the total of targets by sex',
    rows: ['Mål;Mått;Målvärde kvinnor;Målvärde män;Målvärde totalt', 'G;I;86;84;85'],
    plan: ['boardGoal G', '  indicator I: equals 85'],
    told: [/”Målvärde kvinnor”/, /”Målvärde män”/],
  },
  {
    it: 'puts a group of heads together with the years below it',
    rows: [';;Utfall;;Målvärde', 'Mål;Mått;2029;2030;2031', 'G;I;11;12;14'],
    plan: ['boardGoal G', '  indicator I: equals 14'],
    told: [/”Utfall 2029”/, /”Utfall 2030” sparas inte/],
  },
  {
    it: 'takes a head that says more in brackets for no misspelt one',
    rows: ['Mål *;Mått*;Målvärde (2031)*;Ansvarig (namn)', 'G;I;14;Anna'],
    plan: ['boardGoal G', '  indicator I: equals 14'],
    owners: ['G: Anna'],
  },
  {
    it: 'takes an area between the rows from a column that is not read',
    rows: ['Nr;Mål;Mått', 'Målområde 1: Hamn;;', '1.1;G;I', 'Målområde 2: Park;;', '2.1;H;J'],
    plan: ['area Hamn', '  boardGoal G', '    indicator I', 'area Park', '  boardGoal H', '    indicator J'],
    told: [/”Nr”/],
  },
  {
    it: 'leaves numbers out of names',
    rows: [
      'Nr;Mål;Mått;Hör till',
      '1;1. Kajen är öppen;I;',
      '2;2.1 Kön är kort;J;',
      '3;3 rosor varje dag;K;',
    ],
    plan: [
      ...['boardGoal Kajen är öppen', '  indicator I', 'boardGoal Kön är kort', '  indicator J'],
      ...['boardGoal 3 rosor varje dag', '  indicator K'],
    ],
    told: [/”Nr”/],
  },
];

describe('A goal list of another municipality', () => {
  for (const { it: does, rows, plan, owners = [], told: expected = [] } of LISTS)
    it(does, async () => {
      const read = await readCsv(rows);
      assert.deepEqual(tree(read), plan);
      assert.deepEqual(owned(read), owners);
      const said = told(read);
      assert.equal(said.length, expected.length, said.join('\n'));
      for (const [place, words] of expected.entries()) assert.match(said[place] ?? '', words);
    });
});
