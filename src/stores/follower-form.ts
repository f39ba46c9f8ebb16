/** The form in which it is stored who follows what. */
import { z } from 'zod/v4';
import { STATUSES } from '../domain/answers/scale.ts';
import type { IsoInstant } from '../domain/dates.ts';
import { FOLLOWED_WHEN } from '../domain/deliveries/followed.ts';
import type { Follower } from '../domain/deliveries/followers.ts';
import { ID_PATTERN } from '../domain/plans/ids.ts';
import { KnownSchema } from './delivery-form.ts';

const id = z.string().regex(ID_PATTERN);

const itemRef = z.object({ plan: id, item: id });
export const FollowedSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('item'), item: itemRef }),
  z.object({
    what: z.literal('statuses'),
    statuses: z.array(z.enum(STATUSES)).min(1),
    below: itemRef.optional(),
  }),
]);
export const followedWhen = z.enum(FOLLOWED_WHEN);

export type StoredFollower = Follower & { readonly endedAt?: IsoInstant | undefined };

export const FollowerSchema = z.object({
  id: z.string(),
  recipient: z.string(),
  isShared: z.boolean(),
  followed: FollowedSchema,
  when: followedWhen,
  since: z.iso.datetime(),
  known: z.record(z.string(), KnownSchema),
  endedAt: z.iso.datetime().optional(),
});
