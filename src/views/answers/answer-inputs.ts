import { NOT_MEASURED, parseNumber, type RawAnswer } from '../../domain/answers/assessment.ts';
import { PROPOSED } from '../../domain/answers/check-answer.ts';
import { proposedStatus } from '../../domain/answers/check-outcome.ts';
import { type Prompt, rulesOf, type ShownPrompt } from '../../domain/answers/prompt.ts';
import { MAX_TEXT, type Question } from '../../domain/answers/questions.ts';
import {
  asksTrendOnly,
  DIRECTIONS,
  directionSymbol,
  directionWord,
  isDeviation,
  statusOfDirection,
  verdictsOf,
} from '../../domain/answers/scale.ts';
import { STAGES, stageSymbol, stageWord } from '../../domain/answers/stage.ts';
import type { Language } from '../../domain/language.ts';
import { asksOf, type Measure, measureOf, scaleOf } from '../../domain/plans/plan.ts';
import { sumText } from '../economy.ts';
import { escapeMarkdown, formatValue, type Wording } from '../format.ts';
import { targetText, verdictMark } from '../marks.ts';
import { economyTextsIn } from '../texts/economy.ts';
import { anyOf, quoted } from '../texts/words.ts';
import { outcomeInputs, proposedInput, sumInputs } from './outcome-inputs.ts';
import { answerTextsIn } from './texts.ts';

/** Inputs for texts are named after the question, with this before it. */
export const TEXT_INPUT = 'text_';

/** What a form asks of an answer, in the order of thinking: exactly what the plan asks of such an item, in its words. */
export function answerInputs(
  prompt: ShownPrompt,
  filled: RawAnswer,
  language: Language,
  left: readonly string[] = [],
) {
  const { plan, round, expected, figure } = prompt;
  const t = answerTextsIn(language);
  const { needs = {}, measure, questions, economy } = rulesOf(prompt);
  const here = questions.filter(({ id }) => !left.includes(id));
  const texts = textInputs(here, filled, language, economy?.threshold);
  const deviation = texts.filter((input) => input.when === 'deviation');
  const isProposed = needs.status === 'proposed';
  const subject = measure && !economy && { plan, round, item: expected.item, measure };
  const numbers = {
    proposed: subject ? proposedInput(subject, figure, filled, language) : [],
    outcomes: economy
      ? sumInputs(expected.item, needs, filled, language)
      : measure
        ? outcomeInputs(measure, filled, language)
        : [],
  };
  return {
    required: escapeMarkdown(t.required),
    // The number comes first where the status follows from it.
    proposedFirst: isProposed ? numbers.proposed : [],
    outcomesFirst: isProposed ? numbers.outcomes : [],
    ...statusInput(prompt, filled, language),
    ...stageInputs(prompt, filled, language),
    ...directionInput(prompt, filled, language),
    proposed: isProposed ? [] : numbers.proposed,
    outcomes: isProposed ? [] : numbers.outcomes,
    always: texts.filter((input) => input.when === 'always'),
    hasDeviation: deviation.length > 0,
    deviationTitle: t.deviation,
    deviationHelp: escapeMarkdown(t.deviationHelp(deviationWords(prompt, language))),
    deviation,
  };
}

/** The steps of the scale; before them what the number says by itself, and after them that there is none yet. */
function statusInput(prompt: Prompt, filled: RawAnswer, language: Language) {
  const { plan, round } = prompt;
  const t = answerTextsIn(language);
  const { needs, measure } = rulesOf(prompt);
  const markOf = (verdict: Parameters<typeof verdictMark>[2]) => {
    const { symbol, word } = verdictMark(plan, round.kind, verdict, language);
    return `${symbol}\u00A0${word}`;
  };
  const hasTarget = typeof measure?.target?.value === 'number';
  const byNumber =
    needs?.status === 'proposed' && measure?.type === 'number' && hasTarget
      ? [{ title: t.asOutcome(markOf({ status: 'met' }), markOf({ status: 'notMet' })), value: PROPOSED }]
      : [];
  const later = needs?.notMeasured
    ? [{ title: markOf({ status: 'unknown', notMeasured: true }), value: NOT_MEASURED }]
    : [];
  const steps = scaleOf(plan).map(({ status }) => ({ title: markOf({ status }), value: status }));
  const chosen = filled.status === saidByNumber(prompt, filled) ? undefined : filled.status;
  return {
    asksStatus: needs?.status !== 'not',
    statusRequired: needs?.status !== 'optional',
    statusLabel: t.yourAssessment,
    status: (byNumber.length > 0 ? (chosen ?? PROPOSED) : filled.status) ?? '',
    statuses: [...byNumber, ...steps, ...later],
  };
}

/** The status that was filled in is what the number said: it follows the number when that is changed. */
function saidByNumber(prompt: Prompt, filled: RawAnswer): string | undefined {
  const { needs, measure } = rulesOf(prompt);
  return needs?.status === 'proposed' ? proposedStatus(measure, parseNumber(filled.value ?? '')) : undefined;
}

function stageInputs(prompt: Prompt, filled: RawAnswer, language: Language) {
  const t = answerTextsIn(language);
  const { needs } = rulesOf(prompt);
  const asksStage = needs?.stage !== 'not';
  return {
    asksStage,
    stageRequired: needs?.stage === 'required',
    stageLabel: t.stage,
    stage: filled.stage ?? '',
    stages: asksStage
      ? STAGES.map((stage) => ({
          title: `${stageSymbol(stage)}\u00A0${stageWord(stage, language)}`,
          value: stage,
        }))
      : [],
    days:
      needs?.day === 'not'
        ? []
        : [
            {
              label: t.finishDay,
              required: needs?.day === 'required',
              value: filled.day ?? '',
            },
          ],
  };
}

function directionInput(prompt: Prompt, filled: RawAnswer, language: Language) {
  const t = answerTextsIn(language);
  const { needs, asks } = rulesOf(prompt);
  const isTrendOnly = asksTrendOnly(asks);
  return {
    asksDirection: needs?.direction !== 'not',
    directionRequired: needs?.direction === 'required',
    directionLabel: t.trend,
    directionPlaceholder: t.chooseTrend,
    directionStyle: isTrendOnly ? 'expanded' : 'compact',
    direction: filled.direction ?? '',
    directions: DIRECTIONS.map((value) => {
      const word = directionWord(value, language);
      return { title: isTrendOnly ? `${directionSymbol(value)}\u00A0${word}` : word, value };
    }),
  };
}

/** "”Förväntas uppnås delvis”, ”Negativ avvikelse” eller …": what is to be explained, in the plan's own words. */
function deviationWords(prompt: Prompt, language: Language): string {
  const { plan, round } = prompt;
  const asks = asksOf(plan);
  const words = verdictsOf(asks, scaleOf(plan))
    .filter(({ status }) => isDeviation(status))
    .map((verdict) => verdictMark(plan, round.kind, verdict, language).word);
  const trends = DIRECTIONS.filter((direction) => isDeviation(statusOfDirection(direction)));
  const asksBoth = !asksTrendOnly(asks) && rulesOf(prompt).needs?.direction !== 'not';
  const all = [...words, ...(asksBoth ? trends.map((trend) => directionWord(trend, language)) : [])];
  return anyOf(
    all.map((word) => quoted(word, language)),
    language,
  );
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

/** @param threshold above what deviation from its budget something is to be explained, in tkr; undefined where it has none */
export function textInputs(
  questions: readonly Question[],
  filled: RawAnswer,
  language: Language,
  threshold?: number,
) {
  const t = answerTextsIn(language);
  const needed = (required: Question['required']) =>
    threshold !== undefined && required === 'deviation'
      ? [economyTextsIn(language).explainAbove(sumText(threshold, language))]
      : [];
  return questions.map(({ id, label, when, required, max = MAX_TEXT, help, example }) => ({
    id: `${TEXT_INPUT}${id}`,
    when,
    required: required === true && when === 'always',
    label: label[language],
    placeholder: example ? t.forExample(example[language]) : '',
    help: escapeMarkdown(
      [
        ...needed(required),
        ...(help ? [help[language]] : []),
        ...countNear(filled.texts[id] ?? '', max, language),
      ].join(' '),
    ),
    value: filled.texts[id] ?? '',
  }));
}

/** Share of its longest length from which a text is told how long it is. */
const NEAR = 0.85;

function countNear(text: string, max: number, language: Language): readonly string[] {
  if (text.length < NEAR * max) return [];
  const [count = '', most = ''] = [text.length, max].map((one) => formatValue(one, undefined, language));
  return [answerTextsIn(language).countOf(count, most)];
}
