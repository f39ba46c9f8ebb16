/** Names and labels as houses write them, and what ends each: each item that is read, and in brackets what it stands under. */
import type { Cases } from './further-shapes.ts';

const LONG = 'Alla barn och unga som bor vid hamnen har en bra plats att vara på efter skolan';

export const HOUSE_LABEL_SHAPES: Readonly<Record<string, Cases>> = {
  'A long name above a text whose lines are longer still': [
    [
      `Nämndmål: ${LONG}\nFritidsgården är öppen fyra kvällar i veckan. Det är fler än förra året, men färre än vad de unga själva har bett om i våra samtal.\n`,
      [`boardGoal ${LONG}`],
    ],
    [
      `2.1 Nämndens mål: Alla seglare hittar en ledig plats vid våra bryggor i juli\nBryggorna var fulla i fem veckor. Kön till en fast plats är nu sju år, och den växer för varje sommar.\n\nMått: Antal platser, minst 40\n`,
      [
        'boardGoal Alla seglare hittar en ledig plats vid våra bryggor i juli',
        'indicator Antal platser min 40 (Alla seglare hittar en ledig plats vid våra bryggor i juli)',
      ],
    ],
    [
      `Fritidsgården är öppen fyra kvällar i veckan, och det är fler än förra året, men färre än vad de unga själva har bett om i våra samtal.\n\nNämndmål: ${LONG}\nGårdarna hade 900 gäster. I norr var de fler.\n`,
      [`boardGoal ${LONG}`],
    ],
    [
      'Nämndmål: Alla barn och unga som bor vid hamnen har en bra plats tillsammans med\nHamnstads seglare och de andra föreningarna, som har gjort det till en del av sin verksamhet i många år\n',
      [
        'boardGoal Alla barn och unga som bor vid hamnen har en bra plats tillsammans med Hamnstads seglare och de andra föreningarna, som har gjort det till en del av sin verksamhet i många år',
      ],
    ],
  ],
  'A name that ends with a small word, above a label': [
    [
      'Nämndmål:\nHamnen är lätt att hitta till och svår att slita sig från\n\nÖnskat läge\nFler gäster stannar en natt.\n\nNämndmål:\nFärjan är något att räkna med\n\nBeskrivning\nTurerna går som de ska.\n',
      [
        'boardGoal Hamnen är lätt att hitta till och svår att slita sig från',
        'boardGoal Färjan är något att räkna med',
      ],
    ],
  ],
  "A board's goals by its short form": [
    [
      '## KF-mål: Kommunen växer\n\n### HN-mål: Kajen är öppen\n\n| Mått | Mål 2031 |\n|---|---|\n| Antal gäster | 40 |\n\n### HN-mål 2 – Kön är kort\n\n- Mått: Antal köande, högst 4\n',
      [
        'councilGoal Kommunen växer',
        'boardGoal Kajen är öppen (Kommunen växer)',
        'indicator Antal gäster equals 40 (Kajen är öppen)',
        'boardGoal Kön är kort (Kommunen växer)',
        'indicator Antal köande max 4 (Kön är kort)',
      ],
    ],
    [
      'KoFN:s mål: Kajen är öppen\n\nBUN-mål 3\nKön är kort\n',
      ['boardGoal Kajen är öppen', 'boardGoal Kön är kort'],
    ],
    [
      '## TN-mål\n\n1. Kajen är öppen\n2. Kön är kort\n',
      ['boardGoal Kajen är öppen', 'boardGoal Kön är kort'],
    ],
    [
      '| KF-mål | SBN-mål | Mått | Mål 2031 |\n|---|---|---|---|\n| Kommunen växer | Kajen är öppen | Antal gäster | 40 |\n',
      [
        'councilGoal Kommunen växer',
        'boardGoal Kajen är öppen (Kommunen växer)',
        'indicator Antal gäster equals 40 (Kajen är öppen)',
      ],
    ],
    ['Nämndmål: Kajen är öppen\n\nFN-mål: Hav och marina resurser\n', ['boardGoal Kajen är öppen']],
  ],
  'Goals of a workplace': [
    [
      '## Slussens mål: Kajen är öppen\n\n- Aktivitet: Laga bryggan\n\n## Slussens mål 2 – Kön är kort\n\nRegeringens mål: Sverige har Europas bästa hamnar\n',
      ['boardGoal Kajen är öppen', 'commitment Laga bryggan (Kajen är öppen)', 'boardGoal Kön är kort'],
    ],
    [
      'Nämndens mål 1: Kommunen växer\n\nBibliotekets mål: Kajen är öppen\nMått: Antal gäster\n\tMålvärde: 40\n\nNämndens mål 2: Kommunen mår bra\n\nBibliotekets mål: Kön är kort\nMått: Antal köande\n\tMålvärde: högst 4\n',
      [
        'boardGoal Kommunen växer',
        'boardGoal Kajen är öppen',
        'indicator Antal gäster equals 40 (Kajen är öppen)',
        'boardGoal Kommunen mår bra',
        'boardGoal Kön är kort',
        'indicator Antal köande max 4 (Kön är kort)',
      ],
    ],
    [
      'Förskolans mål 1: Kajen är öppen\nAktivitet: Laga bryggan\n\nFörskolans mål 2: Kön är kort\nAktivitet: Måla fyren\n',
      [
        'boardGoal Kajen är öppen',
        'commitment Laga bryggan (Kajen är öppen)',
        'boardGoal Kön är kort',
        'commitment Måla fyren (Kön är kort)',
      ],
    ],
  ],
  'What is done to reach a goal': [
    [
      'Nämndmål: Kajen är öppen\n\nSteg för att nå målet:\n* Ny kiosk\n* Bänkar vid fyren\n\nNämndmål: Kön är kort\n\nÅtgärder för att uppnå målet\n* Dubbla turer i juli\n',
      [
        'boardGoal Kajen är öppen',
        'commitment Ny kiosk (Kajen är öppen)',
        'commitment Bänkar vid fyren (Kajen är öppen)',
        'boardGoal Kön är kort',
        'commitment Dubbla turer i juli (Kön är kort)',
      ],
    ],
    [
      '**Mål:** Kajen är öppen\n\nSå arbetar vi:\n\n- Ny kiosk\n- Bänkar vid fyren\n',
      [
        'boardGoal Kajen är öppen',
        'commitment Ny kiosk (Kajen är öppen)',
        'commitment Bänkar vid fyren (Kajen är öppen)',
      ],
    ],
    [
      '## Nämndmål: Kajen är öppen\n\nVägen till målet:\n\n- Ny kiosk\n- Bänkar vid fyren\n',
      [
        'boardGoal Kajen är öppen',
        'commitment Ny kiosk (Kajen är öppen)',
        'commitment Bänkar vid fyren (Kajen är öppen)',
      ],
    ],
  ],
  'A sentence about goals below their heading': [
    [
      '## Fullmäktiges inriktningsmål\n\nHär redovisas de inriktningsmål som vi ska bidra till, tillsammans med nämndens egna mål.\n\n### Inriktningsmål: Kommunen växer\n\n#### Effektmål: Kajen är öppen\n',
      ['directionGoal Kommunen växer', 'boardGoal Kajen är öppen (Kommunen växer)'],
    ],
    [
      '## Nämndens mål\n\nKapitlet beskriver de nämndmål som gäller för året.\n\n### Nämndmål: Kajen är öppen\n',
      ['boardGoal Kajen är öppen'],
    ],
  ],
};
