import type { Finding } from '../domain/errors.ts';
import { LISTED_AS, type ListedOwner } from '../domain/people/listed.ts';
import { listedPerson, optional, readTable, soundOrThrow } from './table-csv.ts';

const OWNER_COLUMNS = {
  item: ['post', 'mål'],
  person: ['ansvarig', 'målansvarig'],
  unit: ['enhet', 'förvaltning'],
  as: ['som', 'roll'],
};
/** What a list calls what somebody is to an item, or to an area. */
const AS_WORDS: Readonly<Record<string, (typeof LISTED_AS)[number]>> = {
  '': 'owner',
  owner: 'owner',
  ansvarig: 'owner',
  approver: 'approver',
  attestant: 'approver',
};
const OWNERS_NEEDED = ['item', 'person'];

/**
 * Reads `item,person[,unit][,as]`; a person is left as written: an id, an e-mail address or a name.
 * @throws Problem `invalid-owners` with line and column of each fault
 */
export function readOwnersCsv(text: string): ListedOwner[] {
  const findings: Finding[] = [];
  const { lines } = readTable(text, OWNER_COLUMNS, 'invalid-owners');
  const owners = lines.map(({ line, cells }) => {
    for (const at of OWNERS_NEEDED) if (!cells[at]) findings.push({ at, line, code: 'missing' });
    const as = AS_WORDS[(cells.as ?? '').trim().toLowerCase()];
    if (!as) {
      findings.push({ at: 'as', line, code: 'not-one-of', value: cells.as, limit: LISTED_AS.join(', ') });
    }
    const person = listedPerson(cells.person ?? '');
    return {
      line,
      item: cells.item ?? '',
      person,
      ...optional('unit', cells.unit),
      ...(as === 'approver' ? { as } : {}),
    };
  });
  return soundOrThrow(owners, findings, 'invalid-owners', OWNERS_NEEDED);
}
