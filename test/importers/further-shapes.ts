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

const GOAL = '## Nämndmål: Kajen är öppen\n\n';
const BELOW = 'boardGoal Kajen är öppen';
const TO_DO = ['commitment Laga bryggan (Kajen är öppen)', 'commitment Måla fyren (Kajen är öppen)'];
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
  'Measures right below a goal': [
    [
      'Mål 1. Kajen är öppen\n- Andel gäster som trivs: minst 90 procent\n- Låneskuld per gäst: högst 32 000 kronor\n\nMål 2. Kön är kort\nKön är i dag lång.\nAndel som väntat: högst 5 procent\nAntal köande, medelvärde: högst 25',
      [
        BELOW,
        'indicator Andel gäster som trivs min 90 procent (Kajen är öppen)',
        'indicator Låneskuld per gäst max 32000 kronor (Kajen är öppen)',
        'boardGoal Kön är kort',
        'indicator Andel som väntat max 5 procent (Kön är kort)',
        'indicator Antal köande, medelvärde max 25 (Kön är kort)',
      ],
    ],
    [
      `${GOAL}Kajen är bred.\n\n- Andelen nöjda ska vara minst 80 procent\n- Kajen lagas i maj\n\n## Nämndmål: Kön är kort\n\n- Laga bryggor: minst 3 st\n- Måla fyren\n\n## Nämndmål: Badet är rent\n\n- Vi ska öka antalet badare till minst 40`,
      [
        BELOW,
        'indicator Andelen nöjda ska vara minst 80 procent min 80 procent (Kajen är öppen)',
        'boardGoal Kön är kort',
        'boardGoal Badet är rent',
      ],
    ],
  ],
  'Decisions that give assignments': [
    ...[
      'Hamnnämndens beslut\n1. Hamnnämnden antar mål enligt nedan.\n2. Hamnchefen får i uppdrag att utreda en bastu.\n3. Paragrafen justeras.\n\nReservation\nBo Ek (M) reserverar sig.',
      'Förslag till beslut\nHamnchefen får i uppdrag att utreda en bastu.\n\nBeslut\nHamnchefen får i uppdrag att utreda en bastu.\n\nBo Ek (M) yrkar att hamnchefen får i uppdrag att riva bryggan.',
    ].map((text): Cases[number] => [
      `${text}\n\n${GOAL}`,
      ['assignment Hamnchefen får i uppdrag att utreda en bastu', BELOW],
    ]),
    ...[
      '- att ge hamnchefen i uppdrag att utreda en bastu,\n- att fastställa budgeten.',
      'att fastställa budgeten,\natt ge hamnchefen i uppdrag att utreda en bastu samt\natt anta målen.',
      'att\n\n1. ge hamnchefen i uppdrag att utreda en bastu\n2. godkänna budgeten',
    ].map((text): Cases[number] => [
      `Hamnnämnden beslutar ${text}\n\n${GOAL}`.replace(/beslutar (?=-|att [fg])/u, 'beslutar\n'),
      ['assignment ge hamnchefen i uppdrag att utreda en bastu', BELOW],
    ]),
    [
      `Fullmäktige gav 2029 nämnden i uppdrag att bygga.\n\nKommunfullmäktige ger hamnnämnden i uppdrag att utreda en bastu.\n\n${GOAL}`,
      ['assignment Kommunfullmäktige ger hamnnämnden i uppdrag att utreda en bastu', BELOW],
    ],
  ],
  'Items that stand further in than what announces them': [
    [
      '3   MÅL\n\n    Nämnden har beslutat om följande mål.\n\n    3.1   Kajen är öppen\n\n          Mätetal\n             Andelen gäster med väst ska vara minst 95\n             procent\n\n          Åtaganden\n             Nämnden lagar bryggan i hamnen\n\n          Kajen är i dag så smal att båtarna\n          väntar.\n\n    3.2   Kön ska vara kort\n\n          Aktiviteter\n\n             Måla fyren och\n             bryggan\n\n             Köpa en färja\n',
      [
        BELOW,
        'indicator Andelen gäster med väst ska vara minst 95 procent min 95 procent (Kajen är öppen)',
        'commitment Nämnden lagar bryggan i hamnen (Kajen är öppen)',
        'boardGoal Kön ska vara kort',
        'commitment Måla fyren och bryggan (Kön ska vara kort)',
        'commitment Köpa en färja (Kön ska vara kort)',
      ],
    ],
    [
      'Mål: Kajen är öppen\n\n  Aktiviteter\n    Under året lagas bryggan och fyren målas om av egen\n    personal. Arbetet betalas ur ramen.\n\n  Indikatorer\n    Följs upp i augusti.\n\n  Uppdrag\n    Utreda en bastu. Den ska vara varm.',
      [BELOW],
    ],
  ],
  'Goals that a decision lists': [
    [
      '§ 7\n\nHamnnämnden beslutar\n\n1. Planen för 2031 antas med följande mål:\n   a) Kajen är öppen\n   b) Kön är kort\n2. Hamnchefen ges i uppdrag att utreda en bastu.\n',
      [BELOW, 'boardGoal Kön är kort', 'assignment Hamnchefen ges i uppdrag att utreda en bastu'],
    ],
    [
      '## Kajen är öppen\n\nResultat: Delvis uppfyllt\n\n- Andel nöjda. Mål 2031: 80 %. Resultat 2031: 75 %.',
      [BELOW, 'indicator Andel nöjda equals 80 % (Kajen är öppen)'],
    ],
  ],
  'Headings of areas that no word names': [
    [
      '## Invånare\n\nOm invånarna står det mer här.\n\n### Mål 1: Kajen är öppen\n\n### Mål 2: Kön är kort\n\n## Ekonomi\n\n### Mål 3: Pengarna räcker\n\n## Bilagor\n\nText.',
      [
        'area Invånare',
        'boardGoal Kajen är öppen (Invånare)',
        'boardGoal Kön är kort (Invånare)',
        'area Ekonomi',
        'boardGoal Pengarna räcker (Ekonomi)',
      ],
    ],
    [
      '## 3. Trygg hamn\n\n### Nämndens mål\n\n- Kajen är öppen\n- Kön är kort\n\n## 4. Ren hamn\n\n### Nämndens mål\n\n- Vattnet är rent',
      [
        'area Trygg hamn',
        'boardGoal Kajen är öppen (Trygg hamn)',
        'boardGoal Kön är kort (Trygg hamn)',
        'area Ren hamn',
        'boardGoal Vattnet är rent (Ren hamn)',
      ],
    ],
    ...[
      '## Hamnen i världen\n\nText.\n\n### Mål 1: Kajen är öppen\n\n### Mål 2: Kön är kort\n\n## Ekonomi\n\nPengar.',
      '## Kulturnämnden\n\n### Mål: Kajen är öppen\n\n## Parknämnden\n\n### Mål: Kön är kort',
      '## Nämndens mål\n\n### Mål: Kajen är öppen\n\n## Våra mål 2031\n\n### Mål: Kön är kort',
    ].map((text): Cases[number] => [text, [BELOW, 'boardGoal Kön är kort']]),
  ],
};
