/** What documents say in still other shapes, and what is read of it: each item, and in brackets what it stands under. */
export const PLAN = 'Verksamhetsplan 2031\n\nHamnnämnden\n\n';

export type Cases = readonly [text: string, items: readonly string[]][];

const GOALS =
  '| Målområde | Nämndens mål | Mått | Mål 2031 |\n|---|---|---|---|\n| Hamnen | 1. Kajen är öppen | Antal gäster | 40 |\n| Staden | 2. Kön är kort | Antal köande | 4 |\n';
const ACTIVITIES = (...goals: readonly string[]) =>
  `## Aktiviteter\n\n| Aktivitet | Nämndens mål | Klart |\n|---|---|---|\n| Laga bryggan | ${goals[0]} | maj |\n| Köpa en färja | ${goals[1]} | juni |\n`;
const NAMED_AGAIN = [
  'area Hamnen',
  'boardGoal Kajen är öppen (Hamnen)',
  'indicator Antal gäster equals 40 (Kajen är öppen)',
  'area Staden',
  'boardGoal Kön är kort (Staden)',
  'indicator Antal köande equals 4 (Kön är kort)',
  'commitment Laga bryggan (Kajen är öppen)',
  'commitment Köpa en färja (Kön är kort)',
];

export const GOAL = '## Nämndmål: Kajen är öppen\n\n';
export const BELOW = 'boardGoal Kajen är öppen';
export const TO_DO = ['commitment Laga bryggan (Kajen är öppen)', 'commitment Måla fyren (Kajen är öppen)'];
const TWO_GOALS = '## Mål 1: Kajen är öppen\n\n## Mål 2: Kön är kort\n\n';
const OF_EACH = [
  'boardGoal Kajen är öppen',
  'commitment Laga bryggan (Kajen är öppen)',
  'boardGoal Kön är kort',
  'commitment Köpa en färja (Kön är kort)',
];
const ROW = (what: string) => `| Åtgärd | Klart |\n|---|---|\n| ${what} | maj |\n\n`;
const ASSIGNED = ['assignment Utreda en bastu', 'assignment Pröva en färja'];

export const FURTHER_SHAPES: Readonly<Record<string, Cases>> = {
  'Goals that a table has named, named again': [
    [`${GOALS}\n${ACTIVITIES('Kajen är öppen', 'Kön är kort.')}`, NAMED_AGAIN],
    [
      `${ACTIVITIES('Kajen är öppen', 'Kön är kort')}\n## Mål\n\n${GOALS}`,
      [
        ...NAMED_AGAIN.slice(0, 2),
        'commitment Laga bryggan (Kajen är öppen)',
        ...NAMED_AGAIN.slice(2, 5),
        'commitment Köpa en färja (Kön är kort)',
        ...NAMED_AGAIN.slice(5, 6),
      ],
    ],
    [`${GOALS}\n${ACTIVITIES('1', '2')}`, NAMED_AGAIN],
    [`${GOALS}\n${ACTIVITIES('Mål 1', 'Mål 2')}`, NAMED_AGAIN],
    [
      `${GOALS}\n${ACTIVITIES('1 och 2', 'Alla')}`,
      [...NAMED_AGAIN.slice(0, 6), 'commitment Laga bryggan', 'commitment Köpa en färja'],
    ],
    [
      `${GOALS.replace('Kön är kort', 'Kajen är öppen')}\n${ACTIVITIES('Kajen är öppen', 'Kajen är öppen')}`,
      [
        ...NAMED_AGAIN.slice(0, 4),
        'boardGoal Kajen är öppen (Staden)',
        'indicator Antal köande equals 4 (Kajen är öppen)',
        'commitment Laga bryggan',
        'commitment Köpa en färja',
      ],
    ],
    [
      `## Mål 1: Kajen är öppen\n\n## Mål 2: Kön är kort\n\n${ACTIVITIES('2', '1')}`,
      [
        'boardGoal Kajen är öppen',
        'boardGoal Kön är kort',
        'commitment Laga bryggan (Kön är kort)',
        'commitment Köpa en färja (Kajen är öppen)',
      ],
    ],
  ],
  'Sentences that say what is to be reached': [
    ...(
      [
        ['Andelen gäster som är nöjda ska öka till minst 80 procent', 'min 80 procent'],
        ['Antalet skador vid kajen ska minska till högst 12', 'max 12'],
        ['Kostnaden per gäst ska inte överstiga 120 kronor', 'max 120 kronor'],
        ['Sjukfrånvaron i hamnen ska understiga 6 procent', 'max 6 procent'],
        ['Andelen nöjda ska öka från 70 procent 2029 till 80 procent', 'equals 80 procent'],
        ['Andelen som väntat mer än 30 dagar ska vara högst 5 procent år 2031', 'max 5 procent'],
        ['Minst 90 procent av gästerna ska vara nöjda', 'min 90 procent'],
        ['Högst 20 båtar i veckan ska vänta på lots', 'max 20 båtar'],
        ['Utsläppen ska minska med 10 procent till högst 310 ton', 'max 310 ton'],
        ['Andelen nöjda ska 2031 vara minst 80 procent', 'min 80 procent'],
        ['Senast 2031 ska utsläppen understiga 200 ton', 'max 200 ton'],
        ['Minst 3 av 4 gäster ska vara nöjda', ''],
        ['Utsläppen från hamnen ska minska med 5 procent', ''],
        ['Andelen nöjda flickor ska vara minst 90 procent och pojkar 85 procent', ''],
        ['Nöjdheten med kajen ska vara minst lika hög som 2029', ''],
      ] as const
    ).map(([sentence, target]): Cases[number] => [
      `${GOAL}Indikatorer\n• ${sentence}`,
      [BELOW, `indicator ${sentence}${target && ` ${target}`} (Kajen är öppen)`],
    ]),
    [
      `${GOAL}Mätetal\nAntalet gäster på kajen ska vara minst 40\nAndelen gäster som är nöjda ska vara minst 80\nprocent\n\nText.`,
      [
        BELOW,
        'indicator Antalet gäster på kajen ska vara minst 40 min 40 (Kajen är öppen)',
        'indicator Andelen gäster som är nöjda ska vara minst 80 procent min 80 procent (Kajen är öppen)',
      ],
    ],
  ],
  'Marks of lists': ['─   ', '► ', '➢ ', '§ ', 'o   ', '─\t', '»\t'].map((mark): Cases[number] => [
    `${GOAL}Åtaganden\n  ${mark}Laga bryggan\n  ${mark}Måla fyren`,
    [BELOW, ...TO_DO],
  ]),
  'Assignments below a sentence that leads in to them': [
    [
      `${GOAL}## Uppdrag\n\nFullmäktige har i budgeten lämnat två uppdrag till hamnnämnden.\n\n- Utreda en bastu\n\nNämnden har också gett ett eget uppdrag.\n\n- Pröva en färja\n`,
      [BELOW, ...ASSIGNED],
    ],
    [
      `${GOAL}5. Uppdrag från kommunfullmäktige\nFöljande uppdrag till nämnden finns i Mål och budget 2031.\na)\tUtreda en bastu\nb)\tPröva en färja\n\n6. Ekonomi\nPengar.`,
      [BELOW, ...ASSIGNED],
    ],
    [
      `${GOAL}Uppdrag\n\nI budgeten gav fullmäktige nämnden fem uppdrag, varav tre är klara. De redovisas i augusti.\n\n– Utreda en bastu\n– Pröva en färja`,
      [BELOW, ...ASSIGNED],
    ],
    [
      `${GOAL}4   UPPDRAG TILL HAMNCHEFEN\n\n    Hamnchefen får i uppdrag av nämnden att\n\n    -  utreda en bastu\n\n    -  pröva en\n       färja\n`,
      [BELOW, ...ASSIGNED.map((one) => one.replace(/ [UP]/u, (letter) => letter.toLowerCase()))],
    ],
    [
      `${GOAL}Uppdrag till nämnderna\n\nKommunstyrelsen\n- Utreda en bastu\n\nSamtliga nämnder\n- Pröva en färja`,
      [BELOW, ...ASSIGNED],
    ],
    [`${GOAL}Uppdrag\nNämnden har haft två uppdrag under året.\n\nSamarbete\n- Klubben bjuder`, [BELOW]],
  ],
  'Assignments in tables whose cells have the words of heads': [
    [
      `${GOAL}| Uppdrag | Nämnd | Läge | Kommentar |\n|---|---|---|---|\n| Utreda en bastu | Hamnnämnden | Pågår | Kartlagd. |\n| Pröva en färja | Socialnämnden | Klart | Redovisat i juni. |\n`,
      [BELOW, ...ASSIGNED],
    ],
    [
      `${GOAL}Uppdrag\tAnsvarig\tStatus\tKommentar\nUtreda en bastu\tHamnchef\tKlart\tRedovisas i juni\nPröva en färja\tHamnchef\tKlart\tResultat i maj\n`,
      [BELOW, ...ASSIGNED],
    ],
  ],
  'Headings that refer to a goal by its number': [
    [
      `3. Mål\n\nMål A. Kajen är öppen\n\nMål B. Kön är kort\n\n4. Åtgärder\n\n4.1 Bryggor (mål A)\n•   Laga bryggan\n\n4.2 Färjor – mål B\n•   Köpa en färja\n\n4.3 Gemensamt\n•   Anställa en värd\n\n5. Uppföljning\n•   Planen följs upp i mars`,
      [...OF_EACH, 'commitment Anställa en värd'],
    ],
    [
      `${TWO_GOALS}## Åtgärder för mål 1\n\n${ROW('Laga bryggan')}## Åtgärder för att nå mål 2\n\n${ROW('Köpa en färja')}## Övriga åtgärder\n\n${ROW('Anställa en värd')}`,
      [...OF_EACH, 'commitment Anställa en värd'],
    ],
    [
      `${TWO_GOALS}## Åtgärder\n\n### Bryggor (hör till mål 1)\n\nBryggorna är gamla.\n\n- Laga bryggan\n\n### Färjor (mål 2)\n\n- Köpa en färja\n\n### Ledning (mål 1 och 2)\n\n- Anställa en värd\n\n## Ekonomi\n\n- Nämnden får 5 mnkr`,
      [...OF_EACH, 'commitment Anställa en värd'],
    ],
    [
      `${TWO_GOALS}## Åtgärder\n\n**Bryggor (mål 1)**\n\n- Laga bryggan\n\n**Färjor (mål 2)**\n\n- Köpa en färja\n\n**Klimat (Agenda 2030 mål 1)**\n\n- Anställa en värd`,
      [...OF_EACH, 'commitment Anställa en värd'],
    ],
    [
      `${GOALS}\n## Åtgärder\n\n### Bryggor (mål 1)\n\n- Laga bryggan\n\n### Färjor (mål 7)\n\n- Köpa en färja`,
      [...NAMED_AGAIN.slice(0, 7), 'commitment Köpa en färja'],
    ],
  ],
  'Targets that a verb parts from their word': [
    [
      `${GOAL}Vi följer upp målet genom att titta på:\n\n- Andel nöjda gäster – målet är minst 80 procent till 2031\n- Antal båtar (målet för 2031 är högst 40, utfallet 2029 var 52)\n- Kötid i minuter. Målvärdet är 12.`,
      [
        BELOW,
        'indicator Andel nöjda gäster min 80 procent (Kajen är öppen)',
        'indicator Antal båtar max 40 (Kajen är öppen)',
        'indicator Kötid i minuter equals 12 (Kajen är öppen)',
      ],
    ],
    [
      `${GOAL}**Det här mäter vi:**\n\n- Andel nöjda gäster, målet är att nå 80 procent\n- Antal gäster som sagt att målet är ett bättre bad\n- Antal köande, målet är 20 procent lägre\n\nMålet är 40 nya bryggor.`,
      [
        BELOW,
        'indicator Andel nöjda gäster equals 80 procent (Kajen är öppen)',
        'indicator Antal gäster som sagt att målet är ett bättre bad (Kajen är öppen)',
        'indicator Antal köande, målet är 20 procent lägre (Kajen är öppen)',
      ],
    ],
  ],
  'Financial goals beside an area, and below one': [
    [
      'Perspektiv: Invånare\n\nMål 1: Kajen är öppen\n\nFinansiella mål\n\nMål 2: Kön är kort',
      ['area Invånare', 'boardGoal Kajen är öppen (Invånare)', 'boardGoal Kön är kort'],
    ],
    ...['Perspektiv: Ekonomi\n\nFinansiella mål', '## Perspektiv: Ekonomi\n\n### Finansiella mål'].map(
      (heads): Cases[number] => [
        `${heads}\n\nMål 2: Kön är kort`,
        ['area Ekonomi', 'boardGoal Kön är kort (Ekonomi)'],
      ],
    ),
    [
      '## Målområde: En hållbar hamn\n\n### Finansiella mål\n\nMål 2: Kön är kort',
      ['area En hållbar hamn', 'boardGoal Kön är kort (En hållbar hamn)'],
    ],
  ],
};
