import type { Item, PlanVersion } from '../../domain/plans/plan.ts';
import type { Round } from '../../domain/rounds/round.ts';
import type { ItemStatus } from '../../domain/status/item-status.ts';
import { type Card, fill, payload } from '../card.ts';
import { shorten, type Wording } from '../format.ts';
import { listName } from '../names.ts';
import { statusTextsIn } from './texts.ts';

/** Characters of a goal's name on a button. */
const CHOICE = 60;

/** Most choices on one card; whoever sees more than that has to say more. */
const MAX_CHOICES = 6;

/** One of several that fit; without a respondent, all that is said about the item. */
export interface Choice {
  readonly plan: PlanVersion;
  readonly round: Round;
  readonly item: Item;
  readonly unit?: string | undefined;
  readonly respondent?: string | undefined;
}

/** Several items fit: the person points at one. `verb` says what is then done with it. */
export function choiceCard(choices: readonly Choice[], verb: 'show' | 'open', { language }: Wording): Card {
  const t = statusTextsIn(language);
  return fill('choice', {
    language,
    title: t.whichOne,
    found: t.found(choices.length),
    choices: choices.slice(0, MAX_CHOICES).map(({ plan, round, item, unit, respondent }) => ({
      title: listName(plan, item, CHOICE) + (unit ? ` (${shorten(unit, 30)})` : ''),
      verb,
      payload: payload(verb, language, {
        round: round.id,
        item: item.id,
        ...(respondent === undefined ? {} : { respondent }),
      }),
    })),
  });
}

/** What fits some words, as a choice: where each unit answers, all of them are one. */
export function choiceOf({ state, entry }: ItemStatus): Choice {
  const { plan, round } = state;
  const [line] = entry.lines;
  if (entry.isSpread || !line) return { plan, round, item: entry.item };
  const { item, unit, respondent } = line;
  return { plan, round, item, unit, respondent };
}
