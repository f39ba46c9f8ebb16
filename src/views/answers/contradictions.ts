import type { RawAnswer } from '../../domain/answers/assessment.ts';
import type { Contradiction, LastSaid } from '../../domain/answers/contradictions.ts';
import type { Prompt } from '../../domain/answers/prompt.ts';
import { DIRECTIONS } from '../../domain/answers/scale.ts';
import type { Language } from '../../domain/language.ts';
import { measureOf, questionsOf, scaleOf } from '../../domain/plans/plan.ts';
import { formatDay, type Wording } from '../format.ts';
import { outcomeText, verdictMark } from '../marks.ts';
import { doubtText, outcomeSaid } from './answer-inputs.ts';
import { contradictionTextsIn } from './contradiction-texts.ts';

/** What is asked when an answer contradicts itself: which two things do not go together, and what to do. */
export function contradictionText(
  contradiction: Contradiction,
  prompt: Prompt,
  filled: RawAnswer,
  wording: Wording,
): string {
  const { language } = wording;
  const t = contradictionTextsIn(language);
  const word = chosenWord(prompt, filled, language);
  switch (contradiction.kind) {
    case 'target':
      return doubtText(prompt, filled, wording);
    case 'worseOutcome': {
      const { last } = contradiction;
      const then = verdictMark(last.plan, last.round.kind, last.assessment, language).word;
      const now = outcomeSaid(filled.value ?? '', measureOf(prompt.plan, prompt.expected.item), language);
      return t.worseOutcome(word, then, last.round.name, now, outcomeThen(last, language));
    }
    case 'paused': {
      const { at, quote } = contradiction;
      return at === undefined
        ? t.pausedCriterion(word, quote)
        : t.pausedText(word, labelOf(at, prompt, language), quote);
    }
    case 'tooEarly': {
      const { at, quote, to } = contradiction;
      const day = formatDay(to, wording);
      return at === undefined || quote === undefined
        ? t.tooEarly(word, day)
        : t.tooEarlyText(labelOf(at, prompt, language), quote, day);
    }
  }
}

/** What was chosen, in the plan's own word: the status, or the trend where nothing else is asked for. */
function chosenWord({ plan, round }: Prompt, filled: RawAnswer, language: Language): string {
  const status = scaleOf(plan).find((step) => step.status === filled.status)?.status ?? 'met';
  const direction = DIRECTIONS.find((one) => one === filled.direction);
  return verdictMark(plan, round.kind, { status, direction }, language).word;
}

function outcomeThen({ plan, item, assessment }: LastSaid, language: Language): string {
  return outcomeText(measureOf(plan, item), { value: assessment.value }, language) ?? '';
}

function labelOf(at: string, { plan }: Prompt, language: Language): string {
  return questionsOf(plan).find(({ id }) => id === at)?.label[language] ?? at;
}
