import { areaOf, shortNameOf } from '../../domain/plans/plan.ts';
import type { PlanItem } from '../../domain/status/history.ts';
import { type Card, firstThatFits, payload } from '../card.ts';
import { capitalise, DOT, escapeMarkdown, shorten, type Wording } from '../format.ts';
import { kindName } from '../kinds.ts';
import { layOut, type Row } from './following-card.ts';
import { followingTextsIn } from './following-texts.ts';

/** Most choices on one card; whoever sees more than that has to say more. */
const MAX_CHOICES = 6;

/** Characters of a name, tried until the card fits. */
const NAME_AT_MOST = [1000, 200, 60];

/**
 * Several items fit, or only come near: the person points at one.
 * @param unknown the words that nothing fits, where they only come near
 */
export function followChoiceCard(
  choices: readonly PlanItem[],
  unknown: string | undefined,
  wording: Wording,
): Card {
  const { language } = wording;
  const t = followingTextsIn(language);
  const hasPlans = new Set(choices.map(({ plan }) => plan.id)).size > 1;
  const title = unknown === undefined ? t.followWhat : t.nothingCalled(shorten(unknown, 60));
  return firstThatFits(
    NAME_AT_MOST.map((length) => () => {
      const rows = choices.slice(0, MAX_CHOICES).map((one) => rowOf(one, { length, hasPlans }, wording));
      const leads = unknown === undefined ? [] : [t.nearest];
      return layOut({ where: t.following, title: escapeMarkdown(title), leads, rows }, language);
    }),
  );
}

/** "Öresundsmetron", and below it "Mål · En stad för arbete" */
function rowOf(
  { plan, item }: PlanItem,
  { length, hasPlans }: { readonly length: number; readonly hasPlans: boolean },
  { language }: Wording,
): Row {
  const name = capitalise(shortNameOf(plan, item));
  const area = areaOf(plan, item);
  const about = [
    kindName(item, language),
    ...(area && area.id !== item.id ? [shorten(area.title, length)] : []),
    ...(hasPlans ? [shorten(plan.title, length)] : []),
  ];
  const chosen = payload('follow', language, { item: { plan: plan.id, item: item.id } });
  return {
    name: escapeMarkdown(shorten(name, length)),
    lines: [about.map(escapeMarkdown).join(DOT)],
    buttons: [{ title: followingTextsIn(language).choose, about: name, payload: chosen }],
  };
}
