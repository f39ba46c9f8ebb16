import { randomUUID } from 'node:crypto';
import { z } from 'zod/v4';
import { ENDINGS } from '../domain/deliveries/subscription.ts';
import { type Change, type Changed, ORIGINS, type TrailEntry } from '../domain/trail.ts';
import type { Trail } from '../ports/trail.ts';
import { trailDecisions } from './approval-form.ts';
import { WishesSchema } from './digest-form.ts';
import type { Document, Documents, Write } from './documents.ts';
import { FollowedSchema, followedWhen } from './follower-form.ts';
import { documentHash } from './hashes.ts';
import { kind, rangeOf, readRange } from './kinds.ts';
import { remembering } from './marks.ts';
import { trailPublication } from './publication-form.ts';
import type { Look } from './register.ts';
import { owner, RoundSchema } from './round-form.ts';
import { PersonSchema } from './schemas.ts';
import { SettingsSchema } from './settings-form.ts';
import { verdictForm } from './verdict-form.ts';

/** What ties a line to those before it, and to what it tells of. Lines of the version before have none. */
export interface Chain {
  /** Of the line itself, in all but this. */
  readonly hash: string;
  /** Of the line before about the same, where the document that is replaced carries it. */
  readonly previous?: string | undefined;
  /** Of the document that it tells of: what was said with its words, the plan, the decisions with their comments. */
  readonly covers?: string | undefined;
}

const chain = z.object({ hash: z.string(), previous: z.string().optional(), covers: z.string().optional() });

const change = {
  chain: chain.optional(),
  by: z.object({ id: z.string(), name: z.string() }),
  at: z.iso.datetime(),
  from: z.enum(ORIGINS),
};

const verdict = z.object({
  ...verdictForm,
  value: z.number().optional(),
  bySex: z.object({ women: z.number(), men: z.number() }).optional(),
  day: z.iso.date().optional(),
  forecast: z.number().optional(),
  version: z.int(),
});

const owners = z.array(z.object(owner));
const round = RoundSchema.omit({ owners: true });
const absence = z.object({ to: z.iso.date(), deputy: z.string().optional() });

const EntrySchema = z.discriminatedUnion('what', [
  z.object({
    ...change,
    what: z.literal('answer'),
    round: z.string(),
    item: z.string(),
    respondent: z.string(),
    before: verdict.optional(),
    after: verdict,
  }),
  z.object({ ...change, what: z.literal('owners'), item: z.string(), before: owners, after: owners }),
  z.object({
    ...change,
    what: z.literal('approval'),
    round: z.string(),
    area: z.string(),
    after: trailDecisions,
  }),
  z.object({
    ...change,
    what: z.literal('approvers'),
    area: z.string(),
    before: z.array(z.string()),
    after: z.array(z.string()),
  }),
  z.object({
    ...change,
    what: z.literal('hand-over'),
    round: z.string(),
    item: z.string(),
    respondent: z.string(),
    person: z.string(),
    became: z.enum(['given', 'taken-back']),
  }),
  z.object({ ...change, ...trailPublication }),
  z.object({ ...change, what: z.literal('round'), before: round.optional(), after: round }),
  z.object({
    ...change,
    what: z.literal('plan'),
    plan: z.string(),
    before: z.int().optional(),
    after: z.int(),
  }),
  z.object({
    ...change,
    what: z.literal('person'),
    before: PersonSchema.optional(),
    after: PersonSchema.optional(),
  }),
  z.object({
    ...change,
    what: z.literal('absence'),
    person: z.string(),
    day: z.iso.date(),
    before: absence.optional(),
    after: absence.optional(),
  }),
  z.object({
    ...change,
    what: z.literal('subscription'),
    channel: z.string(),
    became: z.enum([...ENDINGS, 'renewed', 'chosen']).optional(),
    before: WishesSchema.optional(),
    after: WishesSchema.optional(),
  }),
  z.object({
    ...change,
    what: z.literal('following'),
    follower: z.string(),
    followed: FollowedSchema,
    before: followedWhen.optional(),
    after: followedWhen.optional(),
  }),
  z.object({ ...change, what: z.literal('erasure'), person: z.string() }),
  z.object({
    ...change,
    what: z.literal('settings'),
    before: SettingsSchema.optional(),
    after: SettingsSchema,
  }),
]);

export type StoredEntry = TrailEntry & { readonly chain?: Chain | undefined };

export const ENTRY = kind<StoredEntry>('audit', EntrySchema);

/** What a line is tied to. */
interface Ties {
  /** Hash of the line before about the same. */
  readonly previous?: string | undefined;
  /** The write of the document that it tells of. */
  readonly covers?: Write | undefined;
}

/** The line of the trail that goes into the same batch as the change that it tells of. */
export function trailOf(partition: string, by: Change, changed: Changed, ties: Ties = {}): Write {
  return lineOf(partition, by, changed, ties).write;
}

/** The same with its hash, for the document that carries it until the next line is written. */
export function lineOf(
  partition: string,
  by: Change,
  changed: Changed,
  { previous, covers }: Ties,
): { readonly write: Write; readonly hash: string } {
  const parts = ['audit', changed.what, subjectOf(changed), `${by.at}-${mark()}`];
  const covered = covers && documentHash(documentIn(covers));
  const chain = { hash: '', previous, covers: covered };
  const write = ENTRY.write(partition, parts, { ...by, ...changed, chain });
  const document = documentIn(write);
  const hash = hashOfLine(document);
  const value = { ...Object(document.value), chain: { ...chain, hash } };
  return { write: { op: 'create', document: { ...document, value } }, hash };
}

/**
 * What tells lines of the same moment apart, in 48 bits at random: of ten thousand that are written at once, two are the same once in
 * five million times. With the 32 of former lines it was once in a hundred.
 */
function mark(): string {
  return randomUUID().slice(-12);
}

function documentIn(write: Write): Document {
  if (write.op === 'delete') throw new TypeError('What is deleted holds nothing');
  return write.document;
}

/** Hash of a line in all but the hash that it states. */
export function hashOfLine({ partition, id, value }: Pick<Document, 'partition' | 'id' | 'value'>): string {
  const line = { ...Object(value) };
  if (typeof line.chain === 'object') line.chain = { ...line.chain, hash: undefined };
  return documentHash({ partition, id, value: line });
}

/** What a line is found by. */
function subjectOf(changed: Changed): string {
  switch (changed.what) {
    case 'answer':
    case 'owners':
    case 'hand-over':
      return changed.item;
    case 'approval':
    case 'approvers':
      return changed.area;
    case 'publication':
      return changed.round;
    case 'round':
      return changed.after.id;
    case 'plan':
      return changed.plan;
    case 'person':
      return (changed.after ?? changed.before)?.id ?? '';
    case 'absence':
    case 'erasure':
      return changed.person;
    case 'subscription':
      return changed.channel;
    case 'following':
      return changed.follower;
    case 'settings':
      return 'all';
  }
}

/** How owners have changed, for as long as the register says that none has. */
export function ownersTrailMemory(followup: Documents) {
  // Ids hold no slash.
  return remembering(async (key) => {
    const [plan = '', item = ''] = key.split('/');
    return (await readRange(followup, ENTRY, plan, 'audit', 'owners', item)).map(({ value }) => value);
  });
}

export function trailRepository(
  followup: Documents,
  look: Look,
  ofOwners: ReturnType<typeof ownersTrailMemory>,
): Trail {
  return {
    async ofOwners(plan, item) {
      const entry = (await look.register()).plans.find(({ id }) => id === plan);
      return ofOwners(`${plan}/${item}`, entry?.facts);
    },
    async ofPlan(plan) {
      const lines = (await rangeOf(followup, plan, 'audit')).map((document) => {
        const { chain: _, ...entry } = ENTRY.read(document).value;
        return { id: document.id, hash: hashOfLine(document), entry };
      });
      return lines.toSorted((a, b) => a.entry.at.localeCompare(b.entry.at) || a.id.localeCompare(b.id));
    },
  };
}
