/** The forms in which a delivery is stored, and the one before them. */
import { z } from 'zod/v4';
import { ATTEMPT_OUTCOMES } from '../domain/deliveries/attempt.ts';
import { DELIVERY_KINDS, DELIVERY_STATES, type Delivery } from '../domain/deliveries/delivery.ts';
import { SHOWN_ENDS } from '../domain/deliveries/shown.ts';
import { ID_PATTERN } from '../domain/plans/ids.ts';
import { verdictForm } from './verdict-form.ts';

const id = z.string().regex(ID_PATTERN);
const instant = z.iso.datetime();

const common = {
  id: z.string(),
  plan: id,
  round: id,
  recipient: z.string(),
  insteadOf: z.string().optional(),
  items: z.array(id).optional(),
  /** Not there before messages named them. */
  respondents: z.array(z.string()).optional(),
  run: z.string().optional(),
  plannedAt: instant,
  nextAt: instant,
  leaseUntil: instant.optional(),
  /** Not there before ids of messages were kept. */
  message: z.string().optional(),
};

function attemptsWith<const T extends readonly string[]>(outcomes: T) {
  return z.array(z.object({ at: instant, outcome: z.enum(outcomes), code: z.string().optional() }));
}

export const KnownSchema = z.record(
  z.string(),
  z.object({
    ...verdictForm,
    value: z.number().optional(),
    version: z.int(),
    at: instant,
  }),
);

const ShownSchema = z.object({
  stamp: z.string(),
  at: instant,
  leaseUntil: instant.optional(),
  attempts: attemptsWith(ATTEMPT_OUTCOMES).optional(),
  nextAt: instant.optional(),
  refused: z.string().optional(),
  isPostedAnew: z.literal(true).optional(),
  ended: z.enum(SHOWN_ENDS).optional(),
});

export const DeliverySchema = z.object({
  ...common,
  kind: z.enum(DELIVERY_KINDS),
  publication: z.object({ version: z.int().positive(), is: z.enum(['published', 'withdrawn']) }).optional(),
  isShared: z.literal(true).optional(),
  told: KnownSchema.optional(),
  state: z.enum(DELIVERY_STATES),
  isPutOff: z.literal(true).optional(),
  takenUpAt: instant.optional(),
  /** Not there before digests were edited in place. */
  shown: ShownSchema.optional(),
  attempts: attemptsWith(ATTEMPT_OUTCOMES),
});

/** What a version before does not know lies in a form that it refuses in words; all else in the one that it knows. */
export function deliveryForm({ kind }: Delivery): number {
  if (kind === 'publication') return 7;
  if (kind === 'reminder' || kind === 'chase') return 6;
  if (kind === 'entered') return 5;
  if (kind === 'approval' || kind === 'again' || kind === 'mended') return 4;
  return kind === 'following' ? 3 : 2;
}

/** Five forms before this one had fewer kinds, and nothing else. */
export function readDelivery(stored: unknown): Delivery {
  return DeliverySchema.parse(stored);
}

const FormerSchema = z.object({
  ...common,
  kind: z.enum(['questions', 'digest', 'summary']),
  state: z.enum(['planned', 'sending', 'waiting', 'sent', 'blocked', 'failed', 'dropped']),
  attempts: attemptsWith(['sent', 'retry', 'blocked', 'failed']),
});

/** The longest that the version before waited between two attempts: what waits longer was put off. */
const LONGEST_RETRY_MS = 2_000 * 2 ** 12;

/** 404 was taken for a failure for good, and 403 for a state of its own: both rest now. */
export function readFormerDelivery(stored: unknown): Delivery {
  const { state, attempts, ...rest } = FormerSchema.parse(stored);
  const last = attempts.at(-1);
  const isUnreachable = state === 'blocked' || (state === 'failed' && last?.code === '404');
  const waits = Date.parse(rest.nextAt) - Date.parse(last?.at ?? rest.plannedAt);
  const isPutOff = state === 'planned' && waits > (last ? LONGEST_RETRY_MS : 0);
  return {
    ...rest,
    ...(isPutOff ? { isPutOff } : {}),
    state: isUnreachable ? 'resting' : state,
    attempts: attempts.map((attempt) => ({
      ...attempt,
      outcome:
        attempt.outcome === 'blocked' || (attempt.outcome === 'failed' && attempt.code === '404')
          ? 'unreachable'
          : attempt.outcome,
    })),
  };
}
