import { z } from 'zod/v4';
import { nameChannels } from '../../../commands/deliveries/name-channels.ts';
import { channelsToPost, postSummary } from '../../../commands/deliveries/post-summary.ts';
import { unreachedIn } from '../../../commands/deliveries/show-ledger.ts';
import { type CompiledBriefly, compileBriefly } from '../../../commands/reports/compile-round.ts';
import { may } from '../../../domain/people/roles.ts';
import { ITEM_KINDS, MAX_ITEMS } from '../../../domain/plans/plan.ts';
import { isWhole } from '../../../domain/reports/compile.ts';
import { isOpen } from '../../../domain/rounds/round.ts';
import { PART_VIEWS } from '../../../views/reports/compiled-buttons.ts';
import { compiledPartCard } from '../../../views/reports/compiled-part.ts';
import { POST_INPUT, type Posting } from '../../../views/status/posting.ts';
import { summaryCard } from '../../../views/status/summary-card.ts';
import { statusTextsIn } from '../../../views/status/texts.ts';
import { type Capability, payloadId, verb } from '../../capability.ts';
import { card, failure, type Reply, type Turn } from '../../turn.ts';
import { meantIn } from '../reports/part-meant.ts';

export const summary: Capability = {
  id: 'summary',
  words: { sv: 'sammanställ', en: 'summary' },
  argument: { sv: '[målområde, enhet, typ eller omgång]', en: '[goal area, unit, kind or round]' },
  does: {
    sv: 'Sammanställer omgången som den ser ut nu, eller det du nämner av den.',
    en: 'Compiles the round as it stands now, or what you name of it.',
  },
  asNext: { sv: 'Sammanställ', en: 'Show the summary' },
  needsRound: true,
  right: 'summary',
  place: 'anywhere',
  helpOrder: 50,
  examples: [{ says: { sv: 'Visa sammanställningen', en: 'Show the summary' } }],
  async say(turn, intent) {
    const { actor, viewer, isShared, roster, deps } = turn;
    const wish = await meantIn(turn, intent);
    if ('lacking' in wish) return failure(wish.lacking);
    const told = await compileBriefly(viewer, wish, deps);
    const canPost = !isShared && may(actor.roles, 'post-summary') && isWhole(told.compiled.part);
    const posting = canPost
      ? { channels: await nameChannels(await channelsToPost(actor, deps), roster, deps) }
      : undefined;
    return cardOf(turn, told, posting, wish.notice);
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
    verb({
      name: 'compiled',
      does: {
        sv: 'Visar allt i en del av sammanställningen.',
        en: 'Shows everything in one part of the summary.',
      },
      payload: z.object({
        round: payloadId,
        view: z.enum(PART_VIEWS),
        area: payloadId.optional(),
        unit: z.string().min(1).max(200).optional(),
        kind: z.enum(ITEM_KINDS).optional(),
        from: z.int().min(0).max(MAX_ITEMS).optional(),
      }),
      async press({ viewer, wording, deps }, { round, view, from, ...part }) {
        const { compiled, words } = await compileBriefly(viewer, { round, part, from }, deps);
        const asked = { ...part, view, from };
        return card(compiledPartCard(compiled, asked, words, wording), { command: 'summary' });
      },
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
  return cardOf(turn, { compiled: posted.compiled, others: [] }, { channels: posted.channels, posted });
}

async function cardOf(
  { isShared, wording, deps }: Turn,
  { compiled, others, words }: Pick<CompiledBriefly, 'compiled' | 'others'> & Partial<CompiledBriefly>,
  posting: Posting | undefined,
  notice?: string,
): Promise<Reply> {
  // In a channel nobody is named, and so nobody is looked up.
  const unreached = isShared ? undefined : await unreachedIn(compiled.summary, deps);
  const look = { isPosted: true, withNames: !isShared, posting, others, words, notice };
  const { missing, state } = compiled.summary;
  const isAwaited = !isShared && isOpen(state.round) && missing.length > 0;
  const toDo = [
    ...(isAwaited ? [{ command: 'missing' }] : []),
    ...(unreached?.size ? [{ command: 'deliveries' }] : []),
  ];
  return card(
    summaryCard(compiled, { ...look, ...(unreached ? { unreached } : {}) }, wording),
    ...toDo,
    { command: 'digest' },
    { command: 'owners' },
  );
}
