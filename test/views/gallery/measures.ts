import type { Language } from '../../../src/domain/language.ts';
import type { Measure, MeasureRow, Pace, RoundMeasures } from '../../../src/domain/rounds/measures.ts';
import { measuresCard } from '../../../src/views/rounds/measures.ts';
import { aRound } from '../../build.ts';
import type { Cards } from './gallery.ts';
import { longText, wordingIn } from './states.ts';

const HOUR = 3_600_000;
const PACE: Pace = { inTime: 11, medianMs: 60 * HOUR, repeatable: 9, unchanged: 4, reminders: 5 };
const NONE: Measure = { asked: 0, answered: 0, handedOver: 0, pace: undefined };
const SOME: Measure = { asked: 16, answered: 13, handedOver: 2, pace: PACE };

/** How soon, and how, a round is answered. */
export function measureCards(language: Language): Cards {
  const wording = wordingIn(language);
  const card = (measures: Partial<RoundMeasures>, page = 0) =>
    measuresCard({ round: aRound(), ...NONE, areas: [], units: [], ...measures }, page, wording);
  const rows = (count: number, name: (index: number) => string | undefined): MeasureRow[] =>
    Array.from({ length: count }, (_, index) => ({
      ...(index % 3 === 0 ? few(index) : SOME),
      name: name(index),
    }));
  const longest = rows(40, (index) => `${index} ${longText('ö', 200)}`);
  const one: Pace = { inTime: 1, medianMs: HOUR / 2, repeatable: 1, unchanged: 1, reminders: 1 };
  return {
    'measures, nobody asked': card({}),
    'measures, nothing answered': card({ asked: 3 }),
    'measures, the only one answered': card({ asked: 1, answered: 1, handedOver: 1 }),
    'measures, one of each': card({ asked: 6, answered: 5, handedOver: 1, pace: one }),
    'measures, some': card({
      ...SOME,
      areas: rows(2, (index) => (index === 1 ? undefined : 'En grön stad')),
      units: rows(3, (index) => ['Stadskontoret', 'Hamnen'][index]),
    }),
    'measures, all in a day': card({
      ...SOME,
      answered: 16,
      pace: { ...PACE, inTime: 16, medianMs: 24 * HOUR, repeatable: 0, unchanged: 0, reminders: 0 },
    }),
    'measures of a closed round': card({
      ...SOME,
      round: aRound({ state: 'closed', closedAt: '2025-09-20T08:00:00.000Z' }),
    }),
    'measures, as large as can be': card({ ...SOME, areas: longest, units: longest }),
    'measures, last page': card({ ...SOME, areas: longest, units: longest.slice(0, 20) }, 99),
  };
}

function few(answered: number): Measure {
  return { asked: answered + 4, answered, handedOver: 0, pace: undefined };
}
