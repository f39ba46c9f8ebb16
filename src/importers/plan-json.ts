import { z } from 'zod/v4';
import { COST_SIGNS } from '../domain/answers/economy.ts';
import { ROUND_KINDS } from '../domain/answers/scale.ts';
import { type Finding, Problem } from '../domain/errors.ts';
import { LANGUAGES } from '../domain/language.ts';
import { ID_PATTERN } from '../domain/plans/ids.ts';
import { ITEM_KINDS, MAX_ITEMS, MEASURE_TYPES, TARGET_OPS } from '../domain/plans/plan.ts';
import { planFindings } from '../domain/plans/plan-findings.ts';
import type { ReadDocument } from '../domain/plans/read-document.ts';
import { KPI_PATTERN } from '../domain/status/kolada.ts';
import { asks, line, questions, scale } from './answer-form.ts';
import { findingOf, isRecord, issuesIn, pathOf } from './json-faults.ts';

const id = z.string().regex(ID_PATTERN);
/** Rounds are named after the plan, and an id has a hundred characters. */
const planId = id.max(60);
const passage = z.string().trim().min(1).max(2000);

const item = z.strictObject({
  id,
  kind: z.enum(ITEM_KINDS),
  parent: id.optional(),
  title: line,
  short: z.string().trim().min(1).max(80).optional(),
  agenda2030: z.array(z.int().min(1).max(17)).optional(),
  desiredOutcome: passage.optional(),
  criteria: z
    .preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(passage).max(30))
    .optional(),
  measure: z
    .strictObject({
      type: z.enum(MEASURE_TYPES),
      unit: z.string().trim().min(1).max(40).optional(),
      target: z
        .strictObject({
          op: z.enum(TARGET_OPS),
          value: z.union([z.number(), z.string().trim().min(1).max(100)]),
        })
        .optional(),
      bySex: z.boolean().optional(),
    })
    .optional(),
  budget: z.strictObject({ amount: z.number(), costs: z.enum(COST_SIGNS).optional() }).optional(),
  respondents: z.enum(['owner', 'eachUnit']).optional(),
  reportBack: passage.optional(),
  planning: z.string().trim().min(1).max(20_000).optional(),
  definition: z.string().trim().min(1).max(5000).optional(),
  finish: z.string().trim().min(1).max(80).optional(),
  kpi: z.string().trim().toUpperCase().regex(KPI_PATTERN).optional(),
  cadence: z.enum(ROUND_KINDS).optional(),
  line: z.int().positive().optional(),
  continues: z.strictObject({ plan: planId, item: id }).optional(),
});

const PlanJson = z.strictObject({
  id: planId,
  title: line,
  board: line,
  year: z.int().min(1990).max(2100),
  language: z.enum(LANGUAGES).default('sv'),
  asks: asks.optional(),
  scale: scale.optional(),
  questions: questions.optional(),
  items: z.array(item).min(1).max(MAX_ITEMS),
});

/**
 * Reads a `plan@1`.
 * @param text the file's contents
 * @param otherId takes the place of the plan's own id
 * @throws Problem `invalid-plan` with one finding for each fault and the path to its field
 */
export function readPlanJson(text: string, otherId?: string): ReadDocument {
  const json = parseJson(text);
  const named = otherId === undefined || !isRecord(json) ? json : { ...json, id: otherId };
  const unknown = issuesIn(PlanJson.safeParse(named).error).filter(
    (issue) => issue.code === 'unrecognized_keys',
  );
  for (const issue of unknown) removeKeys(named, issue.path, issue.keys);
  const parsed = PlanJson.safeParse(named);
  if (!parsed.success)
    throw new Problem(
      'invalid-plan',
      {},
      issuesIn(parsed.error).map((issue) => findingOf(issue, named)),
    );
  const findings = planFindings(parsed.data);
  if (findings.length > 0) throw new Problem('invalid-plan', {}, findings);
  const unplaced = unknown.flatMap((issue) =>
    issue.keys.map((key): Finding => ({ at: pathOf([...issue.path, key]), code: 'unknown-key' })),
  );
  return { plan: parsed.data, ids: 'given', unplaced };
}

/** A plan of 2,000 items has a tenth as many. */
const MOST_VALUES = 1_000_000;

/**
 * Whether JSON holds so many values that it is no plan. To be asked before it is parsed: the parser does not stop for a
 * thread's limit on memory, and takes the whole program down with it.
 */
export function holdsTooMuch(text: string): boolean {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === COMMA || code === BRACKET || code === BRACE) count += 1;
  }
  return count > MOST_VALUES;
}
const [COMMA, BRACKET, BRACE] = [0x2c, 0x5b, 0x7b];

function removeKeys(json: unknown, path: readonly PropertyKey[], keys: readonly string[]): void {
  const [step, ...rest] = path;
  if (step === undefined) {
    if (isRecord(json)) for (const key of keys) delete json[key];
  } else if (Array.isArray(json)) {
    removeKeys(json[Number(step)], rest, keys);
  } else if (isRecord(json)) {
    removeKeys(json[String(step)], rest, keys);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Problem('invalid-plan', {}, [{ at: '', code: 'not-json' }]);
  }
}
