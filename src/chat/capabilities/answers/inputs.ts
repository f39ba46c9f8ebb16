import { z } from 'zod/v4';
import { type AnswerTarget, openPrompt } from '../../../commands/answers/find-prompt.ts';
import { type RawAnswer, rawOf } from '../../../domain/answers/assessment.ts';
import { withProposed } from '../../../domain/answers/proposed-outcome.ts';
import { TEXT_INPUT } from '../../../views/answers/answer-inputs.ts';
import { PROPOSED_INPUT } from '../../../views/answers/outcome-inputs.ts';
import type { Turn } from '../../turn.ts';

const input = z.union([z.string(), z.number()]).transform(String).optional().catch(undefined);
const Inputs = z.looseObject({
  status: input,
  direction: input,
  value: input,
  women: input,
  men: input,
  stage: input,
  day: input,
  [PROPOSED_INPUT]: input,
});

/** The inputs of a question card, as they were filled in. */
export function readInputs(payload: Readonly<Record<string, unknown>>): RawAnswer {
  const { [PROPOSED_INPUT]: taken, status, direction, value, women, men, stage, day } = Inputs.parse(payload);
  const texts = Object.entries(payload).flatMap(([key, text]) =>
    key.startsWith(TEXT_INPUT) && typeof text === 'string' ? [[key.slice(TEXT_INPUT.length), text]] : [],
  );
  const said = { status, direction, value, women, men, stage, day };
  return withProposed({ ...said, texts: Object.fromEntries(texts) }, taken);
}

/** What the button of a form sends beside its inputs. */
export type Submitted = AnswerTarget & {
  readonly basedOn: number;
  readonly isSure?: 1 | undefined;
  readonly kept?: readonly string[] | undefined;
  readonly only?: string | undefined;
};

/** What was filled in, with what the form did not hold as it is stored. */
export async function wholeAnswer(
  { actor, deps }: Turn,
  payload: Submitted & Readonly<Record<string, unknown>>,
): Promise<RawAnswer> {
  const filled = readInputs(payload);
  const { kept = [], only } = payload;
  if (kept.length === 0 && only === undefined) return filled;
  const { current } = await openPrompt(actor, payload, deps);
  if (!current) return filled;
  if (only !== undefined)
    return { ...rawOf(current), texts: { ...current.texts, [only]: filled.texts[only] ?? '' } };
  const stored = Object.fromEntries(kept.map((id) => [id, current.texts[id] ?? '']));
  return { ...filled, texts: { ...stored, ...filled.texts } };
}
