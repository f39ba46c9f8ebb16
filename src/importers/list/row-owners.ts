import type { Finding } from '../../domain/errors.ts';
import type { ListedOwners } from '../../domain/plans/read-document.ts';
import { listedPerson } from '../table-csv.ts';
import { at, type ListRow } from './row-facts.ts';
import type { Growing } from './tree.ts';

const MAX_UNIT = 200;

/** Who a row says answers about an item. A unit alone is asked nothing, and is told. */
export function ownersIn(row: ListRow, { id, units }: Growing, findings: Finding[]): readonly ListedOwners[] {
  const [people, deputies] = [peopleIn(row.cell('owner')), peopleIn(row.cell('deputy'))];
  const unit = row.cell('respondent').replace(/\s+/g, ' ').slice(0, MAX_UNIT);
  if (people.length === 0) {
    if (unit !== '') findings.push({ ...at(row, 'respondent'), code: 'unit-alone', value: unit });
    if (deputies.length > 0)
      findings.push({ ...at(row, 'deputy'), code: 'unit-alone', value: deputies.join(', ') });
    return [];
  }
  if (unit !== '') units.add(unit);
  const heads = { person: row.headOf('owner'), deputy: row.headOf('deputy') };
  const where = { line: row.line, ...(row.sheet === undefined ? {} : { sheet: row.sheet }) };
  return [{ item: id, ...where, heads, people, deputies, ...(unit === '' ? {} : { unit }) }];
}

/** The people of a cell; one with a comma may be "Ek, Anna", which whoever looks them up decides. */
function peopleIn(cell: string): readonly string[] {
  const parts = cell.split(/[;\n/]|\s(?:och|and|samt|&|\+)\s/);
  return [
    ...new Set(parts.map((part) => listedPerson(part.trim())).filter((part) => /[\p{L}\p{N}]/u.test(part))),
  ];
}
