import type { RawAnswer } from '../../domain/answers/assessment.ts';
import type { Prompt } from '../../domain/answers/prompt.ts';
import { MAX_TEXT } from '../../domain/answers/questions.ts';
import {
  asksTrendOnly,
  DIRECTIONS,
  directionSymbol,
  directionWord,
  isDeviation,
  verdictsOf,
} from '../../domain/answers/scale.ts';
import type { Language } from '../../domain/language.ts';
import {
  asksOf,
  isBySex,
  type Measure,
  measureOf,
  type Plan,
  questionsOf,
  scaleOf,
} from '../../domain/plans/plan.ts';
import type { Wording } from '../format.ts';
import { targetText, verdictMark } from '../marks.ts';
import { answerTextsIn } from './texts.ts';

/** Inputs for texts are named after the question, with this before it. */
export const TEXT_INPUT = 'text_';

/** What a form asks of an answer, in the order of thinking: exactly what the plan asks, in its words. */
export function answerInputs({ plan, round, expected }: Prompt, filled: RawAnswer, language: Language) {
  const t = answerTextsIn(language);
  const asks = asksOf(plan);
  const isTrendOnly = asksTrendOnly(asks);
  const measure = measureOf(plan, expected.item);
  const texts = textInputs(plan, filled, language);
  const deviation = texts.filter((input) => input.when === 'deviation');
  const deviates = verdictsOf(asks, scaleOf(plan)).some(
    ({ status, direction }) =>
      isDeviation(status) && (isTrendOnly ? direction === filled.direction : status === filled.status),
  );
  return {
    asksStatus: !isTrendOnly,
    statusLabel: t.required(t.yourAssessment),
    statusError: t.chooseStatus,
    status: filled.status ?? '',
    statuses: scaleOf(plan).map(({ status }) => {
      const { symbol, word } = verdictMark(plan, round.kind, { status }, language);
      return { title: `${symbol} ${word}`, value: status };
    }),
    asksDirection: asks.includes('direction'),
    directionLabel: t.required(t.trend),
    directionError: t.chooseDirection,
    directionPlaceholder: t.chooseTrend,
    directionStyle: isTrendOnly ? 'expanded' : 'compact',
    direction: filled.direction ?? '',
    directions: DIRECTIONS.map((value) => {
      const word = directionWord(value, language);
      return { title: isTrendOnly ? `${directionSymbol(value)} ${word}` : word, value };
    }),
    outcomes: measure ? outcomeInputs(measure, filled, language) : [],
    always: texts.filter((input) => input.when === 'always'),
    hasDeviation: deviation.length > 0,
    hasFoldedDeviation: !deviates && deviation.length > 0,
    showDeviation: deviates,
    deviationTitle: isTrendOnly ? t.explainTrend : t.explainDeviation,
    deviation,
  };
}

function outcomeInputs(measure: Measure, filled: RawAnswer, language: Language) {
  const t = answerTextsIn(language);
  const withUnit = (label: string) => (measure.unit ? t.withUnit(label, measure.unit) : label);
  const total = { id: 'value', label: withUnit(t.outcome), value: filled.value ?? '' };
  if (!isBySex(measure)) return [total];
  return [
    { ...total, label: withUnit(t.outcomeTotal) },
    ...(['women', 'men'] as const).map((id) => ({
      id,
      label: withUnit(outcomeLabel(id, language)),
      value: filled[id] ?? '',
    })),
  ];
}

/** What the input of an outcome is called. */
export function outcomeLabel(id: string, language: Language): string {
  const t = answerTextsIn(language);
  if (id === 'women') return t.outcomeWomen;
  return id === 'men' ? t.outcomeMen : t.outcome;
}

/** What is asked when status and outcome say different things. */
export function doubtText(
  { plan, round, expected }: Prompt,
  filled: RawAnswer,
  { language }: Wording,
): string {
  const t = answerTextsIn(language);
  const measure = measureOf(plan, expected.item);
  const verdict = scaleOf(plan).find(({ status }) => status === filled.status);
  const { word } = verdictMark(plan, round.kind, verdict, language);
  const target = measure ? targetText(measure, language) : '';
  return verdict?.status === 'met' ? t.metButMissed(word, target) : t.notMetButReached(word, target);
}

function textInputs(plan: Plan, filled: RawAnswer, language: Language) {
  const t = answerTextsIn(language);
  return questionsOf(plan).map(({ id, label, when, required }) => ({
    id: `${TEXT_INPUT}${id}`,
    when,
    required: required && when === 'always',
    label: required ? t.required(label[language]) : label[language],
    error: t.writeSomething,
    maxLength: MAX_TEXT,
    value: filled.texts[id] ?? '',
  }));
}
