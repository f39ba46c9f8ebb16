import type { Finding } from '../domain/errors.ts';
import type { Listed } from '../domain/people/listed.ts';
import type { Ownership } from '../domain/people/people.ts';
import { listedPerson, optional, readTable, soundOrThrow } from './table-csv.ts';

const OWNER_COLUMNS = {
  item: ['post', 'mål'],
  person: ['ansvarig', 'målansvarig'],
  unit: ['enhet', 'förvaltning'],
};
const OWNERS_NEEDED = ['item', 'person'];

/**
 * Reads `item,person[,unit]`; a person is left as written: an id, an e-mail address or a name.
 * @throws Problem `invalid-owners` with line and column of each fault
 */
export function readOwnersCsv(text: string): Listed<Ownership>[] {
  const findings: Finding[] = [];
  const { lines } = readTable(text, OWNER_COLUMNS, 'invalid-owners');
  const owners = lines.map(({ line, cells }) => {
    for (const at of OWNERS_NEEDED) if (!cells[at]) findings.push({ at, line, code: 'missing' });
    const person = listedPerson(cells.person ?? '');
    return { line, item: cells.item ?? '', person, ...optional('unit', cells.unit) };
  });
  return soundOrThrow(owners, findings, 'invalid-owners', OWNERS_NEEDED);
}
