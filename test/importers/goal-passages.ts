/** Goals without a word of their own in passages and lists, and what is said beside them. */
import type { Cases } from './standing-goals.ts';

export const GOAL_PASSAGES: Readonly<Record<string, Cases>> = {
  'A name that nothing parts from its text, and a verdict from its label': [
    [
      'Hamnnämndens mål 2031\n\nEn hamn hela livet\nVi tar emot båtar med omsorg. Varje gäst möts vid kajen.\nIndikatorer:\nAndel nöjda gäster, målvärde 90 %\nAntal klagomål, målvärde högst 12\n\nFler på egen köl\nSeglarskolan är vägen ut.\nIndikatorer:\nAntal elever, målvärde 300',
      [
        'boardGoal En hamn hela livet',
        '  indicator Andel nöjda gäster equals 90 %',
        '  indicator Antal klagomål max 12',
        'boardGoal Fler på egen köl',
        '  indicator Antal elever equals 300',
      ],
    ],
    [
      'Våra mål\n\n1. Hamnen växer hållbart\n   Vi ska bygga fler bryggor.\n   Mått: Antal nya bryggor, målvärde 12\n\n2. Alla barn lär sig segla\n   Mått: Andel seglare, målvärde 92 %\n\nUppdrag\n- Hamnnämnden ska ta fram en plan',
      [
        'boardGoal Hamnen växer hållbart',
        '  indicator Antal nya bryggor equals 12',
        'boardGoal Alla barn lär sig segla',
        '  indicator Andel seglare equals 92 %',
        'assignment Hamnnämnden ska ta fram en plan',
      ],
    ],
    [
      '## Måluppföljning\n\n### 🟡 Hamnen når fler\n\nFler kom dit.\n\n| Indikator | Mål 2031 |\n|---|---|\n| Antal besök | 900 |\n\n### 🟢 Barn och unga seglar\n\n| Indikator | Mål 2031 |\n|---|---|\n| Antal barn | 34 |\n\n### Sammanfattande analys\n\nLäget är gott.',
      [
        'boardGoal Hamnen når fler',
        '  indicator Antal besök equals 900',
        'boardGoal Barn och unga seglar',
        '  indicator Antal barn equals 34',
      ],
    ],
    [
      'Mål\tNyckeltal\tUtfall 2029\tMål 2031\nRättssäker handläggning\n\tAndel beslut inom tio veckor\t91 %\t100 %\n\tAndel beslut som står sig\t88 %\t95 %\nGod service\n\tNöjd gäst-index\t72\t78',
      [
        'boardGoal Rättssäker handläggning',
        '  indicator Andel beslut inom tio veckor equals 100 %',
        '  indicator Andel beslut som står sig equals 95 %',
        'boardGoal God service',
        '  indicator Nöjd gäst-index equals 78',
      ],
    ],
  ],
  'What is measured below another line is of no goal': [
    [
      'Nämndens mål\n\n🟢 Hamnen växer\nIndikator Utfall 2030 Utfall 2031 Mål 2031\nAntal båtar 98 99 95\n\n🟡 Slussen är bra\nIndikator Utfall 2030 Utfall 2031 Mål 2031\nKötid i minuter 12 14 10\n\nNämndens bolag\n\nHamnstads Hamn AB\n\nNyckeltal Utfall 2030 Utfall 2031 Mål 2031\nSoliditet 22 24 25',
      [
        'boardGoal Hamnen växer',
        '  indicator Antal båtar equals 95',
        'boardGoal Slussen är bra',
        '  indicator Kötid i minuter equals 10',
      ],
    ],
  ],
  'Chapters that no mark begins, after goals that none does': [
    [
      'Nämndens mål\n\nHamnen når alla\n\nFler barn har mött havet. Nämnden har satsat på skolan.\n\nMåluppfyllelse: Delvis uppfyllt\n\nIndikator    Mål 2031    Utfall 2030\nAntal besök    9 000    8 700\n\nKajerna är öppna för alla\n\nKajerna har haft öppet fler timmar.\n\nMåluppfyllelse: Uppfyllt\n\nIndikator    Mål 2031    Utfall 2030\nÖppettimmar per vecka    50    54\n\nPersonal\n\nIndikator    2030    2031\nSjukfrånvaro    5,1    4,9\n',
      [
        'boardGoal Hamnen når alla',
        '  indicator Antal besök equals 9000',
        'boardGoal Kajerna är öppna för alla',
        '  indicator Öppettimmar per vecka equals 50',
      ],
    ],
    [
      'Nämndens mål\n\nTabellen visar läget\n\nIndikator    2030    Mål 2031\nAntal besök    9    8\n\nNämndmål: Kön är kort',
      ['boardGoal Kön är kort'],
    ],
  ],
  'What is said of goals, and what begins a list of them': [
    [
      '## Mål\n\nNämnden har inga egna mål för året utan följer fullmäktiges.\n\nNämndmål: Kön är kort\n',
      ['boardGoal Kön är kort'],
    ],
    [
      '2.1 Verksamhetsmål\nBolaget ska\n– ha nöjda gäster\n– sälja fossilfri el\n\n2.2 Ekonomiska mål\nAvkastningen ska vara minst 4 procent.\nSoliditeten ska vara minst 30 procent.',
      [
        'boardGoal ha nöjda gäster',
        'boardGoal sälja fossilfri el',
        'boardGoal Avkastningen ska vara minst 4 procent',
        'boardGoal Soliditeten ska vara minst 30 procent',
      ],
    ],
  ],
  'Values that nothing but blanks parts from a name': [
    [
      'Nämndmål: Kön är kort\n\nIndikatorer\nAntal besök, personer    Utfall 2030: 120    Mål 2031: 200\nAndel nöjda gäster       Utfall 2030: 72 %   Mål 2031: 80 %\n',
      [
        'boardGoal Kön är kort',
        '  indicator Antal besök, personer equals 200',
        '  indicator Andel nöjda gäster equals 80 %',
      ],
    ],
    [
      'Nämndmål: Kön är kort\n\nIndikatorer\n• Självskattad trygghet, andel god (72 % 2029, mål 76 % 2031)\n• Andel som får plats (81 %, mål 90 %)\n',
      [
        'boardGoal Kön är kort',
        '  indicator Självskattad trygghet, andel god equals 76 %',
        '  indicator Andel som får plats equals 90 %',
      ],
    ],
  ],
};
