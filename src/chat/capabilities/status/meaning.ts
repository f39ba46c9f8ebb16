import { newestPlans, planOf } from '../../../commands/plans/find-plans.ts';
import { roundsNow } from '../../../commands/rounds/seen-rounds.ts';
import { findNamed } from '../../../commands/status/find-named.ts';
import { may } from '../../../domain/people/roles.ts';
import type { Plan } from '../../../domain/plans/plan.ts';
import { meantItem } from '../../../domain/status/question.ts';
import { meaningCard, meaningOf, unexplainedCard } from '../../../views/status/meaning.ts';
import { targetCard } from '../../../views/status/target.ts';
import type { Capability } from '../../capability.ts';
import { card, type Reply, type Step, type Turn, tellingOf } from '../../turn.ts';

export const meaning: Capability = {
  id: 'meaning',
  words: { sv: 'betyder', en: 'meaning' },
  argument: { sv: '[ord eller symbol]', en: '[word or symbol]' },
  does: {
    sv: 'Förklarar ett ord, en symbol eller en bedömning.',
    en: 'Explains a word, a symbol or an assessment.',
  },
  asNext: { sv: 'Förklara mer', en: 'Explain more' },
  right: 'help',
  place: 'anywhere',
  helpOrder: 95,
  examples: [{ says: { sv: 'Vad betyder symbolerna?', en: 'What do the symbols mean?' } }],
  async say(turn, { subject }) {
    const { wording } = turn;
    const plan = await planNow(turn);
    if (subject === '') return card(meaningCard(undefined, plan, wording), ...NEXT);
    const found = meaningOf(subject, plan);
    if (found) return card(meaningCard(found, plan, wording), { command: 'meaning' }, ...NEXT);
    return (
      (await ofItem(turn, subject)) ??
      card(unexplainedCard(subject, wording), { command: 'meaning' }, ...NEXT)
    );
  },
};

const NEXT: readonly Step[] = [{ command: 'status' }, { command: 'help' }];

/** The plan whose scale people read: that of the round now, or else the newest. */
async function planNow({ viewer, deps }: Turn): Promise<Plan | undefined> {
  const [round] = await roundsNow(viewer, deps);
  if (round) return planOf(round, deps);
  return (await newestPlans(deps)).toSorted((a, b) => b.year - a.year)[0];
}

/** A goal means what the plan wants of it. Undefined where none is clearly meant, or whoever asks may not be told of goals. */
async function ofItem({ actor, viewer, deps, wording }: Turn, words: string): Promise<Reply | undefined> {
  if (!may(actor.roles, 'status')) return undefined;
  const { items } = await findNamed(viewer, { words }, deps);
  const [named, ...others] = items;
  if (!named || others.length > 0) return undefined;
  const about = meantItem(named);
  return tellingOf(
    { items: [about] },
    card(targetCard({ named, statuses: [] }, undefined, wording), { command: 'status', items: [about] }),
  );
}
