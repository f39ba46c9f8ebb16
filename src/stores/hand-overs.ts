import { z } from 'zod/v4';
import type { HandOver } from '../domain/answers/hand-over.ts';
import { Problem } from '../domain/errors.ts';
import { ID_PATTERN } from '../domain/plans/ids.ts';
import type { HandOvers } from '../ports/begun-stores.ts';
import { type Documents, unlessConflict } from './documents.ts';
import { kind, readOne, readRange } from './kinds.ts';
import { newFacts, remembering } from './marks.ts';
import { writeAndTell } from './news.ts';
import { factsOf } from './plans.ts';
import type { Look } from './register.ts';
import { trailOf } from './trail.ts';

/** How often a change is computed anew when others change the same one. */
const ATTEMPTS = 5;

const id = z.string().regex(ID_PATTERN);
const named = z.object({ id: z.string(), name: z.string() });

const HAND_OVER = kind<HandOver>(
  'hand-over',
  z.object({
    round: id,
    item: id,
    respondent: z.string(),
    owner: z.string(),
    from: named,
    to: named,
    note: z.string().optional(),
    at: z.iso.datetime(),
    takenBackAt: z.iso.datetime().optional(),
  }),
);

/** The hand-overs of plans, for as long as the register says that none has changed. */
export function handOversMemory(followup: Documents) {
  return remembering(async (plan) =>
    (await readRange(followup, HAND_OVER, plan, 'hand-over')).map(({ value }) => value),
  );
}

export function handOverRepository(
  followup: Documents,
  look: Look,
  memory: ReturnType<typeof handOversMemory>,
): HandOvers {
  return {
    async ofPlan(plan) {
      return memory(plan, await factsOf(plan, look));
    },
    async update(plan, { round, item, respondent }, change, by) {
      const parts = ['hand-over', round, item, respondent];
      for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
        const current = await readOne(followup, HAND_OVER, plan, ...parts);
        const next = change(current?.value);
        if (!next) return undefined;
        const { to, takenBackAt } = next;
        const line = { what: 'hand-over' as const, round, item, respondent, person: to.id };
        const became = takenBackAt === undefined ? ('given' as const) : ('taken-back' as const);
        const writes = [
          HAND_OVER.write(plan, parts, next, current?.etag),
          trailOf(plan, by, { ...line, became }),
        ];
        const written = writeAndTell(followup, look, [writes], () => newFacts(plan));
        if (await unlessConflict(written.then(() => true))) return next;
      }
      throw new Problem('busy-store');
    },
  };
}
