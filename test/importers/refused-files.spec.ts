import assert from 'node:assert/strict';
import { type SinonFakeTimers, useFakeTimers } from 'sinon';
import { Problem } from '../../src/domain/errors.ts';
import type { Refusal } from '../../src/domain/file-faults.ts';
import { MAX_FILE_BYTES } from '../../src/importers/files.ts';
import { readPlanFile } from '../../src/importers/read-plan.ts';
import { read } from '../../src/importers/reading.ts';
import { problemLines, problemText } from '../../src/views/texts/problems.ts';
import {
  lyingZipBomb,
  repetitivePdf,
  rowOf,
  rowsOfGoals,
  wordFile,
  workbookOf,
  zipBomb,
  zipOf,
} from './hostile-files.ts';
import { makeDocx, makePdf, makeScannedPdf } from './make-documents.ts';

const MB = 1024 * 1024;
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const GOAL = '## Kommunfullmäktigemål - Fler i arbete';
const LIST = 'Namn;Summa;Datum\nHamn;12;3 maj\n"Torg; park";7;4 maj\n';
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** Every file that gives no text: what it is, its name, why, and how it is made. */
const REFUSED: readonly [
  what: string,
  name: string,
  reason: Refusal,
  make: () => Uint8Array | Promise<Uint8Array>,
][] = [
  ['a presentation', 'plan.pptx', 'unknown-type', () => zipOf({ 'ppt/presentation.xml': '' })],
  ['a file without an ending', 'plan', 'unknown-type', () => Buffer.from('# Mål')],
  ['an empty text', 'plan.txt', 'empty', () => new Uint8Array()],
  ['an empty Word file', 'plan.docx', 'empty', () => new Uint8Array()],
  ['a PDF of no bytes', 'plan.pdf', 'empty', () => new Uint8Array()],
  ['nothing but blanks', 'plan.md', 'empty', () => Buffer.from(' \n\t\n')],
  ['a Word file without text', 'plan.docx', 'empty', () => makeDocx('')],
  ['a file of 50 MB', 'plan.txt', 'too-large', () => new Uint8Array(50 * MB)],
  ['a file of one byte too many', 'plan.pdf', 'too-large', () => new Uint8Array(MAX_FILE_BYTES + 1)],
  ['a picture called .txt', 'plan.txt', 'not-text', () => PNG],
  ['a PDF called .md', 'plan.md', 'not-text', () => makePdf('Text')],
  ['a Word file called .txt', 'plan.txt', 'not-text', () => makeDocx('Text')],
  ['a picture called .pdf', 'plan.pdf', 'not-text', () => PNG],
  ['a Word file called .pdf', 'plan.pdf', 'not-text', () => makeDocx('Text')],
  ['a PDF called .docx', 'plan.docx', 'not-text', () => makePdf('Text')],
  ['text called .docx', 'plan.docx', 'not-text', () => Buffer.from('# Mål')],
  ['RTF called .txt', 'plan.txt', 'rtf', () => Buffer.from('{\\rtf1 Plan}')],
  ['RTF called .docx', 'plan.docx', 'rtf', () => Buffer.from('{\\rtf1 Plan}')],
  ['a list of a spreadsheet called .txt', 'plan.txt', 'spreadsheet', () => Buffer.from(LIST)],
  ['text that cannot be made out', 'plan.txt', 'garbled', () => Buffer.from('\uf041\uf042 \uf043\uf044 a')],
  ['a zip that is no Word file', 'plan.docx', 'not-text', () => zipOf({ 'mål.txt': 'Mål' })],
  ['an old .doc called .docx', 'plan.docx', 'not-text', () => oleWith('WordDocument')],
  ['a Word file with a password', 'plan.docx', 'encrypted', () => oleWith('EncryptedPackage')],
  ['a PDF with a password', 'plan.pdf', 'encrypted', () => makePdf('Text', { password: 'hemligt' })],
  ['a Word file cut off', 'plan.docx', 'broken', async () => (await makeDocx('Text')).subarray(0, 3000)],
  ['a Word file of broken XML', 'plan.docx', 'broken', () => wordFile('<w:p')],
  ['a PDF with nothing behind its first line', 'plan.pdf', 'broken', () => Buffer.from('%PDF-1.7\n')],
  ['a PDF of only pictures', 'plan.pdf', 'no-text', makeScannedPdf],
  ['a zip bomb', 'plan.docx', 'too-large', () => zipBomb(101)],
  ['20 MB without a paragraph', 'plan.docx', 'broken', () => zipBomb(20)],
  ['a zip bomb that lies', 'plan.docx', 'broken', () => lyingZipBomb(30)],
  ['a zip of 2 001 files', 'plan.docx', 'too-large', () => zipOf(manyFiles(2_001))],
  ['a PDF of 801 pages', 'plan.pdf', 'too-large', () => repetitivePdf(801, '')],
  ['an empty workbook', 'plan.xlsx', 'empty', () => new Uint8Array()],
  ['a workbook without a word', 'plan.xlsx', 'empty', () => workbookOf('<row r="1"/>')],
  ['an old .xls called .xlsx', 'plan.xlsx', 'not-text', () => oleWith('Workbook')],
  ['a workbook with a password', 'plan.xlsx', 'encrypted', () => oleWith('EncryptedPackage')],
  ['a Word file called .xlsx', 'plan.xlsx', 'not-text', () => makeDocx('Text')],
  ['a workbook called .csv', 'plan.csv', 'not-text', () => workbookOf(rowsOfGoals(1))],
  ['a workbook cut off', 'plan.xlsx', 'broken', () => workbookOf(rowsOfGoals(50)).subarray(0, 700)],
  [
    'a workbook of broken cells',
    'plan.xlsx',
    'broken',
    () => workbookOf('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'),
  ],
  [
    'a workbook that is a bomb',
    'plan.xlsx',
    'too-large',
    () => zipOf({ 'xl/workbook.xml': new Uint8Array(101 * MB) }),
  ],
  [
    'a workbook of a million cells',
    'plan.xlsx',
    'too-large',
    () => workbookOf('<row><c r="A1"/></row>'.repeat(1_000_000)),
  ],
  ['a workbook of endless rows', 'plan.xlsx', 'too-large', () => workbookOf('<row/>'.repeat(MB))],
  ['a workbook of endless text', 'plan.xlsx', 'too-large', () => workbookOf(rowOf('å'.repeat(32_768)))],
  [
    'a workbook with a far cell',
    'plan.xlsx',
    'too-large',
    () => workbookOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
  ],
  [
    'a workbook without heads',
    'plan.xlsx',
    'no-heads',
    () => workbookOf('<row r="1"><c r="A1"><v>7</v></c></row>'),
  ],
  ['JSON of lists only', 'plan.json', 'too-large', () => Buffer.from(`[${'[],'.repeat(6_000_000)}[]]`)],
  ['JSON of endless depth', 'plan.json', 'too-large', () => Buffer.from('['.repeat(20 * MB))],
];

/** What is refused by the thread that it is read in, or could bring down whoever reads it here. */
const REFUSED_APART: typeof REFUSED = [
  ['a PDF with a password', 'plan.pdf', 'encrypted', () => makePdf('Text', { password: 'hemligt' })],
  ['a Word file cut off', 'plan.docx', 'broken', async () => (await makeDocx('Text')).subarray(0, 3000)],
  ['XML of endless depth', 'plan.docx', 'broken', () => wordFile('<w:tbl><w:tr><w:tc>'.repeat(20_000))],
];

/** As it is read here, without a thread. */
const HOW = { planId: undefined, models: [], model: undefined, words: {} };

function oleWith(part: string): Uint8Array {
  return Buffer.concat([OLE, Buffer.alloc(1000), Buffer.from(part, 'utf16le')]);
}

function manyFiles(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`word/${index}.xml`, 'x']));
}

async function refusalOf(reading: Promise<unknown>): Promise<Problem> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  assert.fail('nothing was refused');
}

describe('A file that is no plan', () => {
  const reports = (problem: Problem) => [problem.code, problem.fields];

  for (const [what, name, reason, make] of REFUSED) {
    it(`is refused: ${what} (${reason})`, async () => {
      const problem = await refusalOf(read(name, await make(), HOW));
      assert.deepEqual(reports(problem), ['not-a-plan', { file: name, reason }]);
    });
  }

  for (const [what, name, reason, make] of REFUSED_APART) {
    it(`is refused in a thread of its own: ${what} (${reason})`, async () => {
      const problem = await refusalOf(readPlanFile(name, await make()));
      assert.deepEqual(reports(problem), ['not-a-plan', { file: name, reason }]);
    });
  }

  describe('and would stop or bring down the bot', () => {
    let clock: SinonFakeTimers;
    beforeEach(() => {
      clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    });
    afterEach(() => clock.restore());

    it('is refused when it takes too long', async () => {
      const slow = repetitivePdf(2_000, 'q Q 1 0 0 1 0 0 cm\n'.repeat(200_000));
      const reading = refusalOf(readPlanFile('plan.pdf', slow));
      await clock.tickAsync(20_000);
      assert.deepEqual((await reading).fields, { file: 'plan.pdf', reason: 'too-slow' });
    });

    const long: readonly [name: string, text: string][] = [
      ['plan.txt', `${GOAL}\n\n${'Nämnden följer upp målet varje år.\n\n'.repeat(100_000)}`],
      ['plan.md', `${GOAL}\n\n${'| ● Antal besökare | 54 | minst 50 |\n'.repeat(100_000)}`],
      ['plan.json', `[${'[1],'.repeat(1_000_000)}1]`],
    ];
    for (const [name, text] of long) {
      it(`is refused when it is only text and takes too long: ${name}`, async () => {
        const reading = refusalOf(readPlanFile(name, Buffer.from(text)));
        await clock.tickAsync(20_000);
        assert.deepEqual((await reading).fields, { file: name, reason: 'too-slow' });
      });
    }

    it('holds up the next only for as long, and not out of its time', async () => {
      const slow = repetitivePdf(2_000, 'q Q 1 0 0 1 0 0 cm\n'.repeat(200_000));
      const first = refusalOf(readPlanFile('plan.pdf', slow));
      const second = readPlanFile('plan.docx', await makeDocx(GOAL));
      await clock.tickAsync(20_000);
      assert.deepEqual((await first).fields, { file: 'plan.pdf', reason: 'too-slow' });
      assert.equal((await second).plan.items.length, 1);
    });

    it('is refused when it fills the memory, and the next is read', async () => {
      const problem = await refusalOf(readPlanFile('plan.docx', wordFile('<w:p/>'.repeat(800_000))));
      assert.deepEqual(problem.fields, { file: 'plan.docx', reason: 'too-large' });
      assert.equal((await readPlanFile('plan.docx', await makeDocx(GOAL))).plan.items.length, 1);
    });
  });

  const GAPS = '\n'.repeat(100_000);
  const alike: readonly [what: string, name: string, text: string][] = [
    ['a text without goals', 'plan.txt', 'Det var en gång.'],
    ['JSON with faults', 'plan.json', '{"id":"å 1","year":"i år","extra":1,"items":[{"kind":"x"}]}'],
    ['JSON that is none', 'plan.json', '{"id":'],
    ['nothing', 'plan.txt', ' '],
  ];
  for (const [what, name, text] of alike) {
    it(`is refused alike when it is short and when it is so long that it is read apart: ${what}`, async () => {
      const [short, long] = [text, `${text}${GAPS}`].map((one) => Buffer.from(one));
      const problem = await refusalOf(readPlanFile(name, short ?? new Uint8Array()));
      const apart = await refusalOf(readPlanFile(name, long ?? new Uint8Array()));
      for (const key of ['code', 'message', 'fields', 'findings'] as const)
        assert.deepEqual(apart[key], problem[key]);
      for (const language of ['sv', 'en'] as const)
        assert.deepEqual(problemLines(apart, language), problemLines(problem, language));
    });
  }

  it('is refused when it is a novel', async () => {
    const problem = await refusalOf(readPlanFile('roman.txt', Buffer.from('Det var en gång.')));
    assert.deepEqual(problem.fields, { file: 'roman.txt', reason: 'no-goals' });
  });
});

describe('What is said of a file that is no plan', () => {
  const reasons = [...new Set(REFUSED.map(([, , reason]) => reason)), 'too-slow', 'no-goals'] as const;
  for (const ending of ['txt', 'json', 'docx', 'pdf']) {
    for (const reason of reasons) {
      it(`is one line in both languages, the same in chat and terminal: .${ending}, ${reason}`, () => {
        const problem = new Problem('not-a-plan', { file: `plan.${ending}`, reason });
        for (const language of ['sv', 'en'] as const) {
          const [line = '', ...more] = problemLines(problem, language);
          assert.deepEqual(more, []);
          assert.match(line, /^plan\.\w+: \p{Ll}.+\. .+\.$/u);
          assert.equal(problemText(problem, language), line);
        }
      });
    }
  }

  it('names the fault and the way out', () => {
    const problem = new Problem('not-a-plan', { file: 'plan.pdf', reason: 'encrypted' });
    assert.deepEqual(problemLines(problem, 'sv'), [
      'plan.pdf: filen är lösenordsskyddad. Spara den utan lösenord och försök igen.',
    ]);
  });
});
