import { parseNumber, type RawAnswer } from '../../domain/answers/assessment.ts';
import type { Prompt, ShownPrompt } from '../../domain/answers/prompt.ts';
import { asFilledIn, proposedOutcome } from '../../domain/answers/proposed-outcome.ts';
import { MAX_TEXT } from '../../domain/answers/questions.ts';
import {
  asksTrendOnly,
  DIRECTIONS,
  directionSymbol,
  directionWord,
  isDeviation,
  statusOfDirection,
  verdictsOf,
} from '../../domain/answers/scale.ts';
import type { Language } from '../../domain/language.ts';
import {
  asksOf,
  type Item,
  isBySex,
  type Measure,
  measureOf,
  type Plan,
  questionsOf,
  scaleOf,
} from '../../domain/plans/plan.ts';
import type { Round } from '../../domain/rounds/round.ts';
import type { KeyFigure } from '../../domain/status/kolada.ts';
import { escapeMarkdown, formatValue, type Wording } from '../format.ts';
import { outcomeText, targetText, verdictMark } from '../marks.ts';
import { koladaTextsIn } from '../status/kolada-texts.ts';
import { anyOf, quoted } from '../texts/words.ts';
import { answerTextsIn } from './texts.ts';

/** Inputs for texts are named after the question, with this before it. */
export const TEXT_INPUT = 'text_';

/** The input by which somebody takes the outcome that Kolada proposes. */
export const PROPOSED_INPUT = 'proposed';

/** What a form asks of an answer, in the order of thinking: exactly what the plan asks, in its words. */
export function answerInputs(
  { plan, round, expected, figure }: ShownPrompt,
  filled: RawAnswer,
  language: Language,
) {
  const t = answerTextsIn(language);
  const asks = asksOf(plan);
  const isTrendOnly = asksTrendOnly(asks);
  const measure = measureOf(plan, expected.item);
  const texts = textInputs(plan, filled, language);
  const deviation = texts.filter((input) => input.when === 'deviation');
  return {
    required: escapeMarkdown(t.required),
    asksStatus: !isTrendOnly,
    statusLabel: t.yourAssessment,
    statusError: t.chooseStatus,
    status: filled.status ?? '',
    statuses: scaleOf(plan).map(({ status }) => {
      const { symbol, word } = verdictMark(plan, round.kind, { status }, language);
      return { title: `${symbol}\u00A0${word}`, value: status };
    }),
    asksDirection: asks.includes('direction'),
    directionLabel: t.trend,
    directionError: t.chooseDirection,
    directionPlaceholder: t.chooseTrend,
    directionStyle: isTrendOnly ? 'expanded' : 'compact',
    direction: filled.direction ?? '',
    directions: DIRECTIONS.map((value) => {
      const word = directionWord(value, language);
      return { title: isTrendOnly ? `${directionSymbol(value)}\u00A0${word}` : word, value };
    }),
    proposed: figure ? proposedInput(plan, round, expected.item, figure, filled, language) : [],
    outcomes: measure ? outcomeInputs(measure, filled, language) : [],
    always: texts.filter((input) => input.when === 'always'),
    hasDeviation: deviation.length > 0,
    deviationTitle: t.deviation,
    deviationHelp: escapeMarkdown(t.deviationHelp(deviationWords(plan, round, language))),
    deviation,
  };
}

/** "”Förväntas uppnås delvis”, ”Negativ avvikelse” eller …": what is to be explained, in the plan's own words. */
function deviationWords(plan: Plan, { kind }: Round, language: Language): string {
  const asks = asksOf(plan);
  const words = verdictsOf(asks, scaleOf(plan))
    .filter(({ status }) => isDeviation(status))
    .map((verdict) => verdictMark(plan, kind, verdict, language).word);
  const trends = DIRECTIONS.filter((direction) => isDeviation(statusOfDirection(direction)));
  const asksBoth = !asksTrendOnly(asks) && asks.includes('direction');
  const all = [...words, ...(asksBoth ? trends.map((trend) => directionWord(trend, language)) : [])];
  return anyOf(
    all.map((word) => quoted(word, language)),
    language,
  );
}

/** The outcome that Kolada proposes, to be taken by a press; nothing where an outcome is filled in already. */
function proposedInput(
  plan: Plan,
  round: Round,
  item: Item,
  figure: KeyFigure,
  filled: RawAnswer,
  language: Language,
) {
  const proposed = proposedOutcome(plan, item, round, figure);
  if (!proposed || [filled.value, filled.women, filled.men].some((one) => one?.trim())) return [];
  const t = koladaTextsIn(language);
  const said = outcomeText(measureOf(plan, item), proposed, language) ?? '';
  return [
    {
      id: PROPOSED_INPUT,
      label: escapeMarkdown((proposed.bySex ? t.useThem : t.useIt)(said, proposed.year)),
      title: t.takeIt,
      valueOn: asFilledIn(proposed),
    },
  ];
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

/** What is asked when status and outcome say different things; targets to be reached, and limits to be kept, each in their own words. */
export function doubtText(
  { plan, round, expected }: Prompt,
  filled: RawAnswer,
  { language }: Wording,
): string {
  const t = answerTextsIn(language);
  const measure = measureOf(plan, expected.item);
  const verdict = scaleOf(plan).find(({ status }) => status === filled.status);
  const { word } = verdictMark(plan, round.kind, verdict, language);
  const clauses = verdict?.status === 'met' ? t.missedClause : t.reachedClause;
  const outcome = outcomeSaid(filled.value ?? '', measure, language);
  const target = measure ? targetText(measure, language) : '';
  const isText = typeof measure?.target?.value === 'string';
  const clause = clauses[measure?.target?.op ?? 'equals'](
    outcome,
    isText ? quoted(target, language) : target,
  );
  return t.doubt(word, clause);
}

/** An outcome as it was filled in, read as it will be. */
export function outcomeSaid(raw: string, measure: Measure | undefined, language: Language): string {
  const number = measure?.type === 'number' ? parseNumber(raw) : undefined;
  return number === undefined ? quoted(raw, language) : formatValue(number, measure?.unit, language);
}

function textInputs(plan: Plan, filled: RawAnswer, language: Language) {
  const t = answerTextsIn(language);
  return questionsOf(plan).map(({ id, label, when, required }) => ({
    id: `${TEXT_INPUT}${id}`,
    when,
    required: required && when === 'always',
    label: label[language],
    error: t.writeSomething,
    maxLength: MAX_TEXT,
    value: filled.texts[id] ?? '',
  }));
}
