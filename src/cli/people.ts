import { importOwners } from '../commands/people/import-owners.ts';
import { importPeople } from '../commands/people/import-people.ts';
import { readOwnersCsv } from '../importers/owners-csv.ts';
import { readPeopleCsv, unlistedFields } from '../importers/people-csv.ts';
import { countItems } from '../views/kinds.ts';
import { listTextsIn } from '../views/people/list-texts.ts';
import { terminalTextsIn } from '../views/texts/terminal.ts';
import { type Output, only, type Run, readText } from './run.ts';

export async function runPeople({ words, actor, wording, deps }: Run): Promise<Output> {
  const csv = readText(only(words, terminalTextsIn(wording.language).usageOf.people));
  const done = await importPeople(actor, readPeopleCsv(csv), deps, unlistedFields(csv));
  return { lines: listTextsIn(wording.language).peopleRead(done.added, done.renewed), json: done };
}

export async function runOwners({ words, options, actor, wording, deps }: Run): Promise<Output> {
  const file = only(words, terminalTextsIn(wording.language).usageOf.owners);
  const owners = readOwnersCsv(readText(file));
  const done = await importOwners(actor, { plan: options.plan, owners }, deps);
  const t = listTextsIn(wording.language);
  return {
    lines: t.ownersRead(done.plan, countItems(done.items, wording.language), done.people),
    json: { ...done, items: done.items.length },
  };
}
