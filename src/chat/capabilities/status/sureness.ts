import { loadState } from '../../../commands/rounds/find-rounds.ts';
import { roundNow } from '../../../commands/rounds/seen-rounds.ts';
import { unaskedProblem } from '../../../commands/status/show-status.ts';
import { withBeside } from '../../../commands/status/tell-items.ts';
import { shortNameOf } from '../../../domain/plans/plan.ts';
import { linesOf } from '../../../domain/status/summary.ts';
import { severalCard } from '../../../views/status/several.ts';
import { surenessCard } from '../../../views/status/sureness.ts';
import type { Capability } from '../../capability.ts';
import { card, type Reply, type Turn } from '../../turn.ts';
import { answerNamed, stepsAbout, type ToldItems } from './named.ts';

export const sureness: Capability = {
  id: 'sureness',
  words: { sv: 'träffbild', en: 'sureness' },
  argument: { sv: '[ord ur titeln]', en: '[words from the title]' },
  does: {
    sv: 'Visar hur säkra svaren är: hur många som har svarat, och när.',
    en: 'Shows how sure the answers are: how many have answered, and when.',
  },
  asNextOf: { sv: 'Hur säkert är det?', en: 'How sure is it?' },
  needsRound: true,
  right: 'status',
  place: 'anywhere',
  helpOrder: 41,
  say(turn, intent) {
    if (intent.subject === '' && !intent.items) return ofWholeRound(turn);
    return answerNamed(turn, intent, (told) => tell(turn, told), { needsRound: true });
  },
};

/** @throws Problem `no-round`, `none-to-see` */
async function ofWholeRound({ viewer, deps, wording }: Turn): Promise<Reply> {
  const { round } = await roundNow(viewer, deps);
  const state = await loadState(round, deps);
  const covered = { state, lines: linesOf(state) };
  return card(surenessCard(covered, wording), { command: 'status' }, { command: 'summary' });
}

async function tell(turn: Turn, told: ToldItems): Promise<Reply> {
  const { viewer, deps, wording } = turn;
  const statuses = told.flatMap((one) => one.statuses);
  const [first, ...others] = statuses;
  if (!first) throw await unaskedProblem(told[0].named, viewer, deps);
  const next = stepsAbout(told, 'why', 'history', 'status');
  // What is of other rounds, or was never asked, is not counted together.
  const isOfOne =
    told.every((one) => one.statuses.length > 0) &&
    new Set(statuses.map(({ state }) => state.round.id)).size === 1;
  if (!isOfOne) return card(severalCard(told, wording), ...next);
  const single = others.length === 0 ? await withBeside(viewer, first, deps) : undefined;
  const [{ named }] = told;
  const name = told.length === 1 ? shortNameOf(named.plan, named.item) : undefined;
  const lines = statuses.flatMap(({ entry }) => entry.lines);
  return card(surenessCard({ state: first.state, lines, name, words: single?.words }, wording), ...next);
}
