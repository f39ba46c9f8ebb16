/** What the buttons of a question send. */
import { z } from 'zod/v4';
import type { Typed } from '../../../commands/answers/keep-draft.ts';
import { itemTarget } from '../../capability.ts';
import type { Turn } from '../../turn.ts';
import { type Fields, type PartOf, wholeAnswer } from './inputs.ts';

export const target = {
  ...itemTarget,
  respondent: z.string().min(1).max(200),
  queue: z.string().max(20).optional(),
};

const basedOn = z.int().min(0);
/** When the draft had been kept that stood in the form. */
const draft = z.iso.datetime().optional();
/** Which texts of the answer the form does not hold, or the only one that it does. */
const part = {
  kept: z.array(z.string().max(40)).max(6).optional(),
  only: z.string().max(40).optional(),
};

/** A button of a form; what stands in its fields comes beside this. */
export const form = { ...target, basedOn, draft, ...part };

/** The same, of a button that cards of before had without the fields. */
export const laterForm = { ...form, basedOn: basedOn.optional() };

/** Which form the fields belong to, where the button is about another question. */
export const besideForm = { typed: z.object(form).optional() };

/** As a button of a form says it. */
export type Sent = Omit<Typed, 'answer'> & PartOf;
/** As a button says it that cards of before had without the fields. */
export type LaterSent = Omit<Sent, 'basedOn'> & { readonly basedOn?: number | undefined };

/** What stood in a form; undefined where its button did not send it. */
export async function typedIn(
  turn: Turn,
  { basedOn, ...rest }: LaterSent,
  fields: Fields,
): Promise<Typed | undefined> {
  const { round, item, respondent, queue, draft } = rest;
  if (basedOn === undefined) return undefined;
  const answer = await wholeAnswer(turn, rest, fields);
  return { round, item, respondent, queue, draft, basedOn, answer };
}
