import { z } from 'zod/v4';
import { type AnswerTarget, locatePrompt } from '../../../commands/answers/find-prompt.ts';
import {
  type RawAnswer,
  rawOf,
  type WordedAssessment,
  withoutGroups,
} from '../../../domain/answers/assessment.ts';
import { withProposed } from '../../../domain/answers/proposed-outcome.ts';
import { Problem } from '../../../domain/errors.ts';
import { TEXT_INPUT } from '../../../views/answers/answer-inputs.ts';
import { PROPOSED_INPUT } from '../../../views/answers/outcome-inputs.ts';
import type { Turn } from '../../turn.ts';

const input = z.union([z.string(), z.number()]).transform(String).optional().catch(undefined);
const Inputs = z.object({
  status: input,
  direction: input,
  value: input,
  women: input,
  men: input,
  stage: input,
  day: input,
  forecast: input,
  [PROPOSED_INPUT]: input,
});

/** What stands in the inputs of a card, by their ids. */
export type Fields = Readonly<Record<string, unknown>>;

/** The inputs of a question card, as they were filled in. */
export function readInputs(payload: Fields): RawAnswer {
  const { [PROPOSED_INPUT]: taken, ...said } = Inputs.parse(payload);
  const texts = Object.entries(payload).flatMap(([key, text]) =>
    key.startsWith(TEXT_INPUT) && typeof text === 'string' ? [[key.slice(TEXT_INPUT.length), text]] : [],
  );
  return withProposed({ ...said, texts: Object.fromEntries(texts) }, taken);
}

/** Which answer a form is about, and which of its texts it does not hold, or the only one that it does. */
export type PartOf = AnswerTarget & {
  readonly kept?: readonly string[] | undefined;
  readonly only?: string | undefined;
};

/** What was filled in, with what the form did not hold as it is stored. */
export async function wholeAnswer(turn: Turn, form: PartOf, fields: Fields): Promise<RawAnswer> {
  const read = readInputs(fields);
  const filled = turn.wording.language === 'en' ? ungrouped(read) : read;
  const { kept = [], only } = form;
  if (kept.length === 0 && only === undefined) return filled;
  const current = await storedAnswer(turn, form);
  if (!current) return filled;
  if (only !== undefined)
    return { ...rawOf(current), texts: { ...current.texts, [only]: filled.texts[only] ?? '' } };
  const stored = Object.fromEntries(kept.map((id) => [id, current.texts[id] ?? '']));
  return { ...filled, texts: { ...stored, ...filled.texts } };
}

function ungrouped(answer: RawAnswer): RawAnswer {
  const numbers = (['value', 'women', 'men', 'forecast'] as const).flatMap((field) => {
    const text = answer[field];
    return text === undefined ? [] : [[field, withoutGroups(text)]];
  });
  return { ...answer, ...Object.fromEntries(numbers) };
}

/** Also in a round that is closed: what was typed about it is kept. Nothing where the question is somebody else's now. */
async function storedAnswer(
  { actor, deps }: Turn,
  target: AnswerTarget,
): Promise<WordedAssessment | undefined> {
  const { prompt } = await locatePrompt(actor, target, deps).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'not-owner') return { prompt: undefined };
    throw error;
  });
  if (!prompt?.current) return undefined;
  const [said] = await deps.stores.assessments.withWords(prompt.plan.id, [prompt.current]);
  return said;
}
