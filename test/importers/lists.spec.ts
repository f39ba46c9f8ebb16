import assert from 'node:assert/strict';
import { Problem } from '../../src/domain/errors.ts';
import { holdsAnswers } from '../../src/importers/list/table-kind.ts';
import { owned, readCsv, told, tree } from './read-list.ts';

/** What stands in a list, the plan that it is, and what is said of the rest. */
const LISTS: readonly {
  readonly it: string;
  readonly rows: readonly string[];
  readonly plan: readonly string[];
  readonly owners?: readonly string[];
  readonly told?: readonly (string | RegExp)[];
}[] = [
  {
    it: 'takes English heads in any order',
    rows: [
      'Owner;Target;Indicator;Goal;Area;Kind',
      'Anna;at least 4;Nights;Open harbour;Harbour;Council goal',
    ],
    plan: ['area Harbour', '  councilGoal Open harbour', '    indicator Nights: min 4'],
    owners: ['Open harbour: Anna'],
  },
  {
    it: 'takes heads in capitals, in the plural and misspelt',
    rows: ['MÅLOMRÅDEN;Mål ;Indkator;Malvärde;Ansvariga', 'A;G;I;5 %;Bo'],
    plan: ['area A', '  boardGoal G', '    indicator I: equals 5 %'],
    owners: ['G: Bo'],
  },
  {
    it: 'takes an item from each row where a kind says what it is',
    rows: [
      ...['Typ;Namn;Område;Ansvarig', 'Nämndsmål;G;A;Anna', 'Indikator;I;;Bo', 'Åtagande;Å;;Cecilia'],
      ...['Uppdrag;U;;David', 'Fullmäktigemål;K;B;', 'Nämndmål;N;;', 'indikatorer;J;;'],
    ],
    plan: [
      ...['area A', '  boardGoal G', '    indicator I', '    commitment Å', '  assignment U'],
      ...['area B', '  councilGoal K', '    boardGoal N', '      indicator J'],
    ],
    owners: ['G: Anna', 'I: Bo', 'Å: Cecilia', 'U: David'],
  },
  {
    it: 'puts the goals of a board below those of the council, and what is undertaken below these',
    rows: [
      ...['Åtagande;Nämndsmål;Indikator;Kommunfullmäktigemål;Målvärde', 'Å1;N1;;K1;', 'Å2;;;;'],
      ...[';N2;I;;4', ';;J;K2;5'],
    ],
    plan: [
      ...['councilGoal K1', '  boardGoal N1', '    commitment Å1', '    commitment Å2'],
      ...['  boardGoal N2', '    indicator I: equals 4', 'councilGoal K2', '  indicator J: equals 5'],
    ],
  },
  {
    it: 'takes "Mål 2031" above numbers for the target, and never an outcome',
    rows: ['Indikator;Utfall 2030;Mål 2031;Område', 'I;3;4;A', 'J;5;6;'],
    plan: ['area A', '  indicator I: equals 4', '  indicator J: equals 6'],
    told: [/^rad 1: ”Utfall 2030” sparas inte/],
  },
  {
    it: 'takes the day of a printout for no year of the plan',
    rows: ['Utskriven 2024-11-20', 'Nämnd: Hamnnämnden', 'Mål;Målvärde 2031', 'G;4'],
    plan: ['boardGoal G: equals 4'],
    told: [/^rad 1: ”Utskriven 2024-11-20”/],
  },
  {
    it: 'takes the target of the plan’s own year',
    rows: ['År;2030', 'Mål;Indikator;Målvärde 2031;Målvärde 2030', 'G;I;90;85'],
    plan: ['boardGoal G', '  indicator I: equals 85'],
    told: [/^rad 2: kolumnen ”Målvärde 2031” läses inte in, för det går inte att välja/],
  },
  {
    it: 'takes the unit of a head in brackets',
    rows: ['Mål;Indikator;Målvärde (%)', 'G;I;85', 'G;J;minst 30'],
    plan: ['boardGoal G', '  indicator I: equals 85 %', '  indicator J: min 30 %'],
  },
  {
    it: 'asks each further indicator by itself, and the units of a goal apart',
    rows: [
      ...['Mål;Indikator;Ansvarig;Enhet som svarar', 'G;I;Anna;', ';J;Bo;', 'H;;Cecilia;HR', ';;David;IT'],
      ...[';;;Ekonomi'],
    ],
    plan: ['boardGoal G', '  indicator I', '  indicator J', 'boardGoal H'],
    owners: ['G: Anna', 'J: Bo', 'H: Cecilia (HR)', 'H: David (IT)'],
    told: [/^rad 6, Enhet som svarar: ”Ekonomi” läses inte in, för ingen ansvarig står på raden/],
  },
  {
    it: 'takes "Enhet" for who answers where nothing is measured',
    rows: ['Mål;Enhet;Ansvarig', 'G;Ekonomiavdelningen;Anna; ', 'H;HR-avdelningen;"Ek, Bo; Åsa Ö och Eva E"'],
    plan: ['boardGoal G', 'boardGoal H'],
    owners: ['G: Anna (Ekonomiavdelningen)', 'H: Ek, Bo + Åsa Ö + Eva E (HR-avdelningen)'],
  },
  {
    it: 'keeps a row that cannot be read out, with those that belong to it',
    rows: ['Typ;Mål;Indikator;Målvärde', 'Blaj;G;I;4', ';;J;5', 'mål;H;K;6'],
    plan: ['boardGoal H', '  indicator K: equals 6'],
    told: [
      /^rad 2, Typ: ”Blaj” förstås inte, så ”G” läses inte in/,
      /^rad 3: ”J” läses inte in, för den hör till rad 2/,
    ],
  },
  {
    it: 'tells what two rows say of the same, and holds the first',
    rows: ['Mål;Indikator;Målvärde', 'G;I;4', 'G;I;5'],
    plan: ['boardGoal G', '  indicator I: equals 4'],
    told: [/^rad 3, Målvärde: ”5” läses inte in, för en rad ovanför säger ”4”/],
  },
  {
    it: 'keeps what stands beside a target, and a number that may be read in two ways as it is',
    rows: ['Mål;Indikator;Målvärde', 'G;I;70 (65)', 'G;J;12.500', 'G;K;inte fler än 10'],
    plan: [
      'boardGoal G',
      '  indicator I: equals 70',
      '  indicator J: equals 12.500',
      '  indicator K: max 10',
    ],
    told: [/^rad 3, Målvärde: ”12.500” har en punkt som kan skilja tusental eller decimaler/],
  },
  {
    it: 'takes lines between the rows for areas, and no total for a goal',
    rows: ['Mål;Indikator', 'Målområde: Hamn;', 'G;I', 'Målområde: Park;', 'H;J', 'Summa;'],
    plan: ['area Hamn', '  boardGoal G', '    indicator I', 'area Park', '  boardGoal H', '    indicator J'],
    told: [/^rad 6: ”Summa” går inte att läsa in/],
  },
  {
    it: 'tells a head that it does not understand, with what stands below it',
    rows: ['Mål;Prio;Indikator', 'G;hög;I;lös', 'H;låg;'],
    plan: ['boardGoal G', '  indicator I', 'boardGoal H'],
    told: [
      /^rad 1: kolumnen ”Prio” förstås inte och läses inte in; där står hög, låg;/,
      /^rad 1: en kolumn utan rubrik förstås inte och läses inte in; där står lös;/,
    ],
  },
  {
    it: 'finds the heads below what a list says of itself, whatever parts its cells',
    rows: ['Nämnd: Hamnnämnden', 'Uppdaterad av oss', '', 'Mål,Indikator', '"G, och mer",I'],
    plan: ['boardGoal G, och mer', '  indicator I'],
    told: [/^rad 2: ”Uppdaterad av oss” går inte att läsa in/],
  },
  {
    it: 'takes the global goals by their numbers, and tells the rest',
    rows: ['Mål;Agenda 2030', 'G;"3, 5 och 18"'],
    plan: ['boardGoal G'],
    told: [/^rad 2, Agenda 2030: ”3, 5 och 18” är inte bara nummer på globala mål/],
  },
  {
    it: 'places an item below the one that it names',
    rows: ['Typ;Namn;Hör till', 'Mål;G;', 'Mål;H;', 'Indikator;I;G', 'Åtagande;Å;Något annat'],
    plan: ['boardGoal G', '  indicator I', 'boardGoal H', 'commitment Å'],
    told: [/^rad 5, Hör till: det finns ingen post ”Något annat”/],
  },
];

describe('A goal list', () => {
  for (const { it: does, rows, plan, owners = [], told: expected = [] } of LISTS)
    it(does, async () => {
      const read = await readCsv(rows);
      assert.deepEqual(tree(read), plan);
      assert.deepEqual(owned(read), owners);
      const said = told(read);
      assert.equal(said.length, expected.length, said.join('\n'));
      for (const [place, words] of expected.entries()) assert.match(said[place] ?? '', new RegExp(words));
    });

  const refused: readonly [what: string, rows: readonly string[], reason: string][] = [
    ['without heads', ['a;b', 'c;d'], 'no-heads'],
    ['without rows', ['Område;Mål', ';'], 'empty-list'],
    ['of areas only', ['Område;Ansvarig', 'A;B'], 'empty-list'],
    ['of several boards', ['Nämnd;Mål', 'A-nämnden;G', 'B-nämnden;H'], 'several-plans'],
  ];
  for (const [what, rows, reason] of refused)
    it(`is refused ${what}`, async () => {
      await assert.rejects(readCsv(rows), (error) => {
        assert.ok(error instanceof Problem);
        assert.deepEqual(error.fields, { file: 'lista.csv', reason });
        return true;
      });
    });

  it('says which plan it is above its heads or in columns, and what is guessed where it does not', async () => {
    const said = async (rows: readonly string[], name?: string) => {
      const { plan, unplaced } = await readCsv(rows, name);
      return [
        plan.title,
        plan.board,
        plan.year,
        ...unplaced.flatMap(({ at, code }) => (code === 'guessed' ? at : [])),
      ];
    };
    const table = ['Mål;Indikator', 'G;I'];
    const stated = ['Mål och budget 2029', 'Kulturnämnden', 2029];
    assert.deepEqual(await said(['Plan;Mål och budget 2029', 'Nämnd;Kulturnämnden', ...table]), stated);
    assert.deepEqual(await said(['Kulturnämnden – mål och budget 2029', '', ...table]), [
      'Kulturnämnden – mål och budget 2029',
      ...stated.slice(1),
    ]);
    assert.deepEqual(await said(['Nämnd;År;Mål', 'Kulturnämnden;2029;G'], 'Mål.csv'), [
      'Mål',
      ...stated.slice(1),
      'title',
    ]);
    assert.deepEqual(await said(table, 'Kulturnämnden_2029.csv'), [
      ...['Kulturnämnden 2029', 'Kommunstyrelsen', 2029],
      ...['title', 'board', 'year'],
    ]);
  });

  it('is told from a table of answers by its heads', () => {
    const answers = [
      'post;ansvarig;status',
      'mål;ansvarig;bedömning;utfall',
      'item,person,unit,status',
      'mal-1;bo;met',
      'Gästnätter;Bo Ek;;Förväntas uppnås',
      'ind-1;bo;;;;71,5',
    ];
    const lists = [
      'Område;Mål;Ansvarig',
      'mål;ansvarig',
      'Mål;Indikator;Målvärde;Enhet',
      'Typ;Titel;Kommentar;Nämnd',
      // Without heads, which is said when it is read as a list.
      'En levande hamn;Hamnen är öppen för alla;75;Anna Ek',
      '',
    ];
    const isAnswers = (text: string) => holdsAnswers(Buffer.from(`${text}\nx;y\n`), {});
    assert.deepEqual(
      answers.map(isAnswers),
      answers.map(() => true),
    );
    assert.deepEqual(
      lists.map(isAnswers),
      lists.map(() => false),
    );
  });

  it('keeps the ids that it gives', async () => {
    const read = await readCsv(['Id;Mål;Indikator', 'm1;G;I', ';H;', 'm 3;K;']);
    const ids = read.plan.items.map(({ id }) => id);
    assert.deepEqual(ids, ['nmal-g', 'm1', 'nmal-h', 'nmal-k']);
    assert.deepEqual(read.givenIds, ['m1']);
    assert.match(told(read).join(), /rad 4, Id: ska vara ett id/);
  });
});
