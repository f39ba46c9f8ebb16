/** What opens below a compiled round: all of an area, all that deviates, and the rest of either. */
import type { CompiledPart } from '../../domain/reports/compiled.ts';
import type { Round } from '../../domain/rounds/round.ts';
import { payload } from '../card.ts';
import type { Wording } from '../format.ts';

export const PART_VIEWS = ['lines', 'deviations', 'areas', 'agenda'] as const;

/** What a button asks for, from a place in the list: lines of a part, those that deviate, areas, or the global goals. */
export interface PartAsked extends CompiledPart {
  readonly view: (typeof PART_VIEWS)[number];
  readonly from?: number | undefined;
}

/** A button whose answer comes below: the card stays as it is. */
export function partButton(
  round: Round,
  { view, from, area, unit, kind }: PartAsked,
  { title, tooltip }: { readonly title: string; readonly tooltip: string },
  language: Wording['language'],
): object {
  const part = {
    ...(area === undefined ? {} : { area }),
    ...(unit === undefined ? {} : { unit }),
    ...(kind === undefined ? {} : { kind }),
    ...(from === undefined ? {} : { from }),
  };
  return {
    type: 'Action.Submit',
    title,
    tooltip,
    data: payload('compiled', language, { round: round.id, view, ...part, below: 1 }),
    associatedInputs: 'none',
  };
}
