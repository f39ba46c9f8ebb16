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
};
