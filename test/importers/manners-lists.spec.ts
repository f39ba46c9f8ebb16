import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { areaOf, type Item, isGoal, itemOf } from '../../src/domain/plans/plan.ts';
import type { ReadDocument } from '../../src/domain/plans/read-document.ts';
import { readList } from '../../src/importers/list/read-list.ts';
import { plain, textsIn } from './manners/plain-words.ts';

const FOLDER = join(import.meta.dirname, 'manners', 'unseen', 'lists');

/** What is known to be read otherwise than it ought to be, so far. */
const HELD = 0;

const titled = {
  title: z.string().min(3),
  owner: z.string().optional(),
  deputy: z.string().optional(),
  reportBack: z.string().optional(),
  finish: z.string().optional(),
  desiredOutcome: z.string().optional(),
  agenda2030: z.array(z.number().int()).optional(),
};

/** What a careful reader is sure to find in a goal list. */
const expectation = z.strictObject({
  areas: z.array(z.string()),
  goals: z.array(
    z.strictObject({
      ...titled,
      area: z.string().optional(),
      kind: z.enum(['councilGoal', 'boardGoal']).optional(),
      respondents: z.literal('eachUnit').optional(),
      /** Who answers, each for a unit. */
      owners: z.array(z.tuple([z.string(), z.string()])).optional(),
    }),
  ),
  indicators: z.array(
    z.strictObject({
      ...titled,
      goal: z.string(),
      target: z.strictObject({ op: z.enum(['min', 'max', 'equals']).optional(), value: z.number() }),
      unit: z.string().optional(),
    }),
  ),
  commitments: z.array(z.strictObject(titled)),
  assignments: z.array(z.strictObject(titled)),
  /** What is no field of an item, and must be told of. */
  listed: z.array(z.string()).optional(),
});

type Expectation = z.infer<typeof expectation>;
type Wanted = Partial<Expectation['goals'][number] & Expectation['indicators'][number]> & { title: string };

function wantedOf(expected: Expectation): readonly { is: (item: Item) => boolean; wanted: Wanted }[] {
  const of = (is: (item: Item) => boolean, all: readonly Wanted[]) => all.map((wanted) => ({ is, wanted }));
  return [
    ...of(
      ({ kind }) => kind === 'area',
      expected.areas.map((title) => ({ title })),
    ),
    ...of(isGoal, expected.goals),
    ...of(({ kind }) => kind === 'indicator', expected.indicators),
    ...of(({ kind }) => kind === 'commitment', expected.commitments),
    ...of(({ kind }) => kind === 'assignment', expected.assignments),
  ];
}

/** The facts of an item that the expectation names, in the order in which it names them. */
function factsOf(item: Item, { plan, owners = [] }: ReadDocument, wanted: Wanted): Record<string, unknown> {
  const own = owners.filter((owner) => owner.item === item.id);
  const facts: Record<string, unknown> = {
    ...item,
    area: areaOf(plan, item)?.title,
    goal: item.parent === undefined ? undefined : itemOf(plan, item.parent)?.title,
    unit: item.measure?.unit,
    owner: own.flatMap(({ people }) => people).join(', '),
    deputy: own.flatMap(({ deputies }) => deputies).join(', '),
    owners: own.map(({ people, unit }) => [people.join(', '), unit]),
    target: targetOf(item, wanted),
  };
  return Object.fromEntries(Object.keys(wanted).map((name) => [name, facts[name]]));
}

/** As the expectation has it: without the direction where the list has none, and the number without its unit. */
function targetOf({ measure }: Item, wanted: Wanted): unknown {
  const target = measure?.target;
  if (!target) return undefined;
  const value = typeof target.value === 'string' ? Number.parseFloat(target.value) : target.value;
  return wanted.target?.op === undefined ? { value } : { op: target.op, value };
}

function faultsOf(expected: Expectation, read: ReadDocument): readonly string[] {
  const faults: string[] = [];
  const wanted = wantedOf(expected);
  for (const { is, wanted: each } of wanted) {
    const item = read.plan.items.find((one) => is(one) && plain(one.title) === plain(each.title));
    if (!item) faults.push(`${each.title}: not found`);
    else {
      const facts = factsOf(item, read, each);
      for (const [name, ought] of Object.entries(each))
        if (name !== 'title' && JSON.stringify(facts[name]) !== JSON.stringify(ought))
          faults.push(`${each.title}: ${name} ${JSON.stringify(facts[name])}, is ${JSON.stringify(ought)}`);
    }
  }
  for (const item of read.plan.items)
    if (!wanted.some(({ wanted: { title } }) => plain(title) === plain(item.title)))
      faults.push(`${item.title}: invented`);
  for (const text of expected.listed ?? [])
    if (!textsIn(read.unplaced).some((told) => told.includes(plain(text)))) faults.push(`${text}: silent`);
  return faults;
}

describe('Goal lists in the manners of other municipalities, unseen', () => {
  it('are read with no more faults than before', async () => {
    const faults: string[] = [];
    for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.csv'))) {
      const json = readFileSync(join(FOLDER, name.replace(/csv$/u, 'json')), 'utf8');
      const read = await readList(name, readFileSync(join(FOLDER, name)));
      faults.push(...faultsOf(expectation.parse(JSON.parse(json)), read).map((fault) => `${name}: ${fault}`));
    }
    // biome-ignore lint/suspicious/noConsole: asked for.
    if (process.env.MALVAKT_SHOW === '1') console.log(faults.join('\n'));
    assert.ok(faults.length <= HELD, faults.join('\n'));
  });
});
