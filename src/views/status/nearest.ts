import type { NamedItem } from '../../domain/status/question.ts';
import { type Card, payload } from '../card.ts';
import { shorten, type Wording } from '../format.ts';
import { kindName } from '../kinds.ts';
import { listName } from '../names.ts';
import { listTextsIn } from './list-texts.ts';
import { fillListing, listLine, run } from './listing.ts';

const NAME = 200;
/** What comes nearest is a few. */
const MOST = 5;

/** Some words mean nothing here: what comes nearest is offered as that, and never taken for what was meant. */
export function nearestCard(
  nearest: readonly Pick<NamedItem, 'plan' | 'item'>[],
  command: string,
  wording: Wording,
): Card {
  const { language } = wording;
  const t = listTextsIn(language);
  const lines = nearest.slice(0, MOST).map(({ plan, item }) => {
    const name = listName(plan, item, NAME);
    const items = [{ plan: plan.id, item: item.id }];
    return listLine([run(name)], [kindName(item, language)], {
      tellsApart: [kindName(item, language), shorten(plan.title, NAME)],
      payload: payload('say', language, { command, items }),
    });
  });
  return fillListing(
    {
      where: [t.search],
      title: t.cannotFind,
      lead: [lines.length > 0 ? t.nearest : t.tryOther],
      groups: [{ lines }],
      footer: [],
    },
    wording,
  );
}
