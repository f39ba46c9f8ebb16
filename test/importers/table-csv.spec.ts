import assert from 'node:assert/strict';
import type { Finding } from '../../src/domain/errors.ts';
import type { Person } from '../../src/domain/people/people.ts';
import { decode } from '../../src/importers/files/content.ts';
import { readOwnersCsv } from '../../src/importers/owners-csv.ts';
import { readPeopleCsv, unlistedFields } from '../../src/importers/people-csv.ts';
import { problemFrom } from '../build.ts';

const ASA: Person & { readonly line: number } = {
  line: 2,
  id: 'asa',
  name: 'Åsa Öberg',
  email: 'asa@exempel.invalid',
  roles: ['manager'],
  unit: 'Miljöförvaltningen',
  deputy: 'Bo Ek',
};
const CELLS = 'asa,Åsa Öberg,asa@exempel.invalid,chef,Miljöförvaltningen,Bo Ek';

describe('A list of people in Swedish', () => {
  const headings = [
    'id,namn,e-post,roll,enhet,ersättare',
    'Objekt-ID,Namn,E-post,Roll,Förvaltning,Ersättare',
    'användar-id,NAMN,mejl,ROLL,ENHET,ERSÄTTARE',
    'Entra ID,Name,Epost,Role,Unit,Deputy',
    'objektid,name,E-postadress,role,unit,deputy',
    'Objekt-id,Namn,E-post,Roll,Forvaltning,Ersattare',
    'Objekt-id,Namn,E-post,Roll,Förvaltning,Ersättare'.normalize('NFD'),
  ];
  for (const heading of headings) {
    it(`is read by the heading ${heading}`, () => {
      assert.deepEqual(readPeopleCsv(`${heading}\n${CELLS}`), [ASA]);
      assert.deepEqual(unlistedFields(`${heading}\n${CELLS}`), []);
    });
  }

  it('is read whatever order its columns stand in', () => {
    const [head = [], row = []] = [headings[0] ?? '', CELLS].map((line) => line.split(','));
    for (const shift of head.keys()) {
      const turned = [head, row].map((cells) => [...cells.slice(shift), ...cells.slice(0, shift)]);
      for (const rows of [turned, turned.map((cells) => cells.toReversed())])
        assert.deepEqual(readPeopleCsv(rows.map((cells) => cells.join(';')).join('\n')), [ASA]);
    }
  });

  const file = `Objekt-ID,Namn,E-post,Roll,Förvaltning,Ersättare\r\n${CELLS}\r\n`;
  const saved: readonly [how: string, bytes: Uint8Array, line: number][] = [
    ['in UTF-8', Buffer.from(file), 2],
    ['in UTF-8 with a byte order mark', Buffer.from(`\uFEFF${file}`), 2],
    ['in Latin-1', Buffer.from(file, 'latin1'), 2],
    ['in Latin-1 with semicolons', Buffer.from(file.replaceAll(',', ';'), 'latin1'), 2],
    ['with tabs', Buffer.from(file.replaceAll(',', '\t')), 2],
    ['with a line that names the semicolon', Buffer.from(`sep=;\r\n${file.replaceAll(',', ';')}`), 3],
    [
      'with a mark and a quoted line that names a bar',
      Buffer.from(`\uFEFF"sep=|"\r\n${file.replaceAll(',', '|')}`),
      3,
    ],
    ['after blank lines', Buffer.from(`\r\n\r\n${file.replaceAll(',', ';')}`), 4],
  ];
  for (const [how, bytes, line] of saved) {
    it(`is read when it is saved ${how}`, () => {
      assert.deepEqual(readPeopleCsv(decode(bytes)), [{ ...ASA, line }]);
    });
  }

  it('is read without a heading when its roles are Swedish', () => {
    assert.deepEqual(readPeopleCsv(CELLS), [{ ...ASA, line: 1 }]);
  });

  const roles: readonly [cell: string, roles: Person['roles']][] = [
    ['målansvarig', ['owner']],
    ['Ansvarig', ['owner']],
    ['ägare', ['owner']],
    ['Målägare', ['owner']],
    ['CHEF', ['manager']],
    ['samordnare', ['coordinator']],
    ['controller', ['coordinator']],
    ['attestant', ['approver']],
    ['läsare', ['reader']],
    ['chef+attestant', ['manager', 'approver']],
    ['chef och attestant', ['manager', 'approver']],
    ['chef, samordnare och läsare', ['manager', 'coordinator', 'reader']],
    ['manager and owner', ['manager', 'owner']],
    ['samordnare, controller', ['coordinator']],
    ['målansvarig + owner', ['owner']],
  ];
  for (const [cell, expected] of roles) {
    it(`takes "${cell}" for ${expected.join(' and ')}`, () => {
      assert.deepEqual(readPeopleCsv(`id,namn,roll\nasa,Åsa,"${cell}"`)[0]?.roles, expected);
    });
  }

  const faults: readonly [what: string, text: string, findings: readonly Finding[]][] = [
    [
      'two columns of units',
      'id;namn;enhet;förvaltning\nasa;Åsa;a;b',
      [{ at: 'förvaltning', line: 1, code: 'duplicate' }],
    ],
    [
      'a role that is none',
      'sep=;\nid;namn;roll\nasa;Åsa;chef och kung',
      [{ at: 'role', line: 3, code: 'not-a-role', value: 'kung' }],
    ],
    ['no id in a row', 'objekt-id\tnamn\n\tÅsa', [{ at: 'id', line: 2, code: 'missing' }]],
    [
      'a column for something else',
      'id;namn;telefon\nasa;Åsa;1',
      [{ at: 'telefon', line: 1, code: 'unknown-key', limit: 'id,name,email,role,unit,deputy' }],
    ],
  ];
  for (const [what, text, findings] of faults) {
    it(`is refused with ${what}`, () => {
      assert.deepEqual(problemFrom(() => readPeopleCsv(text)).findings, findings);
    });
  }
});

describe('A list of owners in Swedish', () => {
  const expected = [{ line: 2, item: 'jobs', person: 'Åsa Öberg', unit: 'HR' }];
  for (const heading of ['post;ansvarig;enhet', 'Mål;Målansvarig;Förvaltning', 'item;person;unit']) {
    it(`is read by the heading ${heading}`, () => {
      assert.deepEqual(readOwnersCsv(`${heading}\njobs;Åsa Öberg;HR`), expected);
    });
  }

  it('is read in any order, as Excel saves it', () => {
    const bytes = Buffer.from('enhet;målansvarig;mål\r\nHR;Åsa Öberg;jobs\r\n', 'latin1');
    assert.deepEqual(readOwnersCsv(decode(bytes)), expected);
  });
});
