/** Measures that sentences tell, passages that tabs move in, and plans in English. */
import { BELOW, type Cases, GOAL, TO_DO } from './further-shapes.ts';

const GUESTS = 'indicator Antal gäster min 40 (Kajen är öppen)';

export const TOLD_SHAPES: Readonly<Record<string, Cases>> = {
  'Sentences with what was measured beside what is to be reached': [
    ...(
      [
        [
          'Andelen nöjda gäster ska vara minst 80 procent (utfall 2029: 71 procent)',
          'Andelen nöjda gäster min 80 procent',
        ],
        ['Antalet köande ska vara högst 900 per år (2029: 1 340)', 'Antalet köande max 900 per år'],
        [
          'Andelen som får plats inom tre dagar ska vara minst 92 procent, nuläge 87 procent',
          'Andelen som får plats inom tre dagar min 92 procent',
        ],
        [
          'Kostnaden för lots ska vara högst 2 procent av den totala kostnaden (utfall 2029: 4,4 procent)',
          'Kostnaden för lots max 2 procent av den totala kostnaden',
        ],
        // With nothing beside it a sentence is the name.
        [
          'Andelen nöjda gäster ska vara minst 80 procent',
          'Andelen nöjda gäster ska vara minst 80 procent min 80 procent',
        ],
        [
          'Minst 90 procent av gästerna ska vara nöjda (2029: 71 procent)',
          'Minst 90 procent av gästerna ska vara nöjda min 90 procent',
        ],
      ] as const
    ).map(([sentence, read]): Cases[number] => [
      `${GOAL}Nyckeltal:\n\n- ${sentence}\n`,
      [BELOW, `indicator ${read} (Kajen är öppen)`],
    ]),
  ],
  'How a goal is measured, told on one line': [
    ...[
      '**Så mäter vi:** Andelen gäster som får plats. Målet är minst 80 procent år 2031. År 2029 var andelen 71 procent.',
      'Så mäter vi: Andelen gäster som får plats. Målvärde 2031: minst 80 procent. 2029 var andelen 71,5 procent.',
    ].map((text): Cases[number] => [
      `### Mål 1: Kajen är öppen\n\nKajen är bred.\n\n${text}\n\n### Mål 2: Kön är kort\n`,
      [
        BELOW,
        'indicator Andelen gäster som får plats min 80 procent (Kajen är öppen)',
        'boardGoal Kön är kort',
      ],
    ]),
  ],
  'Headings that explain, among goals': [
    [
      '# Mål för mandatperioden\n\n## Så här fungerar målen\n\nMålen togs fram i juni.\n\n## Målen\n\n### Mål 1: Kajen är öppen\n\n### Mål 2: Kön är kort\n\n## Hur går det?\n\nDet går bra.\n',
      [BELOW, 'boardGoal Kön är kort'],
    ],
  ],
  'Passages that tabs move in from the margin': [
    [
      'Mål för hamnen\n\n1.\tKajen är öppen\n\tGästerna har blivit fler sedan kajen byggdes om.\n\tNyckeltal\tUtfall 2029\tMål 2031\n\tAntal gäster\t31\tminst 40\n\n\tÅtaganden 2031\n\t–\tLaga bryggan\n\t–\tMåla fyren\n\n2.\tKön är kort för alla båtar som kommer till hamnen under året\n\tBåtarna väntar när det är fullt vid kajen.\n\tNyckeltal\tUtfall 2029\tMål 2031\n\tAntal köande\t7\t4\n\nEkonomi\nPengar.\n',
      [
        BELOW,
        GUESTS,
        ...TO_DO,
        'boardGoal Kön är kort för alla båtar som kommer till hamnen under året',
        'indicator Antal köande equals 4 (Kön är kort för alla båtar som kommer till hamnen under året)',
      ],
    ],
    // An empty first cell is no indent.
    [
      '\tUtfall 2029\tMål 2031\nKajen ska vara öppen\nAntal gäster\t31\tminst 40\n\nNämndens mål\tMått\tMål 2031\nKön är kort\tAntal köande\t4\n\tAntal klagomål\t2\n',
      [
        'boardGoal Kajen ska vara öppen',
        'indicator Antal gäster min 40 (Kajen ska vara öppen)',
        'boardGoal Kön är kort',
        'indicator Antal köande equals 4 (Kön är kort)',
        'indicator Antal klagomål equals 2 (Kön är kort)',
      ],
    ],
  ],
  'Plans in English': [
    [
      '## Strategic area A: A good harbour\n\n### Goal A1: The quay is open\n\n| Indicator | Outcome 2029 | Target 2031 |\n|---|---|---|\n| Number of guests | 1,100 | at least 1,200 |\n| Number of boats | 900 | 1,250 |\n| Waiting time, minutes | 3.4 | 3.2 or less |\n\nIndicators:\n\n- Share of guests who are satisfied: at most 80%\n\n## Assignments from the Municipal Council\n\n1. The Harbour Committee is instructed to build a sauna.\n',
      [
        'area A good harbour',
        'boardGoal The quay is open (A good harbour)',
        'indicator Number of guests min 1200 (The quay is open)',
        'indicator Number of boats equals 1250 (The quay is open)',
        'indicator Waiting time, minutes max 3.2 (The quay is open)',
        'indicator Share of guests who are satisfied max 80 % (The quay is open)',
        'assignment The Harbour Committee is instructed to build a sauna',
      ],
    ],
  ],
};
