/** What stands above a form that comes back: what is lacking in it, field by field. */
import { type Prompt, rulesOf } from '../../domain/answers/prompt.ts';
import type { Finding } from '../../domain/errors.ts';
import { deviationText, sumText } from '../economy.ts';
import { formatValue, leadIn, type Wording } from '../format.ts';
import { economyTextsIn } from '../texts/economy.ts';
import { exampleNumber, exampleSum, outcomeLabel, sumLabel } from './outcome-inputs.ts';
import { answerTextsIn } from './texts.ts';

export function noticeOf(finding: Finding, prompt: Prompt, { language }: Wording): string {
  const { at, code, value, limit } = finding;
  const { findings, chooseStage, chooseDay } = answerTextsIn(language);
  const { questions, measure, economy, needs } = rulesOf(prompt);
  const choose = {
    status: findings.status,
    direction: findings.direction,
    stage: chooseStage,
    day: chooseDay,
  };
  const label = questions.find(({ id }) => id === at)?.label[language];
  if (label === undefined && isChosen(at, choose)) return choose[at];
  if (code === 'too-long') {
    const [length = '', most = ''] = [value, limit].map((one) => formatValue(one ?? '', undefined, language));
    if (at === 'texts') return findings.allTooLong(length, most);
    return findings.tooLong(leadIn(label ?? outcomeLabel(at, language)), length, most);
  }
  if (economy && (at === 'value' || at === 'forecast'))
    return economyTextsIn(language).writeSum(
      sumLabel(at, needs?.forecast, language),
      exampleSum(economy.budget, language),
    );
  if (code === 'unexplained' && label !== undefined)
    return economyTextsIn(language).explain(
      deviationText(Number(value), language),
      sumText(Number(limit), language),
    );
  if (code === 'no-reason') return findings.noReason(leadIn(label ?? ''));
  if (label !== undefined) return findings.missing(leadIn(label));
  const outcome = outcomeLabel(at, language);
  return measure?.type === 'text'
    ? findings.valueInWords(outcome)
    : findings.value(outcome, measure ? exampleNumber(measure, language) : '');
}

function isChosen<T extends object>(at: PropertyKey, among: T): at is keyof T {
  return Object.hasOwn(among, at);
}
