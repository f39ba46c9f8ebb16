import { importOwners } from '../commands/people/import-owners.ts';
import { importPeople } from '../commands/people/import-people.ts';
import { moveAccount } from '../commands/people/move-account.ts';
import { removePerson } from '../commands/people/remove-person.ts';
import { personId } from '../domain/people/people.ts';
import { may } from '../domain/people/roles.ts';
import { readOwnersCsv } from '../importers/owners-csv.ts';
import { readPeopleCsv, unlistedFields } from '../importers/people-csv.ts';
import { countItems } from '../views/kinds.ts';
import { movedLines, peopleReadLines, removedLines } from '../views/people/list-lines.ts';
import { listTextsIn } from '../views/people/list-texts.ts';
import { terminalTextsIn } from '../views/texts/terminal.ts';
import { type Output, only, type Run, readText, UsageError } from './run.ts';

export async function runPeople(run: Run): Promise<Output> {
  const [verb, ...words] = run.words;
  if (verb === 'remove') return removeOne(words.join(' '), run);
  if (verb === 'move') return moveOne(words, run);
  const { words: files, options, actor, wording, deps } = run;
  const usage = terminalTextsIn(wording.language).usageOf.people;
  if (verb === 'remove') throw new UsageError(usage);
  const csv = readText(only(files, usage));
  const unlisted = unlistedFields(csv);
  const moveAccounts = options['move-accounts'] === true;
  const done = await importPeople(actor, readPeopleCsv(csv), deps, { unlisted, moveAccounts });
  const hasCoordinator = done.hasCoordinator || hasNamed(run);
  return { lines: peopleReadLines({ ...done, hasCoordinator }, wording.language), json: done };
}

async function removeOne(words: string, run: Run): Promise<Output> {
  const { actor, wording, deps, coordinators = [] } = run;
  if (words.trim() === '') throw new UsageError(terminalTextsIn(wording.language).usageOf.people);
  const removed = await removePerson(actor, words, deps);
  const isStill = coordinators.includes(removed.person.id);
  const people = await deps.stores.people.all();
  const isLast =
    may(removed.person.roles, 'manage-people') &&
    !hasNamed(run) &&
    !people.some(({ roles }) => may(roles, 'manage-people'));
  return { lines: removedLines(removed, { isStill, isLast }, wording.language), json: removed };
}

async function moveOne(ids: readonly string[], { actor, wording, deps }: Run): Promise<Output> {
  const [from, to, ...rest] = ids.map(personId);
  if (!from || !to || rest.length > 0) throw new UsageError(terminalTextsIn(wording.language).usageOf.people);
  const moved = await moveAccount(actor, { from, to }, deps);
  return { lines: movedLines(moved, wording.language), json: moved };
}

/** Whether somebody is a coordinator whatever the directory says. */
function hasNamed({ coordinators = [] }: Run): boolean {
  return coordinators.length > 0;
}

export async function runOwners({ words, options, actor, wording, deps }: Run): Promise<Output> {
  const file = only(words, terminalTextsIn(wording.language).usageOf.owners);
  const owners = readOwnersCsv(readText(file));
  const done = await importOwners(actor, { plan: options.plan, owners }, deps);
  const t = listTextsIn(wording.language);
  const { plan, items, people, areas, approvers } = done;
  const lines = [
    ...(items.length > 0 ? [t.ownersRead(plan, countItems(items, wording.language), people)] : []),
    ...(areas.length > 0 ? [t.approversRead(plan, countItems(areas, wording.language), approvers)] : []),
  ];
  const approving = areas.length > 0 ? { areas: areas.length, approvers } : {};
  return { lines: lines.join('\n'), json: { plan, items: items.length, people, ...approving } };
}
