/** Tables in which goals, activities and assignments stand, and what becomes of them: an item on a line, and each finding with its line. */
export interface GoalTable {
  readonly what: string;
  /** Cells between bars, the head first. */
  readonly rows: readonly string[];
  readonly expected: readonly string[];
  /** Below "Hamnen är öppen för alla" in "En levande hamn"; without, it stands under nothing. */
  readonly isBelowGoal?: boolean;
  readonly isReport?: boolean;
}

export const GOAL_TABLES: readonly GoalTable[] = [
  {
    what: 'goals with their indicators, each goal in the first of its rows',
    rows: [
      'Mål | Indikator | Målvärde',
      'Hamnen är öppen | Antal båtar | 30',
      ' | Antal hus | minst 20',
      'Hamnen är ren | Antal sopkorgar | ≥ 5',
    ],
    expected: [
      'councilGoal Hamnen är öppen',
      'indicator Antal båtar < Hamnen är öppen · equals 30',
      'indicator Antal hus < Hamnen är öppen · min 20',
      'councilGoal Hamnen är ren',
      'indicator Antal sopkorgar < Hamnen är ren · min 5',
    ],
  },
  {
    what: 'goals that stand in each of their rows, in any order, once',
    rows: [
      'Ansvarig | Mål 2025 | Nämndmål | Utfall 2024 | Nyckeltal',
      'Asta | 30 | Hamnen är öppen | 28 | Antal båtar',
      'Bo | 20 | Hamnen är öppen | 18 | Antal hus',
    ],
    expected: [
      'boardGoal Hamnen är öppen',
      'indicator Antal båtar < Hamnen är öppen · equals 30',
      'indicator Antal hus < Hamnen är öppen · equals 20',
      '5 unread-column Ansvarig',
      '5 unread-column Utfall 2024',
    ],
  },
  {
    what: "the council's goals, the board's below them, and what is to be done",
    rows: [
      'KF-mål | Nämndens mål | Aktivitet | Klart',
      'En trygg stad | Hamnen är trygg | Sätt upp lampor | juni 2025',
      ' | | Bygg staket | 2025-12-31',
      ' | Hamnen är ren | Köp sopkorgar | ',
    ],
    expected: [
      'councilGoal En trygg stad',
      'boardGoal Hamnen är trygg < En trygg stad',
      'commitment Sätt upp lampor < Hamnen är trygg · juni 2025',
      'commitment Bygg staket < Hamnen är trygg · 2025-12-31',
      'boardGoal Hamnen är ren < En trygg stad',
      'commitment Köp sopkorgar < Hamnen är ren',
    ],
  },
  {
    what: 'areas, goals, and goals that they are parted into',
    rows: [
      'Målvärde | Delmål | Indikator | Mål | Målområde',
      '30 | Fler bryggor | Antal bryggor | Hamnen är öppen | En hamn för alla',
      '20 | Färre hinder | Antal hinder | | ',
      '10 | Mindre skräp | Antal kärl | Hamnen är ren | En ren hamn',
    ],
    expected: [
      'area En hamn för alla',
      'councilGoal Hamnen är öppen < En hamn för alla',
      'boardGoal Fler bryggor < Hamnen är öppen',
      'indicator Antal bryggor < Fler bryggor · equals 30',
      'boardGoal Färre hinder < Hamnen är öppen',
      'indicator Antal hinder < Färre hinder · equals 20',
      'area En ren hamn',
      'councilGoal Hamnen är ren < En ren hamn',
      'boardGoal Mindre skräp < Hamnen är ren',
      'indicator Antal kärl < Mindre skräp · equals 10',
    ],
  },
  {
    what: 'a goal that has a heading of its own, and another',
    isBelowGoal: true,
    rows: [
      'Mål | Nyckeltal | Målvärde',
      'Hamnen är öppen för alla. | Antal båtar | 30',
      'Hamnen är ren | Antal kärl | 3',
    ],
    expected: [
      'indicator Antal båtar < Hamnen är öppen för alla · equals 30',
      'boardGoal Hamnen är ren < Hamnen är öppen för alla',
      'indicator Antal kärl < Hamnen är ren · equals 3',
    ],
  },
  {
    what: 'what is measured beside what is done',
    isBelowGoal: true,
    rows: ['Åtgärd | Indikator | Tidplan', 'Bygg en brygga | Antal båtar | Q2'],
    expected: [
      'commitment Bygg en brygga < Hamnen är öppen för alla · Q2',
      'indicator Antal båtar < Hamnen är öppen för alla',
    ],
  },
  {
    what: 'assignments, and how they are reported back',
    rows: [
      'Uppdrag från kommunfullmäktige | Klart senast | Återrapporteras',
      'Utred en brygga | 2025-12-31 | I delårsrapporten',
    ],
    expected: ['assignment Utred en brygga · 2025-12-31 · I delårsrapporten'],
  },
  {
    what: 'what is done for an assignment',
    rows: ['Uppdrag | Aktivitet | Klart', 'Utred en brygga | Mät djupet | maj', ' | Rita bryggan | juni'],
    expected: [
      'assignment Utred en brygga',
      'commitment Mät djupet < Utred en brygga · maj',
      'commitment Rita bryggan < Utred en brygga · juni',
    ],
  },
  {
    what: 'goals with targets of their own, which an indicator by their name carries',
    rows: ['Nämndmål | Utfall 2024 | Målvärde 2025', 'Hamnen är öppen | 20 % | 30 %'],
    expected: [
      'boardGoal Hamnen är öppen',
      'indicator Hamnen är öppen < Hamnen är öppen · equals 30 %',
      '5 unread-column Utfall 2024',
    ],
  },
  {
    what: 'goals with their status, also of one that has a heading',
    isBelowGoal: true,
    isReport: true,
    rows: [
      'Mål | Bedömning | Kommentar',
      'Hamnen är öppen för alla | Uppnås delvis | Bryggan var stängd.',
      'Hamnen är ren | Uppnås | ',
    ],
    expected: ['boardGoal Hamnen är ren < Hamnen är öppen för alla = met', '= partly Bryggan var stängd.'],
  },
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
      'councilGoal Hamnen är öppen',
      'indicator Antal båtar < Hamnen är öppen · equals 30',
      'councilGoal Hamnen är ren',
      'indicator Antal kärl < Hamnen är ren · equals 3',
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
      'councilGoal Hamnen är öppen',
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
  ...[
    ['Risk | Sannolikhet | Åtgärd', 'En båt sjunker | 2 | Öva'],
    ['Aktivitet | Budget 2025 | Utfall 2024', 'Sotning | 200 | 300'],
    ['Område | Budget 2025 | Kommentar', 'Hamn | 200 | Som i fjol.'],
    ['Mål, tkr | Budget | Utfall', 'Hamn | 200 | 300'],
    ['Namn | Funktion | Enhet', 'Asta | Hamnchef | Hamnen'],
    ['Färg | Betydelse', 'Grön | Målet är uppnått'],
  ].map((rows) => ({
    what: `none of ours: ${rows[0]}`,
    isBelowGoal: true,
    rows,
    expected: [`9 unread-table ${rows[0]?.replaceAll(' | ', ' ')}`],
  })),
];

/** A target as it is written, what it is read as, and the indicator's name where that tells the unit. */
export const TARGETS: readonly (readonly [written: string, read: string, name?: string])[] = [
  ['≥ 75 %', 'min 75 %'],
  ['minst 75', 'min 75'],
  ['> 30', 'min 30'],
  ['30 eller fler', 'min 30'],
  ['<30', 'max 30'],
  ['max 10 dagar', 'max 10 dagar'],
  ['högst 1 250,5 kr', 'max 1250.5 kr'],
  ['30 eller färre', 'max 30'],
  ['= 5', 'equals 5'],
  ['0', 'equals 0'],
  ['-14', 'equals -14'],
  ['12 000 st', 'equals 12000 st'],
  ['75–80', 'equals 75–80'],
  ['ca 30 %', 'equals ca 30 %'],
  ['Öka', 'equals Öka'],
  ['oförändrat', 'equals oförändrat'],
  ['ska minska', 'equals ska minska'],
  ['Ja', 'equals Ja'],
  ['120 %', 'equals 120 %'],
  ['120', 'equals 120', 'Soliditet (%)'],
  ['80', 'equals 80 %', 'Trygga gäster (%)'],
  ['80', 'equals 80 %', 'Andel trygga gäster'],
  ['0,75', 'equals 0.75', 'Andel trygga gäster'],
  ['30', 'equals 30 dagar', 'Väntetid, dagar'],
  ['3,0 (män 2,9, kvinnor 3,1)', 'equals 3'],
  ['–', ''],
  ['—', ''],
  ['saknas', ''],
];
