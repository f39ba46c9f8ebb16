/** What a new round will most likely be: last year's of the kind, a year on. */
import { ROUND_KINDS, type RoundKind } from '../answers/scale.ts';
import { addDays, daysBetween, type IsoDate, isDate } from '../dates.ts';
import type { Plan } from '../plans/plan.ts';
import { isWeekend } from './collisions.ts';
import { isWithdrawn, type Round } from './round.ts';

export interface ProposedRound {
  readonly kind: RoundKind;
  /** As last year's was called, with this year in it; undefined where there was none. */
  readonly name: string | undefined;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly due: IsoDate;
  readonly approval: 'none' | 'area';
}

/** Days that people have to answer, where nothing says otherwise. */
const DAYS_TO_ANSWER = 14;
/** Days from the end of a period to the last day to answer, at the most. */
const LONGEST = 183;

/**
 * @param rounds those of the plan's board
 * @param wish what is known already
 */
export function proposeRound(
  plan: Pick<Plan, 'id' | 'year'>,
  rounds: readonly Round[],
  wish: { readonly kind?: RoundKind | undefined; readonly due?: IsoDate | undefined },
  today: IsoDate,
  holidays: ReadonlyMap<IsoDate, string>,
): ProposedRound {
  const known = rounds.filter((round) => !isWithdrawn(round));
  const own = known.filter((round) => round.plan === plan.id);
  const isTaken = (one: Pick<Round, 'kind' | 'from' | 'to'>) =>
    own.some(({ kind, from, to }) => kind === one.kind && from === one.from && to === one.to);
  const again = lastYears(plan, known)
    .filter(({ kind }) => (wish.kind === undefined ? kind !== 'pulse' : kind === wish.kind))
    .filter((one) => !isTaken(one));
  const found = again.find(({ due }) => due >= today) ?? again.at(-1);
  const kind =
    wish.kind ?? ROUND_KINDS.find((one) => one !== 'pulse' && !isTaken(usual(one, plan, today))) ?? 'pulse';
  const proposed = found ?? usual(kind, plan, today);
  // A round that was asked about long after its period says nothing of when the next is due.
  const isUsual = proposed.due >= today && daysBetween(proposed.to, proposed.due) <= LONGEST;
  const due = wish.due ?? (isUsual ? proposed.due : addDays(today, DAYS_TO_ANSWER));
  return { ...proposed, due: wish.due ?? workingDay(due, holidays) };
}

/** The rounds of the latest year before the plan's, as they would be in its own; in order of time. */
function lastYears(
  { id, year }: Pick<Plan, 'id' | 'year'>,
  rounds: readonly Round[],
): readonly ProposedRound[] {
  const yearOf = ({ from }: Round) => Number(from.slice(0, 4));
  const before = rounds.filter((round) => round.plan !== id && yearOf(round) < year);
  const last = Math.max(...before.map(yearOf));
  return before
    .filter((round) => yearOf(round) === last)
    .toSorted((a, b) => a.to.localeCompare(b.to))
    .map(({ kind, name, from, to, due, approval }) => {
      const on = (day: IsoDate) => yearsOn(day, year - last);
      return {
        kind,
        name: name.replaceAll(String(last), String(year)),
        ...{ from: on(from), to: on(to), due: on(due) },
        approval: approval ?? 'none',
      };
    });
}

function yearsOn(day: IsoDate, years: number): IsoDate {
  const moved = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return isDate(moved) ? moved : moved.replace('02-29', '02-28');
}

/** As most are, where there was none last year: an interim round about eight months, an annual one about the year, a pulse about a month. */
function usual(kind: RoundKind, { year }: Pick<Plan, 'year'>, today: IsoDate): ProposedRound {
  const month = today.slice(0, 7);
  const lastDay = addDays(`${addDays(`${month}-28`, 4).slice(0, 7)}-01`, -1);
  const days = {
    interim: { from: `${year}-01-01`, to: `${year}-08-31`, due: `${year}-09-15` },
    annual: { from: `${year}-01-01`, to: `${year}-12-31`, due: `${year + 1}-01-20` },
    pulse: { from: `${month}-01`, to: lastDay, due: addDays(today, DAYS_TO_ANSWER / 2) },
  }[kind];
  return { kind, name: undefined, ...days, approval: 'none' };
}

/** That day, or the first after it on which people are at work. */
function workingDay(day: IsoDate, holidays: ReadonlyMap<IsoDate, string>): IsoDate {
  return isWeekend(day) || holidays.has(day) ? workingDay(addDays(day, 1), holidays) : day;
}
