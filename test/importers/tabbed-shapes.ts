/** What documents say whose tabs are kept: goals with their numbers, measures moved in, and the edges of pages. */
type Cases = readonly [text: string, items: readonly string[]][];

const TABLE = 'Nämndmål\tMått\tMålvärde\nKajen är öppen\tAntal gäster\tminst 40';
const READ = ['boardGoal Kajen är öppen', '  indicator Antal gäster min 40'];

export const TABBED_SHAPES: Readonly<Record<string, Cases>> = {
  'A goal with its number, a tab and its name': [
    [
      'Mål 1\tKajen är öppen\nKajen är stadens.\n\nMått\tMål 2031\nAntal gäster\tminst 40\n\nMål 2\tBryggan håller\nMått\tMål 2031\nAntal hål\thögst 3',
      [...READ, 'boardGoal Bryggan håller', '  indicator Antal hål max 3'],
    ],
    [
      'Effektmål 1. Fler badar\nPrestationsmål 1.1\tVattnet är rent\n\tMätetal: Antal prov\tMålvärde: minst 12\n\tMätetal: Antal badförbud\tMålvärde: högst 1\nPrestationsmål 1.2\tKajen är öppen\n\tMätetal: Antal gäster\tMålvärde: minst 40',
      [
        'boardGoal Fler badar',
        '  boardGoal Vattnet är rent',
        '    indicator Antal prov min 12',
        '    indicator Antal badförbud max 1',
        '  boardGoal Kajen är öppen',
        '    indicator Antal gäster min 40',
      ],
    ],
    // What tells how it has gone is no name.
    ['Mål: Kajen är öppen\n\nMål 1\tDelvis uppnått\nMål 2\tEj uppnått', ['boardGoal Kajen är öppen']],
    [
      'Mål: Kajen är öppen\n\nMål 31\tUtfall 2030\tIndikator\n40\t31\tAntal gäster',
      ['boardGoal Kajen är öppen', '  indicator Antal gäster equals 40'],
    ],
    // Below a head it is a row.
    [
      'Mål\tMått\tMålvärde\nKajen är öppen\tAntal gäster\tminst 40\nBryggan håller\tAntal hål\thögst 3',
      [...READ, 'boardGoal Bryggan håller', '  indicator Antal hål max 3'],
    ],
  ],
  'The head or the foot of a page': [
    ...[
      'Hamnstads kommun\t3 (12)\t2031-02-03',
      'Hamnstads kommun\t\tHamnnämnden\t\tsid 3',
      'AB Hamnhem\tSida 3',
      'Hamnstads Kajer och Bryggor AB\t\t3',
      'Region Kusten\tVerksamhetsplan 2031\tDnr HN 2030/14',
      'Kommunförbundet Kusten\tVerksamhetsplan 2031 med plan 2032–2033\tSida 3 av 9',
    ].map((edge): Cases[number] => [`${TABLE}\n\n${edge}\n\nText om kajen.`, READ]),
    [
      'Uppdrag\tAnsvarig\nMåla fyren\tHamnnämnden\n\nHamnstads kommun\t5 (9)\t2031-02-03\n\nUppdrag\tAnsvarig\nLaga bryggan\tHamnnämnden\n\nMål: Kajen är öppen',
      ['assignment Måla fyren', 'assignment Laga bryggan', 'boardGoal Kajen är öppen'],
    ],
  ],
  'Goals of the owner above those of the company': [
    [
      'Ägarens mål\tBolagets mål\tMätetal\tMål 2031\nHamnen är trygg\tKajen är öppen\tAntal gäster\tminst 40\n\tBryggan håller\tAntal hål\thögst 3',
      [
        'councilGoal Hamnen är trygg',
        '  boardGoal Kajen är öppen',
        '    indicator Antal gäster min 40',
        '  boardGoal Bryggan håller',
        '    indicator Antal hål max 3',
      ],
    ],
  ],
  'Whose a document is, among goals and rows': [
    [
      'Nämndmål\tMått\tMålvärde\nKajen är öppen\tAntal gäster\tminst 40\nHamnstads kommun\tHamnnämnden\nBryggan håller\tAntal hål\thögst 3',
      [...READ, 'boardGoal Bryggan håller', '  indicator Antal hål max 3'],
    ],
    ['Nämndens mål\n\n- Kajen är öppen\n- AB Hamnhem\n- Region Kusten', ['boardGoal Kajen är öppen']],
    // What others have reached is told in a table of its own.
    [
      'Nämndmål\tMått\tMålvärde\nKajen är öppen\tAntal gäster\tminst 40\n\nKommun\tAntal gäster\nHamnstads kommun\t31\nViks kommun\t40',
      READ,
    ],
    // What a municipality wants to be is an area.
    [
      'Målområde: Attraktiv kommun\n\nMål: Kajen är öppen\n\nMålområde: Framtidens stad\n\nMål: Bryggan håller',
      [
        'area Attraktiv kommun',
        '  boardGoal Kajen är öppen',
        'area Framtidens stad',
        '  boardGoal Bryggan håller',
      ],
    ],
  ],
  'Where what is measured is to go': [
    [
      'Mål: Kajen är öppen\n\n| Nyckeltal | Nuläge | Riktning |\n|---|---|---|\n| Antal gäster | 31 | ska bli fler |\n| Antal hål | 3 | ska minska |\n| Andel nöjda | 71 % | oförändrad |',
      [
        'boardGoal Kajen är öppen',
        '  indicator Antal gäster equals ska bli fler',
        '  indicator Antal hål equals ska minska',
        '  indicator Andel nöjda equals oförändrad',
      ],
    ],
    // Where it has gone is no target.
    [
      'Mål: Kajen är öppen\n\n| Nyckeltal | Nuläge | Riktning |\n|---|---|---|\n| Antal gäster | 31 | ökar |\n| Antal hål | 3 | minskar |',
      ['boardGoal Kajen är öppen', '  indicator Antal gäster', '  indicator Antal hål'],
    ],
  ],
  'What somebody is to do, in small letters': [
    ...[
      'Nämnden ger hamnkontoret i uppdrag att',
      'Fullmäktige har i direktivet för 2031 uppdragit åt bolaget att',
    ].flatMap(
      (lead): Cases =>
        ['1.\t', '2)\t', '1. ', '- '].map((mark) => [
          `Mål: Kajen är öppen\n\nUPPDRAG\n${lead}\n${mark}utreda en bastu\n${mark.replace(/\d/, '3')}måla fyren före 2033`,
          ['boardGoal Kajen är öppen', 'assignment utreda en bastu', 'assignment måla fyren före 2033'],
        ]),
    ),
    [
      'Mål: Kajen är öppen\n\nFullmäktige ger nämnden i uppdrag att\n\n1. utreda en bastu,\n2. måla fyren, samt\n3. laga bryggan',
      [
        'boardGoal Kajen är öppen',
        'assignment utreda en bastu',
        'assignment måla fyren',
        'assignment laga bryggan',
      ],
    ],
    ...['Vi ska', '**Vi ska:**', 'Det gör vi genom att'].map((lead): Cases[number] => [
      `1. Hamnen\n\nMål: Kajen är öppen\n\nKajen är stadens.\n\n${lead}\n- bygga en bastu\n- måla fyren\n\n2. Vårt uppdrag\n\nVi ska\n- sköta hamnen`,
      ['boardGoal Kajen är öppen', '  commitment bygga en bastu', '  commitment måla fyren'],
    ]),
  ],
  'A number of a goal as a heading above its name': [
    [
      '## KF:s inriktningsmål 1\n### En hamn som lever\n\n#### Nämndmål: Kajen är öppen\n\n## KF:s inriktningsmål 2\n\n### En hamn som är ren',
      ['directionGoal En hamn som lever', 'boardGoal Kajen är öppen', 'directionGoal En hamn som är ren'],
    ],
    [
      '## Mål 1\n### Bakgrund\nKajen är stadens.\n\n## Mål 2\n### Bryggan håller i storm\n',
      ['boardGoal Bryggan håller i storm'],
    ],
  ],
};
