/** Goals and measures by codes, in lists of one and in plain words: each item that is read, and in brackets what it stands under. */
import type { Cases } from './further-shapes.ts';

const GUESTS = 'indicator Antal gäster equals 40 (Kajen är öppen)';
const TABLE = '| Mått | 2029 | Mål 2031 |\n|---|---|---|\n| Antal gäster | 31 | 40 |\n';

export const CODED_SHAPES: Readonly<Record<string, Cases>> = {
  'A table below the only goal of a list': [
    ...[
      `**Nämndens mål:**\n\n2. Kajen är öppen\n\n${TABLE}`,
      `Nämndens mål:\n\n- Kajen är öppen\n\n${TABLE}`,
      `Nämndens mål:\n\n4. Kajen är öppen\n\n**Mått**\n\n${TABLE}`,
      'Nämndens mål:\n\n4. Kajen är öppen\n\nMått                    Utfall 2029      Mål 2031\nAntal gäster                     31            40\n',
    ].map((text): Cases[number] => [
      `## Inriktningsmål: Hamnen växer\n\n${text}`,
      ['directionGoal Hamnen växer', 'boardGoal Kajen är öppen', GUESTS],
    ]),
    // Of which of them it is nobody can say.
    [
      `## Inriktningsmål: Hamnen växer\n\nNämndens mål:\n\n1. Kajen är öppen\n2. Kön är kort\n\n${TABLE}`,
      [
        'directionGoal Hamnen växer',
        'indicator Antal gäster equals 40 (Hamnen växer)',
        'boardGoal Kajen är öppen',
        'boardGoal Kön är kort',
      ],
    ],
  ],
  'What is to be reached, in parentheses behind a name': [
    [
      '| Effektmål | Så ser vi det |\n|---|---|\n| Kajen är öppen | Andel gäster som får plats (100 %) |\n| Kön är kort | Andel båtar som får vänta (ska minska) |\n| Fyren lyser | Andel nätter med ljus (97,5 procent) |\n| Vattnet är rent | Andel barn som kan simma (6 år) |\n',
      [
        'boardGoal Kajen är öppen',
        'indicator Andel gäster som får plats equals 100 % (Kajen är öppen)',
        'boardGoal Kön är kort',
        'indicator Andel båtar som får vänta equals ska minska (Kön är kort)',
        'boardGoal Fyren lyser',
        'indicator Andel nätter med ljus equals 97.5 procent (Fyren lyser)',
        'boardGoal Vattnet är rent',
        'indicator Andel barn som kan simma (6 år) (Vattnet är rent)',
      ],
    ],
    // What has been reached, or stands beside targets, is none.
    ...[
      ['| Effektmål | Indikator (nuläge) |', '|', ''],
      ['| Effektmål | Indikator | Målvärde |', '|  |', ''],
    ].map(([head, end]): Cases[number] => [
      `${head}\n|---|---|---|\n| Kajen är öppen | Andel gäster som får plats (71 %) ${end}\n| Kön är kort | Andel båtar som får vänta (9 %) ${end}\n`,
      [
        'boardGoal Kajen är öppen',
        'indicator Andel gäster som får plats (71 %) (Kajen är öppen)',
        'boardGoal Kön är kort',
        'indicator Andel båtar som får vänta (9 %) (Kön är kort)',
      ],
    ]),
  ],
  'Records of assignments between rules': [
    [
      `Uppdragsförteckning hamnnämnden\n\n------------------------------\nUppdrag:      Utreda en färja som går även på natten till alla öar i skärgården\nDiarienummer: HN 31/12\nBeslutat av:  Hamnnämnden 2030-11-12 § 3\nKlart:        2031-12-31\n------------------------------\nUppdrag:      Laga bryggan\nDiarienummer: HN 31/14\nKlart:        2031-06-30\n------------------------------\n`,
      [
        'assignment Utreda en färja som går även på natten till alla öar i skärgården',
        'assignment Laga bryggan',
      ],
    ],
  ],
  'Codes before names': [
    ...[
      'Mål\n\nM1 Kajen är öppen\nM2 Kön är kort\n\n',
      '## Mål\n\n- M1. Kajen är öppen\n- M2. Kön är kort\n\n',
      '## Mål\n\n- **M1** Kajen är öppen\n- **M2** Kön är kort\n\n',
      '3. Hamnmål\n\nM1\tKajen är öppen\nM2\tKön är kort\n\n',
      '## Mål\n\n### M1 Kajen är öppen\n\n### M2 Kön är kort\n\n',
    ].map((goals): Cases[number] => [
      `${goals}## Uppföljning\n\n| Mätetal | Mål | Målvärde |\n|---|---|---|\n| N1 Köande båtar | M2 | 4 |\n| N2 Gäster | M1 | 40 |\n\n## Aktiviteter\n\n| Aktivitet | Mål |\n|---|---|\n| A1 Laga bryggan | M1 |\n| A2 Måla fyren | M2 |\n`,
      [
        'boardGoal Kajen är öppen',
        'boardGoal Kön är kort',
        'indicator Köande båtar equals 4 (Kön är kort)',
        'indicator Gäster equals 40 (Kajen är öppen)',
        'commitment Laga bryggan (Kajen är öppen)',
        'commitment Måla fyren (Kön är kort)',
      ],
    ]),
    [
      'Nämndmål: Kajen är öppen\n\nInsatser:\n- I1 Laga bryggan\n- I2 Måla fyren\n\n| Vi räknar | Målvärde |\n|---|---|\n| R1 Antal gäster | 40 |\n\nNämndmål: Kön är kort\n\n| Vi räknar | Målvärde |\n|---|---|\n| R2: Antal köande | 4 |\n',
      [
        'boardGoal Kajen är öppen',
        'commitment Laga bryggan (Kajen är öppen)',
        'commitment Måla fyren (Kajen är öppen)',
        'indicator Antal gäster equals 40 (Kajen är öppen)',
        'boardGoal Kön är kort',
        'indicator Antal köande equals 4 (Kön är kort)',
      ],
    ],
    // Roads and forms count from elsewhere, or are alone.
    [
      'Nämndmål: Kajen är öppen\n\nAktiviteter:\n- E4 Avfart byggs\n- E6 Rastplats stängs\n- K3 Regelverket prövas\n',
      [
        'boardGoal Kajen är öppen',
        'commitment E4 Avfart byggs (Kajen är öppen)',
        'commitment E6 Rastplats stängs (Kajen är öppen)',
        'commitment K3 Regelverket prövas (Kajen är öppen)',
      ],
    ],
  ],
  'The head of a page with a short name, within a table': [
    [
      'Nämndmål: Kajen är öppen\n\nMått\tMål\t2029\nAntal gäster\t>= 40\t31\n\nHMNF\tVerksamhetsplan 2031\tSid 3/6\n\nAntal båtar\t<= 5\t9\n',
      [
        'boardGoal Kajen är öppen',
        'indicator Antal gäster min 40 (Kajen är öppen)',
        'indicator Antal båtar max 5 (Kajen är öppen)',
      ],
    ],
  ],
  'Boxes before what is done': [
    ...[
      '- [ ] Laga bryggan\n- [x] Måla fyren vid\n  udden\n',
      '☐ Laga bryggan\n☑ Måla fyren vid udden.\n',
    ].map((list): Cases[number] => [
      `## Nämndmål: Kajen är öppen\n\nÅtgärder:\n\n${list}\n## Ekonomi\n\nPengarna räcker.\n`,
      [
        'boardGoal Kajen är öppen',
        'commitment Laga bryggan (Kajen är öppen)',
        'commitment Måla fyren vid udden (Kajen är öppen)',
      ],
    ]),
  ],
  'What was measured at the start, beside when it is to be reached': [
    [
      'Nämndmål: Kajen är öppen\n\n| Mått | Start | December 2032 |\n|---|---|---|\n| Antal gäster | 31 | 40 |\n| Andel nöjda | 71 % | 80 % |\n',
      [
        'boardGoal Kajen är öppen',
        'indicator Antal gäster equals 40 (Kajen är öppen)',
        'indicator Andel nöjda equals 80 % (Kajen är öppen)',
      ],
    ],
    [
      'Nämndmål: Kajen är öppen\n\n| Mått | Start | Mätning 2032 |\n|---|---|---|\n| Antal gäster | 2031 | 40 |\n',
      ['boardGoal Kajen är öppen', 'indicator Antal gäster (Kajen är öppen)'],
    ],
  ],
  'Goals and measures in plain words, with values set off by blanks': [
    ...(
      [
        ['Dit vill vi:', 'Så ser vi det:', 'Så gör vi:'],
        ['Hit ska nämnden', 'Så vet vi att vi är framme', 'Det här gör vi'],
      ] as const
    ).map(([goal, measure, doing]): Cases[number] => [
      `NÄRA\n\n${goal}\n    Kajen är öppen\n\n${measure}\n    Antal gäster om dagen      minst 40\n    Svarstid                   högst 4 minuter\n\n${doing}\n    * Lagar bryggan\n\n~~~~~~~~~~~~~~~~~~~~\n\n${goal}\n    Kön är kort\n\n${measure}\n    Andel som får plats        minst 80 procent\n\n${doing}\n    * Målar fyren\n`,
      [
        'boardGoal Kajen är öppen',
        'indicator Antal gäster om dagen min 40 (Kajen är öppen)',
        'indicator Svarstid max 4 minuter (Kajen är öppen)',
        'commitment Lagar bryggan (Kajen är öppen)',
        'boardGoal Kön är kort',
        'indicator Andel som får plats min 80 procent (Kön är kort)',
        'commitment Målar fyren (Kön är kort)',
      ],
    ]),
  ],
  'Goals that are wished for': [
    ...(
      [
        [
          '### Nämnden vill att kajen är öppen',
          '### Nämnden vill att kön är kort',
          '*Nämnden ska*',
          '*Nämnden mäter*',
        ],
        ['**Vi vill att kajen är öppen**', '**Vi vill att kön är kort**', '**Vi ska:**', 'Vi följer upp:'],
      ] as const
    ).map(([first, second, doing, measuring]): Cases[number] => {
      const wish = (name: string) => name.replace(/[#*]+ ?/g, '');
      return [
        `## Målområde: Nära\n\n${first}\n\n${doing}\n\n1. laga bryggan\n2. måla fyren\n\n${measuring}\n\n- Andel som får plats: 90 % (2029: 82 %)\n- Kötid vid slussen: högst 4 minuter (2029: 6 minuter)\n\n${second}\n\nDet tar tid.\n`,
        [
          'area Nära',
          `boardGoal ${wish(first)} (Nära)`,
          `commitment laga bryggan (${wish(first)})`,
          `commitment måla fyren (${wish(first)})`,
          `indicator Andel som får plats equals 90 % (${wish(first)})`,
          `indicator Kötid vid slussen max 4 minuter (${wish(first)})`,
          `boardGoal ${wish(second)} (Nära)`,
        ],
      ];
    }),
  ],
  'Arrows that show where a measure is to go, as the document says': [
    [
      'Pilarna visar åt vilket håll värdet ska röra sig.\n\nNämndmål: Kajen är öppen\n\nMått\tRiktning\t2030\t2031\nAntal gäster\t↑\t31\t40\nAntal klagomål\t↓\t9\t4\n',
      [
        'boardGoal Kajen är öppen',
        'indicator Antal gäster equals ↑ (Kajen är öppen)',
        'indicator Antal klagomål equals ↓ (Kajen är öppen)',
      ],
    ],
    [
      'Pilarna visar hur värdet har ändrats.\n\nNämndmål: Kajen är öppen\n\nMått\tRiktning\tMål 2031\nAntal gäster\t↑\t40\n',
      ['boardGoal Kajen är öppen', 'indicator Antal gäster equals 40 (Kajen är öppen)'],
    ],
  ],
  'Areas by a letter and a number, and of sustainability': [
    [
      'C.1 Insatsområde Närhet\n\nResultatmål: Kajen är öppen\n\nC.2 Insatsområde Fart\n\nResultatmål: Kön är kort\n',
      ['area Närhet', 'boardGoal Kajen är öppen (Närhet)', 'area Fart', 'boardGoal Kön är kort (Fart)'],
    ],
    [
      '## Social hållbarhet\n\n| Lokalt mål | Mått | Målvärde |\n|---|---|---|\n| Kajen är öppen | Antal gäster | 40 |\n\n## Ekonomisk hållbarhet\n\n| Lokalt mål | Mått | Målvärde |\n|---|---|---|\n| Kön är kort | Antal köande | 4 |\n',
      [
        'area Social hållbarhet',
        'boardGoal Kajen är öppen (Social hållbarhet)',
        'indicator Antal gäster equals 40 (Kajen är öppen)',
        'area Ekonomisk hållbarhet',
        'boardGoal Kön är kort (Ekonomisk hållbarhet)',
        'indicator Antal köande equals 4 (Kön är kort)',
      ],
    ],
  ],
  'A table of all that is said of a goal, above what measures it': [
    ...['Nämndmål', 'Nämndens mål'].map((label): Cases[number] => [
      `## Mål\n\n| ${label} | Kajen är öppen |\n|---|---|\n| Målområde | Nära |\n\n| Mått | Mål 2031 |\n|---|---|\n| Antal gäster | 40 |\n`,
      ['area Nära', 'boardGoal Kajen är öppen (Nära)', 'indicator Antal gäster equals 40 (Kajen är öppen)'],
    ]),
    [
      '## Mål\n\n| | Mål 1 |\n|---|---|\n| Nämndmål | Kajen är öppen |\n| Målområde | Nära |\n| Ansvarig | Hamnchefen |\n\n| Mått | Mål 2031 |\n|---|---|\n| Antal gäster | 40 |\n\nGästerna är nöjda.\n\n| | Mål 2 |\n|---|---|\n| Nämndmål | Kön är kort |\n| Målområde | Snabbt |\n| Ansvarig | Lotsen |\n\n| Mått | Mål 2031 |\n|---|---|\n| Antal köande | 4 |\n\n## Pengar\n\n| Mått | Mål 2031 |\n|---|---|\n| Antal mynt | 9 |\n',
      [
        'area Nära',
        'boardGoal Kajen är öppen (Nära)',
        'indicator Antal gäster equals 40 (Kajen är öppen)',
        'area Snabbt',
        'boardGoal Kön är kort (Snabbt)',
        'indicator Antal köande equals 4 (Kön är kort)',
      ],
    ],
    // Two goals beside each other: of which of them it is nobody can say.
    [
      '## Mål\n\n| Nämndmål | Kajen är öppen | Kön är kort |\n|---|---|---|\n| Status | Uppfyllt | Delvis |\n\n| Mått | Mål 2031 |\n|---|---|\n| Antal gäster | 40 |\n',
      ['boardGoal Kajen är öppen', 'boardGoal Kön är kort'],
    ],
  ],
};
