/** The form of all that comes in from Teams. Cards lie in chats for months and can be forged: nothing is believed unread. */
import { z } from 'zod/v4';
import type { RawAnswer } from '../domain/answers/assessment.ts';
import { LANGUAGES } from '../domain/language.ts';
import { personId } from '../domain/people/people.ts';
import { ID_PATTERN } from '../domain/plans/plan.ts';
import { TEXT_INPUT } from '../views/answers/answer-inputs.ts';
import { PAYLOAD_FORM } from '../views/card.ts';
import { ABSENCE_INPUTS } from '../views/people/absence.ts';
import { MAX_UNIT, NEW_UNIT_INPUT, OWNER_INPUT } from '../views/people/owners.ts';

const short = z.string().min(1).max(500);

/** What is attached to a message; of what kind of thing it is, nothing is known yet. */
const Attachment = z.looseObject({ contentType: z.string().max(200) });

/** A file as Teams hands it over in a personal chat: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4 */
export const TeamsFile = z.object({
  contentType: z.literal('application/vnd.microsoft.teams.file.download.info'),
  name: z.string().min(1).max(400),
  content: z.object({ downloadUrl: z.string().min(1).max(8000) }),
});

/** What of an activity must be there for it to be one; the rest is the Bot Framework's business. */
const IncomingActivity = z.object({
  type: short,
  id: z.string().max(2000).optional(),
  serviceUrl: z.url({ protocol: /^https?$/ }),
  channelId: short,
  conversation: z.object({
    id: short,
    conversationType: z.string().optional(),
    tenantId: z.string().optional(),
  }),
  from: z.object({
    id: short,
    name: z.string().optional(),
    aadObjectId: z.string().regex(ID_PATTERN).optional(),
  }),
  recipient: z.object({ id: short, name: z.string().optional() }),
  channelData: z
    .looseObject({
      tenant: z.object({ id: z.string().optional() }).optional(),
      team: z.object({ id: short }).optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
  attachments: z.array(Attachment).max(50).optional().catch(undefined),
  text: z.string().optional(),
  name: z.string().optional(),
});
export type IncomingActivity = z.infer<typeof IncomingActivity>;

/** The server reads an activity before it lets it in, and the turn reads the same one. */
const known = new WeakMap<object, IncomingActivity>();

/** The form of an activity, or what is wrong with it. */
export function readIncoming(activity: unknown): z.ZodSafeParseResult<IncomingActivity> {
  const isObject = typeof activity === 'object' && activity !== null;
  const before = isObject ? known.get(activity) : undefined;
  if (before) return { success: true, data: before };
  const parsed = IncomingActivity.safeParse(activity);
  if (parsed.success && isObject) known.set(activity, parsed.data);
  return parsed;
}

/** The activity of a turn, which the server has let in. @throws ZodError when it has not */
export function incomingOf({ activity }: { readonly activity: object }): IncomingActivity {
  const { data, error } = readIncoming(activity);
  if (error) throw error;
  return data;
}

const id = z.string().regex(ID_PATTERN);
const target = { round: id, item: id, respondent: z.string().min(1).max(200) };
const common = { form: z.literal(PAYLOAD_FORM), language: z.enum(LANGUAGES) };

export const CardPayload = z.discriminatedUnion('verb', [
  z.looseObject({
    verb: z.literal('submit'),
    ...common,
    ...target,
    basedOn: z.int().min(0),
    isSure: z.literal(1).optional(),
  }),
  z.object({ verb: z.literal('keep'), ...common, ...target }),
  z.object({
    verb: z.literal('unchanged'),
    ...common,
    ...target,
    earlier: id,
    version: z.int().positive(),
  }),
  z.object({ verb: z.literal('open'), ...common, ...target }),
  z.object({ verb: z.literal('show'), ...common, ...target, respondent: target.respondent.optional() }),
  z.object({ verb: z.literal('post-summary'), ...common, round: id, compiledAt: z.iso.datetime() }),
  z.object({ verb: z.literal('owners'), ...common, from: z.int().min(0) }),
  z.object({ verb: z.literal('edit-owners'), ...common, plan: id, item: id }),
  z.looseObject({
    verb: z.literal('set-owners'),
    ...common,
    plan: id,
    item: id,
    basedOn: z.string().max(100),
    units: z.array(z.string().max(200)).max(100),
  }),
  z.looseObject({ verb: z.literal('save-absence'), ...common }),
  z.object({ verb: z.literal('remove-absence'), ...common, from: z.iso.date() }),
  z.object({
    verb: z.literal('confirm-plan'),
    ...common,
    draft: z.uuid(),
    /** The choices of proposed links that were left ticked, separated by commas. */
    links: z.string().max(50_000).default(''),
  }),
  z.object({ verb: z.literal('discard-plan'), ...common, draft: z.uuid() }),
  z.object({ verb: z.literal('say'), ...common, command: z.string().max(50) }),
]);
export type CardPayload = z.infer<typeof CardPayload>;

const VERBS: readonly string[] = CardPayload.options.map((option) => option.shape.verb.value);

/** Reads what a button sent; says whether it is ours but outdated, or none of ours. */
export function readPayload(value: unknown): CardPayload | 'outdated' | 'unknown' {
  const parsed = CardPayload.safeParse(value);
  if (parsed.success) return parsed.data;
  const verb = z.looseObject({ verb: z.string() }).safeParse(value);
  return verb.success && VERBS.includes(verb.data.verb) ? 'outdated' : 'unknown';
}

/** `adaptiveCard/action`, the invoke of an `Action.Execute`. */
export const ExecuteInvoke = z.looseObject({
  action: z.looseObject({ data: z.unknown(), verb: z.string().optional() }),
});

const input = z.union([z.string(), z.number()]).transform(String).optional().catch(undefined);
const Inputs = z.looseObject({ status: input, direction: input, value: input, women: input, men: input });

/** The inputs of a question card, as they were filled in. */
export function readInputs(payload: Readonly<Record<string, unknown>>): RawAnswer {
  const { status, direction, value, women, men } = Inputs.parse(payload);
  const texts = Object.entries(payload).flatMap(([key, text]) =>
    key.startsWith(TEXT_INPUT) && typeof text === 'string' ? [[key.slice(TEXT_INPUT.length), text]] : [],
  );
  return { status, direction, value, women, men, texts: Object.fromEntries(texts) };
}

/** What a people picker sends: Entra object ids, joined by commas. */
const PickedPeople = z
  .string()
  .max(5000)
  .catch('')
  .transform((text) => text.split(',').flatMap((one) => personId(one.trim()) || []));

/** The pickers of an owners' form: one for each unit that was there, and one for a new one; or just one. */
export function readOwnerInputs(payload: Extract<CardPayload, { verb: 'set-owners' }>): {
  readonly unit: string | undefined;
  readonly people: readonly string[];
}[] {
  const newUnit = z.string().trim().max(MAX_UNIT).catch('').parse(payload[NEW_UNIT_INPUT]);
  return [...payload.units, newUnit].map((unit, index) => ({
    unit: unit || undefined,
    people: PickedPeople.parse(payload[`${OWNER_INPUT}${index}`]),
  }));
}

const filled = z.string().trim().max(200).catch('');

/** The inputs of the form for an absence, as they were filled in. */
export function readAbsenceInputs(payload: Readonly<Record<string, unknown>>) {
  const [from, to, deputy] = [ABSENCE_INPUTS.from, ABSENCE_INPUTS.to, ABSENCE_INPUTS.deputy].map((input) =>
    filled.parse(payload[input]),
  );
  return { from: from ?? '', to: to ?? '', deputy: personId(deputy ?? '') || undefined };
}
