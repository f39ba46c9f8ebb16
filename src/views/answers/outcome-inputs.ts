/** The inputs of an outcome: the number itself, for women and men where they are told apart, and the one that Kolada proposes. */
import { type RawAnswer, withPoint } from '../../domain/answers/assessment.ts';
import type { Budget } from '../../domain/answers/economy.ts';
import { asFilledIn, proposedOutcome } from '../../domain/answers/proposed-outcome.ts';
import type { Needs } from '../../domain/answers/questions.ts';
import type { Language } from '../../domain/language.ts';
import { type Item, isBySex, type Measure, type Plan } from '../../domain/plans/plan.ts';
import type { Round } from '../../domain/rounds/round.ts';
import type { KeyFigure } from '../../domain/status/kolada.ts';
import { escapeMarkdown, formatValue } from '../format.ts';
import { outcomeText } from '../marks.ts';
import { koladaTextsIn } from '../status/kolada-texts.ts';
import { economyTextsIn } from '../texts/economy.ts';
import { answerTextsIn } from './texts.ts';

/** The input by which somebody takes the outcome that Kolada proposes. */
export const PROPOSED_INPUT = 'proposed';

/** The outcome that Kolada proposes, to be taken by a press; nothing where an outcome is filled in already. */
export function proposedInput(
  { plan, round, item, measure }: Readonly<{ plan: Plan; round: Round; item: Item; measure: Measure }>,
  figure: KeyFigure | undefined,
  filled: RawAnswer,
  language: Language,
) {
  const proposed = figure && proposedOutcome(plan, item, round, figure);
  if (!proposed || [filled.value, filled.women, filled.men].some((one) => one?.trim())) return [];
  const t = koladaTextsIn(language);
  const said = outcomeText(measure, proposed, language) ?? '';
  return [
    {
      id: PROPOSED_INPUT,
      label: escapeMarkdown((proposed.bySex ? t.useThem : t.useIt)(said, proposed.year)),
      title: t.takeIt,
      valueOn: asFilledIn(proposed),
    },
  ];
}

export function outcomeInputs(measure: Measure, filled: RawAnswer, language: Language) {
  const t = answerTextsIn(language);
  const withUnit = (label: string) => (measure.unit ? t.withUnit(label, measure.unit) : label);
  const placeholder = measure.type === 'number' ? t.forExample(exampleNumber(measure, language)) : '';
  const total = {
    id: 'value',
    label: withUnit(t.outcome),
    placeholder,
    value: filledIn(filled.value, language),
  };
  if (!isBySex(measure)) return [total];
  return [
    { ...total, label: withUnit(t.outcomeTotal) },
    ...(['women', 'men'] as const).map((id) => ({
      id,
      label: withUnit(outcomeLabel(id, language)),
      placeholder,
      value: filledIn(filled[id], language),
    })),
  ];
}

function filledIn(number = '', language: Language): string {
  return language === 'en' ? withPoint(number) : number;
}

/** The inputs of a budget area: what has been spent, and what the year is expected to come to; each only where it is asked for. */
export function sumInputs(
  { budget }: Pick<Item, 'budget'>,
  { outcome, forecast }: Partial<Pick<Needs, 'outcome' | 'forecast'>>,
  filled: RawAnswer,
  language: Language,
) {
  const placeholder = answerTextsIn(language).forExample(exampleSum(budget, language));
  const asked = [
    { id: 'value', need: outcome, value: filledIn(filled.value, language) },
    { id: 'forecast', need: forecast, value: filledIn(filled.forecast, language) },
  ] as const;
  return asked
    .filter(({ need = 'not' }) => need !== 'not')
    .map(({ id, need, value }) => {
      const label = sumLabel(id, forecast, language);
      return { id, label: need === 'required' ? `${label}\u00A0*` : label, placeholder, value };
    });
}

/** What the input of a sum is called: where no forecast is asked for, the outcome is that of the year. */
export function sumLabel(id: string, forecast: Needs['forecast'] | undefined, language: Language): string {
  const t = economyTextsIn(language);
  if (id === 'forecast') return t.forecastLabel;
  return (forecast ?? 'not') === 'not' ? t.yearLabel : t.outcomeLabel;
}

/** A sum with the sign that costs have in the plan. */
export function exampleSum(budget: Budget | undefined, language: Language): string {
  const isNegative = budget?.costs === 'negative' && budget.amount < 0;
  return formatValue(isNegative ? -12_500 : 12_500, undefined, language);
}

/** What the input of an outcome is called. */
export function outcomeLabel(id: string, language: Language): string {
  const t = answerTextsIn(language);
  if (id === 'women') return t.outcomeWomen;
  return id === 'men' ? t.outcomeMen : t.outcome;
}

/** What a number of this measure may look like: one that is counted has no decimals. */
export function exampleNumber({ unit, target }: Measure, language: Language): string {
  const goal = typeof target?.value === 'number' ? target.value : undefined;
  const isShare = unit !== undefined && /%|procent|percent/i.test(unit);
  if (isShare || (goal !== undefined && !Number.isInteger(goal)))
    return formatValue(13.7, undefined, language);
  return formatValue(goal !== undefined && Math.abs(goal) >= 1000 ? 12_500 : 12, undefined, language);
}
