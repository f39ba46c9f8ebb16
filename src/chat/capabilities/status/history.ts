import { showHistory } from '../../../commands/status/show-history.ts';
import type { ItemTold } from '../../../domain/status/item-status.ts';
import { meantItem } from '../../../domain/status/question.ts';
import { historyCard } from '../../../views/status/history.ts';
import { historyTextsIn } from '../../../views/status/history-texts.ts';
import type { Capability } from '../../capability.ts';
import type { Intent } from '../../grammar/intent.ts';
import { card, type Reply, type Turn } from '../../turn.ts';
import { askWhich } from '../../which.ts';
import { answerNamed } from './named.ts';

export const history: Capability = {
  id: 'history',
  words: { sv: 'historik', en: 'history' },
  argument: { sv: 'ord ur titeln [sedan 2019]', en: 'words from the title [since 2019]' },
  does: {
    sv: 'Visar hur det har gått genom åren med det du nämner.',
    en: 'Shows how what you name has gone over the years.',
  },
  asNextOf: { sv: 'Visa historiken', en: 'Show the history' },
  right: 'history',
  place: 'anywhere',
  helpOrder: 35,
  topic: 'changed',
  examples: [
    {
      says: { sv: 'Hur har {1} gått genom åren?', en: 'How has {1} gone over the years?' },
      names: ['goal'],
    },
  ],
  menu: 'anywhere',
  menuSays: {
    sv: 'Visar hur det har gått år för år: skriv ord ur titeln efter',
    en: 'Shows how it has gone year by year: add words from the title',
  },
  async say(turn, intent) {
    if (intent.subject === '' && !intent.items) return askWhich(turn, 'history', 'goal');
    return answerNamed(turn, intent, (told) => tell(turn, intent, told), {
      isUnread: true,
      otherwise: () => tell(turn, intent, []),
    });
  },
};

/** The history of what was named, or of what the words mean in any plan. @throws Problem `unknown-item` when nothing fits */
async function tell(turn: Turn, intent: Intent, told: readonly ItemTold[]): Promise<Reply> {
  const { viewer, wording, deps } = turn;
  const since = yearIn(intent);
  const items = told.map(({ named }) => meantItem(named));
  const found = await showHistory(viewer, { words: intent.subject, items, since }, deps);
  const { plan, item } = found.meant;
  const meant = items.length > 0 ? items : [meantItem({ plan, item })];
  return card(
    historyCard(found, wording),
    ...(since === undefined
      ? []
      : [{ command: 'history', items: meant, title: historyTextsIn(wording.language).whole }]),
    // What was never said anything of may not have been asked about either.
    ...(found.threads.length > 0 ? [{ command: 'status', items: meant }] : []),
    { command: 'status' },
  );
}

/** From the first year that is asked about. */
function yearIn({ since, years = [] }: Intent): number | undefined {
  if (typeof since === 'object') {
    if ('round' in since) return since.round.year;
    return 'year' in since ? since.year : Number(since.day.slice(0, 4));
  }
  return years.length > 0 ? Math.min(...years) : undefined;
}
