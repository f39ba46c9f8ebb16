import { z } from 'zod/v4';
import { approvalIn } from '../../../commands/answers/find-approval.ts';
import { postSummary } from '../../../commands/deliveries/post-summary.ts';
import { unreachedIn } from '../../../commands/deliveries/show-ledger.ts';
import { compileSummary } from '../../../commands/status/compile-summary.ts';
import { may } from '../../../domain/people/roles.ts';
import { deliveryTextsIn } from '../../../views/deliveries/texts.ts';
import { summaryCard } from '../../../views/status/summary-card.ts';
import { type Capability, payloadId, verb } from '../../capability.ts';
import { card, text } from '../../turn.ts';

export const summary: Capability = {
  id: 'summary',
  words: { sv: 'sammanställ', en: 'summary' },
  does: { sv: 'Sammanställer omgången som den ser ut nu.', en: 'Compiles the round as it stands now.' },
  asNext: { sv: 'Sammanställ', en: 'Show the summary' },
  needsRound: true,
  right: 'summary',
  place: 'anywhere',
  helpOrder: 50,
  examples: [{ says: { sv: 'Visa sammanställningen', en: 'Show the summary' } }],
  async say({ actor, viewer, isShared, wording, deps }) {
    const { summary: compiled, others } = await compileSummary(viewer, deps);
    const canPost = !isShared && may(actor.roles, 'post-summary');
    // In a channel nobody is named, and so nobody is looked up.
    const unreached = isShared ? undefined : await unreachedIn(compiled, deps);
    const approval = await approvalIn(compiled.state, deps);
    const look = { isPosted: true, withNames: !isShared, canPost, others, approval };
    const toDo = unreached?.size ? [{ command: 'deliveries' }] : [];
    return card(
      summaryCard(compiled, { ...look, ...(unreached ? { unreached } : {}) }, wording),
      ...toDo,
      { command: 'digest' },
      { command: 'owners' },
    );
  },
  verbs: [
    verb({
      name: 'post-summary',
      does: { sv: 'Skickar sammanställningen till kanalerna.', en: 'Sends the summary to the channels.' },
      right: 'post-summary',
      payload: z.object({ round: payloadId, compiledAt: z.iso.datetime() }),
      async press({ actor, wording, deps }, payload) {
        const { reached, outOfReach } = await postSummary(actor, payload, deps);
        const t = deliveryTextsIn(wording.language);
        return text(outOfReach === 0 ? t.posted(reached) : t.postedToSome(reached, outOfReach));
      },
    }),
  ],
};
