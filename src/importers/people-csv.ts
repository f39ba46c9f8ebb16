import { type Finding, Problem } from '../domain/errors.ts';
import { plainName } from '../domain/names.ts';
import type { Listed } from '../domain/people/listed.ts';
import { isGuid, type Person, type UnlistedField } from '../domain/people/people.ts';
import { ROLES, type Role } from '../domain/people/roles.ts';
import { ID_PATTERN } from '../domain/plans/ids.ts';
import { columnList, listedAddress, listedPerson, optional, readTable, soundOrThrow } from './table-csv.ts';

const PEOPLE_COLUMNS = {
  id: ['objekt-id', 'object id', 'användar-id', 'entra-id'],
  name: ['namn', 'visningsnamn', 'display name'],
  email: ['e-post', 'e-postadress', 'mejl', 'mail'],
  role: ['roll'],
  unit: ['enhet', 'förvaltning'],
  deputy: ['ersättare'],
};
const PEOPLE_NEEDED = ['id', 'name'];
const ADDRESS = /^[^\s@<>,;]+@[^\s@<>,;]+$/;

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
    const id = listedPerson(cells.id ?? '');
    const email = listedAddress(cells.email ?? '');
    if (email && !ADDRESS.test(email))
      findings.push({ at: 'email', line, code: 'not-an-address', value: email });
    if (id && !ID_PATTERN.test(id)) findings.push({ at: 'id', line, code: 'not-an-id', value: id });
    for (const at of PEOPLE_NEEDED) if (!cells[at]) findings.push({ at, line, code: 'missing' });
    return {
      line,
      id,
      name: cells.name ?? '',
      roles: rolesOf(cells.role ?? '', line, findings),
      ...optional('email', email),
      ...optional('unit', cells.unit),
      ...optional('deputy', listedPerson(cells.deputy ?? '')),
    };
  });
  findings.push(...repeated(people), ...strange(people));
  return soundOrThrow(people, findings, 'invalid-people', PEOPLE_NEEDED);
}

/** Whoever stands there twice, by id, and two of different names with one address. Of one name they are two accounts, old and new. */
function repeated(people: readonly Listed<Person>[]): Finding[] {
  const ids = new Set<string>();
  const names = new Map<string, string>();
  return people.flatMap(({ id, name, email = '', line }): Finding[] => {
    const address = plainName(email);
    const [hasId, other] = [id !== '' && ids.has(id), names.get(address)];
    ids.add(id);
    if (address !== '') names.set(address, plainName(name));
    if (hasId) return [{ at: 'id', line, code: 'duplicate', value: id }];
    const isTaken = other !== undefined && other !== plainName(name);
    return isTaken ? [{ at: 'email', line, code: 'same-address', value: email }] : [];
  });
}

/** Rows that are no people, such as a total: a word stands where others have what Entra gave them, and a number for a name. */
function strange(people: readonly Listed<Person>[]): Finding[] {
  if (!people.some(({ id }) => isGuid(id))) return [];
  return people.flatMap(({ id, name, line }): Finding[] =>
    isGuid(id) || !ID_PATTERN.test(id) || /\p{L}/u.test(name)
      ? []
      : [{ at: 'id', line, code: 'not-an-object-id', value: id }],
  );
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
