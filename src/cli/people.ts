import { importOwners, importPeople } from '../commands/import-people.ts';
import { readOwnersCsv, readPeopleCsv, unlistedFields } from '../importers/people-csv.ts';
import { type Output, only, type Run, readText } from './run.ts';

export async function runPeople({ words, actor, deps }: Run): Promise<Output> {
  const csv = readText(only(words, 'people <fil.csv>'));
  const done = await importPeople(actor, readPeopleCsv(csv), deps, unlistedFields(csv));
  return { lines: `${done.added} nya personer, ${done.renewed} uppdaterade`, json: done };
}

export async function runOwners({ words, options, actor, deps }: Run): Promise<Output> {
  const owners = readOwnersCsv(readText(only(words, 'owners <fil.csv>')));
  const done = await importOwners(actor, { plan: options.plan, owners }, deps);
  return {
    lines: `${done.plan}: ${done.items} poster har fått ansvariga, ${done.people} personer`,
    json: done,
  };
}
