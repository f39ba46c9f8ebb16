import type { GoalTable } from './goal-tables.ts';

/** Tables that do not have a head above and a row for each thing. */
export const SHAPES: readonly GoalTable[] = [
  {
    what: 'goals across the table',
    rows: [
      'Mål: Hamnen är öppen | | ',
      'Indikator | Målvärde | ',
      'Antal båtar | 30 | ',
      'Mål: Hamnen är ren | | ',
      'Antal kärl | 3 | ',
    ],
    expected: [
      'boardGoal Hamnen är öppen',
      'indicator Antal båtar < Hamnen är öppen · equals 30',
      'boardGoal Hamnen är ren',
      'indicator Antal kärl < Hamnen är ren · equals 3',
    ],
  },
  {
    what: 'goals across the table that are not called so, above what is measured',
    rows: [
      ' | Utfall 2024 | Målvärde 2025',
      'Hamnnämnden ska hålla hamnen öppen | | ',
      'Antal båtar | 28 | 30',
      'Alla känner sig trygga i hamnen | Alla känner sig trygga i hamnen | Alla känner sig trygga i hamnen',
      'Andel trygga | 70 % | 75 %',
    ],
    expected: [
      'boardGoal Hamnnämnden ska hålla hamnen öppen',
      'indicator Antal båtar < Hamnnämnden ska hålla hamnen öppen · equals 30',
      'boardGoal Alla känner sig trygga i hamnen',
      'indicator Andel trygga < Alla känner sig trygga i hamnen · equals 75 %',
      '5 unread-column Utfall 2024',
    ],
  },
  {
    what: 'headings across the table that do not say what they are',
    isBelowGoal: true,
    rows: ['Indikator | Målvärde', 'Ute | ', 'Antal båtar | 30', 'Inne | ', 'Antal hus | 3'],
    expected: [
      'indicator Antal båtar < Hamnen är öppen för alla · equals 30',
      'indicator Antal hus < Hamnen är öppen för alla · equals 3',
      '10 unread-row Ute',
      '12 unread-row Inne',
    ],
  },
  {
    what: 'the goal above goes on where a page repeats the head, and a sum is none',
    rows: [
      'Mål | Indikator | Målvärde',
      'Hamnen är öppen | Antal båtar | 30',
      'Mål | Indikator | Målvärde',
      ' | Antal hus | 20',
      'Totalt | | 50',
    ],
    expected: [
      'boardGoal Hamnen är öppen',
      'indicator Antal båtar < Hamnen är öppen · equals 30',
      'indicator Antal hus < Hamnen är öppen · equals 20',
      '9 unread-row Totalt  50',
    ],
  },
  {
    what: 'heads below each other, the goal above all of them',
    rows: [
      'Nämndmål | Hamnen är öppen',
      'Indikator 1 | Antal båtar',
      'Målvärde 2025 | 30',
      'Indikator 2 | Antal hus',
      'Målvärde 2025 | minst 20',
      'Ansvarig | Asta',
      'Nämndmål | Hamnen är ren',
      'Indikator 1 | Antal kärl',
      'Målvärde 2025 | 3',
    ],
    expected: [
      'boardGoal Hamnen är öppen',
      'indicator Antal båtar < Hamnen är öppen · equals 30',
      'indicator Antal hus < Hamnen är öppen · min 20',
      'boardGoal Hamnen är ren',
      'indicator Antal kärl < Hamnen är ren · equals 3',
      '10 unread-column Ansvarig',
    ],
  },
  {
    what: 'heads below each other, the goal of all of them last',
    rows: [
      'Indikator | Antal båtar',
      'Målvärde | 30',
      'Indikator | Antal hus',
      'Målvärde | 20',
      'Nämndmål | Hamnen är öppen',
    ],
    expected: [
      'boardGoal Hamnen är öppen',
      'indicator Antal båtar < Hamnen är öppen · equals 30',
      'indicator Antal hus < Hamnen är öppen · equals 20',
    ],
  },
  {
    what: 'cells that are broken over two lines',
    rows: [
      'Nämndmål | Nyckeltal | Målvärde | Beskrivning',
      'Hamnen är öppen | Antal båtar | 30 | Räknas av',
      'dygnet om | per år | | hamnvakten.',
      'Hamnen är ren | Antal kärl | 3 | ',
    ],
    expected: [
      'boardGoal Hamnen är öppen dygnet om',
      'indicator Antal båtar per år < Hamnen är öppen dygnet om · equals 30',
      'boardGoal Hamnen är ren',
      'indicator Antal kärl < Hamnen är ren · equals 3',
    ],
  },
  {
    what: 'lists in its cells',
    rows: ['Nämndmål | Aktiviteter | Klart', 'Hamnen är öppen | • Bygg en brygga<br>• Måla båten | maj'],
    expected: [
      'boardGoal Hamnen är öppen',
      'commitment Bygg en brygga < Hamnen är öppen · maj',
      'commitment Måla båten < Hamnen är öppen · maj',
    ],
  },
  {
    what: 'years below a merged head, with the cells of the first row repeated',
    isBelowGoal: true,
    rows: ['Indikator | Målvärde | Målvärde', 'Indikator | 2025 | 2026', 'Antal båtar | 30 | 31'],
    expected: [
      'indicator Antal båtar < Hamnen är öppen för alla · equals 30',
      '9 unread-column Målvärde 2026',
    ],
  },
  {
    what: 'a row of units below the head',
    isBelowGoal: true,
    rows: ['Indikator | Utfall 2024 | Målvärde 2025', ' | % | %', 'Nöjda gäster | 28 | 30'],
    expected: [
      'indicator Nöjda gäster < Hamnen är öppen för alla · equals 30 %',
      '9 unread-column Utfall 2024 (%)',
    ],
  },
  {
    what: 'years alone that are still to come',
    isBelowGoal: true,
    rows: ['Nyckeltal | Startvärde 2024 | 2025 | 2026', 'Antal båtar | 28 | 30 | 31'],
    expected: [
      'indicator Antal båtar < Hamnen är öppen för alla · equals 30',
      '9 unread-column Startvärde 2024',
      '9 unread-column 2026',
    ],
  },
];
