import assert from 'node:assert/strict';
import type { Finding } from '../../src/domain/errors.ts';
import type { Person } from '../../src/domain/people/people.ts';
import { readOwnersCsv } from '../../src/importers/owners-csv.ts';
import { readPeopleCsv } from '../../src/importers/people-csv.ts';
import { problemFrom } from '../build.ts';

const ANNA_EK: Person = {
  id: 'anna',
  name: 'Anna Ek',
  email: 'anna@exempel.invalid',
  roles: ['manager'],
  unit: 'HR',
  deputy: 'bo',
};
const GUID = 'b83d94e7-16fa-4c05-8e72-3a9f51d6c048';

describe('readPeopleCsv', () => {
  const full = 'anna,Anna Ek,anna@exempel.invalid,manager,HR,bo';
  const files: readonly [string, string, readonly Person[]][] = [
    ['commas', `id,name,email,role,unit,deputy\n${full}\n`, [ANNA_EK]],
    [
      'semicolons, as Swedish Excel writes',
      `id,name,email,role,unit,deputy\n${full}`.replaceAll(',', ';'),
      [ANNA_EK],
    ],
    ['a byte order mark', `\uFEFFid,name,email,role,unit,deputy\n${full}\n`, [ANNA_EK]],
    ['a byte order mark and no heading', `\uFEFF${full}\n`, [ANNA_EK]],
    ['the line ends of Windows', `id,name,email,role,unit,deputy\r\n${full}\r\n`, [ANNA_EK]],
    ['no heading line', full, [ANNA_EK]],
    [
      'columns in another order',
      'deputy,unit,role,email,name,id\nbo,HR,manager,anna@exempel.invalid,Anna Ek,anna',
      [ANNA_EK],
    ],
    ['a heading in capitals', `ID,Name,Email,Role,Unit,Deputy\n${full}`, [ANNA_EK]],
    ['blanks around what it says', full.replaceAll(',', ' , '), [ANNA_EK]],
    [
      'a delimiter within quotes',
      'id,name\nanna,"Ek, Anna"',
      [{ id: 'anna', name: 'Ek, Anna', roles: ['owner'] }],
    ],
    [
      'quotes within quotes',
      'id,name\nanna,"Anna ""Anki"" Ek"',
      [{ id: 'anna', name: 'Anna "Anki" Ek', roles: ['owner'] }],
    ],
    [
      'quotes around everything',
      '"id";"name"\n"anna";"Anna; Ek"',
      [{ id: 'anna', name: 'Anna; Ek', roles: ['owner'] }],
    ],
    ['blank lines', '\nid,name\n\nanna,Anna\n\n\n', [{ id: 'anna', name: 'Anna', roles: ['owner'] }]],
    [
      'lines of unequal length',
      'id,name,email,role\nanna,Anna\nbo,Bo,bo@exempel.invalid,reader\n',
      [
        { id: 'anna', name: 'Anna', roles: ['owner'] },
        { id: 'bo', name: 'Bo', email: 'bo@exempel.invalid', roles: ['reader'] },
      ],
    ],
    [
      'names from everywhere',
      'id,name\nå1,Şükrü Ðorđević 李',
      [{ id: 'å1', name: 'Şükrü Ðorđević 李', roles: ['owner'] }],
    ],
  ];
  for (const [what, text, people] of files) {
    it(`reads a file with ${what}`, () => {
      const read = readPeopleCsv(text).map(({ line: _, ...person }) => person);
      assert.deepEqual(read, people);
    });
  }

  const roles: readonly [string, Person['roles']][] = [
    ['', ['owner']],
    ['reader', ['reader']],
    ['owner+manager', ['owner', 'manager']],
    [' Coordinator + APPROVER ', ['coordinator', 'approver']],
    ['owner+', ['owner']],
    ['+', ['owner']],
  ];
  for (const [text, expected] of roles) {
    it(`reads the role ${JSON.stringify(text)} as ${expected.join(' and ')}`, () => {
      assert.deepEqual(readPeopleCsv(`id,name,role\nanna,Anna,${text}`)[0]?.roles, expected);
    });
  }

  const COLUMNS = 'id,name,email,role,unit,deputy';
  const faults: readonly [string, string, readonly Finding[]][] = [
    ['nothing in it', '', [{ at: '', code: 'no-rows', limit: 'id, name' }]],
    ['only blank lines', '\n\n', [{ at: '', code: 'no-rows', limit: 'id, name' }]],
    ['only a heading', 'id,name\n', [{ at: '', code: 'no-rows', limit: 'id, name' }]],
    ['no id on line 3', 'id,name\nanna,Anna\n,Bo', [{ at: 'id', line: 3, code: 'missing' }]],
    [
      'no id on line 4, after a blank line',
      'id,name\nanna,Anna\n\n,Bo',
      [{ at: 'id', line: 4, code: 'missing' }],
    ],
    [
      'no id on line 2 of a file without heading',
      'anna,Anna,,owner\n,Bo',
      [{ at: 'id', line: 2, code: 'missing' }],
    ],
    ['no name', 'id,name\nanna,', [{ at: 'name', line: 2, code: 'missing' }]],
    ['no column of ids', 'name,role\nAnna,owner', [{ at: 'id', line: 2, code: 'missing' }]],
    [
      'an id with a blank',
      'id,name\nanna ek,Anna',
      [{ at: 'id', line: 2, code: 'not-an-id', value: 'anna ek' }],
    ],
    [
      'the same person three times',
      'id,name\nanna,Anna\nanna,Anna\nbo,Bo\nanna,Ek',
      [
        { at: 'id', line: 3, code: 'duplicate', value: 'anna' },
        { at: 'id', line: 5, code: 'duplicate', value: 'anna' },
      ],
    ],
    [
      'the same GUID in small letters and in capitals',
      `id,name\n${GUID.toUpperCase()},Anna\n${GUID},Anna`,
      [{ at: 'id', line: 3, code: 'duplicate', value: GUID }],
    ],
    [
      'an unknown role',
      'id,name,role\nanna,Anna,boss',
      [{ at: 'role', line: 2, code: 'not-a-role', value: 'boss' }],
    ],
    [
      'an unknown role among known ones',
      'id,name,role\nanna,Anna,owner+boss+reader',
      [{ at: 'role', line: 2, code: 'not-a-role', value: 'boss' }],
    ],
    [
      'an unknown column',
      'id,title\nanna,Anna',
      [{ at: 'title', line: 1, code: 'unknown-key', limit: COLUMNS }],
    ],
    [
      'a quote that is never closed',
      'id,name\nanna,"Anna\nbo,Bo',
      [{ at: 'name', line: 2, code: 'open-quote' }],
    ],
    [
      'several faults, each with its line',
      'id,name,role\n,Anna,\nbo,,boss\n',
      [
        { at: 'id', line: 2, code: 'missing' },
        { at: 'name', line: 3, code: 'missing' },
        { at: 'role', line: 3, code: 'not-a-role', value: 'boss' },
      ],
    ],
  ];
  for (const [what, text, findings] of faults) {
    it(`refuses a file with ${what}`, () => {
      const problem = problemFrom(() => readPeopleCsv(text));
      assert.equal(problem.code, 'invalid-people');
      assert.deepEqual(problem.findings, findings);
    });
  }
});

describe('readOwnersCsv', () => {
  it('and readPeopleCsv spell GUIDs as Entra does, and leave other words alone', () => {
    const capitals = GUID.toUpperCase();
    const [owner] = readOwnersCsv(`item,person,unit\n${capitals},${capitals},${capitals}`);
    assert.deepEqual([owner?.item, owner?.person, owner?.unit], [capitals, GUID, capitals]);
    const [person] = readPeopleCsv(`id,name,deputy,unit\n${capitals},${capitals},${capitals},${capitals}`);
    assert.deepEqual(
      [person?.id, person?.name, person?.deputy, person?.unit],
      [GUID, capitals, GUID, capitals],
    );
  });

  const files: readonly [string, string, ReturnType<typeof readOwnersCsv>][] = [
    ['item and person', 'item,person\njobs,anna', [{ line: 2, item: 'jobs', person: 'anna' }]],
    ['units', 'item;person;unit\njobs;anna;HR', [{ line: 2, item: 'jobs', person: 'anna', unit: 'HR' }]],
    ['no heading line', 'jobs,anna,HR', [{ line: 1, item: 'jobs', person: 'anna', unit: 'HR' }]],
    [
      'two owners of an item',
      'item,person\njobs,anna\njobs,bo',
      [
        { line: 2, item: 'jobs', person: 'anna' },
        { line: 3, item: 'jobs', person: 'bo' },
      ],
    ],
  ];
  for (const [what, text, owners] of files) {
    it(`reads a file with ${what}`, () => {
      assert.deepEqual(readOwnersCsv(text), owners);
    });
  }

  const faults: readonly [string, string, readonly Finding[]][] = [
    ['nothing in it', '', [{ at: '', code: 'no-rows', limit: 'item, person' }]],
    ['only a heading', 'mål;ansvarig', [{ at: '', code: 'no-rows', limit: 'item, person' }]],
    ['no item', 'item,person\n,anna', [{ at: 'item', line: 2, code: 'missing' }]],
    ['no person', 'item,person\njobs,', [{ at: 'person', line: 2, code: 'missing' }]],
    [
      'an unknown column',
      'item,owner,person\njobs,x,anna',
      [{ at: 'owner', line: 1, code: 'unknown-key', limit: 'item,person,unit,as' }],
    ],
  ];
  for (const [what, text, findings] of faults) {
    it(`refuses a file with ${what}`, () => {
      const problem = problemFrom(() => readOwnersCsv(text));
      assert.equal(problem.code, 'invalid-owners');
      assert.deepEqual(problem.findings, findings);
    });
  }
});
