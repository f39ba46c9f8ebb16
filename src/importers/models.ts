import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/v4';
import { type Finding, Problem } from '../domain/errors.ts';
import { isGoal, type Plan } from '../domain/plans/plan.ts';
import { asks, line, questions, scale, words } from './answer-form.ts';
import { decode } from './files/content.ts';
import { findingsOf, issuesIn } from './json-faults.ts';

const ModelJson = z.strictObject({
  id: z.string().regex(/^[\p{L}\p{N}._-]{1,60}$/u),
  name: words,
  /** Headings and phrases by which a document is recognised; capitals count. */
  signs: z.array(line).min(1).max(30),
  asks,
  /** Left out where only the trend is asked for; otherwise that of 2025 holds. */
  scale: scale.optional(),
  questions,
  respondents: z.enum(['owner', 'eachUnit']).optional(),
});

/** One generation of follow-up: what is asked about a goal, on which scale and in which words. */
export type Model = Readonly<z.infer<typeof ModelJson>>;

const OWN_FOLDER = join(import.meta.dirname, '../models');

/**
 * The models that Målvakt comes with, and those that a municipality has laid in a folder of its own; of two with the same
 * id, the municipality's own.
 * @throws Problem `invalid-models` with one finding for each fault: the file and the path to its field
 */
export function readModels(folder?: string): readonly Model[] {
  const models = [...ownModels(), ...(folder === undefined ? [] : modelsOf(folder))];
  return [...new Map(models.map((model) => [model.id, model])).values()];
}

let own: readonly Model[] | undefined;

/** Those that come with the program are as they are for as long as it runs. */
function ownModels(): readonly Model[] {
  own ??= modelsOf(OWN_FOLDER);
  return own;
}

/** @throws Problem `invalid-models` */
function modelsOf(folder: string): readonly Model[] {
  const findings: Finding[] = [];
  const models = modelsIn(folder, findings);
  if (findings.length > 0) throw new Problem('invalid-models', {}, findings);
  return models;
}

function modelsIn(folder: string, findings: Finding[]): readonly Model[] {
  const seen = new Set<string>();
  return filesIn(folder, findings).flatMap((file) => {
    const model = modelFrom(join(folder, file), file, findings);
    if (!model) return [];
    if (seen.has(model.id)) findings.push({ at: `${file}, id`, code: 'duplicate', value: model.id });
    seen.add(model.id);
    return [model];
  });
}

function filesIn(folder: string, findings: Finding[]): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.toLowerCase().endsWith('.json'))
      .toSorted();
  } catch {
    findings.push({ at: 'MALVAKT_MODELS', code: 'not-a-folder', value: folder });
    return [];
  }
}

function modelFrom(path: string, file: string, findings: Finding[]): Model | undefined {
  const json = jsonIn(path);
  if (json === undefined) {
    findings.push({ at: file, code: 'not-json' });
    return undefined;
  }
  const { data, error } = ModelJson.safeParse(json);
  const known = Object.keys(ModelJson.shape);
  const faults = issuesIn(error).flatMap((issue) => findingsOf(issue, json, known));
  findings.push(...faults.map((fault) => ({ ...fault, at: fault.at ? `${file}, ${fault.at}` : file })));
  return data;
}

/** A file's JSON; undefined when it cannot be read as such. */
function jsonIn(path: string): unknown {
  try {
    return JSON.parse(decode(readFileSync(path)).replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** @throws Problem `unknown-model` with the ids there are */
export function modelOf(models: readonly Model[], id: string): Model {
  const model = models.find((one) => one.id === id);
  if (!model)
    throw new Problem('unknown-model', { model: id, models: models.map((one) => one.id).join(', ') });
  return model;
}

/**
 * The model that a document is of: the one with most signs in it; undefined when there are none of any. Among equals the
 * last wins, so that a municipality's own goes before ours.
 */
export function recogniseModel(models: readonly Model[], text: string): Model | undefined {
  let best: { readonly model: Model; readonly count: number } | undefined;
  for (const model of models) {
    const count = signsIn(text, model.signs);
    if (count > 0 && count >= (best?.count ?? 0)) best = { model, count };
  }
  return best?.model;
}

function signsIn(text: string, signs: readonly string[]): number {
  return signs.filter((sign) => {
    const words = sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
    return new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'u').test(text);
  }).length;
}

/** The plan with what the model says, where the plan does not say it itself. */
export function applyModel(plan: Plan, model: Model): Plan {
  const { asks, scale, questions, respondents } = model;
  const items = plan.items.map((item) =>
    respondents && !item.respondents && isGoal(item) ? { ...item, respondents } : item,
  );
  return {
    ...plan,
    asks: plan.asks ?? asks,
    scale: plan.scale ?? scale,
    questions: plan.questions ?? questions,
    items,
  };
}
