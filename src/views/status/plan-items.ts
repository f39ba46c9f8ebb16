import type { PlanVersion } from '../../domain/plans/plan.ts';
import { type ItemList, type PlanList, pageOf } from '../../domain/status/list.ts';
import type { Card } from '../card.ts';
import { escapeMarkdown, shorten, type Wording } from '../format.ts';
import { countItems } from '../kinds.ts';
import { listTextsIn } from './list-texts.ts';
import {
  areaName,
  fillListing,
  type Group,
  lineNameOf,
  listLine,
  narrowedTo,
  pageText,
  run,
} from './listing.ts';

/** Characters of a plan's title. */
const TITLE = 60;

/** Before any round: which items there are. */
export function planItems({ question, plans }: ItemList, wording: Wording, length: number): Card {
  const { language } = wording;
  const t = listTextsIn(language);
  const all = plans.flatMap((list) => list.items.map((item) => ({ list, item })));
  const page = pageOf(all, question.page);
  const items = all.map(({ item }) => item);
  const [first] = plans;
  return fillListing(
    {
      where: [
        ...plans.map(({ plan }) => escapeMarkdown(shorten(plan.title, TITLE))),
        ...(first ? narrowedTo(question, first.plan, [], language) : []),
      ],
      title: items.length === 0 ? t.nothingSuch : t.holds(countItems(items, language)),
      lead: [items.length === 0 ? t.nothingSuchIn : t.noRoundYet],
      groups: [...Map.groupBy(page.shown, ({ list }) => list)].flatMap(([list, ofPlan]) =>
        planGroups(
          list,
          ofPlan.map(({ item }) => item),
          language,
          length,
        ),
      ),
      footer: pageText(page, language),
    },
    wording,
  );
}

function planGroups(
  { plan, items }: PlanList,
  shown: PlanVersion['items'],
  language: Wording['language'],
  length: number,
): readonly Group[] {
  const listed = new Set(items.map(({ id }) => id));
  return [...Map.groupBy(shown, (item) => areaName(plan, item, language))].map(([name, ofArea]) => ({
    name,
    lines: ofArea.map((item) => listLine([run(lineNameOf(plan, item, listed, length, language))])),
  }));
}
