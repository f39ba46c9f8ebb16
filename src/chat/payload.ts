/** Parts of what buttons send, for the forms of the verbs. */
import { z } from 'zod/v4';
import { ID_PATTERN } from '../domain/plans/plan.ts';

export const payloadId = z.string().regex(ID_PATTERN);

export const itemTarget = { round: payloadId, item: payloadId };
