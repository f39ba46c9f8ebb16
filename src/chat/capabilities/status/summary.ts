import { z } from 'zod/v4';
import { approvalIn } from '../../../commands/answers/find-approval.ts';
import { nameChannels } from '../../../commands/deliveries/name-channels.ts';
import { channelsToPost, postSummary } from '../../../commands/deliveries/post-summary.ts';
import { unreachedIn } from '../../../commands/deliveries/show-ledger.ts';
import { compileSummary } from '../../../commands/status/compile-summary.ts';
import { may } from '../../../domain/people/roles.ts';
import type { Round } from '../../../domain/rounds/round.ts';
import type { Summary } from '../../../domain/status/summary.ts';
import { POST_INPUT, type Posting } from '../../../views/status/posting.ts';
import { summaryCard } from '../../../views/status/summary-card.ts';
import { statusTextsIn } from '../../../views/status/texts.ts';
import { type Capability, payloadId, verb } from '../../capability.ts';
import { card, failure, type Reply, type Turn } from '../../turn.ts';

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
  async say(turn) {
    const { actor, viewer, isShared, roster, deps } = turn;
    const { summary: compiled, others } = await compileSummary(viewer, deps);
    const canPost = !isShared && may(actor.roles, 'post-summary');
    const posting = canPost
      ? { channels: await nameChannels(await channelsToPost(actor, deps), roster, deps) }
      : undefined;
    return cardOf(turn, compiled, others, posting);
  },
  verbs: [
    verb({
      name: 'post-summary',
      does: { sv: 'Skickar sammanställningen till kanalerna.', en: 'Sends the summary to the channels.' },
      right: 'post-summary',
      // Cards from before channels could be chosen send to all of them.
      payload: z.object({
        round: payloadId,
        compiledAt: z.iso.datetime(),
        [POST_INPUT]: z.string().max(20_000).optional(),
      }),
      press: post,
    }),
  ],
};

async function post(
  turn: Turn,
  {
    round,
    compiledAt,
    channels,
  }: { readonly round: string; readonly compiledAt: string; readonly channels?: string | undefined },
): Promise<Reply> {
  const { actor, wording, deps } = turn;
  const chosen = channels?.split(',').filter((one) => one !== '');
  if (chosen?.length === 0) return failure(statusTextsIn(wording.language).chooseChannel);
  const posted = await postSummary(actor, { round, compiledAt, chosen }, deps);
  return cardOf(turn, posted.summary, [], { channels: posted.channels, posted });
}

async function cardOf(
  { isShared, wording, deps }: Turn,
  compiled: Summary,
  others: readonly Round[],
  posting: Posting | undefined,
): Promise<Reply> {
  // In a channel nobody is named, and so nobody is looked up.
  const unreached = isShared ? undefined : await unreachedIn(compiled, deps);
  const approval = await approvalIn(compiled.state, deps);
  const look = { isPosted: true, withNames: !isShared, posting, others, approval };
  const toDo = unreached?.size ? [{ command: 'deliveries' }] : [];
  return card(
    summaryCard(compiled, { ...look, ...(unreached ? { unreached } : {}) }, wording),
    ...toDo,
    { command: 'digest' },
    { command: 'owners' },
  );
}
