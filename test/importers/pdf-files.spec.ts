import assert from 'node:assert/strict';
import { textOf } from '../../src/importers/files.ts';
import { drawnPdf } from './make-documents.ts';

/** Words at a place, from the left and from the top, in points; of ten points unless it is said. */
type Word = readonly [x: number, y: number, text: string, size?: number, isBold?: boolean];

const FULL = 'En rad som är så lång att den når ända fram till marginalen på sidans högra sida, den också';

/** What is drawn on one page, in this order, and what is read of it. */
const PAGES: readonly [what: string, words: readonly Word[], read: string][] = [
  [
    'two headings without text between',
    [
      [71, 80, 'Mål: Fler i arbete', 14, true],
      [71, 97, 'Mål: Färre olyckor', 14, true],
      [71, 130, FULL],
      [71, 142, 'och sedan slut.'],
    ],
    `# Mål: Fler i arbete\n\n# Mål: Färre olyckor\n\n${FULL} och sedan slut.`,
  ],
  [
    'a long heading and another that begins like one',
    [
      [71, 80, 'Målområde 1 – En stad för alla som bor och verkar här, hela dagen', 12, true],
      [71, 94.5, 'Målområde 2 – En trygg kust', 12, true],
      [71, 130, FULL],
      [71, 142, 'och sedan slut.'],
    ],
    `# Målområde 1 – En stad för alla som bor och verkar här, hela dagen\n\n# Målområde 2 – En trygg kust\n\n${FULL} och sedan slut.`,
  ],
  [
    'columns a blank apart',
    [
      ...([
        [71, 80, 'Indikator'],
        [130, 80, 'Utfall'],
        [172, 80, 'Mål'],
      ] as const),
      ...([
        [71, 96, 'Andel nöjda'],
        [130, 96, '71 av 90'],
        [182, 96, '80'],
      ] as const),
      ...([
        [71, 112, 'Andel trygga'],
        [130, 112, '60'],
        [172, 112, '75'],
      ] as const),
    ],
    '| Indikator | Utfall | Mål |\n| Andel nöjda | 71 av 90 | 80 |\n| Andel trygga | 60 | 75 |',
  ],
  [
    'goals with their verdicts at the margin, between tables and above text',
    [
      ...([
        [71, 80, 'Indikator'],
        [250, 80, 'Utfall'],
        [430, 80, 'Uppnått'],
        [71, 96, 'Andel nöjda'],
        [250, 96, '71'],
        [430, 96, 'Ja'],
      ] as const),
      ...([
        [71, 120, 'Mål 2: Kön är kort för alla'],
        [430, 120, 'Ej uppfyllt'],
        [71, 132, 'Kön växer.'],
      ] as const),
    ],
    '| Indikator | Utfall | Uppnått |\n| Andel nöjda | 71 | Ja |\n\nMål 2: Kön är kort för alla\tEj uppfyllt\n\nKön växer.',
  ],
  [
    'cells that are centred beside a cell of several lines',
    [
      ...([
        [71, 80, 'Indikator'],
        [250, 80, 'Utfall'],
        [330, 80, 'Mål'],
      ] as const),
      ...([
        [71, 96, 'Andel som är'],
        [71, 108, 'nöjda'],
        [250, 102, '71'],
        [330, 102, '80'],
      ] as const),
      ...([
        [71, 124, 'Andel trygga'],
        [250, 124, '60'],
        [330, 124, '75'],
      ] as const),
    ],
    '| Indikator | Utfall | Mål |\n| Andel som är nöjda | 71 | 80 |\n| Andel trygga | 60 | 75 |',
  ],
  [
    'heads that are centred above narrow numbers',
    [
      ...([
        [90, 80, 'Indikator'],
        [255, 80, 'Utfall 2030'],
        [355, 80, 'Målvärde 2031'],
      ] as const),
      ...([
        [71, 96, 'Andel nöjda'],
        [240, 96, '7'],
        [330, 96, '8'],
      ] as const),
    ],
    '| Indikator | Utfall 2030 | Målvärde 2031 |\n| Andel nöjda | 7 | 8 |',
  ],
  [
    'symbols in a column of their own, and cells left empty',
    [
      ...([
        [71, 80, 'Status'],
        [120, 80, 'Indikator'],
        [250, 80, 'Utfall'],
        [330, 80, 'Mål'],
      ] as const),
      ...([
        [71, 96, '–'],
        [120, 96, 'Andel nöjda'],
        [330, 96, '80'],
      ] as const),
      ...([
        [71, 112, '–'],
        [120, 112, 'Andel trygga'],
        [250, 112, '60'],
        [330, 112, '75'],
      ] as const),
    ],
    '| Status | Indikator | Utfall | Mål |\n| – | Andel nöjda |  | 80 |\n| – | Andel trygga | 60 | 75 |',
  ],
  [
    'the number of a note after a value, and that of a unit',
    [
      [71, 80, 'Andelen är 80 %'],
      [142, 76, '1', 6],
      [71, 110, 'Ytan är 70 m'],
      [127.5, 106, '2', 6],
    ],
    'Andelen är 80 %\n\nYtan är 70 m2',
  ],
  [
    'words parted at the ends of lines, and words with hyphens of their own',
    [
      [71, 80, `${FULL.slice(0, 62)} i Greater Vikstad-`],
      [71, 92, `geografin och vid havet. Alla besökare är lika välkomna när besö-`],
      [71, 104, 'karna kommer hit. Sedan är det slut på besökarna.'],
    ],
    `${FULL.slice(0, 62)} i Greater Vikstad-geografin och vid havet. Alla besökare är lika välkomna när besökarna kommer hit. Sedan är det slut på besökarna.`,
  ],
  [
    'two columns of text, each to its end',
    [
      ...Array.from(
        { length: 9 },
        (_, row): Word => [71, 80 + row * 12, `vänster spalt rad ${row} går hit ut`],
      ),
      ...Array.from(
        { length: 9 },
        (_, row): Word => [320, 80 + row * 12, `höger spalt rad ${row} går hit ut`],
      ),
    ],
    ['vänster', 'höger']
      .map((side) => Array.from({ length: 9 }, (_, row) => `${side} spalt rad ${row} går hit ut`).join(' '))
      .join('\n\n'),
  ],
];

describe('A PDF', () => {
  for (const [what, words, read] of PAGES) {
    it(`is read by where its words stand: ${what}`, async () => {
      const bytes = await drawnPdf((pdf) => {
        for (const [x, y, text, size = 10, isBold = false] of words) {
          pdf.font(isBold ? 'Helvetica-Bold' : 'Helvetica').fontSize(size);
          pdf.text(text, x, y - size * 0.718, { lineBreak: false });
        }
      });
      assert.deepEqual(await textOf('plan.pdf', bytes), { text: read, findings: [] });
    });
  }

  it('says the head of a table once that goes on over two pages', async () => {
    const bytes = await drawnPdf((pdf) => {
      for (const rows of [
        ['Andel nöjda', 'Andel trygga'],
        ['Antal besök', 'Antal lån'],
      ]) {
        if (rows.includes('Antal lån')) pdf.addPage();
        for (const [index, name] of ['Indikator', ...rows].entries()) {
          const value = index === 0 ? 'Målvärde' : `minst ${index}`;
          pdf.text(name, 71, 90 + index * 20, { lineBreak: false });
          pdf.text(value, 300, 90 + index * 20, { lineBreak: false });
        }
      }
    });
    assert.equal(
      (await textOf('plan.pdf', bytes)).text,
      '| Indikator | Målvärde |\n| Andel nöjda | minst 1 |\n| Andel trygga | minst 2 |\n\f\n| Antal besök | minst 1 |\n| Antal lån | minst 2 |',
    );
  });
});
