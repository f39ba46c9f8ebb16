/** What the buttons of a question send. */
import { z } from 'zod/v4';
import type { Typed } from '../../../commands/answers/keep-draft.ts';
import { itemTarget } from '../../capability.ts';
import { readInputs } from './inputs.ts';

export const target = {
  ...itemTarget,
  respondent: z.string().min(1).max(200),
  queue: z.string().max(20).optional(),
};

const basedOn = z.int().min(0);
/** When the draft had been kept that stood in the form. */
const draft = z.iso.datetime().optional();

/** A button of a form; what stands in its fields comes beside this. */
export const form = { ...target, basedOn, draft };

/** The same, of a button that cards of before had without the fields. */
export const laterForm = { ...target, basedOn: basedOn.optional(), draft };

/** Which form the fields belong to, where the button is about another question. */
export const besideForm = { typed: z.object({ ...target, basedOn, draft }).optional() };

type Sent = Omit<Typed, 'answer' | 'basedOn'> & { readonly basedOn?: number | undefined };

/** What stood in a form; undefined where its button did not send it. */
export function typedIn(
  { basedOn, ...rest }: Sent,
  fields: Readonly<Record<string, unknown>>,
): Typed | undefined {
  const { round, item, respondent, queue, draft } = rest;
  if (basedOn === undefined) return undefined;
  return { round, item, respondent, queue, draft, basedOn, answer: readInputs(fields) };
}
