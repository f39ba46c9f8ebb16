/** Key figures in Kolada on the cards of a status and of a question: before, after and without an answer of Kolada's. */
import type { ShownPrompt } from '../../../src/domain/answers/prompt.ts';
import type { Language } from '../../../src/domain/language.ts';
import { asFetched, asTaken, type KeyFigure, type YearValue } from '../../../src/domain/status/kolada.ts';
import { linesOf } from '../../../src/domain/status/summary.ts';
import { questionCard } from '../../../src/views/answers/question.ts';
import { statusCard } from '../../../src/views/status/status.ts';
import type { Cards } from './gallery.ts';
import { promptOf } from './questions.ts';
import { largeState, smallState, wordingIn } from './states.ts';

const FETCHED = new Date('2025-08-30T05:00:00.000Z');
const BEFORE = new Date('2025-06-03T05:00:00.000Z');

function aFigure(...answers: readonly (readonly YearValue[])[]): KeyFigure {
  const taken = asTaken(undefined, 'N00945', '1280', BEFORE);
  return answers.reduce(
    (figure, values, index) => asFetched(figure, values, index === 0 ? BEFORE : FETCHED),
    taken,
  );
}

const years = (count: number, has: (year: number) => Omit<YearValue, 'year'>): readonly YearValue[] =>
  Array.from({ length: count }, (_, index) => 2025 - count + index).map((year) => ({
    year,
    ...has(year),
  }));

const TOTALS = years(6, (year) => ({ total: 55 + (year - 2019) * 1.475 }));
const BY_SEX = years(9, (year) => ({ total: year - 1954, women: year - 1951.5, men: year - 1957 }));
const FIFTY = years(50, (year) => ({
  ...{ total: 123_456.789 * (year - 1970), women: 1234.5 * (year - 1970), men: 987.65 * (year - 1970) },
}));

const FIGURES: Readonly<Record<string, KeyFigure>> = {
  'of six years': aFigure([], TOTALS),
  'of one year': aFigure([], TOTALS.slice(-1)),
  'that did not change': aFigure(
    [],
    years(3, () => ({ total: 7 })),
  ),
  'with a year that is missing': aFigure(
    [],
    TOTALS.filter(({ year }) => year !== 2021 && year !== 2022),
  ),
  'with a value that has changed': aFigure(
    TOTALS,
    TOTALS.map((one) => (one.year === 2023 ? { ...one, total: 60.8 } : one)),
  ),
  'with a value that is gone': aFigure(
    TOTALS,
    TOTALS.filter(({ year }) => year !== 2020),
  ),
  'whose values have all changed': aFigure(
    BY_SEX,
    BY_SEX.map(({ year }) => ({ year, total: 50, women: 51, men: 49 })),
  ),
  'by sex': aFigure([], BY_SEX),
  'of women alone': aFigure([], [{ year: 2024, women: 51.25 }]),
  'of long ago': aFigure([], [{ year: 2019, total: 0.0123 }]),
  'that is not fetched yet': asTaken(undefined, 'N00945', '1280', FETCHED),
  'that Kolada does not have': aFigure([], []),
};

/** Drawn for the goal that has a limit; the others, for the commitment that is measured by sex. */
const OF_WASTE = ['of six years', 'with a value that has changed', 'of long ago'];

const subjectOf = (name: string) => (OF_WASTE.includes(name) ? 'waste' : 'charters');

export function figureStatuses(language: Language): Cards {
  const wording = wordingIn(language);
  const large = withKpis(largeState(true));
  const [first] = linesOf(large).filter(({ assessment }) => assessment);
  if (!first) throw new Error('Nobody has answered');
  const largest = aFigure(
    FIFTY,
    FIFTY.map(({ year, total = 0 }) => ({ year, total: total + 1000 })),
  );
  return {
    'status of the largest goal with a key figure': statusCard(
      { state: large, line: first, figure: largest },
      wording,
    ),
    ...Object.fromEntries(
      Object.entries(FIGURES).map(([name, figure]) => {
        const state = withKpis(smallState({ answered: 8 }));
        const line = linesOf(state).find(({ item }) => item.id === subjectOf(name));
        if (!line) throw new Error(`Nobody is asked about ${subjectOf(name)}`);
        return [`status with a key figure ${name}`, statusCard({ state, line, figure }, wording)];
      }),
    ),
  };
}

/** Where the newest value is proposed, told beside what was answered, or too old to be proposed. */
const ASKED: readonly (readonly [keyof typeof FIGURES, number])[] = [
  ['of six years', 0],
  ['with a value that has changed', 8],
  ['of long ago', 0],
  ['by sex', 0],
  ['that is not fetched yet', 0],
];

export function figureQuestions(language: Language): Cards {
  const wording = wordingIn(language);
  return Object.fromEntries(
    ASKED.map(([name, answered]) => {
      const prompt = promptOf(withKpis(smallState({ answered })), subjectOf(name));
      const shown: ShownPrompt = { ...prompt, figure: FIGURES[name] };
      return [`question with a key figure ${name}`, questionCard(shown, wording)];
    }),
  );
}

/** The same round with a key figure for everything that is measured. */
function withKpis(state: ReturnType<typeof smallState>): ReturnType<typeof smallState> {
  const items = state.plan.items.map((item) => (item.measure ? { ...item, kpi: 'N00945' } : item));
  return { ...state, plan: { ...state.plan, items } };
}
