import assert from 'node:assert/strict';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { outlined } from './outlined.ts';

const PLAN = 'Verksamhetsplan 2031\n\nHamnnämnden\n\n';
const HEAD = `Mål                      Mått                              Utfall    Målvärde
                                                             2030        2031
`;
const GOAL = 'Nämndmål 1: Kajen är öppen för alla\n\n';
const OPEN = 'boardGoal Kajen är öppen för alla';

/** Rows of a page whose cells are broken over several lines, each column by itself. */
const WRAPPED: readonly [what: string, text: string, items: readonly string[]][] = [
  [
    'goals in the first column and measures in the second, the values beside their first lines',
    `${HEAD}Kajen är öppen           Andel båtar som får en plats          71 %        80 %
för alla som bor         vid bryggan inom en vecka från
i Vikstad                ansökan

                         Nöjdhet bland gäster enligt           66          70
                         NKI

Kön till bryggan
är kort                  Kötid i dagar                         12     högst 10

Vattnet är rent          Antal prov som visar                  3           1
                         höga halter av fosfor
                         Antal utsläpp                         2           0
`,
    [
      'boardGoal Kajen är öppen för alla som bor i Vikstad',
      '  indicator Andel båtar som får en plats vid bryggan inom en vecka från ansökan equals 80 %',
      '  indicator Nöjdhet bland gäster enligt NKI equals 70',
      'boardGoal Kön till bryggan är kort',
      '  indicator Kötid i dagar max 10',
      'boardGoal Vattnet är rent',
      '  indicator Antal prov som visar höga halter av fosfor equals 1',
      '  indicator Antal utsläpp equals 0',
    ],
  ],
  [
    'the values beside their last lines',
    `${HEAD}Kajen är öppen           Andel båtar som får en plats
för alla                 vid bryggan inom en vecka            71 %        80 %

                         Nöjdhet bland gäster som
                         bor i Vikstad                         66          70

Vattnet är rent          Antal prov som visar
i hamnen                 höga halter av fosfor                 3           1
                         Antal utsläpp                         2           0
`,
    [
      OPEN,
      '  indicator Andel båtar som får en plats vid bryggan inom en vecka equals 80 %',
      '  indicator Nöjdhet bland gäster som bor i Vikstad equals 70',
      'boardGoal Vattnet är rent i hamnen',
      '  indicator Antal prov som visar höga halter av fosfor equals 1',
      '  indicator Antal utsläpp equals 0',
    ],
  ],
  [
    'a name that goes on in parentheses or with a name, beside another cell that goes on',
    `${GOAL}Indikator                          Utfall 2030     Mål 2031    Ansvarig
Antal båtar som får vänta på          12             10        Hamnchefen
brygga (medelvärde)
Andel nöjda gäster, enkät i           71 %           80 %      Hamnchefen och
Vikstad                                                        ekonomichefen
Antal prov med för höga halter        3              -         Hamnchefen
(fosfor och kväve)
`,
    [
      OPEN,
      '  indicator Antal båtar som får vänta på brygga (medelvärde) equals 10',
      '  indicator Andel nöjda gäster, enkät i Vikstad equals 80 %',
      '  indicator Antal prov med för höga halter (fosfor och kväve)',
    ],
  ],
  [
    'what is to be done, beside who does it',
    `${GOAL}Aktivitet                                Ansvarig            När
Laga bryggan vid kajen i hamnen och      Hamnchef            2031-06-30
måla den
Bygga en bastu tillsammans med           Hamnchef            2031-08-30
Region Vik
Köpa en färja                            Hamnchef, i         Hösten
                                         samråd med KS
Måla fyren                               Hamnchef            2031-06-30
`,
    [
      OPEN,
      '  commitment Laga bryggan vid kajen i hamnen och måla den',
      '  commitment Bygga en bastu tillsammans med Region Vik',
      '  commitment Köpa en färja',
      '  commitment Måla fyren',
    ],
  ],
  [
    'assignments, with a day and a comment beside them',
    `${GOAL}Nr    Uppdrag                          Status        Kommentar
1     Utreda en sammanslagning av      Pågår         Redovisas i december till
      kommunens två                                  Hamnnämnden
      bryggor
2     Ta fram en plan för åren         Avslutat      Antagen 2031-06-17
      2031–2040
3     Starta en bastu på               Ej påbörjat   Avvaktar
      Skeppsholmen
`,
    [
      OPEN,
      'assignment Utreda en sammanslagning av kommunens två bryggor',
      'assignment Ta fram en plan för åren 2031–2040',
      'assignment Starta en bastu på Skeppsholmen',
    ],
  ],
  [
    'names of three lines, and such as go on with a number or a sign',
    `${GOAL}Indikator                          Utfall 2030     Mål 2031
Andel medarbetare med              71              80
heltidsanställning, procent
(kvinnor/män)
Antal bryggor i klass 1 och        3               2
2
Antal besök i hamnens bad,         30              40
7–25 år
Andel ved i bastun,                50              60
%
`,
    [
      OPEN,
      '  indicator Andel medarbetare med heltidsanställning, procent (kvinnor/män) equals 80 %',
      '  indicator Antal bryggor i klass 1 och 2 equals 2',
      '  indicator Antal besök i hamnens bad, 7–25 år equals 40',
      '  indicator Andel ved i bastun, % equals 60 %',
    ],
  ],
  [
    'values beside the last line and verdicts beside the first, and names that end with a small word',
    `${GOAL}Indikator                          Utfall 2030     Mål 2031    Ansvarig
Andel av dem som bor här som                                   Hamnchefen
är nöjda (NKI)                     71 %            80 %
Andel gäster som är nöjda med
hamnen som plats att bo på         88 %            91 %
Responstid för hamnens båtar,
minuter                            15,1            14
Mängden fosfor per 100                                         Hamnchefen
000 liter vatten                   3               2
`,
    [
      OPEN,
      '  indicator Andel av dem som bor här som är nöjda (NKI) equals 80 %',
      '  indicator Andel gäster som är nöjda med hamnen som plats att bo på equals 91 %',
      '  indicator Responstid för hamnens båtar, minuter equals 14 minuter',
      '  indicator Mängden fosfor per 100 000 liter vatten equals 2',
    ],
  ],
];

describe('Cells that go on below', () => {
  for (const [what, text, items] of WRAPPED)
    it(what, () => assert.deepEqual(outlined(PLAN + text, 'fil.txt'), items));

  it('are no part of a text across the columns, which is of no row', () => {
    const text = `${PLAN}${GOAL}Indikator                          Utfall 2030     Mål 2031
Antal båtar                           12             10
Antal hus                             2              3
Bryggan var stängd i mars och april eftersom isen hade skadat den, vilket
märktes i siffrorna.
`;
    const { plan, unplaced } = readDocument('fil.txt', text);
    assert.equal(plan.items.at(-1)?.definition, undefined);
    assert.ok(unplaced.some(({ value }) => /vilket märktes i siffrorna\.$/.test(String(value))));
  });
});

describe('Goals that a table names by number', () => {
  const goals = 'Nämndmål 1: Kajen är öppen för alla\n\nText.\n\nNämndmål 2: Kön är kort\n\nText.\n\n';
  const rows = (numbers: readonly string[], head = 'Nämndmål') =>
    [`| ${head} | Aktivitet | Klart |`, '|--|--|--|']
      .concat(numbers.map((number, at) => `| ${number} | Laga brygga ${at} | juni |`))
      .join('\n');
  const placed = (text: string) => {
    const { plan, unplaced } = readDocument(
      'fil.md',
      `${PLAN}${goals}## Aktiviteter för att nå målen\n\n${text}`,
    );
    const done = plan.items.flatMap(({ kind, title, parent }) => {
      const goal = plan.items.find(({ id }) => id === parent)?.title ?? 'none';
      return kind === 'commitment' ? `${title}: ${goal}` : [];
    });
    const told = unplaced.flatMap(({ code, value }) =>
      code === 'unplaced' && /: \d/.test(`${value}`) ? `${value}` : [],
    );
    return [...done, ...told];
  };

  for (const head of ['Nämndmål', 'Mål'])
    it(`are those, whatever stands above the table: ${head}`, () =>
      assert.deepEqual(placed(rows(['1', '2', 'Mål 1'], head)), [
        'Laga brygga 0: Kajen är öppen för alla',
        'Laga brygga 1: Kön är kort',
        'Laga brygga 2: Kajen är öppen för alla',
      ]));

  it('are told where there is none of that number, or several are named', () =>
    assert.deepEqual(placed(rows(['2', '7', '1, 2'])), [
      'Laga brygga 0: Kön är kort',
      'Laga brygga 1: none',
      'Laga brygga 2: none',
      'Laga brygga 1: 7',
      'Laga brygga 2: 1, 2',
    ]));

  it('are no goals where "Mål" stands above the targets of measures', () =>
    assert.deepEqual(
      outlined(`${PLAN}${goals}| Indikator | Mål |\n|--|--|\n| Antal båtar | 1 |\n| Antal hus | 2 |`).slice(
        2,
      ),
      ['  indicator Antal båtar equals 1', '  indicator Antal hus equals 2'],
    ));
});
