import { z } from 'zod/v4';
import { DIRECTIONS, ROUND_KINDS, STATUSES } from '../domain/answers/scale.ts';
import { STAGES } from '../domain/answers/stage.ts';
import { ID_PATTERN } from '../domain/plans/ids.ts';
import { ITEM_KINDS } from '../domain/plans/plan.ts';
import type { Talk } from '../domain/status/talk.ts';
import type { Talks } from '../ports/stores.ts';
import type { Documents } from './documents.ts';
import { kind, readOne } from './kinds.ts';

const id = z.string().regex(ID_PATTERN);
const ItemRefSchema = z.object({ plan: id, item: id });
const MeantItemSchema = ItemRefSchema.extend({ round: id.optional() });

const TALK = kind<Talk>(
  'talk',
  z.object({
    capability: z.string(),
    at: z.iso.datetime(),
    items: z.array(MeantItemSchema),
    listed: z.array(MeantItemSchema),
    earlier: z.array(MeantItemSchema).optional(),
    isOffer: z.boolean().optional(),
    filter: z
      .object({
        statuses: z.array(z.enum(STATUSES)).optional(),
        directions: z.array(z.enum(DIRECTIONS)).optional(),
        stages: z.array(z.enum(STAGES)).optional(),
        isAnswered: z.boolean().optional(),
        kinds: z.array(z.enum(ITEM_KINDS)).optional(),
        agenda: z.int().optional(),
        below: ItemRefSchema.optional(),
        unit: z.string().optional(),
        person: z.string().optional(),
      })
      .optional(),
    since: z
      .union([
        z.object({ day: z.string() }),
        z.object({ year: z.int() }),
        z.object({ round: z.object({ kind: z.enum(ROUND_KINDS), year: z.int().optional() }) }),
        z.literal('lastRound'),
      ])
      .optional(),
    years: z.array(z.int()).optional(),
    order: z.enum(['worst', 'best']).optional(),
    page: z.int().optional(),
  }),
);

/** What was talked of last by somebody in a conversation: one document for each, in the place of the one before. */
export function talkRepository(directory: Documents, tenant: string): Talks {
  const partsOf = (person: string, conversation: string) => ['talk', person, conversation];
  return {
    async read(person, conversation) {
      return (await readOne(directory, TALK, tenant, ...partsOf(person, conversation)))?.value;
    },
    async save(person, conversation, talk) {
      await directory.write([TALK.put(tenant, partsOf(person, conversation), talk)]);
    },
  };
}
