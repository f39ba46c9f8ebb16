import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod/v4';
import { type Finding, Problem, type ProblemCode } from '../domain/errors.ts';
import { type Ownership, type Person, personId, type UnlistedField } from '../domain/people.ts';
import { ID_PATTERN } from '../domain/plan.ts';
import { ROLES, type Role } from '../domain/roles.ts';

const PEOPLE_COLUMNS = ['id', 'name', 'email', 'role', 'unit', 'deputy'];
const OWNER_COLUMNS = ['item', 'person', 'unit'];
/** Columns that say who somebody is. */
const PERSON_COLUMNS = ['id', 'deputy', 'person'];

interface Line {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * Reads `id,name,email,role,unit,deputy`; several roles are joined by `+` (`owner+manager`), none means owner.
 * @throws Problem `invalid-people` with line and column of each fault
 */
export function readPeopleCsv(text: string): Person[] {
  const lines = readLines(text, PEOPLE_COLUMNS, 'invalid-people');
  const findings: Finding[] = [];
  const people = lines.map(({ line, cells }): Person => {
    for (const at of ['id', 'deputy']) {
      const value = cells[at];
      if (value && !ID_PATTERN.test(value)) findings.push({ at, line, code: 'not-an-id', value });
    }
    for (const at of ['id', 'name']) if (!cells[at]) findings.push({ at, line, code: 'missing' });
    return {
      id: cells.id ?? '',
      name: cells.name ?? '',
      roles: rolesOf(cells.role ?? '', line, findings),
      ...optional('email', cells.email),
      ...optional('unit', cells.unit),
      ...optional('deputy', cells.deputy),
    };
  });
  lines.forEach(({ line, cells }, index) => {
    const isRepeated = lines.slice(0, index).some((earlier) => earlier.cells.id === cells.id);
    if (cells.id && isRepeated) findings.push({ at: 'id', line, code: 'duplicate', value: cells.id });
  });
  return soundOrThrow(people, findings, 'invalid-people');
}

/** What a list of people has no column for: it says nothing of that, and nothing is to be changed. */
export function unlistedFields(text: string): readonly UnlistedField[] {
  const [first] = parseCsv(text, 'invalid-people');
  const heading = (first?.record ?? []).map((cell) => cell.toLowerCase());
  if (!heading.some((cell) => PEOPLE_COLUMNS.includes(cell))) return [];
  const fields = { email: 'email', role: 'roles', unit: 'unit', deputy: 'deputy' } as const;
  return Object.entries(fields).flatMap(([column, field]) => (heading.includes(column) ? [] : [field]));
}

/**
 * Reads `item,person[,unit]`.
 * @throws Problem `invalid-owners` with line and column of each fault
 */
export function readOwnersCsv(text: string): (Ownership & { readonly line: number })[] {
  const findings: Finding[] = [];
  const owners = readLines(text, OWNER_COLUMNS, 'invalid-owners').map(({ line, cells }) => {
    for (const at of ['item', 'person']) if (!cells[at]) findings.push({ at, line, code: 'missing' });
    return { line, item: cells.item ?? '', person: cells.person ?? '', ...optional('unit', cells.unit) };
  });
  return soundOrThrow(owners, findings, 'invalid-owners');
}

function soundOrThrow<T>(rows: T[], findings: readonly Finding[], code: ProblemCode): T[] {
  if (findings.length > 0) throw new Problem(code, {}, findings);
  if (rows.length === 0) throw new Problem(code, {}, [{ at: '', code: 'missing' }]);
  return rows;
}

function optional<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  const present: Partial<Record<K, string>> = {};
  if (value) present[key] = value;
  return present;
}

function rolesOf(text: string, line: number, findings: Finding[]): readonly Role[] {
  const names = text.split('+').flatMap((part) => part.trim().toLowerCase() || []);
  if (names.length === 0) return ['owner'];
  return names.flatMap((name) => {
    const role = ROLES.find((candidate) => candidate === name);
    if (!role) findings.push({ at: 'role', line, code: 'not-one-of', value: name, limit: ROLES.join(', ') });
    return role ?? [];
  });
}

const Records = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

/** Comma or semicolon, with a heading line or without one (then the columns stand in the contract's order). */
function readLines(text: string, columns: readonly string[], code: ProblemCode): Line[] {
  const [first, ...others] = parseCsv(text, code).map(({ record, info }) => ({
    cells: trimEnd(record),
    line: info.lines,
  }));
  if (!first) return [];
  const heading = first.cells.map((cell) => cell.toLowerCase());
  const hasHeading = heading.some((cell) => columns.includes(cell));
  if (!hasHeading && columns === PEOPLE_COLUMNS && !ROLES.some((role) => heading[3]?.includes(role))) {
    // Neither a heading of ours nor a person: a heading in other words, which would make somebody out of itself.
    throw new Problem(code, {}, [
      {
        at: '',
        line: first.line,
        code: 'not-one-of',
        value: first.cells.join(','),
        limit: columns.join(','),
      },
    ]);
  }
  const names = hasHeading ? heading : columns;
  const rows = hasHeading ? others : [first, ...others];
  const findings = [
    ...names
      .filter((name) => !columns.includes(name))
      .map((at): Finding => ({ at, line: first.line, code: 'unknown-key', limit: columns.join(',') })),
    ...rows
      .filter(({ cells }) => cells.length > names.length)
      .map(({ line }): Finding => ({ at: '', line, code: 'too-many', limit: names.length })),
  ];
  if (findings.length > 0) throw new Problem(code, {}, findings);
  return rows.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(names.map((name, index) => [name, cellOf(name, cells[index] ?? '')])),
  }));
}

function cellOf(column: string, cell: string): string {
  return PERSON_COLUMNS.includes(column) ? personId(cell) : cell;
}

/** Excel ends lines with empty cells. */
function trimEnd(record: readonly string[]): readonly string[] {
  return record.slice(0, record.findLastIndex((cell) => cell !== '') + 1);
}

function parseCsv(text: string, code: ProblemCode): z.infer<typeof Records> {
  const firstLine = text.slice(0, text.search(/\r|\n|$/));
  const delimiter = firstLine.split(';').length > firstLine.split(',').length ? ';' : ',';
  try {
    const options = {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    };
    return Records.parse(parse(text, options));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Problem(code, {}, [
      { at: '', line: Number(error.lines ?? 1), code: 'wrong-type', limit: 'CSV' },
    ]);
  }
}
