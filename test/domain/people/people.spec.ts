import assert from 'node:assert/strict';
import { personId } from '../../../src/domain/people/people.ts';

describe('personId', () => {
  const guid = 'b83d94e7-16fa-4c05-8e72-3a9f51d6c048';
  const cases: readonly [what: string, written: string, id: string][] = [
    ['a GUID in small letters', guid, guid],
    ['a GUID in capitals', guid.toUpperCase(), guid],
    ['a GUID in both', 'B83d94e7-16Fa-4c05-8e72-3a9f51d6C048', guid],
    ['an id of another kind', 'Anna.Ek', 'Anna.Ek'],
    ['a GUID with something after it', `${guid.toUpperCase()}X`, `${guid.toUpperCase()}X`],
    ['a GUID with a word before it', `8:ORGID:${guid}`, `8:ORGID:${guid}`],
    ['a GUID with a letter that is no digit', guid.replace('b', 'G'), guid.replace('b', 'G')],
    [
      'a GUID without its hyphens',
      guid.toUpperCase().replaceAll('-', ''),
      'B83D94E716FA4C058E723A9F51D6C048',
    ],
    ['nothing', '', ''],
  ];
  for (const [what, written, id] of cases) {
    it(`of ${what} is ${id === written ? 'what was written' : 'its small letters'}`, () => {
      assert.equal(personId(written), id);
    });
  }
});
