import { type Finding, Problem } from '../domain/errors.ts';
import { plainName } from '../domain/names.ts';
import type { Listed } from '../domain/people/listed.ts';
import { type Person, personId, type UnlistedField } from '../domain/people/people.ts';
import { ROLES, type Role } from '../domain/people/roles.ts';
import { ID_PATTERN } from '../domain/plans/plan.ts';
import { columnList, optional, readTable, soundOrThrow } from './table-csv.ts';

const PEOPLE_COLUMNS = {
  id: ['objekt-id', 'object id', 'användar-id', 'entra-id'],
  name: ['namn'],
  email: ['e-post', 'e-postadress', 'mejl'],
  role: ['roll'],
  unit: ['enhet', 'förvaltning'],
  deputy: ['ersättare'],
};
const PEOPLE_NEEDED = ['id', 'name'];

const ROLE_WORDS: Readonly<Record<Role, readonly string[]>> = {
  owner: ['målansvarig', 'ansvarig', 'målägare', 'ägare'],
  manager: ['chef'],
  coordinator: ['samordnare', 'controller'],
  approver: ['attestant'],
  reader: ['läsare'],
};

/**
 * Reads `id,name,email,role,unit,deputy`; several roles are joined (`owner+manager`, `chef och attestant`), none means
 * owner. A deputy is left as written: an id, an e-mail address or a name.
 * @throws Problem `invalid-people` with line and column of each fault
 */
export function readPeopleCsv(text: string): Listed<Person>[] {
  const { heading, lines } = readTable(text, PEOPLE_COLUMNS, 'invalid-people');
  const [first] = lines;
  if (!heading && first && rolesIn(first.cells.role ?? '').every(({ role }) => role === undefined)) {
    // Neither a heading of ours nor a person: a heading in other words, which would make somebody out of itself.
    const value = Object.values(first.cells).join(',').replace(/,+$/, '');
    throw new Problem('invalid-people', {}, [
      { at: '', line: first.line, code: 'not-one-of', value, limit: columnList(PEOPLE_COLUMNS) },
    ]);
  }
  const findings: Finding[] = [];
  const people = lines.map(({ line, cells }): Listed<Person> => {
    const id = personId(cells.id ?? '');
    if (id && !ID_PATTERN.test(id)) findings.push({ at: 'id', line, code: 'not-an-id', value: id });
    for (const at of PEOPLE_NEEDED) if (!cells[at]) findings.push({ at, line, code: 'missing' });
    return {
      line,
      id,
      name: cells.name ?? '',
      roles: rolesOf(cells.role ?? '', line, findings),
      ...optional('email', cells.email),
      ...optional('unit', cells.unit),
      ...optional('deputy', personId(cells.deputy ?? '')),
    };
  });
  people.forEach(({ id, line }, index) => {
    const isRepeated = people.slice(0, index).some((earlier) => earlier.id === id);
    if (id && isRepeated) findings.push({ at: 'id', line, code: 'duplicate', value: id });
  });
  return soundOrThrow(people, findings, 'invalid-people', PEOPLE_NEEDED);
}

/** What a list of people has no column for: it says nothing of that, and nothing is to be changed. */
export function unlistedFields(text: string): readonly UnlistedField[] {
  const { heading } = readTable(text, PEOPLE_COLUMNS, 'invalid-people');
  if (!heading) return [];
  const fields = { email: 'email', role: 'roles', unit: 'unit', deputy: 'deputy' } as const;
  return Object.entries(fields).flatMap(([column, field]) => (heading.includes(column) ? [] : [field]));
}

function rolesOf(text: string, line: number, findings: Finding[]): readonly Role[] {
  const named = rolesIn(text);
  if (named.length === 0) return ['owner'];
  const roles = named.flatMap(({ name, role }) => {
    if (!role) findings.push({ at: 'role', line, code: 'not-a-role', value: name });
    return role ?? [];
  });
  return [...new Set(roles)];
}

/** The roles that a cell names, and undefined for each name that is none. */
function rolesIn(text: string): { readonly name: string; readonly role: Role | undefined }[] {
  const names = text.split(/[+,]|\s(?:och|and)\s/i).flatMap((part) => plainName(part) || []);
  return names.map((name) => ({
    name,
    role: ROLES.find((role) => role === name || ROLE_WORDS[role].includes(name)),
  }));
}
