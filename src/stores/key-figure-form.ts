import { z } from 'zod/v4';
import { SEXES } from '../domain/status/kolada.ts';

const instant = z.iso.datetime();
const year = z.int();

/** A key figure as it is stored. */
export const KeyFigureSchema = z.object({
  kpi: z.string(),
  municipality: z.string(),
  values: z.array(
    z.object({
      year,
      total: z.number().optional(),
      women: z.number().optional(),
      men: z.number().optional(),
    }),
  ),
  fetchedAt: instant.optional(),
  due: instant,
  revised: z.array(
    z.object({
      year,
      of: z.enum(SEXES),
      before: z.number(),
      after: z.number().optional(),
      since: instant,
      at: instant,
    }),
  ),
});
