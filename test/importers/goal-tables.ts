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
      'boardGoal Hamnen är öppen',
      'indicator Antal båtar < Hamnen är öppen · equals 30',
      'indicator Antal hus < Hamnen är öppen · min 20',
      'boardGoal Hamnen är ren',
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
      'boardGoal Hamnen är öppen < En hamn för alla',
      'boardGoal Fler bryggor < Hamnen är öppen',
      'indicator Antal bryggor < Fler bryggor · equals 30',
      'boardGoal Färre hinder < Hamnen är öppen',
      'indicator Antal hinder < Färre hinder · equals 20',
      'area En ren hamn',
      'boardGoal Hamnen är ren < En ren hamn',
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
    what: 'assignments with how far they have come',
    isReport: true,
    rows: [
      'Uppdrag | Läge | Kommentar | Klart',
      'Utred en brygga | Pågår | Klar i maj. | –',
      'Rita en kaj | Ej påbörjad | | -',
      'Mät djupet | Klart | | 2025-03-01',
      'Räkna båtarna | Återrapporterad till nämnden | | ',
      'Måla bryggan | Sommaren | | ',
    ],
    expected: [
      'assignment Utred en brygga = underWay Klar i maj.',
      'assignment Rita en kaj = notBegun',
      'assignment Mät djupet · 2025-03-01 = closed',
      'assignment Räkna båtarna = reported',
      'assignment Måla bryggan',
      '10 unread-row Måla bryggan: Sommaren',
    ],
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
];

/** Heads and a row of tables that hold nothing of a plan. */
export const OTHER_TABLES: readonly (readonly [head: string, row: string])[] = [
  ['Risk | Sannolikhet | Åtgärd', 'En båt sjunker | 2 | Öva'],
  ['Aktivitet | Budget 2025 | Utfall 2024', 'Sotning | 200 | 300'],
  ['Område | Budget 2025 | Kommentar', 'Hamn | 200 | Som i fjol.'],
  ['Mål, tkr | Budget | Utfall', 'Hamn | 200 | 300'],
  ['Namn | Funktion | Enhet', 'Asta | Hamnchef | Hamnen'],
  ['Färg | Betydelse', 'Grön | Målet är uppnått'],
];
