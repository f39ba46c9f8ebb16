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
};
