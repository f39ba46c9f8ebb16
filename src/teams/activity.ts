/** The form of all that comes in from Teams: nothing is believed unread. */
import { z } from 'zod/v4';
import { ID_PATTERN } from '../domain/plans/plan.ts';

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
      team: z
        .object({ id: short, name: z.string().optional().catch(undefined) })
        .optional()
        .catch(undefined),
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

/** `adaptiveCard/action`, the invoke of an `Action.Execute`. */
export const ExecuteInvoke = z.looseObject({
  action: z.looseObject({ data: z.unknown(), verb: z.string().optional() }),
});
