/** Goals that no word of their own names, and what else stands without one, with what is read of each. */

export type Cases = readonly [text: string, items: readonly string[]][];

const BUSY = 'boardGoal Gästerna trivs vid kajen året om';
const SHORT = 'boardGoal Kön till slussen är kort';

export const STANDING_GOALS: Readonly<Record<string, Cases>> = {
  'Cells one a line, the goal once more in each row': [
    [
      'Mål och indikatorer\n\nMål\nIndikator\nUtfall 2030\nMålvärde 2031\nTrygg hamn\nAntal olyckor\n12\nhögst 10\nTrygg hamn\nAndel belysta kajer\n70 %\n≥ 90 %\nRen hamn\nUtsläpp från färjor\n31 ton\nminska',
      [
        'boardGoal Trygg hamn',
        '  indicator Antal olyckor max 10',
        '  indicator Andel belysta kajer min 90 %',
        'boardGoal Ren hamn',
        '  indicator Utsläpp från färjor equals minska',
      ],
    ],
    [
      'Nämndmål\nIndikator\nMålvärde 2031\nTrygg hamn\nAntal olyckor\n10\nAndel belysta kajer\n90 %\nRen hamn\nUtsläpp från färjor\n20 ton',
      [
        'boardGoal Trygg hamn',
        '  indicator Antal olyckor equals 10',
        '  indicator Andel belysta kajer equals 90 %',
        'boardGoal Ren hamn',
        '  indicator Utsläpp från färjor equals 20 ton',
      ],
    ],
    [
      'Nämndmål: Trygg hamn\n\nAktivitet\nAnsvarig\nKlart\nLaga bryggan\nHamnchef\nMaj 2031\nUtbilda alla värdar i livräddning\nHR-chef\nDecember 2031\n\nText om annat.',
      ['boardGoal Trygg hamn', '  commitment Laga bryggan', '  commitment Utbilda alla värdar i livräddning'],
    ],
  ],
  'Rows of one cell above those with values': [
    [
      'Nämndens mål och mätetal\n\nGrön betyder att målvärdet är nått.\n\n\tUtfall 2030\tMålvärde 2031\nGästerna trivs vid kajen året om\nAndel nöjda gäster\t70 %\t80 %\nAntal besök\t900\t1 000\nEn sluss utan kö\nKötid i minuter\t14\t10',
      [
        'boardGoal Gästerna trivs vid kajen året om',
        '  indicator Andel nöjda gäster equals 80 %',
        '  indicator Antal besök equals 1000',
        'boardGoal En sluss utan kö',
        '  indicator Kötid i minuter equals 10',
      ],
    ],
    [
      '|  | Utfall 2030 | Mål 2031 |\n|---|---|---|\n| Gästerna bestämmer själva när de kommer | | |\n| Andel nöjda gäster | 70 % | 80 % |\n| Kön till slussen är kort | | |\n| Kötid i minuter | 14 | 10 |',
      [
        'boardGoal Gästerna bestämmer själva när de kommer',
        '  indicator Andel nöjda gäster equals 80 %',
        'boardGoal Kön till slussen är kort',
        '  indicator Kötid i minuter equals 10',
      ],
    ],
    [
      'Nämndmål: Kajen är öppen för alla\n\n\tUtfall 2030\tMål 2031\nGäster i hamnen\nAndel nöjda\t70 %\t80 %\nBåtar i hamnen\nAntal båtar\t4\t5',
      [
        'boardGoal Kajen är öppen för alla',
        '  indicator Andel nöjda equals 80 %',
        '  indicator Antal båtar equals 5',
      ],
    ],
  ],
  'Lines that stand alone below a heading of goals': [
    [
      'Nämndens mål\n\n🟢 Gästerna trivs vid kajen året om\nIndikator Utfall 2030 Utfall 2031 Mål 2031 Trend\nAndel nöjda gäster 70 % 81 % 80 % ▲\nAnalys\nKajen lagades i maj.\n\nHAMNNÄMNDEN\n\n7\n\n🔴 Kön till slussen är kort\nIndikator Utfall 2030 Utfall 2031 Mål 2031 Trend\nKötid i minuter 14 16 10 ▼\nAnalys\nSlussen stod still i juli.',
      [BUSY, '  indicator Andel nöjda gäster equals 80 %', SHORT, '  indicator Kötid i minuter equals 10'],
    ],
    [
      'Nämndens mål\n\nGästerna trivs vid alla kajer\n\nKajen är stadens största. Den lagades i maj.\n\nIndikatorer\n• Andel nöjda gäster, minst 80 %\n• Antal besök, minst 900\n\nKön till slussen är kort\n\nSlussen är från 1912.\n\nIndikatorer\n• Kötid i minuter, högst 10\n',
      [
        'boardGoal Gästerna trivs vid alla kajer',
        '  indicator Andel nöjda gäster min 80 %',
        '  indicator Antal besök min 900',
        SHORT,
        '  indicator Kötid i minuter max 10',
      ],
    ],
    [
      '## Nämndens mål\n\n**Gästerna trivs vid kajen året om**\n\n| Mått | Mål 2031 |\n|---|---|\n| Antal besök | 900 |\n\n**Kön till slussen är kort**\n\n| Mått | Mål 2031 |\n|---|---|\n| Kötid i minuter | 10 |\n\n## Ekonomi\n\n**Så fördelas pengarna**\n\n| Verksamhet | Budget 2031 |\n|---|---|\n| Kajen | 90 |',
      [BUSY, '  indicator Antal besök equals 900', SHORT, '  indicator Kötid i minuter equals 10'],
    ],
    [
      'NÄMNDENS MÅL\n\nMål 1\nGästerna trivs vid kajen året om\n\nMått: Antal besök\nMålvärde: 900\n\nMål 2\nKön till slussen är kort\n\nMått: Kötid i minuter\nMålvärde: högst 10',
      [BUSY, '  indicator Antal besök equals 900', SHORT, '  indicator Kötid i minuter max 10'],
    ],
    [
      'Nämndens mål\n\nMålen gäller hela året och följs upp i augusti\n\nNämnden följer dem i sin rapport.\n\nEkonomi\n\nNämnden har 9 mnkr.\n\nNämndmål: Kön är kort\n',
      ['boardGoal Kön är kort'],
    ],
  ],
  'Numbered headings below goals and what measures them': [
    [
      '2. Mål och indikatorer\n\n2.1 Gästerna trivs vid kajen året om\n\nIndikatorer\n\uf0b7 Andel nöjda gäster\n  Nuläge 2029: 47 %. Målvärde: 80 procent senast 2031.\n\uf0b7 Antal laddstolpar\n  Nuläge 2029: 36. Målvärde: minst 150 till 2031.\n\n2.2 Kön till slussen är kort\n\nIndikatorer\n\uf0b7 Kötid i minuter\n  Nuläge 2029: 14. Målvärde: högst 10 till 2031.\n\n3. Åtgärder\n\nNr    Åtgärd                                Ansvar            Klart\n3.1   Bygga en brygga vid fyren             Hamnnämnden       2032\n3.2   Ta fram en plan för alla som väntar\n      vid slussen                           Hamnens AB        2031\n',
      [
        BUSY,
        '  indicator Andel nöjda gäster equals 80 procent',
        '  indicator Antal laddstolpar min 150',
        SHORT,
        '  indicator Kötid i minuter max 10',
        'commitment Bygga en brygga vid fyren',
        'commitment Ta fram en plan för alla som väntar vid slussen',
      ],
    ],
    [
      '## 3 Nämndens mål och nyckeltal 2031\n\nMålen följs upp i augusti.\n\n### 3.1 Gästerna trivs vid kajen året om\n\nNyckeltal:\n- Antal besök: minst 900\n\n### 3.2 Kön till slussen är kort\n\nNyckeltal:\n- Kötid i minuter: högst 10\n\n### 3.3 Så läser du målen\n\nMålen läses så.\n',
      [BUSY, '  indicator Antal besök min 900', SHORT, '  indicator Kötid i minuter max 10'],
    ],
  ],
  'What an owner asks of a company': [
    [
      '2 § Ändamål\nBolaget sköter hamnen.\n\n3 § Ägarens mål för bolaget\na) Hamnen är öppen för alla\nb) Kajerna är trygga\n\n4 § Ekonomiska krav\nÄgaren ställer dessa krav. De prövas en gång om året.\n\nNyckeltal                    Krav\nSoliditet                    minst 22 %\nBelåningsgrad                högst 60 %\n\n5 § Uppdrag\nBolaget får i uppdrag att bygga en brygga.\nBolaget får i uppdrag att tillsammans med nämnden ta fram en modell\nför gästhamnar.\n\n6 § Insyn\nStyrelsens protokoll sänds till nämnden.',
      [
        'councilGoal Hamnen är öppen för alla',
        'councilGoal Kajerna är trygga',
        'boardGoal Ekonomiska krav',
        '  indicator Soliditet min 22 %',
        '  indicator Belåningsgrad max 60 %',
        'assignment Bolaget får i uppdrag att bygga en brygga',
        'assignment Bolaget får i uppdrag att tillsammans med nämnden ta fram en modell för gästhamnar',
      ],
    ],
    [
      'Nämndmål: Kajen är öppen för alla\nIndikator: Antal besök\nMålvärde: 900\n\nFinansiella mål\n\n| Nyckeltal | Utfall 2030 | Mål 2031 |\n|---|---|---|\n| Resultat i procent av intäkterna | 1,2 % | 2,0 % |\n| Soliditet | 20 % | minst 22 % |',
      [
        'boardGoal Kajen är öppen för alla',
        '  indicator Antal besök equals 900',
        'boardGoal Finansiella mål',
        '  indicator Resultat i procent av intäkterna equals 2 %',
        '  indicator Soliditet min 22 %',
      ],
    ],
  ],
  'Assignments in lines of their own': [
    [
      'Nämndmål: Kajen är öppen för alla\n\nUppdrag\n\nHamnnämnden\nHamnnämnden får i uppdrag att utreda en ny sluss.\n\nTekniska nämnden\nTekniska nämnden får i uppdrag att se över taxan.\n\nDriftbudget (tkr)\nNämnd                   Budget 2030   Budget 2031\nHamnnämnden             80            82',
      [
        'boardGoal Kajen är öppen för alla',
        'assignment Hamnnämnden får i uppdrag att utreda en ny sluss',
        'assignment Tekniska nämnden får i uppdrag att se över taxan',
      ],
    ],
    [
      'Nämndmål: Kajen är öppen för alla\n\nUPPDRAG FRÅN MEDLEMSKOMMUNERNA\n\nFörbundet får i uppdrag att utreda en ny sluss.\nFörbundet får i uppdrag att se över taxan.\n\nEKONOMI\n\nFörbundet får 9 mnkr.',
      [
        'boardGoal Kajen är öppen för alla',
        'assignment Förbundet får i uppdrag att utreda en ny sluss',
        'assignment Förbundet får i uppdrag att se över taxan',
      ],
    ],
    [
      'Nämndmål: Kajen är öppen för alla\n\n4 Uppdrag till nämnderna\n\n● Hamnnämnden får i uppdrag att se över kajerna fram till 2035\n● Tekniska nämnden får i uppdrag att ta fram en plan för skydd av\n  slussen vid Lillsjön\n\nUppdragen redovisas i augusti.',
      [
        'boardGoal Kajen är öppen för alla',
        'assignment Hamnnämnden får i uppdrag att se över kajerna fram till 2035',
        'assignment Tekniska nämnden får i uppdrag att ta fram en plan för skydd av slussen vid Lillsjön',
      ],
    ],
  ],
  'Names that go on in the row with the values': [
    [
      'Nämndmål: Kajen är öppen för alla\n\nMått                                     2029    2030    Mål 2031\nBesök vid fyren                           7,9     7,2    högst 6,5\nAndel färjor som är framme inom\n20 minuter                               86 %    87 %    ≥ 90 %\nAndel resor som görs med\nHamnlinjen                               20 %    21 %    30 %\nAntal stängda dagar                        31      44    inget mål satt',
      [
        'boardGoal Kajen är öppen för alla',
        '  indicator Besök vid fyren max 6.5',
        '  indicator Andel färjor som är framme inom 20 minuter min 90 %',
        '  indicator Andel resor som görs med Hamnlinjen equals 30 %',
        '  indicator Antal stängda dagar',
      ],
    ],
  ],
};

/** In which nothing can be told to be a goal. */
export const NO_GOALS: readonly string[] = [
  '## Läget i korthet\n\nOktober var lugn.\n\n## Ekonomi\n\n| Tkr | Budget | Utfall | Avvikelse |\n|---|---|---|---|\n| Personal | 9 | 8 | 1 |\n\n## Larm\n\n| Typ av larm | Oktober 2031 | Oktober 2030 |\n|---|---|---|\n| Läcka i skrov | 6 | 8 |\n',
  'Tidplan för arbetet med mål och budget 2032\n\nFörslag till beslut\n\nNämnden godkänner tidplanen.\n\nArbetet med nya mål börjar i maj. De mål som gäller ligger kvar.\n\nTidplan\n\n12 oktober          Underlag från förvaltningarna\n26 oktober          Beredningen träffas\n',
  'Mål och uppföljning\n\nNämnden följer upp målen i april\n\nVerksamhet          Budget 2031    Utfall 2031\nKajen               90             91\nSlussen             80             79\n',
];
