/**
 * What a question about history costs, by the number of plans and of goals in each, all of them linked from year to year:
 * `node test/bench/history.ts`. Ends with 1 when a goal costs many times more among many than among few.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { showHistory } from '../../src/commands/status/show-history.ts';
import type { Actor } from '../../src/domain/people/people.ts';
import { viewerOf } from '../../src/domain/people/viewer.ts';
import type { Item } from '../../src/domain/plans/plan.ts';
import type { Deps } from '../../src/ports/deps.ts';
import { BY_ANNA } from '../build.ts';
import { spreadOf } from './arithmetic.ts';
import { sqlitePlace } from './seed.ts';
import { table } from './table.ts';

const SIZES = [
  { plans: 12, goals: 120 },
  { plans: 12, goals: 480 },
  { plans: 12, goals: 1920 },
];
const FIRST_YEAR = 2014;
const TIMES = 9;
/** How many times more a goal may cost in the largest size than in the smallest. */
const MOST = 4;

const COORDINATOR: Actor = { id: 'operator', name: 'Samordnare', roles: ['coordinator'], language: 'sv' };

/** Each year's goals carry on those of the year before, and each has been assessed once a year. */
async function seedYears({ plans, goals }: (typeof SIZES)[number], { stores }: Deps): Promise<void> {
  for (let year = FIRST_YEAR; year < FIRST_YEAR + plans; year += 1) {
    const id = `ks-${year}`;
    const items = Array.from({ length: goals }, (_, index): Item => {
      const goal = {
        id: `g${index}`,
        kind: 'councilGoal',
        title: `Malmö stad mål ${index} ord${index}`,
      } as const;
      return year === FIRST_YEAR ? goal : { ...goal, continues: { plan: `ks-${year - 1}`, item: goal.id } };
    });
    const title = `Budget ${year}`;
    const plan = await stores.plans.save(
      {
        id,
        title,
        board: 'Kommunstyrelsen',
        year,
        language: 'sv',
        items,
      },
      BY_ANNA,
      0,
    );
    const at = `${year}-12-31T12:00:00.000Z`;
    const period = { from: `${year}-01-01`, to: `${year}-12-31`, due: '2099-12-31' };
    const round = { id: `${id}-annual-1`, plan: id, planVersion: plan.version, kind: 'annual' as const };
    const name = `Årsrapport ${year}`;
    await stores.rounds.create(
      {
        ...round,
        ...period,
        name,
        state: 'closed',
        openedAt: at,
        closedAt: at,
        owners: [],
      },
      BY_ANNA,
    );
    const said = { round: round.id, respondent: 'owner', version: 1, status: 'met' as const, texts: {}, at };
    const author = { id: 'report', name };
    const answers = items.map((item) => ({
      assessment: { ...said, item: item.id, author },
      replaces: undefined,
    }));
    await stores.assessments.saveClosed(id, answers, BY_ANNA);
  }
}

/** The middle of some questions, in milliseconds, once everything is in memory. */
async function measure(words: string, deps: Deps): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const start = performance.now();
    await showHistory(viewerOf(COORDINATOR), { words }, { ...deps, stores: deps.stores.lookingOnce() });
    times.push(performance.now() - start);
  }
  return spreadOf(times).median;
}

const costs: { readonly goals: number; readonly ms: number }[] = [];
const rows: string[][] = [];
for (const size of SIZES) {
  const folder = mkdtempSync(join(tmpdir(), 'malvakt-bench-'));
  const deps = await sqlitePlace(folder).open();
  await seedYears(size, deps);
  const [one, all] = [await measure('ord7', deps), await measure('malmö', deps)];
  await deps.stores.close();
  rmSync(folder, { recursive: true });
  const goals = size.plans * size.goals;
  costs.push({ goals, ms: all });
  const perGoal = ((all * 1000) / goals).toFixed(1);
  rows.push([`${size.plans} x ${size.goals}`, String(goals), one.toFixed(1), all.toFixed(1), perGoal]);
}
process.stdout.write(`${table(['plans x goals', 'goals', 'one, ms', 'all, ms', 'µs a goal'], rows)}\n`);
const [few, many] = [costs[0], costs.at(-1)];
const ratio = few && many ? many.ms / many.goals / (few.ms / few.goals) : Number.NaN;
const isOver = !(ratio <= MOST);
process.stdout.write(
  `A goal among the most costs ${ratio.toFixed(2)} times one among the fewest${isOver ? ': over' : ''}.\n`,
);
if (isOver) process.exitCode = 1;
