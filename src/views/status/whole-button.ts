import { type Item, type Plan, shortNameOf } from '../../domain/plans/plan.ts';
import type { Round } from '../../domain/rounds/round.ts';
import { payload } from '../card.ts';
import { capitalise, type Wording } from '../format.ts';
import type { FactLine } from './fact-card.ts';
import { wholeTextsIn } from './whole-texts.ts';

/** An answer, as its button names it. */
export interface Answered {
  readonly round: Pick<Round, 'id'>;
  readonly plan: Plan;
  readonly item: Item;
  readonly respondent: string;
}

/** The button that opens an answer whole; it comes below, so that nothing that was typed above is cleared. */
export function wholeButton({ round, plan, item, respondent }: Answered, { language }: Wording) {
  const t = wholeTextsIn(language);
  return {
    title: t.showWhole,
    tooltip: t.showWholeOf(capitalise(shortNameOf(plan, item))),
    payload: payload('whole', language, { round: round.id, item: item.id, respondent, below: 1 }),
  };
}

/** The same as a line of a card, with what it is for. */
export function wholeLine(answered: Answered, wording: Wording): FactLine {
  return { name: '', said: wholeTextsIn(wording.language).shortened, read: wholeButton(answered, wording) };
}
