/** What one can do next, as buttons at the end of an answer. */
import { type Card, fitsWith, type payload } from './card.ts';
import { shorten } from './format.ts';

/** Characters of what a button is about: a title may be long, and stands on the card already. */
const ABOUT = 100;

export interface NextStep {
  readonly title: string;
  /** What it is about, where the title alone does not say it: read out, and shown when one points at the button. */
  readonly about?: string | undefined;
  readonly payload: ReturnType<typeof payload>;
}

/** A card with what one can do next as its last line, or as much of it as the card has room for. */
export function withNextSteps(card: Card, steps: readonly NextStep[]): Card {
  if (steps.length === 0) return card;
  const buttons = buttonsOf(steps);
  if (!fitsWith(card, buttons)) return withNextSteps(card, steps.slice(0, -1));
  return { ...card, body: [...card.body, buttons] };
}

function buttonsOf(steps: readonly NextStep[]) {
  const actions = steps.map(({ title, about, payload: data }) => {
    const button = {
      title,
      ...(about === undefined ? {} : { tooltip: `${title}: ${shorten(about, ABOUT)}` }),
      data,
    };
    // The answer to an `Action.Execute` takes the card's place, for all who read it; what is asked for here comes below. Nothing
    // that is filled in goes with it.
    return { type: 'Action.Submit', ...button, associatedInputs: 'none' };
  });
  return { type: 'ActionSet', spacing: 'Medium', actions };
}
