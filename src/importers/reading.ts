import { extname } from 'node:path';
import type { ReadDocument } from '../domain/plans/read-document.ts';
import { readDocument } from './document/read-document.ts';
import { type OwnWords, wordsWith } from './document/words.ts';
import { decode } from './files/content.ts';
import { checkSize, refused, textOf } from './files.ts';
import { applyModel, type Model, recogniseModel } from './models.ts';
import { holdsTooMuch, readPlanJson } from './plan-json.ts';

/** How a file is to be read; plain data, since it may have to go to another thread. */
export interface HowToRead {
  /** Takes the place of the plan's own id. */
  readonly planId: string | undefined;
  /** The models by which a document is recognised. */
  readonly models: readonly Model[];
  /** Goes before what is recognised. */
  readonly model: Model | undefined;
  /** The municipality's own words, by which a document is read beside those that are built in. */
  readonly words: OwnWords;
}

/**
 * Reads a plan, or a report with its answers, here and now, however long that takes.
 * @throws Problem `invalid-plan`, or `not-a-plan` with a `reason`
 */
export async function read(
  name: string,
  bytes: Uint8Array,
  { planId, models, model: named, words }: HowToRead,
): Promise<ReadDocument> {
  checkSize(name, bytes.length);
  const isJson = extname(name).toLowerCase() === '.json';
  const text = isJson ? decode(bytes) : await textOf(name, bytes);
  if (isJson && holdsTooMuch(text)) throw refused(name, 'too-large');
  const document = isJson ? readPlanJson(text, planId) : readDocument(name, text, planId, wordsWith(words));
  const recognised = isJson ? undefined : recogniseModel(models, text);
  const model = named ?? recognised ?? models.find(({ id }) => id === DEFAULT_MODEL);
  return model ? { ...document, plan: applyModel(document.plan, model) } : document;
}

/** What holds for a plan that names no model. */
const DEFAULT_MODEL = '2025';
