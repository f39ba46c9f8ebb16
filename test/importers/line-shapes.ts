/** What documents say in lines that no mark parts from each other, and what is read of it. */
import { GOAL } from './shapes.ts';

const BELOW = 'boardGoal Fler hittar till kajen';
const GUESTS = '  indicator Andel nöjda gäster';

type Cases = readonly [text: string, items: readonly string[]][];

export const LINE_SHAPES: Readonly<Record<string, Cases>> = {
  'Values on the lines below a name': [
    [
      `${GOAL}Så mäter vi:\nAndel nöjda gäster\n2029: 71 %\nMål 2031: 80 %\nPlats i hamnarnas ranking\n2029: 43\nMål 2031: bland de tio bästa`,
      [BELOW, `${GUESTS} equals 80 %`, '  indicator Plats i hamnarnas ranking equals bland de tio bästa'],
    ],
    [
      `${GOAL}Andel nöjda gäster\nNuläge: 71 %\nMålvärde 2031: minst 80 %\n\nAntal båtar i kö\nNuläge: 12\nMålvärde 2031: högst 5`,
      [BELOW, `${GUESTS} min 80 %`, '  indicator Antal båtar i kö max 5'],
    ],
    [
      `${GOAL}Indikatorer\n\n**Andel nöjda gäster**\nUtfall 2030: 71 %\nMål 2031: 80 %\n\n**Antal båtar som får vänta längre än\nen timme på lots**\nUtfall 2030: 12\nMål 2031: 5`,
      [
        BELOW,
        `${GUESTS} equals 80 %`,
        '  indicator Antal båtar som får vänta längre än en timme på lots equals 5',
      ],
    ],
    [
      `${GOAL}Hur mäter vi?\nAndel gäster som är nöjda med\nbryggornas belysning\nMålvärde: 80 %`,
      [BELOW, '  indicator Andel gäster som är nöjda med bryggornas belysning equals 80 %'],
    ],
    [`${GOAL}Kajen lagas i vår.\nMålvärde: 80 %`, [BELOW]],
    [`${GOAL}Personal\nResultat: 3,2 mnkr`, [BELOW]],
    [
      '## Nämndens mål\n\nKajen är öppen för alla\n\nMålvärde: 80 %\n\nKön är kort',
      ['boardGoal Kajen är öppen för alla', 'boardGoal Kön är kort'],
    ],
  ],
  'Lines below a heading that says what they are': [
    [
      `${GOAL}Indikatorer\nAntal gäster. Målvärde 2031: 900 (2029: 812)\nAntal nätter vid kaj, 7–20 meter. Målvärde 2031: 21 000 (2029: 19 640)\n\nText om kajen.`,
      [
        BELOW,
        '  indicator Antal gäster equals 900',
        '  indicator Antal nätter vid kaj, 7–20 meter equals 21000',
      ],
    ],
    [
      `${GOAL}Det här ska vi göra\nStarta en flytande bastu\nLåna ut flytvästar gratis på fyra\nbryggor\nTa fram en ny modell för avgifter\n\nNämndmål: Kön är kort\nText.`,
      [
        BELOW,
        '  commitment Starta en flytande bastu',
        '  commitment Låna ut flytvästar gratis på fyra bryggor',
        '  commitment Ta fram en ny modell för avgifter',
        'boardGoal Kön är kort',
      ],
    ],
    [
      `${GOAL}Så här gör vi:\nNy belysning längs piren\nUtbildning av hamnvärdar\n\nÅtgärder framåt\n- Köpa en färja`,
      [
        BELOW,
        '  commitment Ny belysning längs piren',
        '  commitment Utbildning av hamnvärdar',
        '  commitment Köpa en färja',
      ],
    ],
    [
      `${GOAL}Aktiviteter\nLaga bryggan.\nMåla fyren före midsommar.\n\nText.`,
      [BELOW, '  commitment Laga bryggan', '  commitment Måla fyren före midsommar'],
    ],
    [
      `${GOAL}Aktiviteter\nUnder året lagas bryggan och fyren målas om. Arbetet görs av hamnens\negna snickare och betalas ur ramen.`,
      [BELOW],
    ],
    [`${GOAL}Så följer vi upp målet\nMålet följs upp i delårsrapporten.\nSvaren kommer i oktober.`, [BELOW]],
    [`${GOAL}Aktiviteter\nHamnen har under året haft besök av\nMånga gäster\nsom kom med båt.`, [BELOW]],
    [
      `${GOAL}Så mäter vi målet\n- Andel nöjda gäster, minst 80 %\n\nFör att nå målet ska nämnden:\n- laga bryggan\n- måla fyren`,
      [BELOW, `${GUESTS} min 80 %`, '  commitment laga bryggan', '  commitment måla fyren'],
    ],
    ['Nämndmål\nKajen är öppen för alla\n\nAktiviteter\nBudget', ['boardGoal Kajen är öppen för alla']],
  ],
  'Commitments under no goal': [
    [
      `${GOAL}5. Åtaganden\n- Laga bryggan\n- Måla fyren`,
      [BELOW, '  commitment Laga bryggan', '  commitment Måla fyren'],
    ],
    [
      `3. Nämndens mål\n\n3.1 Kajen är öppen\n\nText.\n\n4. Åtaganden\n\n- Laga bryggan\n- Måla fyren\n\n5. Ekonomi\n\nPengar.`,
      ['boardGoal Kajen är öppen', 'commitment Laga bryggan', 'commitment Måla fyren'],
    ],
    [
      `| Nämndens mål | Indikator | Målvärde |\n|--|--|--|\n| Kajen är öppen | Antal gäster | 40 |\n\nÅtaganden\n• Laga bryggan\n• Måla fyren`,
      [
        'boardGoal Kajen är öppen',
        '  indicator Antal gäster equals 40',
        'commitment Laga bryggan',
        'commitment Måla fyren',
      ],
    ],
  ],
  'Commitments in a table under no goal': [
    [
      `## 1. Mål\n\n| Nämndens mål | Indikator | Målvärde |\n|--|--|--|\n| Kajen är öppen | Antal gäster | 40 |\n\n## 2. Aktiviteter\n\n| Aktivitet | Klart |\n|--|--|\n| Laga bryggan | 2031-06 |`,
      ['boardGoal Kajen är öppen', '  indicator Antal gäster equals 40', 'commitment Laga bryggan'],
    ],
  ],
  Assignments: [
    [
      `${GOAL}Uppdrag till bolaget\nBolaget får i uppdrag att\n- bygga 40 platser i gästhamnen\n- ta fram en plan för muddring`,
      [BELOW, 'assignment bygga 40 platser i gästhamnen', 'assignment ta fram en plan för muddring'],
    ],
    [
      `${GOAL}Hamnförvaltningen ges i uppdrag att:\n• utreda en bastu\n• pröva en färja\n\nText.`,
      [BELOW, 'assignment utreda en bastu', 'assignment pröva en färja'],
    ],
    [
      `${GOAL}SÄRSKILDA UPPDRAG 2031\nKommunstyrelsen ska redovisa en plan för kajerna senast i juni.\nBarn- och utbildningsnämnden ska pröva en båtbuss.\n\nText.`,
      [
        BELOW,
        'assignment Kommunstyrelsen ska redovisa en plan för kajerna senast i juni',
        'assignment Barn- och utbildningsnämnden ska pröva en båtbuss',
      ],
    ],
    [
      `${GOAL}## Uppdrag från kommunfullmäktige\n\n**Utreda en bastu, senast 30 juni 2031.**\n\nKlart i maj.\n\n**Pröva en färja, senast 1 oktober 2031.** Färjan går i maj.`,
      [
        BELOW,
        'assignment Utreda en bastu, senast 30 juni 2031',
        'assignment Pröva en färja, senast 1 oktober 2031',
      ],
    ],
    [
      `${GOAL}Uppdrag\n\nHamnnämnden får i uppdrag att utreda en bastu, senast den 30\njuni 2031.\nKulturnämnden får i uppdrag att måla fyren.`,
      [
        BELOW,
        'assignment Hamnnämnden får i uppdrag att utreda en bastu, senast den 30 juni 2031',
        'assignment Kulturnämnden får i uppdrag att måla fyren',
      ],
    ],
    [
      `${GOAL}Uppdrag\n\nHamnnämnden får i uppdrag att utreda en bastu, senast den\n30 juni 2031. Kulturnämnden får i uppdrag att måla fyren.`,
      [
        BELOW,
        'assignment Hamnnämnden får i uppdrag att utreda en bastu, senast den 30 juni 2031',
        'assignment Kulturnämnden får i uppdrag att måla fyren',
      ],
    ],
    [
      `${GOAL}Uppdrag\n\nHamnnämnden får i uppdrag att\nutreda en bastu. Svaret ges i maj.`,
      [BELOW, 'assignment Hamnnämnden får i uppdrag att utreda en bastu'],
    ],
    [
      `${GOAL}Uppdrag från kommunfullmäktige\nKommunfullmäktige har gett nämnden tre uppdrag.\nDe redovisas i delårsrapporten.`,
      [BELOW],
    ],
  ],
  'Values in one line': [
    [
      `${GOAL}Indikatorer\n- Andel nöjda gäster 80 % (2029: 71 %)\n- Antal nätter 900 (2029: 812)`,
      [BELOW, `${GUESTS} equals 80 %`, '  indicator Antal nätter equals 900'],
    ],
    [
      `${GOAL}Indikatorer\n- Andel nöjda gäster 80 %\n- Andel elever i årskurs 9\n- Andel hushåll med mer än 5 %`,
      [
        BELOW,
        `${GUESTS} equals 80 %`,
        '  indicator Andel elever i årskurs 9',
        '  indicator Andel hushåll med mer än 5 %',
      ],
    ],
    [
      `${GOAL}Indikator: Antal elever i årskurs 9 (2029: 71 %)`,
      [BELOW, '  indicator Antal elever i årskurs 9'],
    ],
    [`${GOAL}Indikator: Antal gäster\nMål 2032: 40\nMål 2034: 60`, [BELOW, '  indicator Antal gäster']],
  ],
  'Headings that are no goals': [
    [
      '2. Nämndens mål\n\n2.1 Barn och unga\n\nEffektmål\nAlla barn i hamnen kan simma.\n\n2.2 Äldre\n\nEffektmål\nDen som är gammal badar varje dag.',
      [
        'area Barn och unga',
        '  boardGoal Alla barn i hamnen kan simma',
        'area Äldre',
        '  boardGoal Den som är gammal badar varje dag',
      ],
    ],
    [
      'Ägardirektiv\n\n3. Ekonomiska mål\na) Soliditeten ska vara minst 22 procent.\nb) Avkastningen ska vara minst 4 procent.\n\n4. Styrelsen\nStyrelsen har fem ledamöter.',
      ['boardGoal Soliditeten ska vara minst 22 procent', 'boardGoal Avkastningen ska vara minst 4 procent'],
    ],
  ],
};
