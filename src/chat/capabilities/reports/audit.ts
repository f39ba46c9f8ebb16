import { auditMeant } from '../../../commands/reports/audit-round.ts';
import { may } from '../../../domain/people/roles.ts';
import type { AuditRule } from '../../../domain/reports/audit-finding.ts';
import type { Audited } from '../../../domain/reports/auditing.ts';
import { isClosed, isHistory, type Round } from '../../../domain/rounds/round.ts';
import { auditCard, auditedOn } from '../../../views/reports/audit.ts';
import type { Capability } from '../../capability.ts';
import { roundsCalled } from '../../grammar/round-words.ts';
import { card, type Step, type Turn } from '../../turn.ts';
import { moreStep } from '../status/list.ts';

/** Whether the report holds before those who will audit it: for those who may read it, where nobody reads along. */
export const auditing: Capability = {
  id: 'audit',
  words: { sv: 'granska', en: 'audit' },
  argument: { sv: '[omgång]', en: '[round]' },
  does: {
    sv: 'Visar vad en revisor skulle sakna i rapporten.',
    en: 'Shows what an auditor would miss in the report.',
  },
  asNext: { sv: 'Granska', en: 'Audit' },
  needsRound: true,
  right: 'report',
  place: 'personal',
  helpOrder: 68,
  async say(turn, intent) {
    const { actor, deps, wording } = turn;
    const { subject, said = '', page = 0 } = intent;
    const named = (rounds: readonly Round[]) => roundsCalled(subject, rounds, said);
    const audited = await auditMeant(actor, named, deps);
    const { pages } = auditedOn(audited, page, wording.language);
    const { id } = audited.compiled.summary.state.round;
    const again = { ...intent, subject: id };
    const more = page < pages - 1 ? [moreStep('audit', page, again, wording.language)] : [];
    return card(auditCard(audited, page, wording), ...more, ...mendingSteps(audited, turn), {
      command: 'summary',
    });
  },
};

/** What to do about the most of it: ask those who have not answered, name owners, or open a closed round again. */
function mendingSteps({ compiled, findings }: Audited, { actor }: Turn): readonly Step[] {
  const { round } = compiled.summary.state;
  const isSome = (...rules: readonly AuditRule[]) => findings.some(({ rule }) => rules.includes(rule));
  if (isHistory(round) || findings.length === 0 || !may(actor.roles, 'manage-rounds')) return [];
  return [
    ...(isClosed(round) ? [{ command: 'reopen' }] : []),
    ...(!isClosed(round) && isSome('unanswered') ? [{ command: 'missing' }] : []),
    ...(isSome('no-owner') ? [{ command: 'owners' }] : []),
  ];
}
