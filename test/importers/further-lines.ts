/** What documents say in lines, lists and headings that no word explains, and what is read of it. */
import { BELOW, type Cases, GOAL, TO_DO } from './further-shapes.ts';

export const FURTHER_LINES: Readonly<Record<string, Cases>> = {
  'What is to be reached behind a dash or a comma is no part of a name': [
    [
      `${GOAL}**Så mäter vi:**\n\n* Nöjda gäster, index – ska vara minst 76 år 2034 (2030: 71)\n* Andel som trivs, ska uppgå till minst 90 procent`,
      [
        BELOW,
        'indicator Nöjda gäster, index min 76 index (Kajen är öppen)',
        'indicator Andel som trivs min 90 procent (Kajen är öppen)',
      ],
    ],
  ],
  "A page's links to its own headings": [
    [`- [Kajen är öppen](#kajen)\n- [Så mäter vi](#matt)\n\n${GOAL}`, [BELOW]],
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
  'Labels in a column of their own': [
    [
      '  Nämndmål         Kajen är öppen\n\n  Indikatorer      Andel gäster som är nöjda med kajens\n                   belysning, minst 80 %\n                   Antal skador, högst 4\n\n  Åtaganden        •  Laga bryggan\n                   •  Måla\n                      fyren\n\n  Nämndmål         Kön är kort\n\n  Mått             Antal köande, högst 3\n',
      [
        BELOW,
        'indicator Andel gäster som är nöjda med kajens belysning min 80 % (Kajen är öppen)',
        'indicator Antal skador max 4 (Kajen är öppen)',
        ...TO_DO,
        'boardGoal Kön är kort',
        'indicator Antal köande max 3 (Kön är kort)',
      ],
    ],
    [
      `${GOAL}Aktivitet        Ansvarig\nLaga bryggan     Hamnchef\nMåla fyren       Hamnchef\n`,
      [BELOW, ...TO_DO],
    ],
  ],
  'Assignments below those to whom they are given': [
    [
      `${GOAL}## 4 Uppdrag\n\nFullmäktige lämnar följande uppdrag.\n\n### 4.1 Kommunstyrelsen\n\n1. Utreda en bastu.\n2. Pröva en färja.\n\n### 4.2 Hamnnämnden\n\n1. Lysa upp kajen.\n`,
      [BELOW, ...['Utreda en bastu', 'Pröva en färja', 'Lysa upp kajen'].map((one) => `assignment ${one}`)],
    ],
    [
      `${GOAL}Uppdrag\n\nTill hamnchefen:\n1.   Att utreda en bastu.\n\nTill kultur- och fritidsnämnden:\n2.   Att pröva en färja.\n3.   Att lysa upp kajen.\n`,
      [
        BELOW,
        ...['utreda en bastu', 'pröva en färja', 'lysa upp kajen'].map((one) => `assignment Att ${one}`),
      ],
    ],
  ],
  'Labels and names with a tab between them': [
    [
      'Strategiskt område: Livskvalitet\n\nMål 1\tKajen är öppen\nKommentar\tEn tredjedel är nöjda.\n\nNyckeltal\tUtfall 2029\tMål 2031\nAntal gäster per båt\t24\tminst 28\n',
      [
        'area Livskvalitet',
        'boardGoal Kajen är öppen (Livskvalitet)',
        'indicator Antal gäster per båt min 28 (Kajen är öppen)',
      ],
    ],
    [
      `${GOAL}Indikatorer\n• Egen produktion av el: minst 1 400 MWh (nuläge 520 MWh)`,
      [BELOW, 'indicator Egen produktion av el min 1400 MWh (Kajen är öppen)'],
    ],
  ],
  'A table of contents without pages': [
    [
      `## Innehåll\n\n- Förord\n- Nämndens mål\n- Driftbudget\n\n## Förord\n\nText.\n\n${GOAL}## Driftbudget\n\nPengar.`,
      [BELOW],
    ],
  ],
  'A small table below a wide one': [
    [
      'Perspektiv\tMål\tMått\tMål 2031\nGäster\tKajen är öppen\tAntal gäster\t40\n\nAntal mål per status\nStatus\tAntal\nUppfyllt\t3\nEj uppfyllt\t1\n',
      [
        'area Gäster',
        'boardGoal Kajen är öppen (Gäster)',
        'indicator Antal gäster equals 40 (Kajen är öppen)',
      ],
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
