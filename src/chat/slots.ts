/** What a question is narrowed by, as it lies in buttons and in what is remembered of a conversation. */
import { z } from 'zod/v4';
import { DIRECTIONS, ROUND_KINDS, STATUSES } from '../domain/answers/scale.ts';
import { STAGES } from '../domain/answers/stage.ts';
import { ID_PATTERN } from '../domain/plans/ids.ts';
import { ITEM_KINDS } from '../domain/plans/plan.ts';

const id = z.string().regex(ID_PATTERN);

export const ItemRefSlot = z.object({ plan: id, item: id });

/** The round is there where several ask about it. */
export const MeantItemSlot = ItemRefSlot.extend({ round: id.optional() });

export const FilterSlot = z.object({
  statuses: z.array(z.enum(STATUSES)).optional(),
  directions: z.array(z.enum(DIRECTIONS)).optional(),
  stages: z.array(z.enum(STAGES)).optional(),
  isAnswered: z.boolean().optional(),
  kinds: z.array(z.enum(ITEM_KINDS)).optional(),
  agenda: z.int().min(1).max(17).optional(),
  below: ItemRefSlot.optional(),
  unit: z.string().max(200).optional(),
  person: z.string().max(200).optional(),
});

export const SinceSlot = z.union([
  z.object({ day: z.iso.date() }),
  z.object({ year: z.int().min(1900).max(2200) }),
  z.object({ round: z.object({ kind: z.enum(ROUND_KINDS), year: z.int().min(1900).max(2200).optional() }) }),
  z.literal('lastRound'),
]);
