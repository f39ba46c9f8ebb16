/** The form of every stored value, checked on the way in and out. Each says what the domain type of the same name says. */
import { z } from 'zod/v4';
import type { Assessment, WordedAssessment } from '../domain/answers/assessment.ts';
import { COST_SIGNS } from '../domain/answers/economy.ts';
import { ASKS, ROUND_KINDS, STATUSES } from '../domain/answers/scale.ts';
import type { IsoInstant } from '../domain/dates.ts';
import type { Address, Delivery } from '../domain/deliveries/delivery.ts';
import type { Share } from '../domain/deliveries/shares.ts';
import type { Subscription } from '../domain/deliveries/subscription.ts';
import { LANGUAGES } from '../domain/language.ts';
import type { Absence } from '../domain/people/absence.ts';
import type { Ownership, Person } from '../domain/people/people.ts';
import { ROLES } from '../domain/people/roles.ts';
import { ID_PATTERN } from '../domain/plans/ids.ts';
import { ITEM_KINDS, MEASURE_TYPES, type PlanVersion, TARGET_OPS } from '../domain/plans/plan.ts';
import type { Round } from '../domain/rounds/round.ts';
import type { KeyFigure } from '../domain/status/kolada.ts';
import type { UnreachableRecipient } from '../ports/delivery-stores.ts';
import { MendsSchema } from './approval-form.ts';
import { DeliverySchema, deliveryForm, readDelivery, readFormerDelivery } from './delivery-form.ts';
import {
  AddressSchema,
  DigestRunSchema,
  readFormerRun,
  type StoredDigestRun,
  SubscriptionSchema,
} from './digest-form.ts';
import { FollowerSchema, type StoredFollower } from './follower-form.ts';
import { KeyFigureSchema } from './key-figure-form.ts';
import { kind } from './kinds.ts';
import type { Register } from './marks.ts';
import { planForm, QuestionsSchema } from './question-form.ts';
import { owner, ownerships, RoundSchema, roundForm } from './round-form.ts';
import { verdictForm } from './verdict-form.ts';

const id = z.string().regex(ID_PATTERN);
const instant = z.iso.datetime();
const words = z.object({ sv: z.string(), en: z.string() });

const budget = z.object({ amount: z.number(), costs: z.enum(COST_SIGNS).optional() });

const ItemSchema = z.object({
  id,
  kind: z.enum(ITEM_KINDS),
  parent: id.optional(),
  title: z.string(),
  short: z.string().optional(),
  agenda2030: z.array(z.number()).optional(),
  desiredOutcome: z.string().optional(),
  criteria: z.array(z.string()).optional(),
  measure: z
    .object({
      type: z.enum(MEASURE_TYPES),
      unit: z.string().optional(),
      target: z.object({ op: z.enum(TARGET_OPS), value: z.union([z.number(), z.string()]) }).optional(),
      bySex: z.boolean().optional(),
    })
    .optional(),
  budget: budget.optional(),
  respondents: z.enum(['owner', 'eachUnit']).optional(),
  reportBack: z.string().optional(),
  planning: z.string().optional(),
  definition: z.string().optional(),
  finish: z.string().optional(),
  kpi: z.string().optional(),
  cadence: z.enum(ROUND_KINDS).optional(),
  line: z.int().positive().optional(),
  continues: z.object({ plan: id, item: id }).optional(),
});

export const PlanVersionSchema = z.object({
  id,
  version: z.int().positive(),
  title: z.string(),
  board: z.string(),
  year: z.int(),
  language: z.enum(LANGUAGES),
  asks: z.array(z.enum(ASKS)).optional(),
  scale: z
    .array(z.object({ status: z.enum(STATUSES), symbol: z.string(), expected: words, reached: words }))
    .optional(),
  questions: QuestionsSchema.optional(),
  items: z.array(ItemSchema),
});

const assessment = {
  round: id,
  item: id,
  respondent: z.string(),
  version: z.int().positive(),
  ...verdictForm,
  value: z.union([z.number(), z.string()]).optional(),
  bySex: z.object({ women: z.number(), men: z.number() }).optional(),
  day: z.iso.date().optional(),
  forecast: z.number().optional(),
  budget: budget.optional(),
  author: z.object({ id: z.string(), name: z.string() }),
  at: instant,
  storedBy: z.object({ id: z.string(), name: z.string() }).optional(),
  storedAt: instant.optional(),
  mends: MendsSchema.optional(),
  previous: z.object({ ...verdictForm, at: instant }).optional(),
};
/** What it does not name, as the words that lay here in its first form, falls away. */
const AssessmentSchema = z.object({ ...assessment, line: z.string().optional() });
const VersionSchema = z.object({ ...assessment, texts: z.record(z.string(), z.string()) });

export const PersonSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().optional(),
  roles: z.array(z.enum(ROLES)),
  unit: z.string().optional(),
  deputy: z.string().optional(),
  language: z.enum(LANGUAGES).optional(),
  formerNames: z.array(z.string()).optional(),
  renamedAt: instant.optional(),
  formerIds: z.array(z.string()).optional(),
  otherThan: z.array(z.string()).optional(),
});

const RegisterSchema = z.object({
  people: z.string(),
  plans: z.array(
    z.object({
      id,
      title: z.string(),
      version: z.int().positive(),
      facts: z.string(),
      closedAnswers: z.string().optional(),
      stamp: z.string(),
    }),
  ),
  everywhere: z.string().optional(),
  unreachable: z.string().optional(),
  followers: z.string().optional(),
  announced: z.array(z.object({ plan: id, at: instant })).optional(),
});

export type StoredPerson = Person & { readonly goneAt?: IsoInstant | undefined };

/** The owners of one item; none when it has lost them. */
export interface ItemOwners {
  readonly item: string;
  readonly owners: readonly Omit<Ownership, 'item'>[];
  /** Hash of the line of the trail that tells of it. */
  readonly line?: string | undefined;
}

/** The current answer, with the hash of the line of the trail that tells of it. The version before takes no notice of that, and drops it. */
export type StoredAssessment = Assessment & { readonly line?: string | undefined };

/** A forecast alone, where the plan says no budget, is one as well. */
function tellsEconomy({ deviation, forecast }: Pick<Assessment, 'deviation' | 'forecast'>): boolean {
  return deviation !== undefined || forecast !== undefined;
}

/** The kinds of documents: what they are called, and what they hold. */
export const KINDS = {
  register: kind<Register>('register', RegisterSchema),
  /** In its second form its questions are sets, in its third it has an economy: the version before would read neither. */
  plan: kind<PlanVersion>(
    'plan',
    PlanVersionSchema,
    Array.from({ length: 2 }, () => (value: unknown) => PlanVersionSchema.parse(value)),
    planForm,
  ),
  round: kind<Round>(
    ...(['round', RoundSchema] as const),
    Array.from({ length: 4 }, () => (value: unknown) => RoundSchema.parse(value)),
    roundForm,
  ),
  /** Lies among the answers of a closed round, so that whoever reads them sees that no more are taken. */
  lid: kind<{ readonly at: string }>('lid', z.object({ at: instant })),
  /**
   * Who owned what in a plan, before each item's owners had a document of their own. In its second form it says that some have, so that
   * the version before refuses it instead of asking and naming those who own nothing any more.
   */
  formerOwners: kind<readonly Ownership[]>('owners', ownerships, [(value) => ownerships.parse(value)]),
  owners: kind<ItemOwners>(
    'item-owners',
    z.object({ item: id, owners: z.array(z.object(owner)), line: z.string().optional() }),
  ),
  /** In its third form it tells of an economy, of which the version before would lose the forecast. */
  assessment: kind<StoredAssessment>(
    'assessment',
    AssessmentSchema,
    Array.from({ length: 2 }, () => (value: unknown) => AssessmentSchema.parse(value)),
    (said) => (tellsEconomy(said) ? 3 : 2),
  ),
  assessmentVersion: kind<WordedAssessment>(
    'assessment-version',
    VersionSchema,
    [(value) => VersionSchema.parse(value)],
    (said) => (tellsEconomy(said) ? 2 : 1),
  ),
  delivery: kind<Delivery>(
    'delivery',
    DeliverySchema,
    [readFormerDelivery, ...Array.from({ length: 5 }, () => readDelivery)],
    deliveryForm,
  ),
  digestRun: kind<StoredDigestRun>('digest-run', DigestRunSchema, [readFormerRun]),
  /** Somebody who has been removed stays, with no role and the time: what was theirs is told with their name. */
  person: kind<StoredPerson>('person', PersonSchema.extend({ goneAt: instant.optional() })),
  /** One that was taken back stays, with the time. */
  absence: kind<Absence & { readonly removedAt?: string | undefined }>(
    'absence',
    z.object({
      person: z.string(),
      from: z.iso.date(),
      to: z.iso.date(),
      deputy: z.string().optional(),
      removedAt: instant.optional(),
    }),
  ),
  unreachable: kind<UnreachableRecipient>(
    'unreachable',
    z.object({ recipient: z.string(), since: instant, code: z.string() }),
  ),
  shares: kind<readonly Share[]>(
    'shares',
    z.array(z.object({ sender: z.string(), perSecond: z.number(), until: instant })),
  ),
  keyFigure: kind<KeyFigure>('key-figure', KeyFigureSchema),
  /** The bytes of the key, in base64. */
  linkKey: kind('link-key', z.object({ key: z.base64().length(44) })),
  /** Something that is not followed any more stays, with the time. */
  follower: kind<StoredFollower>('follower', FollowerSchema),
  conversation: kind<Address>('conversation', AddressSchema),
  /** In its second form it has wishes, which the version before would lose. */
  subscription: kind<Subscription>(
    'subscription',
    SubscriptionSchema,
    [(value) => SubscriptionSchema.parse(value)],
    ({ wishes }) => (wishes ? 2 : 1),
  ),
};
