import { Problem } from '../domain/errors.ts';
import { isWhole, type Round, takesAnswers } from '../domain/rounds/round.ts';
import type { Change, TrailRound } from '../domain/trail.ts';
import type { Rounds } from '../ports/stores.ts';
import { type Documents, unlessConflict, type Write } from './documents.ts';
import { readOne, readRange } from './kinds.ts';
import { newFacts, remembering } from './marks.ts';
import { retell } from './news.ts';
import { factsOf } from './plans.ts';
import type { Look } from './register.ts';
import { KINDS } from './schemas.ts';
import { trailOf } from './trail.ts';

/** The rounds of plans, in the order they were opened, for as long as the register says that none has changed. */
export function roundMemory(followup: Documents) {
  return remembering(async (plan) => {
    const rounds = await readRange(followup, KINDS.round, plan, 'round');
    return rounds.toSorted((a, b) => a.value.openedAt.localeCompare(b.value.openedAt));
  });
}

export function roundRepository(
  followup: Documents,
  look: Look,
  memory: ReturnType<typeof roundMemory>,
): Rounds {
  /** False when somebody else was first. */
  async function write(round: Round, writes: readonly Write[], by: Change, before?: Round): Promise<boolean> {
    const news = newFacts(round.plan);
    const changed = { what: 'round' as const, before: before && inTrail(before), after: inTrail(round) };
    const trail = trailOf(round.plan, by, changed);
    const isFirst = (await unlessConflict(followup.write([...writes, ...news.writes, trail]))) !== undefined;
    // Whoever was first may not have come to tell of it.
    await (isFirst ? look.tell(news.tell) : retell(followup, round.plan, look));
    return isFirst;
  }

  const everyOf = async (plan: string) => memory(plan, await factsOf(plan, look));
  const stored = (plan: string, id: string) => readOne(followup, KINDS.round, plan, 'round', id);

  return {
    async ofPlan(plan) {
      return (await everyOf(plan)).filter(({ value }) => isWhole(value));
    },
    everyOf,
    create(round, by) {
      const create = KINDS.round.write(round.plan, ['round', round.id], round);
      return write(round, takesAnswers(round) ? [create] : [create, lidOf(round)], by);
    },
    async replace({ value, etag }, by) {
      const before = await stored(value.plan, value.id);
      const replace = KINDS.round.write(value.plan, ['round', value.id], value, etag);
      return write(value, [replace], by, before?.value);
    },
    async close({ value, etag }, by) {
      const before = await stored(value.plan, value.id);
      if (before && !takesAnswers(before.value)) {
        await retell(followup, value.plan, look);
        return before.value;
      }
      const writes = [KINDS.round.write(value.plan, ['round', value.id], value, etag), lidOf(value)];
      if (await write(value, writes, by, before?.value)) return value;
      const now = await stored(value.plan, value.id);
      if (!now || takesAnswers(now.value)) throw new Problem('busy-store');
      return now.value;
    },
  };
}

function inTrail({ owners: _, ...round }: Round): TrailRound {
  return round;
}

function lidOf(round: Round): Write {
  return KINDS.lid.write(round.plan, ['assessment', round.id, 'lid'], { at: round.closedAt ?? '' });
}
