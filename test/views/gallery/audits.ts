import type { Language } from '../../../src/domain/language.ts';
import { AUDIT_RULES, type AuditFinding } from '../../../src/domain/reports/audit-finding.ts';
import type { Audited } from '../../../src/domain/reports/auditing.ts';
import { auditCard } from '../../../src/views/reports/audit.ts';
import { audited, type State } from '../../audited.ts';
import { anItem, aPlan, aRound, aState } from '../../build.ts';
import type { Cards } from './gallery.ts';
import { largeState, smallState, wordingIn } from './states.ts';

/** What an auditor would miss in a round. */
export function auditCards(language: Language): Cards {
  const card = (tested: Audited, page = 0) => auditCard(tested, page, wordingIn(language));
  const small = audited(smallState({ answered: 8, status: 'met' }));
  const [goal, ...others] = small.items;
  const found = (findings: readonly AuditFinding[], more: Partial<Audited> = {}) =>
    card({ ...small, findings, ...more });
  const ofEach = AUDIT_RULES.map((rule): AuditFinding => {
    const about = { 'no-text': 'happened', 'stale-text': 'Delårsrapport 2024' }[String(rule)];
    return { rule, item: goal?.id ?? '', respondent: 'owner', ...(about ? { about } : {}) };
  });
  const history = aRound({ state: 'closed', history: true });
  const old = {
    ...small.compiled,
    summary: { ...small.compiled.summary, state: { ...small.compiled.summary.state, round: history } },
  };
  const criteria =
    goal?.criteria?.map((about): AuditFinding => ({ rule: 'criterion-unmentioned', item: goal.id, about })) ??
    [];
  const nothing: State = aState({ plan: aPlan({ items: [anItem({ kind: 'area' })] }), ownerships: [] });
  const largest = audited(largeState(true));
  return {
    'audit of a round in which nothing is answered': card(audited(smallState({}))),
    'audit with nothing to find': found([], { followed: small.items }),
    'audit of one goal': found([], { items: goal ? [goal] : [], followed: goal ? [goal] : [] }),
    'audit that finds one thing': found([{ rule: 'no-owner', item: goal?.id ?? '' }], { followed: others }),
    'audit that finds one by each rule': found(ofEach),
    'audit that finds criteria of which nothing is said': found(criteria),
    'audit of a report that is silent about something': card({
      ...small,
      compiled: old,
      findings: criteria,
      untold: others,
    }),
    'audit of nothing': card(audited(nothing)),
    'audit, as large as can be': card(largest),
    'audit, last page': card(largest, 99),
  };
}
