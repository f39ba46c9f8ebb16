import type { Deps } from '../../src/ports/deps.ts';
import type { TestDocuments } from '../test-store.ts';
import { type Imports, LITTLE } from './imports.ts';
import type { Acknowledged } from './owners.ts';

/** Where the owners answer. */
export interface Answered {
  readonly plan: string;
  readonly round: string;
}

interface Words {
  readonly version: number;
  readonly words: string;
}

/** What is wrong with the answers. @returns how many were lost, came twice, and are torn */
export async function checkAnswers(
  acknowledged: readonly Acknowledged[],
  { plan, round }: Answered,
  deps: Deps,
  documents: TestDocuments,
) {
  const items = [...new Set(acknowledged.map(({ item }) => item))];
  const histories = new Map<string, Words[]>();
  for (const item of items) {
    const versions = await deps.stores.assessments.history(plan, round, item);
    histories.set(
      item,
      versions.map(({ version, texts }) => ({ version, words: texts.happened ?? '' })),
    );
  }
  const lost = acknowledged.filter(({ item, version, words }) => {
    return !histories.get(item)?.some((one) => one.version === version && one.words === words);
  });
  const all = [...histories].flatMap(([item, versions]) => versions.map(({ words }) => `${item} ${words}`));
  return {
    lost: lost.length,
    twice: all.length - new Set(all).size,
    torn: await tornIn(documents, { plan, round }),
  };
}

/** Current answers without their newest version, and versions that are newer than what is current. */
async function tornIn({ followup }: TestDocuments, { plan, round }: Answered): Promise<number> {
  const prefix = (kind: string) => `${kind}/${round}/`;
  const newest = new Map<string, number>();
  for (const { id } of await followup.range(plan, prefix('version'))) {
    const [, subject = '', number] = /^version\/(.+)\/(\d+)$/.exec(id) ?? [];
    newest.set(subject, Math.max(newest.get(subject) ?? 0, Number(number)));
  }
  const current = new Map<string, number>();
  for (const { id, value } of await followup.range(plan, prefix('assessment'))) {
    const version = typeof value === 'object' && value !== null && 'version' in value ? value.version : 0;
    current.set(id.replace('assessment/', ''), Number(version));
  }
  const subjects = new Set([...newest.keys(), ...current.keys()]);
  return [...subjects].filter((subject) => newest.get(subject) !== current.get(subject)).length;
}

/** What is wrong with what the terminal has stored, in words. */
export async function checkImports(imports: Imports, deps: Deps, sent: readonly string[]): Promise<string[]> {
  const { stores } = deps;
  const wrong = [...new Set(imports.refused)].map((line) => `refused: ${line}`);
  const say = (isWrong: boolean, line: string) => void (isWrong && wrong.push(line));
  const known = (await stores.plans.list()).find(({ id }) => id === LITTLE);
  say(known?.version !== imports.versions, `the plan is version ${known?.version}, not ${imports.versions}`);
  const owners = new Set((await stores.owners.ofPlan(LITTLE)).map(({ person }) => person));
  say([...owners].join() !== imports.owner, `owners are ${[...owners].join()}, not ${imports.owner}`);
  const people = (await stores.people.all()).filter(({ id }) => id.startsWith('liten-'));
  const units = new Set(people.map(({ unit }) => unit));
  say(
    units.size !== 1 || !units.has(imports.people),
    `units are ${[...units].join()}, not ${imports.people}`,
  );
  const rounds = (await stores.rounds.ofPlan(LITTLE)).map(({ value }) => value);
  say(rounds.length !== imports.round, `there are ${rounds.length} rounds, not ${imports.round}`);
  const unasked = rounds.filter(
    ({ name, state }) => state === 'open' && !sent.some((one) => one.includes(name)),
  );
  say(unasked.length > 0, `nobody was asked in ${unasked.map(({ name }) => name).join()}`);
  return wrong;
}
