export const KAJEN = ['boardGoal Kajen är öppen', '  indicator Antal gäster equals 40'];
export const FARJAN = ['boardGoal Färjan går i tid', '  indicator Antal turer max 9'];

/** What ends a goal, and what begins the next. */
export const ENDS: readonly [what: string, text: string, items: readonly string[]][] = [
  [
    'the next line above a measure, below one word for goals',
    'Nämndsmål\n\nKajen är öppen\nIndikator: Antal gäster\nMål: 40\n\nFärjan går i tid\nIndikator: Antal turer\nMål: högst 9',
    [...KAJEN, ...FARJAN],
  ],
  [
    'a target and an outcome on one line are no goal',
    'Nämndens mål: Kajen är öppen\nIndikator: Antal gäster\nMål 2031: 40 Utfall 2030: 31\nIndikator: Antal båtar\nMål 2031: 12. Utfall: 9',
    [...KAJEN, '  indicator Antal båtar equals 12'],
  ],
  [
    'another table between tabs',
    'Mål\tIndikator\tUtfall 2030\tMål 2031\nKajen är öppen\tAntal gäster\t31\t40\n\nPersonal\nGrupp\t2030\t2031\nHamnvakter\t14\t15',
    KAJEN,
  ],
  [
    'half a date that goes on below',
    'Mål                    Indikator                 Utfall      Mål\n                                                 2030        2031\nKajen är öppen         Antal gäster              31          40\nFärjan går i tid       Andel turer i tid före    82 %        95 %\n                       1 augusti',
    [...KAJEN, 'boardGoal Färjan går i tid', '  indicator Andel turer i tid före 1 augusti equals 95 %'],
  ],
  [
    'a list right below the head of a page',
    'Mål\n1. Kajen är öppen\n2. Färjan går i tid\n3. Vattnet är rent\n\nIndikatorer\nNr   Indikator          2030    2031\n1    Antal gäster       31      40\n',
    ['boardGoal Kajen är öppen', 'boardGoal Färjan går i tid', 'boardGoal Vattnet är rent'],
  ],
  [
    'a sentence that leads in to goals is no area',
    'Nämndens mål är att\n- fler hittar till kajen\n- färjan går i tid\n\nMålen följs upp genom\n- antal gäster, 40',
    ['boardGoal fler hittar till kajen', 'boardGoal färjan går i tid'],
  ],
  [
    'capitals above goals are what these are about, and end the goal above',
    'KAJEN\n\nMål: Kajen är öppen\nIndikator: Antal gäster\nMålvärde: 40\n\nFÄRJAN\n\nMål: Färjan går i tid\nIndikator: Antal turer\nMålvärde: högst 9\n\nMAT OCH LOKALER\n\nKiosken har öppet om sommaren.\n\nIndikator: Antal bullar\nMålvärde: 93\n\nEKONOMI\n\nRamen är 12 mnkr.',
    [
      'area KAJEN',
      '  boardGoal Kajen är öppen',
      '    indicator Antal gäster equals 40',
      'area FÄRJAN',
      '  boardGoal Färjan går i tid',
      '    indicator Antal turer max 9',
      'area MAT OCH LOKALER',
      '  indicator Antal bullar equals 93',
    ],
  ],
  [
    'labels without colons, parted by blanks',
    'Mål 1 Kajen är öppen\nIndikator 1.1 Antal gäster om sommaren       Målvärde 40\nIndikator 1.2 Andel nöjda gäster             Målvärde 85 %\n\nMål 2 Färjan går i tid\nIndikator 2.1 Antal turer                    Målvärde 9',
    [
      'boardGoal Kajen är öppen',
      '  indicator Antal gäster om sommaren equals 40',
      '  indicator Andel nöjda gäster equals 85 %',
      'boardGoal Färjan går i tid',
      '  indicator Antal turer equals 9',
    ],
  ],
  [
    'a goal that begins as a target does, beside another column of targets',
    'Mål\tIndikator\tUtfall 2030\tMål 2031\nFler hittar till kajen\tAntal gäster\t31\t40\n',
    ['boardGoal Fler hittar till kajen', '  indicator Antal gäster equals 40'],
  ],
  [
    'a whole sentence below a name with a verb of its own, as wide as the page',
    'Övergripande mål 1: Alla gäster ska komma i land torra om fötterna hela året\nBryggorna ligger lågt i hamnen. Särskilt den norra bryggan behöver\nhöjas.\n\nÖvergripande mål 2: Färjan ska gå i tid varje dag om vintern och möta både\nBussen från staden och den som går till fyren',
    [
      'councilGoal Alla gäster ska komma i land torra om fötterna hela året',
      'councilGoal Färjan ska gå i tid varje dag om vintern och möta både Bussen från staden och den som går till fyren',
    ],
  ],
  [
    'a text below a name that fills its line',
    'Mål 1: Gästerna vet vart de ska gå när något händer på kajen, på bryggan eller ute på färjan i hamnen\nVi mäter tiden från larm till framme. Båtar finns vid Norra kajen, Södra kajen och Västra kajen och\nska finnas vid Östra kajen.\n\nMål 2: Färjan går i tid\nIndikator: Antal turer\nMål: högst 9',
    [
      'boardGoal Gästerna vet vart de ska gå när något händer på kajen, på bryggan eller ute på färjan i hamnen',
      ...FARJAN,
    ],
  ],
  [
    'measures among goals',
    'Mål\n• Soliditet minst 20 %\n• Andel nöjda gäster minst 85 % (2030: 82 %)\n• Energianvändning högst 110 kWh/m2\n• Kajen är öppen\n',
    ['boardGoal Kajen är öppen'],
  ],
  [
    'years and values on one line below a measure',
    'Mål: Kajen är öppen\nNyckeltal: Antal gäster\n2029: 24 2030: 31 Mål 2031: 40\nNyckeltal: Andel nöjda gäster\n2029: 71 % 2030: – Mål 2031: 80 %\n',
    [...KAJEN, '  indicator Andel nöjda gäster equals 80 %'],
  ],
  [
    'a sentence that leads in to the goals of a period',
    'Mål för perioden är att\n- fler hittar till kajen\n- färjan går i tid\n',
    ['boardGoal fler hittar till kajen', 'boardGoal färjan går i tid'],
  ],
  [
    'staff that each goal tells of',
    'Mål 1: Kajen är öppen\nPersonal\nTvå vakter har anställts för det.\nIndikator: Antal gäster\nMålvärde: 40\n\nMål 2: Färjan går i tid\nPersonal\nEn skeppare har anställts.\nIndikator: Antal turer\nMålvärde: högst 9\n',
    [...KAJEN, ...FARJAN],
  ],
  [
    'what is to be reached in a year, in words',
    '### Kajen är öppen\nNämndens mål: Kajen är öppen\n\nMål 2031: 75 % nöjda gäster\nMål 2030: 72 % nöjda gäster\nUtfall 2030: 71 %\n',
    ['boardGoal Kajen är öppen'],
  ],
  [
    'measures with the numbers of goals above',
    'Nämndens mål 2031\n\n1. Kajen är öppen\n2. Färjan går i tid\n\nMätning\nMål 1: Andel nöjda gäster 75 % (71 %)\nMål 2: Antal turer högst 9 (12)\n',
    ['boardGoal Kajen är öppen', 'boardGoal Färjan går i tid'],
  ],
  [
    'what is to be reached in years, with a limit or as a measure',
    'Långsiktigt mål: Kajen är öppen\nMål 2033: Högst 30 olyckor\nMål 2031: Högst 40 olyckor\nAktiviteter 2031\n- Laga bryggan\n\nLångsiktigt mål: Färjan går i tid\nMål 2033: Mediantid 9 minuter\nAktiviteter 2031\n- Byt motor\n',
    [
      'boardGoal Kajen är öppen',
      '  commitment Laga bryggan',
      'boardGoal Färjan går i tid',
      '  commitment Byt motor',
    ],
  ],
  [
    'the rest of its name beside the next measure',
    'Mål                               Ansvarig       Mätetal                Mål 2031\nKajen är öppen och ren, så att    Hamnchef       Antal gäster           högst 200\nalla kan bada där                                Andel nöjda            minst 65 %\nFärjan går i tid                  Skeppare       Antal turer            minst 12\n',
    [
      'boardGoal Kajen är öppen och ren, så att alla kan bada där',
      '  indicator Antal gäster max 200',
      '  indicator Andel nöjda min 65 %',
      'boardGoal Färjan går i tid',
      '  indicator Antal turer min 12',
    ],
  ],
  [
    'what each of the goals of a board is to reach, in words',
    'Nämndmål 1: Kajen är öppen\nMål: Högst 200 skador anmäls\nUtfall 2030: 310\nÅtgärd: Laga bryggan\n\nNämndmål 2: Färjan går i tid\nMål: Snö röjs inom 12 timmar\nUtfall 2030: 15 timmar\n',
    ['boardGoal Kajen är öppen', '  commitment Laga bryggan', 'boardGoal Färjan går i tid'],
  ],
];
