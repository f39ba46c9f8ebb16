/** Puts what zod finds in a JSON file into findings, each with the path to its field. */
import type { z } from 'zod/v4';
import type { FieldFinding } from '../domain/errors.ts';

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is wrong, field by field: where one of several forms is expected, by the form that what stands there is of. */
export function issuesIn(error: z.ZodError | undefined): readonly z.core.$ZodIssue[] {
  return (error?.issues ?? []).flatMap(withinUnion);
}

function withinUnion(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const meant = issue.errors.find((faults) =>
    faults.every(({ code, path }) => code !== 'invalid_type' || path.length > 0),
  );
  if (!meant) return [issue];
  return meant.flatMap((fault) => withinUnion({ ...fault, path: [...issue.path, ...fault.path] }));
}

/** As `findingOf`, with a finding for each field that is not known. */
export function findingsOf(issue: z.core.$ZodIssue, json: unknown, known: readonly string[]): FieldFinding[] {
  if (issue.code !== 'unrecognized_keys') return [findingOf(issue, json)];
  const limit = issue.path.length === 0 ? known.join(', ') : undefined;
  return issue.keys.map((key) => ({ at: pathOf([...issue.path, key]), code: 'unknown-key', limit }));
}

export function findingOf(issue: z.core.$ZodIssue, json: unknown): FieldFinding {
  const isMissing = valueAt(json, issue.path) === undefined;
  return { at: pathOf(issue.path), ...(isMissing ? { code: 'missing' } : faultOf(issue)) };
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return value[Number(step)];
    return isRecord(value) ? value[String(step)] : undefined;
  }, json);
}

export function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`,
    )
    .join('');
}

function faultOf(issue: z.core.$ZodIssue): Pick<FieldFinding, 'code' | 'limit'> {
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'wrong-type', limit: issue.expected };
    case 'invalid_value':
      return { code: 'not-one-of', limit: issue.values.map(String).join(', ') };
    case 'too_small':
      return isNumeric(issue.origin)
        ? { code: 'out-of-range', limit: `≥ ${issue.minimum}` }
        : { code: 'missing' };
    case 'too_big':
      if (isNumeric(issue.origin)) return { code: 'out-of-range', limit: `≤ ${issue.maximum}` };
      return { code: issue.origin === 'array' ? 'too-many' : 'too-long', limit: Number(issue.maximum) };
    case 'invalid_format':
      // An id, but not one of ours: that of a key figure in Kolada.
      return issue.path.at(-1) === 'kpi' ? { code: 'wrong-type', limit: 'N00945' } : { code: 'not-an-id' };
    case 'invalid_key':
      return { code: 'unknown-key', limit: allowedIn(issue) };
    case 'custom':
      return { code: 'duplicate' };
    default:
      return { code: 'wrong-type' };
  }
}

/** The names that a record may have. */
function allowedIn({ issues }: z.core.$ZodIssueInvalidKey): string {
  const named = issues.flatMap((issue) => ('errors' in issue ? issue.errors.flat() : [issue]));
  return named.flatMap((issue) => ('values' in issue ? issue.values.map(String) : [])).join(', ');
}

function isNumeric(origin: string): boolean {
  return origin === 'number' || origin === 'int';
}
