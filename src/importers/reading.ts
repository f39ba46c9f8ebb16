import { extname } from 'node:path';
import { type Finding, Problem } from '../domain/errors.ts';
import type { ReadDocument } from '../domain/plans/read-document.ts';
import { readDocument } from './document/read-document.ts';
import { type DocumentWords, type OwnWords, wordsWith } from './document/words.ts';
import { decode, isSpreadsheet } from './files/content.ts';
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
  const { text, findings } = isJson ? { text: decode(bytes), findings: [] } : await textOf(name, bytes);
  if (isJson && holdsTooMuch(text)) throw refused(name, 'too-large');
  const document = isJson
    ? readPlanJson(text, planId)
    : withFindings(readText(name.normalize('NFC'), text, planId, wordsWith(words)), findings);
  const recognised = isJson ? undefined : recogniseModel(models, text);
  const model = named ?? recognised ?? models.find(({ id }) => id === DEFAULT_MODEL);
  return model ? { ...document, plan: applyModel(document.plan, model) } : document;
}

/** A list of a spreadsheet's in which no goal is found is told what it is. */
function readText(
  name: string,
  text: string,
  planId: string | undefined,
  words: DocumentWords,
): ReadDocument {
  try {
    return readDocument(name, text, planId, words);
  } catch (error) {
    const isNoPlan = error instanceof Problem && error.code === 'not-a-plan';
    if (isNoPlan && isSpreadsheet(text)) throw refused(name, 'spreadsheet');
    throw error;
  }
}

/** What stands in the file and not in its text is listed with the rest, by its line. */
function withFindings(document: ReadDocument, findings: readonly Finding[]): ReadDocument {
  if (findings.length === 0) return document;
  const unplaced = [...document.unplaced, ...findings].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { ...document, unplaced };
}

/** What holds for a plan that names no model. */
const DEFAULT_MODEL = '2025';
