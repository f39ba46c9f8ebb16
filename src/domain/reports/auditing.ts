/** The auditor's test (`granskning`): whether each goal and assignment can be followed from the plan through its answer to the report. */
import {
  ancestorsOf,
  childrenOf,
  descendantsOf,
  type Item,
  isAskedAbout,
  isGoal,
  type Plan,
} from '../plans/plan.ts';
import { isHistory } from '../rounds/round.ts';
import { isInScope } from '../rounds/scope.ts';
import { AUDIT_RULES, type AuditFinding, type AuditRule } from './audit-finding.ts';
import { LINE_RULES } from './audit-rules.ts';
import { type AuditedLine, type AuditSetting, linesToAudit } from './audited-line.ts';
import type { Compiled } from './compiled.ts';
import { judgeCriteria } from './criteria.ts';
import { unmetTargets } from './unmet-targets.ts';

export interface Audited {
  readonly compiled: Compiled;
  /** By rule, what matters most first, and then in the plan's own order. */
  readonly findings: readonly AuditFinding[];
  /** The rules that what the plan asks can meet: by the others nothing was looked for. */
  readonly tested: readonly AuditRule[];
  /** The goals, commitments and assignments that were tested, in the plan's order. */
  readonly items: readonly Item[];
  /** Those of them about which nothing was found, nor about what stands below them. */
  readonly followed: readonly Item[];
  /** Those that a report, which was made a round of history, is silent about. */
  readonly untold: readonly Item[];
}

/** Tests a compiled round as an auditor would read it. Nothing is missed that the plan's own questions do not ask for. */
export function audit(compiled: Compiled, setting: AuditSetting): Audited {
  const { state, areas } = compiled.summary;
  const { plan, round } = state;
  const unowned = withoutOwner(compiled);
  const lines = linesToAudit(
    areas.flatMap((area) => area.lines),
    state,
    setting,
  );
  const given = lines.flatMap(({ said, ...line }) => (said ? [{ ...line, said }] : []));
  const rules = LINE_RULES.filter((rule) => given.some(rule.canMeet));
  const criteria = judgeCriteria(plan, lines);
  const findings = [
    ...unowned.map(({ id }): AuditFinding => ({ rule: 'no-owner', item: id })),
    ...lines.filter(({ said }) => !said).map((line) => findingOn('unanswered', line)),
    ...rules.flatMap((rule) =>
      given
        .filter(rule.canMeet)
        .flatMap((line) => lackingIn(rule.lacks(line)).map((about) => findingOn(rule.rule, line, about))),
    ),
    ...unmetTargets(plan, lines),
    ...criteria.findings,
  ];
  const told = new Set([...lines.map(({ item }) => item), ...unowned].map(({ id }) => id));
  const items = plan.items.filter((item) => isAskedAbout(item) && told.has(item.id));
  const named = new Set(findings.map(({ item }) => item));
  const tested = new Set<AuditRule>([
    ...(isHistory(round) ? [] : (['no-owner', 'unanswered'] as const)),
    ...rules.map(({ rule }) => rule),
    ...(criteria.isTested ? (['criterion-unmentioned'] as const) : []),
    ...findings.map(({ rule }) => rule),
  ]);
  return {
    compiled,
    findings: inOrder(findings, plan),
    tested: AUDIT_RULES.filter((rule) => tested.has(rule)),
    items,
    followed: items.filter((item) => !isNamed(item, plan, named)),
    untold: isHistory(round) ? untoldIn(compiled) : [],
  };
}

/** What nobody is asked about; and goals of which only the indicators are asked about, so that nobody says how the goal is going. */
function withoutOwner({ summary: { state, areas, unowned } }: Compiled): readonly Item[] {
  const { plan, round } = state;
  const asked = new Set(areas.flatMap(({ lines }) => lines.map(({ item }) => item.id)));
  const isAsked = ({ id }: Item) => asked.has(id);
  const isByIndicatorsAlone = (item: Item) =>
    isGoal(item) &&
    isInScope(round, item.id) &&
    childrenOf(plan, item.id).some((child) => child.kind === 'indicator' && isAsked(child)) &&
    ![item, ...ancestorsOf(plan, item), ...descendantsOf(plan, item).filter(isAskedAbout)].some(isAsked);
  return isHistory(round)
    ? []
    : plan.items.filter((item) => unowned.includes(item) || isByIndicatorsAlone(item));
}

function lackingIn(lacks: boolean | readonly string[]): readonly (string | undefined)[] {
  if (typeof lacks !== 'boolean') return lacks;
  return lacks ? [undefined] : [];
}

function findingOn(rule: AuditRule, { item, respondent }: AuditedLine, about?: string): AuditFinding {
  return { rule, item: item.id, respondent, ...(about === undefined ? {} : { about }) };
}

/** Whether something was found about an item, or about an indicator by which it is judged. */
function isNamed({ id }: Item, plan: Plan, named: ReadonlySet<string>): boolean {
  const indicators = childrenOf(plan, id).filter(({ kind }) => kind === 'indicator');
  return named.has(id) || indicators.some((indicator) => named.has(indicator.id));
}

/** What nobody answered about, nor was to. */
function untoldIn({ overview }: Compiled): readonly Item[] {
  const silent = overview.flatMap(({ entries }) => entries.filter(({ lines }) => lines.length === 0));
  return silent.map(({ item }) => item);
}

function inOrder(findings: readonly AuditFinding[], { items }: Plan): readonly AuditFinding[] {
  const rules = new Map(AUDIT_RULES.map((rule, place) => [rule, place]));
  const places = new Map(items.map(({ id }, place) => [id, place]));
  const rank = ({ rule, item }: AuditFinding) =>
    (rules.get(rule) ?? 0) * (items.length + 1) + (places.get(item) ?? items.length);
  return findings.toSorted((a, b) => rank(a) - rank(b));
}
