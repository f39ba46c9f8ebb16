import assert from 'node:assert/strict';
import type { Finding } from '../../src/domain/errors.ts';
import { decode } from '../../src/importers/files/content.ts';
import { readOwnersCsv } from '../../src/importers/owners-csv.ts';
import { readPeopleCsv } from '../../src/importers/people-csv.ts';
import { findingLine } from '../../src/views/texts/findings.ts';
import { problemFrom } from '../build.ts';

const ID = '3f2a94e7-16fa-4c05-8e72-3a9f51d6c048';
const OTHER = 'b83d94e7-16fa-4c05-8e72-3a9f51d6c048';
const HEAD = 'id;namn;e-post;roll';
const ROW = `${ID};Åsa Ek;asa@exempel.se;chef`;
const FILE = `${HEAD}\r\n${ROW}\r\n`;
const ASA = { id: ID, name: 'Åsa Ek', email: 'asa@exempel.se', roles: ['manager'] };

const withoutLine = ({ line: _, ...rest }: ReturnType<typeof readPeopleCsv>[number]) => rest;

/** A row in which one cell is written otherwise, and nothing else. */
const withId = (cell: string) => `${HEAD}\n${cell};Åsa Ek;asa@exempel.se;chef`;
const withName = (cell: string) => `${HEAD}\n${ID};${cell};asa@exempel.se;chef`;
const withEmail = (cell: string) => `${HEAD}\n${ID};Åsa Ek;${cell};chef`;

describe('A list as spreadsheets save it', () => {
  const same: readonly [what: string, file: string | Uint8Array][] = [
    ['separators alone on a line', `;;;\r\n${HEAD}\r\n;;;;;;\r\n${ROW}\r\n;;;\r\n`],
    ['empty quotes alone on a line', `${HEAD}\n"";"";"";""\n${ROW}`],
    ['blanks that nobody sees on a line', `${HEAD}\n\u00A0;\u200B;;\n${ROW}`],
    ['blank lines', `\n\n${HEAD}\n\n${ROW}\n\n\n`],
    ['separators at the ends of lines', `${HEAD};;;\n${ROW};;;;`],
    ['an id as a formula', withId(`="${ID}"`)],
    ['an id as a formula in quotes', withId(`"=""${ID}"""`)],
    ['a GUID in braces', withId(`{${ID}}`)],
    ['a GUID in braces and capitals', withId(`{${ID.toUpperCase()}}`)],
    ['a formula with a GUID in braces', withId(`"=""{${ID}}"""`)],
    ['a GUID with the dashes of Word', withId(ID.replaceAll('-', '–'))],
    ['an apostrophe before an id', withId(`'${ID}`)],
    ['smart quotes around an id', withId(`”${ID}”`)],
    ['a mark that nobody sees in an id', withId(`\u200B${ID}\uFEFF`)],
    ['no-break spaces around and in a name', withName('\u00A0Åsa\u00A0Ek\u00A0')],
    ['smart quotes around a name', withName('“Åsa Ek”')],
    ['a break within a cell', withName('"Åsa\nEk"')],
    ['blanks outside the quotes', withName(' "Åsa Ek" ')],
    ['mailto: before an address', withEmail('mailto:asa@exempel.se')],
    ['a name before an address', withEmail('"Ek, Åsa <asa@exempel.se>"')],
    ['a byte order mark', `\uFEFF${FILE}`],
    ['UTF-16', Buffer.from(`\uFEFF${FILE}`, 'utf16le')],
    ['Windows-1252', Buffer.from(FILE, 'latin1')],
    ['a first line that names the separator', `sep=;\r\n${FILE}`],
    ['the same with separators behind it', `sep=;;;;\r\n${FILE}`],
    ['tabs', FILE.replaceAll(';', '\t')],
    ['commas', FILE.replaceAll(';', ',')],
    ['the line ends of old Macs', FILE.replaceAll('\r\n', '\r')],
    ['the words of an export from Entra', FILE.replace(HEAD, 'objectId;displayName;mail;role')],
    ['capitals in another order', `ROLL;E-POST;NAMN;OBJEKT-ID\nchef;asa@exempel.se;Åsa Ek;${ID}`],
  ];
  for (const [what, file] of same) {
    it(`is read right with ${what}`, () => {
      const text = typeof file === 'string' ? file : decode(file);
      assert.deepEqual(readPeopleCsv(text).map(withoutLine), [ASA]);
    });
  }

  const names: readonly [cell: string, name: string][] = [
    ['Åsa "Anki" Ek', 'Åsa "Anki" Ek'],
    ['"Åsa ""Anki"" Ek"', 'Åsa "Anki" Ek'],
    ['"Åsa "Anki" Ek"', 'Åsa "Anki" Ek'],
    ['Åsa 5" Ek', 'Åsa 5" Ek'],
    ["Bram van 't Hooft", "Bram van 't Hooft"],
    ["'t Hooft", "'t Hooft"],
    ['Ek, Åsa', 'Ek, Åsa'],
    ['"Ek; Åsa"', 'Ek; Åsa'],
  ];
  for (const [cell, name] of names) {
    it(`is read with the name ${cell}`, () => {
      assert.equal(readPeopleCsv(withName(cell))[0]?.name, name);
    });
  }

  const second = `${OTHER};Bo Ek;bo@exempel.se;chef`;
  const refused: readonly [what: string, text: string, finding: Finding][] = [
    [
      'a quote that is never closed',
      `${withName('"Åsa Ek')}\n${second}`,
      { at: 'name', line: 2, code: 'open-quote' },
    ],
    [
      'a quote that a later row closes',
      `${withName('"Åsa Ek')}\n${OTHER};Bo Ek";bo@exempel.se;chef`,
      { at: 'name', line: 2, code: 'open-quote' },
    ],
    [
      'a quote that another opens again',
      `${withName('"Åsa Ek')}\n${OTHER};"Bo Ek;bo@exempel.se;chef\n${ID};x`.replace(/\n[^\n]*$/, ''),
      { at: 'name', line: 2, code: 'open-quote' },
    ],
    [
      'a comma in a name without quotes',
      `id,namn,e-post,roll\n${ID},Ek, Åsa,`,
      { at: 'email', line: 2, code: 'not-an-address', value: 'Åsa' },
    ],
    [
      'a name in the column of addresses',
      withEmail('Åsa Ek'),
      { at: 'email', line: 2, code: 'not-an-address', value: 'Åsa Ek' },
    ],
    [
      'a row of totals',
      `${FILE}Totalt;1;;`,
      { at: 'id', line: 3, code: 'not-an-object-id', value: 'Totalt' },
    ],
    [
      'the same id twice',
      `${FILE}{${ID.toUpperCase()}};Bo Ek;bo@exempel.se;chef`,
      { at: 'id', line: 3, code: 'duplicate', value: ID },
    ],
    [
      'the same address twice',
      `${FILE}${OTHER};Bo Ek;ASA@exempel.se;chef`,
      { at: 'email', line: 3, code: 'same-address', value: 'ASA@exempel.se' },
    ],
    [
      'a column of notes',
      `${HEAD};anteckning\n${ROW};x`,
      { at: 'anteckning', line: 1, code: 'unknown-key', limit: 'id,name,email,role,unit,deputy' },
    ],
  ];
  for (const [what, text, finding] of refused) {
    it(`is refused in a line that says where, with ${what}`, () => {
      const [first] = problemFrom(() => readPeopleCsv(text)).findings;
      assert.deepEqual(first, finding);
      assert.match(findingLine(finding, 'sv'), /^rad \d, \S+: .*;/);
      assert.match(findingLine(finding, 'en'), /^line \d, \S+: .*[;,]/);
    });
  }

  it('is refused with more cells in a row than there are columns', () => {
    const { findings } = problemFrom(() => readOwnersCsv('item,person\njobs,Ek, Åsa'));
    assert.deepEqual(findings, [{ at: '', line: 2, code: 'too-many-cells', limit: 2 }]);
  });

  it('counts its lines over breaks within cells and blank rows', () => {
    const text = `sep=;\n${HEAD}\n${ID};"Åsa\nEk";;\n;;;\n${OTHER};;;`;
    const { findings } = problemFrom(() => readPeopleCsv(text));
    assert.deepEqual(findings, [{ at: 'name', line: 6, code: 'missing' }]);
  });

  it('has the delimiter that parts its cells, though names hold commas and no heading tells', () => {
    const rows = `${ID};Ek, Åsa;asa@exempel.se;chef\n${OTHER};Ek, Bo, Malmö;;chef`;
    assert.deepEqual(
      readPeopleCsv(rows).map(({ name }) => name),
      ['Ek, Åsa', 'Ek, Bo, Malmö'],
    );
    const [owner] = readOwnersCsv('jobs;Ek, Åsa\nmetro;Ek, Bo');
    assert.deepEqual(owner, { line: 1, item: 'jobs', person: 'Ek, Åsa' });
    assert.equal(readPeopleCsv(`id, namn\n${ID}, Åsa Ek`)[0]?.name, 'Åsa Ek');
  });

  it('has the same id however its hyphens are written', () => {
    const ids = [ID.replaceAll('-', ''), `urn:uuid:${ID}`, ID.replaceAll('-', '−')];
    for (const id of ids) assert.equal(readPeopleCsv(`id;namn\n${id};Åsa Ek`)[0]?.id, ID);
  });

  it('names owners by what mail programs and spreadsheets make of them', () => {
    const cells = [`"=""{${ID.toUpperCase()}}"""`, 'mailto:asa@exempel.se', 'Åsa Ek <asa@exempel.se>'];
    const read = readOwnersCsv(`mål;ansvarig\n;;\n${cells.map((cell) => `jobs;${cell}`).join('\n;\n')}`);
    assert.deepEqual(
      read.map(({ person }) => person),
      [ID, 'asa@exempel.se', 'asa@exempel.se'],
    );
  });
});
