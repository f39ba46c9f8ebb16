import { type FieldFinding, type Finding, Problem } from '../errors.ts';
import { type Item, MAX_ITEMS, type Measure, type Plan } from './plan.ts';

/** Everything about the plan's own coherence that its JSON types cannot say. Empty when the plan is sound. */
export function planFindings(plan: Plan): Finding[] {
  const parents = new Map(plan.items.map((item) => [item.id, item.parent]));
  const seen = new Set<string>();
  const findings: Finding[] = [];
  plan.items.forEach((item, index) => {
    const at = `items[${index}]`;
    if (seen.has(item.id)) findings.push({ at: `${at}.id`, code: 'duplicate', value: item.id });
    seen.add(item.id);
    if (item.parent !== undefined && !parents.has(item.parent)) {
      findings.push({ at: `${at}.parent`, code: 'unknown-parent', value: item.parent });
    } else if (isOwnAncestor(parents, item)) {
      findings.push({ at: `${at}.parent`, code: 'cycle', value: item.id });
    }
    const target = targetFinding(item.measure);
    if (target) findings.push({ at: `${at}.measure.target`, ...target });
  });
  return findings;
}

function isOwnAncestor(parents: ReadonlyMap<string, string | undefined>, item: Item): boolean {
  const passed = new Set<string>();
  for (let id = item.parent; id !== undefined && !passed.has(id); id = parents.get(id)) {
    if (id === item.id) return true;
    passed.add(id);
  }
  return false;
}

type TargetFault = Pick<FieldFinding, 'code' | 'value'>;

function targetFinding(measure: Measure | undefined): TargetFault | undefined {
  if (!measure?.target) return undefined;
  const { op, value } = measure.target;
  const impossible: TargetFault = { code: 'impossible-target', value: `${op} ${value}` };
  if (measure.type === 'qualitative') return impossible;
  if (measure.type === 'text') return op === 'equals' && typeof value === 'string' ? undefined : impossible;
  if (typeof value !== 'number') return impossible;
  const isShare = measure.unit?.trim() === '%';
  return isShare && (value < 0 || value > 100) ? impossible : undefined;
}

/** @throws Problem `invalid-plan` when more has been found than a plan can hold: the rest need not be read */
export function demandFewer(found: readonly unknown[]): void {
  if (found.length <= MAX_ITEMS) return;
  throw new Problem('invalid-plan', {}, [{ at: 'items', code: 'too-many', limit: MAX_ITEMS }]);
}
