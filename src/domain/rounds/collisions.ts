/** What in the days of a round may be a mistake; none of it is refused. */
import { type IsoDate, weekdayOf } from '../dates.ts';
import { isOpen, type Round } from './round.ts';

export type Collision =
  /** Another round of the kind is open, about some of the same time. */
  | { readonly is: 'same-time'; readonly round: Round }
  /** Another round of the plan is open: people will have questions in both. */
  | { readonly is: 'also-open'; readonly round: Round }
  /** It is to be answered before what it is about is over. */
  | { readonly is: 'before-end' }
  | { readonly is: 'weekend' }
  | { readonly is: 'holiday'; readonly name: string };

/**
 * @param others the rounds of the same plan
 * @param holidays their names by day
 */
export function collisionsOf(
  round: Pick<Round, 'id' | 'kind' | 'from' | 'to' | 'due'>,
  others: readonly Round[],
  holidays: ReadonlyMap<IsoDate, string>,
): readonly Collision[] {
  const open = others.filter((one) => isOpen(one) && one.id !== round.id);
  const isSame = (one: Round) => one.kind === round.kind && one.from <= round.to && round.from <= one.to;
  return [
    ...open.map((one) => ({ is: isSame(one) ? 'same-time' : 'also-open', round: one }) as const),
    ...dueCollisions(round, holidays),
  ];
}

/** Of a due day alone. */
export function dueCollisions(
  { to, due }: Pick<Round, 'to' | 'due'>,
  holidays: ReadonlyMap<IsoDate, string>,
): readonly Collision[] {
  const name = holidays.get(due);
  const free =
    name === undefined
      ? isWeekend(due)
        ? [{ is: 'weekend' } as const]
        : []
      : [{ is: 'holiday', name } as const];
  return [...(due < to ? [{ is: 'before-end' } as const] : []), ...free];
}

export function isWeekend(day: IsoDate): boolean {
  return weekdayOf(day) > 4;
}
