import { z } from 'zod/v4';
import { DIRECTIONS, STATUSES } from '../domain/answers/scale.ts';
import { STAGES } from '../domain/answers/stage.ts';

/** A verdict, wherever it is stored. */
export const verdictForm = {
  status: z.enum(STATUSES),
  direction: z.enum(DIRECTIONS).optional(),
  unassessed: z.boolean().optional(),
  notMeasured: z.boolean().optional(),
  stage: z.enum(STAGES).optional(),
  deviation: z.number().optional(),
};
