/** The forms in which channels, where they are, and the digests that were posted to them are stored. */
import { z } from 'zod/v4';
import type { DigestRun } from '../domain/deliveries/digest.ts';
import { ENDINGS } from '../domain/deliveries/subscription.ts';
import { LANGUAGES } from '../domain/language.ts';
import { ID_PATTERN } from '../domain/plans/ids.ts';
import { verdictForm } from './verdict-form.ts';

const id = z.string().regex(ID_PATTERN);
const instant = z.iso.datetime();
/** Runs are named by the day, or by the day and the hour. */
const runKey = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2})?$/);

export const AddressSchema = z.object({
  conversation: z.string(),
  serviceUrl: z.string(),
  channel: z.string(),
  type: z.enum(['personal', 'groupChat', 'channel']),
  tenant: z.string().optional(),
  bot: z.object({ id: z.string(), name: z.string().optional() }),
});

export const WishesSchema = z.object({
  weekday: z.int().min(0).max(6),
  hour: z.int().min(0).max(23),
  since: instant,
  areas: z.array(z.object({ plan: id, item: id })).optional(),
  onlyChanges: z.literal(true).optional(),
  language: z.enum(LANGUAGES).optional(),
  skipsQuietWeeks: z.literal(true).optional(),
});

export const SubscriptionSchema = z.object({
  channel: z.string(),
  address: AddressSchema,
  since: instant,
  /** What follows was not there before departures were kept. */
  team: z.string().optional(),
  name: z.string().optional(),
  teamName: z.string().optional(),
  resumed: instant.optional(),
  missed: z.array(runKey).optional(),
  ended: z.object({ at: instant, why: z.enum(ENDINGS) }).optional(),
  /** Not there before channels chose for themselves. */
  wishes: WishesSchema.optional(),
});

const baseline = z.record(z.string(), z.object({ ...verdictForm, version: z.int() }));

/** The baseline is stored under its former name. */
export type StoredDigestRun = Omit<DigestRun, 'baseline'> & { readonly snapshot: DigestRun['baseline'] };

const common = { key: runKey, round: id, at: instant, snapshot: baseline };

export const DigestRunSchema: z.ZodType<StoredDigestRun> = z.object({
  ...common,
  channels: z.array(z.object({ channel: z.string(), after: runKey.optional() })),
});

const FormerRunSchema = z.object({ ...common, before: baseline, previousAt: instant.optional() });

/** Before channels had times of their own, all read the same. */
export function readFormerRun(stored: unknown): StoredDigestRun {
  return FormerRunSchema.parse(stored);
}
