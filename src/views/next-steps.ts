/** What one can do next, as buttons at the end of an answer. */
import type { Card, payload } from './card.ts';

export interface NextStep {
  readonly title: string;
  /** What it is about, where the title alone does not say it: read out, and shown when one points at the button. */
  readonly about?: string | undefined;
  readonly payload: ReturnType<typeof payload>;
}

/** A card with what one can do next as its last line. */
export function withNextSteps(card: Card, steps: readonly NextStep[]): Card {
  if (steps.length === 0) return card;
  const actions = steps.map(({ title, about, payload: data }) => {
    const button = { title, ...(about === undefined ? {} : { tooltip: `${title}: ${about}` }), data };
    // It asks for something new, so nothing that is filled in goes with it.
    const fallback = { type: 'Action.Submit', ...button, associatedInputs: 'none' };
    return { type: 'Action.Execute', verb: data.verb, ...button, associatedInputs: 'none', fallback };
  });
  return { ...card, body: [...card.body, { type: 'ActionSet', spacing: 'Medium', actions }] };
}
