import { Problem } from '../domain/errors.ts';
import { once } from '../domain/once.ts';
import { isWhole, isWithdrawn, type Round, takesAnswers } from '../domain/rounds/round.ts';
import type { Change, TrailRound } from '../domain/trail.ts';
import type { Rounds } from '../ports/stores.ts';
import type { Versioned } from '../ports/versioned.ts';
import { type Documents, unlessConflict, type Write } from './documents.ts';
import { documentId, readOne, readRange } from './kinds.ts';
import { newClosedAnswers, newFacts, remembering, type Told } from './marks.ts';
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

const toBeSeen = once((rounds: readonly Versioned<Round>[]) =>
  rounds.filter(({ value }) => isWhole(value) && !isWithdrawn(value)),
);

export function roundRepository(
  followup: Documents,
  look: Look,
  memory: ReturnType<typeof roundMemory>,
): Rounds {
  /** False when somebody else was first. */
  async function write(
    round: Round,
    writes: readonly Write[],
    by: Change,
    before?: Round,
    news: Told = newFacts(round.plan),
  ): Promise<boolean> {
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
    ofPlan: async (plan) => toBeSeen(await everyOf(plan)),
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
      // What is remembered of it may be from before it was opened again.
      const news = value.reopened ? newClosedAnswers(value.plan) : newFacts(value.plan);
      if (await write(value, writes, by, before?.value, news)) return value;
      const now = await stored(value.plan, value.id);
      if (!now || takesAnswers(now.value)) throw new Problem('busy-store');
      return now.value;
    },
    async reopen(round, by) {
      const before = await stored(round.value.plan, round.value.id);
      const writes = await writesOfReopening(followup, round);
      return write(round.value, writes, by, before?.value, newClosedAnswers(round.value.plan));
    },
  };
}

/** What a line tells of a round. */
export function inTrail({ owners: _, ...round }: Round): TrailRound {
  return round;
}

function lidOf(round: Round): Write {
  return KINDS.lid.write(round.plan, lidParts(round), { at: round.closedAt ?? round.withdrawn?.at ?? '' });
}

function lidParts({ id }: Round): readonly string[] {
  return ['assessment', id, 'lid'];
}

/** The round, and that what said that it takes no more answers is gone. */
async function writesOfReopening(
  followup: Documents,
  { value: round, etag }: Versioned<Round>,
): Promise<Write[]> {
  const replace = KINDS.round.write(round.plan, ['round', round.id], round, etag);
  const lid = await readOne(followup, KINDS.lid, round.plan, ...lidParts(round));
  if (!lid) return [replace];
  const document = { partition: round.plan, id: documentId(...lidParts(round)) };
  return [replace, { op: 'delete', document, etag: lid.etag }];
}
