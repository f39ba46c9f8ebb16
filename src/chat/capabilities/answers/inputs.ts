import { z } from 'zod/v4';
import type { RawAnswer } from '../../../domain/answers/assessment.ts';
import { withProposed } from '../../../domain/answers/proposed-outcome.ts';
import { TEXT_INPUT } from '../../../views/answers/answer-inputs.ts';
import { PROPOSED_INPUT } from '../../../views/answers/outcome-inputs.ts';

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
