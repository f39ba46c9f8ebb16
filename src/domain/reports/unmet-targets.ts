/** Targets whose outcome nobody was asked for, though the goal that they measure was answered about. */
import { indicatorOf, type Plan, subjectOf } from '../plans/plan.ts';
import { isInScope } from '../rounds/scope.ts';
import type { AuditFinding } from './audit-finding.ts';
import type { AuditedLine } from './audited-line.ts';

export function unmetTargets(plan: Plan, lines: readonly AuditedLine[]): readonly AuditFinding[] {
  const byItem = Map.groupBy(lines, ({ item }) => item.id);
  return plan.items.flatMap((item): readonly AuditFinding[] => {
    if (item.kind !== 'indicator' || item.measure?.target === undefined || byItem.has(item.id)) return [];
    const subject = subjectOf(plan, item);
    const about = (subject && byItem.get(subject.id)) ?? [];
    const isGiven = about.some(({ said, round }) => said && isInScope(round, item.id));
    // The outcome of the first indicator is asked for with its goal.
    const isWithGoal = subject && !subject.measure && indicatorOf(plan, subject) === item;
    const isAsked = about.some(({ measure }) => measure === item.measure);
    return isGiven && !(isWithGoal && isAsked) ? [{ rule: 'no-outcome', item: item.id }] : [];
  });
}
