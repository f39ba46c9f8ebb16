/** What documents say that were copied from web pages, portals and styrkort, and what is read of it. */
const BELOW = 'boardGoal Fler hittar till kajen';
const GUESTS = '  indicator Andel nöjda gäster';

type Cases = readonly [text: string, items: readonly string[]][];

export const COPIED_SHAPES: Readonly<Record<string, Cases>> = {
  'Measures with their limits below goals': [
    [
      '## Bolagets mål\n\nBolagets mål mäts som ett snitt över fem år.\n\n- Kajen är öppen för alla\n- Kön till bryggan är kort\n- Vakansgrad: högst 3 procent',
      ['boardGoal Kajen är öppen för alla', 'boardGoal Kön till bryggan är kort'],
    ],
    [
      '§ 4 Ekonomiska mål\nMålen följs upp i årsredovisningen.\n- Soliditet: lägst 31 procent\n- Skuldsättning: högst 55 procent',
      [
        'boardGoal Ekonomiska mål',
        '  indicator Soliditet min 31 procent',
        '  indicator Skuldsättning max 55 procent',
      ],
    ],
  ],
  'A label of one goal alone on its line': [
    [
      'Effektmål\n\nFler hittar till kajen\n\nIndikatorer\n- Andel nöjda gäster: minst 80 %',
      [BELOW, `${GUESTS} min 80 %`],
    ],
    [
      'Delmål HA.1.2\nKajen är ren\nRöd\n\nDelmål HA.1.3\n\nBryggorna håller för is\noch storm\nGrön',
      ['boardGoal Kajen är ren', 'boardGoal Bryggorna håller för is och storm'],
    ],
    [
      '2031 Perspektiv Strategiskt mål\nGäster\nFler hittar till kajen\nIndikatorer 2031 Mål Trend\nAndel nöjda gäster 71 % 80 % +\n\nFler svarade i år.\n\nAntal båtar i kö 9 7 =',
      ['area Gäster', `  ${BELOW}`, `  ${GUESTS} equals 80 %`, '    indicator Antal båtar i kö equals 7'],
    ],
    ['2.1 En hamn att längta till\n\nFokusmål\n\nFler hittar till kajen\n\nOmrådet växer.', [BELOW]],
    [
      'Övergripande mål\n\nKommunfullmäktige har beslutat om tre mål.\n\nMål 1: Kajen är ren',
      ['boardGoal Kajen är ren'],
    ],
  ],
  'A numbered label below a table of another goal': [
    [
      'Effektmål 1\nFler hittar till kajen\n\nIndikator                 Mål 2031   Utfall aug   Prognos\nAndel nöjda gäster              80           71        78\n\nBedömning: Målet bedöms delvis nås.\n\nEffektmål 2\nKajen är ren\n\nIndikator                 Mål 2031   Utfall aug   Prognos\nAntal städade bryggor           12            9        11',
      [
        'boardGoal Fler hittar till kajen',
        `${GUESTS} equals 80 %`,
        'boardGoal Kajen är ren',
        '  indicator Antal städade bryggor equals 12',
      ],
    ],
  ],
  'A sentence about commitments above their list': [
    [
      '## Mål: Fler hittar till kajen\n\n## Åtaganden\n\nÅtagandena är våra egna och följs upp i bokslutet.\n\n1. Laga bryggan\n2. Måla fyren',
      [BELOW, '  commitment Laga bryggan', '  commitment Måla fyren'],
    ],
    [
      '## Mål: Fler hittar till kajen\n\n### Aktiviteter\n\nAktiviteterna genomförs tillsammans med hamnen.\n\n- Laga bryggan\n- Måla fyren',
      [BELOW, '  commitment Laga bryggan', '  commitment Måla fyren'],
    ],
  ],
  'Names with facts on the lines below them': [
    [
      'Delmål 1\n\nFler hittar till kajen\n\nIndikatorer\n\nAndel nöjda gäster\nSenaste värde: 71 % (2030)\nMål: minst 80 % (2031)\n\nBåtar i kö\nSenaste värde: 9 (2030)\nMål: högst 5 (2031)\n\nÅtgärder\n\nLaga bryggan\nStatus: Pågår\n\nMåla fyren\nStatus: Klar',
      [
        BELOW,
        `${GUESTS} min 80 %`,
        '  indicator Båtar i kö max 5',
        '  commitment Laga bryggan',
        '  commitment Måla fyren',
      ],
    ],
  ],
  'Rows below the description of each': [
    [
      'Långsiktigt mål\n\nFler hittar till kajen\nGul\n\nKortsiktiga nyckeltal   Utfall Mål Kommentar\nAndel nöjda gäster\n\nBeskrivning\nMäts i enkät.\nRöd 71 % 80 %\n\nEnkäten kom sent.\n\nBåtnätter vid kaj\n\nBeskrivning\nSumman av året.\nGrön 1 240 900',
      [BELOW, `${GUESTS} equals 80 %`, '  indicator Båtnätter vid kaj equals 900'],
    ],
  ],
  'Goals of several boards': [
    [
      '## Nämndernas mål\n\nFöljande mål gäller för nämnderna 2031:\n\nHamnnämnden:\n- Kajen är ren\n- Väntetid: högst 30 dagar\nTekniska nämnden\n- Bryggan håller\n\nNämndernas ramar\nHamnnämnden\n- Ramen höjs med 2 mnkr',
      ['boardGoal Kajen är ren', 'boardGoal Bryggan håller'],
    ],
    [
      'I budget 2031 är nämndmålen följande:\n\n1.1 En ren hamn\nHamnnämnden\n- Kajen är ren\n- Bryggorna håller för is\noch storm\nTekniska nämnden\n- Spillvattnet stannar i rören\n\n1.2 Nyckeltal\nNyckeltal Utfall 2029 Utfall 2030 Mål 2031\nAndel nöjda gäster 70 71 80',
      [
        'boardGoal Kajen är ren',
        'boardGoal Bryggorna håller för is och storm',
        'boardGoal Spillvattnet stannar i rören',
      ],
    ],
  ],
  'Rows that begin with a letter': [
    [
      'M = strategiskt mål, beslutas av kommunfullmäktige\nN = nyckeltal, beslutas av nämnden\n\n                              Utfall   Utfall   Mål\n                              2029     2030     2031\nA. REN HAMN\nM  A1. Kajen är ren från skräp och olja\nN  Andel nöjda gäster         70       71       >80\nM  A2. Kön till bryggan är kort\nN  Antal båtar i kö           12       9        <5\n\nB. ÖPPEN HAMN\nM  B1. Kajen är öppen för alla som vill\nN  Antal öppna dagar          300      310      320',
      [
        'area REN HAMN',
        '  boardGoal Kajen är ren från skräp och olja',
        `  ${GUESTS} min 80 %`,
        '  boardGoal Kön till bryggan är kort',
        '    indicator Antal båtar i kö max 5',
        'area ÖPPEN HAMN',
        '  boardGoal Kajen är öppen för alla som vill',
        '    indicator Antal öppna dagar equals 320',
      ],
    ],
  ],
  'Names of two lines': [
    [
      'Nämndmål: Fler hittar till kajen\n\n| Mått | Utfall 2029 | Mål 2031 | Mål 2032 |\n|---|---|---|---|\n| Gästernas betyg på hamnens service | | | |\n| (Nöjd-Gäst-Index) | 61 | 65 | 67 |\n| Väntetid | 7 | max 5 | max 4 |',
      [
        BELOW,
        '  indicator Gästernas betyg på hamnens service (Nöjd-Gäst-Index) equals 65',
        '  indicator Väntetid max 5',
      ],
    ],
  ],
  'Assignments told in a sentence': [
    [
      'Nämndmål: Fler hittar till kajen\n\nBolaget har följande särskilda uppdrag under åren 2031–2033.\n- Bygga tolv bryggor\n- Ta fram en plan för is',
      [BELOW, 'assignment Bygga tolv bryggor', 'assignment Ta fram en plan för is'],
    ],
  ],
  'Lists of assignments below what is said of them': [
    [
      'Nämndmål: Fler hittar till kajen\n\nUppdrag till nämnderna\nUppdragen ska återrapporteras i augusti.\n\nHamnnämnden\n•\tUtreda en bastu\n•\tMåla fyren som nämnden har\n\nKulturnämnden\n•\tPröva en färja\n\nEkonomi\nHamnen har pengar.',
      [
        BELOW,
        'assignment Utreda en bastu',
        'assignment Måla fyren som nämnden har',
        'assignment Pröva en färja',
      ],
    ],
    [
      'Nämndmål: Fler hittar till kajen\n\n4. Uppdrag från kommunfullmäktige\nFullmäktige har i budgeten gett nämnden ett uppdrag:\n\n-\tUtred om bryggan kan flyttas\n\nUppdraget ska redovisas i maj.',
      [BELOW, 'assignment Utred om bryggan kan flyttas'],
    ],
    [
      'Nämndmål: Fler hittar till kajen\n\nUppdrag\nUppdragen redovisas i delårsrapporten.\n\nHamnen är stor',
      [BELOW],
    ],
  ],
  'Tables of assignments': [
    [
      'Nämndmål: Fler hittar till kajen\n\n3 Uppdrag från kommunfullmäktige\n\n Uppdrag                                      Återrapporteras\n Måla fyren                                   Delårsrapporten\n Redovisa hur antalet båtar utan båtplats\n kan minska                                   Årsredovisningen\n Utreda om bryggan vid kajen i Södra hamnen   Maj 2031\n kan byggas ut',
      [
        BELOW,
        'assignment Måla fyren',
        'assignment Redovisa hur antalet båtar utan båtplats kan minska',
        'assignment Utreda om bryggan vid kajen i Södra hamnen kan byggas ut',
      ],
    ],
    [
      'Nämndmål: Fler hittar till kajen\n\n## Nämndens uppdrag till kontoret\n\nKontoret får följande uppdrag. De redovisas i den takt som anges.\n\n| Uppdrag | Redovisas |\n|---|---|\n| Utreda en bastu | Juni 2031 |\n| Måla fyren | September 2031 |',
      [BELOW, 'assignment Utreda en bastu', 'assignment Måla fyren'],
    ],
  ],
  'Tables of assignments with what is said of them': [
    [
      'Nämndmål: Fler hittar till kajen\n\n3 Uppdrag\nUppdrag Status\nUtreda en bastu Pågående\nEn konsult har ritat två förslag. De visas i maj.\nSe över bryggorna vid kajen och\nudden Avslutad\nBryggorna är bra.\nMåla fyren Ej påbörjad',
      [
        BELOW,
        'assignment Utreda en bastu',
        'assignment Se över bryggorna vid kajen och udden',
        'assignment Måla fyren',
      ],
    ],
    [
      'Nämndmål: Fler hittar till kajen\n\n3 Uppdrag\nUppdrag Status\nUtreda en bastu Pågående\nEn konsult har ritat två förslag.\nFärjan går i maj',
      [BELOW, 'assignment Utreda en bastu'],
    ],
  ],
  'Lists of assignments that count anew below each board': [
    [
      'Nämndmål: Fler hittar till kajen\n\nUppdrag från kommunfullmäktige\nNedan följer de uppdrag som fullmäktige har gett. Återrapportering sker i delårsrapporten.\n\nHamnnämnden\n1.\tUtreda en bastu.\n2.\tMåla fyren\n\nKulturnämnden:\n1.\tPröva en färja\n\nVikstads Hamn AB\n\t•\tBygga en brygga\n\nEkonomi\nHamnen har pengar.',
      [
        BELOW,
        'assignment Utreda en bastu',
        'assignment Måla fyren',
        'assignment Pröva en färja',
        'assignment Bygga en brygga',
      ],
    ],
    [
      'Nämndmål: Fler hittar till kajen\n\nUppdrag\nNämnden har haft två uppdrag under året. De är klara.\n\nSamarbete\n- Båtklubben bjuder på kaffe',
      [BELOW],
    ],
  ],
  'Items behind a mark and a tab': [
    [
      'Nämndmål: Fler hittar till kajen\n\nMått\tUtfall 2029\tMål 2031\nAndel nöjda gäster\t71 %\t80 %\n\nDet här ska vi göra:\n-\tMåla fyren\n-\tLaga bryggan på udden',
      [BELOW, `${GUESTS} equals 80 %`, '  commitment Måla fyren', '  commitment Laga bryggan på udden'],
    ],
  ],
};
