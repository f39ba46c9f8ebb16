/** What the row of a case is read as, and what of the table is not. */
export interface Expected {
  readonly target?: string;
  readonly unit?: string;
  readonly value?: number | string;
  /** Women's and men's. */
  readonly bySex?: string;
  readonly status?: string;
  readonly direction?: string;
  readonly comment?: string;
  /** Code and what is quoted. */
  readonly findings?: readonly string[];
}

export const NAME = 'Antal båtar';

/** Heads, the row below them, and what becomes of it. A star stands for the indicator's name. */
export type Case = readonly [head: string, row: string, expected: Expected];

const ASKED: Expected = { target: 'equals 30' };
const MET: Expected = { target: 'equals 30', value: 28 };

function unread(...heads: readonly string[]): readonly string[] {
  return heads.map((head) => `unread-column ${head}`);
}

/** As Swedish boards write them in a report of 2025. */
export const IN_REPORT: readonly Case[] = [
  ['Målindikator | Utfall | Målvärde', '* | 192 | minst 168', { target: 'min 168', value: 192 }],
  ['Målindikator | Målvärde | Utfall', '* | minst 168 | 192', { target: 'min 168', value: 192 }],
  [' | Målvärde | Utfall', '* | 30 | 28', MET],
  ['Indikator | Helårsmål | Utfall | Basår', '* | 30 | 28 | 20', { ...MET, findings: unread('Basår') }],
  ['Målkategori | Utfall | Målvärde', '* | 28 | 30', MET],
  ['Nyckeltal | Mål | Resultat', '* | högst 30 | 28', { target: 'max 30', value: 28 }],
  [
    'Nyckeltal | Mål | Resultat',
    '* | Fler än i fjol | 28',
    { target: 'equals Fler än i fjol', value: 28, findings: [] },
  ],
  ['Indikatorer | Resultat 2025 | Måltal 2025', '* | 28 | 30', MET],
  ['Mått | Målnivå 2025 | Utfall jan–aug 2025', '* | 30 | 28', MET],
  ['Indikator | Utfall 31 aug | Mål', '* | 28 | 30', MET],
  ['Indikator | Utfall kv 3 | Mål', '* | 28 | 30', MET],
  [
    'Indikator | Utfall kv3 2025 | Utfall T2 | Mål',
    '* | 28 | 27 | 30',
    { ...MET, findings: unread('Utfall T2') },
  ],
  [
    'Indikator | Utfall kv 3 kv | Utfall kv 3 män | Utfall kv 3 | Mål',
    '* | 30 | 26 | 28 | 30',
    { ...MET, bySex: '30/26' },
  ],
  ['INDIKATOR | MÅL-VÄRDE | UTFALL', '* | 30 | 28', MET],
  ['Indikatorn | Målvärdet | Utfallet', '* | 30 | 28', MET],
  ['Indikator | Malvarde | Utfall', '* | 30 | 28', MET],
  [`Indikator | ${'Målvärde'.normalize('NFD')} | Utfall`, '* | 30 | 28', MET],
  ['Indikator | Mål\u00ADvärde | Utfall', '* | 30 | 28', MET],
  ['Målandikator | Målvärdde | Utfall', '* | 30 | 28', MET],
  ['Indikator | Önskat utfall | Utfall', '* | 30 | 28', MET],
  ['Indikator | Riktvärde | Uppnått värde', '* | 30 | 28', MET],
  ['Indikator | Mätvärde | Målvärde', '* | 28 | 30', MET],
  ['Resultatmått | Helårsutfall | Årsmålvärde', '* | 28 | 30', MET],
  ['Indikator | Målvärde (minst) | Utfall', '* | 30 | 28', { target: 'min 30', value: 28 }],
  ['Indikator | Målvärde, % | Utfall, %', '* | 30 | 28', { ...MET, unit: '%' }],
  ['Indikator | Enhet | Målvärde | Utfall', '* | Procent | 30 | 28', { ...MET, unit: 'Procent' }],
  ['Indikator | Enhet | Målvärde | Utfall', '* | Hamnen | 30 | 28', { ...MET, findings: unread('Enhet') }],
  ['Indikator | Utfall (kv/män) | Målvärde', '* | 28 (30/26) | 30', { ...MET, bySex: '30/26' }],
  ['Indikator | Utfall (män/kv) | Målvärde', '* | 28 (26/30) | 30', { ...MET, bySex: '30/26' }],
  ['Indikator | Utfall kv/m | Målvärde', '* | 28 (30/26) | 30', { ...MET, bySex: '30/26' }],
  ['Indikator | Utfall (M/K) | Målvärde', '* | 28 (26/30) | 30', { ...MET, bySex: '30/26' }],
  ['Indikator | Totalt | Kvinnor | Män | Mål', '* | 28 | 30 | 26 | 30', { ...MET, bySex: '30/26' }],
  [
    'Indikator | Utfall pojkar | Utfall flickor | Utfall totalt | Målvärde',
    '* | 26 % | 30 % | 28 % | 30 %',
    { ...MET, unit: '%', bySex: '30/26' },
  ],
  [
    'Indikator | Kvinnor | Män | Målvärde',
    '* | 30 | 26 | 30',
    { target: 'equals 30', findings: unread('Kvinnor', 'Män') },
  ],
  [
    'Indikator | Målvärde kvinnor | Målvärde män | Målvärde | Utfall',
    '* | 29 | 31 | 30 | 28',
    { ...MET, findings: unread('Målvärde kvinnor', 'Målvärde män') },
  ],
  [
    'Indikator | Utfall | Kvinnor | Män | Målvärde',
    '* | 28 | färre än fem | 26 | 30',
    { ...MET, findings: [`unread-row ${NAME}: färre än fem / 26`] },
  ],
  [
    'Indikator | Målvärde | Utfall | Bedömning | Trend | Kommentar | Ansvarig',
    '* | 30 | 28 | Uppnås delvis | Positiv avvikelse | Räknat med kamera. | Asta',
    {
      ...MET,
      status: 'partly',
      direction: 'positive',
      comment: 'Räknat med kamera.',
      findings: unread('Ansvarig'),
    },
  ],
  ['Indikator | Målvärde | Utfall | Status', '* | 30 | 28 | ●', { ...MET, status: 'met' }],
  ['Indikator | Målvärde | Utfall | Status', '* | 30 | 28 | Pågår', { ...MET, findings: unread('Status') }],
  [
    'Indikator | Målvärde | Utfall | Ikon',
    '* | 30 | 28 | Pågår',
    { ...MET, findings: ['unknown-column Ikon'] },
  ],
  ['Indikator | Målvärde | Utfall | Ikon', '* | 30 | 28 | ', MET],
  [
    'Indikator | Utfall 2023 | Utfall 2024 | Utfall 2025 | Målvärde 2025',
    '* | 10 | 20 | 28 | 30',
    { ...MET, findings: unread('Utfall 2023', 'Utfall 2024') },
  ],
  [
    'Indikator | Utfall föregående år | Utfall | Målvärde',
    '* | 20 | 28 | 30',
    { ...MET, findings: unread('Utfall föregående år') },
  ],
  [
    'Indikator | Utfall jan–aug | Prognos helår | Mål',
    '* | 28 | 29 | 30',
    { ...MET, findings: unread('Prognos helår') },
  ],
  [
    'Indikator | Utfall delår | Utfall helår | Målvärde',
    '* | 28 | 29 | 30',
    { target: 'equals 30', findings: ['same-columns Utfall delår', 'same-columns Utfall helår'] },
  ],
  ['Indikator | Utfall 2024/25 | Mål 25', '* | 28 | 30', MET],
  ['Mål | Målvärde | Utfall', '* | 30 | 28', MET],
  ['Mål | Indikator | Målvärde | Utfall', 'Hamnen är öppen för alla | * | 30 | 28', MET],
  ['Mål | Indikator | Utfall', 'Hamnen är öppen för alla | * | 28', { value: 28 }],
  ['Mål/målvärde | Indikator/nyckeltal | Utfall/resultat', '30 | * | 28', MET],
  [
    'Indikator | Utfall (målvärde) | Enhet',
    '* | 28 (30) | st',
    { unit: 'st', findings: ['unknown-column Utfall (målvärde)'] },
  ],
  [
    'Indikator | Utfall 2025 (2024) | Mål',
    '* | 28 (20) | 30',
    { ...ASKED, value: 28, findings: [`unread-row ${NAME}: (20)`] },
  ],
  [
    'Indikator | Mål 2025 (2024) | Utfall',
    '* | 28 (20) | 30',
    { value: 30, findings: ['unknown-column Mål 2025 (2024)'] },
  ],
  ['Indikator | Utfall (prognos) | Mål', '* | 28 | 30', { ...ASKED, findings: unread('Utfall (prognos)') }],
  [
    'Indikator | Mål att nå fler | Utfall',
    '* | 30 | 28',
    { value: 28, findings: ['unknown-column Mål att nå fler'] },
  ],
  ['Indicator | Target | Outcome', '* | 30 | 28', MET],
  [
    'KPI | Baseline | Target 2025 | Actual | Owner',
    '* | 10 | 30 | 28 | Asta',
    { ...MET, findings: unread('Baseline', 'Owner') },
  ],
];

/** As they write them in a budget of 2025, where what was measured earlier stands beside the targets. */
export const IN_PLAN: readonly Case[] = [
  ['Indikator | Målvärde 2025 | Utfall 2024', '* | 30 | 28', { ...ASKED, findings: unread('Utfall 2024') }],
  [
    'Indikator | Utfall 2023 | Utfall 2024 | Mål 2025',
    '* | 1 | 2 | 30',
    { ...ASKED, findings: unread('Utfall 2023', 'Utfall 2024') },
  ],
  ['Indikator | 2023 | 2024 | Mål 2025', '* | 1 | 2 | 30', { ...ASKED, findings: unread('2023', '2024') }],
  ['Indikator | 2023 | 2024 | 2025', '* | 1 | 2 | 30', { findings: unread('2023', '2024', '2025') }],
  [
    'Mått | Måltal 2025 | Måltal 2026 | Måltal 2027 | Källa',
    '* | 30 | 31 | 32 | Kolada',
    { ...ASKED, findings: unread('Måltal 2026', 'Måltal 2027', 'Källa') },
  ],
  ['Indikator | Målvärde | 2025 års målvärde', '* | 10 | 30', { ...ASKED, findings: unread('Målvärde') }],
  [
    'Indikator | Målvärde | Målnivå',
    '* | 10 | 20',
    { findings: ['same-columns Målvärde', 'same-columns Målnivå'] },
  ],
  [
    'Indikator | Målvärde 2026 | Målvärde 2027',
    '* | 10 | 20',
    { findings: unread('Målvärde 2026', 'Målvärde 2027') },
  ],
  ['Indikator | Målvärde 2027', '* | 30', ASKED],
  ['Indikator | KF:s årsmål | Årsmål', '* | 20 | 30', { ...ASKED, findings: unread('KF:s årsmål') }],
  ['Indikator | KF:s årsmål', '* | 30', ASKED],
  [
    'Indikator | Målvärde 2025 | Fullmäktiges målvärde 2025',
    '* | 30 | 20',
    { ...ASKED, findings: unread('Fullmäktiges målvärde 2025') },
  ],
  [
    'Indikator | Årsmål | KF:s årsmål',
    '* | fastställs av nämnden | 20',
    { findings: [...unread('KF:s årsmål'), `unread-row ${NAME}: fastställs av nämnden`] },
  ],
  ['Indikator | Målvärde 2025–2027', '* | 30', ASKED],
  ['Indikator | Målvärde 2024', '* | 20', { findings: unread('Målvärde 2024') }],
  ['Indikator | Basvärde | Målvärde', '* | 10 | 30', { ...ASKED, findings: unread('Basvärde') }],
  ['Indikator | Nuläge | Målvärde', '* | 10 | Ja', { target: 'equals Ja', findings: unread('Nuläge') }],
  ['Indikator | Utfall | Målvärde', '* | 10 | 30', { ...ASKED, findings: [`outcome-in-plan ${NAME}: 10`] }],
];
