import type { SentBack } from '../../domain/answers/approval.ts';
import { isAnswerTo } from '../../domain/answers/expected.ts';
import { answerablePrompts } from '../../domain/answers/prompt.ts';
import type { Actor } from '../../domain/people/people.ts';
import { may } from '../../domain/people/roles.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import type { Deps } from '../../ports/deps.ts';
import { approves, areasOf } from './find-approval.ts';

/** The answers of a round that are back with their owners, as far as somebody may know: coordinators all, others those that they answer or approve. */
export async function seenSentBack(
  actor: Actor,
  state: RoundState,
  deps: Deps,
): Promise<readonly SentBack[]> {
  const areas = await areasOf(state, deps);
  const all = areas.flatMap((area) => area.sentBack.map((back) => ({ area, back })));
  if (all.length === 0) return [];
  const isTold = may(actor.roles, 'manage-rounds');
  const mine = answerablePrompts(actor.id, state);
  const seen = all.filter(({ area, back }) => {
    const isTheirs = mine.some(({ expected }) => isAnswerTo(expected, back.line.assessment));
    return isTold || isTheirs || (may(actor.roles, 'approve') && approves(actor, area));
  });
  return seen.map(({ back }) => back);
}
