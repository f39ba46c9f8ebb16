import type { ShownPrompt } from '../../domain/answers/prompt.ts';
import type { Wording } from '../format.ts';
import { verdictMark } from '../marks.ts';
import { answerTextsIn } from './texts.ts';

/** What is asked where the same status was a forecast and is to be a verdict, or the other way round. */
export function rewordedText({ last, plan, round }: ShownPrompt, { language }: Wording): string {
  if (!last) return '';
  const t = answerTextsIn(language);
  const before = verdictMark(last.plan, last.round.kind, last.assessment, language).word;
  const now = verdictMark(plan, round.kind, last.assessment, language).word;
  return (round.kind === 'annual' ? t.verdictNow : t.forecastNow)(before, now);
}
