import { z } from 'zod/v4';
import { newestPlans } from '../../../commands/plans/find-plans.ts';
import { showStatus } from '../../../commands/status/compile-summary.ts';
import { showAnswers, unaskedProblem } from '../../../commands/status/show-status.ts';
import { withBeside } from '../../../commands/status/tell-items.ts';
import { Problem } from '../../../domain/errors.ts';
import { hasBudgets } from '../../../domain/plans/plan.ts';
import { isOpen } from '../../../domain/rounds/round.ts';
import type { ItemStatus, ItemTold } from '../../../domain/status/item-status.ts';
import { meantItem } from '../../../domain/status/question.ts';
import { entryCard } from '../../../views/status/entry-card.ts';
import { severalCard } from '../../../views/status/several.ts';
import { summaryCard } from '../../../views/status/summary-card.ts';
import { wholeCard } from '../../../views/status/whole.ts';
import { economyTextsIn } from '../../../views/texts/economy.ts';
import { type Capability, itemTarget, verb } from '../../capability.ts';
import { isEconomy } from '../../grammar/economy-words.ts';
import type { Intent } from '../../grammar/intent.ts';
import { card, type Reply, type Turn, tellingOf, text } from '../../turn.ts';
import { list } from './list.ts';
import { answerNamed, stepsAbout, type ToldItems } from './named.ts';

export const status: Capability = {
  id: 'status',
  words: { sv: 'status', en: 'status' },
  argument: { sv: '[ord ur titeln]', en: '[words from the title]' },
  does: {
    sv: 'Visar läget för hela omgången, eller för det du nämner.',
    en: 'Shows how the whole round is going, or what you name.',
  },
  asNext: { sv: 'Läget i omgången', en: 'Show whole round' },
  asNextOf: { sv: 'Visa läget', en: 'Show the status' },
  needsRound: true,
  right: 'status',
  place: 'anywhere',
  helpOrder: 30,
  topic: 'going',
  examples: [
    { says: { sv: 'Hur går det med {1}?', en: 'How is {1} going?' }, names: ['goal'] },
    { says: { sv: 'Hur går det?', en: 'How is it going?' } },
  ],
  menu: 'anywhere',
  async say(turn, intent) {
    const economy = isEconomy(intent.subject) ? await showEconomy(turn, intent) : undefined;
    if (economy) return economy;
    const isOfAll = intent.subject === '' && intent.items === undefined;
    const isByWords = intent.isNamed === true || intent.subject !== '';
    return isOfAll
      ? showAll(turn)
      : answerNamed(turn, intent, (told) => showTold(turn, told, isByWords), { needsRound: true });
  },
  verbs: [
    verb({
      name: 'show',
      does: { sv: 'Visar läget för det du väljer.', en: 'Shows how what you choose is going.' },
      payload: z.object({ ...itemTarget, respondent: z.string().min(1).max(200).optional() }),
      press: async (turn, target) => {
        const found = await showAnswers(turn.viewer, target, turn.deps);
        return one(await withBeside(turn.viewer, found, turn.deps), undefined, turn);
      },
    }),
    verb({
      name: 'whole',
      does: { sv: 'Visar ett svar i sin helhet.', en: 'Shows an answer in full.' },
      payload: z.object({
        ...itemTarget,
        respondent: z.string().min(1).max(200),
        from: z.int().min(0).max(20).optional(),
      }),
      press: showWhole,
    }),
  ],
};

/** The budget areas as a list, or why none is asked about; undefined where no plan has any, and the words name something else. */
async function showEconomy(turn: Turn, intent: Intent): Promise<Reply | undefined> {
  const asked: Intent = { ...intent, capability: 'list', subject: '', filter: { kinds: ['budget'] } };
  const reply = await list.say(turn, asked);
  if (reply.kind === 'card' && reply.about?.listed?.length) return reply;
  const isPlanned = (await newestPlans(turn.deps)).some(({ items }) => hasBudgets(items));
  return isPlanned ? text(economyTextsIn(turn.wording.language).notAskedYet) : undefined;
}

async function showWhole(
  { viewer, wording, deps }: Turn,
  { from = 0, ...target }: { round: string; item: string; respondent: string; from?: number | undefined },
): Promise<Reply> {
  const found = await showAnswers(viewer, target, deps);
  const { state, entry, words } = await withBeside(viewer, found, deps);
  const [line] = entry.lines;
  if (!line) throw new Problem('unknown-item', { words: target.item });
  return card(wholeCard({ state, line, words }, from, wording));
}

async function showAll({ viewer, wording, deps }: Turn): Promise<Reply> {
  const { compiled, others } = await showStatus(viewer, deps);
  const look = { isPosted: false, withNames: false, others };
  return card(
    summaryCard(compiled, look, wording),
    { command: 'digest' },
    { command: 'summary' },
    { command: 'my-goals' },
  );
}

/** What was named, and nobody was ever asked about it, has no status. @throws Problem `unasked-item` */
async function showTold(turn: Turn, told: ToldItems, isByWords: boolean): Promise<Reply> {
  const { deps, viewer, wording } = turn;
  const [first, ...others] = told;
  const [only, ...more] = first.statuses;
  if (only && others.length === 0 && more.length === 0) {
    const isOwnName = isByWords && first.named.item.id === only.entry.item.id;
    return one(await withBeside(viewer, only, deps), first, turn, isOwnName);
  }
  if (!only && others.length === 0) throw await unaskedProblem(first.named, viewer, deps);
  return card(severalCard(told, wording), ...stepsAbout(told, 'why', 'compare'), { command: 'status' });
}

/**
 * Whoever is to answer is offered that first.
 * @param isOwnName it was asked for by words of its own title, and not of its indicator's
 */
function one(
  status: ItemStatus,
  told: ItemTold | undefined,
  { actor, wording }: Turn,
  isOwnName = false,
): Reply {
  const { state, entry } = status;
  const named = told ?? { named: namedIn(status), statuses: [status] };
  const isAsked =
    isOpen(state.round) &&
    entry.lines.some(({ owners, assessment }) => !assessment && owners.includes(actor.id));
  return tellingOf(
    { items: [meantItem(named.named)] },
    card(
      entryCard(status, wording, isOwnName),
      ...(isAsked ? [{ command: 'answer', subject: entry.item.title }] : []),
      ...stepsAbout([named], ...(isAsked ? [] : ['why']), 'history', 'compare'),
    ),
  );
}

function namedIn({ state, entry }: ItemStatus) {
  const { plan, round } = state;
  return { plan, item: entry.item, round, isPast: !isOpen(round) };
}
