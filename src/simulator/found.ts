import { z } from 'zod/v4';
import { measureRound } from '../commands/rounds/measure-round.ts';
import { depsOn } from '../deps.ts';
import type { WordedAssessment } from '../domain/answers/assessment.ts';
import type { Delivery } from '../domain/deliveries/delivery.ts';
import type { RoundMeasures } from '../domain/rounds/measures.ts';
import type { Round } from '../domain/rounds/round.ts';
import { openSqlite } from '../stores/sqlite.ts';
import { actorOf } from './office.ts';
import { TIMEZONE } from './working-days.ts';
import type { Year } from './year.ts';

/** A line of the trail, as far as it is looked at. */
const Entry = z.looseObject({
  what: z.string(),
  round: z.string().optional(),
  item: z.string().optional(),
  person: z.string().optional(),
  after: z.unknown(),
});
type Entry = z.infer<typeof Entry>;

/** What the store holds of one plan when the year is over. */
export interface FoundPlan {
  readonly plan: string;
  readonly rounds: readonly Round[];
  readonly measures: ReadonlyMap<string, RoundMeasures>;
  /** Every version of every answer, by round and item, oldest first. */
  readonly versions: ReadonlyMap<string, readonly WordedAssessment[]>;
  readonly deliveries: readonly Delivery[];
  readonly trail: readonly Entry[];
}

export interface Found {
  readonly plans: readonly FoundPlan[];
  /** Lines about people, absences and channels. */
  readonly trail: readonly Entry[];
}

/** Reads all that the store holds, by the program's own repositories; the trail as it lies there. */
export async function findAll({ folder, time, municipality }: Year): Promise<Found> {
  const database = await openSqlite(folder);
  const setting = { tenant: 'kommunen', timezone: TIMEZONE, municipality: undefined, clock: time.clock };
  const deps = depsOn(database, { ...setting, origin: 'terminal' });
  const trailIn = async (documents: typeof database.followup, partition: string) =>
    (await documents.range(partition, 'audit/')).map(({ value }) => Entry.parse(value));
  try {
    const plans: FoundPlan[] = [];
    for (const { id: plan } of municipality.boards.map((board) => board.plan)) {
      const rounds = (await deps.stores.rounds.everyOf(plan)).map(({ value }) => value);
      const measures = new Map<string, RoundMeasures>();
      const versions: WordedAssessment[] = [];
      for (const round of rounds) {
        measures.set(round.id, await measureRound(actorOf(municipality.coordinator), round.id, deps));
        versions.push(...(await deps.stores.assessments.versions(plan, round.id)));
      }
      plans.push({
        ...{ plan, rounds, measures },
        versions: Map.groupBy(versions, ({ round, item }) => `${round}/${item}`),
        deliveries: (await deps.stores.deliveries.ofPlan(plan)).map(({ value }) => value),
        trail: await trailIn(database.followup, plan),
      });
    }
    return { plans, trail: await trailIn(database.directory, 'kommunen') };
  } finally {
    database.close();
  }
}
