import { plainName } from '../names.ts';
import { personOf } from '../people/people.ts';
import type { RoundState } from '../rounds/round-state.ts';
import type { Filter } from './question.ts';
import type { SummaryLine } from './summary.ts';

/** Whether an answer is a unit's, or somebody's to give. */
export function isOf(
  { person, unit }: Pick<Filter, 'person' | 'unit'>,
  { owners, unit: own }: SummaryLine,
  { people }: Pick<RoundState, 'people'>,
): boolean {
  if (person !== undefined && !owners.includes(person)) return false;
  if (unit === undefined) return true;
  const units = own === undefined ? owners.map((owner) => personOf(people, owner)?.unit ?? '') : [own];
  return units.some((one) => plainName(one) === plainName(unit));
}
