/** What refers to something that stands elsewhere, and what only looks like a part of a plan. */
import { BELOW, type Cases, GOAL } from './further-shapes.ts';

const TABLE =
  '| Nämndens mål | Mått | Mål 2031 |\n|---|---|---|\n| 1. Kajen är öppen för alla som badar | Antal gäster | 40 |\n| 2. Kön är kort | Antal köande | 4 |\n\n';
const OPEN = 'Kajen är öppen för alla som badar';
const OF_TABLE = [
  `boardGoal ${OPEN}`,
  `indicator Antal gäster equals 40 (${OPEN})`,
  'boardGoal Kön är kort',
  'indicator Antal köande equals 4 (Kön är kort)',
];
const ACTIVITIES = (...goals: readonly string[]) =>
  `## Aktiviteter\n\n| Aktivitet | Nämndens mål | Klart |\n|---|---|---|\n${goals.map((goal) => `| Laga bryggan | ${goal} | maj |\n`).join('')}`;

export const REFERRED_SHAPES: Readonly<Record<string, Cases>> = {
  'Headings that refer to a goal which a table names': [
    [
      `${TABLE}## Aktiviteter till mål 2\n\n- Laga bryggan\n\n## Indikatorer till mål 1\n\n- Antal båtar, minst 4\n\n## Ekonomi\n\n- Pengar\n`,
      [...OF_TABLE, 'commitment Laga bryggan (Kön är kort)', `indicator Antal båtar min 4 (${OPEN})`],
    ],
    [
      `${TABLE}## Insatser för att nå mål 2\n\n| Insats | Klart |\n|---|---|\n| Laga bryggan | maj |\n`,
      [...OF_TABLE, 'commitment Laga bryggan (Kön är kort)'],
    ],
    [`${TABLE}## Aktiviteter till mål 3\n\n- Laga bryggan\n`, [...OF_TABLE, 'commitment Laga bryggan']],
  ],
  'A part of a goal’s name beside what is done for it': [
    ...['Kajen är öppen', 'Öppen kaj', 'Kajen är öppen för alla'].map((goal): Cases[number] => [
      TABLE + ACTIVITIES(goal),
      [...OF_TABLE, `commitment Laga bryggan (${OPEN})`],
    ]),
    [TABLE + ACTIVITIES('Trygg hamn'), [...OF_TABLE, 'commitment Laga bryggan']],
    [
      TABLE + ACTIVITIES('Hamnen ska vara trygg'),
      [...OF_TABLE, 'boardGoal Hamnen ska vara trygg', 'commitment Laga bryggan (Hamnen ska vara trygg)'],
    ],
  ],
  'What is measured today is no part of a name': [
    ...[
      'Antal gäster, i dag 31, mål 40',
      'Antal gäster (i dag 31, mål 40)',
      'Antal gäster: nu 31, målet är 40',
      'Antal gäster i dag 31, mål 40',
      'Antal gäster, mål 40 (i nuläget 31)',
    ].map((text): Cases[number] => [
      `${GOAL}Indikatorer\n\n- ${text}\n`,
      [BELOW, 'indicator Antal gäster equals 40 (Kajen är öppen)'],
    ]),
    [
      `${GOAL}Indikatorer\n\n- Båtar som väntar nu\n`,
      [BELOW, 'indicator Båtar som väntar nu (Kajen är öppen)'],
    ],
  ],
  'Heads of several lines, and the next chapter below rows with numbers': [
    [
      'Nämndmål          Mått            Utfall      Mål\n                                  säsongen    2031\n                                  29/30\n\nKajen är öppen    Antal gäster    31          ≥ 40\nför alla\n\n                  Antal båtar     3           ≥ 4\n',
      [
        'boardGoal Kajen är öppen för alla',
        'indicator Antal gäster min 40 (Kajen är öppen för alla)',
        'indicator Antal båtar min 4 (Kajen är öppen för alla)',
      ],
    ],
    [
      `${GOAL}4     Uppdrag till nämnden\n\nNr    Uppdrag                     Redovisas\n\n4.1   Utreda en bastu             Juni 2031\n\n4.2   Pröva en färja              Mars 2031\n\n5     Ekonomi\nNämnden har 2 mnkr till kajen, och mer får den inte under året.\n`,
      [BELOW, 'assignment Utreda en bastu', 'assignment Pröva en färja'],
    ],
  ],
  'Rows of a sheet with nothing in them, and texts below its rows': [
    [
      'Perspektiv\tMål\tMått\tMål 2031\nGäster\tKajen är öppen\tAntal gäster\t40\n\t\t\t\nOm måtten\t\t\t\nGästerna räknas i juli.\t\t\t\n\t\t\t\nFlik 2: Uppdrag\t\t\t\n\t\t\t\nNr\tUppdrag\tKlart\t\n1\tUtreda en bastu\t2031-05-31\t\n2\tPröva en färja\t2031-06-30\t\n\t\t\t\nUppdragen redovisas i juni.\t\t\t\n',
      [
        'area Gäster',
        'boardGoal Kajen är öppen (Gäster)',
        'indicator Antal gäster equals 40 (Kajen är öppen)',
        'assignment Utreda en bastu',
        'assignment Pröva en färja',
      ],
    ],
  ],
  'Numbers of pages between the cells of a copied table': [
    [
      `Text om hamnen.\n\n1\n\n${GOAL}Indikator\n\nUtfall 2030\n\nMål 2031\n\nAntal gäster\n\n31\n\nminst 40\n\n2\n\nEkonomi\nPengar.\n`,
      [BELOW, 'indicator Antal gäster min 40 (Kajen är öppen)'],
    ],
  ],
  'Headings of a web page above goals with numbers, and at its foot': [
    [
      '# Mål för Hamnstad\n\n## Hamnstad – en plats att bada på\n\n### Mål 1. Kajen är öppen\n\n**Så mäter vi:**\n\n* Antal gäster, minst 40\n\n## Hamnstad – nära till havet\n\n### Mål 2. Kön är kort\n\n## Så följer vi upp målen\n\nDet sker i juni.\n\n### Dokument\n\n- Plan (pdf)\n\n### Kontakt\n\nKansliet\n',
      [
        'area Hamnstad – en plats att bada på',
        'boardGoal Kajen är öppen (Hamnstad – en plats att bada på)',
        'indicator Antal gäster min 40 (Kajen är öppen)',
        'area Hamnstad – nära till havet',
        'boardGoal Kön är kort (Hamnstad – nära till havet)',
      ],
    ],
  ],
  'Decisions with a tab behind their first word': [
    [
      `Hamnnämnden beslutar\n\natt\tanta målen,\natt\tuppdra åt hamnchefen att utreda en bastu, samt\natt\tjustera paragrafen.\n\n${GOAL}`,
      ['assignment uppdra åt hamnchefen att utreda en bastu', BELOW],
    ],
  ],
  'Goals by codes in a column of their own': [
    ...['Kod', 'Nr', 'Id'].map((head): Cases[number] => [
      `## Mål\n\n| ${head} | Mål |\n|---|---|\n| M1 | Kajen är öppen |\n| M2 | Kön är kort |\n\n| ${head} | Indikator | Mål | Målvärde |\n|---|---|---|---|\n| I1 | Antal köande | M2 | 4 |\n| I2 | Antal gäster | M1 | 40 |\n\n| ${head} | Aktivitet | Mål |\n|---|---|---|\n| A1 | Laga bryggan | M1 |\n`,
      [
        'boardGoal Kajen är öppen',
        'boardGoal Kön är kort',
        'indicator Antal köande equals 4 (Kön är kort)',
        'indicator Antal gäster equals 40 (Kajen är öppen)',
        'commitment Laga bryggan (Kajen är öppen)',
      ],
    ]),
  ],
  'Values that blanks set off, below a blank line': [
    [
      '### Mål: Kajen är öppen\n\nSå vet vi\n\n  Antal gäster          40\n  Andel nöjda           80 %\n\n### Mål: Kön är kort\n\nSå vet vi\n\n  Antal köande          4\n',
      [
        'boardGoal Kajen är öppen',
        'indicator Antal gäster equals 40 (Kajen är öppen)',
        'indicator Andel nöjda equals 80 % (Kajen är öppen)',
        'boardGoal Kön är kort',
        'indicator Antal köande equals 4 (Kön är kort)',
      ],
    ],
  ],
  'A name that goes on over what begins like a record': [
    [
      'Uppdrag: Utreda en bastu som är öppen hela året för alla som bor i eller kommer till\nHamnstad: norr, söder och öar\nBeslut: HN § 4\n',
      [
        'assignment Utreda en bastu som är öppen hela året för alla som bor i eller kommer till Hamnstad: norr, söder och öar',
      ],
    ],
  ],
};
