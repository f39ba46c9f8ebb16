import { extname } from 'node:path';
import { Problem } from '../domain/errors.ts';
import { ID_PATTERN } from '../domain/plans/plan.ts';
import type { ReadDocument } from '../domain/plans/read-document.ts';
import { readDocument } from './document/read-document.ts';
import { decode } from './files/content.ts';
import { textOf } from './files.ts';
import { applyModel, type Model, readModels, recogniseModel } from './models.ts';
import { readPlanJson } from './plan-json.ts';

/** How a file is to be read. */
export interface Reading {
  /** Takes the place of the plan's own id. */
  readonly planId?: string | undefined;
  /** The models by which a document is recognised; ours when left out. */
  readonly models?: readonly Model[] | undefined;
  /** Goes before what is recognised. */
  readonly model?: Model | undefined;
}

/**
 * Reads a plan, or a report with its answers, out of a file.
 * @param name with the ending that says what kind of file it is
 * @throws Problem `invalid-plan`, or `not-a-plan` with a `reason`
 */
export async function readPlanFile(
  name: string,
  bytes: Uint8Array,
  how: Reading = {},
): Promise<ReadDocument> {
  const { planId } = how;
  if (planId !== undefined && !ID_PATTERN.test(planId)) {
    throw new Problem('invalid-plan', {}, [{ at: '--plan', code: 'not-an-id', value: planId }]);
  }
  const isJson = extname(name).toLowerCase() === '.json';
  const text = isJson ? decode(bytes) : await textOf(name, bytes);
  const read = isJson ? readPlanJson(text, planId) : readDocument(name, text, planId);
  const recognised = isJson ? undefined : recogniseModel(how.models ?? readModels(), text);
  const model = how.model ?? recognised;
  return model && model.id !== DEFAULT_MODEL ? { ...read, plan: applyModel(read.plan, model) } : read;
}

/**
 * Reads files by our models and those in a folder, which are read here and once.
 * @throws Problem `invalid-models`
 */
export function planReader(modelsFolder?: string) {
  const models = readModels(modelsFolder);
  return (name: string, bytes: Uint8Array): Promise<ReadDocument> => readPlanFile(name, bytes, { models });
}

/** What holds for a plan that names no model. */
const DEFAULT_MODEL = '2025';
