import { ratioOf, type Spread, spreadOf } from './arithmetic.ts';
import {
  type AnsweringUser,
  AT_LENGTH,
  answering,
  asking,
  BRIEF,
  findAnswers,
  temporaryFolder,
} from './candidates.ts';
import { serveBot } from './children.ts';
import { type Measured, measure, openReplySink, type ReplySink, type User } from './load.ts';
import { nameOfGoal, OWN_GOALS, seedSized, settle, sqlitePlace } from './seed.ts';
import { table } from './table.ts';
import { LONG, longText } from './texts.ts';

const FEW = 20;
const MANY = 1900;

/** How many times the CPU of a turn on the small plan the same turn on the large one was promised to cost at most. */
const RATIO_LIMIT = 1.1;

/** One turn of a person with a few questions of their own, on a plan of so many items, in one round. */
export interface SizedRound extends Measured {
  readonly turn: string;
  readonly items: number;
  readonly round: number;
}

/** Whether the answers, those before and those given, have a text of 6,000 characters. */
type Length = 'brief' | 'long';

export interface Sizes {
  readonly length: Length;
  readonly rounds: readonly SizedRound[];
  readonly answersStored: number;
}

export interface SizesExtent {
  readonly rounds: number;
  readonly turns: number;
  readonly warmUp: number;
}

/** What a turn costs on a small plan and on a large one, on the embedded store: both in each round, the one first that was second before. */
export async function measureSizes(
  { rounds, turns, warmUp }: SizesExtent,
  length: Length = 'brief',
): Promise<Sizes> {
  const sink = await openReplySink();
  const plans = [await openPlan(FEW, length, sink), await openPlan(MANY, length, sink)];
  const figures: SizedRound[] = [];
  for (const { served, turnsOf } of plans) {
    for (const users of Object.values(turnsOf)) {
      await measure({ ...served, users }, { turns: warmUp, concurrency: 1 }, sink);
    }
  }
  for (let round = 1; round <= rounds; round += 1) {
    const ordered = round % 2 === 0 ? plans.toReversed() : plans;
    for (const turn of TURNS) {
      for (const { items, served, turnsOf } of ordered) {
        const measured = await measure({ ...served, users: turnsOf[turn] }, { turns, concurrency: 1 }, sink);
        figures.push({ turn, items, round, ...measured });
      }
    }
  }
  let answersStored = 0;
  for (const { served, countAnswers } of plans) {
    await served.child.end();
    answersStored += await countAnswers();
  }
  sink.close();
  return { length, rounds: figures, answersStored };
}

const TURNS = ['answer', 'status <item>', 'svara'] as const;

async function openPlan(items: number, length: Length, sink: ReplySink) {
  const place = sqlitePlace(temporaryFolder());
  const deps = await place.open();
  const { people, round, goals } = await seedSized(items, deps, length === 'long' ? longText(0) : undefined);
  await settle(people, sink.url, deps);
  await deps.stores.close();
  const [self] = people;
  if (!self) throw new Error('There are no people');
  const served = await serveBot(place.env);
  const answered: AnsweringUser[] = [];
  for (let index = 0; index < OWN_GOALS - 1; index += 1) {
    const wording = length === 'long' ? AT_LENGTH : BRIEF;
    answered.push(await answering(self, nameOfGoal(index), served.url, sink, wording));
  }
  const status = { says: `status ${nameOfGoal(0)}`, hears: 'Så går det med' };
  const turnsOf: Readonly<Record<(typeof TURNS)[number], readonly User[]>> = {
    answer: answered,
    'status <item>': [asking(self, status, sink)],
    svara: [asking(self, { says: 'svara', hears: nameOfGoal(OWN_GOALS - 1) }, sink)],
  };
  const countAnswers = () => findAnswers(`${items} items`, place, round, goals, answered);
  return { items, served, turnsOf, countAnswers };
}

export interface SizeRow {
  readonly turn: string;
  readonly few: Spread;
  readonly many: Spread;
  /** The large plan in times the small one, round by round. */
  readonly ratio: Spread;
}

export function summariseSizes(rounds: readonly SizedRound[]): SizeRow[] {
  return [...Map.groupBy(rounds, ({ turn }) => turn)].map(([turn, own]) => {
    const cpuOn = (size: number) => own.filter(({ items }) => items === size).map(({ cpuMs }) => cpuMs);
    const [few, many] = [cpuOn(FEW), cpuOn(MANY)];
    return { turn, few: spreadOf(few), many: spreadOf(many), ratio: ratioOf(many, few) };
  });
}

export function sizesText({ length, rounds, answersStored }: Sizes): string {
  const spread = ({ median, min, max }: Spread) =>
    `${median.toFixed(2)} (${min.toFixed(2)}–${max.toFixed(2)})`;
  const count = new Set(rounds.map(({ round }) => round)).size;
  return [
    `The size of the plan, ${count} rounds, median (lowest–highest): CPU ms of a turn, one at a time, SQLite. The same person with`,
    `the same ${OWN_GOALS} questions on both plans, of which every other goal is answered${length === 'long' ? `, each with a text of ${LONG} characters` : ''}.`,
    '',
    table(
      ['turn', `${FEW} items`, `${MANY} items`, 'ratio', 'limit', 'verdict'],
      summariseSizes(rounds).map(({ turn, few, many, ratio }) => [
        turn,
        ...[few, many, ratio].map(spread),
        String(RATIO_LIMIT),
        ratio.median <= RATIO_LIMIT ? 'within' : 'over',
      ]),
    ),
    '',
    `All ${answersStored} answers that were given are in the stores, each version once.`,
  ].join('\n');
}
