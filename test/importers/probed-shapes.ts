/** Shapes that documents were seen to have, one way or another, and what is read of them. */
import { BELOW, type Cases, GOAL } from './further-shapes.ts';

const QUEUE = 'boardGoal Kön är kort';
const GUESTS = 'indicator Antal gäster min 40 (Kajen är öppen)';
const QUEUING = 'indicator Antal köande max 4 (Kön är kort)';

export const PROBED_SHAPES: Readonly<Record<string, Cases>> = {
  'Heads that stand above their last line': [
    [
      '                                  Utfall\n                                  helår       Mål\nNämndmål          Mått            2029        2031\n--------------------------------------------------\nKajen är öppen    Antal gäster    31          ≥ 40\n\nKön är kort       Antal köande    7           ≤ 4\n',
      [BELOW, GUESTS, QUEUE, QUEUING],
    ],
  ],
  'Rows whose cells say themselves what they are': [
    [
      'Mål 1. Kajen är öppen\n  Så mäts det:\n    Antal gäster            Mål 2031: minst 40        Utfall 2029: 31\n\nMål 2. Kön är kort\n  Så mäts det:\n    Antal köande            Mål 2031: högst 4         Utfall 2029: 7\n',
      [BELOW, GUESTS, QUEUE, QUEUING],
    ],
  ],
  'Columns that say to which goal their rows belong': [
    ...['Kopplat till mål', 'Bidrar till nämndmål', 'Hör till målet', 'Mål som aktiviteten bidrar till'].map(
      (head): Cases[number] => [
        `${GOAL}## Nämndmål: Kön är kort\n\n## Aktiviteter\n\n| Nr | Aktivitet | ${head} | Klart |\n|---|---|---|---|\n| 1 | Köpa en färja | Kön är kort | juni |\n`,
        [BELOW, QUEUE, 'commitment Köpa en färja (Kön är kort)'],
      ],
    ),
    [
      '| Mål | Åtgärd | Ansvarig | Indikator |\n|---|---|---|---|\n| Kajen är öppen | Laga bryggan | Hamnchef | Antal gäster (minst 40) |\n| Kön är kort | Köpa en färja | Hamnchef | Antal köande (högst 4) |\n',
      [
        BELOW,
        'commitment Laga bryggan (Kajen är öppen)',
        GUESTS,
        QUEUE,
        'commitment Köpa en färja (Kön är kort)',
        QUEUING,
      ],
    ],
  ],
  'Decisions below a list of goals': [
    [
      'Nämnden beslutar\n1. Nämnden antar följande mål för 2031:\n   - Kajen är öppen\n   - Kön är kort\n2. Nämnden ger hamnchefen i uppdrag att utreda en bastu.\n\nÄrendet\nNämnden antar mål varje år.\n',
      [BELOW, QUEUE, 'assignment Nämnden ger hamnchefen i uppdrag att utreda en bastu'],
    ],
  ],
  'Headings of goals below how far they have been reached': [
    [
      '## Måluppfyllelse\n\n### Kajen är öppen 🟢\n\nIndikatorer:\n\n| | Mål | Utfall 2031 |\n|---|---|---|\n| Antal gäster | ≥ 40 | 41 |\n\n### Kön är kort 🟡\n\nIndikatorer:\n\n| | Mål | Utfall 2031 |\n|---|---|---|\n| Antal köande | ≤ 4 | 6 |\n',
      [BELOW, GUESTS, QUEUE, QUEUING],
    ],
  ],
  'Goals that say to which goal above them they belong': [
    [
      '## Nämndens mål\n\n### Mål till KF-mål 1: Kajen är öppen\n\n- Indikator: Antal gäster (mål minst 40, utfall 2029 31)\n\n### Mål kopplat till fullmäktigemål 2 – Kön är kort\n\n- Indikator: Antal köande (mål högst 4)\n',
      [BELOW, GUESTS, QUEUE, QUEUING],
    ],
  ],
  'Headings of measures that refer to goals of a table': [
    [
      '## Uppföljning av nämndens mål\n\n| Nämndens mål | Prognos | Kommentar |\n|---|---|---|\n| 1. Kajen är öppen | Målet uppnås | Bra. |\n| 2. Kön är kort | Målet uppnås delvis | Lång. |\n\n### Indikatorer till mål 1\n\n| Indikator | Målvärde 2031 |\n|---|---|\n| Antal gäster | minst 40 |\n\n### Indikatorer till mål 2\n\n| Indikator | Målvärde 2031 |\n|---|---|\n| Antal köande | högst 4 |\n',
      [BELOW, QUEUE, GUESTS, QUEUING],
    ],
  ],
  'What is to be done, below a heading that is half a question': [
    [
      '1. NÄMNDENS MÅL\n\n1.1 Kajen är öppen\n\nHur vi mäter\n- Antal gäster\n  Nuläge: 31   Målnivå: minst 40\n\nVad vi ska göra\n- Laga bryggan\n\n1.2 Kön är kort\n\nHur vi mäter\n- Antal köande\n  Nuläge: 7   Målnivå: högst 4\n',
      [BELOW, GUESTS, 'commitment Laga bryggan (Kajen är öppen)', QUEUE, QUEUING],
    ],
  ],
  'Tables that stand upright, with facts of the whole above': [
    [
      ['Kajen är öppen | Antal gäster | minst 40', 'Kön är kort | Antal köande | högst 4']
        .map((row) => row.split(' | '))
        .map(
          ([goal, measure, target]) =>
            `| | |\n|---|---|\n| **Nämnd** | Hamnnämnden |\n| **År** | 2031 |\n| **Mål** | ${goal} |\n| **Indikator** | ${measure} |\n| **Målvärde 2031** | ${target} |\n`,
        )
        .join('\n'),
      [BELOW, GUESTS, QUEUE, QUEUING],
    ],
  ],
  'Cells of several lines, and names that are counted': [
    [
      '| Mål | Nyckeltal | Utgångsläge | Mål 2031 |\n|---|---|---|---|\n| **1. Kajen är öppen** <br> Ansvarig: hamnchefen | Antal gäster <br> Antal båtar | 31 <br> 5 | minst 40 <br> minst 8 |\n| **2. Kön är kort** <br> Ansvarig: hamnchefen | Antal köande | 7 | högst 4 |\n',
      [BELOW, GUESTS, 'indicator Antal båtar min 8 (Kajen är öppen)', QUEUE, QUEUING],
    ],
  ],
  'Items of lists with numbers of sections, and measures with letters': [
    [
      'MÅL 1\nKajen är öppen\nIndikator 1a: Antal gäster. Målvärde minst 40.\nIndikator 1b: Antal båtar. Målvärde 8.\n\nMÅL 2\nKön är kort\nIndikator 2a: Antal köande. Målvärde högst 4.\n',
      [BELOW, GUESTS, 'indicator Antal båtar equals 8 (Kajen är öppen)', QUEUE, QUEUING],
    ],
    [
      `${GOAL}**Åtgärder**\n\n- 1.1.1 Laga bryggan\n- 1.1.2 Måla fyren\n`,
      [BELOW, 'commitment Laga bryggan (Kajen är öppen)', 'commitment Måla fyren (Kajen är öppen)'],
    ],
  ],
  'Heads over three lines, of which some end above the last': [
    [
      `${GOAL}                     Utfall    Helårs-   Mål\n                     jan-aug   prognos   2031\nIndikator            2030      2031\nAntal gäster         31        41        ≥ 40\n`,
      [BELOW, GUESTS],
    ],
  ],
  'Fields in lists, below what they are told of': [
    [
      '## Mål 2031\n\n- **Kajen är öppen**\n  - Indikator: Antal gäster\n    - Utfall 2029: 31\n    - Målvärde 2031: minst 40\n  - Aktivitet: Laga bryggan\n- **Kön är kort**\n  - Indikator: Antal köande\n    - Målvärde 2031: högst 4\n',
      [BELOW, GUESTS, 'commitment Laga bryggan (Kajen är öppen)', QUEUE, QUEUING],
    ],
  ],
  'Headings with the symbol of a status, where nothing is called a goal': [
    [
      '# Så gick det 2029\n\n* ✔ Målet är nått\n* ✘ Målet är inte nått\n\n## Hamn\n\n### ✔ Kajen är öppen\n\n* **Antal gäster** – resultat 2029: 41 (mål: minst 40)\n\n### ✘ Kön är kort\n\n* **Antal köande** – resultat 2029: 7 (mål: högst 4)\n\n## Fyr\n\n### ✔ Fyren lyser\n\nDen lyser varje natt.\n',
      [
        'area Hamn',
        `${BELOW} (Hamn)`,
        GUESTS,
        `${QUEUE} (Hamn)`,
        QUEUING,
        'area Fyr',
        'boardGoal Fyren lyser (Fyr)',
      ],
    ],
  ],
  'Headings above goals that a label names': [
    [
      '# Hamnprogram 2031\n\n## 1. Hamn och kaj\n\n**Övergripande mål:** Kajen är öppen\n\n## 2. Sjö och strand\n\n**Övergripande mål:** Kön är kort\n',
      [
        'area Hamn och kaj',
        'councilGoal Kajen är öppen (Hamn och kaj)',
        'area Sjö och strand',
        'councilGoal Kön är kort (Sjö och strand)',
      ],
    ],
  ],
  'A heading of goals and how they are followed up': [
    [
      'Våra mål och hur vi följer upp dem\n\nKajen är öppen\nNyckeltal 2029 2030 Mål 2031\nAntal gäster 31 35 minst 40\nSå ska vi nå målet:\n– Laga bryggan\n\nKön är kort\nNyckeltal 2029 2030 Mål 2031\nAntal köande 7 6 högst 4\n',
      [BELOW, GUESTS, 'commitment Laga bryggan (Kajen är öppen)', QUEUE, QUEUING],
    ],
  ],
  'Numbers and items that Word parts from their text by a tab': [
    [
      '2\tNämndens mål\n\n2.1\tNämndmål: Kajen är öppen\nKajen är bred.\n\nIndikatorer\n•\tAntal gäster. Målvärde: minst 40\n\n2.2\tNämndmål: Kön är kort\n\nIndikatorer\n•\tAntal köande. Målvärde: högst 4\n\n3\tUppdrag från kommunfullmäktige\n•\tLaga bryggan\n',
      [BELOW, GUESTS, QUEUE, QUEUING, 'assignment Laga bryggan'],
    ],
    [
      `${GOAL}•\tIndikator: Antal gäster\tMål: minst 40\tUtfall: 31\n\nÅtaganden:\n•\tLaga bryggan\n`,
      [BELOW, GUESTS, 'commitment Laga bryggan (Kajen är öppen)'],
    ],
  ],
  'Numbers in a column of their own': [
    [
      `${GOAL}Nr\tAktivitet\n1\tLaga bryggan\n2.1\tMåla fyren\n`,
      [BELOW, 'commitment Laga bryggan (Kajen är öppen)', 'commitment Måla fyren (Kajen är öppen)'],
    ],
  ],
  'Headings below one that says what is wanted': [
    [
      '## Vad vi vill uppnå\n\n### Kajen är öppen\n\nDet svarar mot fullmäktiges mål om hamnen.\n\nIndikatorer\n- Antal gäster (mål: minst 40, 2029: 31)\n\n### Kön är kort\n\nIndikatorer\n- Antal köande (mål: högst 4, 2029: 7)\n\n## Budget\n\nRamen är 3 mnkr.\n',
      [BELOW, GUESTS, QUEUE, QUEUING],
    ],
    ...['Det här vill vi uppnå', 'Vad ska vi uppnå?', 'Vad nämnden vill uppnå 2031'].map(
      (heading): Cases[number] => [
        `## ${heading}\n\n### Kajen är öppen\n\nIndikatorer\n- Antal gäster (mål: minst 40)\n`,
        [BELOW, GUESTS],
      ],
    ),
  ],
  'What was measured before its target': [
    ...[
      'Antal gäster – 31 (2029), mål minst 40',
      'Antal gäster 31 (2029), mål minst 40',
      'Antal gäster: 31 (utfall 2029). Mål: minst 40',
      'Antal gäster (mål minst 40, 2029 31)',
    ].map((line): Cases[number] => [`${GOAL}**Nyckeltal**\n\n* ${line}\n`, [BELOW, GUESTS]]),
    [
      `${GOAL}**Nyckeltal**\n\n* Andel gäster i årskurs 9 (2029), mål minst 40\n`,
      [BELOW, 'indicator Andel gäster i årskurs 9 (2029) min 40 % (Kajen är öppen)'],
    ],
    [`${GOAL}**Nyckeltal**\n\n* Antal gäster: 31 (2029), mål minst 40\n`, [BELOW, GUESTS]],
    [
      `${GOAL}**Så mäter vi:**\n\n- Antal gäster. Målet är minst 40. Senaste resultat: 31.\n`,
      [BELOW, GUESTS],
    ],
    [
      `${GOAL}Indikator: Antal gäster på kajen i\nHamnstad\nMålvärde: minst 40\n`,
      [BELOW, 'indicator Antal gäster på kajen i Hamnstad min 40 (Kajen är öppen)'],
    ],
  ],
  'Visions with measures, where nothing is called a goal': [
    [
      'MÅLBILD 1: KAJEN ÄR ÖPPEN\nLäge: på väg\n\n•\tIndikator: Antal gäster\tMål: minst 40\tUtfall: 31\n\nMÅLBILD 2: KÖN ÄR KORT\n\n•\tIndikator: Antal köande\tMål: högst 4\n',
      [
        'boardGoal KAJEN ÄR ÖPPEN',
        'indicator Antal gäster min 40 (KAJEN ÄR ÖPPEN)',
        'boardGoal KÖN ÄR KORT',
        'indicator Antal köande max 4 (KÖN ÄR KORT)',
      ],
    ],
    [
      'Målbild 1: Hamnen\n\nMål: Kajen är öppen\n\nIndikator: Antal gäster\nMålvärde: minst 40\n',
      ['area Hamnen', `${BELOW} (Hamnen)`, GUESTS],
    ],
  ],
  'Other tables and sentences of a sheet below its assignments': [
    [
      'Mål\tIndikator\tMål 2031\t\nKajen är öppen\tAntal gäster\t≥ 40\t\n\t\t\t\nUppdrag 2031\tKlart senast\tAnsvarig\t\nLaga bryggan\t2031-04-30\tHamnchef\t\n\t\t\t\nInvesteringar (tkr)\t2031\t2032\t\nNy färja\t1 600\t0\t\n',
      [BELOW, GUESTS, 'assignment Laga bryggan'],
    ],
    [
      'Mål\tIndikator\tMål 2031\t\nKajen är öppen\tAntal gäster\t≥ 40\t\n\t\t\t\nUppdrag 2031\tKlart senast\tAnsvarig\t\nLaga bryggan\t2031-04-30\tHamnchef\t\n\t\t\t\nBryggan hör till planen för underhåll och kostar nämnden inget.\t\t\t\n',
      [BELOW, GUESTS, 'assignment Laga bryggan'],
    ],
  ],
  'Headings of what is proposed, and of what a company is there for': [
    [
      '# Hamnnämndens mål för 2031\n\n## Förslag till beslut\n\nNämnden beslutar\n\n1. att anta målen.\n\n## Förslag till nämndmål\n\n**Nämndmål 1: Kajen är öppen**\n\nIndikatorer:\n- Antal gäster (målvärde 2031: minst 40)\n',
      [BELOW, GUESTS],
    ],
    [
      '## 2 Bolagets uppdrag i stort\n\nBolaget ska på goda grunder sköta kajer i Hamnstad.\n\n## 3 Mål\n\n### 3.1 Mål: Kajen är öppen\n\n| Mått | Krav |\n|---|---|\n| Antal gäster | minst 40 |\n',
      [BELOW, GUESTS],
    ],
    [
      `${GOAL}Uppdrag som nämnden har lämnat till förvaltningen\n- Laga bryggan (pågår)\n`,
      [BELOW, 'assignment Laga bryggan'],
    ],
  ],
};
