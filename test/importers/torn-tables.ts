/** Tables that a text has torn, in a report, and what is read of them. */
export type Cases = readonly [what: string, lines: readonly string[], expected: readonly string[]][];

export const TORN: Cases = [
  [
    'a page’s foot between the rows is none',
    [
      'Indikator\tUtfall 2031\tMål 2031',
      'Antal båtar\t12\t14',
      'Hamnstads kommun Årsrapport 2031\t3',
      'Antal hus\t1\t2',
    ],
    ['Antal båtar · 14 · 12', 'Antal hus · 2 · 1'],
  ],
  [
    'cells that are broken over several lines are put together',
    [
      'Indikator\tUtfall 2031\tMål 2031',
      'Andel gäster i åldern 13–16 år som är\t70\t75',
      'trygga på kajen (kvinnor/\t(71/\t(75/',
      'män)\t69)\t75)',
      'Antal båtar\t12\t13',
    ],
    [
      'Andel gäster i åldern 13–16 år som är trygga på kajen (kvinnor/män) · 75 · 70 (71/69)',
      'Antal båtar · 13 · 12',
    ],
  ],
  [
    'a name that ends with a comma goes on, though its rest looks like a part of the row',
    ['Indikator\tUtfall 2031\tMål 2031', 'Andel gäster som är behöriga,\t70\t75', 'totalt, %\t\t'],
    ['Andel gäster som är behöriga, totalt, % · 75 · 70'],
  ],
  [
    'a group of years stands below one word, in columns that stand apart',
    [
      'Indikator              Utfall        Mål',
      '                       2030   2031   2031',
      'Antal båtar            11     12     14',
      'Andel nöjda, %         80     82     85',
    ],
    ['Antal båtar · 14 · 12', 'Andel nöjda, % · 85 · 82', '9 unread-column Utfall 2030'],
  ],
  [
    'marks of notes are no part of names and values',
    [
      'Indikator\tUtfall 2031\tMål 2031',
      'Antal båtar*\t11*\t14',
      'Andel nöjda¹\t80 %\t85 %²',
      'Antal kajer 1)\t3 1)\t4',
      'Yta i m²\t3\t4',
      'Totalt\t94\t103',
      '* Exklusive jollar.',
    ],
    [
      'Antal båtar · 14 · 11',
      'Andel nöjda · 85 · 80',
      'Antal kajer · 4 · 3',
      'Yta i m² · 4 · 3',
      '14 unread-row Totalt 94 103',
      '15 unplaced Exklusive jollar.',
    ],
  ],
  [
    'a forecast in colours is the status, where no other column is',
    [
      '| Indikator | Utfall | Mål 2031 | Prognos helår |',
      '|---|---|---|---|',
      '| Antal båtar | 11 | 14 | 🟢 |',
      '| Andel nöjda, % | 80 | 85 | 🟡 Delvis |',
      '| Antal hus | 2 | 3 | Röd |',
      '| Antal kärl | 2 | 3 | 7 |',
    ],
    [
      'Antal båtar · 14 · 11 · met',
      'Andel nöjda, % · 85 · 80 · partly',
      'Antal hus · 3 · 2 · notMet',
      'Antal kärl · 3 · 2',
      '14 unread-row Antal kärl: 7',
    ],
  ],
  [
    'a colour beside an outcome is the status',
    ['Indikator\tMål 2031\tUtfall 2031', 'Antal båtar\t14\t12 🟡', 'Andel nöjda\t80 %\t🟢 85 %'],
    ['Antal båtar · 14 · 12 · partly', 'Andel nöjda · 80 · 85 · met'],
  ],
  [
    'two tables beside each other are read one after the other',
    [
      'Indikator\tUtfall 2031\tMål 2031\t\tIndikator\tUtfall 2031\tMål 2031',
      'Antal båtar\t12\t14\t\tAntal hus\t2\t3',
      'Andel nöjda, %\t82\t85\t\tAntal kärl\t5\t6',
      'Antal bojar\t7\t8',
    ],
    [
      'Antal båtar · 14 · 12',
      'Antal hus · 3 · 2',
      'Andel nöjda, % · 85 · 82',
      'Antal kärl · 6 · 5',
      'Antal bojar · 8 · 7',
    ],
  ],
  [
    'values by sex are no heads',
    [
      '| Indikator | Utfall 2031 | Mål 2031 |',
      '|---|---|---|',
      '| Trygghet | Kv 71 / M 69 | 75 |',
      '| Trivsel | 70 (kv 71/m 69) | minst 75 |',
      '| Andel nöjda | 70 % totalt | minst 75 % totalt |',
      '| Andel trygga | Totalt 70 %, kvinnor 71 %, män 69 % | 75 % |',
    ],
    [
      'Trygghet · 75 · Kv 71 / M 69',
      'Trivsel · 75 · 70 (71/69)',
      'Andel nöjda · 75 · 70',
      'Andel trygga · 75 · 70 (71/69)',
    ],
  ],
  [
    'a unit may stand on a line of its own',
    [
      ...['Nyckeltal', 'Enhet', 'Utfall 2030', 'Utfall 2031', 'Målvärde 2031'],
      ...['Antal båtar', 'st', '13', '14', '15'],
      ...['Andel nöjda', '%', '83', '85'],
      ...['Antal hus', 'st', '2', '3', '4', 'Slut på tabellen.'],
    ],
    [
      'Antal båtar · 15 · 14',
      'Antal hus · 4 · 3',
      '9 unread-column Utfall 2030',
      '19 unread-row Andel nöjda % 83 85',
      '28 unplaced Slut på tabellen.',
    ],
  ],
  [
    'names and values that are broken into as many lines are as many rows',
    [
      '| Mått | Målvärde | Utfall | Kommentar |',
      '|---|---|---|---|',
      '| Andel nöjda<br>gäster | 14 | 12 | Enkäten gjordes.<br>Den var kort. |',
      '| Andel nöjda<br>Antal båtar | 14 %<br>15 | 12 %<br>13 | |',
    ],
    [
      'Andel nöjda gäster · 14 · 12 ·  · Enkäten gjordes. Den var kort.',
      'Andel nöjda · 14 · 12',
      'Antal båtar · 15 · 13',
    ],
  ],
  [
    'a name may begin on the line above its row',
    ['Indikator\tUtfall\tMål 2031', 'Antal båtar som ligger', 'i hamnen\t12\t14', 'Antal hus\t1\t2'],
    ['Antal båtar som ligger i hamnen · 14 · 12', 'Antal hus · 2 · 1'],
  ],
  [
    'years stand below their heads, a line each',
    [
      ...['Indikator', 'Utfall', '2030', 'Utfall', '2031', 'Mål', '2031', 'Uppföljning'],
      ...['Antal båtar', '11', '12', '14', 'Tertial 2', 'Antal hus', '1', '2', '3', 'Årligen'],
    ],
    [
      'Antal båtar · 14 · 12',
      'Antal hus · 3 · 2',
      '9 unread-column Utfall 2030',
      '9 unread-column Uppföljning',
    ],
  ],
  [
    'a name on two lines has its values beside the last of them',
    [
      'Indikator                                    Utfall 2031   Mål 2031',
      'Andel gäster som är nöjda med bryggan        82 %          85 %',
      'Båtar vid gästbryggan i hamnen, antal nätter',
      'under sommaren                               16            högst 13',
    ],
    [
      'Andel gäster som är nöjda med bryggan · 85 · 82',
      'Båtar vid gästbryggan i hamnen, antal nätter under sommaren · 13 · 16',
    ],
  ],
  [
    'what heads rows, and leaves room beside it, is no part of their names',
    [
      'Indikator                                    Utfall 2031   Mål 2031',
      'Gästernas syn på hamnen',
      'andel gäster som är nöjda med bryggan        82 %          85 %',
      'andel gäster som är nöjda med kajerna i stan 16 %          20 %',
    ],
    [
      'andel gäster som är nöjda med bryggan · 85 · 82',
      'andel gäster som är nöjda med kajerna i stan · 20 · 16',
      '10 unread-row Gästernas syn på hamnen',
    ],
  ],
  [
    'a long name may leave one blank before its value, but a number of its own is none',
    [
      'Mätetal                                   Mål 2031   Utfall aug 2031',
      'Andel fossilfria båtar vid kajen i hamnen 100 %      93 %',
      'Andel unga som simmar hela vägen i åk     60 %       44 %',
      'Antal elever som har egen båt i årskurs 9            85',
    ],
    [
      'Andel fossilfria båtar vid kajen i hamnen · 100 · 93',
      'Andel unga som simmar hela vägen i åk · 60 · 44',
      'Antal elever som har egen båt i årskurs 9 ·  · 85',
    ],
  ],
  [
    'a dash is no name',
    ['Indikator\tMål 2031\tUtfall 2031', 'Antal båtar\t14\t12', '-\t12\t13'],
    ['Antal båtar · 14 · 12', '11 unread-row - 12 13'],
  ],
];
