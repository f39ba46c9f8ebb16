/** What documents say in other shapes, and what is read of it. */
export const GOAL = 'Nämndmål: Fler hittar till kajen\n\n';
const BELOW = 'boardGoal Fler hittar till kajen';
const [QUAY, QUEUE] = ['boardGoal Kajen är öppen för alla', 'boardGoal Kön till bryggan är kort'];

type Cases = readonly [text: string, items: readonly string[]][];

export const SHAPES: Readonly<Record<string, Cases>> = {
  'Numbered headings': [
    [
      '3 Nämndens mål\n\n3.1 Kajen är öppen för alla\n\nText om kajen.\n\n3.2 Kön till bryggan är kort\n\nText om kön.\n\n4 Ekonomi\n\nRamen är 12 mnkr.',
      [QUAY, QUEUE],
    ],
    [
      '3 Nämndens mål\n3.1 Kajen är öppen för alla\nText om kajen.\n3.2 Kön till bryggan är kort\nText om kön.\n3.3 Ekonomi\nRamen är 12 mnkr.',
      [QUAY, QUEUE],
    ],
    [
      'Nämndens mål:\n2.1.1 Kajen är öppen för alla\nIndikatorer\n- Antal gäster: minst 40\nAktiviteter\n- Laga bryggan\n2.1.2 Kön till bryggan är kort\nIndikatorer\n- Antal färjor: minst 3\n2.2 Uppdrag från kommunfullmäktige\n- Utreda en bastu',
      [
        QUAY,
        '  indicator Antal gäster min 40',
        '  commitment Laga bryggan',
        QUEUE,
        '  indicator Antal färjor min 3',
        'assignment Utreda en bastu',
      ],
    ],
    [
      '## Övergripande mål\n\n### 1. Kajen är öppen\n\nIndikatorer:\n- Antal gäster: minst 40\n\n### 2. Hamnen är ren\n\n- Muddra farleden\n\n## Ekonomi\n\nPengar.',
      ['councilGoal Kajen är öppen', '  indicator Antal gäster min 40', 'councilGoal Hamnen är ren'],
    ],
    [
      '## Nämndens mål\n\n### Kajen är öppen för alla\n\n#### Så arbetar vi\n\nText om kajen.\n\n### Kön till bryggan är kort\n\n#### Så arbetar vi\n\nText om kön.',
      [QUAY, QUEUE],
    ],
    [
      '## Kommunfullmäktiges mål\n\nKommunfullmäktige har beslutat om två övergripande mål.\n\n### 1. En stad vid vattnet\n\n### 2. En trygg kust',
      ['councilGoal En stad vid vattnet', 'councilGoal En trygg kust'],
    ],
    [
      '## Nämndens mål\n\nMålen beskriver vad verksamheten ska uppnå.\n\n- Kajen är öppen för alla\n- Kön till bryggan är kort',
      [QUAY, QUEUE],
    ],
    [
      'KF:s inriktningsmål 1. En stad vid vattnet\n\nKF:s mål för verksamhetsområdet 1.3 Kajen är stadens\n\nNämndmål:\n1.3.1 Kajen är öppen för alla',
      [
        'directionGoal En stad vid vattnet',
        '  councilGoal Kajen är stadens',
        '    boardGoal Kajen är öppen för alla',
      ],
    ],
  ],
  'Headings with a verdict below them': [
    [
      '## Perspektiv Gäster\n\n### Kajen är öppen för alla\nMåluppfyllelse: **Delvis**\n\nKajen är bred.\n\n### Kön till bryggan är kort\nMåluppfyllelse: **Uppfylls**\n\n## Sammanfattning\nBedömning: Delvis',
      ['area Gäster', '  boardGoal Kajen är öppen för alla', '  boardGoal Kön till bryggan är kort'],
    ],
  ],
  'Numbered goals with lists below them': [
    [
      'Mål\n\n1. Kajen är öppen för alla\n\nKajen är stadens.\n\nAktiviteter:\n1. Laga bryggan\n2. Måla fyren\n\n2. Kön till bryggan är kort\n\nAktiviteter:\n- Köpa en färja\n\n3. Uppföljning\nPlanen följs upp i augusti.',
      [QUAY, '  commitment Laga bryggan', '  commitment Måla fyren', QUEUE, '  commitment Köpa en färja'],
    ],
    [
      `Uppdrag till nämnderna\nKommunstyrelsen\n- Utreda en bastu\n- Pröva en färja\nKulturnämnden\n- Måla fyren\n\n${GOAL}`,
      ['assignment Utreda en bastu', 'assignment Pröva en färja', 'assignment Måla fyren', BELOW],
    ],
  ],
  'Numbered assignments with what is told of each': [
    [
      'Kommunfullmäktige har gett nämnden följande uppdrag:\n1. Utreda en bastu\nUtredningen är klar.\n2. Pröva en färja\nFärjan går i maj.\n\n4 Ekonomi\nPengar.',
      ['assignment Utreda en bastu', 'assignment Pröva en färja'],
    ],
  ],
  'Lists by letters': [
    [
      `3 Nämndens mål\n\n3.1 Kajen är öppen för alla\n\nAktiviteter\na) Laga bryggan\nb) Måla fyren\n\n3.2 Kön till bryggan är kort\n\nText om kön.`,
      [QUAY, '  commitment Laga bryggan', '  commitment Måla fyren', QUEUE],
    ],
  ],
  'Symbols beside names': [
    [
      '◆ Nämndmål: Kajen är öppen för alla\nIndikator: Antal gäster\nMålvärde: 40',
      [QUAY, '  indicator Antal gäster equals 40'],
    ],
    ['**Nämndsmål:** ✔ Kajen är öppen för alla', [QUAY]],
    ['**Nämndsmål:** ◐ Kajen är öppen för alla', [QUAY]],
    ['Mål 1: Kajen är öppen för alla 🟢\n\nMål 2: Kön till bryggan är kort. 🔴', [QUAY, QUEUE]],
  ],
  'Targets within a line': [
    [
      `${GOAL}Indikatorer:\n- Andel nöjda gäster, minst 80 %\n- Sjukfrånvaro högst 5 procent`,
      [BELOW, '  indicator Andel nöjda gäster min 80 %', '  indicator Sjukfrånvaro max 5 procent'],
    ],
    [
      `${GOAL}Indikatorer:\n- Andel som väntat högst 90 dagar på båtplats, minst 80 %\n- Antal gäster i bastun, ska öka`,
      [
        BELOW,
        '  indicator Andel som väntat högst 90 dagar på båtplats min 80 %',
        '  indicator Antal gäster i bastun equals ska öka',
      ],
    ],
    [
      `${GOAL}Indikatorer:\n- Andel som väntat högst 90 dagar\n- Andel skepp med minst 5 procent`,
      [BELOW, '  indicator Andel som väntat högst 90 dagar', '  indicator Andel skepp med minst 5 procent'],
    ],
    [`${GOAL}Aktiviteter:\n- Plantera träd, minst 30 st`, [BELOW, '  commitment Plantera träd, minst 30 st']],
    [
      `${GOAL}Mätetal: Antal olyckor vid kajen. Målvärde: högst 13`,
      [BELOW, '  indicator Antal olyckor vid kajen max 13'],
    ],
    [
      `${GOAL}Nämnden följer målet genom:\n• Andel nöjda gäster. Nuläge 72 % (2030), målnivå 2031: 76 %\n• Kötid till bryggan (ska minska)`,
      [
        BELOW,
        '  indicator Andel nöjda gäster equals 76 %',
        '  indicator Kötid till bryggan equals ska minska',
      ],
    ],
    [`${GOAL}Kontrollmått\n- Antal gäster i bastun`, [BELOW, '  indicator Antal gäster i bastun']],
  ],
  'Lists, and what follows them': [
    [
      `${GOAL}Åtaganden\n1. Laga bryggan.\n2. Måla bänkarna.\n\n3. Resurser\n\nNämndens ram är 12 mnkr.`,
      [BELOW, '  commitment Laga bryggan', '  commitment Måla bänkarna'],
    ],
    [
      `${GOAL}2. Åtaganden\n1. Laga bryggan\n2. Måla fyren\n3. Bygga bastun\n3. Resurser\nNämndens ram är 12 mnkr.`,
      [BELOW, '  commitment Laga bryggan', '  commitment Måla fyren', '  commitment Bygga bastun'],
    ],
    [
      `${GOAL}Åtaganden\n- Laga bryggan\n- Måla fyren\n3 Ekonomi\nNämndens ram är 12 mnkr.`,
      [BELOW, '  commitment Laga bryggan', '  commitment Måla fyren'],
    ],
    [
      `${GOAL}Åtaganden\n- Laga bryggan\n- Måla fyren\nNämndens ram är 12 mnkr.`,
      [BELOW, '  commitment Laga bryggan', '  commitment Måla fyren'],
    ],
    [
      `Ägardirektiv\n\nStaden har gett bolaget följande uppdrag:\n- Utreda en bastu\n- Pröva en färja\n\n${GOAL}`,
      ['assignment Utreda en bastu', 'assignment Pröva en färja', BELOW],
    ],
    [
      `${GOAL}Målet mäts med följande nyckeltal:\n- Antal gäster: minst 40`,
      [BELOW, '  indicator Antal gäster min 40'],
    ],
    [
      'Uppdrag från kommunfullmäktige\n\n**Kommunstyrelsen**\n\n- Utreda en bastu\n- Pröva en färja\n\n**Kulturnämnden**\n\n- Måla fyren\n\n' +
        GOAL,
      ['assignment Utreda en bastu', 'assignment Pröva en färja', 'assignment Måla fyren', BELOW],
    ],
  ],
  'Other ways to say what is a goal': [
    [
      'Perspektiv: Invånare\n\nFramgångsfaktor: Gott bemötande\n\nStyrtal: Andel nöjda gäster\nMålvärde: 75 %',
      ['area Invånare', '  boardGoal Gott bemötande', '    indicator Andel nöjda gäster equals 75 %'],
    ],
    [
      'Perspektiv: Invånare\n\nStrategiskt mål: Kajen är öppen för alla\n\nFramgångsfaktor: Gott bemötande',
      ['area Invånare', '  boardGoal Kajen är öppen för alla'],
    ],
    [
      'REN HAMN (VATTENMÅL 1)\nBAKGRUND\nVattnet är grumligt.\nETAPPMÅL\n• Hamnen är fri från olja senast 2034.\n• Badet är öppet senast 2035.\nSÅ NÅR VI MÅLEN!\nÅtgärd\tAnsvarig\tKlart\nRena dagvattnet\tTekniska nämnden\t2033',
      [
        'area REN HAMN',
        '  commitment Rena dagvattnet',
        '  boardGoal Hamnen är fri från olja senast 2034',
        '  boardGoal Badet är öppet senast 2035',
      ],
    ],
    [`${GOAL}Beskrivning\nKajen är stadens.\nFörväntat resultat\nFler gäster stannar.`, [BELOW]],
  ],
};
