import { importOwners } from '../commands/people/import-owners.ts';
import { importPeople } from '../commands/people/import-people.ts';
import { readOwnersCsv } from '../importers/owners-csv.ts';
import { readPeopleCsv, unlistedFields } from '../importers/people-csv.ts';
import { type Output, only, type Run, readText } from './run.ts';

export async function runPeople({ words, actor, deps }: Run): Promise<Output> {
  const csv = readText(only(words, 'people <fil.csv>'));
  const done = await importPeople(actor, readPeopleCsv(csv), deps, unlistedFields(csv));
  const added = done.added === 1 ? '1 ny person' : `${done.added} nya personer`;
  const renewed = done.renewed === 1 ? '1 uppdaterad' : `${done.renewed} uppdaterade`;
  return { lines: `${added}, ${renewed}`, json: done };
}

export async function runOwners({ words, options, actor, deps }: Run): Promise<Output> {
  const owners = readOwnersCsv(readText(only(words, 'owners <fil.csv>')));
  const done = await importOwners(actor, { plan: options.plan, owners }, deps);
  const people = done.people === 1 ? '1 person' : `${done.people} personer`;
  return { lines: `${done.plan}: ${done.items} mål eller uppdrag har fått ansvariga, ${people}`, json: done };
}
