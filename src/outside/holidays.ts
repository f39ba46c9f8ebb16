import type { IsoDate } from '../domain/dates.ts';
import type { Holidays } from '../ports/holidays.ts';

/**
 * Public holidays, and the eves that the law on annual leave counts with them (Midsummer, Christmas, New Year), which the package calls
 * days on which banks are closed.
 */
const FREE = ['public', 'bank'];

type DaysOf = (year: number) => Promise<ReadonlyMap<IsoDate, string>>;

/** Worked out once: a year takes longer than anything that is asked of it. */
export function keptByYear(read: DaysOf): DaysOf {
  const years = new Map<number, ReturnType<DaysOf>>();
  return (year) => {
    const known = years.get(year) ?? read(year);
    years.set(year, known);
    // Else nothing but a restart would have them read again.
    known.catch(() => years.delete(year));
    return known;
  };
}

const ofYear = keptByYear(daysOf);

export function swedishHolidays(): Holidays {
  return {
    async between(from, to) {
      const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
      const count = Math.max(0, last - first + 1);
      const each = await Promise.all(Array.from({ length: count }, (_, index) => ofYear(first + index)));
      return new Map(each.flatMap((year) => [...year].filter(([day]) => from <= day && day <= to)));
    },
  };
}

/** The package takes a tenth of a second to load, so it is loaded when somebody first asks. */
async function daysOf(year: number): Promise<ReadonlyMap<IsoDate, string>> {
  const { default: Calendar } = await import('date-holidays');
  const days = new Calendar('SE', { languages: ['sv'] }).getHolidays(year);
  return new Map(
    days.filter(({ type }) => FREE.includes(type)).map(({ date, name }) => [date.slice(0, 10), name]),
  );
}
