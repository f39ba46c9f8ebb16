/** What pages, numbers and letters say of goals: each item that is read, and in brackets what it stands under. */
import type { Cases } from './further-shapes.ts';

const GOALS = ['boardGoal Kajen är öppen', 'boardGoal Kön är kort'];
const MEASURED = (target = 'equals') => [
  GOALS[0] ?? '',
  `indicator Antal gäster ${target} 40 (Kajen är öppen)`,
  GOALS[1] ?? '',
  `indicator Antal köande ${target} 4 (Kön är kort)`,
];

export const PAGE_AND_NUMBER_SHAPES: Readonly<Record<string, Cases>> = {
  'The head or foot of a page within a table': [
    [
      'Nämndmål: Kajen är öppen\n\nMått\tUtfall 2029\tMål 2031\nAntal gäster\t31\t40\n\nRegion Havsland\t\tSida 2\n\nAntal båtar\t3\t5\n',
      [
        'boardGoal Kajen är öppen',
        'indicator Antal gäster equals 40 (Kajen är öppen)',
        'indicator Antal båtar equals 5 (Kajen är öppen)',
      ],
    ],
    [
      'Region Havsland                      Hamnplan 2031\n                                                 6\n\n\nNämndmål: Kajen är öppen\n\nMått                    Utfall 2029      Mål 2031\nAntal gäster                     31            40\n\nRegion Havsland                      Hamnplan 2031\n                                                 7\n\n\nAntal båtar                       3             5\n',
      [
        'boardGoal Kajen är öppen',
        'indicator Antal gäster equals 40 (Kajen är öppen)',
        'indicator Antal båtar equals 5 (Kajen är öppen)',
      ],
    ],
    [
      'Nämndmål: Kajen är öppen\n\nMått                    Utfall 2029      Mål 2031\nAntal gäster                     31            40\n\nRegion Havsland                      Plan 2031\nDnr HN 31/12                       Sid 3 (11)\n\nNämndmål: Kön är kort\n\nMått                    Utfall 2029      Mål 2031\nAntal köande                      9             4\n\nRegion Havsland                      Plan 2031\nDnr HN 31/12                       Sid 4 (11)\n\n',
      MEASURED(),
    ],
  ],
  'A foot with a short word for its page, within a table': [
    [
      'Nämndmål: Kajen är öppen\n\nMått                    Utfall 2029      Mål 2031\nAntal gäster                     31            40\n\nHamnstads kommun, hamnnämnden                       sid 3\n\nAntal båtar                       3             5\n',
      [
        'boardGoal Kajen är öppen',
        'indicator Antal gäster equals 40 (Kajen är öppen)',
        'indicator Antal båtar equals 5 (Kajen är öppen)',
      ],
    ],
  ],
  'Areas with Roman numbers, and lists of stars behind tabs': [
    [
      'I. ÖPPEN HAMN\n\nNämndmål: Kajen är öppen\n\nMått\t2029\tMål 2031\nAntal gäster\t31\t40\n\nÅtgärder för att nå målet:\n*\tLaga bryggan\n*\tMåla fyren\n\nII. SNABB HAMN\n\nNämndmål: Kön är kort\n',
      [
        'area ÖPPEN HAMN',
        'boardGoal Kajen är öppen (ÖPPEN HAMN)',
        'indicator Antal gäster equals 40 (Kajen är öppen)',
        'commitment Laga bryggan (Kajen är öppen)',
        'commitment Måla fyren (Kajen är öppen)',
        'area SNABB HAMN',
        'boardGoal Kön är kort (SNABB HAMN)',
      ],
    ],
  ],
  'Goals that are to be reached, below a sentence that says so': [
    [
      '## Övergripande mål 1: Hamnen växer\n\nUnder 2031 ska följande mål nås:\n\n1.1 Kajen är öppen\n1.2 Kön är kort\n\n| Nr | Mått | Mål 2031 |\n|---|---|---|\n| 1.2 | Antal köande | 4 |\n',
      [
        'councilGoal Hamnen växer',
        'boardGoal Kajen är öppen (Hamnen växer)',
        'boardGoal Kön är kort (Hamnen växer)',
        'indicator Antal köande equals 4 (Kön är kort)',
      ],
    ],
  ],
  'The last of the goals below a goal, above the next of those': [
    [
      '## Övergripande mål 1: Hamnen växer\n\nUnder 2031 ska följande mål nås:\n\n1.1 Kajen fylls\n1.2 Kön minskar\n\n## Övergripande mål 2: Fyren lyser\n',
      [
        'councilGoal Hamnen växer',
        'boardGoal Kajen fylls (Hamnen växer)',
        'boardGoal Kön minskar (Hamnen växer)',
        'councilGoal Fyren lyser',
      ],
    ],
  ],
  'A cell that is wider than its column': [
    [
      'Nämndmål: Kajen är öppen\n\nMått              Mål 2031   KF:s årsmål   Mäts\nAntal gäster      40         35            År\nAntal båtar       5          Sätts av nämnden först i maj   Tertial\n',
      [
        'boardGoal Kajen är öppen',
        'indicator Antal gäster equals 40 (Kajen är öppen)',
        'indicator Antal båtar equals 5 (Kajen är öppen)',
      ],
    ],
  ],
  'Areas with a letter above goals': [
    [
      'A. ÖPPEN HAMN\n\nNämndmål: Kajen är öppen\n\nMått: Antal gäster, minst 40\n\nB. SNABB HAMN\n\nNämndmål: Kön är kort\n\nMått: Antal köande, minst 4\n',
      [
        'area ÖPPEN HAMN',
        'boardGoal Kajen är öppen (ÖPPEN HAMN)',
        'indicator Antal gäster min 40 (Kajen är öppen)',
        'area SNABB HAMN',
        'boardGoal Kön är kort (SNABB HAMN)',
        'indicator Antal köande min 4 (Kön är kort)',
      ],
    ],
    [
      'A) Öppen hamn\nMål 1: Kajen är öppen\nMål 2: Fyren lyser\n\nB) Snabb hamn\nMål 3: Kön är kort\n',
      [
        'area Öppen hamn',
        'boardGoal Kajen är öppen (Öppen hamn)',
        'boardGoal Fyren lyser (Öppen hamn)',
        'area Snabb hamn',
        'boardGoal Kön är kort (Snabb hamn)',
      ],
    ],
  ],
  'A chapter with a letter, below goals in areas with others': [
    [
      'A. Öppen hamn\n\nNämndmål: Kajen är öppen\n\nB. Snabb hamn\n\nNämndmål: Kön är kort\n\nC. Intern kontroll\n\nMått: Antal fel, högst 3\n',
      [
        'area Öppen hamn',
        'boardGoal Kajen är öppen (Öppen hamn)',
        'area Snabb hamn',
        'boardGoal Kön är kort (Snabb hamn)',
      ],
    ],
  ],
  'A list right below what says how a goal is followed': [
    [
      '**Mål:** Kajen är öppen\n\nSå följer vi målet:\n\n- Antal gäster: minst 40\n- Andel bänkar med ryggstöd: 100 % (2029: 74 %)\n\nSå gör vi:\n\n- Laga bryggan\n',
      [
        'boardGoal Kajen är öppen',
        'indicator Antal gäster min 40 (Kajen är öppen)',
        'indicator Andel bänkar med ryggstöd equals 100 % (Kajen är öppen)',
        'commitment Laga bryggan (Kajen är öppen)',
      ],
    ],
    [
      '**Mål:** Kajen är öppen\n\nHur följs målet?\n\n- Antal gäster (2029: 31)\n- Andel gäster som kommer åter: 50 %\n',
      [
        'boardGoal Kajen är öppen',
        'indicator Antal gäster (Kajen är öppen)',
        'indicator Andel gäster som kommer åter equals 50 % (Kajen är öppen)',
      ],
    ],
  ],
  'A single part of a goal, and what is done for the whole': [
    [
      'Nämndmål 1: Kajen är öppen\n\nEtappmål 2031:\n•\tBryggan ska ha minst 40 platser\n\nInsatser:\n•\tLaga bryggan\n\nNämndmål 2: Kön är kort\n',
      [
        'boardGoal Kajen är öppen',
        'commitment Laga bryggan (Kajen är öppen)',
        'boardGoal Bryggan ska ha minst 40 platser',
        'boardGoal Kön är kort',
      ],
    ],
  ],
  'Goals by a number in capitals, and rows by theirs': [
    [
      'INRIKTNINGSMÅL 1\nHamnen ska vara för alla\n\nResultatmål\n1.1\tKajen är öppen\n1.2\tKön är kort\n\nNr\tMäts genom\tMål 2031\n1.1\tAntal gäster\t40\n1.2\tAntal köande\t4\n\nINRIKTNINGSMÅL 2\nFyren ska lysa\n',
      [
        'directionGoal Hamnen ska vara för alla',
        'boardGoal Kajen är öppen (Hamnen ska vara för alla)',
        'boardGoal Kön är kort (Hamnen ska vara för alla)',
        'indicator Antal gäster equals 40 (Kajen är öppen)',
        'indicator Antal köande equals 4 (Kön är kort)',
        'directionGoal Fyren ska lysa',
      ],
    ],
    [
      '## Nämndens mål\n\n- 2.1 Kajen är öppen\n- 2.2 Kön är kort\n\n## Nyckeltal\n\n| Nyckeltal | Målnr | Mål 2031 |\n|---|---|---|\n| Antal köande | 2.2 | 4 |\n| Antal gäster | 2.1 | 40 |\n',
      [
        'boardGoal Kajen är öppen',
        'boardGoal Kön är kort',
        'indicator Antal köande equals 4 (Kön är kort)',
        'indicator Antal gäster equals 40 (Kajen är öppen)',
      ],
    ],
  ],
  'Chapters of goals that no word names': [
    [
      '1. Om nämnden\n\nNämndens mål står i kapitel 2–3.\n\n2. En öppen hamn\n\n2.1 Kajen är öppen för alla\n\nMått                    Utfall 2029      Mål 2031\nAntal gäster                     31            40\n\n2.2 Fyren lyser om natten\n\nMått                    Utfall 2029      Mål 2031\nAntal lampor                      3             5\n\n3. En snabb hamn\n\n3.1 Kön är kort om sommaren\n\nMått                    Utfall 2029      Mål 2031\nAntal köande                      9             4\n\n4. Budget\n\n5. Intern kontroll\n',
      [
        'area En öppen hamn',
        'boardGoal Kajen är öppen för alla (En öppen hamn)',
        'indicator Antal gäster equals 40 (Kajen är öppen för alla)',
        'boardGoal Fyren lyser om natten (En öppen hamn)',
        'indicator Antal lampor equals 5 (Fyren lyser om natten)',
        'area En snabb hamn',
        'boardGoal Kön är kort om sommaren (En snabb hamn)',
        'indicator Antal köande equals 4 (Kön är kort om sommaren)',
      ],
    ],
    [
      '1 Inledning\n\nNämnden vill mycket.\n\n2 Mål\n\n2.1 Kajen är öppen för alla\n\nMått                    Utfall 2029      Mål 2031\nAntal gäster                     31            40\n\n2.2 Kön är kort om sommaren\n\nMått                    Utfall 2029      Mål 2031\nAntal köande                      9             4\n\n3 Budget\n',
      [
        'boardGoal Kajen är öppen för alla',
        'indicator Antal gäster equals 40 (Kajen är öppen för alla)',
        'boardGoal Kön är kort om sommaren',
        'indicator Antal köande equals 4 (Kön är kort om sommaren)',
      ],
    ],
  ],
};
