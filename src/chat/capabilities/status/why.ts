import { unaskedProblem } from '../../../commands/status/show-status.ts';
import { answersOf, withBeside } from '../../../commands/status/tell-items.ts';
import type { ItemStatus } from '../../../domain/status/item-status.ts';
import { type Explained, whyCard, whyOfSeveralCard } from '../../../views/status/why.ts';
import type { Capability } from '../../capability.ts';
import { card, type Reply, type Turn } from '../../turn.ts';
import { askWhich } from '../../which.ts';
import { list, listedBy } from './list.ts';
import { answerNamed, stepsAbout, type ToldItems } from './named.ts';

/** Answers whose words are looked up: as many as a card has room for. */
const MOST = 20;

export const why: Capability = {
  id: 'why',
  words: { sv: 'varför', en: 'why' },
  argument: { sv: 'ord ur titeln', en: 'words from the title' },
  does: {
    sv: 'Visar varför det går som det går, med den ansvarigas egna ord.',
    en: 'Shows why things are as they are, in the owner’s own words.',
  },
  asNextOf: { sv: 'Varför?', en: 'Why?' },
  needsRound: true,
  right: 'status',
  place: 'anywhere',
  helpOrder: 31,
  topic: 'why',
  examples: [
    {
      says: { sv: 'Varför går det som det går med {1}?', en: 'Why is {1} going as it is?' },
      names: ['deviating'],
    },
  ],
  menu: 'anywhere',
  async say(turn, intent) {
    if (intent.subject === '' && !intent.items) {
      if (!intent.filter) return askWhich(turn, 'why', 'deviating');
      const items = (await listedBy(intent, turn)).slice(0, MOST);
      return items.length > 0 ? why.say(turn, { ...intent, items }) : list.say(turn, intent);
    }
    return answerNamed(turn, intent, (told) => explain(turn, told), { needsRound: true });
  },
};

async function explain(turn: Turn, told: ToldItems): Promise<Reply> {
  const { viewer, wording, deps } = turn;
  const statuses = told.flatMap((one) => one.statuses);
  const [first, ...others] = statuses;
  if (!first) throw await unaskedProblem(told[0].named, viewer, deps);
  const next = stepsAbout(told, 'history', 'status', 'owners');
  if (others.length === 0) return card(whyCard(await explained(first, turn), wording), ...next);
  const all = await Promise.all(statuses.slice(0, MOST).map((status) => explained(status, turn)));
  return card(whyOfSeveralCard(all, wording), ...next);
}

async function explained(status: ItemStatus, { viewer, deps }: Turn): Promise<Explained> {
  const [beside, words] = await Promise.all([withBeside(viewer, status, deps), answersOf(status, deps)]);
  const { last } = beside;
  if (!last || words.length > 0) return { status: beside, words };
  const [lastWords] = await deps.stores.assessments.withWords(last.round.plan, [last.assessment]);
  return { status: beside, words, lastWords };
}
