import { z } from 'zod/v4';
import type { RawAnswer } from '../../../domain/answers/assessment.ts';
import { withProposed } from '../../../domain/answers/proposed-outcome.ts';
import { PROPOSED_INPUT, TEXT_INPUT } from '../../../views/answers/answer-inputs.ts';

const input = z.union([z.string(), z.number()]).transform(String).optional().catch(undefined);
const Inputs = z.looseObject({
  status: input,
  direction: input,
  value: input,
  women: input,
  men: input,
  [PROPOSED_INPUT]: input,
});

/** The inputs of a question card, as they were filled in. */
export function readInputs(payload: Readonly<Record<string, unknown>>): RawAnswer {
  const { status, direction, value, women, men, [PROPOSED_INPUT]: taken } = Inputs.parse(payload);
  const texts = Object.entries(payload).flatMap(([key, text]) =>
    key.startsWith(TEXT_INPUT) && typeof text === 'string' ? [[key.slice(TEXT_INPUT.length), text]] : [],
  );
  return withProposed({ status, direction, value, women, men, texts: Object.fromEntries(texts) }, taken);
}
